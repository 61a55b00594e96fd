"""Floors of what is read from real pages; the pages are in no repository of ours.

``$FIRSTHAND_PAGES`` names the folder with their clones (:mod:`tests.eval.page_sets`). Floors only rise.
"""

import os
from pathlib import Path

import pytest

from tests.eval.page_engines import read_ours, read_trafilatura
from tests.eval.page_scores import (
    count_stretches,
    declared_address,
    is_byline,
    is_day,
    is_exact_title,
    is_own_title,
    is_title,
    leads_back,
    shingle_f,
    shingle_shares,
)
from tests.eval.page_sets import read_samples
from tests.eval.page_tally import Tally, join_tallies, text_f
from tests.eval.pages import measure

SHARES = {"title": 0.945, "title, exactly": 0.87, "date": 0.885, "canonical": 0.995, "byline": 0.64}
NEWS_TITLES = 0.98


@pytest.fixture(scope="module")
def tallies() -> dict[str, dict[str, Tally]]:
    """Return the tallies of the half of the pages that nobody looks at."""
    folder = os.environ.get("FIRSTHAND_PAGES")
    if not folder:
        pytest.skip("the pages are not here: set FIRSTHAND_PAGES to the folder with their clones")
    samples = (sample for sample in read_samples(Path(folder)) if sample.half == "keep")
    return measure(samples, {"ours": read_ours, "trafilatura": read_trafilatura})


@pytest.mark.parametrize("what", SHARES)
def test_what_a_page_says_of_itself_is_read_right(tallies: dict[str, dict[str, Tally]], what: str) -> None:
    right = join_tallies(one["ours"] for one in tallies.values()).shares[what]
    assert sum(right) / len(right) >= SHARES[what]


def test_titles_of_news_are_read_right(tallies: dict[str, dict[str, Tally]]) -> None:
    right = join_tallies(tallies[source]["ours"] for source in ("fundus", "postlight", "newspaper4k")).shares["title"]
    assert sum(right) / len(right) >= NEWS_TITLES


@pytest.mark.parametrize(
    ("source", "form"), [("scrapinghub", "shingles"), ("fundus", "shingles"), ("trafilatura", "stretches")]
)
def test_the_text_is_not_worse_than_trafilaturas(tallies: dict[str, dict[str, Tally]], source: str, form: str) -> None:
    assert text_f(tallies[source]["ours"], form) >= text_f(tallies[source]["trafilatura"], form)


@pytest.mark.parametrize(
    ("found", "gold", "is_right"),
    [
        ("Crews Vote — to stay", "Crews vote to stay", True),
        ("Crews vote to stay out again", "Crews vote to stay out this week", True),
        ("Crews vote to stay | Wire", "Crews vote to stay", False),
        ("Ports: Crews vote to stay", "Crews vote to stay", False),
        ("Ferry owners leave", "Crews vote to stay", False),
        (None, "Crews vote to stay", False),
    ],
)
def test_a_title_is_right_in_another_wording_but_not_with_more_around_it(
    found: str | None, gold: str, *, is_right: bool
) -> None:
    assert is_title(found, gold) is is_right
    assert is_exact_title("Crews, vote", "crews vote")


def test_a_page_may_have_two_titles() -> None:
    page = """<meta property="og:title" content="Why the crews of Ellery stay"><h1>A <b>vote</b> on the pier</h1>"""
    assert is_own_title("Why the crews of Ellery stay", "A vote on the pier", page)
    assert not is_own_title("Why the crews of Ellery left", "A vote on the pier", page)


def test_a_declared_title_is_right_beside_a_second_heading_unless_it_names_the_site() -> None:
    page = """<meta property="og:title" content="Why the crews of Ellery stay"><h1>Wire of the harbour pilots</h1>
    <h2>A vote on the pier</h2>"""
    assert is_own_title("Why the crews of Ellery stay", "A vote on the pier", page)
    assert not is_own_title("A vote on the pier", "Wire of the harbour pilots", page)
    assert not is_own_title("Wire of the harbour pilots", "A vote on the pier", page)
    named = """<meta property="og:site_name" content="Why the crews of Ellery stay">"""
    assert not is_own_title("Why the crews of Ellery stay", "A vote on the pier", page + named)


@pytest.mark.parametrize(
    ("found", "gold", "is_right"),
    [
        ("2022-05-09T23:30:00-04:00", "2022-05-09", True),
        ("2022-05-09T23:30:00-04:00", "2022-05-10T03:30:00Z", True),
        ("2022-05-09", "2022-05-10T03:30:00Z", True),
        ("2022-05-08", "2022-05-10T13:30:00Z", False),
        ("2022-05-08", "2022-05-09", False),
        ("2022-05-09", "soon", False),
        (None, "2022-05-09", False),
    ],
)
def test_a_day_is_right_where_the_moment_falls_on_it_somewhere(found: str | None, gold: str, *, is_right: bool) -> None:
    assert is_day(found, gold) is is_right


def test_the_declared_address_is_read_from_the_source_alone() -> None:
    url = "https://wire.example.org/a/b?x=1"
    hidden, graph = '<!-- <link rel=canonical href="/no"> -->', "<meta property='og:url' content='/og'>"
    page = f"{hidden}{graph}<link href='/a/b' rel='canonical'>"
    assert declared_address(page, url) == "https://wire.example.org/a/b"
    assert declared_address(graph, url) == "https://wire.example.org/og"
    assert declared_address('<link rel="canonical" href="/">', url) is None
    assert leads_back("https://www.wire.example.org/a/b/", url)


def test_names_may_stand_in_any_order() -> None:
    assert is_byline("Tom Orr and Ada Moor", ["Ada Moor", "Tom Orr"])
    assert not is_byline("Tom Orr", ["Ada Moor", "Tom Orr"])


def test_text_is_counted_as_the_sets_count_it() -> None:
    assert shingle_shares("a b c d e", "a b c d e") == (1.0, 0.0, 0.0)
    assert shingle_shares("a b c d x", "a b c d e") == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert shingle_f([(1.0, 0.0, 0.0), (0.0, 0.5, 0.5)]) == pytest.approx(0.5)
    assert count_stretches("one  two\nthree", ["two three", "four"], ["one"]) == (1, 1, 1)
