"""A reply in Slack's blocks: the same lines as anywhere, in their order."""

from dataclasses import replace
from typing import Any

import pytest

from adapters.slack.payload import Message
from adapters.slack.render import render_details, render_others, render_page, render_reply
from bot.community.offers import list_actions
from bot.labels import LANGUAGES, Labels, choose_language
from bot.model.answer import Answer, AnswerCaveat, AnswerDates, Change, KnownDate, Related, Sentence
from bot.model.chat import Action, Notice, Reply
from bot.model.record import Citation
from bot.wording import NO_CAVEATS, NO_OUTLET
from tests.adapters_slack.checks import check_message, list_objects, read_plainly
from tests.adapters_slack.making import FOUND, fill_answer

ENGLISH = LANGUAGES["en"]
NONE = Answer(answer_id="a", status="none", headline="Not found.", asked_at="2026-11-22T17:44:24Z", corpus_size=8)


def show(answer: Answer, *, labels: Labels = ENGLISH) -> Message:
    return render_reply(Reply(body=answer, actions=list_actions(answer, may_share=True)), labels)


def list_cells(message: Message) -> list[dict[str, Any]]:
    return [cell for block in message["blocks"] if block["type"] == "actions" for cell in block["elements"]]  # type: ignore[misc]


def list_labels(message: Message) -> list[str]:
    return [cell["text"]["text"] if "text" in cell else cell["type"] for cell in list_cells(message)]


def test_a_found_answer_has_its_lines_and_buttons_in_order() -> None:
    message = show(FOUND)
    assert read_plainly(message["blocks"])[:4] == [
        "Newsweek, 9 May 2022 has these words.",
        "ORIGIN  Mediazona → Newsweek",
        f"OUTLET  {NO_OUTLET}",
        f"CAVEATS  {NO_CAVEATS}",
    ]
    assert list_labels(message) == ["Share", "Details", "Other matches (1)", "Wrong match", "Open ↗"]
    assert list_cells(message)[0]["action_id"] == "fh:share:092f0e81085f"
    assert list_cells(message)[4]["url"] == "https://www.newsweek.com/a_b"


def test_the_plain_text_says_the_same() -> None:
    assert show(FOUND)["text"].split("\n") == [
        "Newsweek, 9 May 2022 has these words.",
        "ORIGIN Mediazona → Newsweek",
        f"OUTLET {NO_OUTLET}",
        f"CAVEATS {NO_CAVEATS}",
    ]


def test_what_changed_stands_before_everything_else() -> None:
    assert FOUND.match
    change = Change(kind="number", pasted="almost 1,000", source="almost 100")
    altered = show(replace(FOUND, match=replace(FOUND.match, kind="altered", changes=(change,))))
    warning = "⚠ The source says almost 100, the paste says almost 1,000."
    assert read_plainly(altered["blocks"])[:2] == [warning, "Newsweek, 9 May 2022 has these words."]
    assert altered["text"].startswith(warning)
    assert next(one for one in list_objects(altered["blocks"]) if one.get("type") == "text")["style"] == {"bold": True}


def test_several_candidates_are_offered_at_once() -> None:
    several = show(replace(FOUND, status="several", match=None, origin=None))
    assert list_labels(several) == ["static_select"]
    assert list_cells(several)[0]["action_id"] == "fh:other:092f0e81085f:pick"
    assert list_cells(several)[0]["options"][0]["value"] == "0"


def test_other_matches_are_chosen_from_by_their_place() -> None:
    message = render_others(FOUND, ENGLISH)
    assert read_plainly(message["blocks"]) == [
        "Other matches (1)",
        "Another",
        "https://b.example/",
        "Choose a match",
    ]
    assert render_others(NONE, ENGLISH)["text"] == ENGLISH.nothing_others


def test_an_answer_whose_id_cannot_travel_has_no_buttons_but_its_link() -> None:
    assert list_labels(show(replace(FOUND, answer_id="a:b"))) == ["Open ↗"]


def test_nothing_found_is_told_plainly() -> None:
    message = show(NONE)
    assert read_plainly(message["blocks"]) == ["Not found.", "Try a longer quotation or a link."]
    assert list_cells(message) == []


def test_labels_are_in_the_readers_language() -> None:
    message = show(FOUND, labels=choose_language("de"))
    assert [line.partition("  ")[0] for line in read_plainly(message["blocks"])[1:4]] == [
        "HERKUNFT",
        "MEDIUM",
        "VORBEHALTE",
    ]
    assert list_labels(message)[0] == "Teilen"


