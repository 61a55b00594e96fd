"""The lines of a text, cut where marks begin and end, each with the notes that belong beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from bot.model.record import Caveat, Form, Record, Span, Statement
from bot.text.paragraphs import lines_of, number_paragraphs

_Noted = TypeVar("_Noted", Statement, Caveat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of one line in which nothing begins or ends.

    ``statement`` is the id of the statement that it is part of, ``None`` where it is of none; ``opens`` and ``closes``
    say that this statement begins or ends with it.
    """

    text: str
    statement: str | None = None
    form: Form | None = None
    opens: bool = False
    closes: bool = False
    is_speaker: bool = False
    is_cue: bool = False
    is_noise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the text. ``number`` is its paragraph's (¶), ``None`` for the title.

    ``statements`` begin on it, the words of ``caveats`` stand on it.
    """

    number: int | None
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    caveats: tuple[Caveat, ...]


def lay_out(text: str, record: Record) -> Iterator[Line]:
    """Yield the lines of ``text`` that show something, in order, with what ``record`` notes on each."""
    numbers = {paragraph.start: paragraph.number for paragraph in number_paragraphs(text, record.title_span)}
    marks = _Marks(record)
    statements = sorted(record.statements, key=_start)
    caveats = sorted((one for one in record.caveats if one.start is not None), key=_place)
    for start, end in lines_of(text):
        yield Line(
            number=numbers.get(start),
            pieces=tuple(marks.cut(text, start, end)),
            statements=tuple(_between(statements, start, end, _start)),
            caveats=tuple(_between(caveats, start, end, _place)),
        )


def list_placeless(record: Record) -> list[Caveat]:
    """Return the caveats that stand on no words of the text: they hold for the page, or rest on what is absent."""
    return [caveat for caveat in record.caveats if caveat.start is None]


def _start(statement: Statement) -> int:
    return statement.start


def _place(caveat: Caveat) -> int:
    return caveat.cue_start if caveat.cue_start is not None else caveat.start or 0


def _between(ordered: Sequence[_Noted], start: int, end: int, place: Callable[[_Noted], int]) -> Sequence[_Noted]:
    """Return those of ``ordered`` whose place is in ``start:end``."""
    return ordered[bisect_left(ordered, start, key=place) : bisect_left(ordered, end, key=place)]


class _Marks:
    """What is marked in a text, ready to be asked by place."""

    def __init__(self, record: Record) -> None:
        self._statements = sorted(record.statements, key=lambda statement: statement.start)
        self._starts = [statement.start for statement in self._statements]
        self._speakers = _join(one.speaker_span for one in record.statements if one.speaker_span is not None)
        self._noise = _join(Span(start=noise.start, end=noise.end) for noise in record.noise)
        self._cues = _join(
            Span(start=one.cue_start, end=one.cue_end)
            for one in record.caveats
            if one.cue_start is not None and one.cue_end is not None
        )
        edges = [one for marked in (self._speakers, self._noise, self._cues) for span in marked for one in span]
        edges += [edge for one in self._statements for edge in (one.start, one.end)]
        self._edges = sorted(set(edges))

    def cut(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces of ``text[start:end]``."""
        inside = self._edges[bisect_right(self._edges, start) : bisect_right(self._edges, end - 1)]
        for here, there in pairwise((start, *inside, end)):
            at = bisect_right(self._starts, here) - 1
            one = self._statements[at] if at >= 0 and here < self._statements[at].end else None
            yield Piece(
                text=text[here:there],
                statement=one.id if one else None,
                form=one.form if one else None,
                opens=one is not None and one.start == here,
                closes=one is not None and one.end == there,
                is_speaker=_holds(self._speakers, here),
                is_cue=_holds(self._cues, here),
                is_noise=_holds(self._noise, here),
            )


def _join(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return the stretches that ``spans`` cover together, ascending, none touching another."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _holds(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    i = bisect_right(stretches, (at, float("inf"))) - 1
    return i >= 0 and at < stretches[i][1]
