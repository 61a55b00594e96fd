"""What a paste and a candidate have otherwise, in words: another figure for the same thing, another place."""

from dataclasses import dataclass
from typing import Literal

from bot.matching.amounts import is_amount, is_year, list_amounts
from bot.matching.claims.candidate import Candidate
from bot.matching.claims.query import ClaimQuery
from bot.matching.cues import FUNCTION_WORDS
from bot.matching.places import PLACES
from bot.text.words import read_words

ContradictionKind = Literal["number", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A difference that keeps a candidate from being called the source. Both sides are normalised words."""

    kind: ContradictionKind
    pasted: str
    source: str


def find_contradictions(query: ClaimQuery, candidate: Candidate) -> tuple[Contradiction, ...]:
    """Return what the paste and the statement contradict each other in; none is no proof of sameness."""
    return (*_find_other_figures(query.bare, candidate.piece), *_find_other_places(query.bare, candidate))


def _find_other_figures(pasted: str, source: str) -> tuple[Contradiction, ...]:
    """Return figures that both give for the same thing ("40 soldiers", "400 soldiers") where they share none for it."""
    ours, theirs = _count_things(pasted), _count_things(source)
    return tuple(
        Contradiction(kind="number", pasted=f"{_say(ours[thing])} {thing}", source=f"{_say(theirs[thing])} {thing}")
        for thing in sorted(ours.keys() & theirs.keys())
        if not ours[thing] & theirs[thing]
    )


def _count_things(text: str) -> dict[str, frozenset[float]]:
    """Return the figures of each thing counted: the word right after a number, where it is no number itself."""
    norms = read_words(text).norms
    things: dict[str, frozenset[float]] = {}
    first = None
    for at, norm in enumerate((*norms, "")):
        if norm and is_amount(norm):
            first = at if first is None else first
            continue
        if first is not None and norm and norm not in FUNCTION_WORDS and not all(map(is_year, norms[first:at])):
            values = frozenset(value for value in list_amounts(norms[first:at]) if isinstance(value, float))
            if values:
                things[norm] = things.get(norm, frozenset()) | values
        first = None
    return things


def _say(values: frozenset[float]) -> str:
    return "/".join(f"{value:,.15g}" for value in sorted(values))


def _find_other_places(pasted: str, candidate: Candidate) -> tuple[Contradiction, ...]:
    """Return the places of both where each names some, and none of the other's."""
    ours = PLACES.intersection(read_words(pasted).norms)
    theirs = PLACES.intersection(read_words(candidate.piece).norms)
    titled = PLACES.intersection(read_words(candidate.title).norms)
    if not ours or not theirs or ours & (theirs | titled):
        return ()
    return (Contradiction(kind="place", pasted=", ".join(sorted(ours)), source=", ".join(sorted(theirs))),)
