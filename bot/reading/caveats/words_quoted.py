"""What was done to quoted words: something put in, left out or masked, or a word or two taken out of a sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.text.quotations import Quotation

FRAGMENT_WORDS_MOST = 3
_SIGHT = 200
_NEAR = 110
"""Code points before the quoted words in which the verb stands that takes them as its own."""
_EDITED = re.compile(
    r"\[(?!\d)[^\]\n]{1,60}\]|\((?:expletive|sic|inaudible|unintelligible|laughs?|redacted|bleep)[^)\n]{0,20}\)"
    r"|(?<=[“\"])\s?(?:\.\s?\.\s?\.|…)(?=\s?\w)|(?<=[\w,;'’])\s?(?:\.\s?\.\s?\.|…)\.?\s?(?=[\w\[])|"
    r"\b[a-zA-Z][*]{2,}[a-z]*|\b[a-zA-Z]{2,6}[*]{2,}[a-z]+|\b[a-zA-Z]-{2,}[a-z]*|\b[a-zA-Z]{1,3}\*[a-z]{1,3}\b|"
    r"\b[a-zA-Z][#@$%&*!]{3,}(?!\w)|\b[a-zA-Z][–—]{2,}[a-z]*|\([^()\n]{2,40}[–—-] ?[Ee]d(?:itor|s)?\.?\)"
    r"|\(\s?(?:\.\s?\.\s?\.|…)\s?\)|(?:(?<=[“\"])|(?<=[.!?] ))\((?:[A-Z][a-z'’]+(?: [A-Z][a-z'’]+)?|[Hh]e|[Ss]he|[Ii]t|"
    r"[Tt]hey|[Ww]e|I)\)(?= [a-z])"
    r"|(?:\.\s?\.\s?\.(?<=[.!?]\s\.\.\.)|…(?<=[.!?]\s…))\s?(?=[A-Z\[“‘'\"])|\((?<=[a-z,]\s\()(?:(?:it|he|she|that|"
    r"they|we|you)['’][a-z]{1,2}|he|she|they|we|it|him|her|them|is|are|was|were|the|his|their|"
    r"[A-Z][a-z'’]+(?: [A-Z][a-z'’]+)?)\)(?=[\s.,;?!'’])"
)
_MEANT = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]im|[Hh]er|[Tt]hem|[Tt]h(?:is|at|ese|ose)|[Ww]e|us|who|[Tt]here|[Hh]is|"
    r"[Tt]heir|[Yy]ou) (?P<who>\((?!(?:and|or|but|if|not|in|at|on|which|who|well|so|even|sort|kind|maybe|perhaps|I|"
    r"as|of|with|for|to|you|we)\b)[^()\n]{3,40}\))(?=[\s.,;?!'’])"
)
"""Behind a pronoun who is meant: "He (my brother) was never in the army"."""
_MADE_CAPITAL = re.compile(
    r"\[(?:[A-Z]\](?=[a-z])|(?<=[a-z,] \[)(?:we|he|she|they|it|is|are|was|were|the|his|her|their|our|its|to|that|and|"
    r"my|him|them|us|have|has|had)\](?= [a-z]))"
)
"""A letter made a capital one, a pronoun put in: only who quotes does so, also where the quotation lost its marks."""
_EDGE = re.compile(r"[,.;:!?]+$")
_TERM_BEFORE = re.compile(
    r"\b(?:so-called|known as|titled|entitled|named|nicknamed|dubbed|song|album|film|movie|book|single|show|series|"
    r"definition of|meaning of|notion of|concept of|episode|novel|play|video|game|word|words|term|"
    r"phrase|hashtag|slogan|motto|label|headlined|the name|alias|aka|"
    r"track|called|what|detect\w*|(?:chang|renam)\w*(?: [\w'’]+){1,9} to|terms|labeled|labelled|chanting|chanted|"
    r"reading|reads?|sign|button|letter|category|section|see)[ ,:]*(?:the |a "
    r"|an )?$"
    r"|\b(?:call|nam|styl|bill|dub|label|brand|market|fashion|christen|advertis|crown)[a-z]* (?:(?:him|her|it|my)self|"
    r"themselves|ourselves) (?:as )?(?:the |[\w'’]+['’]s )$|\bself-(?:styled|proclaimed|described|declared|professed) $"
)
_TERM_BEHIND = re.compile(
    r" (?:features?|polic(?:y|ies)|tools?|buttons?|modes?|options?|categor(?:y|ies)|lists?|rules?|labels?|tags?|"
    r"emojis?|hashtags?|signs?(?! (?:the|an?|it|this|that|its|his|her|off|on)\b)|sections?|pages?|menus?|settings?|"
    r"programs?|programmes?|initiatives?|campaigns?|tours?|movements?|clauses?|models?|theor(?:y|ies)|songs?|albums?|"
    r"films?|movies?|shows?|series|episodes?|books?|memes?|workers?|videos?|awards?|trends?|challenges?|status|"
    r"requirements?|clauses?|doctrines?|within the meaning|system|star|singer|actor|actress|author|creator|host|"
    r"frontman)\b"
)
_LAW_BEHIND = re.compile(r" (?:amendments?|bills?|laws?|legislation|provisions?|statutes?|taxe?s?|zones?)\b")
"""Behind some words that make it a term, as a rule is called: "a “cap and trade” law"."""
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|told|called|calling|calls|to call|described?|describes|describing|accus\w+|to brand|branded|"
    r"denounced|condemned|"
    r"warned|slammed|praised|dismissed|labell?ed|to label|to denounce|claim\w*|argu\w+|according|wrote|added|vowed|"
    r"promis\w+|urg(?:ed|es|ing)|assert\w*|"
    r"insist\w+|admitted|telling|tells?|view\w*|regard\w*|portray\w*|vow\w*|complain\w*|blasted|ripped|hailed|"
    r"referred|referring|characteri[sz]ed|criticis\w+|criticiz\w+|think\w*|believ\w+|felt|feels|considers?|deemed|"
    r"predict\w+|spoke|speaks|mocked|blamed|suggest\w+|report\w*|statement|tweet\w*|comment\w*|acknowledg\w+|"
    r"expressed|cit(?:ed|ing|es)|quoted|quoting|remark\w*|termed|pledg\w+|declar\w+|announc\w+|ruled|ask(?:ed|s|ing)|"
    r"assur\w+|reiterat\w+|stress\w*|emphasi[sz]\w+|not(?:ed|es|ing)|maintain\w*|conced\w+|boast\w*|lament\w*|"
    r"jok(?:ed|es|ing)|explain\w*|stat(?:ed|es|ing)|contend\w*|defend\w*|tout\w*|liken\w*|compar\w+|sees?|saw|"
    r"instruct\w*|conclud\w+|recall\w*|signal\w*|decr(?:y|ied|ies)|laud\w*|bemoan\w*|writ(?:es|ing)|post(?:ed|s|ing)|"
    r"hint\w*|respond\w*|repl(?:y|ied|ies)|agree\w*|testif\w+|alleg\w+|caution\w*|confess\w*|deny|denie[sd]|denying|"
    r"disclos\w+|estimat\w+|exclaim\w*|fear\w*|guarantee\w*|imply|implie[sd]|inform\w*|observ\w+|opin\w+|proclaim\w*|"
    r"protest\w*|recommend\w*|retort\w*|scold\w*|threaten\w*|undersc\w+|vent\w*|apologi[sz]\w+|demand\w*|reject\w*|"
    r"welcom\w+|prais\w+|declin\w+|refus\w+|rul(?:es|ing)|advis\w+|pronounc\w+|profess\w+|hit(?:s|ting)? out|"
    r"lash\w* out|attack(?:ed|ing)|treat(?:ed|s|ing)|(?:allow\w*|grant\w*|held|holds) that)\b"
)
_VOWED_BEFORE = re.compile(
    r"\b(?:(?:warn|vow|pledg|urg|promis|caution)\w*|(?:allow|grant|accept)(?:s|ed) that|(?:ha[sd]|have|courts?|"
    r"judges?) held that)\b[^.;]{0,80}$|\b(?:by saying|(?:declar|assert|claim|insist|argu|maintain|complain)ing that|"
    r"(?:declares|asserts|insists|maintains) that)\b[^.;]{0,60}$|\bstatement(?: [\w'’-]+){0,4} that [^.;]{0,40}$"
)
_IS_BEFORE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|so|very|too|felt|feels|looks?|looked|more|and|or|would|will|could|should|"
    r"still|not|remains?|remained|became|become|seems?|seemed|sounds?|sounded|quite|really|just|simply|feeling)"
    r" $|\b(?:is|are|was|were|be|been) an? $"
)
_AS_BEFORE = re.compile(
    r"\b(?:view|regard|see|saw|portray|paint|dismiss|cast|depict|frame|speak|spoke|talk|think|thought|pronounc|"
    r"treat|refer)\w*\b(?: [\w'’,-]+){1,6} as (?:\ufffc and )?(?:an? |the |its "
    r"|his |her |their )?$"
)
_HELD_BEFORE = re.compile(
    r"\b(?:vow|pledg|promis|insist|argu|warn|say|said|accus|claim|told|tell)\w*\b[^.;]*\b(?:hold|keep|make|be|would|"
    r"will|were|is|are|was)\b(?: [\w'’,-]+){0,5} $"
)
_CALLED_BEFORE = re.compile(
    r"\b(?:call(?:ed|s|ing)|describ(?:ed|es|ing)|brand(?:ed|s|ing)|denounc\w+|dismiss\w+|label\w+|hail\w+|condemn\w+|"
    r"slam\w*|cheer\w*|applaud\w*|welcom\w+|prais\w+|critici[sz]\w+|decr(?:y|ied|ies)|celebrat\w+|laud\w*|reject\w*|"
    r"oppos\w+|defend\w*|tout\w*|rail\w*|protest\w*|mourn\w*|lament\w*|deplor\w+|mock\w*|ridicul\w+|"
    r"characteri[sz]\w+|deem\w+|blast\w+|accus\w+|pronounc\w+|profess\w+|(?:hit|lash)\w* out|apologi[sz]\w+|"
    r"attack(?:ed|ing)|declar\w+|designat\w+|(?<=[a-z] )to (?:call|describe|denounce|brand|"
    r"label))\b(?: [\w'’,-]+){0,8} (?:\ufffc and )?$|\baccus\w+ (?:[\w'’,-]+ ){1,16}of (?:being )?$"
)


_SPOKEN_OF_BEFORE = re.compile(
    r"\b(?:(?:sp[eo]ak|spoke|talk|warn|complain|boast|dream|hint|tell|told|accus|wrote|read|"
    r"remind)[a-z]* (?:[\w'’]+ ){0,3}?of|(?:refer|point|allud|attribut|ascrib)[a-z]* (?:[\w'’]+ ){0,4}?to|"
    r"puts? (?:[\w'’]+ ){1,5}?down to|(?:expound|rail|rant)[a-z]* (?:on|against|about)(?: how)?|(?:cit|voic|express|"
    r"rais|stress|emphasi[sz]|promis|pledg|urg|admit|acknowledg|predict|hail|offer|alleg|conced|declar|"
    r"reiterat|underlin|bemoan|lament|mourn|advocat|prais|applaud|welcom|deplor|condemn|envisag|forecast)(?:e|"
    r"ed|es|ing|ted|ting|s)?) (?:an? |the |its |his |her |their |any |some |more |what (?:he|she|it|they) (?:called|"
    r"described as|termed|sees as|saw as) )*$"
)
"""A verb of speaking right before the quoted words: "spoke of “modest progress”", "citing “deep concern”"."""
_WHAT_CALLED_BEFORE = re.compile(
    r"\bwhat (?!is |are |was |were |has |have )(?:it|he|she|they|we|[\w'’-]+|(?:the |his |her |"
    r"its )?(?:[\w'’-]+ ){1,3}?) ?(?:called|calls|described as|describes as|termed|sees as|saw as|said was|"
    r"says is) (?:an? |the |its |his |her |their |her )?$"
    r"|\bin the (?:words|phrase) of [^.;]{2,80}, (?:(?:to|as|is|was|it is|it was) )?(?:an? |the )?$"
)
_AMONG = re.compile(r"\bamong other things, (?:an? )?$")
_IS_CALLED_BEHIND = re.compile(
    r"^ (?:is|was|were|are|would be) (?:what|how|the (?:word|phrase|term|verdict|description|expression)|"
    r"among the)\b[^.;]{0,120}\b(?:call|describ|sees?|saw|us(?:e|ed|es)|put|puts|view|sum|said|says|chose|termed|"
    r"regard|character)"
    r"|^,? in (?:the (?:words|phrase|expression|verdict|telling) of|(?:his|her|their|its) (?:own )?(?:words|"
    r"phrase))\b"
    r"|^,? as [^.;,]{2,50} (?:put|puts|has|had|would have|called|calls|described|describes|phrased|sees|saw) it\b"
)
"""The quoted words in front: "“reckless” was how the mayor described it"."""
_SAYS_BEHIND = re.compile(
    r",[”’\"']? (?:[^.;]{2,110} )?(?:said|says|told|added|wrote|argued|conceded|warned|claimed|insisted|admitted|"
    r"complained|acknowledged|explained|noted|declared|testified|recalled|suggested|tweeted|maintained|stressed)\b"
)


_CLAUSE = re.compile(
    r"(?:sa(?:id|ys?|ying)|told|tell|argu|claim|insist|add(?:ed|s|ing)|warn|complain|exclaim|conced|stress|writ|"
    r"wrote|maintain|assert|contend|explain(?:ed|s|ing)|acknowledg|admit|declar|suggest|testif|not(?:ed|es|ing)$)"
)
"""A verb whose clause is what somebody said: a single quoted word in it is that one's."""


