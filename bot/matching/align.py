"""Where the words of a paste run along the words of a source: the segments that both share.

Runs of three or more equal words that follow each other closely in both texts are one segment, whose edges are then
widened to the ends of the pasted unit where the source goes on alike. A paste joined from two places has two
segments. Time is linear in the words of both.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from bot.matching.amounts import SCALES
from bot.matching.chatter import all_chatter
from bot.matching.runs import Run, chain_runs, find_runs
from bot.text.words import Words

OMITTED_WORDS = 4
"""Words left out in a row, with nothing put in their place, that do not count against the likeness: a change is named
for them instead."""
EDGE_WORDS = 4
"""Words up to which an edge is taken along for a single equal word in the same place ("In May" for "In June")."""
SHORT_EDGE = 2
"""Words up to which an edge is taken along although nothing in it is alike."""
EDGE_CORE = 6
"""Words that a segment needs for each word of such an edge, outside quotation marks."""
EDGE_MOST = 24
"""A longer stretch without any three words in a row of the source is no edge of it."""
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


def align_words(
    paste: Words, source: Words, limits: Limits, *, breaks: AbstractSet[int] = frozenset()
) -> tuple[Segment, ...]:
    """Return the segments that ``paste`` and ``source`` share, in the paste's order; none without an anchor.

    ``breaks`` are the source's words that begin a sentence: no changed edge reaches over one.
    """
    chains = chain_runs(find_runs(paste.norms, source.norms))
    segments: list[Segment] = []
    for at, chain in enumerate(chains):
        floor = segments[-1].last if segments else 0
        ceiling = chains[at + 1][0].first if at + 1 < len(chains) else len(paste)
        segments.append(_widen(paste, source, chain, limits, breaks, floor=floor, ceiling=ceiling))
    return tuple(segments)


def _widen(
    paste: Words, source: Words, chain: list[Run], limits: Limits, breaks: AbstractSet[int], *, floor: int, ceiling: int
) -> Segment:
    head, tail = chain[0], chain[-1]
    left_limit = max(floor, limits.first[head.first])
    right_limit = min(ceiling, limits.last[tail.last - 1])
    core = tail.last - head.first
    source_left_limit = max(0, head.source_first - 2 * (head.first - left_limit) - 2)
    source_right_limit = min(len(source), tail.source_last + 2 * (right_limit - tail.last) + 2)
    left, source_left = _widen_edge(
        paste.norms[left_limit : head.first][::-1],
        source.norms[_last_break(breaks, source_left_limit, head.source_first) : head.source_first][::-1],
        core=core,
        is_quoted=limits.is_quoted[head.first],
    )
    right, source_right = _widen_edge(
        paste.norms[tail.last : right_limit],
        source.norms[tail.source_last : _next_break(breaks, tail.source_last, source_right_limit)],
        core=core,
        is_quoted=limits.is_quoted[tail.last - 1],
    )
    first, last = head.first - left, tail.last + right
    source_first, source_last = head.source_first - source_left, tail.source_last + source_right
    kept = _without_omissions(source, chain, source_first, source_last)
    score = fuzz.ratio(" ".join(paste.norms[first:last]), " ".join(kept))
    return Segment(first, last, source_first, source_last, score)


def _last_break(breaks: AbstractSet[int], floor: int, at: int) -> int:
    return next((word for word in range(at, floor, -1) if word in breaks), floor)


def _next_break(breaks: AbstractSet[int], at: int, ceiling: int) -> int:
    return next((word for word in range(at, ceiling) if word in breaks), ceiling)


def _without_omissions(source: Words, chain: list[Run], first: int, last: int) -> list[str]:
    """Return the source's words without those that the paste simply leaves out: what is there is what is compared."""
    kept: list[str] = []
    at = first
    for before, after in pairwise(chain):
        if after.first == before.last and after.source_first - before.source_last >= OMITTED_WORDS:
            kept += source.norms[at : before.source_last]
            at = after.source_first
    return kept + list(source.norms[at:last])


def _widen_edge(pasted: Sequence[str], source: Sequence[str], *, core: int, is_quoted: bool) -> tuple[int, int]:
    """Return how many words of ``pasted`` and of ``source``, both counted away from the anchor, belong to the segment.

    Equal words are always taken. What is then left is taken where it is a changed edge: as good as alike, or alike in
    one word, or so short that it is a word or two put in another's place. Chat is no edge.
    """
    same = 0
    while same < min(len(pasted), len(source)) and pasted[same] == source[same]:
        same += 1
    rest, beyond = pasted[same:], source[same:]
    if not rest or not beyond or len(rest) > EDGE_MOST:
        return same, same
    width, ratio = _best_width(rest, beyond)
    if ratio >= EDGE_RATIO:
        return len(pasted), same + width
    if all_chatter(rest) and not is_quoted:
        return same, same
    is_short = len(rest) <= SHORT_EDGE and (is_quoted or len(rest) * EDGE_CORE <= core)
    if is_short or (len(rest) <= EDGE_WORDS and any(a == b for a, b in zip(rest, beyond, strict=False))):
        width = min(len(rest), len(beyond))
        return len(pasted), same + width + (beyond[width : width + 1] != () and beyond[width] in SCALES)
    return same, same


def _best_width(rest: Sequence[str], beyond: Sequence[str]) -> tuple[int, float]:
    """Return how many words of ``beyond`` are most like ``rest``, and how like they are."""
    best, best_ratio = 0, 0.0
    joined = " ".join(rest)
    for width in range(1, len(beyond) + 1):
        ratio = fuzz.ratio(joined, " ".join(beyond[:width]))
        if ratio > best_ratio:
            best, best_ratio = width, ratio
    return best, best_ratio
