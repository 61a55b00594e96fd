"""What a reply shows, and in which order."""

from dataclasses import replace

import pytest

from adapters.discord.payload import Message
from adapters.discord.render import GREY_BLUE, render_details, render_reply
from bot.community.offers import list_actions
from bot.labels import Labels, choose_language
from bot.model.answer import (
    Alternative,
    Answer,
    AnswerCaveat,
    AnswerDates,
    Change,
    KnownDate,
    Match,
    Origin,
    OriginNode,
    Related,
    Sentence,
)
from bot.model.chat import Action, Notice, Reply
from bot.model.record import Citation
from tests.adapters_discord.anything import ENGLISH
from tests.adapters_discord.checks import check_limits
from tests.look.discord_markdown import parse_message, read_plainly

NODE = OriginNode(
    name="Mediazona",
    kind="outlet",
    naming="named",
    basis="stated",
    relation=None,
    start=0,
    end=9,
    article_id="a1",
    evidence=None,
    source=None,
)
FOUND = Answer(
    answer_id="092f0e81085f",
    status="found",
    headline="Newsweek, 9 May 2022 has these words.",
    asked_at="2026-11-22T17:44:24Z",
    corpus_size=8,
    match=Match(
        kind="verbatim",
        confidence=1.0,
        article_id="a1",
        url="https://www.newsweek.com/a_b",
        title="A title",
        published="2022-05-09",
        published_range=None,
        sentence=Sentence(start=0, end=4, text="Words."),
        spans=(),
        statement_id=None,
        changes=(),
    ),
    origin=Origin(chain=(NODE, replace(NODE, name="Newsweek")), earliest=None, copies=(), independent_origins=None),
    alternatives=(Alternative(article_id="b", url="https://b.example/", title="Another", confidence=0.4),),
)


def show(answer: Answer, *, labels: Labels = ENGLISH) -> Message:
    return render_reply(Reply(body=answer, actions=list_actions(answer, may_share=True)), labels)


def list_labels(message: Message) -> list[str]:
    return [str(cell.get("label", "select")) for row in message["components"] for cell in row["components"]]


def test_a_found_answer_has_its_lines_and_buttons_in_order() -> None:
    message = show(FOUND)
    card = message["embeds"][0]
    assert card["description"] == "Newsweek, 9 May 2022 has these words."
    assert [field["name"] for field in card["fields"]] == ["ORIGIN", "OUTLET", "CAVEATS"]
    assert card["fields"][0]["value"] == "Mediazona → Newsweek"
    assert list_labels(message) == ["Share", "Details", "Other matches (1)", "Wrong match", "Open ↗"]
    assert message["components"][0]["components"][4].get("url") == "https://www.newsweek.com/a_b"


def test_what_changed_stands_before_everything_else() -> None:
    assert FOUND.match
    change = Change(kind="number", pasted="almost 1,000", source="almost 100")
    altered = replace(FOUND, match=replace(FOUND.match, kind="altered", changes=(change,)))
    assert show(altered)["embeds"][0]["description"].split("\n") == [
        "⚠ **The source says almost 100, the paste says almost 1,000.**",
        "Newsweek, 9 May 2022 has these words.",
    ]


def test_several_candidates_are_offered_at_once() -> None:
    several = replace(FOUND, status="several", match=None, origin=None)
    message = show(several)
    assert list_labels(message) == ["select"]
    assert message["components"][0]["components"][0].get("custom_id") == "fh:other:092f0e81085f:pick"


def test_an_address_too_long_for_a_button_stands_in_the_text() -> None:
    assert FOUND.match
    url = "https://a.example/" + "x" * 500
    message = show(replace(FOUND, match=replace(FOUND.match, url=url)))
    assert "Open ↗" not in list_labels(message)
    assert f"Address: <{url}>" in message["embeds"][0]["description"]


def test_an_answer_whose_id_cannot_travel_has_no_buttons_but_its_link() -> None:
    assert list_labels(show(replace(FOUND, answer_id="a:b"))) == ["Open ↗"]


def test_nothing_found_is_told_in_the_same_grey() -> None:
    none = Answer(answer_id="a", status="none", headline="Not found.", asked_at="2026-11-22T17:44:24Z", corpus_size=8)
    message = show(none)
    assert message["embeds"] == [
        {"color": GREY_BLUE, "description": "Not found.\n-# Try a longer quotation or a link."}
    ]
    assert message["components"] == []


