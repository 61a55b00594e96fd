"""The heading that leads a text, against what the rules found. All pages are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UnreadablePageError
from bot.reading.extract import extract_page
from bot.reading.headings import Heading, Outline
from bot.reading.leading import WEIGHTS, choose_leading, list_candidates

LEAD = "The crews of the harbour ferries voted on Monday to stay out for another week of talks with the owners."
REST = "<p>The owners said on Tuesday that they would wait. Both sides meet again at the town hall on Friday.</p>" * 3


def title_of(
    head: str, before: str, *, after: str = "", url: str | None = "https://wire.example.org/a/1"
) -> str | None:
    body = f"{before}<p>{LEAD}</p>{REST}{after}"
    return extract_page(f"<html><head>{head}</head><body>{body}</body></html>", url=url).title


def test_a_short_heading_right_before_the_text_leads_it_past_a_section_that_is_declared() -> None:
    head = "<title>Outings and news from the lower harbour</title>"
    assert title_of(head, "<article><h1>Ellery pier</h1>", url="https://wire.example.org/ellery-pier") == "Ellery pier"


def test_a_second_heading_leads_where_the_first_names_the_site() -> None:
    head = "<title>Ferry strike : Harbour pages</title>"
    before = "<div id='head'><h1 class='logo'>Harbour pages</h1></div><div class='post'><h2>Ferry strike</h2>"
    assert title_of(head, before) == "Ferry strike"


def test_the_heading_of_a_part_does_not_lead() -> None:
    head = "<title>Crews vote to stay out | Harbour Wire</title>"
    assert title_of(head, "<h1>Crews vote to stay out</h1><h2>The vote</h2>") == "Crews vote to stay out"


def test_the_heading_of_another_article_does_not_lead() -> None:
    head = "<meta property='og:title' content='Crews vote to stay out'>"
    after = "<aside><h2><a href='/a/2'>Owners sell two ferries to Marlow</a></h2></aside>"
    assert title_of(head, "", after=after) == "Crews vote to stay out"


def test_without_headings_the_rules_have_the_last_word() -> None:
    outline = Outline(headings=(), runs={})
    assert choose_leading("Crews vote", outline, text=LEAD, declared=["Crews vote"], url=None) == "Crews vote"
    assert choose_leading(None, outline, text=LEAD, declared=[], url="http://[bad") is None


def test_a_page_without_text_is_still_refused() -> None:
    with pytest.raises(UnreadablePageError):
        extract_page("<h1>Crews vote</h1>", url=None)


def heading(text: str, at: int) -> Heading:
    return Heading(text=text, kicker="", level=2, at=at, is_beside=False, is_site=False, is_elsewhere=False)


def test_two_headings_that_say_the_same_are_one_candidate() -> None:
    outline = Outline(headings=(heading("Crews vote", 0), heading("CREWS: vote", 900)), runs={LEAD[:24]: 40})
    found = list_candidates("Crews vote", outline, text=LEAD, declared=["Crews vote | Wire"], url=None)
    assert [one.text for one in found] == ["Crews vote"]
    assert found[0].signs["found"] == found[0].signs["next"] == found[0].signs["declared_edge"] == 1
    assert "after" not in found[0].signs


@given(st.text() | st.none(), st.lists(st.text()), st.text(), st.lists(st.text()))
def test_every_sign_has_its_weight(found: str | None, shown: list[str], text: str, declared: list[str]) -> None:
    outline = Outline(headings=tuple(heading(words, at) for at, words in enumerate(shown)), runs={})
    for candidate in list_candidates(found, outline, text=text, declared=declared, url="https://wire.example.org/a"):
        assert candidate.signs.keys() <= WEIGHTS.keys()
