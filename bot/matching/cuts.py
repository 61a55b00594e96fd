"""Where a paste was cut out of its sentence, or put together from two places, in a way that changes what is left."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, NEGATIONS, TURNS
from bot.matching.hunks import Hunk
from bot.matching.units import Unit
from bot.model.answer import Change
from bot.model.place import Passage
from bot.text.words import Words, read_words

LEAST_REST = 3
"""Words of meaning that the source's sentence must go on for, where the paste closed it with a full stop."""
TURN_WITHIN = 2
"""A turn ("but") counts as cut off where it is among this many first words of the rest."""
ATTRIBUTION_WORDS = 5
"""Words of meaning up to which a rest that names the source says nothing else ("…, UK intelligence said Wednesday")."""
NEAR_HEAD = 4
"""A negation counts as cut off where it is among this many last words before the paste's first ("denied that …")."""

MARKED_OMISSION = 600
"""Code points that an ellipsis may stand for, a paragraph or two; beyond, what stands on either side is two places."""

_SENTENCE_END = re.compile(
    r"(?:[!?\u2026]|(?<!\b[A-Z])(?<!\b[A-Za-z]\.[A-Za-z])(?<!\b[MDS][rst])\.)[\"'\u2019\u201d\u00bb)\]]*(?=\s|$)|\n"
)
_CLOSING = "\"'\u2019\u201d\u00bb"
_OPENING = "\"'\u2018\u201c\u00ab"

Source = tuple[Passage, Words | None]


def find_cuts(claim: Claim, segment: Segment, source: Source) -> Iterator[Change]:
    """Yield what was cut off behind and in front of a segment: ``truncated`` or ``attribution_dropped``."""
    passage, words = source
    if words is None or passage.text is None:
        return
    unit = next(unit for unit in claim.units if unit.first < segment.last <= unit.last)
    head = next(unit for unit in claim.units if unit.first <= segment.first < unit.last)
    start, end = words.starts[segment.source_first], words.ends[segment.source_last - 1]
    if unit.last - segment.last <= 1 and not unit.ends_openly:
        yield from _cut_behind(unit, passage.text, passage.start, start, end)
    if segment.first - head.first <= 1 and not head.after_ellipsis:
        yield from _cut_in_front(claim, segment, passage.text, passage.start, start)


def _cut_behind(unit: Unit, text: str, offset: int, start: int, end: int) -> Iterator[Change]:
    ending = _SENTENCE_END.search(text, end - offset)
    if ending is None:
        return
    rest = read_words(text[end - offset : ending.start()], offset=end)
    if not rest.norms:
        return
    is_turn = any(norm in TURNS for norm in rest.norms[:TURN_WITHIN])
    meaning = [norm for norm in rest.norms if norm not in FUNCTION_WORDS]
    seam = text[end - offset : rest.starts[0] - offset]
    is_quoted = any(mark in seam for mark in _CLOSING)
    names_source = bool(ATTRIBUTIONS & set(rest.norms)) and not is_turn
    if names_source and len(meaning) <= ATTRIBUTION_WORDS:
        is_whole = unit.ends_sentence or _begins_sentence(text, start - offset)
        if is_whole and not is_quoted:
            yield _left_out("attribution_dropped", text, offset, rest.starts[0], rest.ends[-1])
        return
    if is_turn or (unit.ends_sentence and len(meaning) >= LEAST_REST):
        if names_source and not is_quoted:
            yield _left_out("attribution_dropped", text, offset, rest.starts[0], rest.ends[-1])
        if not (names_source and is_quoted):
            yield _left_out("truncated", text, offset, rest.starts[0], rest.ends[-1])


def _begins_sentence(text: str, at: int) -> bool:
    begin = max((found.end() for found in _SENTENCE_END.finditer(text, 0, at)), default=0)
    return not read_words(text[begin:at]).norms


