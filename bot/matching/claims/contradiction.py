"""What a paste and a candidate have otherwise: how many, who, whose, where, when, and whether it happened at all.

Each finder errs towards silence: what one side does not tell contradicts nothing. On the training and development
parts of CLEF 2020 and 2022 (``bench/claims.py``), of 642 first candidates that were sure and right, of 1,450
neighbours right behind such, in percent:

======== ===== ====  ============================================================
kind     right near  what the right ones are
======== ===== ====  ============================================================
number    0.8   1.9  the tweet gives another figure than the checked claim
date      0.9   2.2  the same, of years and months
place     0.5   1.2
side      0.3   1.5
name      1.6   6.0  half of them nicknames and short names
roles     0.2   0.0
direction 1.2   0.6  the tweet says the opposite of what was checked, six of eight
negation  2.2   1.7  the same, seven of fourteen
undone    0.5   0.7
unsaid    2.2   0.0  quotations with remarks; two of 25 sure and wrong ones too
======== ===== ====  ============================================================

A tweet that denies what was checked counts as right there; as the source of what is pasted it would be wrong.
The table is older than what compares rates, owners of figures, towns of one country and who was asked in vain.
"""

from collections.abc import Iterator

from bot.matching.claims.other_counts import find_other_counts
from bot.matching.claims.other_courses import find_denied, find_turned, find_undone
from bot.matching.claims.other_dates import find_other_dates
from bot.matching.claims.other_deeds import find_other_deeds
from bot.matching.claims.other_heads import find_other_heads
from bot.matching.claims.other_lands import find_other_lands
from bot.matching.claims.other_names import find_other_names
from bot.matching.claims.other_owners import find_other_owners
from bot.matching.claims.other_parts import find_other_parts
from bot.matching.claims.other_quantities import find_other_quantities
from bot.matching.claims.other_rates import find_other_rates
from bot.matching.claims.other_roles import find_swapped, find_turned_comparison, find_turned_pair
from bot.matching.claims.other_sorts import find_other_sorts
from bot.matching.claims.other_votes import find_other_votes
from bot.matching.claims.other_ways import find_turned_ways
from bot.matching.claims.other_words import find_unsaid
from bot.matching.claims.tokens import Sides, read_sides
from bot.matching.claims.unanswered import find_unanswered
from bot.model.candidates import Candidate, ClaimQuery
from bot.model.contradiction import Contradiction


def find_contradictions(query: ClaimQuery, candidate: Candidate) -> tuple[Contradiction, ...]:
    """Return what the paste and the statement contradict each other in, the plainest first.

    None is no proof of sameness.
    """
    return tuple(_find_all(read_sides(query, candidate)))


def has_contradiction(sides: Sides) -> bool:
    """Return whether the two contradict each other in anything."""
    return any(True for _ in _find_all(sides))


def _find_all(sides: Sides) -> Iterator[Contradiction]:
    yield from find_other_counts(sides)
    yield from find_other_quantities(sides)
    yield from find_other_parts(sides)
    yield from find_other_rates(sides)
    yield from find_other_owners(sides)
    yield from find_other_lands(sides)
    yield from tuple(find_swapped(sides)) or tuple(find_turned_pair(sides)) or find_turned_comparison(sides)
    yield from find_turned_ways(sides)
    yield from find_other_votes(sides)
    yield from find_other_names(sides)
    turned = tuple(find_turned(sides))
    yield from turned or tuple(find_other_sorts(sides)) or find_other_heads(sides)
    # What is denied on one side alone is most often also the opposite course: that is said once.
    if not turned:
        yield from find_denied(sides)
    yield from find_other_deeds(sides)
    yield from find_undone(sides)
    yield from find_other_dates(sides)
    yield from find_unsaid(sides)
    yield from find_unanswered(sides)
