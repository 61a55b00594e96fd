"""Asks of training tweets and what came first, from which weights are learned: of whole corpora and of thin ones."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.claim_peers import Reply, Vectors, Words, weigh_ours
from bench.claim_sets import ClaimSet
from bench.claim_thin import thin_out
from bot.matching.claims.confidence import Lead, measure_lead

Encode = Callable[[Sequence[str]], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One ask of a tweet: with its claim held, or with that taken out.

    ``lead`` is that of the first candidate, ``None`` where nothing came; ``near`` are all ids, the best first.
    ``is_right`` says whether the first is what the tweet repeats.
    """

    corpus: str
    tweet: str
    lead: Lead | None
    near: tuple[str, ...]
    is_right: bool
    is_held: bool
    is_thin: bool = False


def list_trials(claims: ClaimSet, encode: Encode | None, twins: Mapping[str, frozenset[str]]) -> Iterator[Trial]:
    """Yield both asks of each tweet of the whole corpus, then of its thin one; without ``encode`` by words alone."""
    near: dict[tuple[str, frozenset[str]], tuple[str, ...]] = {}
    for at, trial in _ask(claims, encode, twins, is_thin=False):
        if not trial.is_held:
            near[trial.tweet, twins[at]] = trial.near
        yield trial

    def recall(tweet: str, without: Collection[str]) -> Reply:
        return Reply(ranked=tuple((one, 0.0) for one in near[tweet, frozenset(without)]))

    for small in thin_out(claims, twins, recall):
        yield from (trial for _, trial in _ask(small, encode, twins, is_thin=True))


def _ask(
    claims: ClaimSet, encode: Encode | None, twins: Mapping[str, frozenset[str]], *, is_thin: bool
) -> Iterator[tuple[str, Trial]]:
    vectors = Vectors(claims.claims, encode) if encode else None
    weigh = weigh_ours(claims.claims, Words(claims.claims), vectors)
    for at, tweet in claims.tweets.items():
        for without in (frozenset[str](), twins[at]):
            weighed = weigh(tweet, without)
            ranked = weighed.ranking.ranked
            yield (
                at,
                Trial(
                    corpus=claims.name,
                    tweet=tweet,
                    lead=measure_lead(weighed.query, ranked, weighed.statistics) if ranked else None,
                    near=tuple(one.candidate.article_id for one in ranked),
                    is_right=bool(ranked) and ranked[0].candidate.article_id in twins[at],
                    is_held=not without,
                    is_thin=is_thin,
                ),
            )
