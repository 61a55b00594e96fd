"""Whether a name takes "a" or "an": by how it is spoken, not by how it is spelt."""

import re
import unicodedata

_THE = re.compile(r"the (?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"8|1[18](?!\d)")
_SPELT_OUT = frozenset({"LA", "FAZ", "RFE", "RFI", "SABC"})
"""Said letter by letter, though they could be said as a word."""
_SILENT_H = re.compile(r"hour|honou?r|honest|heir")
_NOT_SPOKEN_SO = re.compile(r"uk|uni(?!n)|us[ae]|ut[aio]|ur[aeiou]|eu|one(?![a-z])")
"""Written with a vowel and spoken with a consonant: "a European", "a Ukrainian", "a One"."""


def add_indefinite(name: str) -> str:
    """Return a name behind "a" or "an" as it is spoken, without a "The" of its own: ``an AP``, ``a Reuters``."""
    bare = _THE.sub("", name, count=1) if _THE.match(name) else name
    return f"{'an' if _begins_with_vowel(bare) else 'a'} {bare}"


def _begins_with_vowel(name: str) -> bool:
    found = _WORD.search(unicodedata.normalize("NFKD", name))
    if found is None:
        return False
    word = found.group()
    if word[0].isdigit():
        return _NUMBER.match(word) is not None
    if word.isupper():
        is_spelt_out = len(word) == 1 or word in _SPELT_OUT or not set("AEIOU").intersection(word)
        return word[0] in ("AEFHILMNORSX" if is_spelt_out else "AEIO")
    low = word.lower()
    return (low[0] in "aeiou" and not _NOT_SPOKEN_SO.match(low)) or _SILENT_H.match(low) is not None
