"""Figures that a paste and a statement give otherwise for the same thing."""

import math
from collections.abc import Iterator, Sequence

from bot.matching.claims.counts import Count, list_counts
from bot.matching.claims.tokens import Sides, read_tokens
from bot.model.contradiction import Contradiction

_TELLING = frozenset(("%", "points", "dollar", "euro", "pound", "yen", "yuan", "rouble", "crown"))
LARGE = 1_000
"""A number from which on the same number is taken to count the same, whatever it is called; chosen, not measured."""
ROUNDED = 0.05
"""Share by which a rounded number may differ from what was counted: 295 is 300, and 240 is not 200."""


def find_other_counts(sides: Sides) -> Iterator[Contradiction]:
    """Yield the counts of the paste that the statement and its headline have otherwise, for the same thing.

    What both have alike is set aside first: "14 of 62 beams" says nothing against "14 beams". A headline's "hundreds"
    bears out no number that its statement has otherwise.
    """
    ours, own, headed = (list(list_counts(tokens)) for tokens in (sides.focus, sides.piece, sides.title))
    for count in ours:
        known = [*own, *(one for one in headed if not _is_loosened(count, one, own))]
        if any(_is_same(count, other) for other in known):
            continue
        # A share of the workers says nothing against a number of them.
        rivals = [
            one for one in known if count.things & one.things and bool(count.unit) == bool(one.unit)
        ] or _list_alike(count, ours, known)
        left = [one for one in rivals if not any(_is_same(other, one) for other in ours)]
        if left and not any(agrees(count, one) for one in rivals):
            yield Contradiction(kind="number", pasted=count.words, source=left[0].words)


def _is_loosened(count: Count, headed: Count, own: list[Count]) -> bool:
    """Return whether a headline's word for a number stands in for one that its statement gives itself."""
    if count.value is None or headed.value is not None:
        return False
    return any(one.value is not None and one.things & headed.things & count.things for one in own)


def find_missing_counts(sides: Sides, further: Sequence[str]) -> Iterator[Contradiction]:
    """Yield a share or a sum of money that the paste names and the article has nowhere near, at most once.

    ``further`` are other statements of the article that share words with the paste. Other figures may well stand in a
    part of it that does not: among the training tweets of ``bench/claims.py`` as many right ones had some too much as
    wrong ones. Of shares and sums 2 in 100 that were sure and right had, and 5 in 100 neighbours.
    """
    known = list(list_counts(sides.context))
    for text in further:
        known += list_counts(read_tokens(text, ()))
    for count in list_counts(sides.focus):
        if count.unit in _TELLING and not any(agrees(count, one) for one in known):
            yield Contradiction(kind="number", pasted=count.words, source="")
            return


def _is_same(one: Count, other: Count) -> bool:
    """Return whether both count the same alike: a large number is hardly of two things."""
    is_large = one.value is not None and one.value == other.value and one.value >= LARGE
    return agrees(one, other) and (is_large or bool(one.things & other.things))


def _list_alike(count: Count, ours: list[Count], known: list[Count]) -> list[Count]:
    """Return the one share or sum of the source, where the paste has one too: of what may stand elsewhere."""
    units = {"%", "points"} if count.unit in ("%", "points") else {count.unit} - {""}
    if count.unit and count.unit not in ("%", "points"):
        units |= {one.unit for one in known if one.unit and one.low == count.low}
    own = [one for one in ours if one.unit in units]
    theirs = [one for one in known if one.unit in units]
    return theirs if len(own) == len(theirs) == 1 else []


def agrees(one: Count, other: Count) -> bool:
    """Return whether two counts may be one: "about 300" is 295, "dozens" is 47, 12 % are no 12 points."""
    if one.unit != other.unit and {one.unit, other.unit} != {""}:
        return False
    if one.low <= other.high and other.low <= one.high:
        return True
    if one.lead or other.lead or one.value is None or other.value is None:
        return False
    return _is_rounded(*sorted((one.value, other.value), key=_count_digits))


def _count_digits(value: float) -> int:
    """Return how many digits of a number say something: 2 for 1,200."""
    return len(f"{value:.12g}".replace(".", "").strip("0"))


def _is_rounded(coarse: float, fine: float) -> bool:
    """Return whether ``coarse`` is ``fine`` with fewer digits."""
    if not fine or not coarse or _count_digits(coarse) >= _count_digits(fine):
        return False
    places = _count_digits(coarse) - 1 - math.floor(math.log10(abs(fine)))
    return any(math.isclose(round(fine, at), coarse) for at in (places, places - 1)) and (
        abs(coarse - fine) <= ROUNDED * abs(fine)
    )
