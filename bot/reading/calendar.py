"""From the words of a date to its ISO value, with the page's own date for an anchor where one is needed.

The rules are those of news agencies' style: a day without its year lies in the year of writing, a weekday within the
last seven days where the sentence tells what happened. Where two readings are possible there is no value.
"""

import re
from datetime import date, timedelta

from bot.reading.date_patterns import MONTHS, WEEKDAYS, DateKind

_AHEAD_MOST = 182
"""Days from the anchor to a day of its own year that still lies ahead; more, and the year before may be meant."""
_NEXT_DOOR = 60
"""Days over the turn of the year within which the other year may be meant."""
_STEPS = {"yesterday": -1, "last night": -1, "earlier today": 0, "tomorrow": 1}
_NUMBERS = "zero one two three four five six seven eight nine ten".split()
_NAME = re.compile(r"[A-Za-z]{3,}")
_DAY = re.compile(r"(?<!\d)([0-3]?[0-9])(?!\d)")
_YEAR = re.compile(r"[12][0-9]{3}")


def read_full(kind: DateKind, words: str) -> str | None:
    """Return the value of a date that needs no anchor; ``None`` for a day that no calendar has.

    >>> read_full("day", "9th of May, 2022"), read_full("season", "autumn of 2022")
    ('2022-05-09', '2022')
    """
    year = _YEAR.search(words)
    if year is None:
        return None
    try:
        if kind == "iso":
            return date.fromisoformat(words).isoformat()
        if kind == "day":
            return date(int(year[0]), _month_in(words), _day_in(words)).isoformat()
    except ValueError:
        return None
    return f"{year[0]}-{_month_in(words):02}" if kind == "month_year" else year[0]


def read_anchored(kind: DateKind, words: str, anchor: date, *, ahead: bool | None) -> str | None:
    """Return the value of a date counted from ``anchor``, the day of writing; ``None`` where it is not sure.

    ``ahead`` says whether the sentence speaks of what is to come; ``None`` where it does not tell.

    >>> day = date(2022, 5, 11)
    >>> read_anchored("weekday", "Monday", day, ahead=False), read_anchored("relative", "last month", day, ahead=None)
    ('2022-05-09', '2022-04')
    """
    if kind == "day_month":
        return _day_of_year(words, anchor, ahead=ahead)
    if kind == "month":
        return _month_of_year(words, anchor, ahead=ahead)
    if kind == "weekday":
        return _weekday(words, anchor, ahead=ahead)
    return _relative(words.lower(), anchor)


def weekday_in(words: str) -> int | None:
    """Return the weekday that the words of a date begin with, Monday being 0; ``None`` where they do not."""
    start = words[:3].lower()
    return WEEKDAYS.index(start) if start in WEEKDAYS else None


def _day_of_year(words: str, anchor: date, *, ahead: bool | None) -> str | None:
    wanted = weekday_in(words)
    days = [found for found in (_make_day(anchor.year + step, words) for step in (-1, 0, 1)) if found is not None]
    if wanted is not None:
        days = [day for day in days if day.weekday() == wanted]
        return days[0].isoformat() if len(days) == 1 and abs((days[0] - anchor).days) <= 2 * _AHEAD_MOST else None
    same = next((day for day in days if day.year == anchor.year), None)
    others = [day for day in days if day.year != anchor.year and abs((day - anchor).days) <= _NEXT_DOOR]
    if same is None or (ahead and same < anchor):
        return None
    if (same - anchor).days > _AHEAD_MOST:
        return others[0].isoformat() if others else None
    return None if others else same.isoformat()


def _make_day(year: int, words: str) -> date | None:
    try:
        return date(year, _month_in(words), _day_in(words))
    except ValueError:
        return None


def _month_of_year(words: str, anchor: date, *, ahead: bool | None) -> str | None:
    """Return a month of the anchor's year that is over or runs; of the year before where it just ended."""
    steps = _month_in(words) - anchor.month
    if ahead is not False:
        return None
    if steps <= 0:
        return f"{anchor.year}-{_month_in(words):02}"
    return f"{anchor.year - 1}-{_month_in(words):02}" if steps >= len(MONTHS) // 2 else None


def _weekday(words: str, anchor: date, *, ahead: bool | None) -> str | None:
    if ahead is None:
        return None
    steps = (anchor.weekday() - WEEKDAYS.index(words[:3].lower())) % len(WEEKDAYS)
    if not ahead:
        return (anchor - timedelta(days=steps)).isoformat()
    return (anchor + timedelta(days=len(WEEKDAYS) - steps)).isoformat() if steps else None


def _relative(words: str, anchor: date) -> str | None:
    first, _, rest = words.partition(" ")
    step = {"last": -1, "this": 0, "next": 1}.get(first)
    if step is not None and rest == "year":
        return f"{anchor.year + step}"
    if step is not None and rest == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    if rest == "days ago":
        count = int(first) if first.isdigit() else _NUMBERS.index(first)
        return (anchor - timedelta(days=count)).isoformat()
    days = _STEPS.get(words)
    return (anchor + timedelta(days=days)).isoformat() if days is not None else None


def _month_in(words: str) -> int:
    """Return the month, from 1, among words that have one."""
    names = (name.lower()[:3] for name in _NAME.findall(words))
    return next(MONTHS.index(name) + 1 for name in names if name in MONTHS)


def _day_in(words: str) -> int:
    found = _DAY.search(words)
    return int(found[1]) if found else 0
