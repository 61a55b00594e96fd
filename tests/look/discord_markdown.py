"""Discord's markdown as its clients read it, in the small: what of a text is more than its letters.

Written from Discord's help page on markdown, its developers' reference on message formatting, and the grammar its web
client builds on (simple-markdown); it sees rather more than a client would: a sign is taken as active in case of doubt.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text: plain ("text"), or what its ``kind`` says; ``inner`` is what it has in it."""

    kind: str
    text: str
    inner: tuple["Piece", ...] = ()


_BLOCKS = (
    ("heading", re.compile(r"#{1,3}[ \t]+(.+)")),
    ("subtext", re.compile(r"-#[ \t]+(.+)")),
    ("quote", re.compile(r">{1}(?:>>)?[ \t]+(.*)")),
    ("list", re.compile(r"[ \t]*(?:[*+-]|\d+[.)])[ \t]+(.+)")),
)
_INLINES = (
    ("escape", re.compile(r"\\([^0-9A-Za-z\s])")),
    ("codeblock", re.compile(r"```(.+?)```", re.DOTALL)),
    ("code", re.compile(r"(`+)(.+?)\1", re.DOTALL)),
    ("time", re.compile(r"<t:(-?\d{1,17})(?::[tTdDfFRsS])?>")),
    ("emoji", re.compile(r"<a?:\w+:\d+>|:[\w+-]{1,64}:")),
    ("mention", re.compile(r"<@[!&]?\d+>|<#\d+>|@everyone|@here")),
    ("command", re.compile(r"</[^:>]+:\d+>")),
    ("place", re.compile(r"<id:[^>]+>")),
    ("autolink", re.compile(r"<([^: >]+:/?[^ >]+)>")),
    ("masked", re.compile(r"\[((?:\[[^\]]*\]|[^\[\]])*)\]\(\s*<?(.*?)>?\s*\)", re.DOTALL)),
    ("url", re.compile(r"(?:https?|steam|discord|ftp)://[^\s<]+", re.IGNORECASE)),
    ("invite", re.compile(r"discord(?:app)?\.(?:gg|com|new|media)", re.IGNORECASE)),
    ("strong", re.compile(r"\*\*((?:\\.|[^\\])+?)\*\*(?!\*)", re.DOTALL)),
    ("underline", re.compile(r"__((?:\\.|[^\\])+?)__(?!_)", re.DOTALL)),
    ("em", re.compile(r"\*(?=\S)((?:\\.|\*\*|[^\\*])+?)\*(?!\*)|_((?:\\.|__|[^\\_])+?)_(?!\w)", re.DOTALL)),
    ("strike", re.compile(r"~~(.+?)~~", re.DOTALL)),
    ("spoiler", re.compile(r"\|\|(.+?)\|\|", re.DOTALL)),
)
_NESTING = ("strong", "underline", "em", "strike", "spoiler")


def parse_message(text: str) -> list[Piece]:
    """Return the lines of a text, each as a piece: "line", or a block with its inside."""
    return [_parse_line(line) for line in text.split("\n")]


def _parse_line(line: str) -> Piece:
    for kind, pattern in _BLOCKS:
        found = pattern.fullmatch(line)
        if found:
            # A block may stand in a block: a heading in a quote.
            inside = _parse_line(found[1])
            return Piece(kind, line, inside.inner if inside.kind == "line" else (inside,))
    return Piece("line", line, tuple(parse_inline(line)))


def parse_inline(text: str) -> list[Piece]:
    """Return a text in pieces; neighbouring plain ones are joined."""
    pieces: list[Piece] = []
    at = 0
    while at < len(text):
        for kind, pattern in _INLINES:
            found = pattern.match(text, at)
            if found:
                inner = next((group for group in found.groups() if group is not None), "")
                if kind == "escape":
                    pieces.append(Piece("text", inner))
                else:
                    nested = tuple(parse_inline(inner)) if kind in _NESTING else ()
                    pieces.append(Piece(kind, found[0], nested))
                at = found.end()
                break
        else:
            pieces.append(Piece("text", text[at]))
            at += 1
    return list(_join(pieces))


def _join(pieces: list[Piece]) -> Iterator[Piece]:
    plain = ""
    for piece in pieces:
        if piece.kind == "text":
            plain += piece.text
            continue
        if plain:
            yield Piece("text", plain)
        plain = ""
        yield piece
    if plain:
        yield Piece("text", plain)


def list_kinds(pieces: list[Piece] | tuple[Piece, ...]) -> Iterator[tuple[str, str]]:
    """Yield all that is active in some pieces, at any depth, as its kind and its source."""
    for piece in pieces:
        if piece.kind not in ("text", "line"):
            yield piece.kind, piece.text
        yield from list_kinds(piece.inner)


def read_plainly(text: str) -> str:
    """Return what a reader sees of a text, where nothing in it is active."""
    return "\n".join("".join(piece.text for piece in line.inner) for line in parse_message(text))
