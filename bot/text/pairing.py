"""The quotation marks of one line as pairs, and what is left over for the lines around it.

A stack of open marks, and one rule a family. Nothing here looks further than its line, so an unbalanced mark can
harm no more than that; what a line leaves open is joined to the next in :mod:`bot.text.quotations`.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from bot.text.marks import Family, Mark, marks_in

DEPTH_MOST = 4
"""Marks nested deeper are passed over: no prose has them, and noise has millions."""
_LOOKAHEAD = 40
"""Marks looked at behind an unsure single mark; the bound keeps the time linear."""
_POSSESSIVE_ENDINGS = ("s", "S", "in", "x", "z")


class Pair(NamedTuple):
    """An opening and a closing mark of one line, as offsets: the first mark, the words, the end of the last mark."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    family: Family


@dataclass(slots=True)
class Line:
    """One line after pairing.

    ``open`` are the marks without a partner, outermost first. ``stray`` is the first mark that closes with nothing
    open, if no mark opened before it: the line may go on with a quotation of the line before. ``families`` are the
    kinds of marks that the line has, apostrophes at the end of a word among the single ones.
    """

    start: int
    end: int
    pairs: list[Pair] = field(default_factory=list)
    open: list[Mark] = field(default_factory=list)
    stray: Mark | None = None
    families: frozenset[Family] = frozenset()


def pair_line(text: str, start: int, end: int) -> Line:
    """Return the pairs of ``text[start:end]``, one line. Linear in its length."""
    line = Line(start, end)
    marks = marks_in(text, start, end)
    line.families = frozenset(mark.family for mark in marks)
    for index, mark in enumerate(marks):
        if mark.family == "single":
            _take_single(text, line, marks, index)
        elif mark.family == "double":
            _take_double(text, line, mark)
        else:
            _take_pointed(line, mark)
    return line


def _take_double(text: str, line: Line, mark: Mark) -> None:
    partner = _innermost(line, "double")
    if partner is None and mark.width > 1 and not mark.opens and _innermost(line, "single") is not None:
        for at in range(mark.at, mark.at + mark.width):
            _take_closing_single(line, mark._replace(at=at, width=1, family="single"))
        return
    if partner is None:
        is_opening = mark.opens or (mark.shape == "<" and not mark.closes)
    elif mark.shape == "<" and text[partner.at] == "„":
        is_opening = mark.opens and text[mark.at] == "„"
    elif mark.shape == "<":
        is_opening = mark.opens or not mark.closes
    else:
        is_opening = mark.shape == "" and mark.opens and mark.firm
    if is_opening:
        _open(line, mark)
    elif partner is not None:
        _close(line, partner, mark)
    else:
        _note_stray(line, mark)


def _take_pointed(line: Line, mark: Mark) -> None:
    """Pair guillemets, which stand either way round: «so», or »so«."""
    partner = _innermost(line, mark.family)
    if partner is not None and partner.shape != mark.shape:
        _close(line, partner, mark)
    elif mark.shape == "<" or mark.opens:
        _open(line, mark)
    else:
        _note_stray(line, mark)


def _take_single(text: str, line: Line, marks: list[Mark], index: int) -> None:
    mark = marks[index]
    if mark.opens and mark.shape != ">" and (mark.shape == "<" or _closes_later(marks, index)):
        _open(line, mark)
    elif mark.closes and not _is_apostrophe(text, marks, index):
        _take_closing_single(line, mark)


def _take_closing_single(line: Line, mark: Mark) -> None:
    partner = _innermost(line, "single")
    if partner is not None:
        _close(line, partner, mark)
    elif mark.firm and mark.shape != "<":
        _note_stray(line, mark)


def _closes_later(marks: list[Mark], index: int) -> bool:
    """Say whether a straight single mark has a partner: one that closes, before another that opens."""
    for mark in marks[index + 1 : index + 1 + _LOOKAHEAD]:
        if mark.family == "single" and (mark.closes or mark.opens):
            return mark.closes
    return False


def _is_apostrophe(text: str, marks: list[Mark], index: int) -> bool:
    """Say whether a single mark that could close is a possessive: "the soldiers' orders", and a surer one follows."""
    mark = marks[index]
    if mark.firm or not text.endswith(_POSSESSIVE_ENDINGS, 0, mark.at) or not text[mark.at + 1 : mark.at + 2].isspace():
        return False
    for later in marks[index + 1 : index + 1 + _LOOKAHEAD]:
        if later.family == "single" and later.opens and later.shape != ">":
            return False
        if later.family == "single" and later.closes and later.firm:
            return True
    return False


def _innermost(line: Line, family: Family) -> Mark | None:
    return next((mark for mark in reversed(line.open) if mark.family == family), None)


def _open(line: Line, mark: Mark) -> None:
    if len(line.open) < DEPTH_MOST:
        line.open.append(mark)


def _close(line: Line, partner: Mark, mark: Mark) -> None:
    """Pair the two; what was opened between them and never closed is given up."""
    while line.open.pop() is not partner:
        pass
    line.pairs.append(Pair(partner.at, partner.at + partner.width, mark.at, mark.at + mark.width, mark.family))


def _note_stray(line: Line, mark: Mark) -> None:
    if not line.pairs and not line.open and line.stray is None:
        line.stray = mark
