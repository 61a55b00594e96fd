"""What a folder of vectors says of itself, in one file that is replaced as a whole."""

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bot.errors import IndexBrokenError

MANIFEST: Final = "manifest.json"

Stamp = tuple[int, int]


class Entry(msgspec.Struct, frozen=True):
    """A segment by its name, and how many rows it has."""

    name: str
    rows: int


class Manifest(msgspec.Struct, frozen=True):
    """What is in a folder. ``dropped`` are articles, each with the segments in which it is no more."""

    model_sha256: str
    dimensions: int = 0
    journal: str | None = None
    seq: int = 0
    next_number: int = 1
    segments: tuple[Entry, ...] = ()
    dropped: tuple[tuple[int, tuple[str, ...]], ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder.

    Raises:
        OSError: There is none, or it cannot be read.
        msgspec.MsgspecError: It is none.
    """
    return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)


def read_model(folder: Path) -> str | None:
    """Return the sha256 of the model whose vectors a folder holds; ``None`` where it says none."""
    try:
        return read_manifest(folder).model_sha256
    except (OSError, msgspec.MsgspecError):
        return None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in the place of the one that is there: whoever reads has the old one or the new one."""
    new = folder / f"{MANIFEST}.new"
    with new.open("wb") as file:
        file.write(msgspec.json.encode(manifest))
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / MANIFEST)


def stamp_manifest(folder: Path) -> Stamp | None:
    """Return what is another after every commit; ``None`` where there is no manifest."""
    try:
        found = (folder / MANIFEST).stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns


def list_dropped(
    entries: Sequence[Entry], gone: Mapping[str, Collection[int]]
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return the dropped articles of all segments, as a manifest holds them."""
    dropped: dict[int, list[str]] = {}
    for entry in entries:
        for article in gone.get(entry.name, ()):
            dropped.setdefault(article, []).append(entry.name)
    return tuple((article, tuple(names)) for article, names in sorted(dropped.items()))


def find_gone(manifest: Manifest) -> dict[str, frozenset[int]]:
    """Return the dropped articles of each segment that has any."""
    gone: dict[str, set[int]] = {}
    for article, names in manifest.dropped:
        for name in names:
            gone.setdefault(name, set()).add(article)
    return {name: frozenset(articles) for name, articles in gone.items()}


def explain_error(error: Exception, folder: Path) -> IndexBrokenError:
    """Return the error of ours for what kept a folder from being used."""
    reason = " ".join(str(error).split())[:300]
    if isinstance(error, ImportError):
        return IndexBrokenError(f"the vectors in {folder} cannot be used: `pip install '.[claims]'` ({reason})")
    return IndexBrokenError(
        f"the vectors in {folder} cannot be used: `firsthand index --rebuild` makes them anew ({reason})"
    )
