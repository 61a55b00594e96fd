"""Where the sentences of a source end, as far as a cut or a seam has to know."""

import re

# Marks before a small letter end nothing, nor does a full stop behind an initial, a title or the like.
SENTENCE_END = re.compile(
    r"(?:[!?\u2026]|(?<!\b[A-Z])(?<!\b[A-Za-z]\.[A-Za-z])(?<!\b[MDS][rst])(?<!\bMrs)\.)"
    r"(?![\"'\u2019\u201d\u00bb)\]]*\s+[a-z])[\"'\u2019\u201d\u00bb)\]]*(?=\s|$)|\n"
)


def find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of ``text``, half-open, of the sentences or lines in which ``start:end`` lies."""
    begin = max((found.end() for found in SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = SENTENCE_END.search(text, end)
    return begin, len(text) if stop is None else stop.start()


def is_one_sentence(text: str, one: int, other: int) -> bool:
    """Return whether no sentence ends between two places of ``text``."""
    return SENTENCE_END.search(text, min(one, other), max(one, other)) is None