def find_edited(scene: Scene) -> Iterator[Reservation]:
    """Yield inserts in brackets, omissions and masked words inside quotations, charged to their sentence."""
    for found in _MADE_CAPITAL.finditer(scene.own):
        yield reserve_words(scene, *found.span())
    for quotation in quotations_of(scene):
        for found in _EDITED.finditer(scene.text, quotation.start, quotation.end):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            yield reserve_words(scene, start, start + len(found.group().strip()))
        for found in _MEANT.finditer(scene.text, quotation.start, quotation.end):
            yield reserve_words(scene, *found.span("who"))


def find_fragments(scene: Scene) -> Iterator[Reservation]:
    """Yield a quoted word or two inside the page's sentence; no name, no term, no word that nobody said."""
    told = {scene.sentence_at(source.cue.start).start for source in scene.sources}
    reported = [span for source in scene.sources if _CLAUSE.match(source.verb) for span in source.content]
    for quotation in () if scene.is_personal else quotations_of(scene):
        words = scene.text[quotation.start : quotation.end].split()
        if len(words) > FRAGMENT_WORDS_MOST or not quotation.is_closed:
            continue
        at = scene.sentence_at(quotation.outer_start)
        is_first = quotation.outer_start == at.start
        if not (words[-1][0].islower() or (is_first and len(words) == 1)):
            continue
        is_common = words[0][1:].islower() or _is_initials(words)
        if not (words[0][0].islower() or is_first) and (len(words) == 1 or not is_common):
            continue
        is_law = len(words) > 1 and _LAW_BEHIND.match(scene.low, quotation.outer_end) is not None
        if is_law or _TERM_BEHIND.match(scene.low, quotation.outer_end):
            continue
        before = scene.low[max(at.start, quotation.outer_start - _SIGHT) : quotation.outer_start]
        after = scene.low[quotation.outer_end : min(at.end, quotation.outer_end + _SIGHT)]
        is_led = _IS_CALLED_BEHIND.match(after) is not None
        is_led = is_led or _WHAT_CALLED_BEFORE.search(before[-_NEAR:]) is not None
        if is_led or _SPOKEN_OF_BEFORE.search(before[-_NEAR:]):
            if is_led or not _TERM_BEFORE.search(before[-_NEAR:]):
                yield reserve_fragment(scene, quotation)
            continue
        is_whole = not before.strip() or (before.rstrip().endswith((",", ":")) and not _AMONG.search(before))
        is_called = any(pattern.search(before[-_NEAR:]) for pattern in (_CALLED_BEFORE, _AS_BEFORE, _HELD_BEFORE))
        is_said = is_called or (
            (at.start in told or _VOWED_BEFORE.search(before) or _SAYS_BEHIND.search(after))
            and (len(words) > 1 or _IS_BEFORE.search(before[-_NEAR:]) is not None or _is_in(reported, quotation))
        )
        if (
            is_whole
            or not is_said
            or _TERM_BEFORE.search(before[-_NEAR:])
            or not _SAID_BEFORE.search(f"{before} {after}")
        ):
            continue
        yield reserve_fragment(scene, quotation)


