"""How the bot bears load on Discord: ``firsthand run`` in a process of its own against the fake Discord in this one.

    .venv/bin/python bench/discord.py [--steady S] [--burst S] [--sentences N] [--guilds N] [--write]

What is printed is the figures, as markdown; how far the run is goes to stderr. See README.md beside this file.
"""

import argparse
import asyncio
import signal
import socket
import sqlite3
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from bench.corpus import read_sources, write_drafts
from bench.discord_bot import Bot, start_bot
from bench.discord_load import COMMAND, Asked, Crowd, list_faults
from bench.discord_score import score_commands
from bench.discord_table import BEGIN, END, Memory, Stage, Stop, write_report
from bench.ours import Ours
from bench.pastes import Collector, Kind, Paste, choose_sentences, make_pastes
from bench.progress import count_up, say
from bench.quotes import SOURCES
from bench.table import replace_figures
from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.interactions import Interaction
from tests.wire.discord.fake.world import TOKEN

HERE = Path(__file__).resolve().parent
STEADY, BURST, ROLLING = 1000 / 60, 100.0, 20.0
"""Commands a second."""
OUTAGE_SECONDS = 0.5
ANSWER_SECONDS = 60.0
PASTES = 1_200
HASTY = 8
LOOK_UPS = 20
DB = "ours.sqlite"


async def fill_store(folder: Path, sources: Path, sentences: int) -> dict[Kind, list[Paste]]:
    """Put a store into ``folder`` and return what can be asked about it."""
    kept, held_out = read_sources(sources)
    collector = Collector(choose_sentences(sentences, PASTES))
    with Ours(folder) as ours:
        await ours.take_in(collector.watch(count_up(write_drafts(kept, sentences), sentences)), sentences)
    return make_pastes(collector.sentences, kept, held_out)


