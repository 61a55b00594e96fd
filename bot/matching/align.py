"""Where the words of a paste run along the words of a source: the segments that both share.

Anchors are runs of three or more equal words; anchors that follow each other closely in both texts are one segment,
whose edges are then widened to the ends of the pasted unit where the source goes on alike. A paste joined from two
places has two segments. Time is linear in the words of both but for runs that repeat.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from bot.text.shingles import SHINGLE_WORDS
from bot.text.words import Words

GAP_PASTED = 6
"""Words that a paste may have between two anchors of one segment: an insertion of a clause still is one segment."""
GAP_SOURCE = 12
"""Words of the source that a paste may leave out without a mark and still be one segment."""
OMITTED_WORDS = 4
"""Words left out in a row, with nothing put in their place, that do not count against the likeness: a change is named
for them instead."""
EDGE_WORDS = 4
"""Words beyond the outermost anchors that are taken along although nothing shows that they are the source's."""
EDGE_RATIO = 55.0
"""Likeness (rapidfuzz ratio) at which a longer edge still is the source's, with something changed in it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words ``first:last`` of the paste along words ``source_first:source_last`` of the source, all half-open."""

    first: int
    last: int
    source_first: int
    source_last: int
    score: float

    def __len__(self) -> int:
        """Return the pasted words in the segment."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a segment may be widened: the words of the unit (sentence, quotation) in which each word stands.

    ``first[i]:last[i]`` is the unit of word ``i``; ``is_quoted[i]`` says that its edges must be the source's.
    """

    first: Sequence[int]
    last: Sequence[int]
    is_quoted: Sequence[bool]


@dataclass(frozen=True, slots=True)
class _Run:
    first: int
    source_first: int
    length: int

    @property
    def last(self) -> int:
        return self.first + self.length

    @property
    def source_last(self) -> int:
        return self.source_first + self.length


def align_words(paste: Words, source: Words, limits: Limits) -> tuple[Segment, ...]:
    """Return the segments that ``paste`` and ``source`` share, in the paste's order; none without an anchor."""
    runs = _choose_runs(_find_runs(paste.norms, source.norms))
    joined: list[list[_Run]] = []
    for run in runs:
        if joined and _continues(joined[-1][-1], run):
            joined[-1].append(run)
        else:
            joined.append([run])
    segments: list[Segment] = []
    for at, group in enumerate(joined):
        floor = segments[-1].last if segments else 0
        ceiling = joined[at + 1][0].first if at + 1 < len(joined) else len(paste)
        segments.append(_widen(paste, source, group, limits, floor=floor, ceiling=ceiling))
    return tuple(segments)


def _find_runs(pasted: Sequence[str], source: Sequence[str]) -> list[_Run]:
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(source) - SHINGLE_WORDS + 1):
        places.setdefault(tuple(source[at : at + SHINGLE_WORDS]), []).append(at)
    runs: list[_Run] = []
    open_runs: dict[int, int] = {}  # the diagonal -> the run's number
    for at in range(len(pasted) - SHINGLE_WORDS + 1):
        still_open: dict[int, int] = {}
        for place in places.get(tuple(pasted[at : at + SHINGLE_WORDS]), ()):
            diagonal = place - at
            if diagonal in open_runs:
                number = open_runs[diagonal]
                runs[number] = _Run(runs[number].first, runs[number].source_first, runs[number].length + 1)
            else:
                number = len(runs)
                runs.append(_Run(at, place, SHINGLE_WORDS))
            still_open[diagonal] = number
        open_runs = still_open
    return runs


def _choose_runs(runs: list[_Run]) -> list[_Run]:
    """Return runs that do not overlap in the paste, the longest first served, in the paste's order."""
    chosen: list[_Run] = []
    for run in sorted(runs, key=lambda run: -run.length):
        taken = _cut_free(run, chosen)
        if taken is not None:
            chosen.append(taken)
    return sorted(chosen, key=lambda run: run.first)


def _cut_free(run: _Run, chosen: list[_Run]) -> _Run | None:
    first, last = run.first, run.last
    for other in chosen:
        if other.first <= first < other.last:
            first = other.last
        if other.first < last <= other.last:
            last = other.first
        if first < other.first and other.last < last:
            return None
    if last - first < 2:  # noqa: PLR2004 - one word alone says nothing
        return None
    return _Run(first, run.source_first + first - run.first, last - first)


def _continues(before: _Run, after: _Run) -> bool:
    # A word that the paste says twice makes two runs overlap by it in the source.
    overlap = 1 - SHINGLE_WORDS
    return (
        0 <= after.first - before.last <= GAP_PASTED
        and overlap <= after.source_first - before.source_last <= GAP_SOURCE
    )


def _widen(paste: Words, source: Words, group: list[_Run], limits: Limits, *, floor: int, ceiling: int) -> Segment:
    head, tail = group[0], group[-1]
    left_limit = max(floor, limits.first[head.first])
    right_limit = min(ceiling, limits.last[tail.last - 1])
    core = tail.last - head.first
    left, source_left = _widen_edge(
        paste.norms[left_limit : head.first][::-1],
        source.norms[max(0, head.source_first - 2 * (head.first - left_limit) - 2) : head.source_first][::-1],
        core=core,
        is_quoted=limits.is_quoted[head.first],
    )
    right, source_right = _widen_edge(
        paste.norms[tail.last : right_limit],
        source.norms[tail.source_last : tail.source_last + 2 * (right_limit - tail.last) + 2],
        core=core,
        is_quoted=limits.is_quoted[tail.last - 1],
    )
    first, last = head.first - left, tail.last + right
    source_first, source_last = head.source_first - source_left, tail.source_last + source_right
    kept = _without_omissions(source, group, source_first, source_last)
    score = fuzz.ratio(" ".join(paste.norms[first:last]), " ".join(kept))
    return Segment(first, last, source_first, source_last, score)


def _without_omissions(source: Words, group: list[_Run], first: int, last: int) -> list[str]:
    """Return the source's words without those that the paste simply leaves out: what is there is what is compared."""
    kept: list[str] = []
    at = first
    for before, after in pairwise(group):
        if after.first == before.last and after.source_first - before.source_last >= OMITTED_WORDS:
            kept += source.norms[at : before.source_last]
            at = after.source_first
    return kept + list(source.norms[at:last])


def _widen_edge(pasted: Sequence[str], source: Sequence[str], *, core: int, is_quoted: bool) -> tuple[int, int]:
    """Return how many words of ``pasted`` and of ``source``, both counted away from the anchor, belong to the segment.

    Equal words are always taken. What is then left is taken where it is a changed edge: as good as alike, or so
    short that it is a word or two put in another's place, or inside quotation marks, whose words are all meant.
    """
    same = 0
    while same < min(len(pasted), len(source)) and pasted[same] == source[same]:
        same += 1
    rest, beyond = pasted[same:], source[same:]
    if not rest:
        return same, same
    best, best_ratio = 0, 0.0
    for width in range(1, len(beyond) + 1):
        ratio = fuzz.ratio(" ".join(rest), " ".join(beyond[:width]))
        if ratio > best_ratio:
            best, best_ratio = width, ratio
    if best_ratio >= EDGE_RATIO:
        return len(pasted), same + best
    if is_quoted or (len(rest) <= EDGE_WORDS // 2 and len(rest) * 6 <= core):
        return len(pasted), same + min(len(rest), len(beyond))
    return same, same
