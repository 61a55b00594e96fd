"""Any text as what can be seen of it, on one line. Markup is the platform's matter."""

import re
import unicodedata

from bot.wording import ARROW, DOT

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufdd0-\ufdef\ufe00-\ufe0e\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
"""What shows nothing and is in no class that :func:`clean` drops. U+FE0F stays: emoji need it."""
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co"})
_NO_CHARACTER = 0xFFFE
"""The last two code points of every plane are none."""
_BLANK = re.compile("[\\s\u2800]+")
_MARKS = 4
"""Marks shown on one letter: Vietnamese and vowelled Hebrew need no more, and a stack hides its neighbours."""
_LEFT_TO_RIGHT = "\u200e"


def clean(text: str) -> str:
    """Return ``text`` on one line, without what is not seen: controls, zero widths, turners of direction, fillers."""
    kept: list[str] = []
    marks = 0
    for letter in _UNSEEN.sub("", _BLANK.sub(" ", text)):
        category = unicodedata.category(letter)
        if category in _DROPPED or ord(letter) & _NO_CHARACTER == _NO_CHARACTER:
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MARKS:
            kept.append(letter)
    return " ".join("".join(kept).split())


def hold_direction(text: str) -> str:
    """Return ``text`` so that Hebrew or Arabic in it turns neither what stands beside it nor the arrows of a chain."""
    if text.isascii() or not any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text):
        return text
    for sign in (ARROW, DOT):
        text = text.replace(sign, f"{_LEFT_TO_RIGHT}{sign}{_LEFT_TO_RIGHT}")
    return f"{_LEFT_TO_RIGHT}{text}{_LEFT_TO_RIGHT}"
