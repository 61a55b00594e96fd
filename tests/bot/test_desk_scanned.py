"""Pastes of which little is whole, asked at the desk: scans, slips in short sentences, set phrases that many have."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.sqlite import SqliteStore
from tests.bot.test_desk import Office, entry
from tests.conftest import CheckSchema

GATES = "The lock keepers of the upper canal opened seven gates before the flood reached the lower town of Orrin."
TALE = "Weavers say that seven keepers of the gates in Orrin never opened the lower canal to any of the flood boats."
SCANNED = "Tbe loek keepcrs of tbe uppor eanal oponed sevcn gafes bcfore tho floocl reacbed tbe lowor towrn of Orrin."


@pytest.fixture
def office(tmp_path: Path, check_schema: CheckSchema) -> Iterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield Office(store, check_schema)


async def test_it_is_found_where_it_stands_and_nothing_is_called_changed(office: Office) -> None:
    await office.bring(entry("gates", text=GATES, published="2024-05-07"), entry("tale", text=TALE))
    await office.store.follow()
    answer = await office.ask(SCANNED)
    assert answer.match is not None
    assert (answer.match.article_id, answer.match.kind) == ("gates", "verbatim")
    assert answer.match.sentence is not None
    assert answer.match.sentence.text == GATES


async def test_the_earliest_of_its_copies_is_named(office: Office) -> None:
    await office.bring(
        entry("later", text=f"{GATES}\n\n{TALE}", published="2024-06-07"),
        entry("first", text=GATES, published="2024-05-07"),
    )
    await office.store.follow()
    answer = await office.ask(SCANNED)
    assert answer.match is not None
    assert answer.match.article_id == "first"


async def test_what_only_shares_its_words_is_not_the_source(office: Office) -> None:
    await office.bring(entry("tale", text=TALE))
    await office.store.follow()
    assert (await office.ask(SCANNED)).match is None


async def test_a_slip_in_a_short_sentence_leaves_more_than_a_phrase_that_many_have(office: Office) -> None:
    phrase = "for building the north lock"
    others = [
        entry(
            f"other-{at}",
            text=f"Round {at}: nobody had money {phrase}, and number {at} went home.",
            published="2024-02-01",
        )
        for at in range(40)
    ]
    own = entry("own", text=f"Wharfinger: the instructions {phrase}.", published="2024-05-07")
    await office.bring(*others, own)
    await office.store.follow()
    answer = await office.ask(f"Wharfinger: the instrucations {phrase}")
    assert answer.match is not None
    assert answer.match.article_id == "own"


async def test_an_article_with_one_sentence_of_a_paste_is_searched_for_the_others(office: Office) -> None:
    said = "“You come to the quay, and hopefully you leave it a better place than you found it.”"
    between = "\n\n".join(
        f"In year {at} the harbour book names {at * 7} boats and {at * 3} masters." for at in range(9, 60)
    )
    later = [entry(f"later-{at}", text=f"{said}\n\nNumber {at} stayed.", published="2024-06-01") for at in range(40)]
    both = entry("both", text=f"{GATES}\n\n{between}\n\n{said} {TALE}", published="2024-05-07")
    await office.bring(*later, both)
    await office.store.follow()
    answer = await office.ask(f"{GATES} {said}")
    assert answer.match is not None
    assert answer.match.article_id == "both"
    assert len(answer.match.spans) == 2
