"""What a word that a scanner misread may have been: the other way round from :mod:`misread`, with no source beside it.

A paste of which no three words in a row came through whole is looked up by its single words, those that stand in no
stored article by what they may have been.
"""

from collections.abc import Iterator
from functools import lru_cache

from bot.matching.misread import TAKEN

LONG_WORD = 5
"""Letters from which two of a word may be misread: shorter ones would be half of the dictionary."""
LONGEST_WORD = 24
_MEANT: dict[str, tuple[str, ...]] = {
    read: tuple(letter for letter, taken in TAKEN.items() if read in taken)
    for read in sorted({read for taken in TAKEN.values() for read in taken})
}


@lru_cache(maxsize=1 << 10)
def list_readings(norm: str, misread: int = 1) -> frozenset[str]:
    """Return the words that may be read as ``norm`` where one letter of theirs, or one or two, are taken for others.

    Some 25 for one letter of a word of seven, some 300 for two; none for two letters of a short word, none for a word
    of more than :data:`LONGEST_WORD` letters.
    """
    if len(norm) > LONGEST_WORD or (misread > 1 and len(norm) < LONG_WORD):
        return frozenset()
    return frozenset(_undo(norm, misread)) - {norm}


def _undo(norm: str, misread: int, first: int = 0) -> Iterator[str]:
    """Yield ``norm`` with up to ``misread`` of its letters put back, none before ``first`` and none twice."""
    for at in range(first, len(norm)):
        for read in {norm[at], norm[at : at + 2]}:
            for letter in _MEANT.get(read, ()):
                meant = norm[:at] + letter + norm[at + len(read) :]
                yield meant
                if misread > 1:
                    yield from _undo(meant, misread - 1, at + 1)
