"""How soon the bot may identify itself again: Discord resets a token that does so 1,000 times a day.

Every time is kept in the store, so that it is one count over all starts, and over all that happens between two.
"""

import asyncio
import json
import logging
import time
from typing import Final

from adapters.discord.sync import Memory

FREE_TIMES: Final = 5
"""Times in an hour that wait for nothing: somebody is trying settings."""
LONGEST: Final = 120.0
"""Seconds; at this pace a crash loop identifies some 720 times a day."""
APART: Final = 5.0
"""Seconds that Discord wants between two times of one bot."""
_HOUR = 3600.0
_KEY = "discord_starts"
_log = logging.getLogger(__name__)


def pause_before(times: list[float], now: float, *, apart: float = 0.0) -> float:
    """Return the seconds to wait before one more time, after those at ``times`` (seconds, as ``now``).

    From the sixth within an hour on it is 2 s from the last one, then 4, 8 and so on; ``apart`` is the least.
    """
    recent = [at for at in times if 0 <= now - at < _HOUR]
    if not recent:
        return 0.0
    more = len(recent) - FREE_TIMES + 1
    wait = min(LONGEST, 2.0 ** min(more, 10)) if more > 0 else 0.0
    return max(0.0, max(recent) + max(wait, apart) - now)


async def wait_turn(memory: Memory, *, apart: float = 0.0) -> None:
    """Wait as long as the times before this one demand, in whatever process they were."""
    await _wait(await memory.read_meta(_KEY), apart)


async def take_turn(memory: Memory, *, apart: float = 0.0) -> None:
    """Wait, and keep that it is done now. Of two processes only one goes at a time, the other waits its turn anew."""
    while True:
        kept = await memory.read_meta(_KEY)
        await _wait(kept, apart)
        now = time.time()
        recent = [at for at in _read_times(kept) if 0 <= now - at < _HOUR]
        if await memory.swap_meta(_KEY, kept, json.dumps([*recent, now])):
            return


async def _wait(kept: str | None, apart: float) -> None:
    times, now = _read_times(kept), time.time()
    pause = pause_before(times, now, apart=apart)
    if pause:
        recent = sum(0 <= now - at < _HOUR for at in times)
        _log.warning("identified %d times to Discord within an hour: the next time in %.0f s", recent, pause)
        await asyncio.sleep(pause)


def _read_times(kept: str | None) -> list[float]:
    try:
        times = json.loads(kept or "[]")
    except ValueError:
        return []
    return [float(at) for at in times if isinstance(at, int | float)] if isinstance(times, list) else []
