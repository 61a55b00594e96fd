"""The fingerprints of a text that is not held, and where its sentences stood, as bytes and back."""

from collections.abc import Iterator
from struct import Struct

from bot.model.article import SentencePlace
from bot.model.place import Fingerprint
from bot.text.blocks import Block

_FINGERPRINT = Struct("<QII")
_SENTENCE = Struct("<IIII")

BLOCK_FINGERPRINTS = 24
"""Fingerprints put together into one block of the index: about as many words as a block of a held text has."""


def pack_fingerprints(fingerprints: tuple[Fingerprint, ...]) -> bytes:
    """Return 16 bytes a fingerprint, little-endian: the shingle, its first word's number, that word's offset."""
    return b"".join(_FINGERPRINT.pack(kept.shingle, kept.word, kept.start) for kept in fingerprints)


def unpack_fingerprints(body: bytes) -> tuple[Fingerprint, ...]:
    """Return what :func:`pack_fingerprints` was given."""
    return tuple(
        Fingerprint(shingle=shingle, word=word, start=start) for shingle, word, start in _FINGERPRINT.iter_unpack(body)
    )


def pack_outline(outline: tuple[SentencePlace, ...]) -> bytes:
    """Return 16 bytes a sentence, little-endian: start, end, paragraph, number of the first word."""
    return b"".join(_SENTENCE.pack(at.start, at.end, at.paragraph, at.first_word) for at in outline)


def unpack_outline(body: bytes) -> tuple[SentencePlace, ...]:
    """Return what :func:`pack_outline` was given."""
    return tuple(
        SentencePlace(start=start, end=end, paragraph=paragraph, first_word=first_word)
        for start, end, paragraph, first_word in _SENTENCE.iter_unpack(body)
    )


def cut_fingerprint_blocks(fingerprints: tuple[Fingerprint, ...]) -> Iterator[Block]:
    """Yield the fingerprints as blocks for the index, in order."""
    for at in range(0, len(fingerprints), BLOCK_FINGERPRINTS):
        block = fingerprints[at : at + BLOCK_FINGERPRINTS]
        yield Block(block[0].start, block[-1].start + 1, [kept.shingle for kept in block])
