"""A quotation that a page leaves open at the end of a paragraph, and of which only the next says who speaks."""

from bot.model.record import Statement

_OPENING, _CLOSING = '"\u201c\u00ab', '"\u201d\u00bb'


def put_told_first(statements: tuple[Statement, ...], text: str | None) -> tuple[Statement, ...]:
    """Return ``statements``, the first behind the one that goes on with its quotation, where that alone has a speaker.

    Only where the first leaves its marks open, and the other stands right behind it and opens none.
    """
    if text is None or not statements or statements[0].speaker is not None or statements[0].form != "direct":
        return statements
    first = statements[0]
    if not _is_open(text[first.start : first.end]):
        return statements
    for other in statements[1:]:
        between = text[first.end : other.start] if first.end <= other.start else "-"
        goes_on = not between.strip() and "\n" in between and text[other.start] not in _OPENING
        if goes_on and other.speaker is not None and other.form == "direct":
            return (other, *(one for one in statements if one is not other))
    return statements


def _is_open(words: str) -> bool:
    """Return whether a stretch opens a quotation and does not close it."""
    return words[:1] in tuple(_OPENING) and not any(mark in words[1:] for mark in _CLOSING)
