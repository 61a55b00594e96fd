"""`firsthand run` reads what waits in a process beside it, which ends when it is told to, and with the bot."""

import asyncio
import os
import signal
import sqlite3
import subprocess
from contextlib import closing, suppress
from pathlib import Path

import pytest

from bot.reading.parsing import find_model
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION
from tests.adapters.samples import BRIDGE, articles, line
from tests.conftest import Firsthand
from tests.serving.running import Running, run_bot

READER = GRAMMAR_VERSION if find_model() else READER_VERSION


def find_worker(bot: Running) -> int | None:
    """The process that the bot has read in; ``None`` while it has none."""
    found = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(bot.process.pid)],  # noqa: S607 - wherever the system has it
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return next((int(line.split()[0]) for line in found.splitlines() if "adapters.reading.worker" in line), None)


async def wait_for_worker(bot: Running, *, other_than: int | None = None) -> int:
    async with asyncio.timeout(60):
        for _ in range(1200):
            pid = await asyncio.to_thread(find_worker, bot)
            if pid is not None and pid != other_than:
                return pid
            await asyncio.sleep(0.05)
    pytest.fail("no process was started to read in")


@pytest.fixture
def brought(firsthand: Firsthand, db: Path, request: pytest.FixtureRequest) -> Path:
    """A store into which the lines of the test's parameter were imported."""
    firsthand("import", "-", stdin=request.param)
    return db


def count_read(db: Path) -> int:
    with closing(sqlite3.connect(db)) as rows:
        (count,) = rows.execute("SELECT count(*) FROM dossiers WHERE reader = ? AND NOT stale", (READER,)).fetchone()
        return int(count)


@pytest.mark.parametrize("brought", [line(id="bridge", text=BRIDGE) + articles(8)], indirect=True, ids=["nine"])
async def test_what_was_imported_is_read_and_counted(brought: Path) -> None:
    async with run_bot(brought) as bot:
        told = await bot.wait_for_metric('firsthand_readings_total{outcome="read"} 9.0')
        assert 'firsthand_readings_total{outcome="failed"} 0.0' in told
        await bot.wait_for_metric("firsthand_articles_unread 0.0")
    assert count_read(brought) == 9


@pytest.mark.parametrize("brought", [""], indirect=True, ids=["none"])
async def test_with_nothing_to_read_no_process_is_started(brought: Path) -> None:
    async with run_bot(brought) as bot:
        await bot.read_until("no chat is set up")
        await asyncio.sleep(1)
        assert find_worker(bot) is None


@pytest.mark.parametrize("brought", [articles(60)], indirect=True, ids=["sixty"])
async def test_killed_it_is_started_anew_and_nothing_is_left_out(brought: Path) -> None:
    async with run_bot(brought) as bot:
        first = await wait_for_worker(bot)
        await asyncio.sleep(1)
        os.kill(first, signal.SIGKILL)
        await bot.wait_for_metric('firsthand_readings_total{outcome="read"} 60.0')
        assert await wait_for_worker(bot) != first
    assert count_read(brought) == 60


@pytest.mark.parametrize("brought", [line(id="long", text=f"{BRIDGE}\n" * 3000)], indirect=True, ids=["long"])
async def test_the_bot_ends_with_0_while_it_reads_a_long_text_and_leaves_no_process_behind(brought: Path) -> None:
    async with run_bot(brought) as bot:
        pid = await wait_for_worker(bot)
        await asyncio.sleep(2)
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        pytest.fail("the process that reads has outlived the bot")
    assert count_read(brought) == 0
