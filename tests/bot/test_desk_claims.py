"""A claim in other words, asked at the desk with a store behind it; here without a model."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model.answer import Answer
from store.sqlite import SqliteStore
from tests.bot.test_desk import Office, entry
from tests.conftest import CheckSchema

DAM = (
    "Engineers closed the Orrin dam on Tuesday after 12 cracks were found in its wall, the regional water board said."
    "\n\n"
    "Ada Merrow, who leads the board, told reporters that repairs could cost about 40 million crowns."
)
FRONT = (
    "At least 300 Ukrainian soldiers left their posts near the river in May, a senior military official said.\n\n"
    "The ministry denied that units had withdrawn."
)
MILL = "More than two hundred workers at the Lowmoor paper mill walked out on Friday over unpaid wages."
CLOSED = "a dozen cracks in the wall made engineers shut the Orrin dam"


@pytest.fixture
def office(tmp_path: Path, check_schema: CheckSchema) -> Iterator[Office]:
    with SqliteStore.open(tmp_path / "store.db") as store:
        yield Office(store, check_schema)


async def bring_all(office: Office) -> None:
    await office.bring(
        entry("dam", text=DAM, published="2024-05-07"),
        entry("front", text=FRONT, published="2024-06-01"),
        entry("mill", text=MILL, published="2024-03-02"),
    )


def changes(answer: Answer) -> list[tuple[str, str | None]]:
    return [(change.kind, change.source) for change in answer.match.changes] if answer.match else []


async def test_a_claim_in_other_words_is_found_and_said_to_be_in_other_words(office: Office) -> None:
    await bring_all(office)
    answer = await office.ask(f"the water board says {CLOSED}")
    assert answer.status == "found"
    assert answer.match is not None
    assert (answer.match.kind, answer.match.article_id) == ("paraphrase", "dam")
    assert answer.match.sentence is not None
    assert answer.match.sentence.text == DAM.split("\n", maxsplit=1)[0]
    assert 0.9 <= answer.match.confidence < 1
    assert answer.headline.endswith("reports this, in other words.")
    assert answer.origin is not None
    assert answer.origin.chain[0].name == "the regional water board"


async def test_that_words_alone_were_compared_is_part_of_the_answer(office: Office) -> None:
    await bring_all(office)
    for paste in (CLOSED, "the northern lighthouse was sold to accordion builders"):
        answer = await office.ask(paste)
        assert [gap.step for gap in answer.unknown if gap.step == "meaning"] == ["meaning"]


async def test_what_a_paraphrase_leaves_out_is_named(office: Office) -> None:
    await bring_all(office)
    assert ("attribution_dropped", "the regional water board said") in changes(await office.ask(CLOSED))
    answer = await office.ask("repairs of the dam cost 40 million crowns, Ada Merrow told reporters")
    assert ("hedge_dropped", "about 40 million crowns") in changes(answer)


@pytest.mark.parametrize(
    ("paste", "article", "why"),
    [
        (
            "engineers closed the Orrin dam because they found 90 cracks in the wall",
            "dam",
            "it has 12 cracks, the paste 90 cracks",
        ),
        (
            "300 Russian soldiers abandoned their posts near the river in May",
            "front",
            "it has Ukrainian, the paste Russian",
        ),
        (
            "on Friday 57% of the workers at the Lowmoor paper mill walked out over wages",
            "mill",
            "it does not have 57%",
        ),
        ("the ministry said units had withdrawn", "front", 'it has "denied withdrawn", the paste "withdrawn"'),
        (
            'Ines Tarn: "repairs might cost some 40 million crowns"',
            "dam",
            "there Ada Merrow says it, in the paste Ines Tarn",
        ),
    ],
)
async def test_what_has_one_thing_otherwise_is_only_near_and_says_what(
    office: Office, paste: str, article: str, why: str
) -> None:
    await bring_all(office)
    answer = await office.ask(paste)
    assert (answer.status, answer.match) == ("none", None)
    assert (answer.alternatives[0].article_id, answer.alternatives[0].why) == (article, why)


async def test_what_no_article_says_is_met_with_silence(office: Office) -> None:
    await bring_all(office)
    for paste in (
        "NATO will admit Ukraine to the alliance in 2027",
        "the museum in Lowmoor lost three paintings last night",
        "the owner of the harbour bought a paper in May",
        "soldiers left the base near the forest in summer",
        "my cousin left the army last year",
    ):
        answer = await office.ask(paste)
        assert (answer.status, answer.match) == ("none", None)


async def test_of_several_articles_with_the_statement_the_earliest_is_the_source(office: Office) -> None:
    await bring_all(office)
    line = DAM.split("\n", maxsplit=1)[0]
    copy = f"Rain is expected in the hills all week.\n\n{line}\n\nThe lake behind the dam is full."
    await office.bring(entry("copy", text=copy, published="2024-05-09"))
    await office.bring(entry("first", text=copy, published="2024-05-06"))
    answer = await office.ask(CLOSED)
    assert answer.match is not None
    assert answer.match.article_id == "first"
    assert answer.match.sentence is not None
    assert answer.match.sentence.text == line
    assert answer.origin is not None
    assert set(answer.origin.copies) == {"dam", "copy"}
    assert not {"dam", "copy", "first"}.intersection(one.article_id for one in answer.alternatives)
    lost = next(change for change in answer.match.changes if change.kind == "attribution_dropped")
    assert copy[lost.source_start : lost.source_end] == lost.source


async def test_words_that_are_a_quotation_in_part_stay_one(office: Office) -> None:
    await bring_all(office)
    answer = await office.ask("Engineers closed the Orrin dam on Tuesday after 90 cracks were found in its wall")
    assert answer.match is not None
    assert answer.match.kind == "altered"
    assert changes(answer)[0][0] == "number"


async def test_what_is_put_together_from_two_articles_is_found_in_neither_and_both_are_near(office: Office) -> None:
    await bring_all(office)
    answer = await office.ask(f"{MILL} {FRONT.split(chr(10), maxsplit=1)[0]}")
    assert answer.match is None
    assert {one.article_id for one in answer.alternatives} >= {"mill", "front"}


@pytest.mark.parametrize(
    "paste",
    [
        "Ada Merrow, who leads the board, told reporters that her cousin sings in a choir abroad.",
        "The choir from the islands sang for unpaid sailors after 12 cracks were found in its wall.",
        f"{MILL} Their choir sang on the islands all summer, and sailors with a brass trumpet came home to marry.",
    ],
)
async def test_words_of_an_article_that_go_on_otherwise_are_no_paraphrase_of_it(office: Office, paste: str) -> None:
    await bring_all(office)
    answer = await office.ask(paste)
    assert answer.match is None


async def test_a_link_that_is_not_held_is_said_beside_a_claim_that_is_found(office: Office) -> None:
    await bring_all(office)
    answer = await office.ask(f"{CLOSED} https://elsewhere.example.net/x")
    assert answer.match is not None
    assert answer.match.kind == "paraphrase"
    assert [gap.step for gap in answer.unknown].count("link") == 1


async def test_an_article_ruled_out_for_a_paste_is_not_its_source(office: Office) -> None:
    await bring_all(office)
    office.desk = type(office.desk)(
        corpus=office.store, registry=office.desk.registry, rules=office.desk.rules, without=frozenset({"dam"})
    )
    answer = await office.ask(CLOSED)
    assert answer.match is None
    assert "dam" not in [one.article_id for one in answer.alternatives]


async def test_who_did_it_to_whom_keeps_an_article_from_being_the_source(office: Office) -> None:
    blow = "At the Orrin dam Ada Merrow of the water board was struck in the face on Friday by Tom Quennell, a pilot."
    await office.bring(entry("blow", text=f"{blow}\n\nThe lake behind the dam is full."))
    right = await office.ask("Tom Quennell hit Ada Merrow of the water board in the face at the Orrin dam on Friday")
    assert right.match is not None
    assert right.match.article_id == "blow"
    wrong = await office.ask("Ada Merrow of the water board hit Tom Quennell in the face at the Orrin dam on Friday")
    assert (wrong.status, wrong.match) == ("none", None)
    assert wrong.alternatives[0].article_id == "blow"


async def test_of_two_sentences_that_say_it_the_one_that_somebody_told_is_answered_with(office: Office) -> None:
    lead = "Repairs of the Orrin dam will take two years and cost 40 million crowns."
    told = "Repairs of the Orrin dam would take two years and cost 40 million crowns, Ada Merrow told reporters."
    await office.bring(entry("repairs", text=f"{lead}\n\nThe lake is full.\n\n{told}"))
    # Who told what is known once the article was read.
    await office.ask("https://repairs.example.org/bridge")
    answer = await office.ask("they say it takes 40 million crowns and two years to repair the dam at Orrin")
    assert answer.match is not None
    assert answer.match.sentence is not None
    assert answer.match.sentence.text == told
    assert answer.origin is not None
    assert answer.origin.chain[0].name == "Ada Merrow"


async def test_the_line_under_an_embedded_post_is_never_what_is_answered_with(office: Office) -> None:
    post = "A man admitted that he threatened the harbour.\n\n— Senator Orla Fenn of Lowmoor (@fenn) May 3, 2022"
    await office.bring(entry("post", text=post))
    answer = await office.ask("in May 2022 Senator Orla Fenn of Lowmoor admitted it")
    assert answer.match is None


async def test_a_sentence_that_has_one_thing_otherwise_is_never_what_is_answered_with(office: Office) -> None:
    may = "Velmark shut its harbour in May after a flood had torn the northern quay away."
    june = "Velmark shut its harbour in June after a flood, and the northern quay was torn away, the mayor said."
    await office.bring(entry("quay", text=f"{may}\n\n{june}"))
    answer = await office.ask("in May Velmark harbour was shut after a flood had torn away the northern quay")
    assert answer.match is not None
    assert answer.match.sentence is not None
    assert answer.match.sentence.text == may


@pytest.mark.parametrize(
    "paste",
    [
        f"it's not true that {CLOSED}",
        f"the IOC says {CLOSED}",
        f"Tom Quennell says {CLOSED}",
    ],
)
async def test_a_denial_and_a_name_of_somebody_else_are_not_what_an_article_says(office: Office, paste: str) -> None:
    await bring_all(office)
    answer = await office.ask(paste)
    assert answer.match is None
