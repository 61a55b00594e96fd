"""Events are given as Discord sends them, and read as the very objects that discord.py makes of them."""

from datetime import timedelta
from typing import Any

import pytest

from adapters.discord.read import (
    Filled,
    Press,
    Recall,
    SettingsAsk,
    Typing,
)
from bot.model.chat import Action
from bot.model.community import SettingsChange
from tests.adapters_discord.making import (
    ADMINISTRATOR,
    CHANNEL,
    GUILD,
    MANAGE_GUILD,
    MANAGE_MESSAGES,
    NOW,
    PERSON,
    USER,
    ask_of,
    read,
    slash,
)

THREAD = {
    "id": str(CHANNEL + 1),
    "type": 11,
    "name": "t",
    "parent_id": str(CHANNEL),
    "owner_id": str(USER),
    "thread_metadata": {"archived": False, "auto_archive_duration": 60, "archive_timestamp": NOW.isoformat()},
    "message_count": 0,
    "member_count": 0,
    "rate_limit_per_user": 0,
    "flags": 0,
}
SEND, SEND_IN_THREADS = 1 << 11, 1 << 38


def test_a_slash_command_is_a_private_lookup() -> None:
    ask = ask_of(read(2, slash("some words")))
    assert (ask.kind, ask.text, ask.private, ask.quoted_message) == ("lookup", "some words", True, None)
    assert (ask.request_id, ask.reply_handle) == ("846462639134605312", "a-token")
    assert (ask.received_at, ask.deadline) == (NOW, NOW + timedelta(minutes=15))
    assert (ask.place.tenant_id, ask.place.channel_id, ask.place.thread_id) == (str(GUILD), str(CHANNEL), None)
    assert (ask.place.is_dm, ask.place.can_post_public, ask.place.can_embed) == (False, True, True)
    assert (ask.actor.user_id, ask.actor.locale, ask.actor.is_moderator) == (str(USER), "uk", False)


def test_public_is_asked_for_by_its_option() -> None:
    assert ask_of(read(2, slash("some words", public=True))).private is False


@pytest.mark.parametrize(
    ("rights", "is_moderator"), [(0, False), (MANAGE_MESSAGES, True), (MANAGE_GUILD, False), (ADMINISTRATOR, True)]
)
def test_sharing_is_for_those_who_manage_messages(rights: int, *, is_moderator: bool) -> None:
    assert ask_of(read(2, slash("x"), rights=rights)).actor.is_moderator is is_moderator


@pytest.mark.parametrize(("rights", "is_moderator"), [(MANAGE_MESSAGES, False), (MANAGE_GUILD, True)])
def test_settings_are_for_those_who_manage_the_server(rights: int, *, is_moderator: bool) -> None:
    data = slash("", "source-settings", share="everyone", mentions=False, days=0, language="de", log=str(CHANNEL))
    request = read(2, data, rights=rights)
    assert isinstance(request, SettingsAsk)
    assert request.ask.actor.is_moderator is is_moderator
    assert request.change == SettingsChange(
        share="everyone", mentions=False, days=0, language="de", log_channel=str(CHANNEL)
    )


def test_settings_that_are_none_are_not_given() -> None:
    request = read(2, slash("", "source-settings", share="noone", mentions=1, days=True, log=None))
    assert isinstance(request, SettingsAsk)
    assert request.change == SettingsChange()


def test_a_dm_belongs_to_its_user() -> None:
    ask = ask_of(read(2, slash("x"), guild=False))
    assert ask.place.tenant_id == f"user:key-of-{USER}"
    assert (ask.place.is_dm, ask.place.can_post_public, ask.actor.is_moderator) == (True, True, True)


def test_in_someone_elses_private_channel_no_one_is_a_moderator() -> None:
    ask = ask_of(read(2, slash("x"), guild=False, context=2))
    assert (ask.place.can_post_public, ask.actor.is_moderator) == (False, False)


def test_a_guild_without_the_bot_owns_nothing_of_what_its_members_ask() -> None:
    ask = ask_of(read(2, slash("x"), installed=False, rights=MANAGE_MESSAGES))
    assert ask.place.tenant_id == f"user:key-of-{USER}"
    assert ask.place.can_post_public is False


def test_what_another_presses_below_an_answer_belongs_to_whose_install_it_is() -> None:
    press = {"custom_id": "fh:details:a", "component_type": 2}
    for where in ({"installed": False}, {"guild": False, "context": 2}):
        request = read(3, press, owner=USER + 1, **where)
        assert isinstance(request, Press)
        assert request.ask.place.tenant_id == f"user:key-of-{USER + 1}"
        assert request.ask.actor.user_id == str(USER)


@pytest.mark.parametrize(
    ("where", "may_post"),
    [
        ({"rights": SEND}, True),
        ({"rights": ADMINISTRATOR}, True),
        ({"rights": MANAGE_MESSAGES}, False),
        ({"guild": False}, True),
        ({"rights": SEND, "channel": THREAD}, False),
        ({"rights": SEND_IN_THREADS, "channel": THREAD}, True),
    ],
)
def test_whether_a_member_may_write_there_is_read_from_their_rights(where: dict[str, Any], *, may_post: bool) -> None:
    assert ask_of(read(2, slash("x"), **where)).actor.may_post is may_post


