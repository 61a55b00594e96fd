"""Words as a scanner misreads them: "tbe" for "the", "l0ng" for "long", "rn" for "m".

Letters that scanners take for one another have one shape. A pasted word that the source does not have stands for the
source's word of the same shape, but only in a paste that shows that it was scanned.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, NEGATIONS

_PAIRS = (("rn", "m"), ("ii", "u"), ("vv", "w"))
_SHAPES = str.maketrans("l1|0ebf85", "iiiochths")
_LETTERS = str.maketrans("0158", "olsb")
_COMMON = (
    FUNCTION_WORDS
    | NEGATIONS
    | ATTRIBUTIONS
    | frozenset(
        "if but out all can could would should will about into over after before when where how what some more most "
        "other than time year years people first two three new now up no one like only even back because between under "
        "while through still where here both each such another well make made take last week days".split()
    )
)
_DIGITS = frozenset("0158")
_REAL = re.compile(r"\d+(?:st|nd|rd|th|s|k|m|b|bn|mn|g|am|pm|km|kg|mm|cm|x)?|[a-z]{1,2}[1-9]\d*|[a-z]+\d{2,}|[1-9]\d*[a-z]")
_LEAST_SHAPE = 2


@lru_cache(maxsize=1 << 14)
def read_shape(norm: str) -> str:
    """Return what is left of a normalised word when letters that a scanner confuses are one."""
    for pair, letter in _PAIRS:
        norm = norm.replace(pair, letter)
    return norm.translate(_SHAPES)


_COMMON_SHAPES = {read_shape(norm): norm for norm in sorted(_COMMON, key=len)}


def is_scanned(norms: Sequence[str]) -> bool:
    """Return whether any word is none but looks like a common one, or has a digit among its letters."""
    return any(_is_misread(norm) for norm in norms)


def undo_scan(norms: Sequence[str]) -> tuple[str, ...]:
    """Return words with those that were surely misread as they are most likely to have been."""
    return tuple(_undo(norm) if _is_misread(norm) else norm for norm in norms)


def restore_scanned(pasted: Sequence[str], source: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the pasted words, by number, that stand for one of ``source``'s of the same shape, and that one.

    Of several of that shape the one that follows the word before in the source comes first.
    """
    by_shape: dict[str, list[str]] = {}
    for norm in dict.fromkeys(source):
        by_shape.setdefault(read_shape(norm), []).append(norm)
    known = frozenset(source)
    following = set(pairwise(source))
    before = ""
    for at, norm in enumerate(pasted):
        found = norm
        if norm not in known and len(norm) >= _LEAST_SHAPE and not norm.isdecimal():
            alike = by_shape.get(read_shape(norm), ())
            found = next((one for one in alike if (before, one) in following), alike[0] if alike else norm)
            if found != norm and not found.isdecimal():
                yield at, found
        before = found


def _is_misread(norm: str) -> bool:
    if norm.isalpha():
        return norm not in _COMMON and read_shape(norm) in _COMMON_SHAPES
    digits = {letter for letter in norm if letter.isdecimal()}
    return bool(digits) and digits <= _DIGITS and not _REAL.fullmatch(norm) and any(map(str.isalpha, norm))


def _undo(norm: str) -> str:
    return _COMMON_SHAPES.get(read_shape(norm)) or norm.translate(_LETTERS)
