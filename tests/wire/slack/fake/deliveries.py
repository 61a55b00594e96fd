"""What was sent to the bot, and what it may do with it: the trigger and the response_url that each one carries."""

import secrets
from dataclasses import dataclass, field

from tests.wire.slack.fake.clock import Clock
from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.messages import Message
from tests.wire.slack.fake.world import Channel, Team, User

ACK_SECONDS = 3.0
TRIGGER_SECONDS = 3.0
URL_SECONDS = 1800.0
URL_USES = 5
RETRIES = (0.0, 60.0, 300.0)
"""Seconds after a failure at which an event comes again."""


@dataclass(slots=True, kw_only=True)
class Delivery:
    """One command, interaction or event; ``id`` is an event's own, or that of its first envelope.

    ``kind`` is the envelope's type, ``what`` the command, or the type of the interaction or event. ``tries`` has one
    entry an attempt: ``at``, ``num``, ``reason``, then ``acked_after`` in seconds or ``failure``. ``acked_after`` is
    None until one was acknowledged in time, ``failure`` None unless the last attempt failed. ``ack`` is the payload of
    the acknowledgement. ``source`` is the message or ``view_id`` the view acted upon; ``opened`` are views it opened.
    """

    id: str
    kind: str
    what: str
    team: Team
    user: User | None
    channel: Channel | None
    payload: Json
    at: float
    signature: str = "good"
    source: Message | None = None
    view_id: str | None = None
    trigger_id: str | None = None
    url_token: str | None = None
    url_uses: int = 0
    is_triggered: bool = False
    acked_after: float | None = None
    failure: str | None = None
    ack: Json | None = None
    tries: list[Json] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    replies: list[str] = field(default_factory=list)

    @property
    def is_event(self) -> bool:
        return self.kind == "events_api" and self.what != "url_verification"

    def tell(self) -> Json:
        """As the control port shows it."""
        shared = ("id", "kind", "what", "payload", "at", "trigger_id", "view_id", "acked_after", "failure", "ack")
        return {key: getattr(self, key) for key in (*shared, "tries", "opened", "replies", "url_uses")} | {
            "team": self.team.name,
            "user": self.user.id if self.user else None,
            "channel": self.channel.id if self.channel else None,
            "source": self.source.ts if self.source else None,
            "response_url": self.payload.get("response_url"),
        }


class Deliveries:
    """All of them, in order; found by id, by trigger and by response_url."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.all: dict[str, Delivery] = {}
        self.by_trigger: dict[str, Delivery] = {}
        self.by_url: dict[str, Delivery] = {}

    def add(self, made: Delivery) -> Delivery:
        self.all[made.id] = made
        if made.trigger_id:
            self.by_trigger[made.trigger_id] = made
        if made.url_token:
            self.by_url[made.url_token] = made
        return made

    def make_trigger(self) -> str:
        return f"{int(self._clock.now())}.{secrets.randbelow(10**12)}.{secrets.token_hex(8)}"

    def take_trigger(self, trigger_id: str) -> Delivery:
        """The delivery whose trigger this is; it serves once.

        Raises:
            SlackError: It is none, is used, or is older than 3 s.
        """
        found = self.by_trigger.get(trigger_id)
        if found is None:
            raise SlackError("invalid_trigger_id")
        if found.is_triggered:
            raise SlackError("exchanged_trigger_id")
        if self._clock.now() - found.at > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        return found

    def take_url(self, token: str) -> Delivery:
        """The delivery whose response_url this is; it serves five times within half an hour.

        Raises:
            SlackError: Not any more.
        """
        found = self.by_url.get(token)
        if found is None:
            raise SlackError("no_service")
        if self._clock.now() - found.at > URL_SECONDS:
            raise SlackError("expired_url")
        if found.url_uses >= URL_USES:
            raise SlackError("used_url")
        return found
