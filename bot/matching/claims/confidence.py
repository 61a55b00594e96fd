"""How sure it is that the first candidate is what a paste repeats: calibrated with and without the right one held."""

import math
from dataclasses import dataclass

from bot.matching.claims.likeness import Likeness
from bot.matching.claims.weights import CONFIDENCE_BY_WORDS, CONFIDENCE_WITH_MODEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The first candidate's likeness, and how much more merit it has than the next and than the mean of the field.

    A topical neighbour seldom stands alone: where several are nearly as like, none may be called the source.
    """

    likeness: Likeness
    over_next: float
    over_field: float


def weigh_lead(lead: Lead, *, has_model: bool) -> float:
    """Return the share, 0..1, of pastes like this one whose first candidate was right (logistic regression)."""
    weights = CONFIDENCE_WITH_MODEL if has_model else CONFIDENCE_BY_WORDS
    likeness = lead.likeness
    features = {
        "constant": 1.0,
        "words": likeness.words,
        "rarest": likeness.rarest,
        "sentence": likeness.sentence,
        "missing_figures": likeness.missing_figures,
        "nearest": likeness.nearest,
        "over_next": lead.over_next,
        "over_field": lead.over_field,
    }
    return 1 / (1 + math.exp(-sum(weight * features[name] for name, weight in weights.items())))
