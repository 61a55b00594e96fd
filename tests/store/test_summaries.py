"""Where no text is held, what was summed up of it is looked up, at the place of the statement that it sums up."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.article import Claim, Incoming
from bot.model.record import Statement
from store import version
from store.sqlite import SqliteStore
from tests.store.encoding import WordEncoder
from tests.store.making import as_packed, make_article, put

DAM = "The wall has cracked in a dozen places, she told us. So the water was let out on Tuesday."
ENCODER = WordEncoder()
CRACKED, EMPTIED = (0, 52), (53, 89)
PASTE = "a dozen cracks were counted in the Orrin dam"
SUMMARY = "The Orrin dam has a dozen cracks, its warden told the paper."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.open(tmp_path / "store.db", encoder=ENCODER) as store:
        yield store


def make_statement(name: str, place: tuple[int, int]) -> Statement:
    return Statement(id=name, start=place[0], end=place[1], form="indirect")


def make_packed(*claims: tuple[str, Sequence[str]], text: str = DAM) -> Incoming:
    """The dam's article as a pack brings it, with two statements and what they are summed up as."""
    packed = as_packed(make_article("dam", path="dam", given="dam", text=text, title="A dam is emptied"))
    assert packed.dossier is not None
    record = replace(packed.dossier.record, statements=(make_statement("s1", CRACKED), make_statement("s2", EMPTIED)))
    summed_up = tuple(Claim(summary=summary, statements=tuple(names)) for summary, names in claims)
    return replace(packed, dossier=replace(packed.dossier, record=record, claims=summed_up))


async def find(store: SqliteStore, paste: str = PASTE) -> list[tuple[str, int, int, bool]]:
    found = await store.find_claims(paste, tenant="", limit=20)
    return [(one.piece, one.start, one.end, one.is_summary) for one in found.found]


@pytest.mark.parametrize("follow", [True, False])
async def test_a_summary_is_found_at_the_place_of_its_statement(store: SqliteStore, *, follow: bool) -> None:
    await put(store, make_packed((SUMMARY, ["s1"])))
    if follow:
        assert await store.follow()
    assert await find(store) == [(SUMMARY, *CRACKED, True)]


async def test_two_summaries_of_one_statement_have_a_place_each(store: SqliteStore) -> None:
    emptied = "The Orrin dam stands empty since Tuesday."
    await put(store, make_packed((SUMMARY, ["s1"]), (emptied, ["s1", "s2"])))
    await store.follow()
    assert sorted(await find(store)) == [(SUMMARY, *CRACKED, True), (emptied, *EMPTIED, True)]


async def test_a_summary_without_a_statement_stands_nowhere_and_leaves_the_headline(store: SqliteStore) -> None:
    await put(store, make_packed((SUMMARY, ["s9"]), (SUMMARY, [])))
    await store.follow()
    assert await find(store, "was a dam emptied?") == [("", 0, 0, False)]


async def test_summaries_are_encoded_as_statements_are(store: SqliteStore) -> None:
    await put(store, make_packed((SUMMARY, ["s1"])))
    await store.follow()
    await store.encode(ENCODER, only_first=True)
    found = await store.find_claims(PASTE, tenant="", limit=20)
    assert found.by_meaning
    assert found.found[0].nearness is not None


async def test_where_the_text_comes_its_sentences_take_their_place(store: SqliteStore) -> None:
    await put(store, make_packed((SUMMARY, ["s1"])))
    await store.follow()
    await put(store, make_article("dam", path="dam", given="dam", text=DAM, title="A dam is emptied"))
    for _ in range(2):
        assert sorted(await find(store)) == [
            (DAM[slice(*EMPTIED)], *EMPTIED, False),
            (DAM[slice(*CRACKED)], *CRACKED, False),
        ]
        await store.follow()


async def test_a_newer_pack_brings_its_own_summary(store: SqliteStore) -> None:
    await put(store, make_packed((SUMMARY, ["s1"])))
    await store.follow()
    newer = "Cracks were found in the dam of Orrin, a dozen of them."
    await put(store, make_packed((newer, ["s1"])))
    for _ in range(2):
        assert await find(store) == [(newer, *CRACKED, True)]
        await store.follow()


async def test_a_store_of_an_older_version_takes_its_summaries_in(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with SqliteStore.open(path) as store:
        await put(store, make_packed((SUMMARY, ["s1"])), make_article("other", given="other"))
    with closing(sqlite3.connect(path)) as connection, connection:
        before = connection.execute("SELECT max(seq) FROM journal").fetchone()[0]
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (version.SUMMARIES,))
    with SqliteStore.open(path) as store:
        assert await store.follow()
        assert await find(store) == [(SUMMARY, *CRACKED, True)]
    with closing(sqlite3.connect(path)) as connection:
        changed = connection.execute("SELECT article, is_new FROM journal WHERE seq > ?", (before,)).fetchall()
        assert changed == [(1, 0)]
