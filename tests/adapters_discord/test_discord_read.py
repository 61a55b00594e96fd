"""Events are given as Discord sends them, and read as the very objects that discord.py makes of them."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.actions import read_action, write_action
from adapters.discord.mentions import strip_mention
from adapters.discord.read import (
    Filled,
    Press,
    Recall,
    Request,
    SettingsAsk,
    Typing,
    read_interaction,
    read_message,
)
from bot.model.chat import Action, Ask
from bot.model.community import SettingsChange

if TYPE_CHECKING:
    from adapters.discord import events

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
GUILD, CHANNEL, USER, BOT = 41771983423143937, 41771983423143938, 80351110224678912, 82019222222222222
MANAGE_MESSAGES, MANAGE_GUILD, ADMINISTRATOR = 1 << 13, 1 << 5, 1 << 3
SPEAK = 1 << 10 | 1 << 11 | 1 << 14
PERSON = {"id": str(USER), "username": "someone", "discriminator": "0", "avatar": None, "global_name": "Some One"}
CLIENT = discord.Client(intents=discord.Intents.none())
STATE = CLIENT._connection  # noqa: SLF001 - what the gateway makes its objects with
STATE.user = discord.ClientUser(state=STATE, data={**PERSON, "id": str(BOT)})  # type: ignore[typeddict-item]


def make_interaction(  # noqa: PLR0913 - what may differ between interactions
    kind: int,
    data: dict[str, Any],
    *,
    rights: int = 0,
    own_rights: int = SPEAK,
    guild: bool = True,
    installed: bool = True,
    context: int | None = None,
    channel: dict[str, Any] | None = None,
    locale: str = "uk",
) -> "discord.Interaction[discord.Client]":
    payload: dict[str, Any] = {
        "id": "846462639134605312",
        "application_id": str(BOT),
        "type": kind,
        "token": "a-token",
        "version": 1,
        "data": data,
        "channel_id": str(CHANNEL),
        "channel": channel or {"id": str(CHANNEL), "type": 0 if guild else 1, "name": "general", "position": 0},
        "locale": locale,
        "app_permissions": str(own_rights),
        "attachment_size_limit": 1,
        "context": context if context is not None else 0 if guild else 1,
        "authorizing_integration_owners": {"0": str(GUILD)} if guild and installed else {"1": str(USER)},
    }
    if guild:
        payload["guild_id"] = str(GUILD)
        payload["member"] = {
            "user": PERSON,
            "roles": [],
            "joined_at": None,
            "permissions": str(rights),
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
    else:
        payload["user"] = PERSON
    return discord.Interaction(data=payload, state=STATE)  # type: ignore[arg-type]


def read(kind: int, data: dict[str, Any], *, command: str = "source", **where: Any) -> Request | None:  # noqa: ANN401 - what make_interaction takes
    interaction = make_interaction(kind, data, **where)
    return read_interaction(interaction, command=command, key_user=lambda user: f"key-of-{user}", now=NOW)


def slash(text: object, name: str = "source", **options: object) -> dict[str, Any]:
    given = {"text": text, **options}
    return {
        "id": "1",
        "name": name,
        "type": 1,
        "options": [{"name": key, "type": 3, "value": value} for key, value in given.items()],
    }


def ask_of(request: Request | None) -> Ask:
    assert isinstance(request, Ask)
    return request


def fits(interaction: "discord.Interaction[discord.Client]", message: discord.Message) -> None:
    """Show mypy that discord.py's objects are what is read."""
    one: events.Interaction = interaction
    two: events.Message = message
    del one, two


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


