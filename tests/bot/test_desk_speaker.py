"""Whom a paste gives its words to, asked at the desk of articles of which it is not read who speaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answer.summary import summarise_answer
from store.sqlite import SqliteStore
from tests.bot.test_desk import Office, entry
from tests.conftest import CheckSchema

MARKET = "A tale heard in the market: the north lamp would be lit before the first snow of the year, and for good."
MARLOWE = "The mayor Ada Marlowe said on Monday that the north lamp would be lit before the first frost of the year."


@pytest.fixture
def office(tmp_path: Path, check_schema: CheckSchema) -> Iterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield Office(store, check_schema)


async def test_a_speaker_whom_the_page_never_names_is_told_before_all_else(office: Office) -> None:
    await office.bring(entry("market", text=MARKET))
    answer = await office.ask('Tobi Okonkwo: "the north lamp would be lit before the first snow of the year"')
    assert answer.match is not None
    assert [(change.kind, change.pasted, change.source) for change in answer.match.changes] == [
        ("speaker", "Tobi Okonkwo", None)
    ]
    assert summarise_answer(answer).warnings == (
        "The paste gives these words to Tobi Okonkwo, a name that is not on the page.",
    )
    assert "speaker" not in [gap.step for gap in answer.unknown]


async def test_a_name_that_is_on_the_page_is_said_not_to_have_been_compared(office: Office) -> None:
    await office.bring(entry("market", text=f"{MARKET} Okonkwo was seen there."))
    answer = await office.ask('Tobi Okonkwo: "the north lamp would be lit before the first snow of the year"')
    assert answer.match is not None
    assert answer.match.changes == ()
    assert "speaker" in [gap.step for gap in answer.unknown]


async def test_the_article_that_has_the_named_speaker_is_the_one(office: Office) -> None:
    await office.bring(entry("market", text=MARKET), entry("mayor", text=MARLOWE))
    answer = await office.ask("the mayor says the north lamp will be lit before the first snow of the year")
    assert answer.match is not None
    assert answer.match.article_id == "mayor"
    assert [one.article_id for one in answer.alternatives] == ["market"]
