"""A few texts parsed at once, each by itself, and what their clauses say."""

import re
from collections.abc import Sequence
from typing import Final

from bot.model.clause import Clauses
from bot.model.record import Span
from bot.reading.clauses.read import read_clauses
from bot.reading.parsing import Parser

_JOINED: Final = re.compile(r"\b(re|co|pre|de)-(?=[a-z])", re.IGNORECASE)
"""What belongs to a verb, and is parsed as a word: "re-recorded"."""


def parse_clauses(parser: Parser, texts: Sequence[str]) -> tuple[Clauses, ...]:
    """Return what each of ``texts`` says, in their order: some milliseconds for three sentences."""
    whole, spans = "", []
    for text in texts:
        # A hyphen between spaces is a dash, and is parsed as one where it looks so.
        plain = _JOINED.sub(r"\1", text).replace(" - ", " \u2013 ")
        spans.append(Span(start=len(whole), end=len(whole) + len(plain)))
        whole += f"{plain}\n"
    return tuple(read_clauses(tree) for tree in parser.parse(whole, spans))
