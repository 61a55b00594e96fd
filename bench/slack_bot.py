"""The bot for many workspaces: how it is set up, started, and installed in each."""

import asyncio
import re
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import aiohttp

from bench.discord_bot import START_SECONDS, Bot, start_bot
from tests.wire.slack.fake.driver import Driver

Mode = Literal["socket", "http"]

_UNDER_WAY = re.compile(r'^firsthand_under_way\{platform="slack"\} (\S+)$', re.MULTILINE)
_QUIET_SECONDS, _SETTLE_SECONDS = 2.0, 60.0
"""Nothing may be under way for the first, while a person is still being looked up; the second is when waiting ends."""
_SEAL = "a secret key of this benchmark"
_GOOD, _MOVED = 200, 302


class SlackBot:
    """A started bot, and the address of its own server."""

    def __init__(self, bot: Bot, address: str) -> None:
        """Keep both."""
        self.bot = bot
        self.address = address

    @property
    def events_url(self) -> str:
        """Return where Slack posts what happens, in HTTP mode."""
        return f"{self.address}/slack/events"

    async def await_readiness(self) -> None:
        """Wait until the bot itself says that it is ready.

        Raises:
            RuntimeError: It has ended instead.
            TimeoutError: It says nothing.
        """
        async with asyncio.timeout(START_SECONDS), aiohttp.ClientSession() as session:
            while not await self._is_ready(session):
                if self.bot.process.returncode is not None:
                    raise RuntimeError(f"the bot has ended: {self.bot.read_log()[-2000:]}")
                await asyncio.sleep(0.1)

    async def install(self, fake: Driver, team: str) -> None:
        """Let an admin of ``team`` install it, as a browser does.

        Raises:
            RuntimeError: It does not lead to Slack, or does not take what Slack says.
        """
        async with aiohttp.ClientSession() as browser:
            async with browser.get(f"{self.address}/slack/install", allow_redirects=False) as begun:
                if begun.status != _MOVED:
                    raise RuntimeError(f"no install, but {begun.status}")
                (state,) = parse_qs(urlsplit(begun.headers["Location"]).query)["state"]
                cookie = begun.headers["Set-Cookie"].partition(";")[0]
            code = (await fake.post("authorize", team=team))["code"]
            async with browser.get(
                f"{self.address}/slack/oauth_redirect",
                params={"code": code, "state": state},
                # Over plain HTTP a browser would keep this cookie to itself.
                headers={"Cookie": cookie},
            ) as ended:
                if ended.status != _GOOD:
                    raise RuntimeError(f"{team} could not install: {ended.status}")

    async def settle(self) -> None:
        """Wait until nothing is under way any more, or a minute has passed."""
        until = time.monotonic() + _SETTLE_SECONDS
        quiet = time.monotonic()
        async with aiohttp.ClientSession() as session:
            while (now := time.monotonic()) < until and now - quiet < _QUIET_SECONDS:
                async with session.get(f"{self.address}/metrics") as response:
                    said = _UNDER_WAY.search(await response.text())
                if said is None or float(said.group(1)):
                    quiet = time.monotonic()
                await asyncio.sleep(0.5)

    async def _is_ready(self, session: aiohttp.ClientSession) -> bool:
        try:
            async with session.get(f"{self.address}/readyz") as response:
                return response.status == _GOOD
        except aiohttp.ClientError:
            return False


@asynccontextmanager
async def start_slack_bot(fake: Driver, db: Path, *, mode: Mode, log: Path) -> AsyncIterator[SlackBot]:
    """Start ``firsthand run`` on the store ``db``, and wait until it is ready; ``log`` is a file for what it says."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    about, address = fake.about, f"http://127.0.0.1:{port}"
    environ = {
        "FIRSTHAND_DB": str(db),
        "FIRSTHAND_COMMAND": "source",
        "FIRSTHAND_HTTP_PORT": str(port),
        "FIRSTHAND_SECRET_KEY": _SEAL,
        "FIRSTHAND_SLACK_API_BASE": about["api_base"],
        "SLACK_SIGNING_SECRET": about["signing_secret"],
        "SLACK_CLIENT_ID": about["client_id"],
        "SLACK_CLIENT_SECRET": about["client_secret"],
        **({"SLACK_APP_TOKEN": about["app_token"]} if mode == "socket" else {}),
    }
    async with start_bot(environ, log=log, metrics=f"{address}/metrics") as bot:
        made = SlackBot(bot, address)
        await made.await_readiness()
        yield made
