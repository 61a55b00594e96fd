"""Which characters of a line are quotation marks, and which way each can stand.

An apostrophe looks like a closing mark, and a straight mark looks both ways: what stands beside it decides. Where it
does not, the pairing decides (:mod:`bot.text.pairing`).
"""

import re
from typing import Literal, NamedTuple

Family = Literal["double", "single", "guillemet", "angle"]
"""Marks of one family close one another: a straight mark may close a curly one."""

_FAMILIES: dict[str, Family] = {
    **dict.fromkeys('"“”„‟＂', "double"),
    **dict.fromkeys("'‘’‚‛＇", "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
}
_LEFT = "“„‟‘‚‛«‹"
_RIGHT = "”’»›"
_BEFORE_OPENING = "([{—–-/"
_BEFORE_CLOSING = ".,!?;:…)—–-%"
_TWO = 2
# A single mark between letters is an apostrophe. Runs are taken whole: three marks running are no quotation.
_MARK = re.compile(r"([\"“”„‟＂«»‹›])\1*|(?:(?<![^\W_])(['’‘])\2*|(['’‘])\3*(?![^\W_])|[‚‛＇])")
_ELISION = re.compile(r"(?:em|er|im|til|till|tis|twas|twere|cause|bout|round|n|s|d|ll|re|ve|m|\d\ds?)\b", re.IGNORECASE)
_MEASURE = re.compile(r"\b\d{1,4}\s?['’′]\s?\d{1,2}(?:\.\d{1,2})?\s?[\"”″]")


class Mark(NamedTuple):
    """One mark: where it stands, how many characters it takes, its family, and which way it can stand there.

    ``shape`` is "<" for a left mark, ">" for a right one, "" for a straight one. ``firm`` is false where what it
    looks like may mislead: a single mark after a letter may be an apostrophe, a double one between a comma and a
    word may have lost the space on either side.
    """

    at: int
    width: int
    family: Family
    shape: Literal["<", ">", ""]
    opens: bool
    closes: bool
    firm: bool


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """Return the quotation marks of ``text[start:end]``, one line, in order. Linear in its length.

    Two single marks that stand for a double one are one mark of that family, two characters wide.
    """
    measures = {at for found in _MEASURE.finditer(text, start, end) for at in range(*found.span())}
    marks: list[Mark] = []
    for found in _MARK.finditer(text, start, end):
        at, after = found.span()
        family = _FAMILIES[text[at]]
        if after - at > _TWO or at in measures:
            continue
        if after - at == 1 or family == "single":
            marks.append(_read(text, at, after - at, start, end))
        else:
            marks += (_read(text, one, 1, start, end) for one in range(at, after))
    return marks


def _read(text: str, at: int, width: int, start: int, end: int) -> Mark:
    sign = text[at]
    family: Family = "double" if width == _TWO else _FAMILIES[sign]
    before = text[at - 1] if at > start else " "
    after = text[at + width] if at + width < end else " "
    word_follows = after.isalnum()
    if before.isspace():
        opens = not after.isspace() and (after not in ",.;:!?)" or text.startswith("...", at + width))
    elif before in _BEFORE_OPENING or before in _FAMILIES or before in ":,":
        opens = word_follows
    else:
        opens = False
    if family == "single" and opens and _ELISION.match(text, at + 1, end):
        opens = False
    closes = at > start and not before.isspace() and not word_follows
    firm = before in _BEFORE_CLOSING or before in _FAMILIES if family == "single" else not (opens and before in ":,")
    return Mark(at, width, family, "<" if sign in _LEFT else ">" if sign in _RIGHT else "", opens, closes, firm)
