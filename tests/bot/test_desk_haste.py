"""While more ask than can be served: quotations are found as ever, claims in other words wait for a better moment."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer.summary import summarise_answer
from bot.desk import PLACES, Places
from bot.model.answer import Answer
from bot.model.article import Article, Dossier
from bot.model.candidates import Candidates
from bot.reading.thread import ThreadReader
from store.sqlite import SqliteStore
from tests.bot.test_desk import Office
from tests.bot.test_desk_claims import CLOSED, DAM, bring_all
from tests.conftest import CheckSchema

QUOTE = "Engineers closed the Orrin dam on Tuesday after 12 cracks were found in its wall"
READ_LATER = "The article was not read yet, as many ask at this moment: ask again in a minute."
AGAIN = "Not looked for in other words, as many ask at this moment: ask again in a minute."


class WatchedStore(SqliteStore):
    """A store that counts the claims looked up."""

    claims_found = 0

    async def find_claims(self, text: str, *, tenant: str, limit: int) -> Candidates:
        self.claims_found += 1
        return await super().find_claims(text, tenant=tenant, limit=limit)


class WatchedReader(ThreadReader):
    """A reader that counts what it reads."""

    reads = 0

    async def read(self, article: Article, earlier: Dossier | None, *, in_haste: bool = False) -> Dossier:
        self.reads += 1
        return await super().read(article, earlier, in_haste=in_haste)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[WatchedStore]:
    with WatchedStore.open(tmp_path / "store.db") as store:
        assert isinstance(store, WatchedStore)
        yield store


@pytest.fixture
def office(store: WatchedStore, check_schema: CheckSchema) -> Office:
    office = Office(store, check_schema)
    office.desk = replace(office.desk, places=Places(patience=0, limit=600))
    return office


async def ask_at_once(office: Office, *pastes: str) -> list[Answer]:
    return await asyncio.gather(*map(office.ask, pastes))


def is_said_to_be_hasty(answer: Answer) -> bool:
    return "haste" in [gap.step for gap in answer.unknown]


async def test_who_has_waited_with_others_behind_him_is_told_that_his_claim_was_not_looked_up(office: Office) -> None:
    await bring_all(office)
    *first, hasty, last = await ask_at_once(office, *[CLOSED] * (PLACES + 2))
    assert [answer.status for answer in first] == ["found"] * PLACES
    assert (hasty.status, is_said_to_be_hasty(hasty)) == ("none", True)
    assert summarise_answer(hasty).after[-1] == AGAIN
    # Nobody waits behind the last one.
    assert (last.status, is_said_to_be_hasty(last)) == ("found", False)


async def test_who_waits_for_no_long_time_has_his_claim_looked_up(office: Office) -> None:
    await bring_all(office)
    office.desk = replace(office.desk, places=Places(patience=600, limit=600))
    answers = await ask_at_once(office, *[CLOSED] * (PLACES + 2))
    assert [(answer.status, is_said_to_be_hasty(answer)) for answer in answers] == [("found", False)] * (PLACES + 2)


async def test_quotations_and_links_are_found_in_haste_as_ever_and_nothing_is_said_of_it(office: Office) -> None:
    await bring_all(office)
    link = "https://dam.example.org/"
    answers = await ask_at_once(office, *[QUOTE, link] * (PLACES + 2))
    assert {answer.status for answer in answers} == {(await office.ask(QUOTE)).status, (await office.ask(link)).status}
    assert not any(map(is_said_to_be_hasty, answers))


async def test_where_the_line_still_grows_articles_are_found_unread_and_the_answer_says_so(office: Office) -> None:
    await bring_all(office)
    reader, waiting = WatchedReader(), await office.store.unread.count(with_parser=False)
    office.desk = replace(office.desk, places=Places(patience=0, limit=0), reader=reader)
    async with office.desk.places.take(), office.desk.places.take():
        line = asyncio.gather(office.ask(QUOTE), office.ask("lol"))
        await asyncio.sleep(0.01)
    unread, _ = await line
    assert (unread.status, is_said_to_be_hasty(unread)) == ("found", True)
    assert summarise_answer(unread).after[0] == READ_LATER
    assert unread.match is not None
    assert unread.match.article_id == "dam"
    assert unread.origin is not None
    assert "regional water board" not in repr(unread.origin)
    assert (reader.reads, await office.store.unread.count(with_parser=False)) == (0, waiting)
    read = await office.ask(QUOTE)
    assert (reader.reads, is_said_to_be_hasty(read)) == (1, False)
    assert "regional water board" in repr(read.origin)


@pytest.mark.parametrize("paste", [QUOTE, f'"{QUOTE}" https://elsewhere.example.net/x', DAM])
async def test_for_words_that_stand_in_an_article_no_claim_is_looked_up(
    office: Office, store: WatchedStore, paste: str
) -> None:
    await bring_all(office)
    assert (await office.ask(paste)).status == "found"
    assert store.claims_found == 0
    await office.ask(CLOSED)
    assert store.claims_found == 1
