"""``firsthand restore``: a backup in the place of the store."""

import argparse
import asyncio
from collections.abc import Mapping
from pathlib import Path

from adapters.commands.progress import show_progress
from adapters.settings import read_settings
from store.restore import restore_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, metavar="BACKUP", help="a file that `firsthand backup` made")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Restore, and bring the index up to what was restored."""
    path = read_settings(environ, db=options.db).db
    with show_progress("restoring", unit="pages") as progress:
        before = restore_store(options.file, path, progress=progress)
    count, followed = asyncio.run(_follow(path))
    print(f"restored {count:,} articles, with all that was kept, from {options.file}")
    if before is not None:
        print(f"the store that was there is {before}: delete it when it is of no more use")
        print("what was forgotten, purged or removed after the backup is there again: see to it")
    if not followed:
        print("another process is writing the index and will take them in")
    return 0


async def _follow(path: Path) -> tuple[int, bool]:
    # Here and not above: the index's library is not loaded for `--help`.
    from store.clearing import clear_broken  # noqa: PLC0415
    from store.sqlite import SqliteStore  # noqa: PLC0415

    clear_broken(path)
    with SqliteStore.open(path) as store, show_progress("indexing", unit="changes") as progress:
        followed = await store.follow(progress=progress)
        return await store.count_articles(tenant=""), followed
