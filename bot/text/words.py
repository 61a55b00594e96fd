"""A text as normalised words, each with its place in the raw text.

Matching compares words, never raw characters: quotation marks, dashes, case, accents, invisible characters and
look-alike letters make no difference here. The raw text is left as it is, and every word knows where it stood.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
"""Characters that show nothing (a regular expression's class): soft hyphen, zero-width and direction marks."""

_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u20d0-\u20ff"
_APOSTROPHES = "'\u2018\u2019\u02bc\u02b9\uff07`\u00b4"
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

# One alternative a kind of word: plain letters before a space (most words, found a third sooner for it), a sign of a
# script that sets no spaces, an abbreviation with points ("U.S."), or runs of letters and digits held together by
# apostrophes, invisible characters, marks, or points and commas between digits. No character can be consumed in two
# ways, so the time is linear.
WORD = re.compile(
    rf"[A-Za-z]+(?=\s)|[{_UNSPACED}]"
    rf"|(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?"
    rf"|[^\W_]+(?:(?:[{_APOSTROPHES}{INVISIBLE}{_MARKS}]+(?=[^\W_])|[.,](?<=\d.)(?=\d))[^\W_]+)*[{_MARKS}]*"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DROPPED = re.compile(rf"[{INVISIBLE}{_MARKS}{_APOSTROPHES}]")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?")

# Letters that look like Latin ones, after case folding: the single-letter part of the confusables of Unicode
# Technical Standard 39 for Cyrillic, Greek and Armenian, and the dotless i. All words go through it on both sides,
# so a text that is truly Cyrillic still equals itself.
_LOOK_ALIKES = str.maketrans(
    "авеёіїјкмнорстухѕԁԛԝһӏαβεικνορτυχϲϳոսօհցքı",
    "abeeiijkmhopctyxsdqwhlabeikvoptuxcjnuohgp" + "i",
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, three columns of one length: the normalised word, its start and its end.

    ``starts`` and ``ends`` are code points of the text from which the words were read, half-open, ascending.
    """

    norms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.norms)


@lru_cache(maxsize=1 << 16)
def normalise_word(raw: str) -> str:
    """Return ``raw`` as it is compared: folded in case, width, accents and look-alikes; "1,000" becomes "1000"."""
    word = raw.lower() if raw.isascii() else _fold(raw)
    if word.isalnum():
        return word
    if _GROUPED.fullmatch(word):
        return word.replace(",", "")
    if _ABBREVIATION.fullmatch(word):
        return word.replace(".", "")
    return _DROPPED.sub("", word) or word


def _fold(raw: str) -> str:
    decomposed = unicodedata.normalize("NFKD", raw).casefold()
    return _DROPPED.sub("", unicodedata.normalize("NFKD", decomposed)).translate(_LOOK_ALIKES)


def split_words(text: str) -> list[str]:
    """Return the words of ``text`` as they stand there; with :func:`place_words`, :func:`read_words` in two steps."""
    return WORD.findall(text)


def normalise_words(raws: Sequence[str]) -> tuple[str, ...]:
    """Return words as they are compared."""
    return tuple(map(normalise_word, raws))


def place_words(text: str, raws: Sequence[str], norms: tuple[str, ...], *, offset: int = 0) -> Words:
    """Return words with their places: ``raws`` are all words of ``text``, ``norms`` the same normalised."""
    starts: list[int] = []
    at = 0
    for raw in raws:
        # What stands between two words cannot be taken for the second: no match object is needed for each.
        at = text.index(raw, at)
        starts.append(at + offset)
        at += len(raw)
    ends = tuple(start + len(raw) for start, raw in zip(starts, raws, strict=True))
    return Words(norms, tuple(starts), ends)


def read_words(text: str, *, offset: int = 0) -> Words:
    """Return the words of ``text``; ``offset`` is added to every place (where ``text`` is a piece of another).

    Time is linear in the length of ``text``.
    """
    raws = split_words(text)
    return place_words(text, raws, normalise_words(raws), offset=offset)
