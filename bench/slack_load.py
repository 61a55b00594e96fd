"""Members of many workspaces who ask at chance moments, each within the limits that hold for everyone."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count
from random import Random
from typing import Literal

from bench.corpus import SEED
from bench.pastes import Kind, Paste
from tests.wire.slack.fake.driver import Driver

FAULT_SHARE = 0.05
"""Of all calls: so many are answered 429, and as many 5xx."""
WRITTEN_SHARE = 0.2
"""Of what is asked while the connection breaks: so much in messages, which Slack tells again, unlike commands."""
_STATUSES = (500, 502, 503, 504)
_KINDS: tuple[Kind, ...] = ("exact", "edited", "ellipsis", "short", "absent")
_SHARERS = ("admin", "owner")
"""Those who may have an answer posted for all to see, and so are answered when they mention the bot."""
_WRITERS = count(100_000)
"""Numbers of those who write to the bot: each does so once, so that a channel has one answer."""

Way = Literal["command", "mention", "message"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing asked: by which way, and whether its paste stands in the corpus.

    ``delivery`` is the fake's name for what it sent. Of what was said in a message, ``channel`` and ``thread`` are
    where its answer goes: ``None`` for no thread, and for a command, whose answer names the delivery.
    """

    delivery: str
    way: Way
    is_present: bool
    channel: str | None = None
    thread: str | None = None


def list_faults() -> Iterator[dict[str, object]]:
    """Yield what calls meet from now on, as the fake takes it; every second 5xx comes after the call has been done."""
    each = FAULT_SHARE / (2 * len(_STATUSES))
    wanted: list[tuple[float, dict[str, object]]] = [(FAULT_SHARE, {"fault": "429", "retry_after": 1})]
    for status in _STATUSES:
        wanted += [(each, {"fault": "5xx", "status": status, "applied": applied}) for applied in (False, True)]
    left = 1.0
    for share, fault in wanted:
        # The fake asks one fault after the other: each sees what those before it have let pass.
        yield {**fault, "times": None, "probability": share / left}
        left -= share


class Crowd:
    """The members of a fake Slack, who ask in turn, each time in the next workspace."""

    def __init__(self, fake: Driver, pastes: dict[Kind, list[Paste]], *, members: int) -> None:
        """Take the fake, what there is to ask, and how many members each workspace has."""
        self._fake = fake
        self._pastes: Sequence[tuple[Kind, Paste]] = [
            (kind, paste)
            for some in zip(*(pastes[kind] for kind in _KINDS), strict=True)
            for kind, paste in zip(_KINDS, some, strict=True)
        ]
        self._teams = list(fake.about["teams"])
        self._members = members
        self._turns = count()
        self._random = Random(SEED)  # noqa: S311 - a benchmark, not a secret

    async def ask(self) -> Asked:
        """Ask the next paste by the command, as whose turn it is."""
        turn, text, is_present = self._take_paste()
        made = await self._fake.post(
            "interaction",
            kind="slash",
            team=self._teams[turn % len(self._teams)],
            user=f"user-{turn // len(self._teams) % self._members}",
            text=text,
        )
        return Asked(delivery=made["id"], way="command", is_present=is_present)

    async def write(self) -> Asked:
        """Ask the next paste by a message: in turn one that mentions the bot, one to the bot alone."""
        turn, text, is_present = self._take_paste()
        team = self._teams[turn // 2 % len(self._teams)]
        if turn % 2:
            made = await self._fake.post("message", team=team, user=f"user-{next(_WRITERS)}", place="dm", text=text)
            return Asked(delivery=made["delivery"], way="message", is_present=is_present, channel=made["channel"])
        user = _SHARERS[turn // 2 // len(self._teams) % len(_SHARERS)]
        made = await self._fake.post("message", team=team, user=user, text=text, mention=True)
        return Asked(
            delivery=made["delivery"],
            way="mention",
            is_present=is_present,
            channel=made["channel"],
            thread=made["ts"],
        )

    async def ask_on(self, *, rate: float, seconds: float, written: float = 0.0) -> list[Asked]:
        """Ask ``rate`` times a second on average, with waits as chance makes them, and return what was asked.

        ``written`` is the share of messages, 0..1; the others are commands.
        """
        asking: list[asyncio.Task[Asked]] = []
        due = started = time.monotonic()
        async with asyncio.TaskGroup() as group:
            while (due := due + self._random.expovariate(rate)) - started < seconds:
                await asyncio.sleep(max(0.0, due - time.monotonic()))
                is_written = self._random.random() < written
                asking.append(group.create_task(self.write() if is_written else self.ask()))
        return [task.result() for task in asking]

    def _take_paste(self) -> tuple[int, str, bool]:
        """Return whose turn it is, what they ask as Slack writes it, and whether it stands in the corpus."""
        turn = next(self._turns)
        kind, paste = self._pastes[turn % len(self._pastes)]
        return turn, escape(paste.text, quote=False), kind != "absent"
