"""What is read of discord.py's objects, and nothing more: its ``Interaction`` and ``Message`` fit as they are."""

from collections.abc import Mapping, Sequence
from typing import Protocol

ADMINISTRATOR = 1 << 3
MANAGE_GUILD = 1 << 5
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
READ_MESSAGE_HISTORY = 1 << 16
SEND_MESSAGES_IN_THREADS = 1 << 38
THREADS = (10, 11, 12)
"""Types of channel that are threads: of announcements, public, private."""


def permits(bits: int, *needed: int) -> bool:
    """Return whether permission bits have all those needed; an administrator's have."""
    return bool(bits & ADMINISTRATOR) or all(bits & one for one in needed)


class Numbered(Protocol):
    """Anything that has a snowflake."""

    @property
    def id(self) -> int:
        """Return it."""


class Valued(Protocol):
    """A member of an enumeration, or a set of bits."""

    @property
    def value(self) -> object:
        """Return what stands on the wire."""


class Contexts(Protocol):
    """Where an interaction took place."""

    @property
    def dm_channel(self) -> bool | None:
        """Return whether it was a direct message to the bot itself."""


class Interaction(Protocol):
    """A command, a button, a form, or a half-typed option."""

    @property
    def id(self) -> int:
        """Return its snowflake, the same however often it is delivered."""

    @property
    def type(self) -> Valued:
        """Return 2 for a command, 3 for a component, 4 for an autocomplete, 5 for a form."""

    @property
    def data(self) -> Mapping[str, object] | None:
        """Return its data as they stood on the wire."""

    @property
    def token(self) -> str:
        """Return the secret with which it is answered within 15 minutes."""

    @property
    def guild_id(self) -> int | None:
        """Return its guild, whether or not the bot is a member there."""

    @property
    def channel_id(self) -> int | None:
        """Return its channel, or thread."""

    @property
    def channel(self) -> object:
        """Return the same as an object, where Discord sent it."""

    @property
    def user(self) -> Numbered:
        """Return who did it."""

    @property
    def permissions(self) -> Valued:
        """Return what the user may do in this channel."""

    @property
    def app_permissions(self) -> Valued:
        """Return what the bot may do in this channel."""

    @property
    def locale(self) -> Valued:
        """Return the user's language."""

    @property
    def context(self) -> Contexts:
        """Return where it took place."""

    def is_guild_integration(self) -> bool:
        """Return whether the guild has the bot, and not only the user."""

    @property
    def _integration_owners(self) -> Mapping[int, int | str]:
        """Return who installed the bot: under 0 the guild, under 1 the user."""


class Author(Protocol):
    """Who wrote a message."""

    @property
    def id(self) -> int:
        """Return the user's snowflake."""

    @property
    def bot(self) -> bool:
        """Return whether it is a program."""


class Message(Protocol):
    """A message of a channel or a DM."""

    @property
    def id(self) -> int:
        """Return its snowflake."""

    @property
    def content(self) -> str:
        """Return its text: "" where neither a mention nor a DM brought it."""

    @property
    def author(self) -> Author:
        """Return who wrote it."""

    @property
    def webhook_id(self) -> int | None:
        """Return the webhook that wrote it."""

    @property
    def guild(self) -> Numbered | None:
        """Return its guild, ``None`` in a DM."""

    @property
    def channel(self) -> Numbered:
        """Return its channel, or thread."""

    @property
    def message_snapshots(self) -> Sequence["Snapshot"]:
        """Return what it forwards."""


class Snapshot(Protocol):
    """A forwarded message, as it was."""

    @property
    def content(self) -> str:
        """Return its text."""
