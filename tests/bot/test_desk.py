"""The one flow, with a store in a temporary file behind it."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from bot.answer import compose_answer
from bot.desk import Desk
from bot.intake import Entry, prepare_article
from bot.model.answer import Answer
from bot.model.chat import Actor, Ask, Place
from bot.outlets import Registry
from seeds import read_registry
from store.sqlite import SqliteStore
from tests.conftest import CheckSchema

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
QUOTE = "We have found cracks in 14 of the 62 steel beams, and we will not take the risk of keeping it open"
TEXT = f'The bridge will be closed.\n\n"{QUOTE}," said Ada Merrow, the mayor of Northport, on Tuesday.'
REGISTRY = Registry.parse(**read_registry())


class Office:
    """A desk with its store, and short ways to bring articles and to ask."""

    def __init__(self, store: SqliteStore, check_schema: CheckSchema) -> None:
        self.store = store
        self.desk = Desk.of(store, REGISTRY)
        self._check_schema = check_schema
        self._asked = 0

    async def bring(self, *entries: Entry, tenant: str = "") -> None:
        incoming = [prepare_article(entry, rules=self.desk.rules, tenant=tenant) for entry in entries]
        await self.store.put_articles(incoming)

    async def ask(self, text: str, *, tenant: str = "", top: int = 5) -> Answer:
        self._asked += 1
        ask = Ask(
            request_id="r",
            kind="lookup",
            text=text,
            place=Place(platform="console", tenant_id=tenant, channel_id="c"),
            actor=Actor(platform="console", user_id="u", locale="en"),
            received_at=NOW,
        )
        answer = await self.desk.answer(ask, answer_id=f"answer-{self._asked}", now=NOW, top=top)
        body = msgspec.json.encode(answer)
        self._check_schema(msgspec.json.decode(body))
        kept = await self.store.load_answer(answer.answer_id)
        assert kept is not None
        assert kept.body == body
        assert msgspec.json.encode(compose_answer(kept.case)) == body
        return answer


@pytest.fixture
def office(tmp_path: Path, check_schema: CheckSchema) -> Iterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield Office(store, check_schema)


def entry(name: str, *, text: str = TEXT, published: str | None = None, url: str | None = None) -> Entry:
    return Entry(id=name, url=url or f"https://{name}.example.org/bridge", text=text, published=published, title=name)


async def test_an_article_brought_a_moment_ago_is_found_without_the_index(office: Office) -> None:
    await office.bring(entry("a"))
    answer = await office.ask(QUOTE)
    assert (answer.status, answer.match and answer.match.article_id) == ("found", "a")
    await office.store.follow()
    assert (await office.ask(QUOTE)).match == answer.match


async def test_of_copies_the_earliest_is_the_source_and_the_others_are_named(office: Office) -> None:
    await office.bring(entry("late", published="2024-05-09"), entry("undated"), entry("early", published="2024-05-07"))
    answer = await office.ask(QUOTE)
    assert answer.match is not None
    assert answer.origin is not None
    assert answer.match.article_id == "early"
    assert answer.origin.earliest is not None
    assert answer.origin.earliest.article_id == "early"
    assert set(answer.origin.copies) == {"late", "undated"}
    assert answer.origin.independent_origins == 1


async def test_of_copies_the_linked_one_is_shown_and_the_earliest_named(office: Office) -> None:
    await office.bring(entry("late", published="2024-05-09"), entry("early", published="2024-05-07"))
    answer = await office.ask(f'"{QUOTE}" https://late.example.org/bridge')
    assert answer.match is not None
    assert answer.match.article_id == "late"
    assert answer.origin is not None
    assert answer.origin.earliest is not None
    assert answer.origin.earliest.article_id == "early"


async def test_words_that_the_linked_page_does_not_have_are_said_so(office: Office) -> None:
    await office.bring(entry("a"), entry("b", text="Quite another text, on apples and on frost, and on no bridge."))
    answer = await office.ask(f'"{QUOTE}" https://b.example.org/bridge')
    assert answer.match is not None
    assert answer.match.article_id == "a"
    assert "the linked page is held, and does not have these words" in [gap.why for gap in answer.unknown]


async def test_a_link_that_is_not_held_is_said_so_beside_the_words(office: Office) -> None:
    await office.bring(entry("a"))
    answer = await office.ask(f'"{QUOTE}" https://elsewhere.example.net/x')
    assert answer.match is not None
    assert "link" in [gap.step for gap in answer.unknown]


async def test_a_like_address_is_a_candidate_and_never_the_answer(office: Office) -> None:
    await office.bring(entry("a", url="https://news.example.org/2024/05/Bridge-Closes"))
    answer = await office.ask("https://news.example.org/2024/05/bridge-closes")
    assert (answer.status, answer.match) == ("several", None)
    assert [one.article_id for one in answer.alternatives] == ["a"]


async def test_a_community_sees_its_own_articles_and_no_other_does(office: Office) -> None:
    await office.bring(entry("own"), tenant="guild-1")
    assert (await office.ask(QUOTE, tenant="guild-1")).status == "found"
    assert (await office.ask(QUOTE, tenant="guild-2")).status == "none"
    assert (await office.ask(QUOTE)).status == "none"
    assert (await office.ask("https://own.example.org/bridge", tenant="guild-2")).status == "none"


async def test_an_empty_corpus_finds_nothing(office: Office) -> None:
    answer = await office.ask(QUOTE)
    assert (answer.status, answer.corpus_size, answer.alternatives) == ("none", 0, ())


async def test_the_paste_is_not_kept(office: Office, tmp_path: Path) -> None:
    secret = "the treasure of the harbour lies beneath the seventh willow by the mill"
    await office.ask(secret)
    with sqlite3.connect(tmp_path / "store.db") as store:
        kept = "\n".join(store.iterdump())
    store.close()
    assert "answer-1" in kept
    assert "willow" not in kept
