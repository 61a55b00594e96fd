"""Rounded and bounded numbers of what matters: people, money, shares; not ages, spans of time, ways and scores."""

import re
from collections.abc import Iterator

from bot.model.record import Severity
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.nouns import plural_of

_COUNT_WORDS = (
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty "
    "ninety dozen hundred thousand million billion trillion half".split()
)
_COUNT = (
    rf"(?:[$€£¥]\s?|us\$|c\$|a\$)?(?:\d[\d,.]*\d|\d|(?:a |one[ -])?(?:quarter|third|{'|'.join(_COUNT_WORDS)}))"
    r"(?:[ -](?:hundred|thousand|million|billion|trillion|dozen|thirds|quarters|bn|m|k)\b|bn\b|m\b|k\b)?"
    r"(?: ?%| percent\b| per cent\b)?(?: of (?:a |the |all |its |their )?)?"
)
_BOUND_WORDS = tuple(
    "about around roughly approximately nearly almost close some more over under less fewer least most many much up "
    "estimated upwards excess north".split()
)
_BOUND = re.compile(
    r"\b(?:an estimated|estimated at|about|around|roughly|approximately|nearly|almost|close to|some|more than|"
    r"(?:just |well |a little |slightly )?(?:over|under)|less than|fewer than|at least|at most|as many as|as much as|"
    r"as few as|up to|upwards of|in excess of|north of|estimated) "
    rf"(?P<count>{_COUNT})(?P<what>(?:[- ]?[a-z][\w'-]*){{0,4}})"
)
_RESPONDED = re.compile(r" (?:have|had|were|are) [a-z]+(?:ed|en)\b")
_FOLD = re.compile(r"[- ]?fold\b")
_MONEY = re.compile(
    r"[$€£¥]|%|percent|per cent|\b(?:million|billion|trillion|hundred|thousand|dozen|half|third|quarter)s?\b"
)
_SPAN = re.compile(
    r"[- ]?(?:[a-z]+[- ]){0,2}?(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|decades?|"
    r"centur(?:y|ies)|"
    r"generations?|miles?|km|kms|kilomet\w*|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|cm|mm|yards?|degrees?|"
    r"a\.?m\.?|p\.?m\.?|"
    r"o'clock|noon|midnight|lbs?|ounces?|oz|grams?|kg|cups?|tablespoons?|teaspoons?|points?|goals?|games?|"
    r"matches|seasons?|"
    r"innings|laps|rebounds|assists|yards|runs|words|pages|characters|times|steps?|ways?|things?|places?|"
    r"percentage|stars?|"
    r"knots|litres?|liters?|gallons?|calories|watts?|pixels?|chapters?|levels?|lines?|hectares?|acres?|square)\b"
)
_FRACTION_OF_TIME = re.compile(
    r"half an |(?:half|quarter|third)(?: of (?:an? |the )?(?:past|last|next|years?|days?|games?|seasons?|way|"
    r"century|hour)\b|$)"
    r"|(?:half|quarter)(?:way|time)"
)
_PEOPLE = re.compile(
    r"\b(?:people|men|women|children|soldiers|troops|civilians|deaths|dead|killed|injured|wounded|victims|cases|"
    r"casualties|"
    r"residents|workers|jobs|arrests|missing|homes|families|refugees|migrants|prisoners|patients|students)\b"
)
_NOUN = re.compile(rf"{_PEOPLE.pattern}|\b[a-z][\w'-]*[^s\W]s\b")
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_PUBLIC = re.compile(
    r"\b(?:dollars|pounds|euros|rubles|roubles|yen|yuan|votes|ballots|documents|files|boats|ships|vessels|cars|"
    r"vehicles|"
    r"buildings|houses|flights|schools|hospitals|stations|shops|stores|attacks|strikes|fires|complaints|accusations|"
    r"allegations|drones|missiles|weapons|guns|rounds|bodies|lives|tons|tonnes|acres|animals|trees|visitors|"
    r"demonstrators|"
    r"customers|users|accounts|records|followers|immigrants|inhabitants|readers)\b"
)
_SMALL = re.compile(r"(?:was|has|is|as|its|his|this|thus|yes|others)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GRAVE = re.compile(r"[$€£%]|percent|per cent|million|billion")
_MANY_WORDS = tuple("dozens hundreds thousands millions billions scores tens hundred thousand dozen".split())
_LARGE = ("hundreds", "thousands", "tens of thousands", "millions", "billions")
_CURRENCIES = ("dollars", "pounds", "euros", "rubles", "roubles", "rupees", "pesos", "yen", "yuan")
_MANY = re.compile(
    r"\b(?:(?:(?:tens|hundreds) of (?:thousands|millions)|(?:many |several )?(?:dozens|hundreds|thousands|"
    r"millions|billions|"
    r"scores(?! of the))) of (?:the |more |its |their )?|(?:several|a few|many|couple) (?:hundred|thousand|"
    r"million|dozen) "
    r"(?:of )?)(?P<what>[a-z][\w'-]*(?: [a-z][\w'-]*){0,2})"
)
_ESTIMATES_WORDS = ("estimates", "estimated", "estimate", "estimating")
_ESTIMATES = re.compile(
    r"\b(?:estimates?|estimated|estimating) (?:that |there |the |it |they |at |to |between |its |their |[a-z]+ "
    r"){0,6}?"
    rf"{_COUNT}"
)
_RANGE_WORDS = ("between", "to")
_RANGE = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten) to "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b|"
    rf"\bbetween (?P<low>{_COUNT})\s?and {_COUNT}|(?<![\d.,$€£])(?!(?:19|20)\d\d )(?:\$|€|£)?\d[\d,.]*(?: "
    rf"million| billion)? (?:to|or) "
    r"(?:\$|€|£)?\d[\d,.]*(?: ?%| percent| per cent| million| billion)?)"
    r"(?P<what>(?: [a-z][\w'-]*){0,2})"
)


