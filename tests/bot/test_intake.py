from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadInputError, UnreadablePageError
from bot.intake import ID_LIMIT, TEXT_LIMIT, Entry, prepare_article, read_published
from bot.matching.links import key_address
from bot.model.link import NO_RULES

URL = "https://news.example.org/2024/05/harbour-bridge-closes"
PARAGRAPH = (
    "<p>The harbour bridge in Northport will be closed for nine weeks from Monday, the city said on Tuesday.</p>"
)


def page(*head: str) -> str:
    return (
        f"<html><head><title>Bridge</title>{''.join(head)}</head><body><article>{PARAGRAPH * 3}</article></body></html>"
    )


def canonical(address: str) -> str:
    return f'<link rel="canonical" href="{address}">'


def test_an_article_is_named_by_its_id_else_its_address_else_its_text() -> None:
    given_id = prepare_article(Entry(id=" b1 ", url=URL, text="x"), rules=NO_RULES).article.id
    by_address = prepare_article(Entry(url=f"{URL}?utm_source=x", text="x"), rules=NO_RULES).article.id
    by_text = prepare_article(Entry(text="x"), rules=NO_RULES).article.id
    link = key_address(URL)
    assert link is not None
    assert (given_id, by_address, by_text) == (
        "b1",
        sha256(link.exact.encode()).hexdigest()[:16],
        sha256(b"x").hexdigest()[:16],
    )


@given(st.text())
def test_any_text_is_kept_as_it_is_but_for_its_line_ends(text: str) -> None:
    if not text.removeprefix("\ufeff").strip("\0").strip():
        return
    kept = prepare_article(Entry(text=text), rules=NO_RULES).article.text
    assert kept is not None
    assert "\r" not in kept
    assert "\0" not in kept
    assert kept == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u3000"])
def test_without_words_there_is_no_article(text: str) -> None:
    with pytest.raises(BadInputError, match="no text"):
        prepare_article(Entry(text=text), rules=NO_RULES)


@pytest.mark.parametrize("name", ["", "  ", "x" * (ID_LIMIT + 1), "a\nb", "a\x1b[31m", "\u202eb", "\ud800"])
def test_an_id_must_be_fit_to_be_shown(name: str) -> None:
    with pytest.raises(BadInputError, match="printable"):
        prepare_article(Entry(id=name, text="x"), rules=NO_RULES)


def test_a_text_longer_than_any_article_is_refused() -> None:
    with pytest.raises(BadInputError, match="are the most"):
        prepare_article(Entry(text="x" * (TEXT_LIMIT + 1)), rules=NO_RULES)


@pytest.mark.parametrize(
    ("given_date", "kept"),
    [
        ("2022-05-09", "2022-05-09"),
        (" 2022-05-09 ", "2022-05-09"),
        ("2022-05-09T10:20:30+02:00", "2022-05-09T10:20:30+02:00"),
        ("2022-05-09T10:20:30Z", "2022-05-09T10:20:30+00:00"),
        ("2022-05-09T10:20:30", "2022-05-09"),
        ("20220509", "2022-05-09"),
        ("", None),
        (None, None),
    ],
)
def test_a_date_without_an_offset_stays_a_calendar_date(given_date: str | None, kept: str | None) -> None:
    assert read_published(given_date) == kept


@pytest.mark.parametrize("given_date", ["9 May 2022", "2022-02-30", "2022-05", "now", "9" * 400])
def test_what_is_no_date_is_named(given_date: str) -> None:
    with pytest.raises(BadInputError, match="is no date: write it as 2022-05-09"):
        read_published(given_date)


def test_a_canonical_address_on_the_same_site_is_one_more_of_the_same_article() -> None:
    incoming = prepare_article(Entry(url=f"{URL}?view=full", html=page(canonical(URL))), rules=NO_RULES)
    roles = {address.role: address.exact for address in incoming.addresses}
    assert roles == {"own": f"{URL}?view=full", "canonical": URL}
    assert incoming.dossier is not None
    assert incoming.dossier.relations == ()


def test_a_canonical_address_elsewhere_is_a_relation_and_no_address() -> None:
    elsewhere = "https://first.example.net/bridge"
    incoming = prepare_article(Entry(url=URL, html=page(canonical(elsewhere))), rules=NO_RULES)
    assert [address.exact for address in incoming.addresses] == [URL]
    assert incoming.dossier is not None
    (relation,) = incoming.dossier.relations
    assert (relation.relation, relation.url, relation.basis) == ("reprint_of", elsewhere, "stated")


def test_what_the_bringer_says_wins_over_what_the_page_says() -> None:
    html = page('<meta property="article:published_time" content="2020-01-01">')
    incoming = prepare_article(
        Entry(url=URL, html=html, title="  My \n title ", published="2024-05-07", outlet="Gazette"), rules=NO_RULES
    )
    assert (incoming.article.title, incoming.article.published) == ("My title", "2024-05-07")
    assert incoming.article.outlet == "Gazette"


@pytest.mark.parametrize("html", ["", " ", "<html></html>", "\0\0\0", "<p>too short</p>", "<" * 5000, "<div>" * 50_000])
def test_a_page_without_an_article_is_unreadable(html: str) -> None:
    with pytest.raises(UnreadablePageError):
        prepare_article(Entry(html=html), rules=NO_RULES)


def test_a_bad_date_on_the_page_does_not_cost_the_article() -> None:
    html = page('<meta property="article:published_time" content="not a date">')
    assert prepare_article(Entry(url=URL, html=html), rules=NO_RULES).article.published is None
