"""``firsthand run``: the bot, in the chats that are set up, until it is told to stop."""

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Mapping
from contextlib import AsyncExitStack
from typing import Final

from adapters.commands.chats import Surroundings, list_chats
from adapters.commands.opening import open_office
from adapters.commands.probe import SqliteProbe
from adapters.commands.upkeep import keep_up
from adapters.reading.process import ReadingProcess
from adapters.reading.reader import ProcessReader
from adapters.serving.heap import limit_heaps
from adapters.settings import Settings, read_settings
from bot.community.counter import Counter
from bot.community.keys import UserKeys
from bot.errors import BadInputError, UnavailableError
from store.version import STEPS

DONE = 0
UNSET = (
    "no chat is set up, waiting: set DISCORD_TOKEN for Discord; SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or "
    "with SLACK_SIGNING_SECRET (HTTP) for Slack; each also as a file, as in DISCORD_TOKEN_FILE; then start again"
)
SWITCH_SECONDS: Final = 0.001
"""After which a thread at work hands Python's lock on, a fifth of Python's own choice: whoever is to be acknowledged
waits for it. At 100 asks a second 99 % of the loop's lags fell from 28 and 19 ms to 17 and 8, in two pairs of runs."""
_log = logging.getLogger(__name__)


def add_arguments(_: argparse.ArgumentParser) -> None:
    """Declare no options: all is set in the environment."""


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Serve until SIGTERM or SIGINT.

    Raises:
        UnavailableError: The store cannot be opened, or no chat can be reached (any more); all but the last reason are
            printed before.
    """
    settings = read_settings(environ, db=options.db)
    limit_heaps()
    try:
        # Here and not above: the libraries take their time, and are extras.
        from adapters.serving.logs import set_up_logs  # noqa: PLC0415

        set_up_logs(secrets=settings.list_secrets(), level=settings.log_level, log_format=settings.log_format)
        ends = asyncio.run(_serve(settings, environ, db=options.db))
    except ModuleNotFoundError as error:
        raise BadInputError(
            f"{error.name} is not installed: pip install '.[discord,slack]', or leave that chat's settings out"
        ) from error
    for end in ends[:-1]:
        print(f"firsthand: {end}", file=sys.stderr)
    if ends:
        raise ends[-1]
    return DONE


async def _serve(settings: Settings, environ: Mapping[str, str], *, db: str | None) -> tuple[UnavailableError, ...]:
    """Return why no chat runs any more; nothing where it was told to stop."""
    from adapters.serving.health import Health  # noqa: PLC0415 - as above
    from adapters.serving.meters import Meters  # noqa: PLC0415 - as above
    from adapters.serving.server import Server  # noqa: PLC0415 - as above
    from adapters.serving.supervise import supervise  # noqa: PLC0415 - as above

    sys.setswitchinterval(SWITCH_SECONDS)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    meters = Meters()
    chats = list_chats(settings)
    health = Health([chat.standing for chat in chats], missing=None if chats else UNSET)
    server = Server(health, meters)
    async with AsyncExitStack() as stack:
        # Before the store: opening a large one may take long, and is no reason to seem dead.
        await stack.enter_async_context(server.listen(settings.http_host, settings.http_port))
        reader = ProcessReader(await stack.enter_async_context(ReadingProcess()))
        office = await stack.enter_async_context(open_office(environ, db=db, reader=reader, follow="words"))
        health.watch_store(SqliteProbe(office.store))
        meters.tell_store(STEPS[-1])
        secret = settings.secret_key or await office.store.ledger.read_secret()
        counter = Counter(desk=office.desk, ledger=office.store.ledger, keys=UserKeys(secret), command=settings.command)
        await stack.enter_async_context(keep_up(office, counter, meters, settings, reader=reader))
        if not chats:
            print(f"firsthand: {UNSET}", file=sys.stderr, flush=True)
            await stop.wait()
        around = Surroundings(counter=counter, store=office.store, server=server, meters=meters, stop=stop)
        ends = () if stop.is_set() else await supervise([chat.place(around) for chat in chats], stop=stop)
    _log.info("stopped")
    return ends
