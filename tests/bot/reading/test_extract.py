"""From HTML to a page. The pages are invented."""

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import UnreadablePageError
from bot.model.page import Page
from bot.reading.extract import ELEMENTS_MOST, HTML_LIMIT, extract_page
from bot.reading.published import read_date

PROSE = (
    "<p>The crews of Port Ellery met on Monday and voted to stay out, their union said on the pier that evening.</p>"
    "<p>“We are not done,” Orla Fenn told the people who had come to hear her. “We wait, and we have time to wait.”</p>"
    "<p>The owners, who had left for the north, sent a letter in which they asked for another week of talks.</p>"
)
URL = "https://wire.example/harbour/strike"


def html(head: str = "", body: str = PROSE) -> str:
    menu = "<nav><a href='/'>Home</a></nav>"
    return (
        f"<!DOCTYPE html><html><head>{head}</head>"
        f"<body>{menu}<article><h1>Crews vote</h1>{body}</article></body></html>"
    )


def page(head: str = "", url: str | None = URL) -> Page:
    return extract_page(html(head), url=url)


def ld(**article: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **article})}</script>'


def test_the_text_is_one_line_a_paragraph() -> None:
    lines = page().text.split("\n")
    assert lines[-3:] == [
        "The crews of Port Ellery met on Monday and voted to stay out, their union said on the pier that evening.",
        "“We are not done,” Orla Fenn told the people who had come to hear her. “We wait, and we have time to wait.”",
        "The owners, who had left for the north, sent a letter in which they asked for another week of talks.",
    ]
    assert "Home" not in page().text


def test_bytes_are_decoded_by_what_they_declare() -> None:
    raw = html('<meta charset="windows-1252">').encode("cp1252")
    assert "“We are not done,”" in extract_page(raw, url=None).text


def test_json_ld_comes_before_the_meta_elements() -> None:
    found = page(
        ld(
            headline="Crews vote",
            datePublished="2022-05-09T13:01:00.000+0000",
            author=[{"@type": "Person", "name": "By Ada Moor"}, {"name": "Tom Orr"}],
            publisher={"name": "Harbour Wire Ltd"},
        )
        + '<meta property="og:title" content="Crews vote: live"><meta property="og:site_name" content="Harbour Wire">'
        '<meta name="author" content="Somebody"><meta property="article:published_time" content="2021-01-01">'
    )
    assert found.title == "Crews vote"
    assert found.published == "2022-05-09T13:01:00+00:00"
    assert found.byline == "Ada Moor, Tom Orr"
    assert found.outlet == "Harbour Wire"


def test_the_meta_elements_serve_where_there_is_no_json_ld() -> None:
    found = page(
        '<meta property="og:title" content="Crews  vote"><meta name="author" content="By Ada Moor">'
        '<meta property="article:published_time" content="2022-05-09">'
    )
    assert (found.title, found.byline, found.published, found.outlet) == ("Crews vote", "Ada Moor", "2022-05-09", None)


def test_the_heading_serves_as_title_and_else_the_title_element_without_the_outlet() -> None:
    assert page("<title>Crews vote, a live page</title>").title == "Crews vote"
    bare = html(
        '<title>Crews vote | Harbour Wire</title><meta property="og:site_name" content="Harbour Wire">'
    ).replace("h1", "h2")
    assert extract_page(bare, url=None).title == "Crews vote"


def test_an_address_of_a_profile_is_no_byline() -> None:
    assert page('<meta property="article:author" content="https://faces.example/moor">').byline is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2022-05-09", "2022-05-09"),
        ("2022-05-09T13:01:00Z", "2022-05-09T13:01:00+00:00"),
        ("2022-05-09T13:01:00+02:00", "2022-05-09T13:01:00+02:00"),
        ("2022-05-09 13:01:00", "2022-05-09"),
        ("Mon, 09 May 2022 13:01:00 GMT", "2022-05-09T13:01:00+00:00"),
        ("Mon, 09 May 2022 13:01:00 -0000", "2022-05-09"),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("2022/05/09", "2022-05-09"),
        ("1601-01-01", None),
        ("2022-13-41", None),
        ("", None),
    ],
)
def test_a_day_stays_a_day_and_a_moment_keeps_its_offset(written: str, read: str | None) -> None:
    assert read_date(written) == read


