"""Whom the headline names by a role: "Ellery pilot shouts at crews" tells more of "an officer" further down."""

import re
from collections.abc import Collection, Sequence

from bot.model.record import Node, Span
from bot.reading.chains.closing import NOT_NAMED
from bot.reading.grammar.quoting import Passage


def find_headline(text: str, passages: Sequence[Passage]) -> Span | None:
    """Return the first line of a text if it stands before all of its sentences: it is its headline; else ``None``."""
    first = passages[0].start if passages else 0
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return Span(start=start, end=end) if 0 < end <= first else None


def find_role(text: str, headline: Span, roles: Collection[str]) -> Node | None:
    """Return the person whom a headline calls by a capitalised word and one of ``roles``; ``None`` for nobody.

    Of "Ellery pilot shouts at crews" and the role "pilot" it is "Ellery pilot". A headline in which all words are
    capitalised does not show where the name begins.
    """
    words = "|".join(map(re.escape, sorted(roles)))
    found = re.search(rf"\b[A-Z][\w-]+ (?:{words})\b", text[headline.start : headline.end]) if words else None
    if found is None:
        return None
    start = headline.start + found.start()
    end = headline.start + found.end()
    return Node(name=text[start:end] + NOT_NAMED, kind="person", naming="role", basis="resolved", start=start, end=end)
