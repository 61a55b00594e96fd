"""Words of probability on a fact, in the page's own words: likely, may have, appears to."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_ADVERBS = tuple("probably possibly perhaps maybe apparently presumably".split())
_ADVERB = re.compile(rf"\b(?:{'|'.join(_ADVERBS)})\b")
_RHETORIC = re.compile(
    r"(?:perhaps|maybe|possibly|probably) (?:surprisingly|(?:[\w'-]+ ){0,3}?(?:most|best|worst|least|"
                       r"greatest|biggest|only|[a-z]{3,}est)\b)")  # fmt: skip
_LIKELY_WORDS = ("likely", "unlikely")
_LIKELY = re.compile(
    r"\b(?:(?:is|are|was|were|be|being|been|will|would|it's|seems?|appears?|looks?|and|but|,) )?"
    r"(?:(?:most|very|highly|quite|also|still|not|now|extremely|increasingly) )*(?:un)?likely\b(?: to\b)?"
)
_COMPARED = re.compile(r"\b(?:more|less|as|how|least|equally|so|times|twice|just as|any) (?:\w+ )?(?:un)?likely\b|"
                       r"\blikely (?:voters?|than)\b|\bthan likely\b")  # fmt: skip
_APPEAR_WORDS = tuple("appear appears appeared appearing seem seems seemed seemingly".split())
_APPEAR = re.compile(
    r"\b(?:appears?|appeared|appearing|seems?|seemed) (?:not )?to (?:be|have|been|\w+)\b|\bit (?:appears|seems) "
    r"(?:that|as if)\b"
)
_MAY_WORDS = ("may", "might")
_MAY = re.compile(
    r"\b(?:may|might) (?:not |also |well |already |still |even |never |only |soon |actually )*"
    r"(?:(?:have (?:been )?|be )[a-z]+|[a-z]+)"
)
_ARTICLE = re.compile(r" (?:the|an?|as|in|to|on|of|no)$")
_NOT_MAY = re.compile(
    r"\b(?:may|might) (?:not |also )?(?:be (?:used|submitted|made available|asked|required|subject|reproduced|"
    r"obtained|"
    r"found|reached|sent|purchased|ordered|directed|left|able)|apply|contact|want|wish|choose|use|submit|and|or|"
    r"i|not|the|"
    r"god|you|we|as well|opt|prefer|ask|request|file)\b"
)
_APPARENT_WORDS = ("apparent", "possible", "potential", "suspicion", "probable")
_APPARENT = re.compile(
    r"\b(?:an|the|his|her|their|its|of|with|in) apparent [a-z]+|\bit (?:is|was|'s) (?:also |quite |entirely "
    r")?(?:possible|"
    r"probable|conceivable) (?!to\b)(?:that\b|(?=[a-z]+ |\$))|\bit's (?:also |quite |entirely )?possible (?!to\b)"
)
_SIGNS_WORDS = ("signs", "indications", "suggestions", "hints")
_SIGNS = re.compile(r"\b(?:there (?:are|were|have been) )?(?:signs|indications|suggestions|hints) that\b")
_COULD_WORDS = ("could",)
_COULD = re.compile(
    r"\bcould (?:also |well |possibly |potentially |still |soon |eventually |even )*(?:have been|have|be)? ?[a-z]+"
)
_ABLE = re.compile(
    r"\bcould (?:also |still |only |just |even )*(?:be (?:seen|heard|used|found|done|told|felt|reached|made)|not|"
    r"see|hear|"
    r"feel|get|do|tell|go|find|afford|say|remember|barely|hardly|never|no|now|only|easily|just|sense|"
    r"face (?:up to|charges|[\w ]{0,20}(?:years|prison|jail|fines?))|be (?:trapped|"
    r"established|viewed|interpreted|represented)|accommodate|come|take|walk|use|read|play|"
    r"write|think|imagine|understand|care|sit|stand|speak|buy|smell|watch|look|ask|work|and|or|the|have "
    r"imagined)\b"
)
_ABLE_BEFORE = re.compile(r"\b(?:who|few|what|all|so|as|whatever|anything|where|how|only one)(?: that)?(?: \w+){0,2} $")
_EXPECTED_WORDS = (
    "expected",
    "forecast",
    "predicted",
    "projected",
    "chance",
    "chances",
    "possibility",
    "likelihood",
    "risk",
    "tipped",
)
_EXPECTED = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:also |now |still |widely |not |largely |currently )?(?:expected|forecast|"
    r"predicted|"
    r"projected|tipped) to\b|\b(?:chance|possibility|likelihood) that\b|"
    r"\b(?:with|is|was|about|of|despite|raised?|raises) (?:the|a|any) (?:possibility|likelihood) of\b|(?:%|"
    r"percent|\bslim|\bsmall|\bhigh|"
    r"\bgood|\blow) chances? of\b"
)
_TURN = (
    "peak rise fall drop ease grow shrink increase decrease decline improve worsen subside recede reach climb dip last "
    "arrive clear result"
).split()
_SHOULD = re.compile(
    rf"\bshould (?:also |soon |then |now |again )?(?:{'|'.join(_TURN)})\b(?= |\.)"
    r"|\bshould (?:by then |soon )?have [a-z]+(?:ed|en|own)?\b(?= .*\b(?:by|before) (?:then|the|next|late|early|\d))"
    r"|(?<=\bby )the (?:\d{4}s|end of [\w ]{3,20}|time [\w ]{3,30}),? [\w' ]{2,40}should have [a-z]+\b"
)
_PLANNED = re.compile(r"expected to (?:attend|pay|follow|wear|behave|work|know|live|do|be able)\b")
_YOU = re.compile(
    r"\b(?:you|your|yours|I|I['’]m|I['’]ll|my|me|you['’](?:ll|re|ve|d)|we|our|us|we['’]ll)\b", re.IGNORECASE
)
_STATES = re.compile(r"\bUS\b|\bU\.S\.|\bMay\b")
_SIGHT = 200
"""Code points of a sentence to either side of a hedge that are looked at."""
_ONLY_IF = re.compile(r"(?:could|may|might)\b[^.,;]*? (?:if|unless)\b")
_IF = re.compile(r"\b(?:if|unless|in case|would have)\b")


def _yields(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether a hedge is on a fact: nothing that a reader may do or a writer feels, no condition, no question."""
    if scene.is_personal:
        return False
    at = scene.sentence_at(found.start())
    around = scene.own[max(at.start, found.start() - 60) : min(at.end, found.end() + 40)]
    before = scene.low[max(at.start, found.start() - _SIGHT) : found.start()]
    return not (
        _YOU.search(_STATES.sub("", around))
        or _IF.search(before)
        or _ONLY_IF.match(scene.low, found.start(), min(at.end, found.end() + _SIGHT))
        or (scene.low[at.end - 1] == "?" and ":" not in scene.low[found.start() : min(at.end, found.start() + _SIGHT)])
    )


