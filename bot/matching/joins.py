"""Where a paste runs two places of its source together as if one followed the other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.ends import SENTENCE_END, is_one_sentence
from bot.matching.hunks import Hunk
from bot.matching.kept import Source
from bot.matching.said import SPEAKING
from bot.model.answer import Change
from bot.model.place import Passage
from bot.text.words import Words, read_words

MARKED_OMISSION = 600
"""Code points that an ellipsis may stand for, a paragraph or two; beyond, what stands on either side is two places."""
TELLING_MOST = 24
"""Words that may stand between two parts of one quotation and only say who says it, when and to whom."""
_TELLING = re.compile(
    r"\s?[,.!?\u2014-]?[\"\u201d\u2019'],? (?P<told>[^\"\u201c\u201d\n]+?)[.,:]? [\"\u201c\u2018'](?:\W{0,3})"
)
_TWO_QUOTATIONS = re.compile(r"[\"'\u2019\u201d\u00bb][^\n]*?\s[(\[]?[\"'\u2018\u201c\u00ab\u201e]")


def name_left_out(claim: Claim, hunk: Hunk, passage: Passage, words: Words) -> tuple[Change, ...] | None:
    """Return what it means that whole sentences or lines are left out; ``None`` where it is less than that.

    A heading or a caption is nothing, nor is what stands between two lines of the paste. Anything else joins what
    stands on either side. Where the sentence left out and the next begin alike ("The … The …"), either is it.
    """
    for shift in range(min(hunk.source_first, hunk.first, hunk.source_last - hunk.source_first) + 1):
        moved = Hunk(hunk.first - shift, hunk.last - shift, hunk.source_first - shift, hunk.source_last - shift)
        if shift and words.norms[moved.source_first] != words.norms[moved.source_last]:
            return None
        found = _name_sentences(claim, moved, passage, words)
        if found is not None:
            return found
    return None


def _name_sentences(claim: Claim, hunk: Hunk, passage: Passage, words: Words) -> tuple[Change, ...] | None:
    if not 0 < hunk.source_first < hunk.source_last < len(words) or passage.text is None:
        return None
    text, offset = passage.text, passage.start
    end, start = words.ends[hunk.source_first - 1] - offset, words.starts[hunk.source_first] - offset
    close, after = words.ends[hunk.source_last - 1] - offset, words.starts[hunk.source_last] - offset
    before, behind = text[end:start], text[close:after]
    if not (SENTENCE_END.search(text, end, start) and SENTENCE_END.search(text, close, after)):
        return () if "@" in before and start - end <= len(" @ ") else None
    if _is_telling(text[end:after]):
        return ()
    is_line = "\n" in before and "\n" in behind
    between = claim.text[claim.words.ends[hunk.first - 1] : claim.words.starts[hunk.first]] if hunk.first else "\n"
    if (is_line and not SENTENCE_END.match(behind.split("\n")[0] + " ")) or "\n" in between:
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
    """Yield the seams at which a paste runs two places of its source together as if they were one.

    Two parts of one sentence are one place, in any order.
    """
    placed = list(zip(segments, sources, strict=True))
    for (before, (passage, words)), (after, (next_passage, next_words)) in pairwise(placed):
        if words is None or next_words is None or not _is_run_on(claim, before, after):
            continue
        seam, next_seam = words.ends[before.source_last - 1], next_words.starts[after.source_first]
        if passage.field == next_passage.field and (
            _is_near(claim, after, passage, seam, next_seam)
            or (
                passage.text is not None and _is_telling(passage.text[seam - passage.start : next_seam - passage.start])
            )
            or _is_of_one(passage, words.starts[before.source_first], seam, next_seam)
        ):
            continue
        yield _joined(claim, max(before.first, before.last - 3), after.first, seam, next_seam)


def _is_of_one(passage: Passage, start: int, seam: int, next_seam: int) -> bool:
    """Return whether two parts stand in one sentence: the first is ``start:seam``, the second begins elsewhere."""
    if passage.text is None or not passage.start <= next_seam < passage.start + len(passage.text):
        return False
    nearest = seam if next_seam >= seam else start
    return is_one_sentence(passage.text, nearest - passage.start, next_seam - passage.start)


def _is_telling(between: str) -> bool:
    """Return whether what lies between two parts of a paragraph only says who says both: '!" Tarn told the Post. "'.

    One quotation closes before it and the next opens behind it.
    """
    found = _TELLING.fullmatch(between)
    if found is None:
        return False
    norms = read_words(found["told"]).norms
    is_one = not SENTENCE_END.search(found["told"])
    return is_one and len(norms) <= TELLING_MOST and not SPEAKING.isdisjoint(norms)


def _is_run_on(claim: Claim, before: Segment, after: Segment) -> bool:
    """Return whether the paste shows the two as one text: on one line, and not as two quotations."""
    between = claim.text[claim.words.ends[before.last - 1] : claim.words.starts[after.first]]
    return "\n" not in between and not _TWO_QUOTATIONS.search(between)


def _is_near(claim: Claim, after: Segment, passage: Passage, seam: int, next_seam: int) -> bool:
    """Return whether nothing but marked or small omissions lies between two places of the source."""
    if passage.text is None or not seam <= next_seam <= passage.start + len(passage.text):
        return False
    omitted = passage.text[seam - passage.start : next_seam - passage.start]
    if any(unit.after_ellipsis and unit.first <= after.first < unit.last for unit in claim.units):
        return len(omitted) <= MARKED_OMISSION
    return not read_words(omitted).norms
