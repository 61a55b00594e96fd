"""The store and the desk of one process, put together from the settings."""

import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from adapters.commands.progress import show_progress
from adapters.encoding import LazyEncoder, choose_model
from adapters.settings import ModelChoice, read_settings
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
    """An open store, the desk in front of it, and what encodes what is asked; ``None``: no model, or none wanted."""

    store: "SqliteStore"
    desk: Desk
    encoder: LazyEncoder | None = None


@asynccontextmanager
async def open_office(
    environ: Mapping[str, str],
    *,
    db: str | None,
    follow: Literal["all", "words", "nothing"] = "all",
    reader: "Reader | None" = None,
) -> AsyncIterator[Office]:
    """Open the store that the settings name, with the seed corpus in it and the index up to date.

    Where none is there, one is made; that is said, once all is done, where the path was typed with the command: it may
    be mistyped, and an error has one line.

    Args:
        environ: The environment.
        db: The store's address as given on the command line.
        follow: Which indexes are brought up to the store first; of the others, what is new is scanned. That of claims
            takes ten times as long as that of words.
        reader: Reads the articles that are met unread; ``None``: this process does, with the parser where there is one.

    Raises:
        BadInputError: The settings are wrong.
        UnavailableError: The store or its index cannot be used.
    """
    # Here and not above: the index's library is not loaded for `--help`.
    from store.sqlite import SqliteStore  # noqa: PLC0415

    settings = read_settings(environ, db=db)
    encoder = make_encoder(settings.model)
    is_new = not settings.db.exists()
    with SqliteStore.open(settings.db, encoder=encoder) as store:
        await load_seed_pack(store, read_seed_pack())
        if follow != "nothing":
            with show_progress("indexing", unit="changes") as progress:
                await (store.follow_words(progress=progress) if follow == "words" else store.follow(progress=progress))
        if follow == "all" and encoder is not None:
            await store.encode_few(encoder)
        lines = await store.load_overrides(tenant="")
        registry = Registry.parse(**read_registry()).with_overrides(lines)
        yield Office(store, Desk.of(store, registry, reader=reader or ThreadReader(load_parser_once)), encoder)
    if is_new and db is not None:
        print(f"firsthand: there was no store {settings.db}, so a new one was made there", file=sys.stderr)


def make_encoder(choice: ModelChoice) -> LazyEncoder | None:
    """Return what encodes by the model that is chosen; ``None`` where there is none. Nothing is loaded yet."""
    files = choose_model(choice)
    return LazyEncoder(files) if files is not None else None


async def encode_first(office: Office) -> None:
    """Encode the headlines, leads and statements that are not encoded yet, unless another process is at it.

    The other sentences are left to a running bot, or to ``firsthand index``.
    """
    if office.encoder is not None:
        with show_progress("encoding", unit="changes") as progress:
            await office.store.encode(office.encoder, progress=progress, only_first=True)