def find_adverbs(scene: Scene) -> Iterator[Reservation]:
    """Yield probably, perhaps, apparently, charged to their sentence."""
    for found in scene.find_words(_ADVERBS, _ADVERB):
        if _yields(scene, found) and not _RHETORIC.match(scene.low, found.start()):
            yield reserve_words(scene, *found.span())


def find_likely(scene: Scene) -> Iterator[Reservation]:
    """Yield likely and unlikely; a comparison ("more likely than") says no probability of a fact."""
    for found in scene.find_words(_LIKELY_WORDS, _LIKELY):
        around = (max(scene.sentence_at(found.start()).start, found.start() - 24), found.end() + 12)
        if _yields(scene, found) and not _COMPARED.search(scene.low, *around):
            yield reserve_words(scene, found.end() - len(found.group().lstrip(", ")), found.end())


def find_appears(scene: Scene) -> Iterator[Reservation]:
    """Yield appears to, seems to, charged to their sentence."""
    for found in scene.find_words(_APPEAR_WORDS, _APPEAR):
        if _yields(scene, found):
            yield reserve_words(scene, *found.span())


def find_may(scene: Scene) -> Iterator[Reservation]:
    """Yield may and might of a fact; not those of leave, and not the month."""
    for found in scene.find_words(_MAY_WORDS, _MAY):
        is_month = scene.own[found.start()].isupper()
        if not is_month and not _NOT_MAY.match(found.group()) and _yields(scene, found):
            yield reserve_words(scene, found.start(), found.start() + len(_ARTICLE.sub("", found.group())))


def find_could(scene: Scene) -> Iterator[Reservation]:
    """Yield "could raise prices"; not the could of ability ("could see", "could not")."""
    for found in scene.find_words(_COULD_WORDS, _COULD):
        is_able = _ABLE.match(scene.low, found.start()) or _ABLE_BEFORE.search(
            scene.low, max(0, found.start() - 40), found.start()
        )
        if not is_able and not scene.is_personal and _yields(scene, found):
            yield reserve_words(scene, *found.span())


def find_expected(scene: Scene) -> Iterator[Reservation]:
    """Yield "is expected to", "the chance of"; not what is planned for a day."""
    for found in scene.find_words(_EXPECTED_WORDS, _EXPECTED):
        if not _PLANNED.search(scene.low, found.start(), found.end() + 16) and _yields(scene, found):
            yield reserve_words(scene, *found.span())


def find_should(scene: Scene) -> Iterator[Reservation]:
    """Yield "should peak on Wednesday", "should have grown by the spring": of a thing, and not what one ought to do."""
    for found in scene.find_words(("should",), _SHOULD):
        if _yields(scene, found):
            yield reserve_words(scene, *found.span())


def find_apparent(scene: Scene) -> Iterator[Reservation]:
    """Yield "an apparent …", "it is possible that", charged to their sentence."""
    for found in scene.find_words(_APPARENT_WORDS, _APPARENT):
        if _yields(scene, found):
            yield reserve_words(scene, *found.span())


def find_signs(scene: Scene) -> Iterator[Reservation]:
    """Yield "there are signs that", charged to their sentence."""
    for found in scene.find_words(_SIGNS_WORDS, _SIGNS):
        if _yields(scene, found):
            yield reserve_words(scene, *found.span())


def _rule(what: str, find: Find) -> Rule:
    return Rule(
        id=f"words.hedged.{what}",
        kind="hedged",
        basis="words",
        severity="medium",
        means="The page says that this is probable or possible, and not that it is so.",
        find=find,
    )


RULES = (
    _rule("adverb", find_adverbs),
    _rule("likely", find_likely),
    _rule("appears", find_appears),
    _rule("may", find_may),
    _rule("could", find_could),
    _rule("expected", find_expected),
    _rule("should", find_should),
    _rule("apparent", find_apparent),
    _rule("signs", find_signs),
)
