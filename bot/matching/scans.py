"""Words as a scanner misreads them: "tbe" for "the", "l0ng" for "long", "rn" for "m".

Letters that scanners take for one another have one shape. A pasted word that the source does not have stands for the
source's word of the same shape, but only in a paste that shows that it was scanned.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.matching.amounts import is_amount
from bot.matching.cues import ATTRIBUTIONS, CUE_WORDS, FUNCTION_WORDS, NEGATIONS
from bot.matching.readings import list_readings

_PAIRS = (("rn", "m"), ("nn", "m"), ("ii", "u"), ("vv", "w"), ("cl", "d"))
_SHAPES = str.maketrans("l1|0ebf8569q", "iiiochthshgg")
_LETTERS = str.maketrans("015869", "olsbbg")
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
_DIGITS = frozenset("015689")
_REAL = re.compile(r"\d+(?:st|nd|rd|th|s|k|m|b|bn|mn|g|am|pm|km|kg|mm|cm|x)?|[a-z][1-9]\d*|[a-z]+\d{2,}|[1-9]\d*[a-z]")
_REAL_WORDS = frozenset("bad hut bow ail fake fold hack tor hail fail fen tan bis hoard".split())
"""Words that have the shape of a common one, and are words of their own."""
_LEAST_SHAPE = 2
_SURE, _STRANGE = 2, 4
_LETTERS_A_SLIP = (4, 7)
"""Letters from which a word of a scanned paste may differ from the source's by one letter, and by two."""


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


def restore_scanned(
    pasted: Sequence[str], source: Collection[str], strange: Collection[str] = frozenset()
) -> Iterator[tuple[int, str]]:
    """Yield the pasted words, by number, that stand for one of ``source``'s of the same shape, and that one.

    Of several of that shape the one that follows the word before in the source comes first. Where more than one word
    was misread, or many are none of the source's, others may differ from the source's by a letter or two.

    ``strange`` are pasted words that no article at all has, and that were misread if they are the source's.
    """
    by_shape: dict[str, list[str]] = {}
    for norm in dict.fromkeys(source):
        by_shape.setdefault(read_shape(norm), []).append(norm)
    known = frozenset(source)
    misread, others = sum(map(_is_misread, pasted)), sum(norm not in known for norm in pasted)
    is_surely = misread >= _SURE or (misread > 0 and others >= _STRANGE) or len(strange) >= _SURE
    following = set(pairwise(source))
    before = ""
    for at, norm in enumerate(pasted):
        found = norm
        if norm not in known and len(norm) >= _LEAST_SHAPE and not norm.isdecimal():
            alike = by_shape.get(read_shape(norm)) or (
                (_find_read(norm, known, strange) or _find_near(norm, known)) if is_surely else []
            )
            found = next((one for one in alike if (before, one) in following), alike[0] if alike else norm)
            if found != norm and not found.isdecimal():
                yield at, found
            elif found == norm and _is_misread(norm) and not norm.isalpha():
                yield at, norm.translate(_LETTERS)
        before = found


def _find_read(norm: str, known: Collection[str], strange: Collection[str]) -> list[str]:
    """Return the words as which a strange one may have been misread; none that count, deny or hedge."""
    if norm not in strange:
        return []
    found = (sorted(list_readings(norm, misread).intersection(known)) for misread in (1, 2))
    return [one for one in next(filter(None, found), []) if one not in CUE_WORDS and not is_amount(one)]


def _find_near(norm: str, known: Collection[str]) -> list[str]:
    """Return the word of which a misread one differs by a letter or two; none for words that count or deny."""
    most = sum(len(norm) >= least for least in _LETTERS_A_SLIP)
    if not most or norm in CUE_WORDS or is_amount(norm) != any(map(str.isdecimal, norm)):
        return []
    shape = read_shape(norm)
    likely = [other for other in known if abs(len(other) - len(norm)) <= most and not is_amount(other)]
    best = process.extractOne(shape, map(read_shape, likely), scorer=OSA.distance, score_cutoff=most)
    return [] if best is None else [likely[best[2]]]


def _is_misread(norm: str) -> bool:
    if norm.isalpha():
        return norm not in _COMMON and norm not in _REAL_WORDS and read_shape(norm) in _COMMON_SHAPES
    digits = {letter for letter in norm if letter.isdecimal()}
    return bool(digits) and digits <= _DIGITS and not _REAL.fullmatch(norm) and any(map(str.isalpha, norm))


def _undo(norm: str) -> str:
    return _COMMON_SHAPES.get(read_shape(norm)) or norm.translate(_LETTERS)
