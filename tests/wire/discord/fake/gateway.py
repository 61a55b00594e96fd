"""The gateway's sessions: who is connected with what, what was sent, and what is still to be sent after a drop."""

import asyncio
import json
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from tests.wire.discord.fake.clock import Clock
from tests.wire.discord.fake.errors import Json
from tests.wire.discord.fake.faults import Faults
from tests.wire.discord.fake.messages import Message
from tests.wire.discord.fake.world import APP, TOKEN, VIEW, World

GUILDS, GUILD_MESSAGES, DM_MESSAGES, CONTENT = 1, 1 << 9, 1 << 12, 1 << 15
PRIVILEGED = 1 << 1 | 1 << 8 | CONTENT
DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
_KEPT_EVENTS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """End the connection with this code; None resets the TCP connection."""

    code: int | None


class Hush:
    """Stay connected and send nothing any more, no acknowledgement either."""


@dataclass(slots=True, kw_only=True)
class Session:
    """One identified client; ``queue`` leads to its connection and is None while it is away."""

    id: str
    shard: tuple[int, int]
    intents: int
    seq: int = 0
    sent: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=_KEPT_EVENTS))
    queue: asyncio.Queue[str | Close | Hush] | None = None

    def emit(self, event: str, body: Json) -> None:
        """Send it, or keep it for RESUME."""
        self.seq += 1
        frame = json.dumps({"op": DISPATCH, "t": event, "s": self.seq, "d": body})
        self.sent.append((self.seq, frame))
        if self.queue:
            self.queue.put_nowait(frame)


@dataclass(slots=True)
class Gateway:
    """Its state: ``identify_window`` and ``heartbeat`` in seconds, ``remaining`` IDENTIFYs of the day."""

    world: World
    clock: Clock
    faults: Faults
    heartbeat: float = 41.25
    identify_window: float = 5.0
    max_concurrency: int = 1
    shards: int = 1
    total: int = 1000
    remaining: int = 1000
    allowed_intents: int = ~PRIVILEGED
    url: str = ""
    token: str | None = TOKEN
    sessions: dict[str, Session] = field(default_factory=dict)
    log: list[Json] = field(default_factory=list)
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    _last: dict[int, float] = field(default_factory=dict)

    def note(self, event: str, **more: Any) -> None:  # noqa: ANN401 - whatever tells the test what happened
        """Write down what a client did, with its time."""
        self.log.append({"at": self.clock.now(), "event": event, **more})

    def check_identify(self, asked: Json) -> Close | None:
        """What a wrong IDENTIFY gets."""
        if asked.get("token") != self.token:
            return Close(code=4004)
        shard, count = asked.get("shard", (0, 1))
        if not 0 <= shard < count:
            return Close(code=4010)
        intents = asked.get("intents")
        if not isinstance(intents, int) or intents < 0:
            return Close(code=4013)
        return Close(code=4014) if intents & ~self.allowed_intents else None

    def admit(self, asked: Json) -> Session | None:
        """A new session, counted; None where it comes too soon after the last of its bucket.

        READY and the guilds are on their way in its queue once it has one: see ``welcome``.
        """
        self.remaining = max(0, self.remaining - 1)
        shard, count = asked.get("shard", (0, 1))
        bucket, now = shard % self.max_concurrency, self.clock.now()
        last, self._last[bucket] = self._last.get(bucket, 0.0), now
        is_soon = now - last < self.identify_window
        self.note("identify", shard=[shard, count], accepted=not is_soon, intents=asked["intents"])
        if self.remaining == 0:
            self.token = None
        if is_soon:
            return None
        made = Session(id=secrets.token_hex(16), shard=(shard, count), intents=asked["intents"])
        self.sessions[made.id] = made
        return made

    def welcome(self, session: Session) -> None:
        """READY, then the guilds of this shard."""
        shard, count = session.shard
        guilds = [id_ for id_ in self.world.guild_ids if (int(id_) >> 22) % count == shard]
        session.emit(
            "READY",
            {
                "v": 10,
                "user": self.world.bot.describe(),
                "guilds": [{"id": id_, "unavailable": True} for id_ in guilds],
                "session_id": session.id,
                "resume_gateway_url": self.url,
                "shard": [shard, count],
                "application": {"id": APP, "flags": 0},
            },
        )
        if session.intents & GUILDS:
            for id_ in guilds:
                session.emit("GUILD_CREATE", self.world.describe_guild(id_))

    def leave(self, guild_id: str) -> None:
        """The bot is thrown out of a guild."""
        self.world.guild_ids.remove(guild_id)
        for session in self.sessions.values():
            if (int(guild_id) >> 22) % session.shard[1] == session.shard[0]:
                session.emit("GUILD_DELETE", {"id": guild_id})

    def dispatch(self, event: str, body: Json, *, needs: int = 0, shown: Json | None = None) -> None:
        """Send to its shard, if the intents ask for it; ``shown`` instead where the content intent is missing."""
        for session in self.sessions.values():
            if (int(body.get("guild_id") or 0) >> 22) % session.shard[1] != session.shard[0]:
                continue
            if needs & ~session.intents:
                continue
            session.emit(event, body if shown is None or session.intents & CONTENT else shown)

    def dispatch_message(self, event: str, message: Message) -> None:
        """A message made, changed or deleted, to a bot that sees its channel."""
        channel = message.channel
        if not channel.bot & VIEW or message.is_ephemeral:
            return
        needs = DM_MESSAGES if channel.guild_id is None else GUILD_MESSAGES
        place: Json = {} if channel.guild_id is None else {"guild_id": channel.guild_id}
        if event == "MESSAGE_DELETE":
            self.dispatch(event, {"id": message.id, "channel_id": channel.id, **place}, needs=needs)
            return
        if channel.guild_id is not None:
            member = message.author.describe_member()
            place["member"] = {key: value for key, value in member.items() if key not in {"user", "permissions"}}
        is_open = channel.guild_id is None or message.author.id == APP or self.world.bot in message.mentions
        shown = message.describe(with_content=is_open) | place
        self._blank_reference(shown)
        self.dispatch(event, message.describe() | place, needs=needs, shown=shown)

    def _blank_reference(self, told: Json) -> None:
        """A replied-to message of somebody else comes without its content, even below a mention."""
        replied = told.get("referenced_message")
        if replied and replied["author"]["id"] != APP and "guild_id" in told:
            told["referenced_message"] = replied | {"content": "", "embeds": [], "components": []}

    def interrupt(self, how: Close | Hush) -> None:
        """Do it to every connection; the sessions stay."""
        for session in self.sessions.values():
            if session.queue:
                session.queue.put_nowait(how)

    def forget(self) -> None:
        """No session can be resumed any more."""
        self.sessions.clear()

    def push(self, op: int, body: object = None) -> None:
        """Send an operation to everyone connected."""
        for session in self.sessions.values():
            if session.queue:
                session.queue.put_nowait(json.dumps({"op": op, "d": body, "t": None, "s": None}))
