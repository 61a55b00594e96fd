"""The years, months and days of the week that a claim names."""

from itertools import pairwise

from bot.matching.amounts import is_year
from bot.matching.claims.tokens import Token, Tokens

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
_ALSO_WORDS = frozenset("may march mar jan jun dec august".split())
"""Months that are other words or names too: they count with a capital only, and not where a sentence begins."""
_PARTS = {"early": (1, 12), "mid": (9, 22), "late": (18, 31)}
"""The days of a month that its parts may mean, with room on both sides."""
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def is_month(token: Token) -> bool:
    """Return whether a word is a month."""
    if token.norm not in _MONTHS:
        return False
    return token.norm not in _ALSO_WORDS or (token.has_capital and not token.is_first)


def list_months(tokens: Tokens) -> dict[int, str]:
    """Return the months named, 1..12, with the word for each."""
    return {_MONTHS[token.norm]: token.raw for token in tokens if is_month(token)}


def list_weekdays(tokens: Tokens) -> dict[str, str]:
    """Return the days of the week named, with the word for each."""
    return {norm: norm.capitalize() for token in tokens if (norm := token.norm.removesuffix("s")) in _WEEKDAYS}


def list_years(tokens: Tokens) -> dict[int, str]:
    """Return the years named, with the word for each; "2,000" and "$2000" are none."""
    return {
        int(token.norm): token.raw
        for token in tokens
        if token.norm.isdecimal() and is_year(token.norm) and "," not in token.raw and token.before[-1:] != "$"
    }


def list_days(tokens: Tokens) -> dict[tuple[int, int], str]:
    """Return the days of months named, as month and day, with the words for each: "7 August", "Aug 7th"."""
    days: dict[tuple[int, int], str] = {}
    for at, token in enumerate(tokens):
        if is_month(token):
            for beside in (tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None):
                number = _read_day(beside)
                if number is not None:
                    days[_MONTHS[token.norm], number] = f"{number} {token.raw}"
    return days


def list_parts(tokens: Tokens) -> dict[tuple[int, int], str]:
    """Return the days of a month that "mid-August" and the like may mean, as month and day, with the words for them."""
    days: dict[tuple[int, int], str] = {}
    for part, token in pairwise(tokens):
        if is_month(token) and part.norm in _PARTS:
            first, last = _PARTS[part.norm]
            words = f"{part.raw}{part.after}{token.raw}"
            days |= {(_MONTHS[token.norm], day): words for day in range(first, last + 1)}
    return days


def _read_day(token: Token | None) -> int | None:
    if token is None:
        return None
    digits = token.norm[:-2] if token.norm.endswith(("st", "nd", "rd", "th")) else token.norm
    return int(digits) if digits.isdecimal() and 1 <= int(digits) <= 31 else None  # noqa: PLR2004 - days of a month
