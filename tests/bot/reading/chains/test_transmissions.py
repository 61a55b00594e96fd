"""Sentences that say how words travelled which another sentence tells."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

CALL = "A pilot said in a call to his wife that the pier was closed.\n\n"
LETTER = "“The pier is closed,” Jane Roe wrote in a letter to the council.\n\n"
IN_CALL = ["A pilot, not named", "said in: call to his wife"]
IN_LETTER = ["Jane Roe", "wrote in: letter to the council"]


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (CALL + "The call was intercepted by the harbour service.", [*IN_CALL, "intercepted by: the harbour service"]),
        (CALL + "The harbour service intercepted the call.", [*IN_CALL, "intercepted by: The harbour service"]),
        (CALL + "The recording was leaked by the harbour service.", [*IN_CALL, "leaked by: the harbour service"]),
        (CALL + "The call was intercepted on Monday.", [*IN_CALL, "intercepted by: interceptor not stated"]),
        (LETTER + "The letter was published by the Ellery Herald.", [*IN_LETTER, "published by: Ellery Herald"]),
    ],
)
def test_a_link_sentence_says_who_made_the_thing_known(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (CALL + "The letter was intercepted by the harbour service.", IN_CALL),
        (CALL + "A call was made by the harbour service.", IN_CALL),
        (CALL + "The call was not intercepted by the harbour service.", IN_CALL),
        (LETTER + "The Ellery Herald published the report on Monday.", IN_LETTER),
        (LETTER + "The letter will be published by the Ellery Herald.", IN_LETTER),
        (LETTER + "The pier lies in the north.\n\n" * 3 + "The letter was published by the Herald.", IN_LETTER),
    ],
)
def test_a_sentence_about_another_thing_links_nothing(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


def test_whoever_was_recorded_is_known_from_the_recording(parse: Parse, chain: Chain) -> None:
    text = (
        "A tired harbour pilot has been recorded shouting at his crews, with the audio published by the Ellery Herald."
        "\n\n“You are cowards,” the pilot said."
    )
    assert chain(text) == [
        "A tired harbour pilot, not named",
        "recorded on: audio",
        "recorded by: who recorded it isn't stated",
        "published by: Ellery Herald",
    ]
    assert {node.basis for node in parse(text).statements[-1].chain[:2]} == {"resolved"}


def test_a_recording_is_not_that_of_somebody_else(chain: Chain) -> None:
    text = "A tired harbour pilot has been recorded shouting at his crews.\n\n“You are cowards,” the captain said."
    assert chain(text) == ["the captain, not named"]


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (
            "Jane Roe wrote that the pier was closed. The ferries had stopped, according to the story.",
            ["the story"],
        ),
        (
            "The Ellery Herald wrote that the pier was closed. The ferries had stopped, according to the story.",
            ["the story", "published by: The Ellery Herald"],
        ),
    ],
)
def test_a_story_is_that_of_the_outlet_before_it(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text, 1) == nodes


def test_a_rant_captured_on_a_recording_is_its_speaker_s(chain: Chain) -> None:
    text = (
        "The pilot finished his rant, captured on video, by adding: “You are cowards.”\n\n"
        "“Nobody told us,” the captain said."
    )
    assert chain(text, 0) == ["The pilot, not named", "recorded on: video", "recorded by: who recorded it isn't stated"]
    assert chain(text, 1) == ["the captain, not named"]
