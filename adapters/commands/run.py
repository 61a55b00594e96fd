"""``firsthand run``: the bot, in the chats that are set up, until it is told to stop."""

import argparse
import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from adapters.commands.opening import Office, open_office
from adapters.settings import DISCORD_TOKEN, Settings, read_settings
from bot.community.counter import Counter
from bot.community.keys import UserKeys
from bot.errors import BadInputError, FirsthandError

DONE = 0
FOLLOW_SECONDS, SWEEP_SECONDS = 5.0, 3600.0
_log = logging.getLogger(__name__)


def add_arguments(_: argparse.ArgumentParser) -> None:
    """Declare no options: all is set in the environment."""


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Serve until SIGTERM or SIGINT."""
    settings = read_settings(environ, db=options.db)
    if settings.discord_token is None:
        raise BadInputError(f"no chat is set up: set {DISCORD_TOKEN}, or {DISCORD_TOKEN}_FILE to a file with the token")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for chatty in ("discord", "httpx"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    asyncio.run(_serve(settings, settings.discord_token, environ, db=options.db))
    return DONE


async def _serve(settings: Settings, token: str, environ: Mapping[str, str], *, db: str | None) -> None:
    try:
        # Here and not above: the library takes its time, and is an extra.
        from adapters.discord.run import DiscordOptions, run_discord  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise BadInputError(f"{error.name} is not installed: pip install 'firsthand[discord]'") from error
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with open_office(environ, db=db) as office:
        secret = settings.secret_key or await office.store.ledger.read_secret()
        counter = Counter(desk=office.desk, ledger=office.store.ledger, keys=UserKeys(secret), command=settings.command)
        upkeep = [
            asyncio.create_task(_repeat(lambda: _follow(office), FOLLOW_SECONDS)),
            asyncio.create_task(_repeat(lambda: _sweep(counter), SWEEP_SECONDS)),
        ]
        options = DiscordOptions(
            token=token,
            messages=settings.discord_messages,
            api_base=settings.discord_api_base,
            gateway_url=settings.discord_gateway_url,
        )
        try:
            if not stop.is_set():
                await run_discord(options, counter, office.store, stop=stop)
        finally:
            for task in upkeep:
                task.cancel()
            for task in upkeep:
                with suppress(asyncio.CancelledError):
                    await task
    _log.info("stopped")


async def _repeat(work: Callable[[], Awaitable[None]], seconds: float) -> None:
    """Do it every so many seconds; what goes wrong is said, and tried again."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await work()
        except FirsthandError as error:
            _log.warning("%s", error)


async def _follow(office: Office) -> None:
    """Take up what other processes have put into the store."""
    await office.store.follow()


async def _sweep(counter: Counter) -> None:
    count = await counter.sweep(now=datetime.now(UTC))
    if count:
        _log.info("%d old rows deleted", count)
