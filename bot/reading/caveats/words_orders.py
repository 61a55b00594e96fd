"""Orders of magnitude without a number, multiples, and numbers that a sign or a word behind them rounds."""

import re
from collections.abc import Iterator

from bot.reading.caveats.counted import is_grave, is_span, is_trifle, noun_end, trim_end, weigh_count
from bot.reading.caveats.quantities import BOUND_BEHIND, COUNT, CURRENCY, MONEY_NAME, NUMBER, RATIO, SHARE, SUM
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_numbers import rule_of

_MANY_WORDS = tuple(
    "dozens hundreds thousands millions billions trillions scores tens hundred thousand million billion dozen lakhs "
    "crores".split()
)
_ORDERS = "dozens|hundreds|thousands|millions|billions|trillions|lakhs|crores"
_LARGE = ("hundreds", "thousands", "tens of thousands", "millions", "billions", "lakhs", "crores")
_MANY = re.compile(
    rf"(?<!how many )\b(?:(?:(?:tens|dozens|scores|hundreds) of (?:thousands|millions|billions|lakhs|crores)|"
    rf"(?:(?<!how )many |several |untold )?(?:{_ORDERS}|(?:{_ORDERS}) (?:upon|and|on) (?:{_ORDERS})|"
    r"scores(?! of the)|tens(?! of (?:thousands|millions|billions)))) of (?:the |more |its |their |other )?|"
    r"(?:several|a few|(?<!how )many|(?:a )?couple(?: of)?) (?P<scale>hundred|thousand|million|billion|"
    r"dozen)(?: of (?:the |"
    r"its |their |those )?| |(?= strong\b)))(?P<what>[a-z][\w'-]*(?: [a-z][\w'-]*){0,4})"
)
_NEAR = (
    r"(?:nearly|almost|more than|about|roughly|around|close to|over|at least|approximately|less than|just (?:over|"
    r"under))"
)
_TIMES_WORDS = tuple(
    "double doubled doubling doubles twice triple tripled tripling triples treble trebled quadruple quadrupled "
    "quadrupling halved halving".split()
)
_TIMES = re.compile(
    rf"\b{_NEAR} (?:(?:a |the )?(?:doubl|tripl|trebl|quadrupl)(?:ed|ing|es|e)\b|halv(?:ed|ing)|twice(?= (?:the|as|"
    rf"its|their|that|what)\b))"
)
_TO_DO = re.compile(r"\b(?:to|will|would|can|could|should|must) $")
"""Before "more than double": what is planned or promised, and a verb."""
_CROWD = re.compile(
    r"\bin(?:to)? (?:the|their) (?:(?:low|mid|high) )?(?:dozens|hundreds|(?:tens of |hundreds of )?(?:thousands|"
    r"millions|billions))\b|\binto (?:tens of |hundreds of )?(?:hundreds|thousands|millions|billions)\b|\b(?:four|"
    r"five|six|seven|eight|nine|ten)-figure [a-z]+|\b(?:into|to|in|of|for|at|worth|cost|paid) (?:(?:low|mid|"
    r"high) )?(?:five|six|seven|eight|nine|ten) figures\b|\b(?:dozens|hundreds|thousands|millions) who\b|\b(?:sav|"
    r"cost|spen[dt]|los|lost|pa[iy]|rais|generat|earn|owe|invest|donat|charg|worth)[a-z]* (?:tens of |"
    r"hundreds of )?(?:thousands|millions|billions|trillions)\b(?! of)|(?<=\bfor )(?:billions|trillions)(?= (?:each|"
    r"every|a) )|\b(?:kill|hurt|injur|wound|displac|arrest|evacuat|rescu|detain|hospitali[sz]|affect|employ|lur|"
    r"attract|draw|drew|leav|left|strand|maim|sicken|infect|sav|trap|uproot|forc|driv|drove|dr[ao]wn|starv|jail|"
    r"bur[iy]|clai?m|feed|fed|hous|bring|brought|mov|swept|threaten|depriv|rob|cheat|depriv)[a-z]* (?:many |"
    r"several )?(?:dozens|hundreds|(?:tens of |hundreds of )?thousands|millions)\b(?! of)|(?:\b(?:tens|hundreds) of |"
    r"\b(?:many |several ))?\b(?:dozens|hundreds|thousands|millions) (?:more(?= (?:have|had|are|were|[a-z]+ed|"
    r"[a-z]+s)\b)|(?=(?:have|had|were|are|will|would|remain|took|gathered|fled|died|marched|protested|attended|lost|"
    r"turned out|came|lined|flocked|watched|joined|faced|still|also|injured|killed|dead|wounded|missing|"
    r"displaced)\b))"
)
_AFTER_WORDS = ("or", "odd", "plus", "counting", "upwards", "least", "most", "take", "ish", "so", "some")
_AFTER = re.compile(
    rf"(?<![\w.,$€£-])(?P<count>{RATIO}|(?:{CURRENCY})?{NUMBER}{SHARE}?){BOUND_BEHIND}"
    r"(?P<what>(?: of (?:the|its|their|those|these|our|all))?(?: [a-z][\w'-]*){0,2})"
)
_SIGN = re.compile(rf"(?<![\w~])~(?P<count>{COUNT})(?!:)(?P<what>(?:[- ]?[a-z][\w'-]*){{0,3}})")
_BEHIND = re.compile(r" (?:[a-z-]+ )?(?:[a-z]{2,}(?:s|ople)|[a-z]+en|staff|personnel|cattle|police)\b")
_OF = re.compile(r"^ of [a-z]+")
_DIGITS_LEAST = 2
_BEFORE = 8