def test_settings_are_taken_back_by_words_of_their_own() -> None:
    request = read(2, slash("", "source-settings", language="any", **{"log-off": True}))
    assert isinstance(request, SettingsAsk)
    assert request.change == SettingsChange(language="", log_channel="")
    chosen = read(2, slash("", "source-settings", log=str(CHANNEL), **{"log-off": True}))
    assert isinstance(chosen, SettingsAsk)
    assert chosen.change == SettingsChange(log_channel=str(CHANNEL))


def test_in_a_thread_the_right_to_write_in_threads_counts() -> None:
    ask = ask_of(read(2, slash("x"), channel=THREAD))
    assert (ask.place.channel_id, ask.place.thread_id) == (str(CHANNEL), str(CHANNEL + 1))
    assert ask.place.can_post_public is False


def test_a_name_the_operator_chose_is_the_only_one() -> None:
    assert read(2, slash("x"), command="whence") is None
    assert ask_of(read(2, slash("x", "whence"), command="whence")).text == "x"


def test_privacy_and_forgetting_are_asked_for_by_commands_of_their_own() -> None:
    assert ask_of(read(2, slash("", "source-privacy"))).kind == "privacy"
    assert ask_of(read(2, slash("", "source-forget-me"))).kind == "forget"


def test_a_recent_lookup_names_its_answer_and_a_pasted_text_does_not() -> None:
    request = read(2, slash("again:092f0e81085f"))
    assert isinstance(request, Recall)
    assert request.answer_id == "092f0e81085f"
    assert ask_of(read(2, slash("again: he said it"))).text == "again: he said it"


def test_a_half_typed_text_asks_for_recent_lookups() -> None:
    request = read(4, slash("som"))
    assert isinstance(request, Typing)
    assert request.ask.text == "som"


def on_message(**message: object) -> dict[str, Any]:
    whole = {"id": "5", "content": "", "embeds": [], "author": PERSON, **message}
    return {
        "id": "1",
        "name": "Check source",
        "type": 3,
        "target_id": "5",
        "resolved": {"messages": {"5": whole}},
    }


def test_a_message_command_reads_the_words_of_its_message() -> None:
    ask = ask_of(read(2, on_message(content=" > he said `this` ", embeds=[{"title": "a preview"}])))
    assert (ask.kind, ask.text, ask.quoted_message) == ("message", "> he said `this`", "> he said `this`")


def test_a_message_command_reads_what_is_forwarded() -> None:
    snapshots = [
        {"message": {"content": "", "embeds": [{"title": "T", "description": "D", "url": "https://a.example"}]}}
    ]
    assert ask_of(read(2, on_message(message_snapshots=snapshots))).text == "T\nD\nhttps://a.example"


def test_a_message_without_words_is_an_empty_ask() -> None:
    assert ask_of(read(2, on_message())).text == ""


@pytest.mark.parametrize(
    "data",
    [
        {"id": "1", "name": "Check source", "type": 3, "target_id": "6", "resolved": {"messages": {}}},
        {"id": "1", "name": "Check source", "type": 3},
        {"id": "1", "name": "source", "type": 1},
        {"id": "1", "name": "source", "type": 1, "options": "x"},
        slash(5),
    ],
)
def test_what_is_not_well_formed_is_nothing(data: dict[str, Any]) -> None:
    assert read(2, data) is None


def test_a_button_is_an_action_and_its_kind() -> None:
    kinds = {"share": "share", "details": "details", "other": "details", "wrong": "feedback"}
    for verb, kind in kinds.items():
        request = read(3, {"custom_id": f"fh:{verb}:a1", "component_type": 2}, rights=MANAGE_MESSAGES)
        assert isinstance(request, Press)
        assert (request.action.verb, request.action.answer_id, request.ask.kind) == (verb, "a1", kind)
        assert request.ask.actor.is_moderator


def test_a_chosen_line_is_the_word_of_its_action() -> None:
    request = read(3, {"custom_id": "fh:other:a1:pick", "component_type": 3, "values": ["2"]})
    assert isinstance(request, Press)
    assert request.action == Action(verb="other", answer_id="a1", arg="2")


@pytest.mark.parametrize("values", [[], [""], ["a b"], ["x" * 30], ["1:2"]])
def test_a_line_that_was_never_offered_is_nothing(values: list[str]) -> None:
    assert read(3, {"custom_id": "fh:other:a1:pick", "component_type": 3, "values": values}) is None


def test_a_form_brings_a_reason_and_words() -> None:
    fields = [
        {"type": 18, "component": {"type": 3, "custom_id": "reason", "values": ["wrong_speaker"]}},
        {"type": 18, "component": {"type": 4, "custom_id": "words", "value": " it was \n someone else " + "x" * 900}},
    ]
    request = read(5, {"custom_id": "fh:wrong:a1", "components": fields})
    assert isinstance(request, Filled)
    assert (request.action.answer_id, request.complaint.reason, request.ask.kind) == ("a1", "wrong_speaker", "feedback")
    assert request.complaint.text.startswith("it was someone else xxx")
    assert len(request.complaint.text) == 500
    assert read(5, {"custom_id": "fh:share:a1", "components": fields}) is None
    assert read(5, {"custom_id": "fh:wrong:a1", "components": fields[1:]}) is None
