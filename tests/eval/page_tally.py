"""How often an engine was right on the pages of a set, and how sure that is."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt

from tests.eval.page_scores import shingle_f, stretch_f

SHARES = ("title", "title, exactly", "date", "canonical", "leads back", "byline")
FORMS = ("shingles", "stretches")
RESAMPLES = 500
Z95 = 1.96


@dataclass(slots=True)
class Tally:
    """Of one engine on one set: right or not a page, by what was asked; text scores a page, by form; seconds a page."""

    shares: dict[str, list[bool]] = field(default_factory=lambda: {name: [] for name in SHARES})
    given: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SHARES, 0))
    shingles: list[tuple[float, float, float]] = field(default_factory=list)
    stretches: list[tuple[int, int, int]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    refused: int = 0

    def note(self, name: str, *, is_right: bool, is_given: bool) -> None:
        """Count an answer; ``is_given`` says that there was one at all."""
        self.shares[name].append(is_right)
        self.given[name] += is_given


def join_tallies(tallies: Iterable[Tally]) -> Tally:
    """Return the shares and seconds of several sets as one."""
    joined = Tally()
    for tally in tallies:
        for name in SHARES:
            joined.shares[name] += tally.shares[name]
            joined.given[name] += tally.given[name]
        joined.seconds += tally.seconds
        joined.refused += tally.refused
    return joined


def text_f(tally: Tally, form: str) -> float:
    """Return the F of one of the two measures of text."""
    return shingle_f(tally.shingles) if form == "shingles" else stretch_f(tally.stretches)


def text_lead(tally: Tally, other: Tally, form: str) -> tuple[float, float]:
    """Return the 95 % interval of a tally's F less another's, on the same pages drawn anew."""
    draw = random.Random(7)  # noqa: S311 - a resample, no secret
    pages = range(len(tally.shingles if form == "shingles" else tally.stretches))
    leads = sorted(
        text_f(_pick(tally, picked), form) - text_f(_pick(other, picked), form)
        for picked in (draw.choices(pages, k=len(pages)) for _ in range(RESAMPLES))
    )
    return leads[round(0.025 * RESAMPLES)], leads[round(0.975 * RESAMPLES) - 1]


def _pick(tally: Tally, picked: Sequence[int]) -> Tally:
    return Tally(
        shingles=[tally.shingles[i] for i in picked] if tally.shingles else [],
        stretches=[tally.stretches[i] for i in picked] if tally.stretches else [],
    )


def wilson(right: int, asked: int) -> tuple[float, float]:
    """Return the 95 % interval of a share."""
    share = right / asked
    middle = share + Z95**2 / (2 * asked)
    reach = Z95 * sqrt(share * (1 - share) / asked + Z95**2 / (4 * asked**2))
    return (middle - reach) / (1 + Z95**2 / asked), (middle + reach) / (1 + Z95**2 / asked)
