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
    "estimated upwards upward excess north short shy circa region vicinity order range topped topping exceed exceeded "
    "exceeding exceeds beyond minimum maximum little few fewer".split()
)
_BOUND = re.compile(
    r"\b(?:an estimated|estimated at|about|around|roughly|approximately|nearly|almost|close to|near to|some|circa|"
    r"(?:many |far |slightly |much )?more than|(?:just |well |a little |slightly |not )?(?:over|under|above|below)|"
    r"(?:no |not )?(?:less|fewer|more) than|at least|at (?:the )?most|(?:nearly |almost )?as (?:many|much|few|"
    r"little|low|high) as|"
    r"up to|upwards? of|in excess of|north of|(?:just |a little )?(?:short|shy) of|(?:somewhere )?(?:in the "
    r"(?:region|vicinity|"
    r"neighbou?rhood|range)|(?:on|in|of) the order|to the tune) of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|estimated|"
    r"a (?:minimum|maximum) of) (?:a )?"
    rf"(?P<count>{_COUNT})(?P<what>(?:[- ]?[a-z][\w'-]*){{0,4}})"
)
_RESPONDED = re.compile(r" (?:have|had|were|are) [a-z]+(?:ed|en)\b")
_EXACT = re.compile(r" ?\((?:or )?[\d.,]+ ?(?:%|percent|per cent)\)")
"""Behind a rounded share the share itself: "nearly three-quarters (74%)"."""
_FOLD = re.compile(r"[- ]?fold\b")
_OF_THEM = re.compile(r" ?of (?:the|its|their|his|her|those|these|our|all|whom|which|them)\b|(?= ?\))")
"""Behind a number that counts things named before: "more than 330 of the rooms", "the rooms (more than 60)"."""
_BARE_LEAST = 2
"""Digits of the shortest number that counts so."""
_BEFORE = 24
_ENDS = re.compile(r" ?(?:[.,;)]|—|–|- | as of\b| since\b)")
_NO_COUNT_BEFORE = re.compile(
    r"\b(?:ages?|aged|at|by|until|from|temperatures?|highs?|lows?|speeds?|scores?|ranked|number|be|was|is|turn\w*|"
    r"be(?:en)?|those|"
    r"people|anyone|adults|women|men|under|room|it|weeks?|starts?|ends?) $"
)
"""What makes a bare number behind a bound an age, a time, a degree."""
_MONEY = re.compile(
    r"[$€£¥]|%|percent|per cent|\b(?:million|billion|trillion|hundred|thousand|dozen|half|third|quarter)s?\b"
)
_SPAN = re.compile(
    r"[- ]?(?:(?:full|more|extra|additional|consecutive|straight|calendar|business|working|long|whole|other|past|"
    r"last|next|light|nautical|square|cubic|of|the|a|or|so|percentage|metric|fewer)[- ]){0,2}?(?:years?|months?|"
    r"weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|decades?|"
    r"centur(?:y|ies)|"
    r"generations?|miles?|km|kms|kilomet\w*|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|cm|mm|yards?|degrees?|"
    r"a\.?m\.?|p\.?m\.?|"
    r"o'clock|noon|midnight|cups?|tablespoons?|teaspoons?|points?|goals?|games?|"
    r"matches|seasons?|"
    r"innings|laps|rebounds|assists|yards|runs|words|pages|characters|times|steps?|ways?|things?|places?|"
    r"percentage|stars?|"
    r"knots|calories|pixels?|chapters?|levels?|lines?|square)\b"
)
_GRAVE_SPAN = re.compile(
    r"[- ]?(?:years?|months?) (?:in (?:prison|jail|federal|state|custody)|behind bars|of (?:imprisonment|jail))|"
    r"[- ]?(?:miles?|km|kilomet\w+) of (?!the\b|an?\b|here\b|it\b|its\b)[a-z]+"
)
"""Spans that matter: years in prison, miles of range or of road."""
_UNIT = re.compile(
    r"[- ]?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|km|kilomet\w*|feet|times|words|points)\b"
)
_SUM = re.compile(r"[$€£¥%]|percent|per cent|million|billion|trillion")
"""Behind a sum or a share "a year" is no span: "more than $30 billion a year"."""
_FRACTION_OF_TIME = re.compile(
    r"half an |(?:half|quarter|third)(?: of (?:an? |the )?(?:past|last|next|years?|days?|games?|seasons?|way|"
    r"century|hour)\b)|half(?! \()$"
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
    r"trucks|buses|planes|aircraft|trains|apartments|units|seats|beds|doses|tests|tickets|lawsuits|companies|"
    r"businesses|farms|countries|cities|towns|villages|communities|"
    r"buildings|houses|flights|schools|hospitals|stations|shops|stores|attacks|strikes|fires|complaints|accusations|"
    r"allegations|drones|missiles|weapons|guns|rounds|bodies|lives|tons|tonnes|acres|animals|trees|visitors|"
    r"demonstrators|"
    r"customers|users|accounts|records|followers|immigrants|inhabitants|readers)\b"
)
_SMALL = re.compile(r"(?:was|has|is|as|its|his|this|thus|yes|others)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GRAVE = re.compile(r"[$€£%]|percent|per cent|million|billion")
_MANY_WORDS = tuple("dozens hundreds thousands millions billions trillions scores tens hundred thousand dozen".split())
_LARGE = ("hundreds", "thousands", "tens of thousands", "millions", "billions")
_CURRENCIES = ("dollars", "pounds", "euros", "rubles", "roubles", "rupees", "pesos", "yen", "yuan")
_MANY = re.compile(
    r"\b(?:(?:(?:tens|hundreds) of (?:thousands|millions)|(?:many |several )?(?:dozens|hundreds|thousands|"
    r"millions|billions|"
    r"scores(?! of the))) of (?:the |more |its |their )?|(?:several|a few|many|couple) (?:hundred|thousand|"
    r"million|dozen) "
    r"(?:of )?)(?P<what>[a-z][\w'-]*(?: [a-z][\w'-]*){0,4})"
)
_ESTIMATES_WORDS = ("estimates", "estimated", "estimate", "estimating")
_ESTIMATES = re.compile(
    r"\b(?:estimates?|estimated|estimating) (?:that |there |the |it |they |at |to |between |its |their |[a-z]+ "
    r"){0,6}?"
    rf"{_COUNT}"
)
_CHANGED = re.compile(r"\bfrom (?:the |its |their |a )?(?:current |present |previous |old |existing )?(?:about )?$")
"""What rises "from $154 to $220" has two numbers, and no range."""
_FORECAST = re.compile(r"\b(?:will|would)\b")
_RANGE_WORDS = tuple(
    "between to percent per cent million billion people cases deaths jobs homes workers troops and".split()
)
_RANGE = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten) to "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b|"
    rf"\bbetween (?P<low>{_COUNT})\s?and {_COUNT}|(?<![\d.,$€£:/-])(?!(?:19|20)\d\d )(?:\$|€|£)?\d[\d,.]*(?: ?%| "
    rf"million| billion)?(?: to |–|-|—)"
    r"(?:\$|€|£)?\d[\d,.]*(?: ?%| percent| per cent| million| billion)?)(?![\d:/-])"
    r"(?P<what>(?: [a-z][\w'-]*){0,2})"
)