class Run:
    """One run: stage after stage against the same bot."""

    def __init__(self, fake: FakeDiscord, bot: Bot, crowd: Crowd, db: Path) -> None:
        """Take what is running, and the bot's store."""
        self._fake = fake
        self._bot = bot
        self._crowd = crowd
        self._db = db

    async def load(self, name: str, *, rate: float, seconds: float, is_dropped: bool = False) -> Stage:
        """Return what came of commands at this rate; ``is_dropped``: the gateway is lost in the midst of them."""
        say(f"{name}: {rate:.0f} commands a second for {seconds:.0f} s")
        usage, lags = self._bot.read_usage(), await self._bot.read_lags()
        own, checked = time.process_time(), self._fake.schema.seconds
        violations = len(self._fake.journal.violations)
        dropping = asyncio.create_task(self._drop(seconds / 2)) if is_dropped else None
        asked = await self._crowd.ask_on(rate=rate, seconds=seconds)
        used = self._bot.read_usage()
        wall = used.at - usage.at
        own, checked = time.process_time() - own, self._fake.schema.seconds - checked
        await self._settle([one.made for one in asked])
        if dropping:
            await dropping
        stage = Stage(
            name=name,
            rate=rate,
            seconds=seconds,
            score=score_commands(asked, self._fake.journal.calls),
            lags=(await self._bot.read_lags()).since(lags),
            bot_share=(used.cpu_s - usage.cpu_s) / wall,
            fake_share=own / wall,
            check_share=checked / wall,
            memory=self._bot.read_usage(),
            violations=len(self._fake.journal.violations) - violations,
        )
        say(f"  {stage.score.asked} asked, {len(stage.score.answers)} answered")
        return stage

    async def hurry(self) -> tuple[int, int]:
        """Return how many commands of one hasty member were answered, and how many told to wait."""
        asked = [self._crowd.ask(member="moderator") for _ in range(HASTY)]
        await self._settle([one.made for one in asked])
        shown = [one.made.original.body for one in asked if one.made.original]
        answered = sum(bool(body.get("embeds")) for body in shown)
        return answered, sum(not body.get("embeds") and bool(body.get("content")) for body in shown)

    async def stop(self, *, rate: float, seconds: float) -> Stop:
        """Tell the bot to end while commands come in, and return how it did."""
        say(f"SIGTERM at {rate:.0f} commands a second")
        asking = asyncio.create_task(self._crowd.ask_on(rate=rate, seconds=2 * seconds))
        await asyncio.sleep(seconds)
        ended = await self._end()
        return self._write_stop(ended, await asking, rate=rate)

    async def roll(self, new: Bot, *, rate: float, seconds: float) -> Stop:
        """Let ``new``, connected already, take the bot's place while commands come in; return how the old one ended."""
        say(f"another takes its place at {rate:.0f} commands a second")
        asking = asyncio.create_task(self._crowd.ask_on(rate=rate, seconds=seconds))
        await asyncio.sleep(seconds / 3)
        ended = await self._end()
        asked = await asking
        await self._settle([one.made for one in asked])
        self._bot = new
        return self._write_stop(ended, asked, rate=rate)

    async def _end(self) -> tuple[int, float]:
        """Tell the bot to end; return its exit code, and after how many seconds it came."""
        told = time.monotonic()
        self._bot.process.send_signal(signal.SIGTERM)
        return await self._bot.end(), time.monotonic() - told

    def _write_stop(self, ended: tuple[int, float], asked: Sequence[Asked], *, rate: float) -> Stop:
        with closing(sqlite3.connect(self._db)) as store:
            (claimed,) = store.execute("SELECT count(*) FROM requests WHERE state = 'claimed'").fetchone()
        score = score_commands(asked, self._fake.journal.calls)
        return Stop(rate=rate, code=ended[0], seconds=ended[1], score=score, claimed=claimed)

    async def _drop(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._fake.drop("abort", seconds=OUTAGE_SECONDS)

    async def _settle(self, made: list[Interaction]) -> None:
        """Wait until all are answered, or a minute has passed since the last."""
        until = time.monotonic() + ANSWER_SECONDS
        while any(map(_is_waiting, made)) and time.monotonic() < until:  # noqa: ASYNC110 - of many, no event tells
            await asyncio.sleep(0.25)


def _is_waiting(made: Interaction) -> bool:
    if made.original is None:
        return made.acked_after is None and time.time() - made.issued < 2 * OUTAGE_SECONDS + 3
    return made.original.edited is None


async def run(options: argparse.Namespace) -> str:
    """Return the figures."""
    with tempfile.TemporaryDirectory(prefix="firsthand-bench-", dir=options.folder) as name:
        folder = Path(name)
        say(f"{options.sentences:,} sentences into the store")
        pastes = await fill_store(folder, options.sources, options.sentences)
        fake = FakeDiscord(guilds=options.guilds, channels_a_guild=options.channels - 1, members=options.members)
        port = _find_port()
        async with fake, start_bot(_environ(fake, folder, port), log=folder / "log", metrics=_metrics(port)) as bot:
            return await measure(options, fake, bot, Run(fake, bot, Crowd(fake, pastes), folder / DB), folder)


async def measure(options: argparse.Namespace, fake: FakeDiscord, bot: Bot, run_: Run, folder: Path) -> str:
    """Return the figures of a bot that was started just now, and of another that takes its place."""
    servers = await bot.await_servers()
    ready = bot.read_usage()
    await run_.load("warming", rate=LOOK_UPS / 2, seconds=2)
    memory = Memory(servers=servers, channels=servers * options.channels, ready=ready, warm=bot.read_usage())
    say(f"{servers} servers: {ready.rss:.0f} MiB, {memory.warm.rss:.0f} after some look-ups")
    fake.faults.armed += list_faults()
    stages = [
        # First, as it finds no article read.
        await run_.load("100 a second", rate=BURST, seconds=options.burst),
        await run_.load("1,000 a minute", rate=STEADY, seconds=options.steady),
        await run_.load("the same, gateway lost", rate=STEADY, seconds=options.drop, is_dropped=True),
    ]
    hasty = await run_.hurry()
    # A login that meets a 5xx ends the process: whatever started it starts it again, which is not what is measured.
    fake.faults.armed.clear()
    port = _find_port()
    async with start_bot(_environ(fake, folder, port), log=folder / "log-new", metrics=_metrics(port)) as new:
        await new.await_servers()
        fake.faults.armed += list_faults()
        rolled = await run_.roll(new, rate=ROLLING, seconds=options.drop)
        stop = await run_.stop(rate=STEADY, seconds=options.drop / 2)
        said = bot.read_log() + new.read_log()
    assert "Traceback" not in said, said
    assert TOKEN not in said
    return write_report(memory, stages, hasty, (rolled, stop), checked=bool(fake.schema.operations))


def _environ(fake: FakeDiscord, folder: Path, port: int) -> Mapping[str, str]:
    return {
        "FIRSTHAND_DB": str(folder / DB),
        "FIRSTHAND_COMMAND": COMMAND,
        "FIRSTHAND_HTTP_PORT": str(port),
        "DISCORD_TOKEN": TOKEN,
        "FIRSTHAND_DISCORD_API_BASE": fake.api_base,
        "FIRSTHAND_DISCORD_GATEWAY_URL": fake.gateway.url,
    }


def _metrics(port: int) -> str:
    return f"http://127.0.0.1:{port}/metrics"


def _find_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steady", type=float, default=180, metavar="S", help="seconds at 1,000 commands a minute")
    parser.add_argument("--burst", type=float, default=30, metavar="S", help="seconds at 100 commands a second")
    parser.add_argument("--drop", type=float, default=30, metavar="S", help="seconds with the gateway lost at half")
    parser.add_argument("--sentences", type=int, default=100_000, metavar="N", help="in the store")
    parser.add_argument("--guilds", type=int, default=2_500, metavar="N")
    parser.add_argument("--channels", type=int, default=20, metavar="N", help="in each guild")
    parser.add_argument("--members", type=int, default=3_000, metavar="N", help="who ask in turn")
    parser.add_argument("--sources", type=Path, default=SOURCES, metavar="FILE", help="articles to splice")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the temporary folder goes")
    parser.add_argument("--write", action="store_true", help="put the figures into the README beside this file")
    options = parser.parse_args()
    figures = asyncio.run(run(options))
    print(figures)
    if options.write:
        replace_figures(HERE / "README.md", figures, BEGIN, END)


if __name__ == "__main__":
    main()
