"""Dates of a page as they are shown."""

from datetime import datetime

from bot.model.article import PublishedRange
from bot.wording import say_date, say_range


def say_known_date(value: str) -> str:
    """Return a calendar date, or a range of two with a slash between them, in words; anything else as it is.

    A calendar date is never made a moment: in the reader's own zone it may be the day before, and no hour is on the
    same day in all zones (they span 26 hours).
    """
    start, slash, end = value.partition("/")
    if not slash:
        return say_date(value)
    known = PublishedRange(start=start, end=end, basis="inferred") if _are_days(start, end) else None
    return say_range(known) if known else value


def read_moment(value: str) -> datetime | None:
    """Return a date-time with its zone; ``None`` for anything else."""
    parsed = _parse(value) if len(value) > len("2022-05-09") else None
    return parsed if parsed is not None and parsed.tzinfo is not None else None


def _are_days(*values: str) -> bool:
    return all(len(value) == len("2022-05-09") and _parse(value) for value in values)


def _parse(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None