def test_in_a_thread_the_right_to_write_in_threads_counts() -> None:
    thread = {
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
    ask = ask_of(read(2, slash("x"), channel=thread))
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


ids = st.text("abcXYZ019_-", min_size=1, max_size=64)
actions = st.builds(
    Action,
    verb=st.sampled_from(["share", "details", "other", "wrong", "open"]),
    answer_id=ids,
    arg=st.none() | st.text("abc019._-", min_size=1, max_size=24),
)


@given(actions)
def test_an_action_comes_back_from_its_name(action: Action) -> None:
    name = write_action(action)
    assert name is not None
    assert len(name) <= 100
    assert read_action(name) == action


@given(
    st.text(st.characters(exclude_categories=()), max_size=120)
    | st.from_regex(r"fh:(share|x)?:[a\n é:]*", fullmatch=True)
)
def test_a_name_is_an_action_or_nothing(name: str) -> None:
    action = read_action(name)
    assert action is None or write_action(action) == name


@pytest.mark.parametrize(
    "name", ["", "fh", "fh:share", "fh:share:", "fh:burn:a", "fh:share:a:b:c", "fh:share:a\n", "xfh:share:a"]
)
def test_a_strange_name_is_nothing(name: str) -> None:
    assert read_action(name) is None


def test_an_action_whose_id_cannot_travel_has_no_name() -> None:
    for answer_id in ("", "a b", "a:b", "x" * 65, "é"):
        assert write_action(Action(verb="share", answer_id=answer_id)) is None


PAYLOAD: dict[str, object] = {
    "id": "7",
    "channel_id": str(CHANNEL),
    "author": PERSON,
    "timestamp": NOW.isoformat(),
    "edited_timestamp": None,
    "tts": False,
    "mention_everyone": False,
    "mentions": [],
    "mention_roles": [],
    "attachments": [],
    "embeds": [],
    "pinned": False,
    "type": 0,
}


def make_message(content: str, *, guild: bool = True, **more: object) -> discord.Message:
    payload: dict[str, object] = {**PAYLOAD, "content": content, **more}
    home = discord.Guild(data={"id": str(GUILD)}, state=STATE)  # type: ignore[typeddict-item]
    channel = discord.PartialMessageable(state=STATE, id=CHANNEL, guild_id=GUILD if guild else None)
    if guild:
        STATE._guilds[GUILD] = home  # noqa: SLF001 - as the gateway does
    return discord.Message(state=STATE, channel=channel, data=payload)  # type: ignore[arg-type]


def read_chat(message: discord.Message, *, rights: int = 0) -> Ask | None:
    return read_message(
        message,
        bot_id=BOT,
        rights=rights,
        own_rights=SPEAK,
        locale="de",
        key_user=lambda user: f"key-of-{user}",
        now=NOW,
    )


def test_a_mention_is_asked_in_public_with_its_own_text() -> None:
    ask = read_chat(make_message(f"<@{BOT}> he said this"), rights=MANAGE_MESSAGES)
    assert ask is not None
    assert ask.kind == "mention"
    assert (ask.text, ask.private, ask.place.tenant_id, ask.actor.locale) == ("he said this", False, str(GUILD), "de")
    assert ask.actor.is_moderator


def test_what_a_mention_replies_to_is_not_read() -> None:
    reference = {"message_id": "6", "channel_id": str(CHANNEL)}
    replied = {**PAYLOAD, "id": "6", "content": "other people's words"}
    ask = read_chat(make_message(f"<@{BOT}>", type=19, message_reference=reference, referenced_message=replied))
    assert ask is not None
    assert ask.text == ""


@pytest.mark.parametrize("more", [{"webhook_id": "9"}, {"author": {**PERSON, "bot": True}}])
def test_programs_are_not_answered(more: dict[str, Any]) -> None:
    assert read_chat(make_message(f"<@{BOT}> x", **more)) is None


def test_a_dm_is_answered_whatever_it_says() -> None:
    ask = read_chat(make_message("`he` said this", guild=False))
    assert ask is not None
    assert (ask.text, ask.place.is_dm, ask.place.tenant_id) == ("`he` said this", True, f"user:key-of-{USER}")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<@{BOT}> words", "words"),
        (f"words <@!{BOT}>?", "words ?"),
        (f"<@{BOT}>\n> a quote to check", "> a quote to check"),
        (f"is `this` so, <@{BOT}>", "is `this` so,"),
        (f"``` unclosed <@{BOT}> x", "``` unclosed x"),
        (f"a > b <@{BOT}> c", "a > b c"),
        (f"<@{BOT}>", ""),
        (f"<@{BOT}> a <@{BOT}> b", "a b"),
        ("words", None),
        ("<@1> words", None),
        (f"`<@{BOT}>` words", None),
        (f"``<@{BOT}> ` `` words", None),
        (f"```\n<@{BOT}> words\n```", None),
        (f"> <@{BOT}> words", None),
        (f"x\n>>> a\n<@{BOT}> words", None),
        (f"\\<@{BOT}> words", None),
        (f"`<@{BOT}>` <@{BOT}> words", f"`<@{BOT}>` words"),
    ],
)
def test_a_mention_calls_unless_it_stands_in_code_or_a_quote(content: str, text: str | None) -> None:
    assert strip_mention(content, bot_id=BOT) == text


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_before_a_plain_mention_is_survived(content: str) -> None:
    strip_mention(f"{content} <@{BOT}>", bot_id=BOT)
