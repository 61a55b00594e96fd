"""Indexes that cannot be opened, cleared away, so that they are made anew."""

import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from bot.errors import IndexBrokenError
from store.claim_vectors import ClaimVectors
from store.claims import claims_folder, vectors_folder
from store.claims_index import ClaimIndex
from store.index import ShingleIndex, index_folder


def clear_broken(path: Path) -> tuple[Path, ...]:
    """Clear away what is broken of the indexes of the store at ``path``, and nothing else; return the folders.

    Raises:
        IndexBrokenError: One cannot be cleared away.
    """
    openings: tuple[tuple[Path, Callable[[Path], object]], ...] = (
        (index_folder(path), ShingleIndex),
        (claims_folder(path), ClaimIndex),
        # Without the library that reads them they are not broken, and took hours to make.
        *([(vectors_folder(path), ClaimVectors.examine)] if find_spec("numpy") else []),
    )
    return tuple(folder for folder, opening in openings if folder.exists() and _clear(folder, opening))


def _clear(folder: Path, opening: Callable[[Path], object]) -> bool:
    try:
        opening(folder)
    except IndexBrokenError:
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise IndexBrokenError(f"the index {folder} cannot be cleared away: {error.strerror}") from error
        return True
    return False
