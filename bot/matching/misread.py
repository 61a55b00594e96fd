"""One word taken for another by a scanner, judged where both stand in the same place of a sentence.

:mod:`scans` puts words back wherever they stand, and so leaves those that count, deny or hedge alone. Here the place
is known: "cne" where the source has "one" was misread, "nine" there was not.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.matching.amounts import is_amount
from bot.matching.cues import CUE_WORDS

TAKEN: Mapping[str, tuple[str, ...]] = {
    "m": ("rn", "nn", "in", "ni"), "l": ("1", "i", "t", "j"), "o": ("0", "c", "a", "e"), "e": ("c", "o", "a"),
    "i": ("l", "1", "j", "t", "r"), "h": ("b", "li", "n", "ii"), "u": ("ii", "n", "v", "li"),
    "b": ("h", "6", "8", "lo"),
    "t": ("f", "r", "l", "i"), "a": ("o", "s", "e", "u"), "n": ("u", "ri", "h", "ii", "r", "m"),
    "d": ("cl", "ol", "ci"), "g": ("q", "9", "8"), "w": ("vv",), "c": ("e", "o"), "r": ("t", "i", "n"),
    "s": ("a", "5", "8"), "y": ("v",), "f": ("t", "l"), "v": ("y", "u"), "k": ("lc", "h"), "p": ("n",), "q": ("g",),
    "z": ("2",), "j": ("i",),
}  # fmt: skip
"""What a letter is taken for: of one height, of one bow, or two strokes for one."""
_LONGEST = 24
_REAL_WORDS = frozenset(
    "act apt bath cart cent dent fold hall halt ho hone hot hut jam jar live man mat match mine nay neatly net non ore "
    "quartet riot rot same sane sap sent severity slated slates stared stares tan tin ton tour want warmed went".split()
)
"""Words of their own that are one misread letter from one that counts, denies or hedges."""
SCANNED_LEAST = 2
"""Misread words from which a paste is taken for scanned: then a word of its own may be a misread one too."""


@lru_cache(maxsize=1 << 12)
def count_misread(word: str, original: str) -> int | None:
    """Return how many letters of ``original`` were taken for others where ``word`` was read; ``None`` for no such.

    Linear in the product of both lengths, which are bounded.
    """
    if not word or not original or max(len(word), len(original)) > _LONGEST:
        return None
    # row[at] is the fewest letters misread for the letters so far to be read as word[:at].
    row: list[int | None] = [0, *[None] * len(word)]
    for letter in original:
        ways = ((letter, 0), *((taken, 1) for taken in TAKEN.get(letter, ())))
        following: list[int | None] = [None] * (len(word) + 1)
        for at, spent in enumerate(row):
            if spent is None:
                continue
            for read, cost in ways:
                end = at + len(read)
                if word.startswith(read, at) and (following[end] is None or spent + cost < (following[end] or 0)):
                    following[end] = spent + cost
        row = following
    return row[-1]


def is_misread(word: str, original: str, *, is_scanned: bool) -> bool:
    """Return whether a pasted word is its source's, misread.

    In a paste that shows nothing else of a scan, one letter may be misread, and not so that it makes a word or a
    number of its own.
    """
    misread = count_misread(word, original)
    if not misread or (word.isalpha() and (word in CUE_WORDS or is_amount(word))):
        return False
    if is_scanned:
        return misread <= max(1, len(original) // 2) and not (word.isdecimal() and original.isdecimal())
    return misread == 1 and not word.isdecimal() and word not in _REAL_WORDS


def read_denial(word: str) -> str:
    """Return "not" for a pasted word that is no word but "not" misread, else the word itself."""
    return "not" if word not in _REAL_WORDS and count_misread(word, "not") == 1 else word


def is_scan(pairs: Iterable[tuple[str, str]]) -> bool:
    """Return whether, of pasted words and those that stand in their places, enough are misread."""
    seen = 0
    for word, original in pairs:
        seen += bool(count_misread(word, original)) and not word.isdecimal()
        if seen >= SCANNED_LEAST:
            return True
    return False
