"""What a claim counts: how many (a number, or from-to), of what, in which unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.matching.amounts import is_amount, is_year, read_amount
from bot.matching.claims.spoken import end_spoken, is_share, read_spoken
from bot.matching.claims.times import is_month
from bot.matching.claims.tokens import Token, Tokens
from bot.matching.measures import is_measure

_LOOSE: dict[str, tuple[float, float]] = {
    "couple": (2, 3), "few": (2, 9), "several": (3, 12), "dozens": (24, 99), "scores": (40, 199),
    "hundreds": (200, 1_999), "thousands": (2_000, 199_999), "millions": (2e6, 9.99e8), "billions": (2e9, 9.99e11),
}  # fmt: skip
"""From-to of the words that count without a number."""
_SHARES = {"half": 50.0, "third": 100 / 3, "thirds": 200 / 3, "quarter": 25.0, "quarters": 75.0}
_BOUNDS: dict[tuple[str, ...], tuple[float, float]] = {
    **dict.fromkeys(map(tuple, map(str.split, (
        "over", "exceeding", "above", "more than", "at least",
    ))), (1.0, 1.5)),
    **dict.fromkeys(map(tuple, map(str.split, (
        "under", "almost", "nearly", "below", "less than", "fewer than", "up to", "as many as", "as much as", "at most",
    ))), (0.8, 1.0)),
    **dict.fromkeys(map(tuple, map(str.split, (
        "about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "circa",
    ))), (0.9, 1.1)),
}  # fmt: skip
"""How far below and above a number that may still lie which it stands for, by the words before it: "almost 100"."""
_LEAD_MOST = 3
_UNITS_OF_TWO = {("percentage", "points"): "points", ("percent", "points"): "points", ("per", "cent"): "%"}
_TECHNICAL = frozenset("ghz mhz khz hz gb mb tb kb kw mw gw kwh mwh km kg cm mm mg ml".split())
_JOINED = re.compile(rf"(\d+(?:\.\d+)?)({'|'.join(sorted(_TECHNICAL))})")
_FILLING = frozenset("full whole entire more long straight consecutive other".split())
"""Words between a number and its unit: "two full weeks"."""
_CURRENCY = {"$": "dollar", "\u20ac": "euro", "\u00a3": "pound", "\u00a5": "yen"}
_MONEY = {
    "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "euro": "euro", "euros": "euro", "eur": "euro",
    "pound": "pound", "pounds": "pound", "gbp": "pound", "yen": "yen", "yuan": "yuan", "crowns": "crown",
    "rouble": "rouble", "roubles": "rouble", "ruble": "rouble", "rubles": "rouble",
}  # fmt: skip
_LINKING = frozenset(
    "until till since during while after before within between against because when as per under over".split()
)
THING_WORDS, SHOWN = 3, 2
"""Words behind a count that may name what is counted, and how many of them are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """An amount. ``low`` and ``high`` are equal for a plain number; ``unit`` is "" for things, "%" for shares.

    ``value`` is the number itself, ``None`` for a word or a range. ``things`` are the stems of what is counted,
    ``words`` the count as it is written, ``lead`` the words of it that loosen the number ("almost").
    """

    low: float
    high: float
    value: float | None
    unit: str
    things: frozenset[str]
    words: str
    lead: str


def list_counts(tokens: Tokens) -> Iterator[Count]:
    """Yield the counts of a claim in order. Years, days of a month, times and ordinals are none."""
    at = 0
    while at < len(tokens):
        last = _end_run(tokens, at)
        if last == at:
            at += 1
            continue
        second = _find_second(tokens, at, last)
        found = _read_count(tokens, at, last)
        if second is not None:
            last = _end_run(tokens, second)
            upper = _read_count(tokens, second, last)
            if found is not None and upper is not None:
                found = _join(found, upper, tokens[second - 1])
        if found is not None:
            yield found
        at = last


def _end_run(tokens: Tokens, at: int) -> int:
    """Return where the run of number words that begins at ``at`` ends; ``at`` where none does."""
    last = end_spoken(tokens, at)
    if last > at:
        return last
    while last < len(tokens) and _counts(tokens[last]) and (last == at or not _parts(tokens[last - 1])):
        last += 1
    return last


def _find_second(tokens: Tokens, first: int, last: int) -> int | None:
    """Return where the upper end of a range begins: "20 to 30", "20-30", "between 20 and 30"; ``None`` for no range."""
    if last >= len(tokens):
        return None
    if tokens[last - 1].after in ("-", "\u2013") and _counts(tokens[last]):
        return last
    is_between = first > 0 and tokens[first - 1].norm == "between"
    if last + 1 < len(tokens) and tokens[last].norm in ("to", "and" if is_between else "to"):
        return last + 1 if _counts(tokens[last + 1]) else None
    return None


def _join(lower: Count, upper: Count, link: Token) -> Count:
    """Return the range from one count to another; where that goes down, the second alone ("cut from 40 to 30")."""
    if lower.high > upper.low:
        return upper
    words = (
        f"{lower.words}-{upper.words}" if link.after in ("-", "\u2013") else f"{lower.words} {link.raw} {upper.words}"
    )
    return replace(upper, low=lower.low, value=None, words=words, lead=lower.lead)


