"""Sentence vectors on disk: found by meaning, read through memory maps, never held in memory as a whole.

A vector is kept twice: the signs of its numbers (a bit each), which are scanned, and its numbers as bytes, by which the
best are measured again. With 384 numbers that is 452 bytes a vector with its key: ten million are 4.5 GB on disk, of
which a search touches the signs (.5 GB, which the system keeps in its cache or drops as it sees fit) and some hundred
rows more.

A commit writes one segment and then replaces the manifest, so that a crash between the two leaves what was there. Small
segments are merged as in a binary counter, up to :data:`SEGMENT_MOST` rows. Only one process may write at a time:
whoever holds the lock of :class:`~store.claim_vectors.ClaimVectors`. The vectors can be made anew from the store.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from store.journal import Watermark
from store.vector_files import merge_segments, open_segment, write_segment
from store.vector_manifest import (
    MANIFEST,
    Entry,
    Manifest,
    Stamp,
    explain_error,
    find_gone,
    list_dropped,
    read_manifest,
    stamp_manifest,
    write_manifest,
)
from store.vector_segment import Segment, VectorKey

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

RESCORED = 480
"""Rows of a segment that are measured again, or four for each that is wanted: of the nearest twenty among 28,400 real
vectors of MiniLM, .80 are then found with 80 rows, .89 with 160, .96 with 320 and .98 with 640."""
SEGMENT_MOST = 1 << 20
"""Rows of a segment up to which it is merged: half a GB on disk."""
_GONE_SHARE = 4
"""A segment is written anew where one row in so many is of an article that was dropped."""
_LOOKS = 5
"""Times a manifest is read anew because what it names was merged away meanwhile, by another process."""


class VectorHit(NamedTuple):
    """A vector near to what was asked; ``nearness`` is their inner product, -1..1, exact to about .005."""

    nearness: float
    key: VectorKey


@dataclass(frozen=True, slots=True)
class _State:
    """A manifest with what it names open. ``gone`` are the dropped articles of each segment."""

    manifest: Manifest
    segments: tuple[Segment, ...] = ()
    gone: Mapping[str, frozenset[int]] = field(default_factory=dict)
    stamp: Stamp | None = None


class VectorFolder:
    """The vectors of one model, in one folder. Several threads may read it, and one write."""

    def __init__(self, folder: Path, *, model_sha256: str) -> None:
        """Open the folder; one that is not there yet, or is of another model, is empty until the first commit.

        Raises:
            IndexBrokenError: What is there cannot be read.
        """
        self.folder = folder
        self._empty = Manifest(model_sha256=model_sha256)
        # One value, replaced as a whole: whoever reads has all of the old or all of the new.
        self._state = self._load()

    def reload(self) -> None:
        """See what has been committed since, by whomever.

        Raises:
            IndexBrokenError: What is there cannot be read.
        """
        try:
            stamp = stamp_manifest(self.folder)
        except OSError as error:
            raise explain_error(error, self.folder) from error
        if self._state.stamp != stamp:
            self._state = self._load()

    @property
    def watermark(self) -> Watermark | None:
        """Return how far the vectors have followed which journal; ``None`` where nothing was committed."""
        manifest = self._state.manifest
        return None if manifest.journal is None else Watermark(manifest.journal, manifest.seq)

    def __len__(self) -> int:
        """Return the rows on disk, dropped ones among them."""
        return sum(entry.rows for entry in self._state.manifest.segments)

    def search(self, vector: "Vectors", *, limit: int) -> list[VectorHit]:
        """Return the ``limit`` vectors nearest to ``vector`` (of length one), the nearest first."""
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        state, most = self._state, max(RESCORED, 4 * limit)
        hits: list[VectorHit] = []
        for segment in state.segments:
            rows, near = segment.search(vector, most=most, without=state.gone.get(segment.name, ()))
            best = np.argsort(-near, kind="stable")[:limit]
            keys = segment.list_keys(rows[best])
            hits += [VectorHit(nearness, key) for nearness, key in zip(near[best].tolist(), keys, strict=True)]
        return sorted(hits, key=lambda hit: (-hit.nearness, hit.key))[:limit]

    def load(self, keys: Collection[VectorKey]) -> "dict[VectorKey, Vectors]":
        """Return the vectors of those of ``keys`` that are held."""
        state = self._state
        found: dict[VectorKey, Vectors] = {}
        for segment in state.segments:
            gone = state.gone.get(segment.name, frozenset())
            found |= segment.load([key for key in keys if key.article not in gone])
        return found

    def find_nearest(self, articles: Collection[int], vector: "Vectors") -> dict[int, VectorHit]:
        """Return of each of ``articles`` the sentence nearest to ``vector``, where one is held."""
        best: dict[int, VectorHit] = {}
        for article, segment, rows in self._find_articles(articles):
            # Of its rows the headline's comes first, where there is one.
            sentences = slice(rows.start + int(segment.places[rows.start, 1] == 0), rows.stop)
            if sentences.start < sentences.stop:
                near = segment.measure(sentences, vector)
                at = sentences.start + int(near.argmax())
                hit = VectorHit(float(near.max()), segment.list_keys(slice(at, at + 1))[0])
                best[article] = max(hit, best.get(article, hit))
        return best

    def list_keys(self, article: int) -> frozenset[VectorKey]:
        """Return the keys of the vectors of one article."""
        return frozenset(key for _, segment, rows in self._find_articles([article]) for key in segment.list_keys(rows))

    def _find_articles(self, articles: Collection[int]) -> Iterator[tuple[int, Segment, slice]]:
        state = self._state
        for segment in state.segments:
            held = set(articles) - state.gone.get(segment.name, frozenset())
            for article, rows in segment.find_articles(held):
                yield article, segment, rows

    def commit(
        self,
        keys: Sequence[VectorKey],
        vectors: "Vectors",
        *,
        drop: Collection[int] = (),
        is_anew: bool = False,
        watermark: Watermark,
    ) -> None:
        """Drop what is held of the articles ``drop``, add ``vectors`` under ``keys``, and keep how far that goes.

        With ``is_anew``, all that is held is dropped.

        Raises:
            IndexBrokenError: The folder cannot be written.
        """
        old = self._state.manifest
        segments = () if is_anew else self._state.segments
        gone = {
            one.name: self._state.gone.get(one.name, frozenset()) | {at for at, _ in one.find_articles(drop)}
            for one in segments
        }
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            number, entries = old.next_number, [] if is_anew else list(old.segments)
            if keys:
                write_segment(self.folder, _name(number), keys, vectors)
                entries.append(Entry(name=_name(number), rows=len(keys)))
                number += 1
            dimensions = int(vectors.shape[1]) if keys else old.dimensions
            number = self._merge(entries, number, gone, dimensions)
            new = Manifest(
                model_sha256=old.model_sha256, dimensions=dimensions, journal=watermark.journal, seq=watermark.seq,
                next_number=number, segments=tuple(entries), dropped=list_dropped(entries, gone),
            )  # fmt: skip
            write_manifest(self.folder, new)
            self._state = self._load()
            self._sweep({entry.name for entry in entries})
        except OSError as error:
            raise explain_error(error, self.folder) from error

    def _merge(self, entries: list[Entry], number: int, gone: Mapping[str, Collection[int]], dimensions: int) -> int:
        """Merge the segments among ``entries`` that are due, and return the next free number."""
        while (due := self._find_due(entries, gone, dimensions)) is not None:
            parts = [(self._open(entry, dimensions), gone.get(entry.name, ())) for entry in entries[due]]
            rows = merge_segments(self.folder, _name(number), parts)
            entries[due] = [Entry(name=_name(number), rows=rows)] if rows else []
            number += 1
        return number

    def _find_due(self, entries: Sequence[Entry], gone: Mapping[str, Collection[int]], dimensions: int) -> slice | None:
        """Return the segments that are to be written as one, or one that is to be written anew; ``None``: none is."""
        for at, entry in enumerate(entries):
            dropped = gone.get(entry.name)
            if dropped and _count_rows(self._open(entry, dimensions), dropped) * _GONE_SHARE >= entry.rows:
                return slice(at, at + 1)
        for at in range(len(entries) - 2, -1, -1):
            one, other = entries[at], entries[at + 1]
            if one.rows <= 2 * other.rows and one.rows + other.rows <= SEGMENT_MOST:
                return slice(at, at + 2)
        return None

    def _load(self) -> _State:
        error: Exception | None = None
        for _ in range(_LOOKS):
            try:
                return self._read()
            except FileNotFoundError as missing:
                error = missing
            except (OSError, ValueError, ImportError, msgspec.MsgspecError) as damage:
                raise explain_error(damage, self.folder) from damage
        raise explain_error(error or FileNotFoundError(), self.folder) from error

    def _read(self) -> _State:
        stamp = stamp_manifest(self.folder)
        if stamp is None:
            return _State(self._empty)
        manifest = read_manifest(self.folder)
        if manifest.model_sha256 != self._empty.model_sha256:
            return _State(msgspec.structs.replace(self._empty, next_number=manifest.next_number), stamp=stamp)
        segments = tuple(self._open(entry, manifest.dimensions) for entry in manifest.segments)
        return _State(manifest, segments, find_gone(manifest), stamp)

    def _open(self, entry: Entry, dimensions: int) -> Segment:
        return open_segment(self.folder, entry.name, rows=entry.rows, dimensions=dimensions)

    def _sweep(self, names: set[str]) -> None:
        """Delete segments that no manifest names; those that another process has mapped stay readable to it."""
        for path in self.folder.iterdir():
            if path.name != MANIFEST and path.name.partition(".")[0] not in names:
                path.unlink(missing_ok=True)


def _count_rows(segment: Segment, articles: Collection[int]) -> int:
    return sum(rows.stop - rows.start for _, rows in segment.find_articles(articles))


def _name(number: int) -> str:
    return f"{number:08d}"
