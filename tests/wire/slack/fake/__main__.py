"""The fake in a process of its own: one line of JSON with its addresses, then silence until SIGTERM or SIGINT."""

import argparse
import asyncio
import json
import os
import signal
import sys

from tests.wire.slack.fake.server import FakeSlack


async def run(fake: FakeSlack) -> None:
    """Serve until told to stop."""
    stop = asyncio.Event()
    for signal_ in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signal_, stop.set)
    async with fake:
        sys.stdout.write(json.dumps(fake.describe() | {"pid": os.getpid()}) + "\n")
        sys.stdout.flush()
        await stop.wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.wire.slack.fake", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of Web API, sockets and response_urls; 0 takes a free one")
    parser.add_argument("--control-port", type=int, default=0, help="of /_test")
    parser.add_argument("--ping", type=float, default=5.0, help="seconds between the pings of Socket Mode")
    parser.add_argument("--teams", type=int, default=4, help="workspaces, four at least")
    asyncio.run(run(FakeSlack(**vars(parser.parse_args()))))


if __name__ == "__main__":
    main()
