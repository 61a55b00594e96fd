"""Days as people write them."""

from datetime import date

from bot.model.article import PublishedRange


def say_date(iso: str) -> str:
    """Return an ISO date, or the day of a date-time, as people write it: ``9 May 2022``."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {day:%B} {day.year}"


def say_range(known: PublishedRange) -> str:
    """Return a range of days as people write it: ``29-30 April 2022``."""
    if known.start == known.end:
        return say_date(known.start)
    if known.start[:7] == known.end[:7]:
        return f"{int(known.start[8:10])}-{say_date(known.end)}"
    return f"{say_date(known.start)} to {say_date(known.end)}"
