"""What a ranking with confidences is worth: MAP@5, and how much is answered right at a given share of false answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from statistics import fmean

DEPTH = 5
RESAMPLES = 2_000
SEED = 20201120


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One tweet, asked twice.

    ``gold`` are the ids that the set calls right, ``right`` those and their twins, the same claim under another id.
    ``ranked`` are the ids answered with the right claim held, best first, ``confidence`` that of the first.
    ``false_confidence`` is that of the first answer with the right claims taken out, which is false whatever it is.
    Confidences of nothing answered are ``-inf``. ``is_found`` and ``is_found_falsely`` say whether the answer was
    given as the source, and not as one of several.
    """

    gold: frozenset[str]
    right: frozenset[str]
    ranked: tuple[str, ...]
    confidence: float
    false_confidence: float
    is_found: bool = False
    is_found_falsely: bool = False

    @property
    def is_right(self) -> bool:
        """Return whether the first answer is right."""
        return bool(self.ranked) and self.ranked[0] in self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with its 95 % interval by bootstrap over the tweets."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        """Return it with three digits."""
        return f"{self.value:.3f} ({self.low:.3f}–{self.high:.3f})"


def measure(outcomes: Sequence[Outcome], worth: Callable[[Sequence[Outcome]], float]) -> Figure:
    """Return what ``worth`` makes of the outcomes, with its interval; the same at every run."""
    random = Random(SEED)  # noqa: S311 - a benchmark, not a secret
    drawn = sorted(worth(random.choices(outcomes, k=len(outcomes))) for _ in range(RESAMPLES))
    return Figure(value=worth(outcomes), low=drawn[int(0.025 * RESAMPLES)], high=drawn[int(0.975 * RESAMPLES)])


def mean_precision(outcomes: Sequence[Outcome]) -> float:
    """Return MAP@5: the mean over tweets of the precision at each right answer among the first five."""
    return fmean(_precision(one) for one in outcomes)


def right_at(false_share: float) -> Callable[[Sequence[Outcome]], float]:
    """Return a measure: the share answered right above the threshold at which ``false_share`` are answered falsely.

    Both kinds of falsehood are bound by it: what is answered although nothing right is held, as a share of all tweets.
    A wrong first answer where the right one is held counts as not right.
    """

    def worth(outcomes: Sequence[Outcome]) -> float:
        threshold = find_threshold([one.false_confidence for one in outcomes], false_share)
        return fmean(one.is_right and one.confidence > threshold for one in outcomes)

    return worth


def find_threshold(false: Sequence[float], false_share: float) -> float:
    """Return the confidence above which at most ``false_share`` of the false answers lie."""
    ordered = sorted(false, reverse=True)
    return ordered[min(len(ordered) - 1, int(false_share * len(ordered)))]


def draw_curve(outcomes: Sequence[Outcome], shares: Sequence[float]) -> Mapping[float, float]:
    """Return, for each share of false answers, the share answered right."""
    return {share: right_at(share)(outcomes) for share in shares}


def _precision(outcome: Outcome) -> float:
    right, total = 0, 0.0
    for place, answered in enumerate(outcome.ranked[:DEPTH], 1):
        if answered in outcome.gold:
            right += 1
            total += right / place
    return total / min(len(outcome.gold), DEPTH)


def list_reliability(outcomes: Sequence[Outcome], edges: Sequence[float]) -> list[tuple[int, float, float]]:
    """Return, for each span of confidence between ``edges``, how many first answers, their mean, the share right.

    Answers with the right claim held and with it taken out count alike; an empty span is left out.
    """
    answers = [(one.confidence, one.is_right) for one in outcomes]
    answers += [(one.false_confidence, False) for one in outcomes]
    rows = []
    for low, high in pairwise(edges):
        within = [answer for answer in answers if low <= answer[0] < high]
        if within:
            rows.append((len(within), fmean(sure for sure, _ in within), fmean(right for _, right in within)))
    return rows
