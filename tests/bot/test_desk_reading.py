"""An ask that meets an unread article reads it on the spot, and what it read stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from bot.desk import Desk
from bot.intake import Entry, prepare_article
from bot.model.answer import Answer
from bot.model.chat import Actor, Ask, Place
from bot.outlets import Registry
from bot.reading.parsing import load_parser
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION
from bot.reading.thread import ThreadReader
from seeds import read_registry
from store.sqlite import SqliteStore

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
QUOTE = "We have found cracks in 14 of the 62 steel beams, and we will not take the risk of keeping it open"
PAGE = f"""<html><head><title>Bridge</title><meta property="article:section" content="Opinion">
    <link rel="canonical" href="https://first.example.net/bridge"></head><body><article>
    <p>The harbour bridge in Northport will be closed for nine weeks from Monday, the city said on Tuesday.</p>
    <p>"{QUOTE}," said Ada Merrow, the mayor of Northport, on Tuesday, when she had seen the report.</p>
    <p>Ferry crossings will run every twenty minutes until midnight, according to the harbour office.</p>
    </article></body></html>"""
REGISTRY = Registry.parse(**read_registry())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield store


async def ask(desk: Desk, text: str = QUOTE) -> Answer:
    asked = Ask(
        request_id="r",
        kind="lookup",
        text=text,
        place=Place(platform="console", tenant_id="", channel_id="c"),
        actor=Actor(platform="console", user_id="u", locale="en"),
        received_at=NOW,
    )
    return await desk.answer(asked, answer_id=uuid4().hex, now=NOW)


async def bring(desk: Desk, store: SqliteStore) -> None:
    await store.put_articles(
        [prepare_article(Entry(id="a", url="https://x.example.org/b", html=PAGE), rules=desk.rules)]
    )


async def test_a_page_brought_a_moment_ago_is_found_unread_and_then_read_with_what_it_says_of_itself(
    store: SqliteStore,
) -> None:
    desk = Desk.of(store, REGISTRY)
    await bring(desk, store)
    assert await store.unread.count(with_parser=False) == 1
    answer = await ask(desk)
    assert answer.origin is not None
    assert "Ada Merrow" in [node.name for node in answer.origin.chain]
    assert await store.unread.count(with_parser=False) == 0
    kept = await store.load_dossier("a", tenant="")
    assert kept is not None
    assert (kept[0].record.reader.version, kept[0].record.labels) == (READER_VERSION, ("opinion",))
    assert [relation.url for relation in kept[0].relations] == ["https://first.example.net/bridge"]
    assert (await ask(desk)).origin == answer.origin


async def test_with_a_parser_it_is_read_by_grammar(store: SqliteStore) -> None:
    if load_parser() is None:
        pytest.skip("no parser is installed: pip install 'firsthand[parse]'")
    desk = Desk.of(store, REGISTRY, reader=ThreadReader(load_parser))
    await bring(desk, store)
    assert (await ask(desk)).status == "found"
    kept = await store.load_dossier("a", tenant="")
    assert kept is not None
    assert (kept[0].record.reader.version, kept[0].record.labels) == (GRAMMAR_VERSION, ("opinion",))


async def test_where_others_wait_for_a_place_it_is_read_in_haste(store: SqliteStore) -> None:
    def load() -> None:
        pytest.fail("the parser is for those who have the time")

    desk = Desk.of(store, REGISTRY, reader=ThreadReader(load))
    await bring(desk, store)
    async with desk.places.take():
        assert (await ask(desk)).status == "found"


async def test_what_was_read_is_read_no_more(store: SqliteStore) -> None:
    def load() -> None:
        pytest.fail("it was read before")

    desk = Desk.of(store, REGISTRY)
    await bring(desk, store)
    await ask(desk)
    assert (await ask(replace(desk, reader=ThreadReader(load)))).status == "found"
