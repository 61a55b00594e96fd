"""How soon a process may connect again: Discord resets a token that identifies 1,000 times a day."""

import asyncio
import json
import logging
import time
from typing import Final

from adapters.discord.sync import Memory

FREE_STARTS: Final = 5
"""Starts in an hour that wait for nothing: somebody is trying settings."""
LONGEST: Final = 120.0
"""Seconds; at this pace a crash loop identifies some 720 times a day."""
_HOUR = 3600.0
_KEY = "discord_starts"
_log = logging.getLogger(__name__)


def pause_before(starts: list[float], now: float) -> float:
    """Return the seconds to wait before one more start, after those at ``starts`` (seconds, as ``now``)."""
    recent = sum(0 <= now - at < _HOUR for at in starts)
    return 0.0 if recent < FREE_STARTS else min(LONGEST, 2.0 ** (recent - FREE_STARTS + 1))


async def wait_turn(memory: Memory) -> None:
    """Wait as long as the starts before this one demand, in whatever process they were, and keep this one."""
    starts = _read_starts(await memory.read_meta(_KEY))
    pause = pause_before(starts, time.time())
    if pause:
        _log.warning("started %d times within an hour: connecting in %.0f s", len(starts), pause)
        await asyncio.sleep(pause)
    now = time.time()
    kept = [at for at in starts if 0 <= now - at < _HOUR]
    await memory.write_meta(_KEY, json.dumps([*kept, now]))


def _read_starts(kept: str | None) -> list[float]:
    try:
        starts = json.loads(kept or "[]")
    except ValueError:
        return []
    return [float(at) for at in starts if isinstance(at, int | float)] if isinstance(starts, list) else []
