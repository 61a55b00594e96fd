"""The fake's time, which a test may move on."""

import asyncio
import contextlib
import itertools
import time


class Clock:
    """Wall time in seconds since 1970, plus what was advanced."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self._numbers = itertools.count(1)
        self._moved = asyncio.Event()

    def now(self) -> float:
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        self._ahead += seconds
        self._moved.set()
        self._moved = asyncio.Event()

    async def sleep_until(self, moment: float) -> None:
        """Sleep until then, or until a test has moved the time past it."""
        while (left := moment - self.now()) > 0:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), left)

    def make_ts(self) -> str:
        """A new timestamp, which is a message's id in its channel: seconds with six digits, never the same twice."""
        return f"{int(self.now())}.{next(self._numbers):06d}"

    def make_id(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers):08X}"
