"""Lines of a dialogue: a name, a colon, and what is said."""

import re
from collections.abc import Sequence

from bot.model.record import Span
from bot.text.quotations import Quotation

_NAMED_LINE = re.compile(r"(?P<name>[A-Z][\w.'’-]*(?: (?:and |de |van |von )?[A-Z][\w.'’-]*){0,3}):\s+")
_SIGNATURE = re.compile(
    r"\s*(?:[―—–]|--?)\s*(?P<name>[A-Z][\w.'’-]*(?: (?:de |van |von )?[A-Z][\w.'’-]*){1,4})(?=[,\n(]|\s*\Z)"
)
_LABELS = frozenset(
    "advertisement answer by caption context correction credit file image latest more note photo photos picture "
    "poll question read related share source tags topics transcript update updated via video warning watch".split()
)
_WORDS_LEAST = 3


def find_line_speaker(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> tuple[Span, int] | None:
    """Return who speaks the line ``text[start:end]`` and where the words begin; ``None`` where it is no such line.

    The words must be a quotation, or the name in capitals: elsewhere a colon has other uses.

    >>> line = "ROE: I never saw the harbour."
    >>> find_line_speaker(line, 0, len(line), ())
    (Span(start=0, end=3), 5)
    """
    found = _NAMED_LINE.match(text, start, end)
    if found is None or (start > 0 and text[start - 1] not in "\n \t"):
        return None
    name = found["name"]
    opens = any(quotation.outer_start == found.end() for quotation in quotations)
    shouts = name.isupper() and len(name) > 1 and text[:start].rpartition("\n")[2].strip() == ""
    is_label = name.rpartition(" ")[2].lower() in _LABELS
    heads = not text[:start].strip() and text.startswith("\n", end)
    if heads and not opens:
        shouts = not text.startswith("?", end - 1) and _recurs(text, name, end)
    if is_label or not (opens or shouts) or len(text[found.end() : end].split()) < _WORDS_LEAST:
        return None
    return Span(start=found.start("name"), end=found.end("name")), found.end()


def _recurs(text: str, name: str, start: int) -> bool:
    """Say whether who stands before a headline's colon is named in the text below: "Roe: The harbour is closed"."""
    return re.search(rf"\b{re.escape(name.rpartition(' ')[2])}\b", text[start:]) is not None


def find_signature(text: str, quotation: Quotation) -> Span | None:
    """Return the name that signs a quotation right behind it; ``None`` where none does.

    >>> text = "“I never saw the harbour.” — Jane Roe, pilot"
    >>> find_signature(text, find_quotations(text)[0])
    Span(start=29, end=37)
    """
    found = _SIGNATURE.match(text, quotation.outer_end)
    return Span(start=found.start("name"), end=found.end("name")) if found is not None else None
