"""One segment of vectors: columns in files of their own, sorted by key, read through memory maps."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Rows = NDArray[np.intp]

CHUNK = 1 << 16
"""Rows scanned at a time: half a megabyte of signs, which stays in a processor's cache."""


class VectorKey(NamedTuple):
    """What a vector is of: an article by its number, and a stretch of its text (both 0: its headline)."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Rows sorted by key. ``codes`` times ``scales`` are the vectors.

    ``articles`` and ``places`` (start and end) are the keys; ``signs`` are the signs of the vectors, 64 to a number,
    in columns: the first number of all rows, then the second.
    """

    name: str
    articles: "NDArray[np.uint64]"
    places: "NDArray[np.uint32]"
    codes: "NDArray[np.int8]"
    scales: "Vectors"
    signs: "NDArray[np.uint64]"

    def search(self, vector: "Vectors", *, most: int, without: Collection[int]) -> "tuple[Rows, Vectors]":
        """Return the rows whose signs are most like those of ``vector``, with their inner products, in no order.

        At least ``most`` of them, or all; none is of an article in ``without``.
        """
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        unlike = self._count_unlike(vector)
        kept = np.flatnonzero(unlike <= _find_cut(unlike, most))
        if without:
            kept = kept[~np.isin(self.articles[kept], np.array(list(without), np.uint64))]
        return kept, self.measure(kept, vector)

    def measure(self, rows: "Rows | slice", vector: "Vectors") -> "Vectors":
        """Return the inner products of some rows with ``vector``."""
        import numpy as np  # noqa: PLC0415 - as above

        near: Vectors = (self.codes[rows].astype(np.float32) @ vector) * self.scales[rows]
        return near

    def find_articles(self, articles: Collection[int]) -> Iterator[tuple[int, slice]]:
        """Yield those of ``articles`` that it holds, each with its rows."""
        import numpy as np  # noqa: PLC0415 - as above

        wanted = np.array(sorted(articles), np.uint64)
        first, last = (np.searchsorted(self.articles, wanted, side) for side in ("left", "right"))
        for at in np.flatnonzero(first < last).tolist():
            yield int(wanted[at]), slice(int(first[at]), int(last[at]))

    def load(self, keys: Collection[VectorKey]) -> "dict[VectorKey, Vectors]":
        """Return the vectors of those of ``keys`` that it holds."""
        import numpy as np  # noqa: PLC0415 - as above

        places: dict[int, list[VectorKey]] = {}
        for key in keys:
            places.setdefault(key.article, []).append(key)
        found: dict[VectorKey, int] = {}
        for article, rows in self.find_articles(places):
            held = _join_places(self.places[rows])
            wanted = _join_places(np.array([key[1:] for key in places[article]], np.uint32))
            at = np.minimum(held.searchsorted(wanted), len(held) - 1)
            for key, row, is_held in zip(places[article], at.tolist(), (held[at] == wanted).tolist(), strict=True):
                if is_held:
                    found[key] = rows.start + row
        chosen = list(found.values())
        return dict(zip(found, self.codes[chosen] * self.scales[chosen][:, None], strict=True))

    def list_keys(self, rows: "Rows | slice") -> list[VectorKey]:
        """Return the keys of some rows, in their order."""
        places = self.places[rows].tolist()
        return [VectorKey(at, *place) for at, place in zip(self.articles[rows].tolist(), places, strict=True)]

    def _count_unlike(self, vector: "Vectors") -> "NDArray[np.uint16]":
        """Return in how many numbers the sign of each row is another than that of ``vector``."""
        import numpy as np  # noqa: PLC0415 - as above

        asked = pack_signs(vector[None])[:, 0]
        unlike = np.zeros(len(self.articles), np.uint16)
        for first in range(0, len(unlike), CHUNK):
            part = unlike[first : first + CHUNK]
            for column, sign in zip(self.signs, asked, strict=True):
                part += np.bitwise_count(column[first : first + CHUNK] ^ sign)
        return unlike


def pack_signs(rows: "Vectors") -> "NDArray[np.uint64]":
    """Return the signs of each row, 64 to a number, in columns; what is left of the last is 0."""
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    bits = np.packbits(rows > 0, axis=1)
    padded = np.zeros((len(rows), -(-bits.shape[1] // 8) * 8), np.uint8)
    padded[:, : bits.shape[1]] = bits
    return np.ascontiguousarray(padded.view(np.uint64).T)


def _join_places(places: "NDArray[np.uint32]") -> "NDArray[np.uint64]":
    """Return start and end as one number each, in the order of the places."""
    import numpy as np  # noqa: PLC0415 - as above

    wide = places.astype(np.uint64)
    return (wide[:, 0] << np.uint64(32)) | wide[:, 1]


def _find_cut(unlike: "NDArray[np.uint16]", most: int) -> int:
    """Return the number that at least ``most`` of ``unlike`` do not exceed, and as few more as can be."""
    import numpy as np  # noqa: PLC0415 - as above

    # In chunks, as the counting widens each number to eight bytes.
    counts = np.zeros(1 << 10, np.int64)
    for first in range(0, len(unlike), CHUNK):
        found = np.bincount(unlike[first : first + CHUNK])
        if len(found) > len(counts):
            counts = np.pad(counts, (0, len(found) - len(counts)))
        counts[: len(found)] += found
    return int(np.searchsorted(np.cumsum(counts), most))


def sort_keys(keys: Sequence[VectorKey]) -> list[int]:
    """Return the places of ``keys`` in the order in which a segment holds them."""
    return sorted(range(len(keys)), key=lambda at: keys[at])
