"""How like a candidate is to what a paste claims, feature by feature."""

from collections import Counter
from dataclasses import dataclass

from bot.matching.claims.terms import split_tags
from bot.model.candidates import Candidate, ClaimQuery, Statistics
from bot.text.words import read_words

SATURATION, LENGTH_SHARE = 1.2, 0.5
"""BM25's two constants. Over title and statement together, of (1.2, .5), (.6, .3) and (.3, .2) the first ranked best
on the training parts of CLEF 2020 and 2022 (``bench/claims.py``)."""
RUN = 5
"""Letters in a row. What is told of the same people shares their names; what repeats a claim shares more of its
wording, in whichever forms. Of 3 to 10 letters these told most (``bench/README.md``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What candidates are ranked by.

    ``words`` is BM25 over title and statement, in units of a word that stands nowhere else. ``nearest`` and
    ``mean_nearness`` are 0 without a model.
    """

    words: float
    nearest: float
    mean_nearness: float


def compare(query: ClaimQuery, candidate: Candidate, statistics: Statistics) -> Likeness:
    """Return how like ``candidate`` is to ``query``. Linear in the words of both."""
    weigh = statistics.weigh
    counts = Counter(candidate.title_terms + candidate.piece_terms)
    size = len(candidate.title_terms) + len(candidate.piece_terms)
    damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * size / max(1.0, statistics.mean_terms))
    words = sum(
        weigh(term) * counts[term] * (SATURATION + 1) / (counts[term] + damping)
        for term in dict.fromkeys(query.terms)
        if counts[term]
    )
    near = candidate.nearness
    return Likeness(
        words=words,
        nearest=near.most if near else 0.0,
        mean_nearness=near.mean if near else 0.0,
    )


def list_runs(text: str) -> frozenset[str]:
    """Return all runs of letters of ``text``, across words too, as the words are normalised."""
    letters = f" {' '.join(read_words(split_tags(text)).norms)} "
    return frozenset(letters[at : at + RUN] for at in range(len(letters) - RUN + 1))


def count_runs(runs: frozenset[str], candidate: Candidate) -> int:
    """Return how many of ``runs``, those of a paste, headline or statement has too."""
    return len(runs & (list_runs(candidate.title) | list_runs(candidate.piece)))
