"""Whether an article may be called the source of a paste: how much of the paste it accounts for, and how well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.matching.align import Segment
from bot.matching.chatter import SHORT_REMARK, all_chatter, is_chatter
from bot.matching.claim import LEAST_WORDS, Claim, Unit
from bot.matching.cues import ATTRIBUTIONS

LONG_WORDS = 10
LONG_SCORE = 85.0
"""Least rapidfuzz ratio of a segment of ten words and more: absent 0, half-fabricated 0 (docs on matching, table 2)."""
SHORT_SCORE = 90.0
"""The same for shorter ones, where chance is nearer: absent .021."""
LEAST_PIECE = 3
"""Words a further piece of the same source needs, once another has :data:`~bot.matching.claim.LEAST_WORDS`."""
UNIT_SHARE = 0.6
"""Share of an unquoted sentence that has to be the source's; the rest is a remark run into it."""
QUOTED_SHARE = 0.75
"""Share of a quotation that has to be the source's: its marks say that all of it is meant."""
CLAIM_SHARE = 0.5
"""Share of all sentences but remarks that has to be the source's: a true one carries one invented one at most."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How an article accounts for a paste.

    ``words`` are pasted words that stand there; ``quality`` their mean likeness, 0..100; ``share`` the share of the
    paste's sentences (remarks left out) that stand there, 0..1; ``stray`` the sentences that do not; ``added`` the
    words (half-open) that a sentence which does has in front or behind, and that are no remark.
    """

    segments: tuple[Segment, ...]
    words: int
    quality: float
    share: float
    stray: tuple[Unit, ...]
    added: tuple[tuple[int, int], ...]

    @property
    def is_source(self) -> bool:
        """Return whether the article may be called the source."""
        return self.words >= LEAST_WORDS and self.share >= CLAIM_SHARE


def weigh_segments(claim: Claim, segments: Sequence[Segment]) -> Weight:
    """Weigh what an article shares with a paste."""
    sound = [segment for segment in segments if segment.score >= least_score(len(segment))]
    if any(len(segment) >= LEAST_WORDS for segment in sound):
        sound = [segment for segment in sound if len(segment) >= LEAST_PIECE]
    covered = _cover(claim, sound)
    # Where a quotation was pasted, it is what is asked about, and the words around it are the asker's.
    has_quotation = any(unit.is_quoted and unit.last - unit.first >= LEAST_WORDS for unit in claim.units)
    matched = 0
    stray: list[Unit] = []
    added: list[tuple[int, int]] = []
    for unit in claim.units:
        size = unit.last - unit.first
        share = sum(covered[unit.first : unit.last]) / size
        if share >= (QUOTED_SHARE if unit.is_quoted else UNIT_SHARE):
            matched += size
            added += _list_added(claim, unit, covered)
        elif unit.is_quoted or not (has_quotation or _is_remark(claim, unit, covered)):
            stray.append(unit)
    lost = sum(unit.last - unit.first for unit in stray)
    words = sum(len(segment) for segment in sound)
    return Weight(
        segments=tuple(sound),
        words=words if matched else 0,
        quality=sum(segment.score * len(segment) for segment in sound) / words if words else 0.0,
        share=matched / (matched + lost) if matched else 0.0,
        stray=tuple(stray),
        added=tuple(added),
    )


def least_score(words: int) -> float:
    """Return the likeness that a segment of ``words`` words needs."""
    return LONG_SCORE if words >= LONG_WORDS else SHORT_SCORE


def _list_added(claim: Claim, unit: Unit, covered: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the uncovered runs of a unit that say something: no chat, and no "X said" before the words."""
    at = unit.first
    while at < unit.last:
        first = at
        while at < unit.last and not covered[at]:
            at += 1
        norms = claim.words.norms[first:at]
        if norms and not all_chatter(norms) and not (len(norms) <= SHORT_REMARK and ATTRIBUTIONS & set(norms)):
            yield first, at
        at += 1


def _is_remark(claim: Claim, unit: Unit, covered: list[bool]) -> bool:
    return not any(covered[unit.first : unit.last]) and is_chatter(claim.words, unit.first, unit.last)


def _cover(claim: Claim, segments: Sequence[Segment]) -> list[bool]:
    covered = [False] * len(claim.words)
    for segment in segments:
        covered[segment.first : segment.last] = [True] * len(segment)
    return covered