def find_bounded(scene: Scene) -> Iterator[Reservation]:
    """Yield "almost 100 soldiers", "at least $2 million"; a number of nothing in particular is none."""
    for found in scene.find_words(_BOUND_WORDS, _BOUND):
        count, what = found["count"], found["what"]
        if _matters(scene, count, what):
            fold = _FOLD.match(what)
            end = found.start("what") + (fold.end() if fold is not None else _noun_end(what))
            yield reserve_words(scene, found.start(), _trimmed(scene, found.start(), end), severity=_weigh(what))


def find_many(scene: Scene) -> Iterator[Reservation]:
    """Yield "dozens of", "hundreds of thousands", charged to their sentence."""
    for found in scene.find_words(_MANY_WORDS, _MANY):
        start, end = found.span("what")
        is_money = found["what"].startswith(_CURRENCIES)
        is_span = not is_money and _SPAN.match(found["what"])
        is_large = found.group().startswith(_LARGE) and _noun_end(found["what"]) > 0
        if not scene.is_personal and not is_span and (is_money or is_large or _is_grave(scene.own[start:end])):
            end = found.start("what") + (_noun_end(found["what"]) or len(found["what"].partition(" ")[0]))
            yield reserve_words(scene, found.start(), end, severity=_weigh(found.group()))


def find_estimates(scene: Scene) -> Iterator[Reservation]:
    """Yield "estimates that 300", "estimated at 300"."""
    for found in scene.find_words(_ESTIMATES_WORDS, _ESTIMATES):
        behind = scene.low[found.end() : found.end() + 24]
        if not _SPAN.match(behind):
            yield reserve_words(scene, found.start(), _trimmed(scene, *found.span()), severity="medium")


def find_ranges(scene: Scene) -> Iterator[Reservation]:
    """Yield "between 20 and 30 people", "$2 to $3"; a range of people, money or shares."""
    for found in scene.find_words(_RANGE_WORDS, _RANGE):
        is_grave = _PEOPLE.search(found["what"]) or _GRAVE.search(found.group()) or found["what"].startswith(" degrees")
        if (
            is_grave
            and not scene.is_personal
            and (
                _MONEY.search(found.group())
                or found["what"].startswith(" degrees")
                or not _SPAN.match(found["what"].lstrip())
            )
        ):
            end = found.start("what") + _noun_end(found["what"])
            yield reserve_words(scene, found.start(), _trimmed(scene, found.start(), end))


def _matters(scene: Scene, count: str, what: str) -> bool:
    """Say whether a number is of people, money, shares or things that are counted, and no time, way or year."""
    if scene.is_personal or _SPAN.match(what.lstrip("-")) or _FRACTION_OF_TIME.search(count + what):
        return False
    if _MONEY.search(count) or _FOLD.match(what) or _RESPONDED.match(what):
        return True
    return not _YEAR.fullmatch(count.strip()) and _noun_end(what) > 0


def _is_grave(words: str) -> bool:
    """Say whether a noun phrase is of people, money, or what is counted of harm and public things."""
    nouns = _WORD.findall(words)
    is_people = any(plural_of(noun.lower()) is not None or noun[0].isupper() for noun in nouns)
    return is_people or _PEOPLE.search(words) is not None or _PUBLIC.search(words) is not None


def _noun_end(what: str) -> int:
    """Return where the first plural noun of ``what`` ends."""
    found = next((word for word in _NOUN.finditer(what) if not _SMALL.fullmatch(word.group())), None)
    return found.end() if found is not None else 0


def _trimmed(scene: Scene, start: int, end: int) -> int:
    words = scene.low[start:end]
    return start + len(re.sub(r"(?: of(?: the| a| all| its| their)?)?[\s,.]*$", "", words))


def _weigh(what: str) -> Severity:
    return "medium" if _PEOPLE.search(what) else "low"


def _rule(what: str, means: str, find: Find) -> Rule:
    return Rule(id=f"words.estimate.{what}", kind="estimate", basis="words", severity="low", means=means, find=find)


RULES = (
    _rule("estimates", "The page calls this number an estimate.", find_estimates),
    _rule("bounded", "The page gives a bound or a round number, and not the number.", find_bounded),
    _rule("many", "The page gives an order of magnitude, and not the number.", find_many),
    _rule("range", "The page gives a range, and not the number.", find_ranges),
)
