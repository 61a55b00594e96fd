"""The flow: candidates in, ranked; the first with its confidence and with what contradicts it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.matching.claims.confidence import measure_lead, weigh_lead
from bot.matching.claims.contradiction import find_contradictions
from bot.matching.claims.likeness import Likeness, compare
from bot.matching.claims.ranked import Ranked, level_copies
from bot.matching.claims.weights import MERIT_BY_WORDS, MERIT_WITH_MODEL, MISS_SHARE, NEAR
from bot.model.answer import Alternative
from bot.model.candidates import Candidate, ClaimQuery, Statistics
from bot.model.contradiction import Contradiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Candidates, the best first, one an article.

    ``confidence`` (0..1) is how often, among pastes like this one, the first was what they repeat; 0 where there is
    none. ``contradictions`` are what the paste and the first have otherwise. ``has_model`` says whether meaning was
    compared, or words alone.
    """

    ranked: tuple[Ranked, ...]
    confidence: float
    contradictions: tuple[Contradiction, ...]
    has_model: bool

    def list_misses(self, *, with_unlikely: bool = False) -> tuple[Alternative, ...]:
        """Return the articles as the nearest misses, best first.

        Where even the first is likely beside the point, there are none, but ``with_unlikely``.

        Each has less than half the first's confidence, the less the further it is behind: merits were learned as
        exponents, so that their difference is the odds of one against the other.
        """
        if not self.ranked or (self.confidence < NEAR and not with_unlikely):
            return ()
        first = self.ranked[0].merit
        return tuple(
            Alternative(
                article_id=one.candidate.article_id,
                url=None,
                title=None,
                confidence=round(MISS_SHARE * self.confidence * math.exp(one.merit - first), 3),
            )
            for one in self.ranked
        )


def rank_candidates(query: ClaimQuery, candidates: Sequence[Candidate], statistics: Statistics) -> Ranking:
    """Rank ``candidates``. Where one of them comes with no nearness, words alone are compared for all.

    Of one text held twice the earliest stands first: by its day, or else the one that came in first.
    """
    has_model = bool(candidates) and all(one.nearness is not None for one in candidates)
    best: dict[str, Ranked] = {}
    for candidate in candidates:
        likeness = compare(query, candidate, statistics)
        one = Ranked(candidate=candidate, likeness=likeness, merit=_judge(likeness, has_model=has_model))
        known = best.get(candidate.article_id)
        if known is None or one.merit > known.merit:
            best[candidate.article_id] = one
    ranked = sorted(level_copies(best.values()), key=_place)
    if not ranked:
        return Ranking(ranked=(), confidence=0.0, contradictions=(), has_model=has_model)
    return Ranking(
        ranked=tuple(ranked),
        confidence=weigh_lead(measure_lead(query, ranked, statistics), has_model=has_model),
        contradictions=find_contradictions(query, ranked[0].candidate),
        has_model=has_model,
    )


def _place(one: Ranked) -> tuple[float, bool, str, int, str]:
    known = one.candidate
    return -one.merit, known.published is None, known.published or "", known.number, known.article_id


def _judge(likeness: Likeness, *, has_model: bool) -> float:
    weights = MERIT_WITH_MODEL if has_model else MERIT_BY_WORDS
    features = {"words": likeness.words, "nearest": likeness.nearest, "mean_nearness": likeness.mean_nearness}
    return sum(weight * features[name] for name, weight in weights.items())
