"""How sure it is that the first candidate is what a paste repeats: calibrated with and without the right one held."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.matching.claims.figures import list_figures
from bot.matching.claims.likeness import Likeness, count_runs, list_runs
from bot.matching.claims.ranked import Ranked
from bot.matching.claims.weights import (
    CONFIDENCE_BY_WORDS,
    CONFIDENCE_WITH_MODEL,
    CROWDED_BY_WORDS,
    CROWDED_WITH_MODEL,
    LONE_BY_WORDS,
    LONE_WITH_MODEL,
)
from bot.model.candidates import ClaimQuery, Statistics

FIELD = 5
"""Rivals with which the first is compared."""
FIGURES_MOST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The first candidate's likeness, and how far it is ahead of its rivals: the next five that are no copies of it.

    A topical neighbour seldom stands alone. ``over_field`` is how much more merit the first has than its rivals on
    average, ``field`` their average, 0 where there are none. ``shared`` is the share of the paste, 0..1, by the weight
    of its words, that the first has, ``own`` that which none of the rivals has: who and what a matter is about stands
    in all that is written on it, what is claimed in one. ``rarest`` is the weight of the rarest word that paste and
    first share, 0..1, ``missing_figures`` how many of its statement's figures the paste lacks, of two at most, 0..1.
    ``runs`` is the share of the paste's runs of letters, 0..1, that the first has, ``over_runs`` how many more it has
    than the rival that has most: the difference of the logarithms of both numbers and 1.
    """

    likeness: Likeness
    over_field: float
    field: float
    shared: float
    own: float
    rarest: float
    missing_figures: float
    runs: float
    over_runs: float


def measure_lead(query: ClaimQuery, ranked: Sequence[Ranked], statistics: Statistics) -> Lead:
    """Return how far the first of ``ranked``, best first and one at least, is ahead of the others."""
    first = ranked[0]
    rivals = [one for one in ranked[1:] if not one.is_copy_of(first)][:FIELD]
    terms = frozenset(query.terms)
    common = terms & first.candidate.terms
    theirs: frozenset[str] = frozenset().union(*(one.candidate.terms for one in rivals))
    whole = max(1e-9, sum(map(statistics.weigh, terms)))
    field = sum(one.merit for one in rivals) / max(1, len(rivals))
    missing = list_figures(first.candidate.piece) - query.figures
    runs = list_runs(query.whole)
    alike, most = count_runs(runs, first.candidate), max((count_runs(runs, one.candidate) for one in rivals), default=0)
    return Lead(
        likeness=first.likeness,
        over_field=first.merit - field,
        field=field,
        shared=sum(map(statistics.weigh, common)) / whole,
        own=sum(map(statistics.weigh, common - theirs)) / whole,
        rarest=max(map(statistics.weigh, common), default=0.0),
        missing_figures=min(FIGURES_MOST, len(missing)) / FIGURES_MOST,
        runs=alike / max(1, len(runs)),
        over_runs=math.log1p(alike) - math.log1p(most),
    )


def weigh_lead(lead: Lead, *, has_model: bool) -> float:
    """Return the share, 0..1, of pastes like this one whose first candidate was right (logistic regression).

    To be far ahead of rivals says something where they are on the same matter. Where hardly anything else is, as in a
    small corpus, what the first has of the paste must speak for itself.
    """
    if has_model:
        weights = CONFIDENCE_WITH_MODEL if lead.field >= CROWDED_WITH_MODEL else LONE_WITH_MODEL
    else:
        weights = CONFIDENCE_BY_WORDS if lead.field >= CROWDED_BY_WORDS else LONE_BY_WORDS
    features = list_features(lead)
    return 1 / (1 + math.exp(-sum(weight * features[name] for name, weight in weights.items())))


def list_features(lead: Lead) -> dict[str, float]:
    """Return what a confidence may be weighed from, by the names of the weights."""
    return {
        "constant": 1.0,
        "rarest": lead.rarest,
        "missing_figures": lead.missing_figures,
        "nearest": lead.likeness.nearest,
        "over_field": lead.over_field,
        "shared": lead.shared,
        "own": lead.own,
        "runs": lead.runs,
        "over_runs": lead.over_runs,
    }
