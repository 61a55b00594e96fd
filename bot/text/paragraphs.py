"""The numbered paragraphs of a text, and its title line.

A paragraph is a line that shows something; the title is not counted. These are the numbers that people see (¶4), so
they are made in this one place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.model.record import Span
from bot.text.words import read_words

TITLE_LENGTH_MOST = 200
"""Code points; the longest title line among the 701 development articles has 181."""
_TITLE_WORDS_LEAST = 4
_LINES_BELOW = 3
_SENTENCE_MARKS = frozenset(".!?…")
_WORD = re.compile(r"[^\W_]+")
_DATE_WORD = re.compile(
    r"\d+(?:st|nd|rd|th|am|pm)?|[ap]m|at|gmt|utc|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph: its number from 1, and where its words stand, half-open, without white space at the edges."""

    number: int
    start: int
    end: int


def number_paragraphs(text: str, title_span: Span | None = None) -> tuple[Paragraph, ...]:
    """Return the paragraphs of ``text`` in order; the line that holds ``title_span`` is left out."""
    lines = ((start, end) for start, end in lines_of(text) if title_span is None or not start <= title_span.start < end)
    return tuple(Paragraph(number=number, start=start, end=end) for number, (start, end) in enumerate(lines, 1))


def find_title(text: str, title: str | None) -> Span | None:
    """Return the title line: the first that shows something, if it has the words of ``title``; else ``None``.

    Words are compared as matching compares them, so marks, dashes and case make no difference.
    """
    first = next(lines_of(text), None)
    if not title or first is None or first[1] - first[0] > 2 * len(title) + TITLE_LENGTH_MOST:
        return None
    wanted = read_words(title).norms
    found = read_words(text[first[0] : first[1]]).norms
    return Span(start=first[0], end=first[1]) if wanted and wanted == found else None


def guess_title(text: str) -> Span | None:
    """Return the first line if it looks like a headline, for a text that came without a title; else ``None``.

    A headline here has at least four words, is no date, and does not end as a sentence does; one of the next lines,
    a longer one, must end so.
    """
    lines = list(islice(lines_of(text), 1 + _LINES_BELOW))
    if not lines or lines[0][1] - lines[0][0] > TITLE_LENGTH_MOST:
        return None
    first, following = lines[0], lines[1:]
    line = text[first[0] : first[1]]
    if line[-1] in ".:;,…" or len(_WORD.findall(line)) < _TITLE_WORDS_LEAST or is_date_line(line):
        return None
    is_followed = any(
        end - start > len(line) and text[start:end].rstrip("\"'”’»)")[-1:] in _SENTENCE_MARKS
        for start, end in following
    )
    return Span(start=first[0], end=first[1]) if is_followed else None


def is_date_line(line: str) -> bool:
    """Say whether a line holds a date, a time, and nothing else."""
    words = _WORD.findall(line[: TITLE_LENGTH_MOST + 1])
    return len(line) <= TITLE_LENGTH_MOST and bool(words) and all(map(_DATE_WORD.fullmatch, words))


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the lines of ``text[start:end]`` that show something, as (start, end) in ``text``, without edge spaces."""
    stop = len(text) if end is None else end
    while start < stop:
        line_end = text.find("\n", start, stop)
        if line_end < 0:
            line_end = stop
        line = text[start:line_end]
        kept = line.strip()
        if kept:
            begin = start + len(line) - len(line.lstrip())
            yield begin, begin + len(kept)
        start = line_end + 1
