"""Asks an engine all pastes and counts what came of it."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import quantiles

from bench.engines import Engine, Reply
from bench.pastes import ABSENT, PRESENT, Kind, Paste
from bench.progress import say

TIME_CAP_S = 10.0
"""Seconds after which the rest of a kind is left out; so slow an engine is measured well enough by then."""
WARMING = 20
Z95 = 1.96


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What came of the pastes of one kind.

    ``right`` counts, of pastes that stand in the corpus, those whose sentence was named; of the others, those for
    which nothing was named.
    """

    asked: int
    right: int
    read_ms: tuple[float, ...]
    find_ms: tuple[float, ...]
    alone_ms: tuple[float, ...]

    @property
    def share(self) -> float:
        """Return the share that was right, 0..1."""
        return self.right / self.asked


async def measure_engine(engine: Engine, pastes: Mapping[Kind, Sequence[Paste]]) -> dict[Kind, Score]:
    """Ask ``engine`` everything, after a few pastes that are not counted."""
    say(engine.name)
    for paste in pastes["exact"][:WARMING]:
        await engine.find(paste.text)
    scores: dict[Kind, Score] = {}
    for kind in (*PRESENT, *ABSENT):
        replies: list[Reply] = []
        right = 0
        started = time.perf_counter()
        for paste in pastes[kind]:
            reply = await engine.find(paste.text)
            replies.append(reply)
            right += _is_right(reply, paste)
            if time.perf_counter() - started > TIME_CAP_S:
                break
        scores[kind] = Score(
            asked=len(replies),
            right=right,
            read_ms=tuple(reply.read_ms for reply in replies),
            find_ms=tuple(reply.find_ms for reply in replies),
            alone_ms=tuple(reply.find_ms if reply.alone_ms is None else reply.alone_ms for reply in replies),
        )
        p50, p95 = percentiles(scores[kind].find_ms)
        say(f"  {kind}: {right} of {len(replies)} right, p50 {p50:.2f} ms, p95 {p95:.2f} ms")
    return scores


def _is_right(reply: Reply, paste: Paste) -> bool:
    if not paste.wanted:
        return reply.words is None
    return reply.words is not None and _holds(reply.words, paste.wanted)


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Return whether ``wanted`` stands in ``words``, in a row."""
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    cuts = quantiles(times, n=20, method="inclusive")
    return cuts[9], cuts[18]


def wilson(count: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    share, z2 = count / total, Z95**2
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = Z95 * sqrt(share * (1 - share) / total + z2 / (4 * total**2)) / (1 + z2 / total)
    return max(0.0, middle - half), min(1.0, middle + half)
