"""A claim in other words, asked of the shipped pack, which holds no text: it is found by what was summed up."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from seeds import read_seed_pack
from store.packs import PackHead, read_pack
from store.sqlite import SqliteStore
from tests.bot.test_desk import Office
from tests.conftest import CheckSchema

COMMANDER = "A Russian commander near Izium tried to shoot some of his own soldiers"


@pytest.fixture
async def office(tmp_path: Path, check_schema: CheckSchema) -> AsyncIterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        packed = [one for one in read_pack(io.BytesIO(read_seed_pack())) if not isinstance(one, PackHead)]
        await store.put_articles(packed)
        yield Office(store, check_schema)


async def test_the_answer_says_what_was_summed_up_and_that_no_text_was_compared(office: Office) -> None:
    answer = await office.ask(COMMANDER)
    assert answer.match is not None
    assert (answer.match.kind, answer.match.changes) == ("paraphrase", ())
    assert "reports this, in other words. Summed up: A Russian regiment commander near Izium " in answer.headline
    assert answer.match.sentence is not None
    assert answer.match.sentence.text is None
    assert answer.origin is not None
    assert [node.name for node in answer.origin.chain][-1] == "Newsweek"
    assert "no text of this article is held" in next(gap.why for gap in answer.unknown if gap.step == "text")


@pytest.mark.parametrize(
    "paste",
    [
        COMMANDER.replace("Russian", "Ukrainian"),
        COMMANDER.replace("tried", "refused"),
        "The Kremlin called up 234,500 conscripts in the month before",
        "Russia convicts almost 400 of its soldiers a week for refusing to fight",
    ],
)
async def test_a_claim_that_a_summary_contradicts_is_not_found(office: Office, paste: str) -> None:
    answer = await office.ask(paste)
    assert answer.match is None
