"""Segments set right by what they are of: a quotation apart from its paster's words, a sentence's head with the rest.

Runs are chained by where they stand, whatever they are; here it is looked at what the paste shows as one.
"""

from collections.abc import Container, Iterator, Sequence

from bot.matching.align import EDGE_CORE, EDGE_MOST, ONE_CHANGED_SCORE, Limits, Segment, last_break
from bot.matching.runs import Run
from bot.text.words import Words

HEAD_MOST = 5
"""Words that a sentence may have elsewhere and that are looked for in its own head: "the minister believes"."""


def set_right(
    segments: Sequence[Segment],
    paste: Words,
    source: Words,
    limits: Limits,
    *,
    runs: Sequence[Run],
    breaks: Container[int],
) -> tuple[Segment, ...]:
    """Return the segments of a paste and a passage, in the paste's order; ``runs`` and ``breaks`` as for aligning."""
    kept = [_keep_quotation(segment, runs, limits) for segment in segments]
    return tuple(_join_heads(paste, source, kept, limits, breaks))


def _keep_quotation(whole: Segment, runs: Sequence[Run], limits: Limits) -> Segment:
    """Return a segment; of one that is too little alike the quotation that is the source's as it stands.

    What a paster writes behind it ("Tarn said of the quay") may have a run of the source's too, and is his own.
    """
    if whole.score >= ONE_CHANGED_SCORE:
        return whole
    inside = [
        run
        for run in runs
        if whole.first <= run.first
        and run.last <= whole.last
        and whole.source_first <= run.source_first
        and run.source_last <= whole.source_last
    ]
    run = max(inside, key=lambda run: run.length, default=None)
    if run is None or run.length < EDGE_CORE:
        return whole
    is_whole = limits.first[run.first] == run.first and limits.last[run.last - 1] == run.last
    is_quoted = all(limits.is_quoted[run.first : run.last]) and not all(limits.is_quoted[whole.first : whole.last])
    if not (is_whole and is_quoted):
        return whole
    return Segment(run.first, run.last, run.source_first, run.source_last, 100.0, run.length)


def _join_heads(
    paste: Words, source: Words, segments: Sequence[Segment], limits: Limits, breaks: Container[int]
) -> Iterator[Segment]:
    """Yield the segments, a short one made one with the next where the head of that sentence has its words as well.

    "Tarn says she'll resign", where the page has "Tarn also says that if they lose, she'll resign", and "Tarn says" in
    another place too: no two places are run together, a condition was left out.
    """
    held: Segment | None = None
    for segment in segments:
        if held is None:
            held = segment
            continue
        place = _find_head(paste, source, held, segment, limits, breaks)
        if place is None:
            yield held
            held = segment
        else:
            held = Segment(held.first, segment.last, place, segment.source_last, segment.score, segment.same)
    if held is not None:
        yield held


def _find_head(
    paste: Words, source: Words, short: Segment, long: Segment, limits: Limits, breaks: Container[int]
) -> int | None:
    """Return the source's word at which the words of ``short`` begin, in order, before ``long`` in one sentence."""
    is_head = len(short) <= HEAD_MOST and len(long) >= EDGE_CORE and short.last == long.first
    if not is_head or limits.first[short.first] != limits.first[long.first]:
        return None
    if short.source_last <= long.source_first <= short.source_last + EDGE_CORE:
        return None
    at = long.source_first
    floor = last_break(breaks, max(0, at - EDGE_MOST), at)
    for norm in reversed(paste.norms[short.first : short.last]):
        at = next((place for place in range(at - 1, floor - 1, -1) if source.norms[place] == norm), -1)
        if at < 0:
            return None
    return at
