"""Sentence vectors on disk: found by meaning, read through memory maps, never held in memory as a whole.

A vector is kept twice: the signs of its numbers (a bit each), which are scanned, and its numbers as bytes, by which the
best are measured again. With 384 numbers that is 460 bytes a vector with its key: ten million are 4.6 GB on disk, of
which a search touches the signs (.5 GB, which the system keeps in its cache or drops as it sees fit) and some hundred
rows more.

A commit writes one segment and then replaces the manifest, so that a crash between the two leaves what was there. Small
segments are merged as in a binary counter. Only one process may write at a time: whoever holds the lock of the index of
claims. The vectors can be made anew from the store at any time.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from bot.errors import IndexBrokenError
from store.index import Watermark
from store.vector_segment import Segment, VectorKey, open_segment, write_segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_MANIFEST = "manifest.json"
RESCORED = 16
"""Rows measured again for each that is wanted: of the nearest twenty among 28,400 real vectors of MiniLM, .80 are then
found with four, .89 with eight, .96 with 16 and .98 with 32."""


class VectorHit(NamedTuple):
    """A vector near to what was asked; ``nearness`` is their inner product, -1..1, exact to about .005."""

    nearness: float
    key: VectorKey


class _Entry(msgspec.Struct, frozen=True):
    name: str
    rows: int


class _Manifest(msgspec.Struct, frozen=True):
    """What is in a folder. ``dropped`` are articles, each with the segments (their count) in which it is no more."""

    model_sha256: str
    dimensions: int
    journal: str | None = None
    seq: int = 0
    next_number: int = 1
    segments: tuple[_Entry, ...] = ()
    dropped: tuple[tuple[int, tuple[str, ...]], ...] = ()


class VectorFolder:
    """The vectors of one model, in one folder."""

    def __init__(self, folder: Path, *, model_sha256: str, dimensions: int) -> None:
        """Open the folder; one that is not there yet, or is of another model, is empty until the first commit.

        Raises:
            IndexBrokenError: What is there cannot be read.
        """
        self.folder = folder
        self._empty = _Manifest(model_sha256=model_sha256, dimensions=dimensions)
        self.reload()

    def reload(self) -> None:
        """See what has been committed since, by whomever."""
        try:
            found = msgspec.json.decode((self.folder / _MANIFEST).read_bytes(), type=_Manifest)
        except FileNotFoundError:
            found = self._empty
        except (OSError, msgspec.MsgspecError) as error:
            raise _explain(self.folder, error) from error
        if (found.model_sha256, found.dimensions) != (self._empty.model_sha256, self._empty.dimensions):
            found = self._empty
        self._manifest = found
        self._segments = [self._open(entry) for entry in found.segments]
        self._dropped = {article: frozenset(names) for article, names in found.dropped}

    @property
    def watermark(self) -> Watermark | None:
        """Return how far the vectors have followed which journal; ``None`` where nothing was committed."""
        journal = self._manifest.journal
        return None if journal is None else Watermark(journal, self._manifest.seq)

    def __len__(self) -> int:
        """Return the rows on disk, dropped ones among them."""
        return sum(entry.rows for entry in self._manifest.segments)

    def search(self, vector: "Vectors", *, limit: int) -> list[VectorHit]:
        """Return the ``limit`` vectors nearest to ``vector`` (of length one), the nearest first."""
        hits = [
            VectorHit(nearness, key)
            for segment in self._segments
            for nearness, key in segment.search(vector, most=RESCORED * limit)
            if not self._is_dropped(segment, key.article)
        ]
        return sorted(hits, key=lambda hit: (-hit.nearness, hit.key))[:limit]

    def load(self, article: int) -> "list[tuple[VectorKey, Vectors]]":
        """Return the vectors of one article by their keys, in the order of their places."""
        found = [
            row for segment in self._segments if not self._is_dropped(segment, article) for row in segment.load(article)
        ]
        return sorted(found, key=lambda row: row[0])

    def commit(
        self, keys: Sequence[VectorKey], vectors: "Vectors", *, drop: Sequence[int] = (), watermark: Watermark
    ) -> None:
        """Drop what is held of the articles ``drop``, add ``vectors`` under ``keys``, and keep how far that goes.

        Raises:
            IndexBrokenError: The folder cannot be written.
        """
        old = self._manifest
        gone = dict(self._dropped)
        for article in drop:
            gone[article] = frozenset(entry.name for entry in old.segments)
        segments, number = list(old.segments), old.next_number
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if keys:
                segments.append(self._write(number, list(keys), vectors))
                number += 1
            while len(segments) > 1 and segments[-2].rows <= 2 * segments[-1].rows:
                merged = self._merge(number, segments[-2:], gone)
                segments[-2:] = [merged] if merged.rows else []
                number += 1
            names = {entry.name for entry in segments}
            dropped = tuple((article, tuple(sorted(held & names))) for article, held in gone.items() if held & names)
            new = msgspec.structs.replace(
                old, journal=watermark.journal, seq=watermark.seq, next_number=number,
                segments=tuple(segments), dropped=dropped,
            )  # fmt: skip
            _replace_file(self.folder / _MANIFEST, msgspec.json.encode(new))
            self.reload()
            self._sweep(names)
        except OSError as error:
            raise _explain(self.folder, error) from error

    def clear(self) -> None:
        """Drop everything, in the next commit."""
        self._manifest = msgspec.structs.replace(self._empty, next_number=self._manifest.next_number)
        self._segments, self._dropped = [], {}

    def _is_dropped(self, segment: Segment, article: int) -> bool:
        return segment.name in self._dropped.get(article, ())

    def _open(self, entry: _Entry) -> Segment:
        try:
            return open_segment(self.folder, entry.name, rows=entry.rows, dimensions=self._empty.dimensions)
        except (OSError, ValueError) as error:
            raise _explain(self.folder, error) from error

    def _write(self, number: int, keys: Sequence[VectorKey], vectors: "Vectors") -> _Entry:
        name = f"{number:08d}"
        write_segment(self.folder, name, keys, vectors)
        return _Entry(name=name, rows=len(keys))

    def _merge(self, number: int, entries: Sequence[_Entry], gone: dict[int, frozenset[str]]) -> _Entry:
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        keys: list[VectorKey] = []
        parts = []
        for entry in entries:
            segment = self._open(entry)
            kept, rows = segment.read_all(without={at for at, names in gone.items() if entry.name in names})
            keys += kept
            parts.append(rows)
        return self._write(number, keys, np.concatenate(parts))

    def _sweep(self, names: set[str]) -> None:
        """Delete segments that no manifest names; those that another process has mapped stay readable to it."""
        for path in self.folder.iterdir():
            if path.name != _MANIFEST and path.name.partition(".")[0] not in names:
                path.unlink(missing_ok=True)


def _replace_file(path: Path, body: bytes) -> None:
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _explain(folder: Path, error: Exception) -> IndexBrokenError:
    reason = " ".join(str(error).split())[:300]
    return IndexBrokenError(
        f"the vectors in {folder} cannot be used: `firsthand index --rebuild` makes them anew ({reason})"
    )
