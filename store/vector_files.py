"""The files of a segment of vectors: written whole, merged column by column, opened as memory maps."""

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from store.vector_segment import CHUNK, Segment, VectorKey, pack_signs, sort_keys

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_LEVELS: Final = 127
_ARTICLES, _PLACES, _CODES, _SCALES, _SIGNS = "articles", "places", "codes", "scales", "signs"


def write_segment(folder: Path, name: str, keys: Sequence[VectorKey], vectors: "Vectors") -> None:
    """Write a segment; it is safe on disk, and nothing knows of it, until a manifest names it."""
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    order = sort_keys(keys)
    rows = np.ascontiguousarray(vectors[order], np.float32)
    scales = np.maximum(np.abs(rows).max(axis=1, initial=0.0), 1e-9).astype(np.float32) / _LEVELS
    places = np.array([keys[at] for at in order], np.uint64).reshape(-1, len(VectorKey._fields))
    _write(folder, name, _ARTICLES, [places[:, 0].copy()])
    _write(folder, name, _PLACES, [places[:, 1:].astype(np.uint32)])
    _write(folder, name, _CODES, [np.rint(rows / scales[:, None]).astype(np.int8)])
    _write(folder, name, _SCALES, [scales])
    _write(folder, name, _SIGNS, [pack_signs(rows)])


def merge_segments(folder: Path, name: str, parts: "Sequence[tuple[Segment, Collection[int]]]") -> int:
    """Write the rows of several segments as one, each without those of some articles; return how many rows it has.

    Nothing is written where that is none. Holds 20 bytes a row in memory, and some thousand rows.
    """
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    kept = [np.flatnonzero(~np.isin(segment.articles, np.array(list(gone), np.uint64))) for segment, gone in parts]
    segments = [segment for segment, _ in parts]
    articles = np.concatenate([one.articles[rows] for one, rows in zip(segments, kept, strict=True)])
    if not len(articles):
        return 0
    places = np.concatenate([one.places[rows] for one, rows in zip(segments, kept, strict=True)])
    order = np.lexsort((places[:, 1], places[:, 0], articles))
    _write(folder, name, _ARTICLES, [articles[order]])
    _write(folder, name, _PLACES, [places[order]])
    scales = np.concatenate([one.scales[rows] for one, rows in zip(segments, kept, strict=True)])
    _write(folder, name, _SCALES, [scales[order]])
    columns = (
        np.concatenate([one.signs[at][rows] for one, rows in zip(segments, kept, strict=True)])[order]
        for at in range(len(segments[0].signs))
    )
    _write(folder, name, _SIGNS, columns)
    source = np.concatenate([np.full(len(rows), at) for at, rows in enumerate(kept)])[order]
    row = np.concatenate(kept)[order]
    codes = (
        _gather_codes(segments, source[first : first + CHUNK], row[first : first + CHUNK])
        for first in range(0, len(row), CHUNK)
    )
    _write(folder, name, _CODES, codes)
    return len(articles)


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
        # As a plain array: each slice of a map is else an object that is made slowly.
        return np.asarray(np.memmap(folder / f"{name}.{column}", kind, "r", shape=shape))

    return Segment(
        name=name,
        articles=load(_ARTICLES, np.uint64, rows),  # type: ignore[arg-type]  # as it was written
        places=load(_PLACES, np.uint32, rows, 2),  # type: ignore[arg-type]  # as above
        codes=load(_CODES, np.int8, rows, dimensions),  # type: ignore[arg-type]  # as above
        scales=load(_SCALES, np.float32, rows),  # type: ignore[arg-type]  # as above
        signs=load(_SIGNS, np.uint64, -(-dimensions // 64), rows),  # type: ignore[arg-type]  # as above
    )


def _gather_codes(
    segments: Sequence[Segment], source: "NDArray[np.intp]", row: "NDArray[np.intp]"
) -> "NDArray[np.int8]":
    import numpy as np  # noqa: PLC0415 - as above

    gathered = np.empty((len(row), segments[0].codes.shape[1]), np.int8)
    for at, segment in enumerate(segments):
        own = source == at
        gathered[own] = segment.codes[row[own]]
    return gathered


def _write(folder: Path, name: str, column: str, parts: "Iterable[NDArray[np.generic]]") -> None:
    with (folder / f"{name}.{column}").open("wb") as file:
        for part in parts:
            file.write(part.tobytes())
        file.flush()
        os.fsync(file.fileno())