@given(st.text())
def test_no_date_raises(written: str) -> None:
    assert read_date(written) is None or isinstance(read_date(written), str)


def test_a_time_element_serves_as_date() -> None:
    body = '<time itemprop="datePublished" datetime="2022-05-09">Monday</time>' + PROSE
    assert extract_page(html(body=body), url=None).published == "2022-05-09"


@pytest.mark.parametrize(
    ("body", "url", "day"),
    [
        ('<p class="date">Published: 9 May 2022</p>', None, "2022-05-09"),
        ('<time datetime="2022-05-09T13:01">Monday</time>', None, "2022-05-09"),
        ("", "https://wire.example.org/2022/05/09/crews-vote", "2022-05-09"),
        ("", "https://wire.example.org/crews-vote", None),
        ("<p>The crews had met on 9 May 2022.</p>", None, "2022-05-09"),
        ("<p>They met on 3 March 2021.</p><p>They met on 9 May 2022.</p>", None, None),
    ],
)
def test_a_date_that_is_only_shown_is_read_as_a_day(body: str, url: str | None, day: str | None) -> None:
    assert extract_page(html(body=body + PROSE), url=url).published == day


def test_an_accent_written_as_a_letter_of_its_own_becomes_part_of_its_letter() -> None:
    found = page('<meta property="og:site_name" content="Cafe\u0301 Wire">')
    assert found.outlet == "Caf\u00e9 Wire"
    assert "Caf\u00e9 " in extract_page(html(body="<p>In the Cafe\u0301 they met.</p>" + PROSE), url=None).text


def test_a_date_of_change_is_none_of_publication() -> None:
    head = ld(dateModified="2022-06-01") + '<meta property="article:modified_time" content="2022-06-01">'
    assert page(head + '<meta name="date" content="2022-05-09">').published == "2022-05-09"


def test_a_front_page_is_no_canonical_address() -> None:
    assert page('<link rel="canonical" href="https://wire.example/">').canonical is None


def test_addresses_are_made_absolute_and_told_apart() -> None:
    found = page(
        '<link rel="canonical" href="/harbour/strike-vote"><link rel="amphtml" href="https://wire.example/amp/strike">'
        '<link rel="shortlink" href="https://wi.example/?p=7"><meta property="og:url" content="https://wire.example/og">'
        + ld(url="https://wire.example/ld", mainEntityOfPage={"@id": URL})
    )
    assert found.url == URL
    assert found.canonical == "https://wire.example/harbour/strike-vote"
    assert found.aliases == (
        "https://wire.example/og",
        "https://wire.example/amp/strike",
        "https://wi.example/?p=7",
        "https://wire.example/ld",
    )


