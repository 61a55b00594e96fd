"""Where the words of a paste run along the words of a source: the segments that both share.

Runs of three or more equal words that follow each other closely in both texts are one segment, whose edges are then
widened to the ends of the pasted unit where the source goes on alike. A paste joined from two places has two
segments. Time is linear in the words of both.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from bot.matching.amounts import SCALES
from bot.matching.chatter import all_chatter
from bot.matching.days import is_same_day
from bot.matching.runs import Run, chain_runs, find_runs
from bot.matching.spelling import is_slip
from bot.text.words import Words

OMITTED_WORDS = 4
"""Words left out in a row, with nothing put in their place, that do not count against the likeness: a change is named
for them instead."""
FIRM_WORDS = 5
"""Words from which a chain of runs bounds the edges of its neighbours; shorter ones are met by chance elsewhere."""
EDGE_WORDS = 4
"""Words up to which an edge is taken along for a single equal word in the same place ("In May" for "In June")."""
SHORT_EDGE = 2
"""Words up to which an edge is taken along although nothing in it is alike."""
EDGE_CORE = 6
"""Words that a segment needs for each word of such an edge, outside quotation marks."""
EDGE_SKIPPED = 6
"""Words that a paste may leave out before an edge that goes on alike: "We keep going" for "We could keep going", or
for "We, according to some officials, keep going"."""
LONG_EDGE_SKIPPED = 12
"""The same before an edge of two words or more: a clause set apart, as between two runs."""
SPEAKER_MOST = 5
"""Words of a name, with its titles, for which another may stand."""
SAID = frozenset("said says told added wrote".split())
EDGE_MOST = 24
"""A longer stretch without any three words in a row of the source is no edge of it."""
EDGE_RATIO = 55.0
"""Likeness (rapidfuzz ratio) at which a longer edge still is the source's, with something changed in it."""


DAY_MOST = 5
"""Words that name a day at most: "the 7th of August 2019"."""
COUNTED_WORDS = 10
"""Words from which likeness alone tells; in a shorter segment the words that are the same are counted."""
ONE_CHANGED_SCORE = 90.0
"""Likeness given at least to six equal words with one other among them, or with another's name and "said" behind them:
long names for short ones are no other words."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words ``first:last`` of the paste along words ``source_first:source_last`` of the source, all half-open.

    ``score`` is their likeness, 0..100; ``same`` counts the pasted words that the source has (``None``: all).
    """

    first: int
    last: int
    source_first: int
    source_last: int
    score: float
    same: int | None = None

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
    paste: Words,
    source: Words,
    limits: Limits,
    *,
    runs: Sequence[Run] | None = None,
    breaks: Container[int] = frozenset(),
) -> tuple[Segment, ...]:
    """Return the segments that ``paste`` and ``source`` share, in the paste's order; none without an anchor.

    ``runs`` are those of the two, where they were found already; ``breaks`` are the source's words that begin a
    sentence: no changed edge reaches over one.
    """
    chains = chain_runs(find_runs(paste.norms, source.norms) if runs is None else runs)
    firm = [chain for chain in chains if _reach(chain) >= FIRM_WORDS]
    held = {unit for chain in firm for unit in (limits.first[chain[0].first], limits.first[chain[-1].last - 1])}
    # A unit without a firm chain is anchored by its short ones.
    firm += [chain for chain in chains if _reach(chain) < FIRM_WORDS and limits.first[chain[0].first] not in held]
    firm.sort(key=lambda chain: chain[0].first)
    segments: list[Segment] = []
    for at, chain in enumerate(firm):
        floor = segments[-1].last if segments else 0
        ceiling = firm[at + 1][0].first if at + 1 < len(firm) else len(paste)
        segments.append(_widen(paste, source, chain, limits, breaks, floor=floor, ceiling=ceiling))
    covered = bytearray(len(paste))
    for segment in segments:
        covered[segment.first : segment.last] = b"\x01" * len(segment)
    for chain in chains:
        first, last = chain[0].first, chain[-1].last
        if not any(covered[first:last]):
            segments.append(_widen(paste, source, chain, limits, breaks, floor=first, ceiling=last))
    return tuple(sorted(segments, key=lambda segment: segment.first))


