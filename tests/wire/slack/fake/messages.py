"""The messages that exist, public and ephemeral, each by its channel and timestamp."""

from dataclasses import dataclass, field

from tests.wire.slack.fake.clock import Clock
from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.world import APP, Channel, Team, User

_CONTENT = ("text", "blocks", "attachments", "metadata")


@dataclass(slots=True, kw_only=True)
class Message:
    """One message; ``seen_by`` is the only user who sees an ephemeral one, ``thread_ts`` the start of its thread."""

    ts: str
    team: Team
    channel: Channel
    user: User
    body: Json = field(default_factory=dict)
    thread_ts: str | None = None
    seen_by: str | None = None
    delivery: str | None = None
    is_deleted: bool = False
    edits: int = 0

    @property
    def blocks(self) -> list[Json]:
        shown: list[Json] = self.body.get("blocks") or []
        return shown

    def edit(self, body: Json) -> None:
        self.body = {key: body[key] for key in _CONTENT if body.get(key)}
        self.edits += 1

    def describe(self) -> Json:
        """As Slack shows it."""
        shown: Json = {"type": "message", "user": self.user.id, "ts": self.ts, "team": self.team.id, "text": ""}
        if self.user.is_bot:
            shown |= {"bot_id": f"B{self.user.id[1:]}", "app_id": APP}
        if self.thread_ts:
            shown["thread_ts"] = self.thread_ts
        return shown | self.body

    def tell(self) -> Json:
        """As the control port shows it."""
        return self.describe() | {
            "team": self.team.name,
            "channel": self.channel.id,
            "place": self.channel.name,
            "ephemeral": self.seen_by,
            "deleted": self.is_deleted,
            "edits": self.edits,
            "delivery": self.delivery,
        }


class Messages:
    """All of them, in order of posting."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.all: dict[tuple[str, str], Message] = {}

    def add(
        self,
        team: Team,
        channel: Channel,
        user: User,
        body: Json,
        *,
        thread_ts: str | None = None,
        seen_by: str | None = None,
        delivery: str | None = None,
    ) -> Message:
        """Post it."""
        made = Message(
            ts=self._clock.make_ts(),
            team=team,
            channel=channel,
            user=user,
            body={key: body[key] for key in _CONTENT if body.get(key)},
            thread_ts=thread_ts or None,
            seen_by=seen_by,
            delivery=delivery,
        )
        for number, block in enumerate(made.blocks):
            block.setdefault("block_id", f"b{number}")  # Slack gives every block one
        self.all[channel.id, made.ts] = made
        return made

    def find(self, channel_id: str, ts: str) -> Message | None:
        """The message, unless it was deleted."""
        found = self.all.get((channel_id, ts))
        return None if found is None or found.is_deleted else found
