"""How rare words are in a corpus: what the weight of a shared word comes from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of a corpus of statements.

    ``size`` is how many there are, ``mean_terms`` how many terms one has, ``counts`` in how many of them a term
    stands; a term that is not among them stands in none. Counts may be too high: an index counts what it has dropped
    until it merges its segments.
    """

    size: int
    mean_terms: float
    counts: Mapping[str, int]

    def weigh(self, term: str) -> float:
        """Return how much a term tells, 0..1: 1 for one that stands nowhere else, whatever the corpus's size.

        The rarity of BM25 (Robertson and Zaragoza, 2009), as a share of the most there can be: sums of it are then
        comparable from a corpus of thousands to one of millions.
        """
        # Never below 0: the weights of a sentence's words are summed, and the sum is divided by.
        count = min(self.size, self.counts.get(term, 0))
        most = math.log1p((self.size + 0.5) / 0.5)
        return math.log1p((self.size - count + 0.5) / (count + 0.5)) / most
