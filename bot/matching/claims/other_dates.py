"""Years, months and days that a paste names otherwise than a statement."""

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

from bot.matching.claims.times import list_days, list_months, list_parts, list_weekdays, list_years
from bot.matching.claims.tokens import Sides
from bot.model.contradiction import Contradiction

K = TypeVar("K", bound=Hashable)

_ROUND_THE_YEAR = 2
"""Months after New Year in which an article may still tell of the year before without naming it."""
_SHIFTING = frozenset("year years last next decade decades century since".split())
"""Words with which a statement may mean another year than its article's without naming it."""


def find_other_dates(sides: Sides) -> Iterator[Contradiction]:
    """Yield the dates of which the paste and the statement each name some, and none of the other's."""
    yield from _compare_years(sides)
    yield from _compare_days(sides)
    yield from _compare(list_weekdays(sides.focus), list_weekdays(sides.piece), list_weekdays(sides.context))
    if not list_days(sides.focus) or not list_days(sides.piece):
        yield from _compare(list_months(sides.focus), list_months(sides.piece), list_months(sides.context))


def _compare(ours: Mapping[K, str], theirs: Mapping[K, str], around: Mapping[K, str]) -> Iterator[Contradiction]:
    if ours and theirs and not ours.keys() & around.keys():
        yield Contradiction(kind="date", pasted=_say(ours), source=_say(theirs))


def _compare_days(sides: Sides) -> Iterator[Contradiction]:
    """Yield days that differ, and a day that lies outside the part of its month that the other side names."""
    ours, theirs = list_days(sides.focus), list_days(sides.piece)
    if ours and theirs:
        yield from _compare(ours, theirs, list_days(sides.context))
        return
    ours, theirs = ours or list_parts(sides.focus), theirs or list_parts(sides.piece)
    if {month for month, _ in ours} & {month for month, _ in theirs}:
        yield from _compare(ours, theirs, theirs)


def _compare_years(sides: Sides) -> Iterator[Contradiction]:
    ours, theirs = list_years(sides.focus), list_years(sides.context)
    if not ours or ours.keys() & theirs.keys():
        return
    if theirs and list_years(sides.piece):
        yield Contradiction(kind="date", pasted=_say(ours), source=_say(list_years(sides.piece)))
    elif sides.published is not None and not _SHIFTING.intersection(token.norm for token in sides.piece):
        year, month = int(sides.published[:4]), int(sides.published[5:7] or 1)
        near = {year, year - 1} if month <= _ROUND_THE_YEAR else {year}
        if not near & ours.keys():
            yield Contradiction(kind="date", pasted=_say(ours), source=str(year))


def _say(named: Mapping[K, str]) -> str:
    return "/".join(dict.fromkeys(named.values()))
