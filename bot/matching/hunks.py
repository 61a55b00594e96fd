"""The differing stretches of a segment, and its numbers that are equal but count something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Opcodes

from bot.matching.align import Segment
from bot.matching.amounts import SCALES
from bot.matching.days import is_same_day
from bot.text.words import Words

_SIGNS = {
    **dict.fromkeys(("%", "percent", "per", "pc"), "%"),
    **dict.fromkeys(("$", "dollar", "dollars", "usd"), "$"),
    **dict.fromkeys(("\u20ac", "euro", "euros", "eur"), "\u20ac"),
    **dict.fromkeys(("\u00a3", "pound", "pounds", "gbp", "sterling"), "\u00a3"),
    **dict.fromkeys(("\u00a5", "yen", "yuan", "\u20b9", "rupees", "\u20bd", "roubles", "rubles"), "other"),
}


@dataclass(frozen=True, slots=True)
class Hunk:
    """A differing stretch: words ``first:last`` of the paste for words ``source_first:source_last`` of the source."""

    first: int
    last: int
    source_first: int
    source_last: int


def find_hunks(paste: Words, source: Words, segment: Segment) -> tuple[Hunk, ...]:
    """Return the differing stretches of a segment, in order; neighbours with nothing equal between them are one.

    A day that is only written otherwise ("7 August" for "August 7th") is no difference.
    """
    hunks: list[Hunk] = []
    for step in _steps(paste, source, segment):
        if step.tag == "equal":
            continue
        hunk = Hunk(
            segment.first + step.src_start,
            segment.first + step.src_end,
            segment.source_first + step.dest_start,
            segment.source_first + step.dest_end,
        )
        before = hunks[-1] if hunks else None
        if before and (before.last, before.source_last) == (hunk.first, hunk.source_first):
            hunk = Hunk(before.first, hunk.last, before.source_first, hunk.source_last)
            hunks.pop()
        hunks.append(hunk)
    return tuple(_without_same_days(paste, source, hunks))


def _without_same_days(paste: Words, source: Words, hunks: Sequence[Hunk]) -> Iterator[Hunk]:
    """Yield the hunks but those that, one or two together with what is equal between and beside them, are one day."""
    at = 0
    while at < len(hunks):
        first = hunks[at]
        last = next((other for other in reversed(hunks[at : at + 2]) if _is_one_day(paste, source, first, other)), None)
        if last is None:
            yield first
        at += 1 + (last is not None and last is not first)


def _is_one_day(paste: Words, source: Words, first: Hunk, last: Hunk) -> bool:
    """Return whether the words from one hunk to the other are a day in both, a word on either side taken along."""
    return any(
        is_same_day(
            paste.norms[max(0, first.first - left) : last.last + right],
            source.norms[max(0, first.source_first - left) : last.source_last + right],
        )
        for left, right in ((0, 0), (1, 0), (0, 1), (1, 1))
    )


def find_equals(paste: Words, source: Words, segment: Segment) -> Iterator[tuple[int, int]]:
    """Yield the pairs of equal words of a segment, by their numbers."""
    for step in _steps(paste, source, segment):
        if step.tag == "equal":
            size = step.src_end - step.src_start
            yield from zip(
                range(segment.first + step.src_start, segment.first + step.src_start + size),
                range(segment.source_first + step.dest_start, segment.source_first + step.dest_start + size),
                strict=True,
            )


def read_sign(text: str, words: Words, at: int, *, offset: int = 0) -> str | None:
    """Return what a number counts, where it is money or a share; ``None`` for anything else.

    ``text`` begins at code point ``offset`` of what ``words`` count in.
    """
    start, end = words.starts[at] - offset, words.ends[at] - offset
    before = text[max(0, start - 1) : start]
    behind = text[end : end + 2].lstrip()[:1]
    following = words.norms[at + 1 : at + 3]
    following = following[1:] if following[:1] and following[0] in SCALES else following[:1]
    return _SIGNS.get(before) or _SIGNS.get(behind) or next((_SIGNS.get(word) for word in following), None)


def _steps(paste: Words, source: Words, segment: Segment) -> Opcodes:
    return Indel.opcodes(
        paste.norms[segment.first : segment.last], source.norms[segment.source_first : segment.source_last]
    )


def find_pairs(paste: Words, source: Words, segment: Segment) -> Iterator[tuple[str, str]]:
    """Yield the pasted words of a segment that stand for another one of the source's each, and those."""
    for hunk in find_hunks(paste, source, segment):
        if hunk.last - hunk.first == hunk.source_last - hunk.source_first:
            yield from zip(
                paste.norms[hunk.first : hunk.last], source.norms[hunk.source_first : hunk.source_last], strict=True
            )
