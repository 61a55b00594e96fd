"""Who stands behind a speaker: sources of what is said, and whom the speaker cites."""

import pytest

from tests.bot.reading.chains.conftest import Chain
from tests.bot.reading.grammar.trees import PARSED, attributions_of

MINISTRY = "The harbour ministry"
HERALD = "The Ellery Herald"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (
            "The harbour ministry said that a pilot had told it that the pier was closed.",
            ["a pilot, not named", f"told: {MINISTRY}"],
        ),
        (
            "The Ellery Herald reported that the harbour ministry said a pilot had written that the pier was closed.",
            ["a pilot, not named", "passing on: the harbour ministry", f"passing on: {HERALD}"],
        ),
        (
            "The Ellery Herald, citing two harbour pilots, reported that the pier was closed.",
            ["two harbour pilots, not named", f"citing: {HERALD}"],
        ),
        (
            "The Ellery Herald reported on Monday, citing two harbour pilots, that the pier was closed.",
            ["two harbour pilots, not named", f"citing: {HERALD}"],
        ),
        (
            "The harbour ministry said it had received reports of thefts at the pier.",
            ["reports of thefts at the pier", f"passing on: {MINISTRY}"],
        ),
        (
            "The harbour ministry said it had learned from pilots that the pier was closed.",
            ["pilots, not named", f"passing on: {MINISTRY}"],
        ),
    ],
)
def test_a_source_inside_what_is_said_stands_before_who_says_it(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


def test_a_hop_taken_out_shortens_the_chain_by_its_node(chain: Chain) -> None:
    long = "The Ellery Herald reported that the harbour ministry said a pilot had written that the pier was closed."
    middle = "The Ellery Herald reported that a pilot had written that the pier was closed."
    short = "A pilot had written that the pier was closed."
    assert [len(chain(text)) for text in (long, middle, short)] == [3, 2, 1]


def test_active_and_passive_telling_give_one_chain(chain: Chain) -> None:
    active = "The harbour ministry said that a pilot had told it that the pier was closed."
    passive = "The harbour ministry said it had been told by a pilot that the pier was closed."
    assert chain(active) == chain(passive)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour ministry said it had said that the pier was closed.",
        "The harbour ministry said that Jane Roe might say that the pier was closed.",
        "The harbour ministry denied that Jane Roe had said the pier was closed.",
        "The harbour ministry said that the pier was closed while Jane Roe said that it was open.",
        "The harbour ministry said it had been told to close the pier.",
        "The harbour ministry said that the pilots had left the pier, citing a lack of sleep.",
    ],
)
def test_who_only_stands_beside_what_is_said_is_no_hop(chain: Chain, text: str) -> None:
    assert chain(text) == [MINISTRY]


def test_a_clause_behind_an_attribution_is_none_of_what_was_quoted(chain: Chain) -> None:
    assert chain("“The pier is closed,” Jane Roe said, after John Doe said that it was open.") == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The harbour ministry said it had learned that the pier was closed.", "how this was learned isn't stated"),
        ("The harbour ministry said it had been told that the pier was closed.", "who told this isn't stated"),
        ("The pier has lost a third of its crews, estimates say.", "whose estimates isn't stated"),
    ],
)
def test_what_was_learned_from_nobody_begins_with_a_gap(chain: Chain, text: str, first: str) -> None:
    assert chain(text)[0] == first
    assert len(chain(text)) == 2


def test_an_attribution_knows_the_places_of_its_hops() -> None:
    text = PARSED["nested"]["text"]
    (one,) = attributions_of("nested")
    assert [text[hop.mention.start : hop.mention.end] for hop in one.hops] == ["the ministry"]
    assert [text[hop.cue.start : hop.cue.end] for hop in one.hops] == ["announced"]


def test_an_attribution_without_a_source_behind_has_no_hops() -> None:
    assert [one.hops for one in attributions_of("object clause")] == [()]


def test_an_outlet_s_journalists_are_the_outlet(chain: Chain) -> None:
    text = "Ellery Herald journalists, quoting harbour officials, reported that the pier was closed."
    assert chain(text) == ["harbour officials, not named", "quoting: Ellery Herald"]
