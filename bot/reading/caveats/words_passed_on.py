"""What the page passes on of books, papers, websites and reporters: "wrote in her memoir", "was quoted as saying"."""

import re
from collections.abc import Iterator
from functools import partial

from bot.reading.caveats.outlets import outlet_in
from bot.reading.caveats.own_names import keys_of, own_keys
from bot.reading.caveats.own_polls import read_own_polls
from bot.reading.caveats.rule import Find, Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_PAPER = (
    r"(?:book|memoir|autobiography|biography|essay|column|op-ed|opinion piece|paper|article|report|study|analysis|"
    r"review|survey|poll|white paper|working paper|research note|note to (?:clients|investors)|investor note|"
    r"newsletter|"
    r"(?:intelligence|policy|research|security|written) briefing|dossier|filing|lawsuit|complaint|affidavit|indictment|"
    r"petition|court (?:filing|documents?|papers|records)|"
    r"police report|memo|documentary|diary|transcript|dissent|ruling|slideshow|slide deck|presentation|spreadsheet|"
    r"readout|"
    r"blotter|log|handbook|manual|prospectus|catalogue|pamphlet|leaflet|booklet|"
    r"obituary|profile|editorial|story|piece|forecast|bulletin|advisory)"
)
_SAYS = (
    r"(?:sa(?:id|ys?)|wr(?:ote|ites|itten|iting)|argu(?:ed|es|ing)|claim(?:ed|s|ing)|not(?:ed|es|ing)|stat(?:ed|es|"
    r"ing)|"
    r"describ(?:ed|es|ing)|reveal(?:ed|s)|recall(?:ed|s)|explain(?:ed|s)|conclud(?:ed|es)|f(?:ou|i)nds?|"
    r"estimat(?:ed|es)|"
    r"suggest(?:ed|s)|warn(?:ed|s)|alleg(?:ed|es)|report(?:ed|s)|detail(?:ed|s)|call(?:ed|s)|accus(?:ed|es)|"
    r"predict(?:ed|s)|"
    r"forecast|put|puts|show(?:ed|s)|shar(?:ed|es)|lays? out|laid out|ask(?:ed|s)|told|tells)"
)
_WROTE_IN_WORDS = tuple(
    "book memoir autobiography biography essay column op piece paper article report study analysis review survey poll "
    "note newsletter briefing dossier filing lawsuit complaint affidavit indictment petition court police memo "
    "documentary diary transcript slideshow presentation handbook manual prospectus dissent ruling obituary profile "
    "editorial story forecast bulletin advisory".split()
)
_WROTE_IN = re.compile(
    rf"\b{_SAYS} (?:(?!(?:was|is|were|are|had|has|would|he|she|they|it|that)\b)[\w'’.-]+ ){{0,4}}?in (?:an?|the|his|"
    rf"her|their|its|that|this|one|another) (?:(?!an?\b|the\b)[\w'’-]+ ){{0,3}}{_PAPER}\b"
    rf"|(?<!\w)(?<!\w )in (?:an?|his|her|their|its|one) (?:[\w'’-]+ ){{0,3}}{_PAPER}\b(?=[^.]{{0,300}}?(?:, |"
    rf"\b){_SAYS}\b)"
)
_ACCORDING_WORDS = ("according", "per", "shown", "stated", "described", "outlined", "detailed", "reported", "seen")
_ACCORDING = re.compile(
    rf"\b(?:according to|per(?! (?:cent|capita))|as (?:shown|seen|stated|described|outlined|detailed|reported) in) "
    rf"(?:an?|the|its|their|his|her|that|this|two|several|newly|recent|new|court|police|internal)? ?(?:[\w'’.,&-]+ "
    rf"){{0,4}}?"
    rf"(?:{_PAPER}|research|projections?|documents?|records|filings?|emails?|e-mails|papers|minutes|"
    rf"notice|website|web ?site|webpage|"
    r"web page|disclosures?|slides|letter|schedule|contract|agreement|invoices?|logs|guidance|guidelines|fact sheet|"
    r"Wikipedia|brochure|obituar(?:y|ies)|listings?|posting)\b"
)
_DATA = re.compile(r"\b(?:data|figures|statistics)\b|\bto (?:one|some|another)(?: [a-z]+)+$")
"""Plain data, and papers of nobody in particular."""
_PAPERS_SHOW_WORDS = tuple(
    "documents records filings emails memos papers transcripts affidavits files messages texts disclosures lawsuit "
    "complaint indictment affidavit suit filing petition memo report listing".split()
)
_PAPERS_SHOW = re.compile(
    r"\b(?:(?:court|internal|newly|public|police|campaign|tax|leaked|planning|property|company|legal|government|"
    r"declassified|"
    r"released|official|charging|budget|bank|medical|autopsy|text|email|financial) )+(?:documents?|records|filings?|"
    r"emails|"
    r"memos?|papers|transcripts|files|messages|reports?|disclosures?|notes) (?:also |reportedly |obtained [^.]{2,40} )?"
    r"(?:show|shows|showed|reveal|reveals|revealed|indicate|indicates|indicated|state|states|stated|say|says|said|"
    r"suggest|suggested|describe|described|detail|detailed|allege|alleged)\b"
    r"|\b(?:the|their|his|her|a|its) (?:[\w$,.-]+ )?(?:listing|lawsuit|complaint|indictment|affidavit|suit|filing|"
    r"petition|memo) "
    r"(?:also |further )?(?:says|said|states|stated|alleges|alleged|claims|claimed|accuses|accused|contends|argues|"
    r"argued|"
    r"notes|seeks|describes|adds|added|reads)\b"
)
_STUDY_FOUND_WORDS = tuple("study report survey poll analysis audit review census paper investigation inquiry".split())
_STUDY_FOUND = re.compile(
    r"\b(?:an?|the|its|their|this|that|[a-z]+'s) (?:[\w'&.-]+ ){0,5}?(?<!for the )(?:study|report|survey|poll|"
    r"analysis|audit|"
    r"review|paper|inquiry)"
    r"(?: (?:of|by|from|in|on|published|issued|released|conducted|commissioned|last|this|for)(?: [\w',-]+){1,9}?)? "
    r"(?:also |has |had )?(?:f[io]und|finds|show(?:s|ed|n)|suggest(?:s|ed)|indicate[sd]|conclude[sd]|estimate[sd]|"
    r"reveal(?:s|ed)|warn(?:s|ed)|"
    r"said|says|state[sd]|note[sd]|report(?:ed|s(?=[.,]| that\b| an?\b| the\b))(?<!case reports)|claim(?:s|ed)|"
    r"describe[sd]|recommend(?:s|ed)|predict(?:s|ed)|identifie[sd]|"
    r"detail(?:s|ed)|"
    r"put|puts|forecast|forecasts|called|calls|highlighted|highlights|argue[sd]|blame[sd])\b"
)
_QUOTED_WORDS = ("quoted", "quotes", "quoting", "cited", "reported", "saying")
_QUOTED = re.compile(
    r"\b(?:(?:was|were|been|is) (?:also |widely |later )?(?:quoted|cited|reported) (?:by [^.]{2,50}? )?as (?:saying|"
    r"telling)|"
    r"(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) [^.]{2,70}? as saying|quoted (?:in|by) (?:an?|the|local|state|"
    r"[A-Z])[\w'’-]*(?: [A-Z][\w'’-]*)*)"
)
_SITE_WORDS = ("website", "site", "webpage", "homepage", "page", "web", "blog", "blogpost", "episode", "edition")
_SITE = re.compile(
    rf"\b(?:(?:the|its|his|her|their|[a-z]+'s|a) (?:[a-z-]+ )?(?:website|webpage|homepage|web ?site|web page) "
    r"(?:also |still |now )?(?:says|said|states|stated|reads|lists|listed|describes|described|claims|claimed|notes|"
    r"explains|shows|showed|boasts|promises|advertises|touts)"
    rf"|{_SAYS}[^.]{{0,60}}? (?:on the|(?:on|in|for) (?:its|his|her|their)) (?:[a-z-]+ )?(?:website|webpage|web "
    rf"?site|blog)"
    rf"|{_SAYS} (?:in|on) (?:an?|one|another|his|her|their|the) (?:[a-z-]+ )?blog ?post"
    rf"|{_SAYS}[^.,;]{{0,30}}? (?:in|on) an? (?:[a-z-]+ )?(?:episode|edition|instal(?:l)?ment) of (?:the|his|her|"
    rf"their|its)"
    rf" (?:[a-z-]+ )?(?:podcast|show|newsletter|programme)"
    r"|(?:notice|statement|message|note|post|description|posting) on (?:the|its|his|her|their) (?:[\w'’-]+ "
    r"){0,2}(?:website|"
    r"webpage|site|blog))\b"
)
_PER = re.compile(r"(?<=[a-z”\"’.,)] )\bper (?P<who>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3})")
_NO_PER = re.compile(r"(?:Cent|Capita|Diem|Se|Annum|[A-Z][a-z]+day|Section|Article|Rule)\b")


