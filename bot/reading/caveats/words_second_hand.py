"""What the page has from another outlet, or from a document, and passes on."""

import re
from collections.abc import Iterator
from functools import partial

from bot.model.record import Span
from bot.reading.caveats.outlets import outlet_in
from bot.reading.caveats.own_names import has_own_name, is_own_name, keys_of, own_keys
from bot.reading.caveats.own_polls import read_own_polls
from bot.reading.caveats.paper_words import EFFECT
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.sources import Source
from bot.reading.caveats.teller_sorts import is_person_noun
from bot.reading.caveats.words_sources import described_sources
from bot.reading.outlet_names import is_outlet_name

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’!-]*(?: (?:of |the |and |& |in )?[A-Z][\w.&'’!-]*){0,4})"
_TOLD_WORDS = tuple(
    "told tells telling interview interviewed reported reports published obtained citing quoting per according "
    "confirmed speaking via spoke appearing comment statement statements asked meeting "
    "wrote write said says writing seen of by viewed reviewed shared provided email gave writes quoted cited".split()
)
_TOLD = re.compile(
    r"\b(?:told|tells|tell|telling|said to|(?:statement|statements|email|message|interview) (?:to|with)|"
    r"comment(?:ed)?(?: "
    r"[\w'’-]+){0,4} to|report(?:s|ed) (?:[A-Z][\w.-]+ ){0,3}(?:for|in)|"
    r"(?:[A-Z][a-z]+|writer|reporter|journalist|"
    r"editor) of|interview (?:with|on|to|for|in)|"
    r"asked (?:by|on)|meeting with|interviewed (?:by|on)|reported (?:by|in|on)|"
    r"(?:published|printed|broadcast|aired|first reported|released) (?:by|in|on)|"
    r"(?:obtained|viewed|reviewed|verified|seen|quoted|cited|shared) (?:by|with)|(?:provided|emailed|leaked) to|"
    r"[Cc]iting|[Qq]uoting|[Pp]er|[Aa]ccording to|via(?:(?<=, via)|(?<=said via))|(?:confirmed|admitted|revealed|"
    r"claimed)(?: [\w'’-]+){0,5} to|spoke (?:to|with)|[Ss]peaking (?:to|with|on)|"
    r"[Aa]ppear(?:ing|ed|ance) on|(?:said|wrote|[Ww]riting|says|writes?) (?:on|in|for)|article (?:in|for|by)|essay "
    r"(?:in|for)|"
    r"op-ed (?:in|for)|column (?:in|for)) "
    rf"(?:an? (?:[a-z]+ ){{0,3}}(?:in|by|from|on) )?{_NAME}"
)
_LISTENS = re.compile(r"tell|told|said to|[Ss]peaking|(?:statement|statements|email|message|interview)\b|spoke|comment")
"""Behind these a name in capitals is an outlet's, and not a body's that says something."""
_HEADS = re.compile(r"(?:President|Chairman|Director|Head|Owner|Publisher|Founder|Officer) of ")
"""Who heads an outlet speaks for it."""
_OF = re.compile(r"[A-Z][a-z]+ of ")
_REPORTED = re.compile(rf"\b{_NAME}(?: also| first| has| have| had| previously)* (?:reported|reports|report)\b")
_CITING_WORDS = ("citing", "quoting")
_CITING = re.compile(
    r"\b(?:citing|quoting) (?:an? |the |its |two |three |several |unnamed |anonymous )?(?:[\w'.-]+ "
    r"){0,4}?(?:reports?|sources?|"
    r"officials?|documents?|study|studies|research|records|people|survey|poll|interviews?|media|article|paper|"
    r"memo|notes?|minutes|cable|dossier|bulletin|diary|notice|emails?|"
    r"letter|filing|bloggers?|community|complaint|affidavit|transcript|experts)\b"
)
_STUDY_WORDS = tuple("study studies report paper research survey poll analysis article review".split())
_STUDY = re.compile(
    r"\b(?:in (?:an?|the|one) (?:[\w'-]+ ){0,3}?(?:study|report|paper|survey|poll|article|review|analysis) "
    r"(?:published|"
    r"released|from|by|in(?! (?:early|late|mid|the|a|[\d]+|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b)|conducted|out)|(?:study|report|paper|survey|poll|research|analysis) "
    r"(?:published|released|conducted) (?:by|in|on|last|this|earlier|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|today))\b"
)
_LED = re.compile(
    r"\b(?:led|leads|leading|authors?|authored|wrote|headed|directed|conducted) (?:of )?(?:the|this|that|a) $"
)
"""Who did a study speaks of it for themselves."""
_LED_SIGHT = 24
_HOUSE_WORDS = tuple(
    "study survey poll report analysis paper interview article story profile column op essay editorial piece podcast "
    "documentary".split()
)
_HOUSE = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) (?:[\w-]+ ){0,2}(?:study|survey|poll|report|analysis|paper) (?:from|by) "
    r"(?:the |The )?(?P<name>[A-Z][\w&'’.-]*(?: (?:of |for |and |& )?[A-Z][\w&'’-]*)*)"
    r"|\b[Ii]n (?:the|an?) (?:(?:latest|new|newest|recent|most recent|last|previous|national|online|January|"
    r"February|March|April|May|"
    r"June|July|August|September|October|November|"
    r"December) ){0,3}(?P<polled>(?![A-Z][a-z]+day\b)[A-Z][\w&'’.-]*(?:[ /-][A-Z][\w&'’-]*)*) "
    r"(?:poll|survey)(?=,| (?:last|this|in|of|released|conducted|published)\b)"
    r"|\b[Ii]n (?:the|an?|his|her|their) (?P<outlet>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}) (?:interview|article|"
    r"story|report|profile|"
    r"column|op-ed|essay|editorial|piece|podcast|documentary)\b"
)
_PAPER_OF = re.compile(
    r"\b(?:according to|reported by|told|citing|quoted by|says|said|reports) (?:an?|the|one|several|"
    r"its) (?:[\w'’-]+ ){0,3}?"
    r"(?:newspaper|magazine|news (?:agency|site|outlet|website)|broadcaster|newswire|(?:tv|television|"
    r"radio) (?:channel|station))\b"
)
_PAPER_WORDS = tuple("newspaper magazine news broadcaster newswire channel station".split())
_STORY_WORDS = tuple(
    "story stories article articles report reports investigation expose exposé editorial piece".split()
)
_STORY = re.compile(
    r"\b(?:[Tt]he |[Aa]n? |[Oo]ne |[Tt]his )?(?:(?:recent|new|latest|earlier) )?"
    r"(?P<name>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3}) (?:(?!in\b|of\b|for\b|has\b|and\b)[a-z-]+ ){0,1}?(?:story|"
    r"stories|"
    r"articles?|report|investigation|expos[eé]|editorial|piece)(?= (?:[a-z]+ [\w ]{0,30})?(?:that (?:alleg|claim|said|"
    r"suggest|referenc|quot|report|show|found|reveal|detail|accus|describ|cit)|alleging|saying|claiming|revealing|"
    r"suggesting|detailing|accusing|describing|about how|said|says|found|alleged|claimed|revealed|suggested|quoted|"
    r"described|cited)[a-z]*\b)"
)
_PLAIN_DATA = frozenset("data statistics stats figures census findings".split())
_NOBODYS = re.compile(
    r"(?:every|each|most|several|some|many|all|recent|other|public|early|state) (?:[a-z]+ ){0,3}(?:polls?|"
    r"surveys?|studies)\b"
)
_FIRST_CAPITALS = frozenset("Every Each Most Several Some Many All Recent Other Public Early State".split())
"""Polls of nobody in particular: another kind."""
_LEAD = re.compile(r"(?:[A-Z][\w&'’.-]* )+$")
_LEAD_SIGHT = 60
_NOT = re.compile(r"(?:n't|\bnot|\bnever)\b")
_ITSELF = re.compile(
    r"(?: in [^,.;]{2,40}| on [a-z]+)?,? (?:that )?(?:it (?:is|was|will|would|has|had|plans|planned|intends|regrets|"
    r"regretted|stands|stood|does|did|takes|tracks|counts|could|can)\b"
    r"(?!(?: also| now| [a-z]+ly){0,3} (?:been (?:told|shown|given)|told|seen|obtained|learn(?:ed|t)|heard|found|"
    r"uncovered|reviewed|viewed|examined|interviewed|spoken|confirm|confirmed|verif(?:y|ied)|authenticated?)\b)"
    r"|its (?:own )?(?:report|reporting|journalists?|editors?|story|staff|decision|policy|shows?)\b)"
)
"""What an outlet tells of itself; what it has seen, or could confirm, is news that the page has from it."""
_RESULT = re.compile(
    r" (?:[\w$£€%.,-]+ ){0,4}?(?:profits?|loss(?:es)?|rise|fall|gains?|revenues?|earnings|sales|growth)\b"
)
"""Behind "posted": a firm's figures."""
_FOR_ITSELF = ("apologi", "declin", "defend", "regret", "stands by", "stood by")
"""By these verbs an outlet speaks of what it did itself."""
_BESIDE = re.compile(r", (?:an?|the) (?:[\w-]+ ){0,3}?(?P<noun>[a-z]+)(?: (?:at|of|in|for|from|with|who)\b|,)")
_OURS = ("our ", "my ", "this year's ", "this month's ")
_NAMES = re.compile(r"[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*)*")