def _cut_in_front(claim: Claim, segment: Segment, text: str, offset: int, start: int) -> Iterator[Change]:
    if not claim.text[claim.words.starts[segment.first]].isupper():
        return
    begin = max((found.end() for found in _SENTENCE_END.finditer(text, 0, start - offset)), default=0)
    head = read_words(text[begin : start - offset], offset=begin + offset)
    if not head.norms or any(mark in text[head.ends[-1] - offset : start - offset] for mark in _OPENING):
        return
    # Where the source has a capital there too (a name), only "X said (that)" right before it shows that it was cut.
    leads = {*head.norms[-1:], *(head.norms[-2:-1] if head.norms[-1] in FUNCTION_WORDS else ())}
    if not text[start - offset].islower() and not (leads & ATTRIBUTIONS or head.norms[0] == "according"):
        return
    if NEGATIONS & set(head.norms[-NEAR_HEAD:]) or "denied" in head.norms[-NEAR_HEAD:]:
        yield _left_out("truncated", text, offset, head.starts[0], head.ends[-1])
    elif ATTRIBUTIONS & set(head.norms):
        yield _left_out("attribution_dropped", text, offset, head.starts[0], head.ends[-1])


def _left_out(kind: str, text: str, offset: int, start: int, end: int) -> Change:
    return Change(
        kind="attribution_dropped" if kind == "attribution_dropped" else "truncated",
        source=text[start - offset : end - offset],
        source_start=start,
        source_end=end,
    )


def name_left_out(claim: Claim, hunk: Hunk, passage: Passage, words: Words) -> tuple[Change, ...] | None:
    """Return what it means that whole sentences or lines are left out; ``None`` where it is less than that.

    A heading or a caption is nothing, nor is what stands between two lines of the paste. Anything else joins what
    stands on either side.
    """
    if not 0 < hunk.source_first < hunk.source_last < len(words) or passage.text is None:
        return None
    text, offset = passage.text, passage.start
    end, start = words.ends[hunk.source_first - 1] - offset, words.starts[hunk.source_first] - offset
    close, after = words.ends[hunk.source_last - 1] - offset, words.starts[hunk.source_last] - offset
    before, behind = text[end:start], text[close:after]
    if not (_SENTENCE_END.search(text, end, start) and _SENTENCE_END.search(text, close, after)):
        return () if "@" in before and start - end <= len(" @ ") else None
    is_line = "\n" in before and "\n" in behind
    between = claim.text[claim.words.ends[hunk.first - 1] : claim.words.starts[hunk.first]] if hunk.first else "\n"
    if (is_line and not _SENTENCE_END.match(behind.split("\n")[0] + " ")) or "\n" in between:
        return ()
    return (_joined(claim, max(0, hunk.first - 3), hunk.first, end + offset, after + offset),)


def _joined(claim: Claim, first: int, last: int, seam: int, next_seam: int) -> Change:
    start, end = claim.words.starts[first], claim.words.ends[last]
    return Change(
        kind="joined",
        pasted=claim.text[start:end],
        paste_start=start,
        paste_end=end,
        source_start=seam,
        source_end=next_seam if next_seam > seam else None,
    )


def find_joins(claim: Claim, segments: tuple[Segment, ...], sources: tuple[Source, ...]) -> Iterator[Change]:
    """Yield the seams at which a paste runs two places of its source together as if they were one."""
    placed = list(zip(segments, sources, strict=True))
    for (before, (passage, words)), (after, (next_passage, next_words)) in pairwise(placed):
        if words is None or next_words is None or not _is_run_on(claim, before, after):
            continue
        seam, next_seam = words.ends[before.source_last - 1], next_words.starts[after.source_first]
        if passage.field != next_passage.field or not _is_near(claim, after, passage, seam, next_seam):
            yield _joined(claim, max(before.first, before.last - 3), after.first, seam, next_seam)


def _is_run_on(claim: Claim, before: Segment, after: Segment) -> bool:
    """Return whether the paste shows the two as one text: on one line, and not as two quotations."""
    between = claim.text[claim.words.ends[before.last - 1] : claim.words.starts[after.first]]
    marks = sum(mark in _CLOSING + _OPENING for mark in between)
    return "\n" not in between and marks <= 1


def _is_near(claim: Claim, after: Segment, passage: Passage, seam: int, next_seam: int) -> bool:
    """Return whether nothing but marked or small omissions lies between two places of the source."""
    if passage.text is None or not seam <= next_seam <= passage.start + len(passage.text):
        return False
    omitted = passage.text[seam - passage.start : next_seam - passage.start]
    if any(unit.after_ellipsis and unit.first <= after.first < unit.last for unit in claim.units):
        return len(omitted) <= MARKED_OMISSION
    return not read_words(omitted).norms
