"""A part told as the whole: "all 23 ferries", and "23 ferries", for "12 out of 23 ferries"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.matching.amounts import is_amount, read_amount
from bot.matching.claims.counts import THING_WORDS
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction

_ALL: Final = frozenset(("all", "every", "each"))
_BETWEEN: Final = frozenset("the its their his her our these those of one single all".split())
REACH: Final = 4
"""Words before a number among which "every" may stand: "every one of the 23"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """So many of a whole: 12 of 23. ``things`` are the stems behind, ``words`` is how it is written."""

    value: float
    whole: float
    things: frozenset[str]
    words: str


def find_other_parts(sides: Sides) -> Iterator[Contradiction]:
    """Yield that the paste says of all what the statement says of a part, at most once."""
    for at, part in _list_wholes(sides):
        for place in range(at - 1, max(-1, at - 1 - REACH), -1):
            token = sides.focus[place]
            if token.norm in _ALL:
                pasted = " ".join(one.raw for one in sides.focus[place : at + 1])
                yield Contradiction(kind="number", pasted=pasted, source=part.words)
                return
            if token.ends_clause or token.norm not in _BETWEEN:
                break


def find_parts_left_out(sides: Sides) -> Iterator[str]:
    """Yield the numbers of a paste of which the statement tells of a part only, and the paste of none."""
    yield from (sides.focus[at].raw for at, _ in _list_wholes(sides))


def _list_wholes(sides: Sides) -> Iterator[tuple[int, Part]]:
    """Yield the places in the paste of the wholes whose part it does not tell."""
    parts = tuple(_list_parts(sides.piece))
    if not parts:
        return
    values = {value for token in sides.focus if (value := _read(token.norm)) is not None}
    for at, token in enumerate(sides.focus):
        value = _read(token.norm)
        things = {one.stem for one in sides.focus[at + 1 : at + 1 + THING_WORDS] if one.stem}
        for part in parts:
            if value == part.whole and part.value not in values and things & part.things:
                yield at, part


def _list_parts(tokens: Tokens) -> Iterator[Part]:
    for at, token in enumerate(tokens):
        value, place = _read(token.norm), at + 1
        place += place < len(tokens) and tokens[place].norm == "out"
        if value is None or place + 1 >= len(tokens) or tokens[place].norm != "of" or tokens[place - 1].ends_clause:
            continue
        place += 1
        place += tokens[place].norm in _BETWEEN
        whole = _read(tokens[place].norm) if place < len(tokens) else None
        if whole is not None and whole > value:
            behind = tokens[place + 1 : place + 1 + THING_WORDS]
            yield Part(
                value=value,
                whole=whole,
                things=frozenset(one.stem for one in behind if one.stem),
                words=" ".join(one.raw for one in tokens[at : place + 1]),
            )


def _read(norm: str) -> float | None:
    """Return the value of a number in one word; ``None`` of other words."""
    return read_amount([norm]) if is_amount(norm) else None