def find_many(scene: Scene) -> Iterator[Reservation]:
    """Yield "dozens of", "hundreds of thousands", charged to their sentence."""
    for found in scene.find_words(_MANY_WORDS, _MANY):
        start, end = found.span("what")
        is_money = re.match(MONEY_NAME, found["what"]) is not None
        is_span_of = not is_money and is_span(found["what"])
        is_large = found["scale"] or (
            found.group().removeprefix("many ").removeprefix("several ").startswith(_LARGE)
            and noun_end(found["what"]) > 0
        )
        if not scene.is_personal and not is_span_of and (is_money or is_large or is_grave(scene.own[start:end])):
            end = found.start("what") + (noun_end(found["what"]) or len(found["what"].partition(" ")[0]))
            yield reserve_words(scene, found.start(), end, severity=weigh_count(found.group()))


def find_multiples(scene: Scene) -> Iterator[Reservation]:
    """Yield "nearly doubled", "more than three times the": a rounded multiple."""
    for found in scene.find_words(_TIMES_WORDS, _TIMES):
        is_planned = _TO_DO.search(scene.low, max(0, found.start() - _BEFORE), found.start()) is not None
        if not (scene.is_personal or is_planned):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip()))


def find_crowds(scene: Scene) -> Iterator[Reservation]:
    """Yield "hundreds gathered", "dozens were injured": people or things counted by their order alone."""
    for found in scene.find_words((*_MANY_WORDS, "figure", "figures"), _CROWD):
        if not scene.is_personal:
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip()))


def find_rounded_behind(scene: Scene) -> Iterator[Reservation]:
    """Yield "300-plus rooms", "60 or so people", "~40 cars", of what is counted or paid; not of years and minutes."""
    if scene.is_personal:
        return
    for found in (*scene.find_words(_AFTER_WORDS, _AFTER), *_find_signs(scene, "+", _AFTER)):
        count, what = found["count"], found["what"]
        is_sum = SUM.search(count) is not None
        is_of = what.startswith(" of ")
        what = _OF.sub("", what)
        is_large = is_sum or not count.isdigit() or len(count) >= _DIGITS_LEAST
        number = count.replace(",", "")
        is_many = len(number) > _DIGITS_LEAST and not what and number.isdigit()
        if is_large and (is_sum or is_many or is_of or (_BEHIND.match(what) and not is_span(what))):
            yield reserve_words(scene, found.start(), found.start("what"))
    for found in _find_signs(scene, "~", _SIGN):
        end = found.start("what") + noun_end(found["what"])
        is_counted = SUM.search(found["count"]) is not None or end > found.start("what")
        if is_counted and not is_trifle(found["count"], found["what"]):
            yield reserve_words(scene, found.start(), found.start() + trim_end(scene.low[found.start() : end]))


def _find_signs(scene: Scene, sign: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches in the sentences that have a sign."""
    if sign in scene.low:
        for sentence in scene.sentences:
            if scene.low.find(sign, sentence.start, sentence.end) >= 0:
                yield from pattern.finditer(scene.low, sentence.start, sentence.end)


RULES = (
    rule_of("many", "The page gives an order of magnitude, and not the number.", find_many),
    rule_of("multiple", "The page gives a rounded multiple, and not the numbers.", find_multiples),
    rule_of("crowd", "The page gives an order of magnitude, and not the number.", find_crowds),
    rule_of("or_so", "The page rounds this number by a word behind it.", find_rounded_behind),
)