def find_bounded(scene: Scene) -> Iterator[Reservation]:
    """Yield "almost 100 soldiers", "at least $2 million"; a number of nothing in particular is none."""
    for found in scene.find_words(_BOUND_WORDS, _BOUND):
        count, what = found["count"], found["what"]
        if _EXACT.match(scene.low, found.end("count")):
            continue
        if _matters(scene, count, what) or (not scene.is_personal and _counts_them(scene, found)):
            fold = _FOLD.match(what)
            end = found.start("what") + (fold.end() if fold is not None else _noun_end(what))
            yield reserve_words(scene, found.start(), _trimmed(scene, found.start(), end), severity=_weigh(what))


def _counts_them(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether a number without a noun counts things named before: "more than 330 of the rooms"."""
    number, _, of = found["count"].partition(" of ")
    number = number.strip()
    if not number.replace(",", "").isdigit() or len(number) < _BARE_LEAST or _YEAR.fullmatch(number):
        return False
    if of or _OF_THEM.match(scene.low, found.start("what")):
        return True
    is_age = _NO_COUNT_BEFORE.search(scene.low, max(0, found.start() - _BEFORE), found.start()) is not None
    is_loose = found.group().startswith(("about", "around", "over", "under", "some", "above", "below"))
    return not is_age and not is_loose and _ENDS.match(scene.low, found.end("count")) is not None


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
        is_forecast = _FORECAST.search(found.group()) is not None
        if not is_forecast and not _SPAN.match(behind):
            yield reserve_words(scene, found.start(), _trimmed(scene, *found.span()), severity="medium")


def find_ranges(scene: Scene) -> Iterator[Reservation]:
    """Yield "between 20 and 30 people", "$2 to $3"; a range of people, money or shares."""
    for found in scene.find_words(_RANGE_WORDS, _RANGE):
        if _CHANGED.search(scene.low, max(0, found.start() - _BEFORE), found.start()):
            continue
        is_grave = (
            _PEOPLE.search(found["what"])
            or _PUBLIC.search(found["what"])
            or _GRAVE.search(found.group())
            or found["what"].startswith(" degrees")
        )
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
    if not scene.is_personal and _GRAVE_SPAN.match(what):
        return True
    is_span = (_UNIT if _SUM.search(count) else _SPAN).match(what.lstrip("-"))
    if scene.is_personal or is_span or _FRACTION_OF_TIME.search(count + what):
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


def is_span(what: str) -> bool:
    """Say whether words behind a number make it one of time, way, weight or play."""
    return _SPAN.match(what.lstrip("-")) is not None


def rule_of(what: str, means: str, find: Find) -> Rule:
    """Return a rule of estimates."""
    return Rule(id=f"words.estimate.{what}", kind="estimate", basis="words", severity="low", means=means, find=find)


RULES = (
    rule_of("estimates", "The page calls this number an estimate.", find_estimates),
    rule_of("bounded", "The page gives a bound or a round number, and not the number.", find_bounded),
    rule_of("many", "The page gives an order of magnitude, and not the number.", find_many),
    rule_of("range", "The page gives a range, and not the number.", find_ranges),
)
