"""Figures changed about between two names: "Ellery 63, Lowmoor 60" for "Ellery 60, Lowmoor 63"."""

from collections.abc import Iterator

from bot.matching.amounts import is_year, read_amount
from bot.matching.claims.subjects import name_words
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction


def find_other_owners(sides: Sides) -> Iterator[Contradiction]:
    """Yield that two names have one another's figures in the statement, at most once."""
    ours, theirs = _list_owned(sides.focus), _list_owned(sides.piece)
    for name in ours.keys() & theirs.keys():
        others = [other for other in ours.keys() & theirs.keys() if other != name]
        for other in others:
            is_turned = ours[name] == theirs[other] and ours[other] == theirs[name]
            if is_turned and ours[name] != ours[other]:
                pasted, source = ours[name], theirs[name]
                yield Contradiction(kind="roles", pasted=f"{name} {pasted:g}", source=f"{name} {source:g}")
                return


def _list_owned(tokens: Tokens) -> dict[str, float]:
    """Return by name the first figure that stands behind it and before the next name; years left out."""
    named = name_words(tokens)
    owned: dict[str, float] = {}
    last: str | None = None
    for at, token in enumerate(tokens):
        if at in named:
            last = named[at]
            continue
        value = None if is_year(token.norm) else read_amount((token.norm,))
        if last is not None and value is not None and last not in owned:
            owned[last] = value
            last = None
    return owned
