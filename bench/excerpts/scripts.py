"""Names in another script, and a sentence among words of another language."""

import re
from random import Random

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?:[’']s)?\b")
_LETTERS = {
    "shch": "щ", "sch": "ш", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "ya": "я", "yu": "ю", "yo": "ё",
    "th": "т", "ph": "ф", "ck": "к", "ee": "и", "oo": "у", "x": "кс", "qu": "кв", "a": "а", "b": "б", "c": "к",
    "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "дж", "k": "к", "l": "л", "m": "м", "n": "н",
    "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "y": "й", "z": "з",
}  # fmt: skip
_RUSSIAN = {**_LETTERS, "yi": "ы", "ye": "е"}
_UKRAINIAN = {
    **_LETTERS, "i": "і", "g": "ґ", "h": "г", "yi": "ї", "ye": "є", "y": "и", "ee": "і", "e": "е",
}  # fmt: skip
_PIECE = re.compile("|".join(sorted(_UKRAINIAN, key=len, reverse=True)))
_BEFORE = ("Это правда? ", "Друзья, кто-нибудь знает, откуда это взято? ", "¿Alguien sabe de dónde viene esto? ",
           "Stimmt das wirklich, was hier steht? ", "Est-ce que c'est vrai ? ", "Чи це справді так? ")  # fmt: skip
_BEHIND = ("", " Думаю, что это фейк.", " ¿Es verdad?", " Das kann doch nicht sein!", " Пруф?", " C'est dingue.")


def transcribe(sentence: str, _: Random) -> str | None:
    """Return the sentence with its first name inside it in Cyrillic letters."""
    found = _NAME.search(sentence)
    if found is None:
        return None
    name = re.sub(r"[’']s$", "", found.group())
    written = _PIECE.sub(lambda piece: _RUSSIAN[piece.group()], name.lower()).capitalize()
    return sentence[: found.start()] + written + sentence[found.start() + len(name) :]


def transcribe_all(sentence: str, _: Random) -> str | None:
    """Return the sentence with all names inside it in Ukrainian letters, where it has two at least."""
    found = list(_NAME.finditer(sentence))
    if len(found) < 2:  # noqa: PLR2004 - one is transcribed above
        return None
    for one in reversed(found):
        name = re.sub(r"[’']s$", "", one.group())
        written = _PIECE.sub(lambda piece: _UKRAINIAN[piece.group()], name.lower()).capitalize()
        sentence = sentence[: one.start()] + written + sentence[one.start() + len(name) :]
    return sentence


def surround(sentence: str, rng: Random) -> str:
    """Return the sentence with what somebody says of it in another language."""
    return rng.choice(_BEFORE) + sentence + rng.choice(_BEHIND)
