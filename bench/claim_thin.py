"""The same tweets asked of small corpora, each with the hardest neighbours in it and not much else.

Where fourteen thousand claims are held, a topical neighbour seldom stands alone; where a community holds thirty
articles, it does. Each tweet is asked of a corpus of its own: its claim, the one or two others that come nearest to it
when that is taken out, and 0 to 300 more by lot.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from bench.claim_peers import Engine, Vectors, Words, rank_ours
from bench.claim_score import Outcome
from bench.claim_sets import ClaimSet

FILLING = (0, 3, 10, 30, 100, 300)
"""Claims by lot in a corpus, the sizes in turn."""
NEIGHBOURS = (1, 2)
SEED = 20220501


def thin_out(claims: ClaimSet, twins: Mapping[str, frozenset[str]], engine: Engine) -> Iterator[ClaimSet]:
    """Yield, for each tweet, a set of it alone over a small corpus; ``engine`` says what comes nearest to it."""
    random = Random(SEED)  # noqa: S311 - a benchmark, not a secret
    ids = list(claims.claims)
    for number, (at, tweet) in enumerate(claims.tweets.items()):
        near = [one for one, _ in engine(tweet, twins[at]).ranked][: NEIGHBOURS[number // len(FILLING) % 2]]
        drawn = random.sample(ids, FILLING[number % len(FILLING)])
        held = dict.fromkeys([min(claims.gold[at]), *near, *(one for one in drawn if one not in twins[at])])
        yield replace(
            claims,
            claims={one: claims.claims[one] for one in held},
            tweets={at: tweet},
            gold={at: claims.gold[at] & held.keys()},
        )


def ask_thin(
    claims: ClaimSet,
    twins: Mapping[str, frozenset[str]],
    encode: Callable[[Sequence[str]], Any] | None,
    ask: Callable[[Engine, ClaimSet], tuple[list[Outcome], float]],
) -> tuple[list[Outcome], float]:
    """Return what came of all tweets, each asked of its small corpus, and the milliseconds of one look-up."""
    everything = rank_ours(claims.claims, Words(claims.claims), Vectors(claims.claims, encode) if encode else None)
    outcomes, spent = [], 0.0
    for small in thin_out(claims, twins, everything):
        vectors = Vectors(small.claims, encode) if encode else None
        found, took = ask(rank_ours(small.claims, Words(small.claims), vectors), small)
        outcomes += found
        spent += took / len(claims.tweets)
    return outcomes, spent
