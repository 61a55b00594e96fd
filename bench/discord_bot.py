"""The bot as an operator starts it, in a process of its own, and what that process takes. For Linux (``/proc``)."""

import asyncio
import os
import re
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import aiohttp

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS, END_SECONDS = 60.0, 30.0
_CONNECTED = re.compile(r"connected to Discord as .*, in (\d+) servers")
_TICKS = os.sysconf("SC_CLK_TCK")
_LAG = "firsthand_loop_lag_seconds"
_BUCKET = re.compile(rf'^{_LAG}_bucket\{{le="([^"]+)"\}} (\S+)$', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a process has taken until ``at`` (of ``time.monotonic``): CPU seconds, and MiB of memory it has now.

    ``own`` is the memory without the pages of files, which the system takes back when it needs them. ``peak`` is the
    most there was of all of it.
    """

    at: float
    cpu_s: float
    rss: float
    own: float
    peak: float

    @classmethod
    def read(cls, pid: int) -> Self:
        """Return what a process has taken until now."""
        folder = Path("/proc") / str(pid)
        # Behind the name of the program, which may hold anything, the fields are numbered from 3.
        fields = (folder / "stat").read_text().rpartition(")")[2].split()
        pairs = (line.split(":") for line in (folder / "status").read_text().splitlines())
        kib = {name: int(value.split()[0]) for name, value in pairs if name in ("VmRSS", "RssAnon", "VmHWM")}
        return cls(
            at=time.monotonic(),
            cpu_s=(int(fields[11]) + int(fields[12])) / _TICKS,
            rss=kib["VmRSS"] / 1024,
            own=kib["RssAnon"] / 1024,
            peak=kib["VmHWM"] / 1024,
        )


@dataclass(frozen=True, slots=True)
class Lags:
    """How late the bot's loop was, as its own metrics count it: up to so many seconds, so many times."""

    counts: Mapping[float, float]

    def since(self, before: Self) -> "Lags":
        """Return what was counted after ``before``."""
        return Lags({edge: count - before.counts.get(edge, 0) for edge, count in self.counts.items()})

    def quantile(self, share: float) -> float | None:
        """Return the upper edge, in seconds, of the bucket that ``share`` of all is in; ``None`` without any."""
        total = max(self.counts.values(), default=0)
        return min(edge for edge, count in self.counts.items() if count >= share * total) if total else None


class Bot:
    """A started bot; ``log`` is where it writes."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path, metrics: str) -> None:
        """Take what :func:`start_bot` has started."""
        self.process = process
        self._log = log
        self._metrics = metrics

    async def await_servers(self) -> int:
        """Return the number of servers it is in, when it says so.

        Raises:
            RuntimeError: It has ended instead.
            TimeoutError: It says nothing.
        """
        async with asyncio.timeout(START_SECONDS):
            while not (said := _CONNECTED.search(self.read_log())):
                if self.process.returncode is not None:
                    raise RuntimeError(f"the bot has ended: {self.read_log()[-2000:]}")
                await asyncio.sleep(0.1)
        return int(said.group(1))

    def read_log(self) -> str:
        """Return what it has said."""
        return self._log.read_text("utf-8")

    def read_usage(self) -> Usage:
        """Return what it has taken."""
        return Usage.read(self.process.pid)

    async def read_lags(self) -> Lags:
        """Return how late its loop has been; nothing where it does not tell."""
        try:
            async with aiohttp.ClientSession() as session, session.get(self._metrics) as response:
                said = await response.text()
        except aiohttp.ClientError:
            return Lags({})
        return Lags({float(edge): float(count) for edge, count in _BUCKET.findall(said)})

    async def end(self) -> int:
        """Return its exit code, when it has ended.

        Raises:
            TimeoutError: It has not.
        """
        async with asyncio.timeout(END_SECONDS):
            return await self.process.wait()


@asynccontextmanager
async def start_bot(environ: Mapping[str, str], *, log: Path, metrics: str) -> AsyncIterator[Bot]:
    """Start ``firsthand run`` with these settings and no others; at the end of the block there is no such process.

    Args:
        environ: Its settings.
        log: A file for what it says.
        metrics: The address at which it will tell its metrics.
    """
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("FIRSTHAND_", "DISCORD_"))}
    with log.open("wb") as said:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters", "run"), cwd=ROOT, env=clean | dict(environ), stderr=said
        )
    try:
        yield Bot(process, log, metrics)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
