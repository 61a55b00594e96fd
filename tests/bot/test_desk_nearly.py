"""Another outlet's report of the same remark, with a word or two otherwise, is named beside the one found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer.summary import summarise_answer
from store.sqlite import SqliteStore
from tests.bot.test_desk import Office, entry
from tests.conftest import CheckSchema

QUOTE = "I will not pay for that silly wall of theirs, and they have the money for it"
OTHER = QUOTE.replace("silly", "s***y").replace("they have", "they [the council] have got")


@pytest.fixture
def office(tmp_path: Path, check_schema: CheckSchema) -> Iterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield Office(store, check_schema)


def tell(name: str, quote: str) -> str:
    return (
        f'The row over the wall went on in {name}.\n\n"{quote}," said Ada Merrow, the mayor of Northport, on Tuesday.'
    )


async def test_an_article_with_nearly_the_same_words_is_named_too(office: Office) -> None:
    await office.bring(
        entry("a", text=tell("Orrin", QUOTE)), replace(entry("b", text=tell("Tull", OTHER)), title="Mayor on the wall")
    )
    answer = await office.ask(f'"{QUOTE}"')
    assert answer.match is not None
    assert answer.match.article_id == "a"
    assert [(one.relation, one.article_id) for one in answer.related] == [("restates", "b")]
    assert summarise_answer(answer).after == ("See also Mayor on the wall: has nearly the same words",)
    assert [one.article_id for one in answer.alternatives] == ["b"]


async def test_an_article_with_a_phrase_of_it_is_not(office: Office) -> None:
    await office.bring(
        entry("a", text=tell("Orrin", QUOTE)), entry("b", text=tell("Tull", "I will not pay for that bridge of yours"))
    )
    answer = await office.ask(f'"{QUOTE}"')
    assert answer.match is not None
    assert answer.related == ()


async def test_a_copy_is_named_once(office: Office) -> None:
    await office.bring(entry("a", text=tell("Orrin", QUOTE)), entry("b", text=tell("Tull", QUOTE)))
    assert [one.relation for one in (await office.ask(f'"{QUOTE}"')).related] == ["copy"]
