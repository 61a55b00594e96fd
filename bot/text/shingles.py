"""Words as shingles: every three words in a row as one 64-bit number, the term by which quotations are looked up.

A word has three independent 64-bit hashes, one for each place in a shingle, and a shingle is the exclusive or of
its words' hashes (tabulation hashing, Zobrist 1970). The hashes come from BLAKE2b, so they are the same on every
machine and may be kept in an index or a pack.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from struct import Struct

from bot.text.words import normalise_word

SHINGLE_WORDS = 3
WINNOW_WINDOW = 3
"""Consecutive shingles of which a pack keeps the smallest: any run of five words is sure to share one."""

_TRIPLE = Struct("<3Q")


@lru_cache(maxsize=1 << 16)
def hash_word(norm: str) -> tuple[int, int, int]:
    """Return the three hashes of a normalised word, for the first, second and third place of a shingle."""
    first, second, third = _TRIPLE.unpack(blake2b(norm.encode("utf-8", "surrogatepass"), digest_size=24).digest())
    return first, second, third


def hash_shingles(norms: Sequence[str]) -> list[int]:
    """Return the shingles of a run of words, in order: ``len(norms) - 2`` of them, none for fewer than three words."""
    return join_hashes([hash_word(norm) for norm in norms])


def winnow(shingles: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield ``(place, shingle)`` of the smallest shingle of every window, each place once, ascending.

    Winnowing after Schleimer, Wilkerson and Aiken (SIGMOD 2003): a run that two texts share leaves the same
    fingerprints in both. Of equal shingles the last of a window is taken; fewer than a window's worth yields all.
    """
    if len(shingles) < WINNOW_WINDOW:
        yield from enumerate(shingles)
        return
    kept = -1
    for first in range(len(shingles) - WINNOW_WINDOW + 1):
        window = range(first, first + WINNOW_WINDOW)
        place = min(window, key=lambda at: (shingles[at], -at))
        if place != kept:
            kept = place
            yield place, shingles[place]


@lru_cache(maxsize=1 << 17)
def hash_raw_word(raw: str) -> tuple[int, int, int]:
    """Return the three hashes of a word as it stands in a text: one look-up where two would do, for the index."""
    return hash_word(normalise_word(raw))


def join_hashes(hashes: Sequence[tuple[int, int, int]]) -> list[int]:
    """Return the shingles of a run of hashed words, in order."""
    return [a[0] ^ b[1] ^ c[2] for a, b, c in zip(hashes, hashes[1:], hashes[2:], strict=False)]