def _by_words(words: tuple[str, ...], pattern: re.Pattern[str], but: re.Pattern[str] | None = None) -> Find:
    def find(scene: Scene) -> Iterator[Reservation]:
        own, polls = own_keys(scene), read_own_polls(scene)
        for found in scene.find_words(words, pattern):
            sentence = scene.sentence_at(found.start())
            is_asked = scene.low[sentence.end - 1] == "?"
            is_own = (
                any(
                    not own.isdisjoint(keys_of(name))
                    for name in _NAMES.findall(scene.own[found.start() : found.end() + 1])
                )
                or _OURS.search(found.group()) is not None
                or polls.has(scene.own[found.start() : found.end()])
            )
            is_name = scene.own[scene.own.rfind(" ", 0, found.end()) + 1].isupper() and not found.group().endswith(
                "wikipedia"
            )
            if not (
                is_asked
                or is_own
                or is_name
                or (
                    scene.is_personal
                    and _THIRD.search(scene.low, max(sentence.start, found.start() - _NEAR), found.end()) is None
                )
                or (but is not None and but.search(found.group()))
                or _NO_SAYING.match(scene.low, found.start())
                or _SO_MANY.search(scene.low, max(sentence.start, found.start() - _NEAR), found.start())
            ):
                yield reserve_words(scene, *found.span())

    return find