def _reach(chain: list[Run]) -> int:
    return chain[-1].last - chain[0].first


def _widen(
    paste: Words, source: Words, chain: list[Run], limits: Limits, breaks: Container[int], *, floor: int, ceiling: int
) -> Segment:
    head, tail = chain[0], chain[-1]
    left_limit = max(floor, limits.first[head.first])
    right_limit = min(ceiling, limits.last[tail.last - 1])
    core = tail.last - head.first
    source_left_limit = max(0, head.source_first - _edge_reach(head.first - left_limit))
    source_right_limit = min(len(source), tail.source_last + _edge_reach(right_limit - tail.last))
    left = _widen_edge(
        paste.norms[left_limit : head.first][::-1],
        source.norms[last_break(breaks, source_left_limit, head.source_first) : head.source_first][::-1],
        core=core,
        is_quoted=limits.is_quoted[head.first],
    )
    right = _widen_edge(
        paste.norms[tail.last : right_limit],
        source.norms[tail.source_last : _next_break(breaks, tail.source_last, source_right_limit)],
        core=core,
        is_quoted=limits.is_quoted[tail.last - 1],
    )
    first, last = head.first - left.pasted, tail.last + right.pasted
    source_first, source_last = head.source_first - left.source, tail.source_last + right.source
    gaps = list(_list_omissions(chain))
    if left.skipped >= OMITTED_WORDS:
        gaps.insert(0, (head.source_first - left.same - left.skipped, head.source_first - left.same))
    if right.skipped >= OMITTED_WORDS:
        gaps.append((tail.source_last + right.same, tail.source_last + right.same + right.skipped))
    days = [(first, head.first - left.same)] if left.is_day else []
    days += [(tail.last + right.same, last)] if right.is_day else []
    gaps += [(source_first, head.source_first - left.same)] if left.is_day else []
    gaps += [(tail.source_last + right.same, source_last)] if right.is_day else []
    swaps = [pair for pair in pairwise(chain) if _swaps_speaker(paste, *pair)]
    gaps += [(before.source_last, after.source_first) for before, after in swaps]
    kept = _without(source, sorted(gaps), source_first, source_last)
    put_in = [*days, *((before.last, after.first) for before, after in swaps)]
    pasted = _without(paste, sorted(put_in), first, last)
    score = fuzz.ratio(" ".join(pasted), " ".join(kept))
    if score < ONE_CHANGED_SCORE and (_is_one_changed(pasted, kept) or _ends_in_other_speaker(pasted, kept)):
        score = ONE_CHANGED_SCORE
    same = _count_same(pasted, kept) if len(pasted) < COUNTED_WORDS else len(pasted)
    return Segment(first, last, source_first, source_last, score, same)


def _edge_reach(words: int) -> int:
    """Return how many words of the source are looked at for an edge of ``words`` words."""
    return max(2 * words + 2, words + LONG_EDGE_SKIPPED) if words else 0


def _count_same(pasted: Sequence[str], source: Sequence[str]) -> int:
    """Return how many pasted words the source has in the same order; one that is only misspelt counts."""
    same = LCSseq.similarity(pasted, source)
    if same == len(pasted):
        return same
    left = list(source)
    others: list[str] = []
    for norm in pasted:
        if norm in left:
            left.remove(norm)
        else:
            others.append(norm)
    return same + sum(any(is_slip(norm, other) for other in left) for norm in others)


def _is_one_changed(pasted: Sequence[str], original: Sequence[str]) -> bool:
    """Return whether six words or more are equal and in order, and at most one is another."""
    equal = LCSseq.similarity(pasted, original)
    return equal >= EDGE_CORE and max(len(pasted), len(original)) - equal <= 1


def last_break(breaks: Container[int], floor: int, at: int) -> int:
    """Return the last word from ``floor`` up to ``at`` that begins a sentence; ``floor`` where none does."""
    return next((word for word in range(at, floor, -1) if word in breaks), floor)


def _next_break(breaks: Container[int], at: int, ceiling: int) -> int:
    return next((word for word in range(at, ceiling) if word in breaks), ceiling)


