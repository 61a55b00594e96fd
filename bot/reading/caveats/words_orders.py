"""Orders of magnitude without a number, multiples, and numbers that a word behind them rounds."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_numbers import is_span, rule_of

_NEAR = (
    r"(?:nearly|almost|more than|about|roughly|around|close to|over|at least|approximately|less than|just "
    r"(?:over|under))"
)
_TIMES_WORDS = tuple(
    "double doubled doubling doubles twice triple tripled tripling triples treble trebled quadruple quadrupled "
    "quadrupling halved halving".split()
)
_TIMES = re.compile(
    rf"\b{_NEAR} (?:(?:a |the )?(?:doubl|tripl|trebl|quadrupl)(?:ed|ing|es|e)\b|halv(?:ed|ing)|twice(?= (?:the|as|its|"
    rf"their|that|what)\b))"
)
_CROWD_WORDS = tuple("dozens hundreds thousands millions billions trillions".split())
_CROWD = re.compile(
    r"\bin the (?:dozens|hundreds|(?:tens of |hundreds of )?(?:thousands|millions|billions))\b|"
    r"\b(?:sav|cost|spen[dt]|los|lost|pa[iy]|rais|generat|earn|owe|invest|donat|charg|worth)[a-z]* (?:tens "
    r"of |hundreds of )?"
    r"(?:thousands|millions|billions|trillions)\b(?! of)|(?<=\bfor )(?:billions|trillions)(?= (?:each|every|a) )|"
    r"\b(?:kill|injur|wound|displac|arrest|evacuat|rescu|detain|hospitali[sz]|affect|employ|lur|attract|draw|drew|"
    r"leav|left)[a-z]* "
    r"(?:dozens|hundreds|(?:tens of |hundreds of )?thousands|millions)\b(?! of)|"
    r"(?:\b(?:tens|hundreds) of |\b(?:many |several ))?\b(?:dozens|hundreds|thousands|millions) "
    r"(?:more(?= (?:have|had|are|were|[a-z]+ed|[a-z]+s)\b)|(?=(?:have|had|were|are|will|would|remain|took|gathered|"
    r"fled|died|"
    r"marched|protested|attended|lost|turned out|came|lined|flocked|watched|joined|faced|still|also|"
    r"injured|killed|dead|wounded|missing|displaced)\b))"
)
_AFTER_WORDS = tuple("plus odd so more some".split())
_AFTER = re.compile(
    r"(?<![\w.,$€£-])(?P<count>[$€£]?[1-9][\d,.]*(?: ?(?:million|billion|thousand|hundred|dozen|bn|m|%|percent|per "
    r"cent))?)"
    r"(?:-plus|-odd|-some|-or-so|\+| plus(?= [a-z]{4,}s\b)| or (?:so|more|less|fewer)\b)(?P<what>(?: "
    r"[a-z][\w'-]*){0,2})"
)
_THING = re.compile(r" (?:[a-z-]+ )?[a-z]{2,}(?:s|en|ople)\b")
_DIGITS_LEAST = 2


def find_multiples(scene: Scene) -> Iterator[Reservation]:
    """Yield "nearly doubled", "more than three times the": a rounded multiple."""
    for found in scene.find_words(_TIMES_WORDS, _TIMES):
        if not scene.is_personal:
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip()))


def find_crowds(scene: Scene) -> Iterator[Reservation]:
    """Yield "hundreds gathered", "dozens were injured": people or things counted by their order alone."""
    for found in scene.find_words(_CROWD_WORDS, _CROWD):
        if not scene.is_personal:
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip()))


def find_rounded_behind(scene: Scene) -> Iterator[Reservation]:
    """Yield "300-plus rooms", "60 or so people", of what is counted or paid; not of years and minutes."""
    if scene.is_personal:
        return
    for sentence in scene.sentences:
        for found in _AFTER.finditer(scene.low, sentence.start, sentence.end):
            count, what = found["count"], found["what"]
            is_large = count[0] in "$€£" or len(count) >= _DIGITS_LEAST
            is_share = count.endswith(("%", "percent", "per cent")) or count[0] in "$€£"
            if is_large and (is_share or (_THING.match(what) and not is_span(what))):
                yield reserve_words(scene, found.start(), found.start("what"))


RULES = (
    rule_of("multiple", "The page gives a rounded multiple, and not the numbers.", find_multiples),
    rule_of("crowd", "The page gives an order of magnitude, and not the number.", find_crowds),
    rule_of("or_so", "The page rounds this number by a word behind it.", find_rounded_behind),
)
