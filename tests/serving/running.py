"""`firsthand run` in a process of its own, and what it answers over HTTP."""

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20.0
_PORT = re.compile(r"on 127\.0\.0\.1 port (\d+)")


@dataclass(slots=True)
class Running:
    process: asyncio.subprocess.Process
    session: aiohttp.ClientSession
    said: list[str] = field(default_factory=list)
    port: int = 0

    async def ask(self, path: str) -> tuple[int, dict[str, Any]]:
        async with self.session.get(f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.status, await answer.json()

    async def wait_for(self, path: str, status: int) -> dict[str, Any]:
        """What is answered as soon as it is answered with ``status``."""
        async with asyncio.timeout(SECONDS):
            while True:
                got, told = await self.ask(path)
                if got == status:
                    return told["parts"]  # type: ignore[no-any-return] # JSON
                await asyncio.sleep(0.05)

    async def wait_for_metric(self, line: str) -> str:
        """All metrics, as soon as ``line`` is among them."""
        async with asyncio.timeout(SECONDS):
            while True:
                async with self.session.get(f"http://127.0.0.1:{self.port}/metrics") as answer:
                    told = await answer.text()
                if line in told:
                    return told
                await asyncio.sleep(0.05)

    async def read_until(self, words: str) -> str:
        assert self.process.stderr
        async with asyncio.timeout(SECONDS):
            while not self.said or words not in self.said[-1]:
                line = (await self.process.stderr.readline()).decode()
                assert line, self.said
                self.said.append(line)
        return self.said[-1]


@asynccontextmanager
async def run_bot(db: Path, environ: Mapping[str, str] | None = None, *, expect: int = 0) -> AsyncIterator[Running]:
    """The bot, as soon as its port is known; told to stop at the end, which it has to do with the code ``expect``."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "adapters", "run"),
        cwd=ROOT,
        env=clear_environ() | {"FIRSTHAND_DB": str(db), "FIRSTHAND_HTTP_PORT": "0", **(environ or {})},
        stderr=asyncio.subprocess.PIPE,
    )
    async with aiohttp.ClientSession() as session:
        running = Running(process, session)
        try:
            found = _PORT.search(await running.read_until("health and metrics on"))
            assert found
            running.port = int(found[1])
            yield running
        finally:
            if process.returncode is None and not expect:
                process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(SECONDS):
                _, rest = await process.communicate()
    running.said += rest.decode().splitlines(keepends=True)
    assert process.returncode == expect, running.said
    assert "Traceback" not in "".join(running.said)


async def run_health(running: Running) -> tuple[int, str]:
    """What `firsthand health` says of it, and its exit code."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "adapters", "health"),
        cwd=ROOT,
        env=clear_environ() | {"FIRSTHAND_HTTP_PORT": str(running.port)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, errors = await process.communicate()
    assert not errors
    assert process.returncode is not None
    return process.returncode, out.decode()


def read_log(running: Running) -> list[dict[str, Any]]:
    return [json.loads(line) for line in running.said if line.startswith("{")]


def clear_environ() -> dict[str, str]:
    own = ("FIRSTHAND_", "DISCORD_", "SLACK_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return kept | {"FIRSTHAND_MODEL": "off"}