def _list_omissions(chain: list[Run]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the source that the paste simply leaves out between two runs."""
    for before, after in pairwise(chain):
        if after.first == before.last and after.source_first - before.source_last >= OMITTED_WORDS:
            yield before.source_last, after.source_first


def _swaps_speaker(paste: Words, before: Run, after: Run) -> bool:
    """Return whether all that differs between two runs is who says it: a change is named for that instead."""
    is_short = 0 < after.first - before.last <= SPEAKER_MOST and after.source_first - before.source_last > 0
    is_short &= after.source_first - before.source_last <= SPEAKER_MOST
    return is_short and (paste.norms[after.first] in SAID or paste.norms[before.last - 1] in SAID)


def _ends_in_other_speaker(pasted: Sequence[str], original: Sequence[str]) -> bool:
    """Return whether six words or more are the same, and what follows them says of others that they said it."""
    same = 0
    while same < min(len(pasted), len(original)) and pasted[same] == original[same]:
        same += 1
    rest, beyond = pasted[same:], original[same:]
    is_short = 1 < len(rest) <= SPEAKER_MOST and 1 < len(beyond) <= SPEAKER_MOST
    return is_short and same >= EDGE_CORE and rest[-1] == beyond[-1] and rest[-1] in SAID


def _without(words: Words, gaps: Sequence[tuple[int, int]], first: int, last: int) -> list[str]:
    """Return words ``first:last`` without those in ``gaps``: what is there is what is compared."""
    kept: list[str] = []
    at = first
    for start, end in gaps:
        kept += words.norms[at:start]
        at = end
    return kept + list(words.norms[at:last])


class _Edge(NamedTuple):
    """Words of the paste and of the source beyond an anchor: all, those first ones that are the same, those left out.

    What is left out stands right behind the same ones. ``is_day`` says that the others are one day in two forms.
    """

    pasted: int
    source: int
    same: int
    skipped: int = 0
    is_day: bool = False


def _widen_edge(pasted: Sequence[str], source: Sequence[str], *, core: int, is_quoted: bool) -> _Edge:
    """Return the words of ``pasted`` and of ``source``, both counted away from the anchor, that belong to the segment.

    Equal words are always taken. What is then left is taken where it is a changed edge: as good as alike, or alike in
    one word, or so short that it is a word or two put in another's place. Chat is no edge.
    """
    same = 0
    while same < min(len(pasted), len(source)) and pasted[same] == source[same]:
        same += 1
    rest, beyond = pasted[same:], source[same:]
    if not rest or not beyond or len(rest) > EDGE_MOST:
        return _Edge(same, same, same)
    for skipped in range(1, (EDGE_SKIPPED if len(rest) == 1 else LONG_EDGE_SKIPPED) + 1):
        if beyond[skipped : skipped + len(rest)] == rest:
            return _Edge(len(pasted), same + skipped + len(rest), same, skipped)
    for width in range(1, DAY_MOST + 1):
        if is_same_day(rest, beyond[:width]):
            return _Edge(len(pasted), same + width, same, is_day=True)
    width, ratio = _best_width(rest, beyond)
    # Who says it, named at the other end or otherwise than in the source, is no changed edge of what is said.
    if ratio >= EDGE_RATIO and rest[0] not in SAID:
        return _Edge(len(pasted), same + width, same)
    is_like = len(rest) <= EDGE_WORDS and any(a == b for a, b in zip(rest, beyond, strict=False))
    is_short = len(rest) <= SHORT_EDGE and (is_quoted or len(rest) * EDGE_CORE <= core)
    if is_like or (is_short and (is_quoted or not all_chatter(rest))):
        width = min(len(rest), len(beyond))
        taken = same + width + (beyond[width : width + 1] != () and beyond[width] in SCALES)
        return _Edge(len(pasted), taken, same)
    return _Edge(same, same, same)


def _best_width(rest: Sequence[str], beyond: Sequence[str]) -> tuple[int, float]:
    """Return how many words of ``beyond`` are most like ``rest``, and how like they are."""
    widths = tuple(accumulate(beyond, "{} {}".format))
    best = process.extractOne(" ".join(rest), widths, scorer=fuzz.ratio, score_cutoff=EDGE_RATIO)
    return (0, 0.0) if best is None else (best[2] + 1, best[1])
