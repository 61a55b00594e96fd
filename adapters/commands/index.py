"""``firsthand index``: the index brought up to the store, or made anew from it."""

import argparse
import asyncio
from collections.abc import Mapping

from adapters.commands.opening import make_encoder
from adapters.commands.progress import show_progress
from adapters.settings import read_settings
from bot.errors import UnavailableError

BUSY = "another process is writing the index (a running bot?): it follows the store by itself; stop it to rebuild"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--rebuild", action="store_true", help="make the index anew from the store")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Bring the index up to the store."""
    return asyncio.run(_index(options, environ))


async def _index(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    # Here and not above: the index's library is not loaded for `--help`.
    from store.clearing import clear_broken  # noqa: PLC0415
    from store.sqlite import SqliteStore  # noqa: PLC0415

    settings = read_settings(environ, db=options.db)
    if options.rebuild:
        clear_broken(settings.db)
    encoder = make_encoder(settings.model)
    with SqliteStore.open(settings.db, encoder=encoder) as store:
        if store.claims.trouble is not None:
            raise store.claims.trouble
        with show_progress("indexing", unit="changes") as progress:
            for follow in (store.follow_words, store.follow_claims):
                if not await follow(progress=progress, rebuild=options.rebuild):
                    raise UnavailableError(BUSY)
        print("the index is up to the store")
        if encoder is not None:
            with show_progress("encoding", unit="changes") as progress:
                await store.encode(encoder, progress=progress)
    return 0
