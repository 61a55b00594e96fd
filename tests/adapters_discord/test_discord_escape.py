import string
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from adapters.discord.escape import escape, write_address
from adapters.shaping.addresses import host_of
from adapters.shaping.lengths import count_units, cut_text, share_out
from adapters.shaping.visible import clean
from tests.look.discord_markdown import list_kinds, parse_message, read_plainly

ALL = st.text(st.characters(exclude_categories=()))
"""Any code points, halves of surrogates too."""
BARBED = st.text(
    st.sampled_from(
        "\\*_~`|<>[]()#-+>:@/. 1\n\r\t\u2028\u200b\u202e\ufe0f\u0301\u0335\u05d0\u0639\U0001f3fd\ud83d\u3164"
        + string.ascii_letters
    )
)
HOSTILE = [
    "@everyone @here <@80351110224678912> <@!80351110224678912> <@&1> <#1> <id:customize> </source:1> <:a:1> <a:b:2>",
    "[click](https://evil.example) [click](<https://evil.example>) <https://evil.example> https://evil.example",
    "discord.gg/abc https://discord.gg/abc discordapp.com/invite/abc DISCORD.GG/x",
    "# heading",
    "-# small",
    "> quote\n>>> all of it",
    "1. one\n2. two",
    "12345) five digits",
    "- a\n* b\n+ c",
    "**bold** __under__ *em* _em_ ~~gone~~ ||hidden|| `code` ```\nblock```",
    "<t:0:R> <t:1618953630>",
    "\\*not\\* \\\\*em*\\\\ \\",
    "¯\\_(ツ)_/¯",
    ":smile: :+1: 13:45 a:b",
    "@\u200beveryone",
    "<\u200b@1> [\u00adx](http\u200bs://y)",
    "\u202eeman\u202c \u2066x\u2069 \U000e0041",
    "z" + "\u0335" * 500,
    "steam://run/1 mailto:a@b.c <mailto:a@b.c> <tel:+1> <+15551234567>",
    "1\u200b. list",
    "\u3164- hangul filler first",
    "\ud800 lone \udc00",
]
UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


@given(ALL | BARBED)
@settings(max_examples=500)
def test_an_escaped_text_is_read_as_its_letters_and_nothing_more(text: str) -> None:
    check_is_inert(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_made_to_ping_link_or_hide_is_read_as_its_letters(text: str) -> None:
    check_is_inert(text)
    check_is_inert(f"a {text} b")


def check_is_inert(text: str) -> None:
    escaped = escape(text)
    assert "\n" not in escaped
    assert list(list_kinds(parse_message(escaped))) == []
    # Our own two invisible signs: one breaks @everyone for a server's plain search, one holds the direction.
    seen = read_plainly(escaped).replace("\u200b", "").replace("\u200e", "")
    assert seen == clean(text)
    assert "@everyone" not in escaped
    assert "@here" not in escaped


@given(ALL | BARBED)
def test_a_cleaned_text_is_one_line_of_what_can_be_seen(text: str) -> None:
    kept = clean(text)
    assert not [letter for letter in kept if unicodedata.category(letter) in UNSEEN]
    assert kept == " ".join(kept.split())
    assert clean(kept) == kept
    kept.encode()


@given(ALL | BARBED, st.integers(min_value=1, max_value=80))
@settings(max_examples=500)
@example(text="😀" * 40, most=21)
@example(text="*" * 40, most=10)
@example(text="e\u0301" * 40, most=10)
def test_a_cut_text_fits_and_stays_inert(text: str, most: int) -> None:
    cut = cut_text(text, most, shape=escape)
    assert count_units(cut) <= most
    assert count_units(cut) == len(cut.encode("utf-16-le")) // 2
    assert list(list_kinds(parse_message(cut))) == []
    if cut != escape(text):
        assert cut.endswith("…")
        plain = read_plainly(cut)[:-1].replace("\u200b", "").replace("\u200e", "").rstrip()
        assert clean(text).startswith(plain)


def test_a_cut_falls_between_words() -> None:
    assert cut_text("one two three four", 12, shape=escape) == "one two…"


def test_a_cut_keeps_a_letter_with_its_marks() -> None:
    assert cut_text("nai\u0308ve", 4, shape=escape) == "na…"


def test_a_title_of_a_million_letters_is_cut_at_once() -> None:
    assert count_units(cut_text("a*" * 500_000, 256, shape=escape)) <= 256


def test_stacked_marks_are_taken_off_and_a_vowelled_word_is_not() -> None:
    assert clean("z" + "\u0335" * 500) == "z" + "\u0335" * 4
    assert clean("שָׁלוֹם") == "שָׁלוֹם"


def test_the_arrow_between_two_arabic_names_still_points_from_the_first_to_the_second() -> None:
    held = escape("العربية → الجزيرة")
    assert held == "\u200eالعربية\u200e → \u200eالجزيرة\u200e"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://user:secret@bbc.com/",
        "https://bbc.com@evil.example/",
        "https://discord.gg/abc",
        "https://www.discord.com/invite/abc",
        "http://localhost/x",
        "http://[::1]/x",
        "ftp://a.example/x",
        "//a.example/x",
        "https://",
        "https://a_b.example/",
        "",
        None,
        "https://a.example/" + "x" * 5000,
    ],
)
def test_such_an_address_is_not_linked(url: str | None) -> None:
    assert write_address(url) is None


@pytest.mark.parametrize(
    ("url", "written", "host"),
    [
        ("https://www.newsweek.com/a_b-1?x=1&y=2#z", "https://www.newsweek.com/a_b-1?x=1&y=2#z", "newsweek.com"),
        ("https://en.wikipedia.org/wiki/A_(b)", "https://en.wikipedia.org/wiki/A_%28b%29", "en.wikipedia.org"),
        ("https://a.example/x> <@1> **", "https://a.example/x%3E%20%3C%401%3E%20%2A%2A", "a.example"),
        ("https://пример.example/ж", "https://xn--e1afmkfd.example/%D0%B6", "xn--e1afmkfd.example"),
    ],
)
def test_an_address_is_written_so_that_it_ends_where_it_ends(url: str, written: str, host: str) -> None:
    assert write_address(url) == written
    assert host_of(written) == host


@given(st.builds("https://{}/{}".format, st.sampled_from(["a.example", "bbc.com", "x"]), ALL | BARBED))
def test_a_written_address_is_one_link_and_no_more(url: str) -> None:
    written = write_address(url)
    if written is not None:
        assert [kind for kind, _ in list_kinds(parse_message(f"x <{written}> y"))] == ["autolink"]
        assert written.isascii()
        assert write_address(written) == written


@given(st.lists(st.integers(min_value=0, max_value=5000), max_size=5), st.integers(min_value=-10, max_value=6000))
def test_what_is_shared_out_is_never_more_than_there_is(needs: list[int], budget: int) -> None:
    given = share_out(needs, budget)
    assert sum(given) <= max(budget, 0)
    assert all(0 <= got <= need for got, need in zip(given, needs, strict=True))
    if sum(needs) <= budget:
        assert given == needs
