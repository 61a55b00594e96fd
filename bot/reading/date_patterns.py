"""How dates are written in English prose: one pattern for all of them, and of what kind each match is.

Only what cannot mean anything else is matched: "May" and "March" need a day, a year or a preposition, a weekday must
stand alone ("Monday", not "Mondays", "Black Friday", "Sunday Times"). Days in figures with the order unsaid (5/9/22)
are left alone. Libraries were tried and refused: a general search for dates reads "$33" as 2033 and "we" as Wednesday.
"""

import re
from typing import Literal

DateKind = Literal["iso", "day", "month_year", "season", "year", "day_month", "month", "weekday", "relative"]
"""A full day (in figures, in words); a month or a season with its year; a year. Then what needs an anchor: a day or a
month without its year, a weekday, a time counted from the day of writing."""

WEEKDAYS = "mon tue wed thu fri sat sun".split()
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

_FULL_NAME = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NAME = rf"(?:{_FULL_NAME}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|\b))"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_END = r"(?![\w-])"
_NO_AMOUNT = r"(?![\w-]|[.,:/]\d|\s?%|\s(?:percent|per cent|miles|points|million|billion)\b)"
_NO_THING = r"(?!\s(?:dollars|people|cases|homes|votes|games)\b)"
_ALONE = r"(?![\w-]|['’]s\b| [A-Z])"
_NO_NAME = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "Black Good Super Ash Holy Palm Easter Bloody Cyber Giving Fat Shrove Maundy Sheffield Ruby Blue Big Mad "
        "Throwback Freaky Casual every Every each Each any per alternate most Most a one"
    ).split()
)
_PATTERNS: tuple[tuple[DateKind, str], ...] = (
    ("iso", rf"{_YEAR}-[01][0-9]-[0-3][0-9]{_END}"),
    ("day", rf"(?:{_WEEKDAY},? )?{_NAME} {_DAY},? {_YEAR}{_END}"),
    ("day", rf"(?:{_WEEKDAY},? )?{_DAY} (?:of )?{_NAME},? {_YEAR}{_END}"),
    ("month_year", rf"{_NAME},? (?:of )?{_YEAR}{_NO_AMOUNT}"),
    ("season", rf"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) (?:of )?{_YEAR}{_NO_AMOUNT}"),
    ("day_month", rf"(?:{_WEEKDAY},? )?{_NAME} {_DAY}{_NO_AMOUNT}"),
    ("day_month", rf"(?:{_WEEKDAY},? )?{_DAY} (?:of )?{_FULL_NAME}{_END}"),
    ("weekday", rf"{_NO_NAME}{_WEEKDAY}{_ALONE}"),
    ("month", rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )){_FULL_NAME}{_ALONE}"),
    ("year", rf"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )){_YEAR}(?![\w-]|[.,:/]\d|\s?[%$€£]){_NO_THING}"),
    ("relative", rf"(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|year){_ALONE}(?! old)"),
    ("relative", rf"(?:[Yy]esterday|[Tt]omorrow|[Ll]ast night|[Ee]arlier today){_ALONE}"),
    ("relative", r"(?:[2-9]|10|two|three|four|five|six|seven|eight|nine|ten) (?:days|weeks|months|years) ago\b"),
)
KINDS: tuple[DateKind, ...] = tuple(kind for kind, _ in _PATTERNS)
DATE = re.compile(
    r"(?<!\w)(?<!\d[-.,:/])(?=[0-9A-Zadefilnstwy])(?:"
    + "|".join(f"(?P<_{i}>{pattern})" for i, (_, pattern) in enumerate(_PATTERNS))
    + ")"
)
"""Each alternative is a group; :func:`kind_of` names its kind. The earlier alternative wins."""


def kind_of(found: re.Match[str]) -> DateKind:
    """Return the kind of a match of :data:`DATE`."""
    return KINDS[int((found.lastgroup or "_0")[1:])]
