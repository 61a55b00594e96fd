"""The fake's time, which a test may move on."""

import itertools
import time
from datetime import UTC, datetime

_EPOCH = 1_420_070_400_000  # Discord's first millisecond: 2015


class Clock:
    """Wall time in seconds since 1970, plus what was advanced."""

    def __init__(self) -> None:
        self.ahead = 0.0
        self._numbers = itertools.count()

    def now(self) -> float:
        return time.time() + self.ahead

    def make_iso(self) -> str:
        return datetime.fromtimestamp(self.now(), UTC).isoformat()

    def make_snowflake(self) -> str:
        """A new id that tells its time, as discord.py reads it: 22 bits below the milliseconds."""
        return str((int(self.now() * 1000) - _EPOCH) << 22 | next(self._numbers) & 0x3FFFFF)
