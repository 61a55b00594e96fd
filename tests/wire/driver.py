"""The other side of a fake's ``control.py``: the fake in its own process, steered by a test or a benchmark."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parents[2]
_START_SECONDS = 20.0


class Driver:
    """Verbs of the control port; ``about`` is the line that the fake printed."""

    def __init__(self, session: aiohttp.ClientSession, about: dict[str, Any]) -> None:
        self._session = session
        self.about = about

    async def post(self, verb: str, **asked: Any) -> Any:  # noqa: ANN401 - JSON both ways
        """Do it: ``post("interaction", kind="slash", …)``.

        Raises:
            ValueError: The fake calls it impossible, and says why.
        """
        async with self._session.post(f"{self.about['control']}/{verb}", json=asked) as response:
            return await _read(response)

    async def get(self, verb: str, **query: str | float) -> Any:  # noqa: ANN401 - JSON
        """Read it: ``get("calls", operation="…", count=1)``. Raises as ``post`` does."""
        async with self._session.get(f"{self.about['control']}/{verb}", params=query) as response:
            return await _read(response)


async def _read(response: aiohttp.ClientResponse) -> Any:  # noqa: ANN401 - JSON
    body = await response.json()
    if response.status != 200:
        raise ValueError(body["error"])
    return body


@asynccontextmanager
async def start_process(package: str, *options: str) -> AsyncIterator[Driver]:
    """The fake of ``package`` until the block ends; ``options`` as its ``__main__`` takes them."""
    command = (sys.executable, "-m", package, *options)
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout
        line = await asyncio.wait_for(process.stdout.readline(), _START_SECONDS)
        async with aiohttp.ClientSession() as session:
            yield Driver(session, json.loads(line))
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
