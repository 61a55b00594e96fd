"""What a message asks, where it is meant for the bot."""

from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.mentions import strip_mention
from adapters.discord.read import (
    read_message,
)
from bot.model.chat import Ask
from tests.adapters_discord.making import BOT, CHANNEL, GUILD, MANAGE_MESSAGES, NOW, PERSON, SPEAK, STATE, USER

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
