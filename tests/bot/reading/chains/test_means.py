"""By what means somebody said it, and how that came to be known."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("“The pier is closed,” Jane Roe said in a statement on Monday.", "said in: statement"),
        ("“The pier is closed,” Jane Roe said at a briefing.", "spoke at: briefing"),
        ("“The pier is closed,” Jane Roe wrote on Telegram.", "posted on: Telegram"),
        ("In a letter to the council, Jane Roe said that the pier was closed.", "said in: letter to the council"),
        ("The pier was closed, Jane Roe said in an April 6 statement.", "said in: April 6 statement"),
    ],
)
def test_the_means_stands_behind_its_speaker(chain: Chain, text: str, means: str) -> None:
    assert chain(text) == ["Jane Roe", means]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe said that the pier had been closed in a statement.",
        "Jane Roe said there was a mistake in the report.",
        "Jane Roe said in the morning that the pier was closed.",
    ],
)
def test_what_stands_in_the_claim_is_no_means(chain: Chain, text: str) -> None:
    assert chain(text) == ["Jane Roe"]


def test_a_means_holds_for_the_quotation_that_goes_on(parse: Parse) -> None:
    record = parse("“The pier is closed,” Jane Roe said in a statement. “Nobody told the ferries about it.”")
    means = [statement.chain[1] for statement in record.statements]
    assert [(node.name, node.basis) for node in means] == [("statement", "stated"), ("statement", "resolved")]


def test_a_hop_does_not_hold_for_the_quotation_that_goes_on(chain: Chain) -> None:
    text = "Jane Roe says that reports from the pier show the ferries are late. “They are always late,” Roe says."
    assert chain(text, 0)[0] == "reports from the pier"
    assert chain(text, 1) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (
            "“The pier is closed,” Jane Roe said in an interview with the Ellery Herald.",
            ["Jane Roe", "said in: interview", "given to: Ellery Herald"],
        ),
        ("“The pier is closed,” Jane Roe told the Ellery Herald.", ["Jane Roe", "told: Ellery Herald"]),
        (
            "The pier was closed for a week, according to documents obtained by the Ellery Herald.",
            ["documents", "obtained by: Ellery Herald"],
        ),
        (
            "Jane Roe said in a call intercepted by the harbour service that the pier was closed.",
            ["Jane Roe", "said in: call", "intercepted by: the harbour service"],
        ),
    ],
)
def test_who_had_it_next_stands_behind_the_means(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


@pytest.mark.parametrize(
    ("doing", "gap"),
    [
        ("intercepted call", "intercepted by: interceptor not stated"),
        ("leaked recording", "leaked by: how it got out isn't said"),
    ],
)
def test_a_deed_without_a_doer_has_a_gap_in_his_place(chain: Chain, parse: Parse, doing: str, gap: str) -> None:
    text = f"Jane Roe said in the {doing} that the pier was closed."
    assert chain(text) == ["Jane Roe", f"said in: {doing}", gap]
    node = parse(text).statements[0].chain[2]
    assert (node.kind, node.naming, node.basis, node.start) == ("unknown", "none", "inferred", None)


def test_the_page_s_own_outlet_is_no_node_of_its_own(parse: Parse) -> None:
    for page in ({"outlet": "Bay Post"}, {"outlet": None, "url": "https://www.baypost.example/1"}):
        nodes = parse("“The pier is closed,” Jane Roe told the Bay Post.", **page).statements[0].chain
        assert [node.relation for node in nodes] == [None, "told"]


@pytest.mark.parametrize("when", ["", " on Friday", " on condition of anonymity because she fears for her work"])
def test_where_a_described_speaker_spoke_is_where_he_said_it(chain: Chain, when: str) -> None:
    text = f"Jane Roe, who spoke to the Ellery Herald{when}, said the pier was closed."
    assert chain(text) == ["Jane Roe", "told: Ellery Herald"]


@pytest.mark.parametrize(
    "doing",
    [
        "wrote in the Ellery Herald for years",
        "wrote to the Ellery Herald",
        "spoke on the BBC last year",
        "spoke to the Ellery Herald as a girl",
        "spoke to the Ellery Herald in March",
    ],
)
def test_what_a_described_speaker_did_another_time_is_no_way(chain: Chain, doing: str) -> None:
    assert chain(f"Jane Roe, who {doing}, said the pier was closed.") == ["Jane Roe"]
