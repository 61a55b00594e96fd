"""One fake after another in a process of their own: a new one for every line on stdin, told of as ``__main__`` does.

A process takes half a second to start, a fake in it some milliseconds; and nothing of one is left in the next.
"""

import asyncio
import json
import os
import sys
from contextlib import AsyncExitStack

from tests.wire.slack.fake.server import FakeSlack


async def run() -> None:
    """Serve until stdin ends."""
    lines = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    async with AsyncExitStack() as stack:
        while await lines.readline():
            await stack.aclose()
            fake = await stack.enter_async_context(FakeSlack())
            sys.stdout.write(json.dumps(fake.describe() | {"pid": os.getpid()}) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(run())
