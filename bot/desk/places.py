"""Where asks are worked on: a few at a time, the others wait in the order of coming."""

from asyncio import Semaphore, get_running_loop, sleep
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

PLACES: Final = 2
"""Asks worked on at a time. Work holds Python's lock, and whoever is to be acknowledged waits for that: of 100 asks a
second 99 % were acknowledged within 0.12 s with two places, within 0.65 s with six (bench/discord.py). With one, a
text of a megabyte would keep all others waiting."""
PATIENCE_SECONDS: Final = 0.3
"""How long an ask waits for a place, where more wait behind it, before claims are left out of it."""
LIMIT_SECONDS: Final = 2.0
"""The same, before an article that nobody has read yet is left unread too."""
YIELD_SECONDS: Final = 0.2
YIELDS: Final = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """What an ask does without, as more come than can be served: what takes longest first.

    A claim in other words takes some 18 ms, reading by patterns 12, a quotation 2.5 (those of ``bench/discord.py``).
    """

    without_claims: bool = False
    without_reading: bool = False


class Places:
    """The places of a desk, for asks of one event loop."""

    def __init__(self, *, patience: float = PATIENCE_SECONDS, limit: float = LIMIT_SECONDS) -> None:
        """Have all places free. ``patience`` and ``limit`` are seconds waited."""
        self._free = Semaphore(PLACES)
        self._patience = patience
        self._limit = limit
        self._waiting = 0

    @property
    def are_taken(self) -> bool:
        """Return whether whoever comes now has to wait."""
        return self._free.locked()

    async def give_way(self) -> None:
        """Wait while all are taken, some seconds at most: there may always be somebody who asks."""
        for _ in range(YIELDS):
            if not self.are_taken:
                return
            await sleep(YIELD_SECONDS)

    @asynccontextmanager
    async def take(self) -> AsyncIterator[Pace]:
        """Hold a place, once there is one, and yield the pace at which to work.

        What is left out is that for as long as asks wait long with others behind them, so that no line grows.
        """
        came = get_running_loop().time()
        self._waiting += 1
        try:
            await self._free.acquire()
        finally:
            self._waiting -= 1
        waited = get_running_loop().time() - came if self._waiting else 0.0
        try:
            yield Pace(without_claims=waited > self._patience, without_reading=waited > self._limit)
        finally:
            self._free.release()
