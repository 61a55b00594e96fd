"""Intervals by resampling whole articles: pairs of one article are found or missed together."""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")
RESAMPLES = 1000
SEED = 1
LEVEL = 0.95


class Interval(NamedTuple):
    """The bounds between which a figure lies in :data:`LEVEL` of the resamples."""

    low: float
    high: float


def resample(items: Sequence[T], measure: Callable[[Sequence[T]], float]) -> Interval:
    """Return the interval of ``measure`` over ``items`` drawn anew with replacement, by percentiles.

    It is the same each time.

    >>> resample([0.0, 1.0, 1.0, 1.0], lambda drawn: sum(drawn) / len(drawn))
    Interval(low=0.25, high=1.0)
    """
    rng = random.Random(SEED)  # noqa: S311 - draws articles, no secrets
    figures = sorted(measure(rng.choices(items, k=len(items))) for _ in range(RESAMPLES)) if items else [0.0]
    cut = round((1 - LEVEL) / 2 * len(figures))
    return Interval(figures[cut], figures[-1 - cut])
