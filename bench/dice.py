"""The symmetric Dice coefficient that fact-check bots in chats compare with: here to show what it makes of a quotation.

As in the `string-similarity` package: letters two by two, without the spaces between words, each counted as often as it
stands there; 2 * shared / (one's + the other's). A sentence against its article is far from 0.70 whatever it says.
"""

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median

from bench.corpus import Draft, write_sentence

LEAST = 0.70
ARTICLES = 2_000
PASTES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DiceResult:
    """What came of comparing exact sentences with whole articles: ``right`` have theirs above the threshold."""

    asked: int
    right: int
    articles: int
    highest: float
    p50_ms: float


def measure_dice(drafts: Iterable[Draft]) -> DiceResult:
    """Compare the first sentence of some articles with all of a sample."""
    sample = list(islice(drafts, ARTICLES))
    articles = [_count_pairs(draft.text) for draft in sample]
    right, times, highest = 0, [], 0.0
    step = max(1, len(sample) // PASTES)
    asked = range(0, len(sample), step)
    for at in asked:
        started = time.perf_counter()
        paste = _count_pairs(write_sentence(sample[at].sentences[0]))
        scores = [_dice(paste, article) for article in articles]
        times.append(1000 * (time.perf_counter() - started))
        highest = max(highest, *scores)
        right += max(scores) >= LEAST and scores.index(max(scores)) == at
    return DiceResult(asked=len(asked), right=right, articles=len(sample), highest=highest, p50_ms=median(times))


def _count_pairs(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise("".join(text.split())))


def _dice(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    shared = sum(min(count, other[pair]) for pair, count in one.items())
    return 2 * shared / (one.total() + other.total())
