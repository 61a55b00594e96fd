"""Where a paste was cut out of its sentence, or put together from two places, in a way that changes what is left."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.matching.align import Segment
from bot.matching.attributed import is_moved
from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, HEDGES, NEGATIONS, TURNS
from bot.matching.hunks import Hunk
from bot.matching.said import SPEAKING
from bot.matching.units import Unit
from bot.model.answer import Change, ChangeKind
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

# A full stop before a small letter, or behind an initial, a title or the like, ends nothing.
_SENTENCE_END = re.compile(
    r"(?:[!?\u2026]|(?<!\b[A-Z])(?<!\b[A-Za-z]\.[A-Za-z])(?<!\b[MDS][rst])(?<!\bMrs)\.(?!\s+[a-z]))"
    r"[\"'\u2019\u201d\u00bb)\]]*(?=\s|$)|\n"
)
_PASSIVE = frozenset("is are was were been being be".split())
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
    cuts: list[Change] = []
    if unit.last == segment.last and segment.last not in claim.gaps:
        cuts += _cut_behind(unit, passage.text, passage.start, start, end)
    if segment.first == head.first and not head.after_ellipsis:
        cuts += _cut_in_front(claim, segment, passage.text, passage.start, start)
    yield from (cut for cut in cuts if cut.kind != "attribution_dropped" or not is_moved(claim, segment, cut.source))


def _cut_behind(unit: Unit, text: str, offset: int, start: int, end: int) -> Iterator[Change]:
    rest = _read_rest(text, offset, end)
    # A stretch from the middle of a sentence, with no full stop of its own, claims to be no whole one.
    if not rest.norms or not (unit.ends_sentence or _begins_sentence(text, start - offset)):
        return
    is_turn = any(norm in TURNS for norm in rest.norms[:TURN_WITHIN])
    meaning = [norm for norm in rest.norms if norm not in FUNCTION_WORDS]
    seam = text[end - offset : rest.starts[0] - offset]
    is_quoted = any(mark in seam for mark in _CLOSING) and not _opens_inside(text[start - offset : end - offset])
    names_source = _names_source(rest.norms) and not is_turn
    place = (text, offset, rest.starts[0], rest.ends[-1])
    if names_source and len(meaning) <= ATTRIBUTION_WORDS:
        if not is_quoted and (unit.ends_sentence or "," in seam):
            yield _left_out("attribution_dropped", *place)
    elif len(rest) <= TURN_WITHIN and NEGATIONS & set(rest.norms):
        yield _left_out("negation", *place)
    elif len(rest) <= TURN_WITHIN and HEDGES & set(rest.norms):
        yield _left_out("hedge_dropped", *place)
    elif is_turn or (unit.ends_sentence and len(meaning) >= LEAST_REST):
        if names_source and not is_quoted:
            yield _left_out("attribution_dropped", *place)
        if not (names_source and is_quoted):
            yield _left_out("truncated", *place)


def _opens_inside(text: str) -> bool:
    """Return whether a quotation begins only in the middle of a stretch: what stands before it is the outlet's."""
    return any(text.rfind(f" {mark}", 1) > 0 for mark in '"\u201c\u00ab') and text[0] not in _OPENING


def _read_rest(text: str, offset: int, end: int) -> Words:
    """Return the words with which the source's sentence goes on after ``end``; none where it ends there."""
    following = text[end - offset :].lstrip()[:1]
    ends_abbreviated = text[end - offset - 1] == "." and not following.islower()
    ending = None if ends_abbreviated else _SENTENCE_END.search(text, end - offset)
    if ending is None:
        return read_words("")
    rest = read_words(text[end - offset : ending.start()], offset=end)
    if rest.norms[:1] == ("percent",):
        # The paste has a sign for it.
        return read_words(text[rest.ends[0] - offset : ending.start()], offset=rest.ends[0])
    return rest


def _names_source(norms: tuple[str, ...]) -> bool:
    return any(
        norm in ATTRIBUTIONS and before not in _PASSIVE for before, norm in zip(("", *norms), norms, strict=False)
    )


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
    if not text[start - offset].islower() and not (_is_said(head, text, offset) or head.norms[0] == "according"):
        return
    if NEGATIONS & set(head.norms[-NEAR_HEAD:]) or "denied" in head.norms[-NEAR_HEAD:]:
        yield _left_out("truncated", text, offset, head.starts[0], head.ends[-1])
    elif (ATTRIBUTIONS | SPEAKING) & set(head.norms):
        yield _left_out("attribution_dropped", text, offset, head.starts[0], head.ends[-1])


def _is_said(head: Words, text: str, offset: int) -> bool:
    """Return whether a head ends in "X said" or "X said that", and not in "…, said"."""
    at = len(head) - (2 if head.norms[-1] == "that" and len(head) > 1 else 1)
    if head.norms[at] not in ATTRIBUTIONS | SPEAKING:
        return False
    return at > 0 and not text[head.ends[at - 1] - offset : head.starts[at] - offset].strip()


def _left_out(kind: ChangeKind, text: str, offset: int, start: int, end: int) -> Change:
    return Change(
        kind=kind,
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
    behind, front = between[: len(between) // 2 + 1], between[len(between) // 2 :]
    are_quotations = any(mark in _CLOSING for mark in behind) and any(mark in _OPENING for mark in front)
    return "\n" not in between and not (are_quotations and len(between) >= len('" "'))


def _is_near(claim: Claim, after: Segment, passage: Passage, seam: int, next_seam: int) -> bool:
    """Return whether nothing but marked or small omissions lies between two places of the source."""
    if passage.text is None or not seam <= next_seam <= passage.start + len(passage.text):
        return False
    omitted = passage.text[seam - passage.start : next_seam - passage.start]
    if any(unit.after_ellipsis and unit.first <= after.first < unit.last for unit in claim.units):
        return len(omitted) <= MARKED_OMISSION
    return not read_words(omitted).norms
