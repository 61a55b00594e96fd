"""What a bot is put through, stage after stage, and how each is measured."""

import asyncio
import signal
import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bench.discord_bot import Usage
from bench.progress import say
from bench.slack_bot import SlackBot
from bench.slack_load import Asked, Crowd, list_faults
from bench.slack_score import Score, score_asks
from bench.slack_table import Redelivery, Roll, Stage, Stop
from tests.wire.slack.fake.driver import Driver

OUTAGE_SECONDS = 0.7
LOST_SECONDS = 60.0
"""After so long without a connection the run ends."""
RETRY_SECONDS = 61.0
"""A little more than that after which Slack tells an event again for the second time."""
TIMES_AGAIN = 2
WRITING_RATE = 10.0
"""Messages a second that come again."""


@dataclass(slots=True)
class _Meter:
    """What the bot and the fake took while the block lasted, in shares of one core."""

    bot: float = 0.0
    fake: float = 0.0


class Trial:
    """One bot, and then the one that takes its place, against one fake."""

    def __init__(self, fake: Driver, crowd: Crowd, db: Path) -> None:
        """Take the fake, those who ask, and the bot's store."""
        self._fake = fake
        self._crowd = crowd
        self._db = db

    async def load(self, name: str, bot: SlackBot, *, rate: float, seconds: float) -> Stage:
        """Return what came of commands at this rate."""
        say(f"  {name}: {60 * rate:,.0f} commands a minute for {seconds:.0f} s")
        return await self._measure(name, bot, rate=rate, seconds=seconds)

    async def lose(self, bot: SlackBot, *, rate: float, seconds: float, written: float) -> Stage:
        """Return what came of commands and messages, ``written`` of all, with the connection reset in their midst."""
        say(f"  the connection reset at {60 * rate:,.0f} a minute")
        return await self._measure("connection reset", bot, rate=rate, seconds=seconds, written=written, is_lost=True)

    async def repeat(self, bot: SlackBot, *, messages: int) -> Redelivery:
        """Return what came of messages that Slack tells twice more: at once, and when they are answered."""
        say(f"  {messages} messages, each told {TIMES_AGAIN} times again")
        await self._begin()
        asked = []
        for _ in range(messages):
            due = time.monotonic() + 1 / WRITING_RATE
            asked.append(one := await self._crowd.write())
            await self._fake.post("redeliver", id=one.delivery)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
        await bot.settle()
        for one in asked:
            await self._fake.post("redeliver", id=one.delivery)
            await asyncio.sleep(1 / (5 * WRITING_RATE))
        await bot.settle()
        return Redelivery(again=TIMES_AGAIN * messages, score=await self._score(asked), violations=await self._blame())

    async def roll(self, old: SlackBot, new: SlackBot, *, is_by_socket: bool, rate: float, seconds: float) -> Roll:
        """Let ``new`` take the place of ``old`` in the midst of commands; return what came of these."""
        say(f"  another takes its place at {60 * rate:,.0f} commands a minute")
        await self._begin()
        asking = asyncio.create_task(self._crowd.ask_on(rate=rate, seconds=seconds))
        await asyncio.sleep(seconds / 3)
        if not is_by_socket:
            # As whatever stands before them both does, once the new one says that it is ready.
            await self._fake.post("target", url=new.events_url)
        code, took = await _end(old)
        asked = await asking
        await new.settle()
        return Roll(rate=rate, code=code, seconds=took, score=await self._score(asked), violations=await self._blame())

    async def stop(self, bot: SlackBot, *, rate: float, seconds: float) -> Stop:
        """Tell the bot to end while commands come in, and return how it did."""
        say(f"  SIGTERM at {60 * rate:,.0f} commands a minute")
        await self._begin()
        asking = asyncio.create_task(self._crowd.ask_on(rate=rate, seconds=2 * seconds))
        await asyncio.sleep(seconds)
        code, took = await _end(bot)
        asked = await asking
        # The fake knows after 3 s that nobody acknowledges any more.
        await asyncio.sleep(4)
        with closing(sqlite3.connect(self._db)) as store:
            (claimed,) = store.execute("SELECT count(*) FROM requests WHERE state = 'claimed'").fetchone()
        return Stop(rate=rate, code=code, seconds=took, score=await self._score(asked), claimed=claimed)

    async def _measure(
        self, name: str, bot: SlackBot, *, rate: float, seconds: float, written: float = 0.0, is_lost: bool = False
    ) -> Stage:
        await self._begin()
        lags = await bot.bot.read_lags()
        losing = asyncio.create_task(self._reset(seconds / 2)) if is_lost else None
        async with self._watch(bot) as meter:
            asked = await self._crowd.ask_on(rate=rate, seconds=seconds, written=written)
        await bot.settle()
        back = None
        if losing:
            back = await losing
            # For what could not be told even the second time, at once after the first.
            await self._fake.post("clock", advance=RETRY_SECONDS)
            await bot.settle()
        stage = Stage(
            name=name,
            rate=rate,
            seconds=seconds,
            score=await self._score(asked),
            lags=(await bot.bot.read_lags()).since(lags),
            bot_share=meter.bot,
            fake_share=meter.fake,
            memory=bot.bot.read_usage(),
            violations=await self._blame(),
            back=back,
        )
        say(f"    {stage.score.asked} asked, {len(stage.score.answers)} answered")
        return stage

    async def _begin(self) -> None:
        """Begin with an empty journal, and the faults."""
        await self._fake.post("reset")
        for fault in list_faults():
            await self._fake.post("fault", **fault)

    async def _reset(self, seconds: float) -> float:
        """Reset all connections after ``seconds``; return how long it took until there was one again."""
        await asyncio.sleep(seconds)
        before = len((await self._fake.get("sockets"))["log"])
        await self._fake.post("drop", how="abort", seconds=OUTAGE_SECONDS)
        async with asyncio.timeout(LOST_SECONDS):
            while len(log := (await self._fake.get("sockets"))["log"]) == before:  # noqa: ASYNC110 - another process's
                await asyncio.sleep(0.1)
        return float(log[before]["opened"]) - max(float(one["closed"]) for one in log[:before])

    @asynccontextmanager
    async def _watch(self, bot: SlackBot) -> AsyncIterator[_Meter]:
        meter, fake = _Meter(), int(self._fake.about["pid"])
        own, other = bot.bot.read_usage(), Usage.read(fake)
        yield meter
        used, others = bot.bot.read_usage(), Usage.read(fake)
        meter.bot = (used.cpu_s - own.cpu_s) / (used.at - own.at)
        meter.fake = (others.cpu_s - other.cpu_s) / (others.at - other.at)

    async def _score(self, asked: Sequence[Asked]) -> Score:
        sockets = await self._fake.get("sockets")
        breaks = [float(one["closed"]) for one in sockets["log"] if one["closed"] is not None]
        return score_asks(asked, await self._fake.get("deliveries"), await self._fake.get("calls"), breaks)

    async def _blame(self) -> int:
        found = await self._fake.get("violations")
        for one in found[:5]:
            say(f"    {one['operation']}: {one['rule']}: {one['detail'][:200]}")
        return len(found)


async def _end(bot: SlackBot) -> tuple[int, float]:
    """Tell a bot to end; return its exit code, and after how many seconds it came."""
    told = time.monotonic()
    bot.bot.process.send_signal(signal.SIGTERM)
    return await bot.bot.end(), time.monotonic() - told
