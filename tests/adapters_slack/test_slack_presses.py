"""Buttons, selects and forms: what comes back is what was sent out."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.actions import read_action, write_action
from adapters.slack.requests import Filled, Nothing, SettingsAsk, SettingsWanted
from adapters.slack.views import make_form
from bot.labels import LANGUAGES
from bot.model.chat import Action
from bot.model.community import Complaint, SettingsChange
from tests.adapters_slack.making import (
    ADMIN,
    CHANNEL,
    DM,
    RESPONSE,
    TEAM,
    TRIGGER,
    USER,
    ask_of,
    button,
    in_home,
    press_of,
    pressed,
    read,
    shortcut,
    slash,
    submitted,
)

ENGLISH = LANGUAGES["en"]
SHARE = Action(verb="share", answer_id="092f0e81085f")


@pytest.mark.parametrize(
    ("verb", "kind"),
    [("share", "share"), ("delete", "share"), ("wrong", "feedback"), ("details", "details"), ("other", "details")],
)
def test_a_button_says_what_is_wanted_of_which_answer(verb: str, kind: str) -> None:
    press = press_of(read(pressed(button(f"fh:{verb}:092f0e81085f"))))
    assert (press.action.verb, press.action.answer_id, press.ask.kind) == (verb, "092f0e81085f", kind)
    assert (press.ask.request_id, press.ask.reply_handle) == (TRIGGER, RESPONSE)
    assert (press.message_ts, press.is_hidden, press.ask.place.channel_id) == ("1700.5", False, CHANNEL)


@pytest.mark.parametrize(("thread", "kept"), [("1699.9", "1699.9"), ("1700.5", None), (None, None)])
@pytest.mark.parametrize("ephemeral", [False, True])
def test_a_button_in_a_thread_belongs_there(thread: str | None, kept: str | None, *, ephemeral: bool) -> None:
    press = press_of(read(pressed(button("fh:share:a"), thread=thread, ephemeral=ephemeral)))
    assert (press.ask.place.thread_id, press.is_hidden) == (kept, ephemeral)


def test_a_line_of_the_select_is_read_with_its_place() -> None:
    chosen = {"type": "static_select", "action_id": "fh:other:a1:pick", "selected_option": {"value": "2"}}
    assert press_of(read(pressed(chosen))).action == Action(verb="other", answer_id="a1", arg="2")
    assert read(pressed({**chosen, "selected_option": {"value": "2:x y"}})) is None
    assert read(pressed({**chosen, "selected_option": None})) is None


@pytest.mark.parametrize("name", ["fh:share", "fh:steal:a", "x:share:a", "fh:share:a:b:c", "", "fh:share:" + "a" * 99])
def test_a_button_that_is_not_ours_is_left_alone(name: str) -> None:
    assert read(pressed(button(name))) is None


def test_an_opened_address_is_acknowledged_and_no_more() -> None:
    assert read(pressed({**button("fh:open:a1"), "url": "https://bbc.com/"})) == Nothing()


def test_a_select_in_an_open_form_asks_nothing_yet() -> None:
    assert (
        read(in_home({"type": "static_select", "action_id": "reason", "selected_option": {"value": "x"}})) == Nothing()
    )


def test_in_a_dm_all_may_delete_what_they_were_told_and_are_moderators_of_nothing_else() -> None:
    def may(verb: str, channel: str) -> bool:
        return press_of(read(pressed(button(f"fh:{verb}:a1"), channel=channel))).ask.actor.is_moderator

    assert may("delete", DM) is True
    assert [may("wrong", DM), may("share", DM), may("delete", CHANNEL)] == [False, False, False]


def test_a_recent_lookup_is_shown_again_from_app_home() -> None:
    press = press_of(read(in_home(button("fh:again:a1"))))
    assert (press.action, press.message_ts) == (Action(verb="again", answer_id="a1"), None)
    place = press.ask.place
    assert (place.channel_id, place.is_dm, place.tenant_id, press.ask.reply_handle) == (USER, True, TEAM, None)


def test_settings_and_forgetting_are_asked_for_from_app_home() -> None:
    wanted = read(in_home(button("fh-settings")), person=ADMIN)
    assert isinstance(wanted, SettingsWanted)
    assert (wanted.ask.kind, wanted.ask.actor.is_moderator) == ("settings", True)
    assert ask_of(read(in_home(button("fh-forget")))).kind == "forget"


def state(reason: object, words: object) -> dict[str, Any]:
    return {
        "reason": {"reason": {"type": "static_select", "selected_option": {"value": reason}}},
        "words": {"words": {"type": "plain_text_input", "value": words}},
    }


@pytest.mark.parametrize(
    "body", [slash("x"), shortcut({"text": "x", "thread_ts": "1699.9"}), slash("x", channel_id=DM)]
)
def test_a_form_comes_back_to_where_it_was_opened(body: dict[str, Any]) -> None:
    ask = ask_of(read(body))
    form = make_form("a1", ENGLISH, ask=ask)
    assert form is not None
    filled = read(submitted(form["callback_id"], state("wrong_date", " It  was\nMay. "), form["private_metadata"]))
    assert isinstance(filled, Filled)
    assert filled.action == Action(verb="wrong", answer_id="a1")
    assert filled.complaint == Complaint(reason="wrong_date", text="It was May.")
    assert filled.ask.place == ask.place
    assert (filled.ask.reply_handle, filled.ask.kind) == (RESPONSE, "feedback")


@pytest.mark.parametrize("metadata", ["", "no JSON", "[]", "{}", '{"channel": 1}'])
def test_a_form_that_tells_no_place_belongs_to_its_user(metadata: str) -> None:
    filled = read(submitted("fh:wrong:a1", state("other", None), metadata))
    assert isinstance(filled, Filled)
    place = filled.ask.place
    assert (place.channel_id, place.is_dm, filled.ask.reply_handle) == (USER, True, None)


@pytest.mark.parametrize(("callback", "reason"), [("fh:share:a1", "other"), ("x", "other"), ("fh:wrong:a1", "spite")])
def test_a_form_without_a_known_reason_or_name_is_left_alone(callback: str, reason: str) -> None:
    assert read(submitted(callback, state(reason, "x"))) is None


def test_settings_are_handed_in() -> None:
    values = {
        "share": {"share": {"selected_option": {"value": "everyone"}}},
        "mentions": {"mentions": {"selected_option": {"value": "no"}}},
        "language": {"language": {"selected_option": {"value": "-"}}},
        "days": {"days": {"type": "number_input", "value": "7"}},
        "log_channel": {"log_channel": {"type": "conversations_select", "selected_conversation": None}},
    }
    asked = read(submitted("fh-settings", values), person=ADMIN)
    assert isinstance(asked, SettingsAsk)
    assert asked.change == SettingsChange(share="everyone", mentions=False, language="", days="7", log_channel="")
    nothing = read(submitted("fh-settings", {}))
    assert isinstance(nothing, SettingsAsk)
    assert nothing.change == SettingsChange()


@given(st.text(), st.text())
def test_a_name_that_is_read_is_the_one_that_was_written(answer_id: str, arg: str) -> None:
    for action in (
        SHARE,
        Action(verb="other", answer_id=answer_id, arg=arg),
        Action(verb="again", answer_id=answer_id),
    ):
        name = write_action(action)
        assert name is None or (read_action(name) == action and len(name) <= 255)
    assert write_action(SHARE) == "fh:share:092f0e81085f"
