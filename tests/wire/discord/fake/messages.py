"""The messages there are, the ephemeral ones among them."""

from dataclasses import dataclass, field
from typing import Any

from tests.wire.discord.fake.clock import Clock
from tests.wire.discord.fake.errors import DiscordError, Json
from tests.wire.discord.fake.world import APP, EMBED, Channel, User

SUPPRESS_EMBEDS, EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 2, 1 << 6, 1 << 7, 1 << 15
NONCE_SECONDS = 5 * 60.0
_KEPT = ("content", "embeds", "components")


@dataclass(slots=True, kw_only=True)
class Message:
    """One message; ``body`` has what its author gave: content, embeds, components."""

    id: str
    channel: Channel
    author: User
    sent: str
    body: Json = field(default_factory=dict)
    flags: int = 0
    edited: str | None = None
    mentions: tuple[User, ...] = ()
    reference: "Message | None" = None
    interaction_id: str | None = None
    is_deleted: bool = False

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    def edit(self, body: Json, now: str) -> None:
        """Put in what the body has; a deferred message is a deferred one no longer."""
        self.body |= {key: body[key] for key in _KEPT if key in body}
        self.flags &= ~LOADING
        self.edited = now

    def describe(self, *, with_content: bool = True) -> Json:
        """The message as Discord sends it; without the content as to those without the privileged intent."""
        seen: Json = {
            "id": self.id,
            "channel_id": self.channel.id,
            "author": self.author.describe(),
            "content": (self.body.get("content") or "") if with_content else "",
            "embeds": (self.body.get("embeds") or []) if with_content else [],
            "components": (self.body.get("components") or []) if with_content else [],
            "attachments": [],
            "timestamp": self.sent,
            "edited_timestamp": self.edited,
            "mentions": [user.describe() for user in self.mentions],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": False,
            "type": 19 if self.reference else 0,
            "flags": self.flags,
        }
        if self.author.is_bot:
            seen["application_id"] = APP
        if self.reference:
            seen["message_reference"] = {"message_id": self.reference.id, "channel_id": self.reference.channel.id}
            seen["referenced_message"] = self.reference.describe(with_content=with_content)
        return seen


class Messages:
    """Every message by id, in the order of sending."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.all: dict[str, Message] = {}
        self._by_nonce: dict[tuple[str, str], tuple[float, Message]] = {}

    def add(self, channel: Channel, author: User, body: Json, **more: Any) -> Message:  # noqa: ANN401 - Message's own
        """A new message; the bot's embeds vanish where it may not embed, unless the message answers an interaction."""
        kept = {key: body[key] for key in _KEPT if key in body}
        if author.is_bot and not channel.bot & EMBED and "interaction_id" not in more:
            kept.pop("embeds", None)
        made = Message(
            id=self._clock.make_snowflake(),
            channel=channel,
            author=author,
            sent=self._clock.make_iso(),
            body=kept,
            **more,
        )
        self.all[made.id] = made
        return made

    def recall(self, channel: Channel, body: Json) -> Message | None:
        """The message that this channel was sent with the same nonce a few minutes ago, where a body enforces it."""
        sent, message = self._by_nonce.get((channel.id, str(body.get("nonce"))), (0.0, None))
        return message if body.get("enforce_nonce") and self._clock.now() - sent < NONCE_SECONDS else None

    def remember(self, message: Message, body: Json) -> None:
        """Keep a new message by its nonce."""
        if body.get("nonce") is not None:
            self._by_nonce[message.channel.id, str(body["nonce"])] = self._clock.now(), message

    def get(self, message_id: str, channel: Channel) -> Message:
        """The message as the bot's token reaches it: ephemeral ones it does not.

        Raises:
            DiscordError: There is none (any more).
        """
        found = self.all.get(message_id)
        if found is None or found.is_deleted or found.is_ephemeral or found.channel is not channel:
            raise DiscordError(10008)
        return found
