"""A page's headline among its headings and declared titles. All of them are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.headlines import TITLE_MOST, choose_headline

OUTLETS = ["Harbour Wire", "www.harbourwire.example.org"]


def choose(shown: list[str], declared: list[str], outlets: list[str] | None = None) -> str | None:
    return choose_headline(shown, declared, outlets=OUTLETS if outlets is None else outlets)


@pytest.mark.parametrize(
    ("shown", "declared", "headline"),
    [
        (["Crews vote to stay out"], ["Crews vote to stay out | Harbour Wire"], "Crews vote to stay out"),
        (["Crews vote to stay out"], ["Crews vote to stay out - Some Other Name"], "Crews vote to stay out"),
        ([], ["Crews vote to stay out - Harbour Wire"], "Crews vote to stay out"),
        ([], ["Harbour Wire » Crews vote to stay out"], "Crews vote to stay out"),
        ([], ["Crews vote to stay out | Ports | HarbourWire"], "Crews vote to stay out"),
        ([], ["Crews vote - and stay out"], "Crews vote - and stay out"),
        (["Harbour Wire"], ["Crews vote to stay out"], "Crews vote to stay out"),
        (["Ports"], ["Crews vote to stay out"], "Crews vote to stay out"),
        (["Crew vote"], ["Crew vote » How the harbour decided | Some Name"], "Crew vote"),
        (["News", "Crews vote to stay out"], ["Crews vote to stay out", "News - Name"], "Crews vote to stay out"),
        (["Ports Crews vote to stay out"], ["Crews vote to stay out"], "Crews vote to stay out"),
        (["How the crews of Ellery voted"], ["Ellery: how its crews voted to stay"], "How the crews of Ellery voted"),
        (["What the harbour wants now"], ["Ferry strike: live"], "What the harbour wants now"),
        (["Crews &quot;stay&quot; out"], [], 'Crews "stay" out'),
        (["09.05.2022 - Crews vote to stay out"], [], "Crews vote to stay out"),
        ([], ["", "   ", "|"], None),
        ([], [], None),
    ],
)
def test_the_headline_is_what_heading_and_title_have_in_common(
    shown: list[str], declared: list[str], headline: str | None
) -> None:
    assert choose(shown, declared) == headline


def test_a_title_cut_short_is_taken_whole_from_where_it_is_whole() -> None:
    assert choose([], ["Crews vote to…", "Crews vote to stay out for another week"]) == (
        "Crews vote to stay out for another week"
    )


def test_a_title_that_one_place_cut_to_a_length_does_not_shorten_the_heading() -> None:
    heading = "Crews of Port Ellery vote to stay out for another week of talks"
    assert choose([heading], ["Crews of Port Ellery vote to stay"]) == heading


def test_what_is_longer_than_any_title_is_none() -> None:
    assert choose(["word " * TITLE_MOST], ["x" * (TITLE_MOST + 1)]) is None


@given(st.lists(st.text()), st.lists(st.text()), st.lists(st.text()))
def test_no_texts_fail(shown: list[str], declared: list[str], outlets: list[str]) -> None:
    found = choose(shown, declared, outlets)
    assert found is None or 0 < len(found) <= TITLE_MOST
