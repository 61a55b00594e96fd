"""The other side of ``control.py``: a fake in its own process, steered by a test or a benchmark."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.wire.slack.fake.errors import Json

_ROOT = Path(__file__).parents[4]
_START_SECONDS = 20.0


class Driver:
    """Verbs of the control port; ``about`` is the line that the fake printed."""

    def __init__(self, session: aiohttp.ClientSession, about: Json) -> None:
        self._session = session
        self.about = about

    async def post(self, verb: str, **asked: Any) -> Any:  # noqa: ANN401 - JSON both ways
        """Do it: ``post("interaction", kind="slash", text="…")``.

        Raises:
            ValueError: The fake calls it impossible, and says why.
        """
        async with self._session.post(f"{self.about['control']}/{verb}", json=asked) as response:
            return await _read(response)

    async def get(self, verb: str, **query: str | float) -> Any:  # noqa: ANN401 - JSON
        """Read it: ``get("calls", operation="chat.postMessage", count=1)``. Raises as ``post`` does."""
        async with self._session.get(f"{self.about['control']}/{verb}", params=query) as response:
            return await _read(response)


async def _read(response: aiohttp.ClientResponse) -> Any:  # noqa: ANN401 - JSON
    body = await response.json()
    if response.status != 200:
        raise ValueError(body["error"])
    return body


@asynccontextmanager
async def start_fake(*options: str) -> AsyncIterator[Driver]:
    """A fake in its own process until the block ends; ``options`` as ``__main__`` takes them."""
    command = (sys.executable, "-m", "tests.wire.slack.fake", *options)
    process = await asyncio.create_subprocess_exec(*command, cwd=_ROOT, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout
        line = await asyncio.wait_for(process.stdout.readline(), _START_SECONDS)
        async with aiohttp.ClientSession() as session:
            yield Driver(session, json.loads(line))
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


class Row:
    """Fakes in one process, one after another: see ``row.py``."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    @asynccontextmanager
    async def start(self) -> AsyncIterator[Driver]:
        """A new fake, of which nothing is left when the next one starts."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        async with aiohttp.ClientSession() as session:
            yield Driver(session, json.loads(line))


@contextmanager
def start_row() -> Iterator[Row]:
    """The process of a row until the block ends."""
    command = (sys.executable, "-m", "tests.wire.slack.fake.row")
    with subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Row(process)
        # Its end of the pipe closes with the block, and then it ends.
