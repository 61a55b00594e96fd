"""Lists in a text: each entry says something of its own, and what leads to them ("The following:") says nothing."""

import re
from collections.abc import Iterator

from bot.model.record import Span

_SIGNS = "\u2022\u25aa\u25cf\u2023\u25e6\u25cb\u25a0\u25ba\u2713\u2714\u27a4\u00b7"
_INSIDE = re.compile(rf"(?<!\s)\s+[{_SIGNS.replace(chr(0xB7), '')}]\s*")
"""A mark between two entries on one line; the raised dot also stands in other places."""
_MARK = re.compile(rf"(?:[{_SIGNS}]|[-\u2013\u2014*](?=\s)|\(?(?:\d{{1,2}}|[a-h])\)(?=\s)|\d{{1,2}}\.(?=\s))\s*")
_ENTRY = re.compile(rf"\s*{_MARK.pattern}")
_CLOSING = "\"'\u201d\u2019)] "


def cut_entries(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the entries of a list that ``sentence`` is or holds, without their marks; else the sentence itself.

    Nothing is yielded for words that only lead to a list.
    """
    at = sentence.start
    ends = [(found.start(), found.end()) for found in _INSIDE.finditer(text, sentence.start, sentence.end)]
    for stop, following in (*ends, (sentence.end, sentence.end)):
        mark = _MARK.match(text, at, stop)
        begin = mark.end() if mark is not None else at
        if begin < stop and not _leads_to_list(text, begin, stop):
            yield Span(start=begin, end=stop)
        at = following


def _leads_to_list(text: str, start: int, end: int) -> bool:
    """Return whether words end in a colon, and an entry of a list stands behind them."""
    if not text[start:end].rstrip(_CLOSING).endswith(":"):
        return False
    return _ENTRY.match(text, end) is not None
