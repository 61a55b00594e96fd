"""Names in Cyrillic letters in a paste, held against the names of a source in Latin ones, and the reverse."""

import re
from collections.abc import Collection, Iterator

from rapidfuzz import fuzz

from bot.matching.claim import Claim
from bot.text.words import normalise_word

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "io", "є": "ie", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "",
    "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_SOUNDS = (
    ("sch", "sh"), ("shch", "sh"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "4"), ("sh", "5"),
    ("zh", "6"), ("ts", "z"), ("dzh", "j"), ("d6", "j"), ("j", "i"), ("x", "ks"), ("qu", "kv"), ("q", "k"), ("c", "k"),
    ("w", "v"), ("y", "i"), ("oo", "u"), ("ee", "i"), ("4", "ch"), ("5", "sh"), ("6", "zh"), ("g", "h"),
)  # fmt: skip
_UKRAINIAN = frozenset("іїєґ")
_VOWELS = frozenset("аеёєиіїоуыэюя")
_VOWEL = re.compile(r"[aeiou]+")
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
        if norm in known or len(name) < _LEAST_LETTERS or not _is_cyrillic(name):
            continue
        sounds = read_sounds(_write_latin(name) + ("s" if name != raw else ""))
        best = max(known, key=lambda other: (_liken(sounds, other), other), default="")
        if best and _liken(sounds, best) >= LEAST_LIKE:
            yield at, best


def restore_cyrillic(claim: Claim, raws: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the pasted names, by number, that sound like a name in Cyrillic in ``raws``, and that one, normalised.

    ``raws`` are the words of a source as they stand there. A pasted name in Cyrillic too has to sound the same
    ("Зеленський" and "Зеленский"), or to differ in vowels only where one of the two is spelt as Ukrainian alone does
    ("Чернігів" and "Чернигов"): "Иванов" and "Иванова" are two people.
    """
    names = {raw for raw in raws if len(raw) >= _LEAST_LETTERS and raw[0].isupper() and _is_cyrillic(raw.lower())}
    heard = {normalise_word(raw): read_sounds(_write_latin(raw.lower())) for raw in sorted(names)}
    spelt = {normalise_word(raw): raw.lower() for raw in sorted(names)}
    if not heard:
        return
    for at, norm in enumerate(claim.words.norms):
        raw = claim.text[claim.words.starts[at] : claim.words.ends[at]]
        if norm in heard or len(raw) < _LEAST_LETTERS or not raw[0].isupper():
            continue
        is_cyrillic = _is_cyrillic(raw.lower())
        if not is_cyrillic and not raw.isascii():
            continue
        sounds = read_sounds(_write_latin(raw.lower()) if is_cyrillic else raw.lower())
        best = max(heard, key=lambda other: (_compare(sounds, heard[other]), other))
        is_like = _compare(sounds, heard[best]) >= LEAST_LIKE
        if sounds == heard[best] or (is_like and (not is_cyrillic or _differ_in_vowels(raw.lower(), spelt[best]))):
            yield at, best


def _differ_in_vowels(one: str, other: str) -> bool:
    """Return whether of two names in Cyrillic one is spelt in Ukrainian only, and only their vowels differ."""
    if bool(_UKRAINIAN & set(one)) == bool(_UKRAINIAN & set(other)):
        return False
    bones = [_VOWEL.sub("", read_sounds(_write_latin(name))) for name in (one, other)]
    return bones[0] == bones[1] and (one[-1] in _VOWELS) == (other[-1] in _VOWELS)


def _is_cyrillic(name: str) -> bool:
    return all(letter in _LATIN for letter in name)


def _write_latin(name: str) -> str:
    return "".join(_LATIN[letter] for letter in name)


def read_sounds(latin: str) -> str:
    """Return a name in Latin letters with those that sound alike made one, and doubled ones single."""
    for letters, sound in _SOUNDS:
        latin = latin.replace(letters, sound)
    # "Yermak" and "Ermak" are one name, as "Е" at the front of a word is heard either way.
    latin = latin.removeprefix("i") if latin.startswith("ie") else latin
    return "".join(letter for at, letter in enumerate(latin) if letter != latin[at - 1 : at])


def _liken(sounds: str, other: str) -> float:
    return _compare(sounds, read_sounds(other))


def _compare(sounds: str, heard: str) -> float:
    return fuzz.ratio(sounds, heard) if heard[:1] == sounds[:1] else 0.0
