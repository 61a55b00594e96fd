"""What of an article a claim may repeat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.claims.pieces import cut_pieces


def pieces(text: str, title: str | None = "Harbour news") -> list[str]:
    return [text[one.start : one.end] for one in cut_pieces(title, text, str)]


def test_each_entry_of_a_list_is_a_piece_without_its_mark_and_the_lead_is_none() -> None:
    text = (
        "The harbour council has decided the following:\n"
        "- The toll rises to 12 crowns in June\n"
        "• The old pier will be closed for good\n"
        "3. Night fishing in the lagoon is banned\n"
        "d) Pilots get two lamps for every boat\n"
        "\n"
        "The vote was seven to two, the clerk said."
    )
    assert pieces(text) == [
        "The toll rises to 12 crowns in June",
        "The old pier will be closed for good",
        "Night fishing in the lagoon is banned",
        "Pilots get two lamps for every boat",
        "The vote was seven to two, the clerk said.",
    ]


def test_entries_on_one_line_are_parted() -> None:
    text = "What the council decided: • The toll rises to 12 crowns • The old pier will be closed for good"
    assert pieces(text) == ["The toll rises to 12 crowns", "The old pier will be closed for good"]


def test_a_gap_of_a_megabyte_is_looked_at_once() -> None:
    text = f"The toll at the harbour{' ' * 1_000_000}rises to 12 crowns"
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The toll at the harbour rises to 12 crowns",
        "The clerk said: the toll at the harbour rises",
        "The council voted on the toll, and Brask had one thing to say:\nNobody asked the pilots about it.",
        "Twelve boats - all of them old - lie in the harbour.",
    ],
)
def test_what_is_no_list_is_left_whole(text: str) -> None:
    assert pieces(text) == text.split("\n")


def test_an_entry_that_says_too_little_is_passed_over_and_a_headline_stands_for_a_text_of_such() -> None:
    assert pieces("The following:\n- Lamps\n- Oil") == [""]
    assert pieces("The following:\n- Lamps\n- Oil", title=None) == []


@given(st.text(st.one_of(st.sampled_from("- • * 1. 2) a) : lamp oil pier toll\n"), st.characters()), max_size=200))
def test_any_text_is_cut_in_order_and_no_piece_runs_into_another(text: str) -> None:
    at = 0
    for piece in cut_pieces(None, text, str):
        assert at <= piece.start < piece.end <= len(text)
        at = piece.end
