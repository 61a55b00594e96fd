"""What ``firsthand doctor`` checks of the indexes beside the store. Nothing is made or mended by looking."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from adapters.doctor.finding import Finding
from adapters.encoding import ModelFiles
from bot.errors import FirsthandError

if TYPE_CHECKING:
    from store.journal import Follower

REBUILD: Final = "`firsthand index --rebuild`"
TAKEN_UP: Final = "a running bot takes them up, or `firsthand index`"
BEHIND: Final = 1_000
"""Changes not in an index yet that a running bot takes up between two looks."""


def check_indexes(connection: sqlite3.Connection, path: Path, model: ModelFiles | None) -> Iterator[Finding]:
    """Yield how the indexes of the store at ``path`` stand, and the vectors of ``model``.

    Without those of claims the bot works, and says less: what is wrong with them is a warning.
    """
    # Here and not above: the index's library is not loaded for `--help`.
    from store.claims import claims_folder  # noqa: PLC0415
    from store.claims_index import ClaimIndex  # noqa: PLC0415
    from store.index import ShingleIndex, index_folder  # noqa: PLC0415

    yield _check_index("index", connection, index_folder(path), ShingleIndex)
    claims = _check_index("index of claims", connection, claims_folder(path), ClaimIndex)
    yield replace(claims, state="warning") if claims.state == "broken" else claims
    if model is not None:
        yield _check_vectors(connection, path, model)


def _check_index(
    name: str, connection: sqlite3.Connection, folder: Path, open_index: Callable[[Path], "Follower"]
) -> Finding:
    from store.journal import find_position  # noqa: PLC0415 - as above

    if not (folder / "meta.json").exists():
        what, mend = "not there yet", "the next start makes it, or `firsthand index`"
        return Finding(name=name, state="warning", what=what, mend=mend)
    try:
        seq, last = find_position(connection, open_index(folder))
    except FirsthandError as error:
        return Finding(name=name, state="broken", what=str(error), mend=REBUILD)
    behind = last - seq
    if behind <= BEHIND:
        return Finding(name=name, state="ok", what=f"{behind:,} changes behind the store" if behind else "in step")
    return Finding(name=name, state="warning", what=f"{behind:,} changes behind the store", mend=TAKEN_UP)


def _check_vectors(connection: sqlite3.Connection, path: Path, model: ModelFiles) -> Finding:
    from store.claim_vectors import ClaimVectors  # noqa: PLC0415 - as above
    from store.claims import vectors_folder  # noqa: PLC0415 - as above
    from store.journal import find_position  # noqa: PLC0415 - as above

    name = "vectors of claims"
    try:
        vectors = ClaimVectors(vectors_folder(path), model_sha256=model.model_sha256)
        first, rest = (last - seq for seq, last in (find_position(connection, part) for part in vectors.parts))
    except FirsthandError as error:
        return Finding(name=name, state="warning", what=str(error), mend=REBUILD)
    what = f"{sum(map(len, vectors.parts)):,} sentences"
    if first:
        what += f"; {first:,} changes are not in it yet"
    if rest > first:
        what += f"; of {rest - first:,} changes only headlines, leads and statements, and the rest follows"
    if max(first, rest) > BEHIND:
        return Finding(name=name, state="warning", what=what, mend=TAKEN_UP)
    return Finding(name=name, state="ok", what=what)
