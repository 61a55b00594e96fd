"""What a person wrote is read back from Slack's ways of writing it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.escape import escape
from adapters.slack.words import read_message, read_text, strip_mention
from tests.adapters_slack.making import BOT

ALL = st.text(st.characters(exclude_categories=()))


def typed(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"text": "not this", "blocks": [{"type": "rich_text", "block_id": "b", "elements": list(parts)}]}


def section(*pieces: dict[str, Any], kind: str = "rich_text_section") -> dict[str, Any]:
    return {"type": kind, "elements": list(pieces)}


def words(text: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def link(url: str, text: str | None = None) -> dict[str, Any]:
    return {"type": "link", "url": url, **({"text": text} if text else {})}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("&amp;lt; is how it is written", "&lt; is how it is written"),
        ("a < b and c > d", "a < b and c > d"),
        ("<https://bbc.com/x?a=1&amp;b=2>", "https://bbc.com/x?a=1&b=2"),
        ("<http://bbc.com|bbc.com>", "http://bbc.com"),
        ("<https://www.bbc.com/news/|BBC.com/news>", "https://www.bbc.com/news/"),
        ("<https://bbc.com/news/world-europe-1|https://bbc.com/news/wor…>", "https://bbc.com/news/world-europe-1"),
        ("see <https://bbc.com/x|this page>", "see this page\nhttps://bbc.com/x"),
        ("<mailto:a@b.example|a@b.example> wrote", "a@b.example wrote"),
        ("hello <@U0AAAA001|max> and <@U0AAAA002>!", "hello @max and !"),
        ("in <#C0AAAA001|general>", "in #general"),
        ("<!here> <!channel|channel> <!subteam^S1|@team>", "@here @channel @team"),
        ("on <!date^1392734382^{date}|18 Feb 2014>", "on 18 Feb 2014"),
        ("<b>bold</b> <unknown:x>", "<b>bold</b> <unknown:x>"),
        ("", ""),
    ],
)
def test_a_text_is_read_as_it_was_written(text: str, read: str) -> None:
    assert read_text(text) == read


def test_links_in_a_copied_paragraph_are_read_as_their_words_alone() -> None:
    text = 'He said that "<https://a.example/1|almost 100> people were convicted every <https://b.example/2|week>"'
    assert read_text(text) == 'He said that "almost 100 people were convicted every week"'


@given(ALL)
def test_any_text_is_read_without_harm(text: str) -> None:
    assert isinstance(read_text(text), str)


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_what_is_escaped_is_read_back(text: str) -> None:
    assert read_text(escape(text)) == escape(text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_a_typed_message_is_read_from_its_rich_text() -> None:
    message = typed(
        section(words("He said "), words("<this>", bold=True), words(" & that: "), link("https://bbc.com/x")),
        section(words("one\ntwo"), kind="rich_text_quote"),
        section(words("code"), kind="rich_text_preformatted"),
        {"type": "rich_text_list", "style": "bullet", "elements": [section(words("a")), section(words("b"))]},
        section({"type": "emoji", "name": "flag-ua", "unicode": "1f1fa-1f1e6"}, {"type": "emoji", "name": "own"}),
    )
    assert read_message(message) == "He said <this> & that: https://bbc.com/x\none\ntwo\ncode\na\nb\n🇺🇦:own:"


def test_a_link_with_another_name_is_asked_about_where_little_stands_beside_it() -> None:
    message = typed(section(link("https://bbc.com/x", "Officers refused orders"), words(" huh")))
    assert read_message(message) == "Officers refused orders huh\nhttps://bbc.com/x"


def test_a_preview_beside_a_message_asks_nothing() -> None:
    preview = {"title": "A title", "text": "A preview.", "from_url": "https://bbc.com/x", "original_url": "x"}
    assert read_message({"text": "<https://bbc.com/x>", "attachments": [preview]}) == "https://bbc.com/x"


def test_a_forwarded_message_is_read_with_its_comment() -> None:
    inner = {"blocks": typed(section(words("The forwarded words.")))["blocks"]}
    forwarded = {"is_share": True, "is_msg_unfurl": True, "text": "x", "message_blocks": [{"message": inner}]}
    assert read_message({"text": "look", "attachments": [forwarded]}) == "look\n\nThe forwarded words."
    assert read_message({"text": "", "attachments": [{"is_msg_unfurl": True, "text": "a &amp; b"}]}) == "a & b"


def test_a_feed_is_read_from_its_attachments() -> None:
    feed = {"pretext": "New", "title": "A title", "title_link": "https://bbc.com/x", "text": "Words.", "fallback": "no"}
    assert read_message({"text": "", "attachments": [feed]}) == "New\nA title\nWords.\nhttps://bbc.com/x"


def test_a_programs_message_is_read_from_its_blocks() -> None:
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "A <title>"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": "<https://bbc.com/x|Words> &amp; more"}},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}, {"type": "image", "image_url": "x"}]},
    ]
    assert read_message({"text": "", "blocks": blocks}) == "A <title>\nWords & more\nhttps://bbc.com/x\nsmall"


@pytest.mark.parametrize("message", [{}, {"text": None, "blocks": "x", "attachments": [1, {}]}, {"blocks": [{}]}])
def test_a_message_without_words_is_read_as_none(message: dict[str, Any]) -> None:
    assert read_message(message) == ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<@{BOT}> some words", "some words"),
        (f"some <@{BOT}> words", "some   words"),
        (f"<@{BOT}|firsthand>", ""),
        (f"<@{BOT}> `<@{BOT}>`", "``"),
        ("no one is called", None),
        ("<@U0AAAA002> is another", None),
        (f"`<@{BOT}>`", None),
        (f"```\n<@{BOT}> x\n```", None),
        (f"&gt; <@{BOT}> x", None),
        (f"before\n&gt;&gt;&gt; <@{BOT}>\nand on", None),
        (f"&gt; a quote\n<@{BOT}> words", "> a quote\nwords"),
    ],
)
def test_the_mention_is_taken_off_and_in_code_or_a_quote_calls_no_one(text: str, left: str | None) -> None:
    assert strip_mention({"text": text}, bot_id=BOT) == left


def test_a_mention_in_a_rich_text_calls_unless_it_is_quoted_or_code() -> None:
    called = {"type": "user", "user_id": BOT}
    quoted = section(words("quoted words "), called, kind="rich_text_quote")
    assert strip_mention(typed(quoted), bot_id=BOT) is None
    assert strip_mention(typed(section({**called, "style": {"code": True}})), bot_id=BOT) is None
    assert strip_mention(typed(quoted, section(called, words(" is it?"))), bot_id=BOT) == "quoted words\nis it?"