def find_outlets(scene: Scene) -> Iterator[Reservation]:
    """Yield another outlet as the source: told, reported, according to, citing it; never the page's own."""
    own = own_keys(scene)
    for pattern, words in ((_TOLD, _TOLD_WORDS), (_REPORTED, ("reported", "reports", "report"))):
        for index in sorted({index for word in words for index in scene.words.get(word, ())}):
            sentence = scene.sentences[index]
            for found in _each(pattern, scene.own, sentence.start, sentence.end):
                name = outlet_in(found["name"].replace("’", "'"), is_told=_LISTENS.match(found.group()) is not None)
                is_of = _HEADS.match(found.group()) is not None or (
                    _OF.match(found.group()) is not None and name is not None and " " not in name.removeprefix("the ")
                )
                if name is not None and not is_of and not is_own_name(name, own) and not _is_led(scene, found, own):
                    end = found.start("name") + len(name)
                    yield reserve_words(scene, found.start(), max(end, found.end() if pattern is _REPORTED else end))


def _is_led(scene: Scene, found: re.Match[str], own: frozenset[str]) -> bool:
    """Say whether a name goes on from the page's own: "Harbour Wire Ferry Insider Orla Fenn has reported"."""
    first = max(scene.sentence_at(found.start()).start, found.start() - _LEAD_SIGHT)
    lead = _LEAD.search(scene.own, first, found.start())
    return lead is not None and not own.isdisjoint(keys_of(lead.group()))