def test_who_shares_is_named_in_words_and_not_mentioned() -> None:
    message = render_reply(Reply(body=FOUND, visibility="public"), ENGLISH, shared_by="Ada <!channel>")
    assert read_plainly(message["blocks"])[0] == "Shared by Ada <!channel>"
    assert message["text"].startswith("Shared by Ada &lt;!channel&gt;\n")
    check_message(message)


def test_a_notice_keeps_its_lines() -> None:
    message = render_reply(Reply(body=Notice(text="one\n\ntwo & <three>")), ENGLISH)
    assert read_plainly(message["blocks"]) == ["one", "two & <three>"]
    assert message["text"] == "one\ntwo &amp; &lt;three&gt;"


@pytest.mark.parametrize("labels", LANGUAGES.values(), ids=LANGUAGES)
def test_notices_about_roles_and_menus_are_those_of_a_workspace(labels: Labels) -> None:
    for key, words in labels.in_workspace.items():
        notice = Notice(text=getattr(labels, key), key=key)
        assert render_reply(Reply(body=notice), labels)["text"] == words


def test_settings_that_were_kept_are_shown_in_app_home_alone() -> None:
    notice = Notice(text="Kept.\nshare: Everyone", key="settings_kept")
    assert render_reply(Reply(body=notice), ENGLISH)["text"] == "Kept."


def test_a_reply_is_rendered_by_its_page() -> None:
    assert render_page(Reply(body=FOUND, page="details"), ENGLISH) == render_details(FOUND, ENGLISH)
    assert render_page(Reply(body=FOUND, page="others"), ENGLISH) == render_others(FOUND, ENGLISH)
    assert render_page(Reply(body=FOUND), ENGLISH) == render_reply(Reply(body=FOUND), ENGLISH)


@pytest.mark.parametrize(
    ("value", "shown", "seconds"),
    [
        ("2022-05-09", "9 May 2022", None),
        ("2022-04-29/2022-04-30", "29-30 April 2022", None),
        ("2022-05-09T22:00:00-04:00", "9 May 2022 (2022-05-10 02:00 UTC)", 1652148000),
        ("2022-05-09T22:00:00", "9 May 2022", None),
        ("spring", "spring", None),
    ],
)
def test_a_calendar_date_never_becomes_a_moment_that_a_zone_could_shift(
    value: str, shown: str, seconds: int | None
) -> None:
    dates = AnswerDates(
        event=None, published=KnownDate(value=value, basis="stated", evidence=None), reposted=None, pasted_now=None
    )
    page = render_details(replace(FOUND, dates=dates, asked_at="now"), ENGLISH)
    assert f"• Text published: {shown} (stated on the page)" in read_plainly(page["blocks"])
    assert [one["timestamp"] for one in list_objects(page["blocks"]) if one.get("type") == "date"] == (
        [seconds] if seconds else []
    )


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
    lines = read_plainly(page["blocks"])
    assert lines[:4] == ["ORIGIN", "The words at the source", "Words.", "1. Mediazona (stated on the page)"]
    assert lines[lines.index("Other articles") + 1 :] == [
        "• same origin: bbc.com",
        "Why.",
        "Answered 2026-11-22 17:44 UTC · articles searched: 8 · answer 092f0e81085f",
    ]
    assert [one["url"] for one in list_objects(page["blocks"]) if one.get("type") == "link"] == [related.url]


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
    lines = read_plainly(page["blocks"])
    more = next(line for line in lines if "more" in line)
    assert more == f"… and {60 - sum(line.startswith('• hedged') for line in lines)} more"
    check_message(page)


def test_a_text_not_held_is_said_to_be() -> None:
    assert FOUND.match
    match = replace(FOUND.match, sentence=Sentence(start=0, end=4, text=None))
    assert ENGLISH.no_text in read_plainly(render_details(replace(FOUND, match=match), ENGLISH)["blocks"])


def test_the_same_action_twice_is_one_button() -> None:
    message = render_reply(Reply(body=FOUND, actions=(Action(verb="share", answer_id="a1"),) * 3), ENGLISH)
    assert list_labels(message) == ["Share"]


def test_hebrew_in_a_name_turns_no_arrow_round() -> None:
    answer = fill_answer("שלום")
    line = next(line for line in read_plainly(show(answer)["blocks"]) if line.startswith("ORIGIN"))
    assert "\u200e → \u200e" in line
