"""How many of them, without a number: all, most, half, some or few of the same things."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.matching.amounts import is_amount
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction

_LEVELS: Final = {
    "all": 4.0, "every": 4.0, "each": 4.0, "most": 3.0, "majority": 3.0, "half": 2.0, "some": 1.0, "several": 1.0,
    "few": 0.0,
}  # fmt: skip
_HALF: Final = 2.0
_NEARLY: Final = frozenset(("almost", "nearly", "virtually", "practically"))
_WHOLE: Final = frozenset("whole entire both any no none always everyone everybody everything".split())
_BOUNDS: Final = frozenset(("than", "least"))
"""Before "half" these make it any share from there on."""
_BETWEEN: Final = frozenset(
    "of the a an these those its his her their our my your that this them us which whom to be been have has had are "
    "were is was".split()
)
REACH = 5
"""Words behind such a word in which the things must be named: "most of the pilots"."""
_MANY: Final = frozenset("people men women children police fishermen firefighters mice geese".split())
"""Plurals without an s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """So many of the things with the stem ``thing``: 4 for all, 0 for few. ``words`` is how it is written."""

    level: float
    is_nearly: bool
    thing: str
    words: str


def find_other_quantities(sides: Sides) -> Iterator[Contradiction]:
    """Yield that the paste says otherwise how many of the same things it is, at most once.

    Less than the source says is no contradiction of it ("some" for "all"), but half is not most, and few are not half.
    Of all of them nothing is borne out by what is said of them.
    """
    is_of_all = any(_LEVELS.get(token.norm, 0.0) == _LEVELS["all"] or token.norm in _WHOLE for token in sides.context)
    things = {token.stem for token in sides.piece if token.stem}
    theirs = {one.thing: one for one in _list_quantities(sides.piece)}
    for ours in _list_quantities(sides.focus):
        known = theirs.get(ours.thing)
        if known is not None and not _agree(ours, known):
            yield Contradiction(kind="number", pasted=ours.words, source=known.words)
            return
        if known is None and ours.level == _LEVELS["all"] and ours.thing in things and not is_of_all:
            yield Contradiction(kind="number", pasted=ours.words, source="")
            return


def _agree(ours: Quantity, known: Quantity) -> bool:
    low, high = sorted((ours, known), key=lambda one: one.level)
    if low.level == high.level or (high.is_nearly and low.words.lower().startswith("most")):
        return True
    return ours.level < known.level and known.level > _HALF and 0 < ours.level < _HALF


def _list_quantities(tokens: Tokens) -> Iterator[Quantity]:
    for at, token in enumerate(tokens):
        level = _LEVELS.get(token.norm)
        before = tokens[at - 1] if at else None
        if level is None or token.ends_clause or (before is not None and before.norm in _BOUNDS):
            continue
        if token.norm == "few" and before is not None and before.norm == "a":
            level = _LEVELS["some"]
        place = _find_thing(tokens, at + 1)
        if place is not None:
            words = " ".join(one.raw for one in tokens[at : place + 1])
            is_nearly = before is not None and before.norm in _NEARLY
            yield Quantity(level=level, is_nearly=is_nearly, thing=tokens[place].stem, words=words)


def _find_thing(tokens: Tokens, first: int) -> int | None:
    """Return the place of the things that are meant, a plural near behind; ``None`` for none: "the most likely"."""
    for place in range(first, min(len(tokens), first + REACH)):
        token = tokens[place]
        if is_amount(token.norm):
            return None
        is_plural = token.norm.endswith("s") and not token.norm.endswith("ss")
        is_owner = token.raw.endswith(("'s", "\u2019s"))
        if token.stem and not is_owner and (is_plural or token.norm in _MANY):
            return place
        if token.ends_clause or (not token.stem and token.norm not in _BETWEEN):
            return None
    return None