def _each(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at different words: "according to Orla Fenn of the Ellery Post" has two."""
    found = pattern.search(text, start, end)
    while found is not None:
        yield found
        found = pattern.search(text, found.start() + 1, end)


def find_outlet_sources(scene: Scene) -> Iterator[Reservation]:
    """Yield another outlet as the source of an attribution that was parsed."""
    own = own_keys(scene)
    for source in scene.sources:
        name = scene.text[source.mention.start : source.mention.end].replace("’", "'")
        beside = _BESIDE.match(scene.own, source.mention.end)
        if beside is not None and is_person_noun(beside["noun"]):
            continue  # somebody whose name is also an outlet's
        if is_outlet_name(name) and own.isdisjoint(keys_of(name)) and not _speaks_of_itself(scene, source):
            at = scene.sentence_at(source.cue.start)
            yield reserve_words(
                scene, source.mention.start, source.mention.end, covers=(Span(start=at.start, end=at.end),)
            )


def find_documents(scene: Scene) -> Iterator[Reservation]:
    """Yield a study, a lawsuit, a filing that says something."""
    own, polls = own_keys(scene), read_own_polls(scene)
    for source, described in described_sources(scene):
        names = _NAMES.findall(scene.text[source.mention.start : source.mention.end])
        is_own = scene.low.startswith(_OURS, source.mention.start) or any(
            not own.isdisjoint(keys_of(name)) for name in names
        )
        is_own = is_own or polls.has(scene.text[source.mention.start : source.mention.end])
        at = scene.sentence_at(source.cue.start)
        is_asked = scene.low[at.end - 1] == "?"
        if source.verb == "lies" or EFFECT.match(scene.low, source.mention.end + 1):
            continue  # "the documents raised questions": they are what is told of
        is_nobodys = _NOBODYS.match(scene.low, source.mention.start, source.mention.end) and not any(
            name not in _FIRST_CAPITALS for name in names
        )
        if is_nobodys:
            continue
        if described.sort == "document" and described.head not in _PLAIN_DATA and not is_own and not is_asked:
            yield reserve_words(
                scene, source.mention.start, source.mention.end, covers=(Span(start=at.start, end=at.end),)
            )


def find_studies(scene: Scene) -> Iterator[Reservation]:
    """Yield "in a study published in", "a report released by"."""
    polls = read_own_polls(scene)
    for found in scene.find_words(_STUDY_WORDS, _STUDY):
        first = scene.own.rfind(" a", max(0, found.start() - _LEAD_SIGHT), found.start()) + 1
        is_own = found.start() - first < _LEAD_SIGHT and polls.has(scene.own[first : found.end()])
        lead = _LEAD.search(scene.own, scene.sentence_at(found.start()).start, found.start())
        is_own = is_own or (lead is not None and polls.has(scene.own[lead.start() : found.end()].removeprefix("A ")))
        if not (is_own or _LED.search(scene.low, max(0, found.start() - _LED_SIGHT), found.start())):
            yield reserve_words(scene, *found.span())


def find_papers(scene: Scene) -> Iterator[Reservation]:
    """Yield "according to the university's newspaper", "told a news agency"; "the paper" of a page leads back."""
    own = own_keys(scene)
    for found in scene.find_words(_PAPER_WORDS, _PAPER_OF):
        if not has_own_name(scene.own[found.start() : found.end()], own):
            yield reserve_words(scene, *found.span())


def find_bodies_studies(scene: Scene) -> Iterator[Reservation]:
    """Yield "a study from Acme", "the Harbour Wire interview": papers and talks of a body that is named."""
    own, polls = own_keys(scene), read_own_polls(scene)
    for index in sorted({index for word in _HOUSE_WORDS for index in scene.words.get(word, ())}):
        sentence = scene.sentences[index]
        for found in _HOUSE.finditer(scene.own, sentence.start, sentence.end):
            name = found["name"] or found["polled"] or found["outlet"]
            if found["polled"] is not None and polls.has(found.group()):
                continue
            is_talk = found["outlet"] is not None
            if own.isdisjoint(keys_of(name)) and (not is_talk or is_outlet_name(name)):
                yield reserve_words(scene, *found.span())


def find_stories(scene: Scene) -> Iterator[Reservation]:
    """Yield "the Harbour Wire story that alleged", "a Harbour Wire investigation found": what an outlet made."""
    own = own_keys(scene)
    for found in scene.find_names(_STORY_WORDS, _STORY):
        name = found["name"].removesuffix("'s").removesuffix("’s")
        if is_outlet_name(name) and own.isdisjoint(keys_of(name)):
            yield reserve_words(scene, *found.span())


def _speaks_of_itself(scene: Scene, source: Source) -> bool:
    """Say whether an outlet tells its own decision, "CBS said it was cancelling the show", or did not tell it."""
    is_denied = _NOT.search(scene.low, source.mention.end, max(source.mention.end, source.cue.start)) is not None
    between = scene.low[source.mention.end : source.cue.end]
    is_denied = is_denied or any(f" {verb}" in between for verb in _FOR_ITSELF)
    is_denied = is_denied or (source.verb.startswith("post") and _RESULT.match(scene.low, source.cue.end) is not None)
    return is_denied or _ITSELF.match(scene.low, source.cue.end) is not None


def find_citing(scene: Scene) -> Iterator[Reservation]:
    """Yield "citing officials", "quoting a report"; concerns and reasons can be cited too, and are none."""
    for found in scene.find_words(_CITING_WORDS, _CITING):
        yield reserve_words(scene, *found.span())


_rule = partial(make_words_rule, "second_hand")


RULES = (
    _rule("outlet", "The page passes on what another outlet has.", find_outlets),
    _rule("outlet_source", "The page passes on what another outlet says.", find_outlet_sources),
    _rule("document", "The page passes on what a document says.", find_documents),
    _rule("study", "The page passes on what a study or a report says.", find_studies),
    _rule("paper", "The page passes on what a paper or a station says.", find_papers),
    _rule("house", "The page passes on a study or an interview of a body that it names.", find_bodies_studies),
    _rule("story", "The page passes on what another outlet made of it.", find_stories),
    _rule("citing", "The page passes on what somebody else cites.", find_citing),
)
