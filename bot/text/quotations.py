"""The quotations of a text: which words stand between marks, also over several paragraphs.

The marks of each line are paired first (:mod:`bot.text.pairing`). Then what a line left open is led on: English print
opens every paragraph of a long quotation anew and closes only the last, and pages lose marks. Where nothing leads on,
an open mark reaches to the end of its line, or of its sentence, and no further (:mod:`bot.text.unclosed`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model.record import Span
from bot.text.marks import Family
from bot.text.pairing import Line, pair_line
from bot.text.paragraphs import lines_of
from bot.text.unclosed import Piece, held_mark, pieces_of

UNMARKED_LINES_MOST = 2
"""Lines without any mark that may stand inside a quotation that a later line opens anew or closes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch of quoted words within one line. Offsets are code points, half-open.

    ``start`` and ``end`` bound the words without marks and edge spaces, ``outer_start`` and ``outer_end`` include
    the marks it has. ``depth`` is 0 for a quotation that stands in no other. Quotations of the same ``group`` are one
    that runs over several paragraphs. ``is_closed`` says whether a mark closes it there.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int
    group: int
    is_closed: bool


def find_quotations(text: str, *, skip: Sequence[Span] = ()) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` by where they start, outer before inner. Linear in its length.

    ``skip`` are stretches that are not the article's prose; a line that begins in one is passed over, and a
    quotation may go on behind it. Quotations nest or stand apart; they never cross.
    """
    lines = [pair_line(text, start, end) for start, end in _outside(lines_of(text), skip)]
    drafts: dict[Piece, int] = {}  # each piece and its group
    carried: dict[int, int] = {}  # a line into which a quotation leads, and the group of that quotation
    for number, line in enumerate(lines):
        own = 2 * len(drafts) + 1  # odd, and higher than any before: the group that this line would begin
        group = carried.get(number)
        if group is not None and line.stray is not None:
            stray = line.stray
            drafts[Piece(line.start, line.start, stray.at, stray.at + stray.width, is_closed=True)] = group
        elif group is not None and not line.families:
            drafts[Piece(line.start, line.start, line.end, line.end, is_closed=False)] = group
        held = held_mark(line)
        if held is not None:
            onward = _leads_to(lines, number, held.family)
            thread = group if group is not None and held.at == line.start else own
            drafts.update(dict.fromkeys(pieces_of(text, line, held, leads_on=onward > number), thread))
            carried.update(dict.fromkeys(range(number + 1, onward + 1), thread))
        for pair in line.pairs:
            piece = Piece(pair.outer_start, pair.start, pair.end, pair.outer_end, is_closed=True)
            goes_on = group is not None and pair.outer_start == line.start
            drafts.setdefault(piece, group if goes_on and group is not None else 2 * len(drafts) + 2)
    return _finished(text, drafts)


def _outside(lines: Iterator[tuple[int, int]], skip: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the lines that begin in none of ``skip``."""
    left = sorted(((span.start, span.end) for span in skip), reverse=True)
    for start, end in lines:
        while left and left[-1][1] <= start:
            left.pop()
        if not left or start < left[-1][0]:
            yield start, end


def _leads_to(lines: list[Line], number: int, family: Family) -> int:
    """Return the line that opens the quotation left open in line ``number`` anew, or closes it; else ``number``."""
    for ahead in range(number + 1, min(number + 2 + UNMARKED_LINES_MOST, len(lines))):
        line = lines[ahead]
        is_next = ahead == number + 1
        if line.stray is not None and line.stray.family == family:
            return ahead
        first = min((pair for pair in line.pairs if pair.family == family), default=None)
        if first is not None and first.outer_start == line.start:
            return ahead if is_next or first.outer_end == line.end else number
        if line.open and line.open[0].at == line.start and line.open[0].family == family:
            return ahead
        if family == "single" or family in line.families:
            return number
    return number


def _finished(text: str, drafts: dict[Piece, int]) -> tuple[Quotation, ...]:
    """Return the drafts in order, without edge spaces and empty ones, numbered by group and with their depth."""
    ends: list[int] = []
    groups: dict[int, int] = {}
    found: list[Quotation] = []
    for piece in sorted(drafts, key=lambda piece: (piece.outer_start, -piece.outer_end)):
        words = text[piece.start : piece.end]
        start = piece.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        while ends and ends[-1] <= piece.outer_start:
            ends.pop()
        if start < end:
            depth = len(ends)
            ends.append(piece.outer_end)
            group = groups.setdefault(drafts[piece], len(groups))
            found.append(
                Quotation(
                    start=start,
                    end=end,
                    outer_start=piece.outer_start,
                    outer_end=max(piece.outer_end, end) if piece.is_closed else end,
                    depth=depth,
                    group=group,
                    is_closed=piece.is_closed,
                )
            )
    return tuple(found)
