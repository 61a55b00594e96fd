"""How far a quotation reaches whose closing mark is not in its line.

Either it goes on in the next line, or the mark was lost, or it never opened anything. The page does not say which,
so each rule here takes the shortest stretch that the print around it allows.
"""

import re
from typing import NamedTuple

from bot.text.marks import Mark
from bot.text.pairing import Line, Pair

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[^\Wa-z\d_])")
_AFTER_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\s+\Z")
_CLAUSE_MARKS = (",", ".", "!", "?", "…", ";", "—", "–")
_BACK = 8
"""Code points looked at before a mark, to see whether a sentence ends there."""


class Piece(NamedTuple):
    """A stretch of quoted words: with its marks, and without; ``is_closed`` where a mark closes it."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    is_closed: bool


def held_mark(line: Line) -> Mark | None:
    """Return the outermost mark of ``line`` that may hold a quotation open beyond it; ``None`` if none does.

    A single mark counts only where its shape says that it opens: others are apostrophes.
    """
    for mark in line.open:
        if mark.family != "single" or mark.shape == "<":
            return mark
    return None


def pieces_of(text: str, line: Line, held: Mark, *, leads_on: bool) -> list[Piece]:
    """Return what stands quoted from ``held`` on, in order; more than one piece where marks open it anew.

    ``leads_on`` says that a later line goes on with the quotation, so that it reaches to the end of this one.
    """
    anew = [at for at in _openings(line, held) if _AFTER_SENTENCE.search(text, max(held.at, at - _BACK), at)]
    starts_clean = _starts_clean(text, line, held)
    if anew and (leads_on or starts_clean):
        return _pieces_opened_anew(line, held, anew)
    if leads_on:
        return [_open_piece(held, line.end)]
    if held.family == "single":
        return []
    inner = [pair for pair in line.pairs if pair.outer_start > held.at]
    ended = [pair for pair in inner if text.endswith(_CLAUSE_MARKS, pair.start, pair.end)]
    if ended and starts_clean:
        last = max(pair.outer_end for pair in ended)
        end = max(pair.outer_end for pair in inner if pair.outer_start < last)  # of what that one may stand in
        return [Piece(held.at, held.at + held.width, end, end, is_closed=True)]
    return [_open_piece(held, line.end if starts_clean else _sentence_end(text, line, held, inner))]


def _pieces_opened_anew(line: Line, held: Mark, anew: list[int]) -> list[Piece]:
    """Return the pieces between ``held`` and each opening in ``anew``; pairs among these are pieces themselves."""
    ends = {pair.outer_start: pair for pair in line.pairs}
    pieces = [_open_piece(held, anew[0])]
    for at, following in zip(anew, [*anew[1:], line.end], strict=True):
        pair: Pair | None = ends.get(at)
        if pair is None:
            pieces.append(Piece(at, at + 1, following, following, is_closed=False))
        else:
            pieces.append(Piece(at, pair.start, pair.end, pair.outer_end, is_closed=True))
    return pieces


def _openings(line: Line, held: Mark) -> list[int]:
    """Return where marks of the same family open inside the open quotation, and not inside one another."""
    # Each opening, and from where on the next may stand: behind its pair, or right behind it where it has none.
    openings = [(mark.at, mark.at + 1) for mark in line.open if mark.at > held.at and mark.family == held.family]
    openings += [(pair.outer_start, pair.outer_end) for pair in line.pairs if pair.family == held.family]
    outermost: list[int] = []
    reached = held.at + 1
    for at, behind in sorted(openings):
        if at >= reached:
            outermost.append(at)
            reached = behind
    return outermost


def _starts_clean(text: str, line: Line, held: Mark) -> bool:
    """Say whether a quoted sentence surely begins here: at the start of the line, or behind a colon or comma."""
    return held.at == line.start or text[line.start : held.at].rstrip()[-1:] in {":", ","}


def _open_piece(held: Mark, end: int) -> Piece:
    return Piece(held.at, held.at + held.width, end, end, is_closed=False)


def _sentence_end(text: str, line: Line, held: Mark, inner: list[Pair]) -> int:
    found = _SENTENCE_END.search(text, held.at + held.width, line.end)
    end = found.end() if found else line.end
    crossed = [pair.outer_start for pair in inner if pair.outer_start < end < pair.outer_end]
    return min(crossed, default=end)
