"""Runs of equal words in a paste and a source, and the chains of them that follow each other in both.

Time is linear in the words of both: of a shingle that the source has in many places only the first few are followed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from bot.text.shingles import SHINGLE_WORDS

GAP_PASTED = 6
"""Words that a paste may have between two runs of one segment: an insertion of a clause still is one segment."""
GAP_SOURCE = 12
"""Words of the source that a paste may leave out without a mark and still be one segment."""
PLACES_MOST = 8
"""Places of one shingle that are followed; prose has two or three in a passage, a song's refrain has hundreds."""
RUNS_MOST = 512
"""Runs that are chained, the longest ones; 20,000 code points of honest prose have fewer than 200 in one passage."""
_OVERLAP = SHINGLE_WORDS - 1
_LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` equal words from word ``first`` of the paste and word ``source_first`` of the source."""

    first: int
    source_first: int
    length: int

    @property
    def last(self) -> int:
        """Return the end in the paste, exclusive."""
        return self.first + self.length

    @property
    def source_last(self) -> int:
        """Return the end in the source, exclusive."""
        return self.source_first + self.length

    def cut(self, first: int, last: int) -> "Run":
        """Return the part of the run that is words ``first:last`` of the paste."""
        return Run(first, self.source_first + first - self.first, last - first)


def find_runs(pasted: Sequence[str], source: Sequence[str]) -> list[Run]:
    """Return the longest runs of at least three equal words, by where they begin in the paste."""
    places: dict[tuple[str, ...], list[int]] = {
        shingle: [] for shingle in zip(pasted, pasted[1:], pasted[2:], strict=False)
    }
    for at, shingle in enumerate(zip(source, source[1:], source[2:], strict=False)):
        if shingle in places and len(places[shingle]) < PLACES_MOST:
            places[shingle].append(at)
    begun: list[list[int]] = []  # first, source_first, length
    open_runs: dict[int, int] = {}  # the diagonal -> the run's number
    for at, shingle in enumerate(zip(pasted, pasted[1:], pasted[2:], strict=False)):
        still_open: dict[int, int] = {}
        for place in places[shingle]:
            number = open_runs.get(place - at)
            if number is None:
                number = len(begun)
                begun.append([at, place, SHINGLE_WORDS])
            else:
                begun[number][2] += 1
            still_open[place - at] = number
        open_runs = still_open
    if len(begun) > RUNS_MOST:
        begun = sorted(nlargest(RUNS_MOST, begun, key=itemgetter(2)))
    return [Run(first, source_first, length) for first, source_first, length in begun]


def chain_runs(runs: Sequence[Run]) -> list[list[Run]]:
    """Return chains of runs, none overlapping another in the paste, in the paste's order.

    The longest run is the first seed; to either side the run that carries it on best is joined to it, and so on.
    """
    if not runs:
        return []
    taken = bytearray(max(run.last for run in runs))
    by_first: dict[int, list[Run]] = {}
    by_last: dict[int, list[Run]] = {}
    for run in runs:
        by_first.setdefault(run.first, []).append(run)
        by_last.setdefault(run.last, []).append(run)
    rivals = Counter((run.first, run.length) for run in runs)

    def rank(run: Run) -> tuple[int, int]:
        # Of two places with the same words the one that goes on like the paste comes first.
        if rivals[run.first, run.length] == 1:
            return -run.length, 0
        around = (_run_before(run, by_last, taken), _next_run(run, by_first, taken))
        return -run.length, -sum(other.length for other in around if other is not None)

    chains: list[list[Run]] = []
    for run in sorted(runs, key=rank):
        seed = _free_part(run, taken)
        if seed is None:
            continue
        chain = [seed]
        _take(seed, taken)
        while (after := _next_run(chain[-1], by_first, taken)) is not None:
            chain.append(after)
            _take(after, taken)
        while (before := _run_before(chain[0], by_last, taken)) is not None:
            chain.insert(0, before)
            _take(before, taken)
        chains.append(chain)
    return sorted(chains, key=lambda chain: chain[0].first)


def _take(run: Run, taken: bytearray) -> None:
    taken[run.first : run.last] = b"\x01" * run.length


def _free_part(run: Run, taken: bytearray) -> Run | None:
    """Return a run without the words at its ends that are taken; ``None`` where too little is left of it."""
    first, last = run.first, run.last
    while first < last and taken[first]:
        first += 1
    while first < last and taken[last - 1]:
        last -= 1
    if last - first < 2 or any(taken[first:last]):  # noqa: PLR2004 - one word alone says nothing
        return None
    return run.cut(first, last)


def _next_run(tail: Run, by_first: dict[int, list[Run]], taken: bytearray) -> Run | None:
    found: list[Run] = []
    for first in range(tail.last - _LOOK_BACK, tail.last + GAP_PASTED + 1):
        for run in by_first.get(first, ()):
            free = _free_part(run, taken)
            if free is not None and continues(tail, free):
                found.append(free)
    return max(found, key=lambda run: (run.length, -run.first - run.source_first), default=None)


def _run_before(head: Run, by_last: dict[int, list[Run]], taken: bytearray) -> Run | None:
    found: list[Run] = []
    for last in range(head.first - GAP_PASTED, head.first + _LOOK_BACK + 1):
        for run in by_last.get(last, ()):
            free = _free_part(run, taken)
            if free is not None and continues(free, head):
                found.append(free)
    return max(found, key=lambda run: (run.length, run.last + run.source_last), default=None)


def continues(before: Run, after: Run) -> bool:
    """Return whether ``after`` follows ``before`` closely in both texts."""
    # A word that the paste says twice makes two runs overlap by it in the source.
    return (
        0 <= after.first - before.last <= GAP_PASTED
        and -_OVERLAP <= after.source_first - before.source_last <= GAP_SOURCE
    )
