"""What the corpus hands to matching: the stretches of stored articles in which pasted words may stand."""

from dataclasses import dataclass
from dataclasses import field as hidden
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """One kept shingle of a text that is not held: its hash, the number of its first word, and that word's offset."""

    shingle: int
    word: int
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of one article that shares words with what was looked for.

    ``text`` is the stretch itself, beginning at code point ``start`` of the stored text (or of the title: ``field``);
    ``None`` where only fingerprints are held, which then stand in ``fingerprints`` in text order. ``closeness`` is how
    much the article shares with what was looked for, weighted by rarity, against the one that shares most (0..1; 1.0
    where that was not weighed). ``day`` is the first day on which the article can have appeared (proleptic Gregorian
    ordinal), ``None`` where no date is known. ``is_reprint`` is ``None`` of an article that was not read yet.
    """

    article_id: str
    field: Literal["title", "text"]
    start: int
    end: int
    text: str | None = hidden(repr=False)
    fingerprints: tuple[Fingerprint, ...] = hidden(default=(), repr=False)
    closeness: float = 1.0
    day: int | None = None
    is_reprint: bool | None = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkHit:
    """An article found by an address: exactly, or only as a candidate."""

    article_id: str
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook:
    """What came of looking a paste up by its single words.

    ``strange`` are its normalised words that stand in no stored article, but would if a scanner had misread them.
    """

    passages: tuple[Passage, ...] = ()
    strange: frozenset[str] = frozenset()
