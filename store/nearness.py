"""How near stored statements are to a paste in meaning: from the vectors on disk, or encoded on the spot."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.model.candidates import ClaimQuery, Nearness
from store.claim_vectors import ClaimVectors
from store.encoding import Encoder
from store.journal import find_changed, find_position
from store.vector_segment import VectorKey
from store.vectors import VectorFolder, VectorHit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SPOT_MOST = 8
"""Texts encoded while somebody waits: 40 ms. Where more of what was found by words is not encoded yet, as it is for a
while after a bulk import, words alone are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A paste as vectors, and the folders that it is compared with, each with how far in the journal it is.

    A folder that follows another journal than the store's is not among them.
    """

    signed: "Vectors"
    plain: "Vectors"
    parts: tuple[tuple[VectorFolder, int], ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a nearness is wanted of: a headline and a stretch of text, either of which may be empty, by their places."""

    key: VectorKey
    title: str
    piece: str


class NearnessMeter:
    """Measures for one ask. Takes a reading connection, the open vectors and an encoder."""

    def __init__(self, connection: sqlite3.Connection, vectors: ClaimVectors, encoder: Encoder) -> None:
        """Keep what is needed."""
        self._connection = connection
        self._vectors = vectors
        self._encoder = encoder

    def read(self, query: ClaimQuery) -> Asked | None:
        """Return a paste as vectors; ``None`` where the model cannot be used."""
        texts = tuple(dict.fromkeys((query.signed, query.plain)))
        encoded = self._encoder.encode(texts)
        if encoded is None:
            return None
        parts = tuple((part, find_position(self._connection, part)[0]) for part in self._vectors.parts)
        return Asked(signed=encoded[0], plain=encoded[-1], parts=tuple(part for part in parts if part[1]))

    def search(self, asked: Asked, *, limit: int) -> list[VectorKey]:
        """Return the places of what is nearest to the plain paste, the nearest first; at most ``limit`` a folder.

        In the place of a headline stands the sentence under it that is nearest, where one is held. Nothing is of an
        article as it was before it changed.
        """
        hits = [hit for part, seq in asked.parts for hit in self._search_part(part, seq, asked, limit)]
        best: dict[int, VectorHit] = {}
        titles = {hit.key.article for hit in hits if not hit.key.end}
        for part, seq in asked.parts:
            for article, hit in part.find_nearest(titles - self._find_stale(titles, seq), asked.plain).items():
                best[article] = max(hit, best.get(article, hit))
        hits.sort(key=lambda hit: -hit.nearness)
        return list(dict.fromkeys(hit.key if hit.key.end else best.get(hit.key.article, hit).key for hit in hits))

    def measure(self, asked: Asked, statements: Sequence[Statement]) -> list[Nearness] | None:
        """Return how near each statement is; ``None`` where too much of them is not encoded yet.

        Where headline or sentence is empty, the other counts for it.
        """
        wanted: dict[VectorKey, str] = {}
        for one in statements:
            wanted |= {_headline(one.key): one.title} if one.title else {}
            wanted |= {one.key: one.piece} if one.piece else {}
        vectors = self._load(asked, wanted)
        missing = {key: text for key, text in wanted.items() if key not in vectors}
        if len(missing) > SPOT_MOST:
            return None
        encoded = self._encoder.encode(tuple(missing.values()))
        if encoded is None:
            return None
        vectors |= dict(zip(missing, encoded, strict=True))
        near = _compare(asked, vectors)
        return [_measure(one, near) for one in statements]

    def _search_part(self, part: VectorFolder, seq: int, asked: Asked, limit: int) -> list[VectorHit]:
        hits = part.search(asked.plain, limit=limit)
        stale = self._find_stale({hit.key.article for hit in hits}, seq)
        return [hit for hit in hits if hit.key.article not in stale]

    def _load(self, asked: Asked, keys: Collection[VectorKey]) -> "dict[VectorKey, Vectors]":
        vectors: dict[VectorKey, Vectors] = {}
        for part, seq in asked.parts:
            stale = self._find_stale({key.article for key in keys}, seq)
            vectors |= part.load([key for key in keys if key.article not in stale])
        return vectors

    def _find_stale(self, articles: set[int], seq: int) -> frozenset[int]:
        return find_changed(self._connection, articles, after=seq)


def _headline(key: VectorKey) -> VectorKey:
    return VectorKey(key.article, 0, 0)


def _compare(asked: Asked, vectors: "Mapping[VectorKey, Vectors]") -> dict[VectorKey, tuple[float, float]]:
    """Return the inner products of each vector with the signed paste and the plain one."""
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    if not vectors:
        return {}
    products = np.stack(list(vectors.values())) @ np.stack([asked.signed, asked.plain], axis=1)
    return {key: (signed, plain) for key, (signed, plain) in zip(vectors, products.tolist(), strict=True)}


def _measure(one: Statement, near: Mapping[VectorKey, tuple[float, float]]) -> Nearness:
    title = near.get(_headline(one.key)) if one.title else None
    piece = near.get(one.key) if one.piece else None
    # Where neither has words, nothing is near to it.
    title, piece = title or piece or (0.0, 0.0), piece or title or (0.0, 0.0)
    return Nearness(piece_signed=piece[0], piece_plain=piece[1], title_signed=title[0], title_plain=title[1])
