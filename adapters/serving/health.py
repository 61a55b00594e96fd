"""Whether all is well: each part, how it stands, and why not."""

import asyncio
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol

from adapters.serving.meters import Meters
from adapters.serving.standing import Standing, State
from bot.errors import FirsthandError

CHECK_SECONDS: Final = 2.0
"""How long the store may take; the health check itself gives up after 3 s."""
START_SECONDS: Final = 300.0
"""How long a platform may take to be connected; after many starts its back-off alone takes 120 s."""
_WELL: Final[frozenset[State]] = frozenset({"starting", "connected", "stopped"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How one part stands. ``reason`` says why it is not as it should be."""

    name: str
    state: str
    is_well: bool
    is_ready: bool
    since: datetime | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """All parts together. Well: nothing needs anybody; ready: asks are answered."""

    parts: tuple[Part, ...]

    @property
    def is_well(self) -> bool:
        """Return whether every part is well."""
        return all(part.is_well for part in self.parts)

    @property
    def is_ready(self) -> bool:
        """Return whether every part is ready."""
        return all(part.is_ready for part in self.parts)

    def to_json(self) -> dict[str, object]:
        """Return it as it is shown."""
        parts = {
            part.name: {
                "state": part.state,
                "well": part.is_well,
                "ready": part.is_ready,
                "since": part.since.isoformat(timespec="seconds") if part.since else None,
                "reason": part.reason,
            }
            for part in self.parts
        }
        return {"well": self.is_well, "ready": self.is_ready, "parts": parts}


class StoreProbe(Protocol):
    """What is to be known of the store."""

    def check(self) -> Awaitable[str | None]:
        """Return why the store cannot be used; ``None`` where it can."""

    def count_articles(self) -> Awaitable[int]:
        """Return how many articles all communities share."""

    def measure_free(self) -> int:
        """Return the free bytes of the store's disk."""


class Health:
    """What there is to judge: the platforms that are set up, and the store once it is open."""

    def __init__(self, standings: Sequence[Standing], *, missing: str | None = None) -> None:
        """Keep the platforms' standings; ``missing`` says what to set where there is none."""
        self._standings = tuple(standings)
        self._missing = missing
        self._store: StoreProbe | None = None
        self._checking: asyncio.Future[str | None] | None = None

    def watch_store(self, store: StoreProbe) -> None:
        """Judge the store too, from now on."""
        self._store = store

    async def judge(self) -> Verdict:
        """Return how all parts stand now."""
        chats = [_judge_platform(standing) for standing in self._standings]
        if self._missing is not None:
            chats = [Part(name="chats", state="unset", is_well=True, is_ready=False, reason=self._missing)]
        return Verdict(parts=(await self._judge_store(), *chats))

    async def measure(self, meters: Meters) -> None:
        """Bring the gauges up to date, as far as that can be told now."""
        for standing in self._standings:
            meters.up.labels(standing.platform).set(standing.state == "connected")
            meters.silent.labels(standing.platform).set(standing.silent_seconds)
        reason = await self._check_store()
        meters.store_up.set(reason is None)
        if self._store is not None and reason is None:
            # It may go between the two; the last figure then stays.
            with suppress(FirsthandError, OSError, TimeoutError):
                async with asyncio.timeout(CHECK_SECONDS):
                    meters.free.set(self._store.measure_free())
                    meters.articles.set(await self._store.count_articles())

    async def _judge_store(self) -> Part:
        if self._store is None:
            return Part(name="store", state="opening", is_well=True, is_ready=False, reason="the store is being opened")
        reason = await self._check_store()
        state = "open" if reason is None else "gone"
        return Part(name="store", state=state, is_well=reason is None, is_ready=reason is None, reason=reason)

    async def _check_store(self) -> str | None:
        if self._store is None:
            return "the store is being opened"
        # One check at a time: a store that hangs must not collect one a second.
        if self._checking is None or self._checking.done():
            self._checking = asyncio.ensure_future(self._store.check())
        done, _ = await asyncio.wait({self._checking}, timeout=CHECK_SECONDS)
        return self._checking.result() if done else f"the store has not answered for {CHECK_SECONDS:.0f} s"


def _judge_platform(standing: Standing) -> Part:
    state, reason = standing.state, standing.reason
    if state == "deaf":
        reason = f"nothing heard for {standing.silent_seconds:.0f} s, although it looks connected"
    age = (datetime.now(UTC) - standing.since).total_seconds()
    is_slow = state == "starting" and age > START_SECONDS
    if is_slow:
        reason = f"not connected after {age:.0f} s: check this machine's network"
    return Part(
        name=standing.platform,
        state=state,
        is_well=state in _WELL and not is_slow,
        is_ready=state == "connected",
        since=standing.since.astimezone(UTC),
        reason=reason,
    )
