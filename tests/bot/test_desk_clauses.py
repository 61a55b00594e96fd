"""A claim in the names of a true article, asked at the desk with a parser: offered, and not called found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.by_clauses import find_doubts
from bot.desk.shelf import Shelf
from bot.matching.claims import read_query
from bot.reading.parsing import Parser
from bot.reading.thread import ThreadReader
from store.sqlite import SqliteStore
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate
from tests.bot.test_desk import Office, entry
from tests.conftest import CheckSchema

DAM = "Ada Merrow asked the Orrin water board on Tuesday whether it would close the old dam above Lowmoor."
TRUE = "on Tuesday Ada Merrow wanted to know from the Orrin water board whether it would close the dam above Lowmoor"
FALSE = "on Tuesday the Orrin water board told Ada Merrow that it would close the dam above Lowmoor"


@pytest.fixture
def office(tmp_path: Path, check_schema: CheckSchema, parser: Parser) -> Iterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        office = Office(store, check_schema)
        office.desk = replace(office.desk, reader=ThreadReader(lambda: parser))
        yield office


async def test_who_was_asked_has_not_told(office: Office) -> None:
    await office.bring(entry("dam", text=DAM, published="2024-05-07"))
    assert (await office.ask(TRUE)).status == "found"
    false = await office.ask(FALSE)
    assert false.match is None
    assert [one.article_id for one in false.alternatives] == ["dam"]


async def test_a_headline_is_parsed_as_a_sentence(office: Office, parser: Parser) -> None:
    shelf = Shelf(corpus=office.store, tenant="", reader=ThreadReader(lambda: parser))
    bearer = make_candidate("", "On Tuesday Ada Merrow thanked Tom Orrin.", stem=stem_word)
    for paste, is_doubted in (("Ada Merrow Thanked Tom Orrin", False), ("Tom Orrin Thanked Ada Merrow", True)):
        doubts = await find_doubts(shelf, read_query(paste, stem_word), bearer)
        assert doubts is not None
        assert doubts.is_any == is_doubted


async def test_without_a_parser_nothing_is_doubted(office: Office) -> None:
    bearer = make_candidate("", DAM, stem=stem_word)
    for reader in (None, ThreadReader()):
        shelf = Shelf(corpus=office.store, tenant="", reader=reader)
        assert await find_doubts(shelf, read_query(FALSE, stem_word), bearer) is None