def test_a_canonical_address_on_another_site_is_kept_as_it_is() -> None:
    assert (
        page('<link rel="canonical" href="https://herald.example/strike">').canonical == "https://herald.example/strike"
    )


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "data:text/html,x", "ftp://wire.example/", "http://[", "//", "", "x" * 3000]
)
def test_what_is_no_web_address_is_none(href: str) -> None:
    assert page(f'<link rel="canonical" href="{href}">', url=None).canonical is None


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        (ld(articleSection="Opinion"), ("opinion",)),
        ('<script type="application/ld+json">{"@type": "SatiricalArticle"}</script>', ("satire",)),
        ('<meta property="article:section" content="Sponsored Content">', ("sponsored",)),
        (ld(correction="An earlier version …"), ("correction",)),
        (ld(correction={"@type": "CorrectionComment", "text": ""}), ()),
        (ld(articleSection=["World", "Harbour"]), ()),
        ("<title>Crews vote | Opinion</title>", ("opinion",)),
    ],
)
def test_sections_and_types_are_labels(head: str, labels: tuple[str, ...]) -> None:
    assert page(head).labels == labels


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ('<div class="kicker">Opinion</div><h1>Crews vote</h1>' + PROSE, ("opinion",)),
        ("<h1>Crews vote</h1>" + PROSE + "<p>Correction: The vote was on Monday, not on Sunday.</p>", ("correction",)),
        ("<h1>Crews vote</h1>" + PROSE + '<aside><div class="kicker">Opinion</div></aside>', ()),
        ("<h1>Crews vote</h1>" + PROSE + '<ul><li><span class="kicker">Satire</span> Other</li></ul>', ()),
        ("<h1>Crews vote</h1>" + PROSE + "<p>“Opinion,” she said, “is cheap.”</p>", ()),
    ],
)
def test_a_kicker_and_a_notice_are_labels_and_those_of_other_articles_are_none(
    body: str, labels: tuple[str, ...]
) -> None:
    source = f"<html><body><main><article>{body}</article></main></body></html>"
    assert extract_page(source, url=None).labels == labels


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ('<a rel="author" href="/moor">Ada Moor</a>', "Ada Moor"),
        ('<span class="byline-name">By Ada Moor</span>', "Ada Moor"),
        ('<aside><a rel="author">Tom Orr</a></aside>', None),
        ('<figure><span itemprop="author">Tom Orr</span></figure>', None),
    ],
)
def test_a_byline_that_is_only_shown_is_read_beside_the_article_only(body: str, byline: str | None) -> None:
    assert extract_page(html(body=body + PROSE), url=None).byline == byline


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty"),
        ("  \n", "empty"),
        (b" ", "empty"),
        ("<html><body><p>No.</p><p>Yes.</p></body></html>", "no running text"),
        ("<html><body></body></html>", "no HTML|no running text"),
        ("just words without any element", "no HTML|no running text"),
        ("\x00\x01\x02", "no HTML|no running text"),
        ("<", "no HTML|no running text"),
        ("x" * (HTML_LIMIT + 1), "larger than 5 MB"),
        ("<html><body>" + "<i>a</i>" * (ELEMENTS_MOST + 1) + "</body></html>", "elements"),
    ],
)
def test_html_without_an_article_is_refused_with_a_reason(body: str | bytes, reason: str) -> None:
    with pytest.raises(UnreadablePageError, match=reason):
        extract_page(body, url=URL)


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + PROSE + "</div>" * 20_000,
        PROSE.replace("</p>", ""),
        f"<table><p>{PROSE}</div></span><b>",
        "<div>" * 100_000 + PROSE,
        f'<p title="{"x" * 4_000_000}">a</p>' + PROSE,
        "<p>" + "&amp;" * 800_000 + "</p>" + PROSE,
        f'<script type="application/ld+json">{" " * 4_000_000}</script>' + PROSE,
        f'<script type="application/ld+json">{"[" * 4_000_000}</script>' + PROSE,
        f"<h1>{'a | ' * 900_000}</h1>" + PROSE,
        "<!-- never closed " + PROSE,
        "\ufeff" + PROSE + "\x00\ud800",
        "<?xml version='1.0' encoding='koi8-r'?>" + PROSE,
    ],
)
def test_broken_and_hostile_markup_is_read_or_refused(body: str) -> None:
    try:
        found = extract_page(f"<html><body><article>{body}</article></body></html>", url=URL)
    except UnreadablePageError:
        return
    assert "\r" not in found.text


def test_entities_do_not_grow() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    found = extract_page(bomb + html(body="<p>" + "&b;" * 1000 + "</p>" + PROSE), url=None)
    assert len(found.text) < 10_000


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text() | st.binary(), st.text())
def test_any_bytes_give_a_page_or_the_one_error(noise: str | bytes, head: str) -> None:
    for body in (noise, html(head, PROSE + head)):
        with suppress(UnreadablePageError):
            assert extract_page(body, url=head).text
