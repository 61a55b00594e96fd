"""How many are meant: all, most or none of them, where a sentence has others, or does not tell."""

from collections.abc import Iterable, Iterator
from typing import Final

from bot.matching.measures import is_measure
from bot.model.clause import Clauses, Party
from bot.model.contradiction import Contradiction

_WHOLE: Final[dict[str, frozenset[str]]] = {
    "all": frozenset(("all", "any")),
    "none": frozenset(("none", "any")),
    "most": frozenset(("most", "major", "all")),
}
"""What bears out each that must be borne out; "any" may be all and none."""
_TAKING_UP: Final = frozenset("whom which them those these".split())
"""Words that take somebody up again."""
_SHOWN: Final[dict[str, str]] = {"none": "no", "major": "a part of", "minor": "a part of"}


def find_other_extents(paste: Clauses, piece: Clauses, around: Clauses) -> Iterator[Contradiction | str]:
    """Yield of whom the paste means all, most or none, and a sentence others; as words where it does not tell."""
    told = {one.extent for one in (*piece.parties, *around.parties)}
    for party in paste.parties:
        if _is_of_them(party, piece.parties):
            yield _show(party)
        if party.extent not in _WHOLE or is_measure(party.head) or party.head in ("time", "percent"):
            continue
        theirs = [one for one in piece.parties if one.head == party.head and not one.is_pronoun]
        partial = [one for one in theirs if one.extent]
        if partial and not any(one.extent in _WHOLE[party.extent] for one in partial):
            yield Contradiction(kind="number", pasted=_show(party), source=_show(partial[0]))
        elif theirs and not told & _WHOLE[party.extent]:
            yield _show(party)


def _is_of_them(party: Party, theirs: Iterable[Party]) -> bool:
    """Return whether a sentence has a share only of those whom it takes up again: "the crews, half of whom are old"."""
    if party.extent not in ("major", "minor", "most"):
        return False
    here = tuple(theirs)
    same = [one for one in here if one.head == party.head and not one.is_pronoun]
    if not same or any(one.extent == party.extent for one in same):
        return False
    return any(one.extent == party.extent and one.word in _TAKING_UP for one in here)


def _show(party: Party) -> str:
    return f"{_SHOWN.get(party.extent, party.extent)} {party.word}"
