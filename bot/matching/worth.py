"""Sources of one paste against each other: what one has of a sentence that another lacks.

Words that no source has are the asker's and count against none. Where one has a whole sentence with a word changed,
and another only six words of it as they stand, the first is what was pasted.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from bot.matching.candidate import Candidate
from bot.matching.claim import Claim

SEAM = 1.0
"""Points of likeness that a sentence put together from two places has less than one with a slip in it."""


def weigh_worth(claim: Claim, sources: Sequence[Candidate]) -> Mapping[str, float]:
    """Return by its id what each source accounts for (:attr:`Candidate.merit`), less where others have more.

    Only sentences count that it has some words of: of two sentences from two articles neither source lacks the other.
    A word with which another source has something else in its place is none that it has more.
    """
    covered = [_list_covered(one) for one in sources]
    if len(set(covered)) <= 1:
        # As it mostly is: nobody lacks what another has.
        return {one.article_id: one.merit - SEAM * _count_seams(claim, one) for one in sources}
    anyones = frozenset(at for one in sources for at in _list_same(one))
    worth: dict[str, float] = {}
    for one, own in zip(sources, covered, strict=True):
        begun = (unit for unit in claim.units if not own.isdisjoint(range(unit.first, unit.last)))
        lacking = sum(at in anyones and at not in own for unit in begun for at in range(unit.first, unit.last))
        share = len(own) / (len(own) + lacking)
        worth[one.article_id] = one.merit * share - SEAM * _count_seams(claim, one)
    return worth


def _count_seams(claim: Claim, candidate: Candidate) -> int:
    """Return how often a sentence without an ellipsis is put together from two places of a source."""
    segments = candidate.weight.segments
    if len(segments) <= 1:
        return 0
    starts = {unit.first for unit in claim.units}
    return sum(starts.isdisjoint(range(one.last, other.first + 1)) for one, other in pairwise(segments))


def _list_covered(candidate: Candidate) -> frozenset[int]:
    return frozenset(at for segment in candidate.weight.segments for at in range(segment.first, segment.last))


def _list_same(candidate: Candidate) -> Iterator[int]:
    """Yield the pasted words that a source has as they stand, by number."""
    for segment, (_, words) in zip(candidate.weight.segments, candidate.sources, strict=True):
        if words is None:
            yield from range(segment.first, segment.last)
            continue
        pasted = candidate.claim.words.norms[segment.first : segment.last]
        original = words.norms[segment.source_first : segment.source_last]
        for block in LCSseq.opcodes(pasted, original):
            if block.tag == "equal":
                yield from range(segment.first + block.src_start, segment.first + block.src_end)
