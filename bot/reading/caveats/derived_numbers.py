"""Numbers of the same thing that do not agree within one text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_UNDER = frozenset({"almost", "nearly", "close to", "up to", "fewer than", "less than", "under", "as many as"})
_OVER = frozenset({"more than", "over", "at least", "upwards of"})
_BOUND = re.compile(
    r"\b(almost|nearly|close to|up to|fewer than|less than|under|as many as|more than|over|at least|upwards of) $"
)
_SIGHT = 16
_SUPPOSED_MOST = 24
_SUPPOSED = re.compile(r"\b(?:whether|if) (?:there (?:are|were) |the )?$")
"""Before a number that is only an example: "whether there are 2,400"."""
_COUNTED = re.compile(
    r"(?<![\w.,$£€:/-])([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d+) (?:(?!more\b|other\b|additional\b|extra\b|further\b|"
    r"new\b)[a-z]+ )?([a-z]{3,}s|people|men|women|children)\b"
)
_YEARS = range(1500, 2100)
_LEAST = 20
_NOT_COUNTED = frozenset(
    "years months weeks days hours minutes seconds yards miles meters metres feet inches points degrees pages votes "
    "times percent kilometers kilometres acres pounds tons tonnes was has this its is".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    start: int
    end: int
    number: int
    noun: str
    bound: str


def find_bounds(scene: Scene) -> Iterator[Reservation]:
    """Yield a number that the text gives once bare and once with a bound ("almost 100"), at the later place."""
    seen: dict[tuple[int, str], _Count] = {}
    for count in _counts(scene):
        first = seen.setdefault((count.number, count.noun), count)
        if _side(first.bound) != _side(count.bound):
            yield reserve_words(scene, count.start, count.end)


def _counts(scene: Scene) -> Iterator[_Count]:
    for found in _COUNTED.finditer(scene.low):
        number = int(found[1].replace(",", ""))
        is_year = "," not in found[1] and number in _YEARS
        if number < _LEAST or is_year or found[2] in _NOT_COUNTED:
            continue
        if _SUPPOSED.search(scene.low, max(0, found.start() - _SUPPOSED_MOST), found.start()):
            continue
        bound = _BOUND.search(scene.low[max(0, found.start() - _SIGHT) : found.start()])
        start = found.start() - len(bound[0]) if bound is not None else found.start()
        name = bound[1] if bound is not None else ""
        yield _Count(start=start, end=found.end(), number=number, noun=found[2], bound=name)


def _side(bound: str) -> int:
    return (bound in _OVER) - (bound in _UNDER)


RULES = (
    Rule(
        id="derived.inconsistent.bound",
        kind="inconsistent",
        basis="derived",
        severity="medium",
        means="The text gives a number once as it is, and once as more or less than that.",
        find=find_bounds,
    ),
)
