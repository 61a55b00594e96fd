"""The fake in a process of its own: one line of JSON with its addresses, then silence until SIGTERM or SIGINT."""

import argparse
import asyncio
import json
import signal
import sys

from tests.wire.discord.fake.server import FakeDiscord


async def run(fake: FakeDiscord) -> None:
    """Serve until told to stop."""
    stop = asyncio.Event()
    for signal_ in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signal_, stop.set)
    async with fake:
        sys.stdout.write(json.dumps(fake.describe()) + "\n")
        sys.stdout.flush()
        await stop.wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.wire.discord.fake", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of REST and gateway; 0 takes a free one")
    parser.add_argument("--control-port", type=int, default=0, help="of /_test")
    parser.add_argument("--heartbeat", type=float, default=41.25, help="seconds")
    parser.add_argument("--identify-window", type=float, default=5.0, help="seconds between two IDENTIFYs")
    parser.add_argument("--guilds", type=int, default=1, help="that the bot is a member of")
    parser.add_argument("--channels-a-guild", type=int, default=0, help="more, in all guilds but the first")
    parser.add_argument("--members", type=int, default=0, help="more, beside those with names")
    asyncio.run(run(FakeDiscord(**vars(parser.parse_args()))))


if __name__ == "__main__":
    main()
