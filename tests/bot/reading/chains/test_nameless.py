"""Somebody without a name who is known from one call or one briefing."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

CALL = "A pilot said in an intercepted call that the pier was closed.\n\n"
BRIEFING = "During a background briefing, a senior harbour official said that the pier was closed.\n\n"
FROM_CALL = ["A pilot, not named", "said in: intercepted call", "intercepted by: interceptor not stated"]
AT_BRIEFING = ["a senior harbour official, not named", "spoke at: background briefing"]


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (CALL + "“Nobody told us,” the pilot said.", FROM_CALL),
        (
            CALL.replace("pilot", "soldier") + "“Nobody told us,” the officer said.",
            ["A soldier, not named", *FROM_CALL[1:]],
        ),
        (BRIEFING + "The official added that the ferries had stopped.", AT_BRIEFING),
    ],
)
def test_all_that_the_same_speaker_says_comes_from_there(
    parse: Parse, chain: Chain, text: str, nodes: list[str]
) -> None:
    assert chain(text, 1) == nodes
    assert {node.basis for node in parse(text).statements[1].chain[:2]} == {"resolved"}


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (CALL + "“Nobody told us,” a captain said.", ["a captain, not named"]),
        (CALL + "“Nobody told us,” Jane Roe said.", ["Jane Roe"]),
        (CALL + "“Nobody told us,” the mayor said.", ["the mayor, not named"]),
        (CALL.replace("pilot", "soldier") + "“Nobody told us,” the mayor said.", ["the mayor, not named"]),
        (BRIEFING + "A town official added that the ferries had stopped.", ["A town official, not named"]),
        (BRIEFING + "The captain added that the ferries had stopped.", ["The captain, not named"]),
        ("A pilot said in a statement that the pier was closed.\n\nThe pilot said the ferries had stopped.",
         ["The pilot, not named"]),
    ],
)  # fmt: skip
def test_somebody_else_does_not_speak_from_there(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text, 1) == nodes


def test_with_two_such_calls_nobody_is_led_back(chain: Chain) -> None:
    text = CALL + "A captain said in a leaked call that the ferries had stopped.\n\n“Nobody told us,” the officer said."
    assert chain(text, 2) == ["the officer, not named"]


def test_a_headline_may_say_more_of_him(parse: Parse) -> None:
    text = (
        "Ellery pilot shouts at his crews in the night\n\nA pilot said in an intercepted call that they were cowards."
    )
    assert parse(text).statements[0].chain[0].name == "Ellery pilot, not named"


def test_a_fragment_of_nobody_is_whose_sentence_holds_it(parse: Parse) -> None:
    text = "The crews were branded “gulls and rats” on Monday.\n\n“You are all gulls and rats,” said Jane Roe."
    assert parse(text).statements[0].speaker == "Jane Roe"


def test_a_fragment_of_two_stays_nobody_s(parse: Parse) -> None:
    text = "The crews were branded “gulls and rats” on Monday.\n\n“You are gulls and rats,” said Jane Roe."
    other = "\n\n“There are no gulls and rats,” said John Doe."
    assert parse(text).statements[0].speaker == "Jane Roe"
    assert parse(text + other).statements[0].speaker is None


def test_other_words_are_no_echo(parse: Parse) -> None:
    text = "The crews were branded “gulls and thieves” on Monday.\n\n“You are gulls and rats,” said Jane Roe."
    assert parse(text).statements[0].speaker is None


def test_another_who_is_brought_in_by_the_same_words_is_somebody_else(chain: Chain) -> None:
    assert chain(CALL + "“Nobody told us,” a pilot said at the pier.", 1) == ["a pilot, not named"]