_NAMES = re.compile(r"[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*)*")
_NEAR = 12
_NO_SAYING = re.compile(
    r"said (?:so|as much|this|yes|no) in the (?:earlier|last|latest|previous|new|same) |states in\b"
)
"""Those who were asked, and the states of a country: "states in the south"."""
_SO_MANY = re.compile(r"\b(?:percent|%|half|third|quarter|in \d+|in ten) $")
_THIRD = re.compile(r"\b(?:his|her|their|he|she|they) ")
"""Also on a page that speaks to its reader: "he wrote in his book"."""
_OURS = re.compile(r"\b(?:our|my|this) ")


def find_per(scene: Scene) -> Iterator[Reservation]:
    """Yield "per Fenn": what is said stands in somebody's report."""
    own = own_keys(scene)
    for index in scene.words.get("per", ()):
        sentence = scene.sentences[index]
        for found in _PER.finditer(scene.own, sentence.start, sentence.end):
            is_body = found["who"].isupper() and outlet_in(found["who"]) is None
            if not is_body and not _NO_PER.match(found["who"]) and own.isdisjoint(keys_of(found["who"])):
                end = found.start() + len(found.group().rstrip("."))
                yield reserve_words(scene, found.start(), end)


_rule = partial(make_words_rule, "second_hand")

RULES = (
    _rule("wrote_in", "This stands in a book or paper of somebody else.", _by_words(_WROTE_IN_WORDS, _WROTE_IN)),
    _rule(
        "according_to_paper",
        "The page has this from a paper, a record or a website.",
        _by_words(_ACCORDING_WORDS, _ACCORDING, _DATA),
    ),
    _rule("papers_show", "The page has this from court or other papers.", _by_words(_PAPERS_SHOW_WORDS, _PAPERS_SHOW)),
    _rule("study_found", "The page has this from a study or a report.", _by_words(_STUDY_FOUND_WORDS, _STUDY_FOUND)),
    _rule("quoted_as", "The page quotes somebody from another report.", _by_words(_QUOTED_WORDS, _QUOTED)),
    _rule("website", "The page has this from a website.", _by_words(_SITE_WORDS, _SITE)),
    _rule("per", "The page has this from somebody's report.", find_per),
)
