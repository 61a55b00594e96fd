"""Another rate: so many a day where the statement has so many a week."""

from collections.abc import Iterator
from typing import Final

from bot.matching.amounts import is_amount
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction

_SPANS: Final = {
    form: span
    for span, forms in {
        "hour": "hour hours hourly",
        "day": "day days daily",
        "week": "week weeks weekly",
        "month": "month months monthly",
        "year": "year years yearly annually annum",
    }.items()
    for form in forms.split()
}
_EACH: Final = frozenset("a an per each every".split())
REACH = 6
"""Words in front of "a week" among which the number stands that it is said of."""


def find_other_rates(sides: Sides) -> Iterator[Contradiction]:
    """Yield that paste and statement tell of one rate each, and of different spans of time."""
    ours, theirs = _list_rates(sides.focus), _list_rates(sides.piece)
    if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
        ((_, pasted),), ((_, source),) = ours.items(), theirs.items()
        yield Contradiction(kind="number", pasted=pasted, source=source)


def _list_rates(tokens: Tokens) -> dict[str, str]:
    """Return by span of time the words that name it: "a week", "weekly"."""
    rates: dict[str, str] = {}
    for at, token in enumerate(tokens):
        span = _SPANS.get(token.norm)
        if span is None:
            continue
        is_each = at > 0 and tokens[at - 1].norm in _EACH
        is_counted = any(is_amount(one.norm) for one in tokens[max(0, at - REACH) : at])
        if is_counted and (is_each or token.norm.endswith("ly")):
            rates.setdefault(span, f"{tokens[at - 1].raw} {token.raw}" if is_each else token.raw)
    return rates
