"""What turns a sentence round: words that deny, and verbs that refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.matching.polarity import ASSENTING, REFUSING, turns_round
from bot.model.place import Passage

TEXT = """The lamp council accepted the plan for the new mole on Monday after a long debate in the salt hall.
After two days of talks the ferry guild agreed to pay the fine for the oil that was spilled in the bay.
The army refused to leave the village after the truce was signed at the border bridge.
Divers failed to find the wreck of the old barge near the northern reef.
The bank denied that it had lent money to the builders of the tower.
We accept the judgment of the harbour court and we will rebuild the wall that fell."""


def kinds(paste: str) -> list[str]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None
    return [change.kind for change in found.changes]


@pytest.mark.parametrize(
    "paste",
    [
        "The lamp council did not accept the plan for the new mole on Monday after a long debate in the salt hall",
        "The lamp council refused to accept the plan for the new mole on Monday after a long debate in the salt hall",
        "The lamp council flatly rejected the plan for the new mole on Monday after a long debate in the salt hall",
        "After two days of talks the ferry guild declined to pay the fine for the oil that was spilled in the bay",
        "After two days of talks the ferry guild did not agree to pay the fine for the oil that was spilled in the bay",
        "The army left the village after the truce was signed at the border bridge",
        "The army agreed to leave the village after the truce was signed at the border bridge",
        "Divers found the wreck of the old barge near the northern reef",
        "Divers managed to find the wreck of the old barge near the northern reef",
        "The bank admitted that it had lent money to the builders of the tower",
        "The bank had lent money to the builders of the tower",
        "We do not accept the judgment of the harbour court and we will rebuild the wall that fell",
        "We refuse to accept the judgment of the harbour court and we will rebuild the wall that fell",
        "He refused to say that the army refused to leave the village after the truce was signed",
    ],
)
def test_a_sentence_turned_round_is_told_as_denied(paste: str) -> None:
    assert kinds(paste) == ["negation"]


@pytest.mark.parametrize(
    "paste",
    [
        "The army did not leave the village after the truce was signed at the border bridge",
        "The army declined to leave the village after the truce was signed at the border bridge",
        "Divers did not find the wreck of the old barge near the northern reef",
        "Divers were unable to find the wreck of the old barge near the northern reef",
    ],
)
def test_a_refusal_in_other_words_is_no_denial_of_it(paste: str) -> None:
    assert "negation" not in kinds(paste)


@pytest.mark.parametrize("name", ["Ban Orry", "Nils Orry", "Stop Floods Now"])
def test_a_name_with_such_a_word_in_it_refuses_nothing(name: str) -> None:
    assert kinds(f"{name} said the army refused to leave the village after the truce was signed") == []


@pytest.mark.parametrize(
    ("pasted", "original", "after", "is_turned"),
    [
        ("failed to", "", "reach", True),
        ("failed", "", "talks", False),
        ("stopped", "", "selling", True),
        ("denied", "", "it", True),
        ("failed to reach", "reached", "", True),
        ("failed to reach", "left", "", False),
        ("were unable to meet", "met", "", True),
        ("refused", "did not accept", "", False),
        ("rejected", "refused", "", False),
        ("rejected", "spurned", "", False),
        ("declined", "rose", "", False),
        ("not failed", "failed", "", True),
        ("did not rise", "rose", "", True),
        ("did not rise", "failed", "", True),
        ("unlikely", "likely", "", True),
        ("never", "not", "", False),
    ],
)
def test_a_refusal_counts_where_the_other_side_shows_what_was_refused(
    pasted: str, original: str, after: str, *, is_turned: bool
) -> None:
    assert turns_round(pasted.split(), original.split(), after=after) == is_turned
    assert turns_round(original.split(), pasted.split(), after=after) == is_turned


NORMS = st.lists(
    st.sampled_from("not no refused failed to accept accepted agreed sell sold that lamp un likely".split())
)


@given(NORMS, NORMS)
def test_what_is_turned_round_is_turned_round_the_other_way_too(pasted: list[str], original: list[str]) -> None:
    assert turns_round(pasted, original) == turns_round(original, pasted)
    assert not turns_round(pasted, pasted)


def test_no_verb_both_refuses_and_assents() -> None:
    assert not REFUSING & ASSENTING


def test_all_right_before_words_that_are_of_fewer_is_no_chat() -> None:
    assert kinds("on Monday, all divers failed to find the wreck of the old barge near the northern reef") == [
        "wording"
    ]
