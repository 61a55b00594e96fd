"""When something was, and how long: a year or a day is held against another, and never against a number of years."""

from collections.abc import Sequence
from typing import Literal

from bot.matching.amounts import is_amount, is_year
from bot.matching.cues import MONTHS, WEEKDAYS, YEAR_LEADS
from bot.matching.measures import is_measure, is_time

DECADE_LETTERS = 5
"""Letters of "1990s", which no number of four digits has."""

When = Literal["day", "span"]
"""A day, a month or a year; or so many years."""


def read_when(norms: Sequence[str], before: str, after: str) -> When | None:
    """Return what a stretch of normalised words says of time; ``None`` for nothing, or where it counts other things.

    ``before`` and ``after`` are the words around it, "" at an edge.
    """
    row = (before, *norms, after)
    amounts = [at for at in range(1, len(row) - 1) if is_amount(row[at])]
    if amounts and all(_is_date(row, at) for at in amounts):
        return "day"
    if any(is_time(row[at + 1]) for at in amounts):
        return "span"
    return "day" if not amounts and any(map(is_month_or_day, norms)) else None


def is_month_or_day(norm: str) -> bool:
    """Return whether a word names a month, a day of the week or one seen from today; its possessive too."""
    return norm in MONTHS or norm in WEEKDAYS or norm.removesuffix("s") in WEEKDAYS | MONTHS


def _is_date(row: Sequence[str], at: int) -> bool:
    """Return whether a number is a year, or the day of a month."""
    before, norm, after = row[at - 1 : at + 2]
    if {before, after} & MONTHS - {"may"}:
        return True
    return is_year(norm) and not is_measure(after) and (before in YEAR_LEADS or len(norm) >= DECADE_LETTERS)
