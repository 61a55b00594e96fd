"""Weights and thresholds, learned on the training parts of CLEF CheckThat! 2020 task 2 and 2022 task 2A.

Both parts are the same 997 tweets, asked of two different corpora. Each tweet was taken twice: with what it repeats
held, and with that taken out, so that the hardest neighbour came first; and twice more so of a corpus of its own with
that neighbour and 0 to 300 others in it. For the weights of a crowd the small corpora count a quarter (a half, without
a model), for the others the whole ones do. What the confidence is weighed from was chosen by five-fold cross-validation
over those tweets; what was tried and left out stands in ``bench/README.md``.
"""

from collections.abc import Mapping
from typing import Final

MERIT_WITH_MODEL: Final[Mapping[str, float]] = {"words": 2.70, "nearest": 11.74, "mean_nearness": 9.03}
"""What a candidate is ranked by, per feature of :class:`~bot.matching.claims.likeness.Likeness`: a softmax over the
candidates of each tweet. Seventy further features, token by token included, gain .009 of MAP@5 together when
cross-validated over those tweets, and the best four .005 (``bench/README.md``)."""
MERIT_BY_WORDS: Final[Mapping[str, float]] = {"words": 4.24}
"""The same without a model."""

CROWDED_WITH_MODEL: Final = 11.0
CROWDED_BY_WORDS: Final = 6.0
"""Merit of the rivals, on average, from which the first is weighed against them. Of the training tweets 86 % (83 %)
meet such rivals in the whole corpus, and 22 % (28 %) in the small ones. Weighed as in a crowd everywhere, the hardest
neighbour in a small corpus was called the source in 34 % (21 %) of the cases; so, in 2 %."""

CONFIDENCE_WITH_MODEL: Final[Mapping[str, float]] = {
    "constant": -6.94,
    "rarest": 0.543,
    "missing_figures": -0.834,
    "nearest": 6.13,
    "over_field": 0.424,
    "own": 10.176,
}
"""Logistic regression: whether the first was right, in a crowd."""
CONFIDENCE_BY_WORDS: Final[Mapping[str, float]] = {
    "constant": -4.839,
    "rarest": 2.261,
    "missing_figures": -1.171,
    "over_field": 0.321,
    "own": 5.748,
    "over_runs": 1.427,
    "runs": 7.602,
}
"""The same without a model, where wording is all there is. With one the runs of letters gain less than two points."""
LONE_WITH_MODEL: Final[Mapping[str, float]] = {
    "constant": -9.548,
    "missing_figures": -1.04,
    "nearest": 12.831,
    "own": 5.197,
    "shared": 9.782,
}
"""The same where hardly anything else is on the matter."""
LONE_BY_WORDS: Final[Mapping[str, float]] = {
    "constant": -3.923,
    "missing_figures": -1.577,
    "over_field": 0.112,
    "runs": 17.742,
}
"""The same without a model."""

FOUND: Final = 0.90
"""Confidence from which one candidate may be called the source: with the right one taken out, 0.5 % (2020) and 1.1 %
(2022) of the training tweets are then answered falsely, cross-validated, and 1.8 % in the small corpora."""
SEVERAL: Final = 0.50
"""Confidence from which candidates are offered as such: with the right one taken out, at 5 % (2020) and 6 % (2022)."""
NEAR: Final = 0.30
"""Confidence from which candidates are shown as the nearest misses. Of the first candidates under .1 one in
twenty-five was right, of those from .1 to .3 one in six, of those from .3 to .5 two in five."""
MISS_SHARE: Final = 0.49
"""What is shown as a miss carries less than half its confidence: it was not sure enough to be called the source."""
