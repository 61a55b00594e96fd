"""The bot started again and again, by a supervisor or by Discord itself: how often it identifies is bounded."""

import asyncio
import json
import signal
import time
from itertools import pairwise
from typing import Any

from store.sqlite import SqliteStore
from tests.wire.discord.stage import Stage, read_errors

AGO = 30.0


async def pretend(stage: Stage, times: int) -> None:
    """Let the bot have identified so often, half a minute ago."""
    with SqliteStore.open(stage.db) as store:
        await store.write_meta("discord_starts", json.dumps([time.time() - AGO] * times))


async def list_identifies(stage: Stage) -> list[dict[str, Any]]:
    return [one for one in (await stage.fake.get("gateway"))["log"] if one["event"] == "identify"]


async def await_identifies(stage: Stage, count: int) -> None:
    async with asyncio.timeout(20):
        while len(await list_identifies(stage)) < count:  # noqa: ASYNC110 - another process, which has no event to wait for
            await asyncio.sleep(0.02)


async def test_a_bot_that_dies_at_every_start_waits_longer_from_one_to_the_next(stage: Stage) -> None:
    await pretend(stage, 4)
    for count in range(1, 4):
        process = await stage.start()
        await await_identifies(stage, count)
        process.kill()
        await read_errors(process)
    times = [one["at"] for one in await list_identifies(stage)]
    first, second = (later - earlier for earlier, later in pairwise(times))
    assert first >= 2
    assert second >= 4


async def test_a_bot_whose_sessions_discord_ends_at_once_waits_without_dying(stage: Stage) -> None:
    await pretend(stage, 8)
    await stage.fake.post("fault", fault="close", at="identify", code=4000, times=None)
    process = await stage.start()
    assert process.stderr
    # The first time is free after half a minute, the second is not; in between the library tries to resume nothing.
    async with asyncio.timeout(20):
        while "the next time in" not in (line := (await process.stderr.readline()).decode()):
            assert line, "the bot has ended"
    assert "identified 9 times" in line
    assert len(await list_identifies(stage)) == 1
    process.send_signal(signal.SIGTERM)
    assert "Traceback" not in await read_errors(process)
    assert process.returncode == 0


async def test_a_refused_start_is_over_at_once_and_burns_no_second_identify(stage: Stage) -> None:
    await stage.fake.post("fault", fault="close", at="identify", code=4014)
    process = await stage.start()
    assert "Traceback" not in await read_errors(process)
    assert process.returncode == 3
    assert len(await list_identifies(stage)) == 1