def test_labels_are_in_the_readers_language() -> None:
    message = show(FOUND, labels=choose_language("de"))
    assert [field["name"] for field in message["embeds"][0]["fields"]] == ["HERKUNFT", "MEDIUM", "VORBEHALTE"]
    assert list_labels(message)[0] == "Teilen"


def test_a_notice_keeps_its_lines_and_each_is_harmless() -> None:
    content = render_reply(Reply(body=Notice(text="Kept.\nshare: **nobody**\n# log: @here")), ENGLISH)["content"]

    assert [line.kind for line in parse_message(content)] == ["line", "line", "line"]
    assert read_plainly(content).replace("\u200b", "") == "Kept.\nshare: **nobody**\n# log: @here"


def test_a_channel_in_a_notice_is_shown_by_its_name_and_nothing_else_is() -> None:
    notice = Notice(text="log: 41771983423143938\n<#1> <@2>", channel="41771983423143938")
    content = render_reply(Reply(body=notice), ENGLISH)["content"]
    assert content.startswith("log: <#41771983423143938>\n\\<#1\\> \\<\\@")
    assert render_reply(Reply(body=replace(notice, channel="1> <@2")), ENGLISH)["content"].startswith("log: 4177")


def test_who_shares_is_named_and_not_pinged() -> None:
    message = render_reply(Reply(body=FOUND, visibility="public"), ENGLISH, shared_by="80351110224678912")
    assert message["content"] == "-# Shared by <@80351110224678912>"
    assert message["allowed_mentions"] == {"parse": []}
    assert message["flags"] == 0


def test_a_change_of_a_message_does_not_touch_who_sees_it() -> None:
    assert render_reply(Reply(body=FOUND, replace=True), ENGLISH)["flags"] == 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2022-05-09", "9 May 2022"),
        ("2022-04-29/2022-04-30", "29-30 April 2022"),
        ("2022-05-09T22:00:00-04:00", "9 May 2022 (<t:1652148000:f>)"),
        ("2022-05-09T22:00:00", "9 May 2022"),
        ("spring", "spring"),
    ],
)
def test_a_calendar_date_never_becomes_a_moment_that_a_zone_could_shift(value: str, shown: str) -> None:
    dates = AnswerDates(
        event=None, published=KnownDate(value=value, basis="stated", evidence=None), reposted=None, pasted_now=None
    )
    page = render_details(replace(FOUND, dates=dates), ENGLISH)
    assert f"• Text published: {shown} (stated on the page)" in page["embeds"][-1]["description"]


def test_details_show_each_step_with_its_sentence_and_link_by_host() -> None:
    related = Related(
        relation="same_origin",
        article_id=None,
        url="https://www.bbc.com/news?x=1",
        title=None,
        published=None,
        why="Why.",
    )
    page = render_details(replace(FOUND, related=(related,)), ENGLISH)
    assert "**The words at the source**\n> Words." in page["embeds"][0]["description"]
    assert "1\\. **Mediazona** (stated on the page)" in page["embeds"][0]["description"]
    assert "• same origin: [bbc.com](<https://www.bbc.com/news?x=1>)\n-# Why." in page["embeds"][1]["description"]
    assert "answer 092f0e81085f" in page["embeds"][1]["description"]


def test_what_does_not_fit_is_counted() -> None:
    caveat = AnswerCaveat(
        kind="hedged",
        basis="words",
        severity="low",
        rule="r",
        text="hedged " * 30,
        article_id="a1",
        sentence_text=None,
        source=Citation(url="a book", as_of=None),
    )
    page = render_details(replace(FOUND, caveats=(caveat,) * 60), ENGLISH)
    assert "\n-# … and 44 more\n" in page["embeds"][1]["description"]
    check_limits(page)


def test_a_text_not_held_is_said_to_be() -> None:
    assert FOUND.match
    match = replace(FOUND.match, sentence=Sentence(start=0, end=4, text=None))
    assert ENGLISH.no_text in render_details(replace(FOUND, match=match), ENGLISH)["embeds"][0]["description"]


def test_the_same_action_twice_is_one_button() -> None:
    message = render_reply(Reply(body=FOUND, actions=(Action(verb="share", answer_id="a1"),) * 3), ENGLISH)
    assert list_labels(message) == ["Share"]
