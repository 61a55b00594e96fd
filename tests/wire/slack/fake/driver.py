"""The fake in its own process, steered by a test or a benchmark."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager

import aiohttp

from tests.wire.driver import ROOT, Driver, start_process

__all__ = ["Driver", "Row", "start_fake", "start_row"]


def start_fake(*options: str) -> AbstractAsyncContextManager[Driver]:
    """A fake in its own process until the block ends; ``options`` as ``__main__`` takes them."""
    return start_process("tests.wire.slack.fake", *options)


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
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Row(process)
        # Its end of the pipe closes with the block, and then it ends.
