"""Claims in other words: which stored statement a paste repeats, how sure that is, and what speaks against it.

In go a paste, the candidates that an index by words and one by meaning have found, and how often each word stands in
the corpus; out comes a ranking whose first place carries a calibrated confidence, or is contradicted in words. Nothing
here knows an index, a model or a stemmer: their results are values.
"""

from bot.matching.claims.decide import Verdict, decide, explain
from bot.matching.claims.query import read_query
from bot.matching.claims.rank import Ranking, rank_candidates
from bot.matching.claims.ranked import Ranked
from bot.matching.claims.terms import Stem, read_terms
from bot.model.candidates import Candidate, ClaimQuery, Nearness, Statistics
from bot.model.contradiction import Contradiction

__all__ = [
    "Candidate",
    "ClaimQuery",
    "Contradiction",
    "Nearness",
    "Ranked",
    "Ranking",
    "Statistics",
    "Stem",
    "Verdict",
    "decide",
    "explain",
    "rank_candidates",
    "read_query",
    "read_terms",
]
