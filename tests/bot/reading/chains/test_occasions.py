"""Sentences that say where somebody spoke, and which of the statements beside them they are about."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

SAID = "“The pier is closed,” Jane Roe said."
HERALD = "told: Ellery Herald"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (f"{SAID} She was speaking to the Ellery Herald.", [HERALD]),
        (f"{SAID} She spoke to the Ellery Herald on Friday.", [HERALD]),
        (f"{SAID} She spoke to the Ellery Herald by phone on Friday evening.", [HERALD]),
        (f"{SAID} She spoke to the Ellery Herald on condition of anonymity.", [HERALD]),
        (f"{SAID} She was speaking to the Ellery Herald in Orrin.", [HERALD]),
        (f"{SAID} Roe was interviewed by the Ellery Herald.", ["interviewed by: Ellery Herald"]),
        (f"{SAID} She made the remarks in a letter to staff.", ["said in: letter to staff"]),
        (
            f"{SAID} Roe made the remarks in a letter to staff seen by the Ellery Herald.",
            ["said in: letter to staff", "seen by: Ellery Herald"],
        ),
        (
            f"{SAID}\n\nHer comments came in an interview with the Ellery Herald.",
            ["said in: interview", "given to: Ellery Herald"],
        ),
        (f"{SAID} She made the comments in a memo.", ["said in: memo"]),
        (f"{SAID} The remarks were made at a news conference.", ["spoke at: news conference"]),
    ],
)
def test_where_somebody_spoke_stands_behind_what_was_said_right_before(
    chain: Chain, text: str, nodes: list[str]
) -> None:
    assert chain(text) == ["Jane Roe", *nodes]


def test_it_holds_for_all_that_was_said_in_a_row(chain: Chain) -> None:
    text = f"{SAID} “Nobody told us of it,” she added. She was speaking to the Ellery Herald."
    assert chain(text, 0) == chain(text, 1) == ["Jane Roe", HERALD]


def test_who_spoke_to_an_outlet_said_there_what_comes_next(chain: Chain) -> None:
    text = "Jane Roe spoke to the Ellery Herald on Tuesday. “The pier is closed,” she said."
    assert chain(text) == ["Jane Roe", HERALD]


def test_the_matter_of_which_somebody_spoke_leads_on_and_not_back(chain: Chain) -> None:
    text = "Jane Roe spoke to the Ellery Herald about the pier. “The pier is closed,” she said."
    assert chain(text) == ["Jane Roe", HERALD]


def test_who_speaks_there_every_week_need_not_have_said_there_what_comes_next(chain: Chain) -> None:
    text = "Jane Roe speaks to the Ellery Herald every week. “The pier is closed,” she said."
    assert chain(text) == ["Jane Roe"]


def test_what_is_carried_from_another_sentence_is_no_longer_stated(parse: Parse) -> None:
    node = parse(f"{SAID} She spoke to the Ellery Herald.").statements[0].chain[1]
    assert (node.name, node.basis) == ("Ellery Herald", "resolved")


@pytest.mark.parametrize(
    "behind",
    [
        "Later she spoke to the Ellery Herald.",
        "On Monday she spoke to the Ellery Herald.",
        "She had spoken to the Ellery Herald in June.",
        "She refused to speak to the Ellery Herald.",
        "She did not speak to the Ellery Herald.",
        "She also spoke to the Ellery Herald.",
        "She spoke to the Ellery Herald last year about fish.",
        "She spoke to the Ellery Herald about fish.",
        "She spoke to the Ellery Herald in March, when it was new.",
        "She spoke to the Ellery Herald at Christmas.",
        "She speaks to the Ellery Herald every week.",
        "She was interviewed by the Ellery Herald last year.",
        "She spoke at a school meeting as a girl.",
        "She spoke at a 2019 meeting.",
        "Her brother spoke to the Ellery Herald.",
        "He spoke to the Ellery Herald.",
        "John Doe made the remarks in a letter to staff.",
        "She made similar remarks in a letter to staff.",
        "The boats were idle. She was speaking to the Ellery Herald.",
    ],
)
def test_another_time_another_speaker_or_other_remarks_are_not_joined(chain: Chain, behind: str) -> None:
    assert chain(f"{SAID} {behind}") == ["Jane Roe"]


def test_two_days_are_two_occasions(chain: Chain) -> None:
    text = "“The pier is closed,” Jane Roe said on Monday. She spoke to the Ellery Herald on Tuesday."
    assert chain(text) == ["Jane Roe"]


def test_who_told_an_outlet_is_not_moved_to_another(chain: Chain) -> None:
    text = "“The pier is closed,” Jane Roe told the Kestrel Post. She spoke to the Ellery Herald."
    assert chain(text) == ["Jane Roe", "told: Kestrel Post"]


def test_a_pronoun_that_could_be_another_is_led_nowhere(chain: Chain) -> None:
    text = "“The pier is closed,” said Kim Roe, whose partner Max Doe owns a ferry. He spoke to the Ellery Herald."
    assert chain(text) == ["Kim Roe"]
