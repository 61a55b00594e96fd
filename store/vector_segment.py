"""One segment of vectors: four columns in files of their own, sorted by key, read through memory maps."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

CHUNK = 1 << 16
"""Rows scanned at a time: 3 MB of signs, which fit into a processor's cache."""
_LEVELS = 127


class VectorKey(NamedTuple):
    """What a vector is of: an article by its number, and a stretch of its text (both 0: its headline)."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Rows sorted by key. ``codes`` times ``scales`` are the vectors; ``signs`` their signs, a bit each."""

    name: str
    keys: "NDArray[np.uint64]"
    codes: "NDArray[np.int8]"
    scales: "Vectors"
    signs: "NDArray[np.uint64]"

    def search(self, vector: "Vectors", *, most: int) -> Iterator[tuple[float, VectorKey]]:
        """Yield the ``most`` rows whose signs are most like those of ``vector``, each with its inner product."""
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        asked = _pack_signs(vector[None])[0]
        nearest: list[NDArray[np.int64]] = []
        distances: list[NDArray[np.int64]] = []
        for first in range(0, len(self.signs), CHUNK):
            unlike = np.bitwise_count(self.signs[first : first + CHUNK] ^ asked).sum(axis=1, dtype=np.int64)
            kept = np.argpartition(unlike, most)[:most] if len(unlike) > most else np.arange(len(unlike))
            nearest.append(kept + first)
            distances.append(unlike[kept])
        if not nearest:
            return
        rows, unlike = np.concatenate(nearest), np.concatenate(distances)
        rows = np.sort(rows[np.argsort(unlike, kind="stable")[:most]])
        near = (self.codes[rows].astype(np.float32) @ vector) * self.scales[rows]
        for row, nearness in zip(rows.tolist(), near.tolist(), strict=True):
            yield nearness, self._key(row)

    def load(self, article: int) -> "Iterator[tuple[VectorKey, Vectors]]":
        """Yield the vectors of one article with their keys."""
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        first, last = np.searchsorted(self.keys[:, 0], np.array([article, article + 1], np.uint64))
        for row in range(int(first), int(last)):
            yield self._key(row), self.codes[row].astype(np.float32) * self.scales[row]

    def read_all(self, *, without: Collection[int]) -> "tuple[list[VectorKey], Vectors]":
        """Return all keys and vectors but those of some articles."""
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        kept = ~np.isin(self.keys[:, 0], np.array(list(without), np.uint64))
        keys = [VectorKey(*row) for row in self.keys[kept].tolist()]
        return keys, self.codes[kept].astype(np.float32) * self.scales[kept][:, None]

    def _key(self, row: int) -> VectorKey:
        article, start, end = self.keys[row].tolist()
        return VectorKey(article, start, end)


def write_segment(folder: Path, name: str, keys: Sequence[VectorKey], vectors: "Vectors") -> None:
    """Write a segment; it is safe on disk, and nothing knows of it, until a manifest names it."""
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    order = sorted(range(len(keys)), key=lambda at: keys[at])
    rows = np.ascontiguousarray(vectors[order], np.float32)
    scales = np.maximum(np.abs(rows).max(axis=1, initial=0.0), 1e-9).astype(np.float32) / _LEVELS
    columns = {
        "keys": np.array([keys[at] for at in order], np.uint64).reshape(-1, len(VectorKey._fields)),
        "codes": np.rint(rows / scales[:, None]).astype(np.int8),
        "scales": scales,
        "signs": _pack_signs(rows),
    }
    for column, values in columns.items():
        with (folder / f"{name}.{column}").open("wb") as file:
            file.write(values.tobytes())
            file.flush()
            os.fsync(file.fileno())


def open_segment(folder: Path, name: str, *, rows: int, dimensions: int) -> Segment:
    """Map a segment into memory; nothing of it is read yet.

    Raises:
        OSError: A file is missing.
        ValueError: A file is shorter than it should be.
    """
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    if not rows:
        raise ValueError(f"segment {name} has no rows")

    def load(column: str, kind: type[np.generic], *shape: int) -> "NDArray[np.generic]":
        return np.memmap(folder / f"{name}.{column}", kind, "r", shape=(rows, *shape))

    words = -(-dimensions // 64)
    return Segment(
        name=name,
        keys=load("keys", np.uint64, len(VectorKey._fields)),  # type: ignore[arg-type]  # as it was written
        codes=load("codes", np.int8, dimensions),  # type: ignore[arg-type]  # as above
        scales=load("scales", np.float32),  # type: ignore[arg-type]  # as above
        signs=load("signs", np.uint64, words),  # type: ignore[arg-type]  # as above
    )


def _pack_signs(rows: "Vectors") -> "NDArray[np.uint64]":
    """Return the signs of each row, 64 to a number; what is left of the last is 0."""
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    bits = np.packbits(rows > 0, axis=1)
    padded = np.zeros((len(rows), -(-bits.shape[1] // 8) * 8), np.uint8)
    padded[:, : bits.shape[1]] = bits
    return padded.view(np.uint64)
