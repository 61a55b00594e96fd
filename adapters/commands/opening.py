"""The store and the desk of one process, put together from the settings."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from adapters.commands.progress import show_progress
from adapters.settings import read_settings
from bot.desk import Desk
from bot.outlets import Registry
from bot.reading.parsing import load_parser
from bot.reading.thread import ThreadReader
from seeds import read_registry, read_seed_pack
from store.packs import load_seed_pack

if TYPE_CHECKING:
    from bot.ports import Reader
    from store.sqlite import SqliteStore

load_parser_once = cache(load_parser)
"""A command may open several unread articles, and the parser takes a second to load."""


@dataclass(frozen=True, slots=True)
class Office:
    """An open store, and the desk in front of it."""

    store: "SqliteStore"
    desk: Desk


@asynccontextmanager
async def open_office(
    environ: Mapping[str, str], *, db: str | None, follow: bool = True, reader: "Reader | None" = None
) -> AsyncIterator[Office]:
    """Open the store that the settings name, with the seed corpus in it and the index up to date.

    Args:
        environ: The environment.
        db: The store's address as given on the command line.
        follow: Whether the index is brought up to the store first; without, what is new is scanned.
        reader: Reads the articles that are met unread; ``None``: this process does, with the parser where there is one.

    Raises:
        BadInputError: The settings are wrong.
        UnavailableError: The store or its index cannot be used.
    """
    # Here and not above: the index's library is not loaded for `--help`.
    from store.sqlite import SqliteStore  # noqa: PLC0415

    settings = read_settings(environ, db=db)
    with SqliteStore.open(settings.db) as store:
        await load_seed_pack(store, read_seed_pack())
        if follow:
            with show_progress("indexing", unit="changes") as progress:
                await store.follow(progress=progress)
        lines = await store.load_overrides(tenant="")
        registry = Registry.parse(**read_registry()).with_overrides(lines)
        yield Office(store, Desk.of(store, registry, reader=reader or ThreadReader(load_parser_once)))
