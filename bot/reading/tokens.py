"""The words and signs of a sentence as the patterns look at them, with quotations as one sign each."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, cast

from bot.text.quotations import Quotation

VEIL = "\ufffc"
"""Stands for every character of a quotation, so that offsets stay and no pattern reads quoted words."""

TokenKind = Literal["word", "number", "comma", "quotation", "break"]

_TOKEN = re.compile(
    rf"(?P<quotation>{VEIL}+)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|Sgt|Capt|Maj|Cmdr|Adm|Rev|Hon|St|Jr|Sr)\."
    r"|[A-Z]\.(?=\s?[A-Z])|&|[^\W\d_]+(?:['’.\-‑][^\W_]+)*['’]?)"
    r"|(?P<number>\d+(?:[.,:]\d+)*[^\W_]*)"
    r"|(?P<comma>,)"
    r"|(?P<break>[^\w\s])"
)


class Token(NamedTuple):
    """A word or a sign, and where it stands. ``key`` is the word in lower case; a possessive keeps its ending."""

    text: str
    key: str
    start: int
    end: int
    kind: TokenKind


def veil_quotations(text: str, quotations: Sequence[Quotation]) -> str:
    """Return ``text`` with the outermost quotations, marks included, turned to :data:`VEIL`; same length."""
    pieces: list[str] = []
    reached = 0
    for quotation in quotations:
        if quotation.depth == 0 and quotation.outer_start >= reached:
            pieces += (text[reached : quotation.outer_start], VEIL * (quotation.outer_end - quotation.outer_start))
            reached = quotation.outer_end
    pieces.append(text[reached:])
    return "".join(pieces)


def tokens_of(veiled: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``veiled[start:end]``; what stands in brackets is left out.

    Points are left out too: inside a sentence they belong to abbreviations.
    """
    tokens: list[Token] = []
    depth = 0
    for found in _TOKEN.finditer(veiled, start, end):
        sign = found.group()
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and sign != ".":
            kind = cast("TokenKind", found.lastgroup)
            tokens.append(Token(sign, sign.lower().rstrip("."), found.start(), found.end(), kind))
    return tokens
