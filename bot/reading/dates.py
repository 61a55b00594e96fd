"""Dates that a text writes out in full, with their year. Others need an anchor, and are not read here."""

import re
from datetime import date

from bot.model.record import DateMention

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"((?:1[5-9]|20)[0-9]{2})"
_DAY = r"([0-3]?[0-9])(?:st|nd|rd|th)?"
_ISO = rf"{_YEAR}-([01][0-9])-([0-3][0-9])"
_WRITTEN = re.compile(rf"(?<![\w-])(?:{_MONTH} {_DAY},? {_YEAR}|{_DAY} (?:of )?{_MONTH},? {_YEAR}|{_ISO})(?![\w-])")


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return the full dates of ``text`` in order: "December 7, 2023", "9 May 2022", "2022-05-09".

    A day that no calendar has ("31 June 2022") is left out. Dates in figures with the order unsaid (5/9/22) are too.
    """
    mentions = []
    for found in _WRITTEN.finditer(text):
        value = _value_of(found)
        if value is not None:
            mentions.append(
                DateMention(start=found.start(), end=found.end(), text=found.group(), value=value, basis="stated")
            )
    return tuple(mentions)


def _value_of(found: re.Match[str]) -> str | None:
    month, day, year, day_first, month_second, year_last, iso_year, iso_month, iso_day = found.groups()
    try:
        if iso_year:
            return date(int(iso_year), int(iso_month), int(iso_day)).isoformat()
        name = (month or month_second).lower()[:3]
        number = next(i for i, full in enumerate(_MONTHS, 1) if full.startswith(name))
        return date(int(year or year_last), number, int(day or day_first)).isoformat()
    except ValueError:
        return None
