"""Interactions: what a person did, when, and how the bot has answered so far."""

import secrets
from dataclasses import dataclass
from typing import Literal

from tests.wire.discord.fake.clock import Clock
from tests.wire.discord.fake.errors import DiscordError, Json
from tests.wire.discord.fake.messages import EPHEMERAL, Message
from tests.wire.discord.fake.world import APP, DM, ELSEWHERE, GROUP, TALK, Channel, User, World

Kind = Literal["command", "component", "autocomplete", "modal"]
_TYPES: dict[Kind, int] = {"command": 2, "component": 3, "autocomplete": 4, "modal": 5}
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
_FITTING: dict[Kind, set[int]] = {
    "command": {MESSAGE, DEFERRED, MODAL},
    "component": {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL},
    "autocomplete": {CHOICES},
    "modal": {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}
ACK_SECONDS, TOKEN_SECONDS = 3.0, 15 * 60.0
FOLLOW_UPS_OF_USER_INSTALL = 5


@dataclass(slots=True, kw_only=True)
class Interaction:
    """One of them; ``answered`` is the callback's type, ``original`` what ``@original`` stands for."""

    id: str
    token: str
    kind: Kind
    data: Json
    user: User
    channel: Channel
    installed: str
    issued: float
    source: Message | None = None
    answered: int | None = None
    acked_after: float | None = None
    original: Message | None = None
    form: Json | None = None
    choices: list[Json] | None = None
    follow_ups: int = 0

    def check_callback(self, type_: int, now: float) -> None:
        """Nothing where a callback of this type is right now in order.

        Raises:
            DiscordError: It comes too late, a second time, or to the wrong kind.
        """
        if self.answered is not None:
            raise DiscordError(40060)
        if now - self.issued > ACK_SECONDS:
            raise DiscordError(10062)
        fitting = _FITTING[self.kind] if self.source or self.kind != "modal" else {MESSAGE, DEFERRED}
        if type_ not in fitting:
            raise DiscordError(50035, f"callback type {type_} does not answer a {self.kind}")

    def check_token(self, now: float) -> None:
        """Nothing where the token still serves, and already.

        Raises:
            DiscordError: It has expired, or the callback has not come yet.
        """
        if now - self.issued > TOKEN_SECONDS:
            raise DiscordError(50027)
        if self.answered in {None, CHOICES}:
            raise DiscordError(10015)

    def check_follow_up(self) -> None:
        """Nothing where one more follow-up is allowed.

        Raises:
            DiscordError: It is one too many for an app that only its user installed.
        """
        if self.installed == "user" and self.follow_ups >= FOLLOW_UPS_OF_USER_INSTALL:
            raise DiscordError(40094)

    def describe(self) -> Json:
        """How it stands, for tests."""
        return {
            "id": self.id,
            "kind": self.kind,
            "token": self.token,
            "issued": self.issued,
            "answered": self.answered,
            "acked_after": self.acked_after,
            "original": self.original and self.original.describe(),
            "form": self.form,
            "choices": self.choices,
            "follow_ups": self.follow_ups,
        }


class Interactions:
    """All of them, by id and by token."""

    def __init__(self, world: World, clock: Clock) -> None:
        self._world = world
        self._clock = clock
        self.by_id: dict[str, Interaction] = {}
        self.by_token: dict[str, Interaction] = {}

    def add(
        self, kind: Kind, data: Json, *, user: User, channel: Channel, installed: str, source: Message | None = None
    ) -> Interaction:
        """A new one, issued now."""
        made = Interaction(
            id=self._clock.make_snowflake(),
            token=secrets.token_urlsafe(120),
            kind=kind,
            data=data,
            user=user,
            channel=channel,
            installed=installed,
            issued=self._clock.now(),
            source=source,
        )
        self.by_id[made.id] = made
        self.by_token[made.token] = made
        return made

    def describe(self, made: Interaction, locale: str) -> Json:
        """The body of INTERACTION_CREATE."""
        channel, guild_id = made.channel, made.channel.guild_id
        owner = self._find_asker(made).id if made.installed == "user" else guild_id or "0"
        event: Json = {
            "id": made.id,
            "application_id": APP,
            "type": _TYPES[made.kind],
            "data": made.data,
            "token": made.token,
            "version": 1,
            "channel_id": channel.id,
            "channel": channel.describe() | {"permissions": str(made.user.permissions & channel.people)},
            "locale": locale,
            "app_permissions": str(channel.bot or TALK),
            "entitlements": [],
            "authorizing_integration_owners": {"1" if made.installed == "user" else "0": owner},
            "context": get_context(channel),
            "attachment_size_limit": 10 * 1024 * 1024,
        }
        if made.source:
            event["message"] = made.source.describe()
        if guild_id is None:
            return event | {"user": made.user.describe()}
        guild = {"id": guild_id, "locale": "en-US", "features": []}
        return event | {
            "guild_id": guild_id,
            "guild": guild,
            "guild_locale": "en-US",
            "member": made.user.describe_member(channel.people),
        }

    def _find_asker(self, made: Interaction) -> User:
        """Who began it, with an install of their own: below an answer that all see, others press too."""
        before = self.by_id.get(made.source.interaction_id or "") if made.source else None
        return self._find_asker(before) if before else made.user


def get_context(channel: Channel) -> int:
    """0 in a guild, 1 in a DM with the bot, 2 among people."""
    return {DM: 1, GROUP: 2}.get(channel.type, 0)


def choose_installation(channel: Channel) -> str:
    """By whom the app is there, where the test does not say."""
    return "user" if channel.guild_id == ELSEWHERE or channel.type == GROUP else "guild"


def read_flags(body: Json | None) -> int:
    """The flags asked for in a body."""
    return int((body or {}).get("flags") or 0)


def is_private(body: Json | None) -> bool:
    """Whether a body asks for a message that only its reader sees."""
    return bool(read_flags(body) & EPHEMERAL)
