"""The sentences of a text, as places in it.

nupunkt finds where sentences end; what it does not know is quotations. An end inside quoted words that the sentence
around them carries on (She wrote "No. Never" and left) is no end of it. The sentences of a long quotation stay apart.
"""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.text.pairing import pair_line
from bot.text.paragraphs import lines_of

_RUN_MOST = 200
"""Code points without white space that nupunkt is shown; it takes quadratic time over them, and no word has more."""
_LONG_RUN = re.compile(rf"\S{{{_RUN_MOST},}}")
_MAY_END = re.compile(r"[.!?…。]\S{0,9}\s")
_BEHIND = re.compile(r"\s*[,;]|\s+[^\W\d_A-Z]")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the sentences of ``text[start:end]`` in order; none crosses a line break or has spaces at its edges.

    Offsets are code points of ``text``, half-open. Linear in the length of the stretch. The first call loads
    nupunkt and its model, about 60 ms.
    """
    return tuple(
        Span(start=begin, end=stop)
        for line_start, line_end in lines_of(text, start, end)
        for begin, stop in _split_line(text, line_start, line_end)
    )


def sentences_at(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the sentences of ``text`` that share a code point with ``text[start:end]``; looks at their lines only.

    None for white space between sentences. An empty stretch is taken as the code point behind it.
    """
    stop = max(end, start + 1)
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", stop - 1)
    sentences = split_sentences(text, line_start, len(text) if line_end < 0 else line_end)
    return tuple(span for span in sentences if span.start < stop and start < span.end)


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if not _MAY_END.search(text, start, end):
        yield start, end
        return
    from nupunkt import sent_spans  # noqa: PLC0415 - loaded at the first sentence, not by `firsthand --help`

    line = _LONG_RUN.sub(lambda run: "x" * len(run.group()), text[start:end])
    uncut = _uncut_stretches(text, start, end)
    begin, reach = start, start
    for _, stop in sent_spans(line):
        cut = start + stop
        while uncut and uncut[-1][0] < cut:
            reach = max(reach, uncut.pop()[1])
        if cut >= end or (reach <= cut and text[cut - 1].isspace() and not text[cut].islower()):
            yield begin, begin + len(text[begin:cut].rstrip())
            begin = cut


def _uncut_stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the quotations of a line inside which no sentence ends, last first."""
    return sorted(
        (
            (pair.start, pair.outer_end)
            for pair in pair_line(text, start, end).pairs
            if text[max(start, pair.outer_start - 9) : pair.outer_start].rstrip()[-1:].isalnum()
            and _BEHIND.match(text, pair.outer_end, end)
        ),
        reverse=True,
    )
