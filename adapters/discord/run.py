"""Connect to Discord, and stay until told to stop."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.backoff import shorten_backoff
from adapters.discord.client import FirsthandClient
from adapters.discord.pacing import wait_turn
from adapters.discord.sync import Memory
from adapters.serving.reports import Reports
from adapters.serving.standing import Standing
from bot.community.counter import Counter
from bot.errors import FirsthandError, RefusedError, UnavailableError

FINISH_SECONDS = 14.0
"""How long what is under way is waited for; with ``CLOSE_SECONDS`` less than the 20 s after which nobody waits."""
CLOSE_SECONDS = 3.0
_BAD_TOKEN, _NOT_ALLOWED_INTENTS = 4004, (4013, 4014)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscordOptions:
    """How to connect. The addresses are Discord's own where they are ``None``."""

    token: str = field(repr=False)
    messages: bool = True
    api_base: str | None = None
    gateway_url: str | None = None


async def run_discord(
    options: DiscordOptions,
    counter: Counter,
    memory: Memory,
    *,
    standing: Standing,
    reports: Reports,
    stop: asyncio.Event,
) -> None:
    """Serve until ``stop``; then finish what is under way.

    Raises:
        RefusedError: Discord refuses us; the message says what to do.
        UnavailableError: Discord cannot be reached.
    """
    _set_addresses(options)
    shorten_backoff()
    logging.getLogger("discord.client").addFilter(_shorten)
    # No voice here, so nothing is missing.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    client = FirsthandClient(
        counter=counter,
        memory=memory,
        token=options.token,
        messages=options.messages,
        standing=standing,
        reports=reports,
    )
    serving = asyncio.create_task(_start(client, options, memory))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            _check_end(serving)
        await client.finish(FINISH_SECONDS)
    finally:
        for task in (serving, stopping):
            task.cancel()
        with suppress(TimeoutError):
            await asyncio.wait_for(client.close(), CLOSE_SECONDS)
        await asyncio.gather(serving, stopping, return_exceptions=True)


def explain_end(error: BaseException | None) -> UnavailableError:
    """Return why there is no connection, and what to do; ``None`` is an end without an error."""
    if isinstance(error, discord.LoginFailure) or _is_closed(error, _BAD_TOKEN):
        return RefusedError("Discord refuses DISCORD_TOKEN: copy the bot's token anew from the developer portal")
    if isinstance(error, discord.PrivilegedIntentsRequired) or _is_closed(error, *_NOT_ALLOWED_INTENTS):
        return RefusedError("Discord refuses the intents: set FIRSTHAND_DISCORD_MESSAGES=0, or ask Discord for them")
    if isinstance(error, discord.HTTPException):
        return UnavailableError(f"Discord answers {error.status} to the login: try again later")
    if isinstance(error, discord.ConnectionClosed):
        return RefusedError(f"Discord has closed the connection for good, with {error.code}")
    if isinstance(error, discord.GatewayNotFound | aiohttp.ClientError | OSError | AttributeError):
        # discord.py raises AttributeError where the gateway is not there at the first start.
        return UnavailableError("Discord cannot be reached: check this machine's network and DNS")
    return UnavailableError("the connection to Discord has ended" + (f": {type(error).__name__}" if error else ""))


async def _start(client: FirsthandClient, options: DiscordOptions, memory: Memory) -> None:
    await wait_turn(memory)
    await client.start(options.token)


def _shorten(record: logging.LogRecord) -> bool:
    """Let a line through without its stack trace: discord.py writes one at every lost connection."""
    if record.exc_info:
        kind = record.exc_info[0]
        record.msg = f"{record.msg} (%s)"
        record.args = (*(record.args if isinstance(record.args, tuple) else ()), kind.__name__ if kind else "")
        record.exc_info = None
    return True


def _check_end(serving: asyncio.Task[None]) -> None:
    error = serving.exception()
    if isinstance(error, FirsthandError):
        raise error
    raise explain_end(error) from error


def _is_closed(error: BaseException | None, *codes: int) -> bool:
    return isinstance(error, discord.ConnectionClosed) and error.code in codes


def _set_addresses(options: DiscordOptions) -> None:
    if options.api_base is not None:
        Route.BASE = options.api_base
    if options.gateway_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(options.gateway_url)
