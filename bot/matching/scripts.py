"""Names in Cyrillic letters in a paste, held against the names of a source in Latin ones."""

import re
from collections.abc import Collection, Iterator

from rapidfuzz import fuzz

from bot.matching.claim import Claim

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "io", "є": "ie", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "",
    "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_SOUNDS = (
    ("sch", "sh"), ("shch", "sh"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "4"), ("sh", "5"),
    ("zh", "6"), ("ts", "z"), ("dzh", "j"), ("d6", "j"), ("j", "i"), ("x", "ks"), ("qu", "kv"), ("q", "k"), ("c", "k"),
    ("w", "v"), ("y", "i"), ("oo", "u"), ("ee", "i"), ("4", "ch"), ("5", "sh"), ("6", "zh"),
)  # fmt: skip
_POSSESSIVE = re.compile(r"['\u2019]s$")
LEAST_LIKE = 75.0
"""Likeness (rapidfuzz ratio) of two names by their sounds: transcriptions of one name differ by a vowel or two."""
_LEAST_LETTERS = 3


def restore_names(claim: Claim, source: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the pasted words in Cyrillic, by number, that sound like one of ``source``'s words, and that one."""
    if claim.text.isascii():
        return
    known = frozenset(source)
    for at, norm in enumerate(claim.words.norms):
        raw = claim.text[claim.words.starts[at] : claim.words.ends[at]].lower()
        name = _POSSESSIVE.sub("", raw)
        if norm in known or len(name) < _LEAST_LETTERS or not all(letter in _LATIN for letter in name):
            continue
        ending = "s" if name != raw else ""
        sounds = read_sounds("".join(_LATIN[letter] for letter in name) + ending)
        best = max(known, key=lambda other: (_liken(sounds, other), other), default="")
        if best and _liken(sounds, best) >= LEAST_LIKE:
            yield at, best


def read_sounds(latin: str) -> str:
    """Return a name in Latin letters with those that sound alike made one, and doubled ones single."""
    for letters, sound in _SOUNDS:
        latin = latin.replace(letters, sound)
    return "".join(letter for at, letter in enumerate(latin) if letter != latin[at - 1 : at])


def _liken(sounds: str, other: str) -> float:
    heard = read_sounds(other)
    return fuzz.ratio(sounds, heard) if heard[:1] == sounds[:1] else 0.0
