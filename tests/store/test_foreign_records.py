"""A record that was written by other rules than ours is an error that says so, and no riddle of a library's."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from store.sqlite import SqliteStore
from tests.store.making import load, make_article, make_dossier, put


@pytest.mark.parametrize("body", [b'{"record": {"schema": "firsthand.record/9"}}', b"no record"])
async def test_a_record_of_another_schema_is_said_to_be_one(body: bytes, path: Path) -> None:
    with SqliteStore.open(path, busy_seconds=5) as store:
        await put(store, make_article("a", given="x"))
        await store.keep_dossier("x", make_dossier(await load(store, "x")), tenant="")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE dossiers SET body = ?", (body,))
    with SqliteStore.open(path, busy_seconds=5) as store, pytest.raises(StoreError, match="of another schema"):
        await store.load_dossier("x", tenant="")