def _is_initials(words: Sequence[str]) -> bool:
    """Say whether words begin with initials and go on as others do: "FBI's best clerk"."""
    return len(words) > 1 and words[0].rstrip("’'s").isupper() and "".join(words[1:]).islower()


def _is_in(spans: Sequence[Span], quotation: Quotation) -> bool:
    """Say whether a quotation stands in one of ``spans``, in order, with words around it."""
    last = bisect_right(spans, quotation.outer_start, key=attrgetter("start"))
    return last > 0 and spans[last - 1].start < quotation.outer_start and quotation.outer_end < spans[last - 1].end


def reserve_fragment(scene: Scene, quotation: Quotation) -> Reservation:
    """Return a reservation by the quoted words without the sign at their end."""
    words = _EDGE.sub("", scene.text[quotation.start : quotation.end])
    return reserve_words(scene, quotation.start, quotation.start + len(words))


def is_term(scene: Scene, quotation: Quotation) -> bool:
    """Say whether quoted words are a name or a term by what stands around them: "the song “…”", "a “…” policy"."""
    first = max(scene.sentence_at(quotation.outer_start).start, quotation.outer_start - _NEAR)
    before = scene.low[first : quotation.outer_start]
    if " " in scene.text[quotation.start : quotation.end] and _LAW_BEHIND.match(scene.low, quotation.outer_end):
        return True
    return bool(_TERM_BEHIND.match(scene.low, quotation.outer_end) or _TERM_BEFORE.search(before))


def quotations_of(scene: Scene) -> Iterator[Quotation]:
    """Yield the quotations of a page, in order."""
    for paragraph in scene.prose.paragraphs:
        for sentence in paragraph.sentences:
            yield from sentence.quotations


RULES = (
    Rule(
        id="words.partial_or_edited_quote.edited",
        kind="partial_or_edited_quote",
        basis="words",
        severity="low",
        means="Something was put into the quotation, left out of it, or masked.",
        find=find_edited,
    ),
    Rule(
        id="words.partial_or_edited_quote.fragment",
        kind="partial_or_edited_quote",
        basis="words",
        severity="low",
        means="Only a word or two are quoted, inside the page's own sentence.",
        find=find_fragments,
    ),
)
