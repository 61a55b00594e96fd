"""How late the event loop is: a blocked one loses commands first, as Discord and Slack wait 3 s."""

import asyncio
import math
from collections import deque
from collections.abc import Callable
from typing import Final

EVERY_SECONDS: Final = 0.05
_KEPT: Final = 1200
"""Samples: the last minute."""
_QUANTILE: Final = 0.99


class LoopLag:
    """The lag of the running loop over the last minute, in seconds."""

    def __init__(self, observe: Callable[[float], None] | None = None) -> None:
        """Begin with no samples; each is given to ``observe`` too."""
        self._samples: deque[float] = deque(maxlen=_KEPT)
        self._observe = observe

    @property
    def p99(self) -> float:
        """Return what 99 of 100 samples do not exceed; 0 before the first."""
        ordered = sorted(self._samples)
        return ordered[math.ceil(len(ordered) * _QUANTILE) - 1] if ordered else 0.0

    @property
    def most(self) -> float:
        """Return the longest; 0 before the first."""
        return max(self._samples, default=0.0)

    def add(self, seconds: float) -> None:
        """Take one sample."""
        self._samples.append(seconds)
        if self._observe is not None:
            self._observe(seconds)

    async def watch(self) -> None:
        """Sample until cancelled: how much longer than asked for does a sleep take?"""
        clock = asyncio.get_running_loop().time
        while True:
            wanted = clock() + EVERY_SECONDS
            await asyncio.sleep(EVERY_SECONDS)
            self.add(max(0.0, clock() - wanted))