def _parts(token: Token) -> bool:
    return (
        _JOINED.fullmatch(token.norm) is not None
        or bool(token.after.strip(" -\u00a0"))
        or (token.raw[-1:].isdecimal() and "-" in token.after)
    )


def _counts(token: Token) -> bool:
    norm = token.norm
    if token.in_tag or norm in ("one", "once", "twice", "both", "double", "triple", "second"):
        return False
    if norm in _LOOSE or norm in _SHARES:
        return True
    if norm.endswith(("th", "st", "nd", "rd")) and norm[:1].isdecimal():
        return False
    if _JOINED.fullmatch(norm):
        return True
    return is_amount(norm) and sum(letter.isalpha() for letter in token.raw if token.raw[0].isdecimal()) <= len("bn")


def _read_count(tokens: Tokens, first: int, last: int) -> Count | None:
    norms = [token.norm for token in tokens[first:last]]
    spoken = read_spoken(tuple(norms))
    if _is_time(tokens, first, last) or (spoken is None and not is_share(tokens, first, last)):
        return None
    unit, after = _read_unit(tokens, first, last)
    things = () if unit else tuple(_list_things(tokens, after))
    loose = next((_LOOSE[norm] for norm in norms if norm in _LOOSE), None)
    share = None if spoken else next((_SHARES[norm] for norm in norms if norm in _SHARES), None)
    joined = _JOINED.fullmatch(norms[0])
    value = None if loose else spoken or share or read_amount(norms) or (float(joined[1]) if joined else None)
    lead = _find_lead(tokens, first) if loose is None else 0
    if loose is None and value is None:
        return None
    below, above = _BOUNDS.get(tuple(token.norm for token in tokens[first - lead : first]), (1.0, 1.0))
    low, high = loose or (below * (value or 0.0), above * (value or 0.0))
    return Count(
        low=low,
        high=high,
        value=value,
        unit=unit or ("%" if share else ""),
        things=frozenset(token.stem for token in _list_things(tokens, after)),
        words=_show(tokens, first - lead, after, things),
        lead=" ".join(token.raw for token in tokens[first - lead : first]),
    )


def _find_lead(tokens: Tokens, first: int) -> int:
    """Return how many words before a number loosen it."""
    for size in range(min(_LEAD_MOST, first), 0, -1):
        if tuple(token.norm for token in tokens[first - size : first]) in _BOUNDS:
            return size
    return 0


def _show(tokens: Tokens, first: int, last: int, things: Tokens) -> str:
    """Return a count as it is written, with its sign and what is counted."""
    sign = tokens[first].before[-1:]
    words = "".join(f"{token.raw}{token.after}" for token in tokens[first : last - 1]) + tokens[last - 1].raw
    tail = "%" if tokens[last - 1].after[:1] == "%" else ""
    named = " ".join(token.raw for token in things[:SHOWN])
    return f"{sign if sign in _CURRENCY else ''}{words}{tail} {named}".rstrip()


def _is_time(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a run is a year, a day of a month, or a time of day."""
    run = tokens[first:last]
    before = tokens[first - 1] if first else None
    behind = tokens[last] if last < len(tokens) else None
    has_sign = run[0].before[-1:] in _CURRENCY or "," in run[0].raw
    if len(run) == 1 and is_year(run[0].norm) and not has_sign:
        return True
    if any(token is not None and is_month(token) for token in (before, behind)):
        return True
    return run[-1].after[:1] == ":" or run[0].before[-1:] == ":" or (behind is not None and behind.norm in ("am", "pm"))


def _read_unit(tokens: Tokens, first: int, last: int) -> tuple[str, int]:
    """Return the unit of a run, and where its words end."""
    sign = tokens[first].before[-1:]
    if sign in _CURRENCY:
        return _CURRENCY[sign], last
    if tokens[last - 1].after[:1] == "%":
        return "%", last
    one, two = ([token.norm for token in tokens[last : last + 2]] + ["", ""])[:2]
    if (one, two) in _UNITS_OF_TWO:
        return _UNITS_OF_TWO[one, two], last + 2
    known = {"percent": "%", "points": "points", **_MONEY}
    if one in _FILLING and is_measure(two):
        return two.removesuffix("s"), last + 2
    if one in known or one in _TECHNICAL or is_measure(one):
        return known.get(one, one.removesuffix("s")), last + 1
    joined = _JOINED.fullmatch(tokens[last - 1].norm)
    return (joined[2] if joined else ""), last


def _list_things(tokens: Tokens, at: int) -> Iterator[Token]:
    """Yield the words for what is counted: those behind a count, up to a word of grammar or a comma."""
    if at < len(tokens) and tokens[at].norm == "of":
        at += 1
        at += at < len(tokens) and tokens[at].norm in ("the", "its", "their", "his", "her")
        # "14 of the 62 beams" are beams.
        at = _end_run(tokens, at) if at < len(tokens) else at
    elif at and tokens[at - 1].after == "-":
        # "64-bit quad-core" are bits.
        yield from tokens[at : at + 1]
        return
    for token in tokens[at : at + THING_WORDS]:
        if not token.stem or is_amount(token.norm) or token.norm in _LINKING:
            return
        yield token
        if token.ends_clause:
            return
