"""Events as Discord sends them, made into discord.py's own objects."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord

from adapters.discord.read import (
    Request,
    read_interaction,
)
from bot.model.chat import Ask

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
    owner: int = USER,
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
        "authorizing_integration_owners": {"0": str(GUILD)} if guild and installed else {"1": str(owner)},
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
