"""``firsthand index``: the index brought up to the store, or made anew from it."""

import argparse
import asyncio
from collections.abc import Mapping

from adapters.commands.progress import show_progress
from adapters.settings import read_settings
from bot.errors import IndexBrokenError, UnavailableError

BUSY = "another process is writing the index (a running bot?): it follows the store by itself; stop it to rebuild"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--rebuild", action="store_true", help="make the index anew from the store")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Bring the index up to the store."""
    return asyncio.run(_index(options, environ))


async def _index(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    # Here and not above: the index's library is not loaded for `--help`.
    from store.sqlite import SqliteStore, reset_index  # noqa: PLC0415

    path = read_settings(environ, db=options.db).db
    try:
        store = SqliteStore.open(path)
    except IndexBrokenError:
        if not options.rebuild:
            raise
        reset_index(path)
        store = SqliteStore.open(path)
    with store, show_progress("indexing", unit="changes") as progress:
        if not await store.follow(progress=progress, rebuild=options.rebuild):
            raise UnavailableError(BUSY)
    print("the index is up to the store")
    return 0
