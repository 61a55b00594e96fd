"""Texts cut to a length, and a length shared out among several.

Lengths are counted in UTF-16 units: a platform's own counts may differ between its clients (UTF-16) and its servers
(code points), and the former is never the smaller.
"""

import unicodedata
from collections.abc import Callable, Sequence

ELLIPSIS = "…"
_WORD_SEARCHED = 40
"""Characters that may be given up so that a cut falls between words."""
_READ = 20_000
"""Code points looked at of any text: no limit above is near it, and a stored text may have millions."""


def count_units(text: str) -> int:
    """Return the length of ``text`` in UTF-16 units."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def cut_text(text: str, most: int, *, shape: Callable[[str], str]) -> str:
    """Return ``shape(text)``, cut where it has more than ``most`` units: between words, and with an ellipsis.

    The cut is made before the shaping, so it never falls into an escape or a pair of surrogates, nor between a letter
    and its marks. ``shape`` must not get shorter as its text gets longer.
    """
    text = text[:_READ]
    whole = shape(text)
    if count_units(whole) <= most:
        return whole
    room = most - len(ELLIPSIS)
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if count_units(shape(text[:middle])) <= room:
            low = middle
        else:
            high = middle - 1
    return shape(_end_well(text, low)) + ELLIPSIS if room >= 0 else ""


def _end_well(text: str, at: int) -> str:
    while at and at < len(text) and _continues(text[at]):
        at -= 1
    if at < len(text) and not text[at].isspace():
        space = text.rfind(" ", max(0, at - _WORD_SEARCHED), at)
        at = space if space > 0 else at
    return text[:at].rstrip()


def _continues(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M") or "\U0001f3fb" <= letter <= "\U0001f3ff"


def share_out(needs: Sequence[int], budget: int) -> list[int]:
    """Return what each of some needs gets of ``budget``: all of it where it is below its share, else the share."""
    given = [0] * len(needs)
    left, waiting = max(budget, 0), list(range(len(needs)))
    while waiting:
        share = left // len(waiting)
        small = [at for at in waiting if needs[at] <= share]
        for at in small or waiting:
            given[at] = min(needs[at], share)
            left -= given[at]
        waiting = [at for at in waiting if at not in small] if small else []
    return given
