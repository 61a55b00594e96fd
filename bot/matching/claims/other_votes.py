"""Voted for it, or against it: the same vote, on the other side."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.matching.claims.opposites import list_forms
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction

_VOTING: Final = frozenset(form for verb in ("vote", "argue", "campaign", "lobby") for form in list_forms(verb))
_SIDES: Final = ("for", "against")


def find_other_votes(sides: Sides) -> Iterator[Contradiction]:
    """Yield that the paste has somebody vote or argue for what the statement has votes against, or the other way."""
    ours, theirs = _list_votes(sides.focus), _list_votes(sides.piece)
    if len(ours) == len(theirs) == 1 and ours != theirs:
        yield Contradiction(kind="negation", pasted=min(ours), source=min(theirs))


def _list_votes(tokens: Tokens) -> set[str]:
    return {
        side.norm
        for vote, side in pairwise(tokens)
        if vote.norm in _VOTING and side.norm in _SIDES and not vote.ends_clause
    }
