"""Socket Mode: the connection by which Slack tells what happens, without an address of our own.

The SDK's client takes up a broken connection at the address it had, which Slack gives out for one use, again and again
and with a stack trace each time; and it closes the old connection before it has a new one. So the connection is ours.
"""

import asyncio
import json
import logging
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

import aiohttp

from adapters.serving.reports import Reports
from adapters.serving.standing import Standing
from adapters.slack.calls import Calls
from adapters.slack.failures import REFUSED
from bot.errors import RefusedError, UnavailableError

PING_SECONDS: Final = 3.0
DEAF_SECONDS: Final = 9.0
"""After so long without a sign of life, an answer to a ping at least, a connection is given up: back within 12 s."""
LEAVE_SECONDS: Final = 10.0
"""How long a connection that Slack wants to end goes on being heard beside the new one."""
_OPEN_SECONDS: Final = 10.0
_TELL_SECONDS: Final = 1.0
_PAUSES = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
_OFF = frozenset({"app_level_token_not_found", "socket_mode_not_enabled", "not_allowed_token_type", "missing_scope"})
_log = logging.getLogger(__name__)

Take = Callable[[str, Mapping[str, object], Mapping[str, str]], Awaitable[Mapping[str, object] | None]]
"""Takes what Slack tells: its kind, its payload and its headers; returns what is said back.

Raises nothing but what leaves it untold: Slack tells it again.
"""


class Line:
    """Hears what Slack tells over a websocket, and makes a new one where it breaks."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        calls: Calls,
        take: Take,
        *,
        token: str,
        standing: Standing,
        reports: Reports,
    ) -> None:
        """Keep what is needed; ``token`` is the app's own, ``xapp-…``."""
        self._session = session
        self._calls = calls
        self._take = take
        self._token = token
        self._standing = standing
        self._reports = reports
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_off = False

    async def hear(self) -> None:
        """Hear until cancelled.

        Raises:
            RefusedError: Slack does not take the token, or Socket Mode is off.
            UnavailableError: Slack cannot be reached, at the first time; later it is tried again for ever.
        """
        hearing: set[asyncio.Task[None]] = set()
        try:
            socket = await self._connect()
            if socket is None:
                raise UnavailableError("Slack cannot be reached: check this machine's network and DNS")
            while True:
                is_ending = asyncio.Event()
                task = asyncio.create_task(self._follow(socket, is_ending))
                hearing.add(task)
                task.add_done_callback(hearing.discard)
                ending = asyncio.create_task(is_ending.wait())
                await asyncio.wait({task, ending}, return_when=asyncio.FIRST_COMPLETED)
                ending.cancel()
                if self._is_off:
                    raise RefusedError(
                        "Slack has turned Socket Mode off for this app: turn it on in the app's settings"
                    )
                if task.done():
                    self._reports.link("lost")
                    self._standing.lose("the connection to Slack broke")
                    _log.warning("the connection to Slack broke; connecting anew")
                socket = await self._reconnect()
        finally:
            if self._tasks:
                # What has been taken up is acknowledged before the connections end.
                await asyncio.wait(set(self._tasks), timeout=_TELL_SECONDS)
            for task in (*hearing, *self._tasks):
                task.cancel()
            await asyncio.gather(*hearing, *self._tasks, return_exceptions=True)

    async def _reconnect(self) -> aiohttp.ClientWebSocketResponse:
        tries = 0
        while (socket := await self._connect()) is None:
            pause = _PAUSES[min(tries, len(_PAUSES) - 1)]
            tries += 1
            # Not all that Slack has dropped are to come back at the same moment.
            await asyncio.sleep(pause * random.uniform(0.7, 1.3))  # noqa: S311 - no secret
        return socket

    async def _connect(self) -> aiohttp.ClientWebSocketResponse | None:
        """Return a new connection; ``None`` where there was none to be had."""
        until = time.monotonic() + _OPEN_SECONDS
        got = await self._calls.call("apps.connections.open", self._token, {}, until=until, is_quick=True)
        if got.error in REFUSED | _OFF:
            raise RefusedError(
                f"Slack refuses SLACK_APP_TOKEN ({got.error}): make an app-level token with connections:write, "
                "and turn Socket Mode on"
            )
        address = got.body.get("url")
        if not got.is_good or not isinstance(address, str):
            return None
        try:
            async with asyncio.timeout(_OPEN_SECONDS):
                socket = await self._session.ws_connect(
                    address, autoping=False, timeout=aiohttp.ClientWSTimeout(ws_close=1.0)
                )
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            return None
        self._standing.connect(deaf_after=DEAF_SECONDS + PING_SECONDS)
        self._reports.link("connected")
        _log.info("connected to Slack")
        return socket

    async def _follow(self, socket: aiohttp.ClientWebSocketResponse, is_ending: asyncio.Event) -> None:
        """Hear one connection to its end."""
        heard, leave_at = time.monotonic(), float("inf")
        try:
            while time.monotonic() < leave_at:
                try:
                    message = await socket.receive(PING_SECONDS)
                except TimeoutError:
                    if time.monotonic() - heard >= DEAF_SECONDS:
                        _log.warning("the connection to Slack has been silent for %.0f s", time.monotonic() - heard)
                        return
                    await socket.ping()
                    continue
                heard = time.monotonic()
                self._standing.hear()
                if message.type == aiohttp.WSMsgType.PING:
                    await socket.pong(message.data)
                elif message.type == aiohttp.WSMsgType.TEXT:
                    if self._read(socket, message.data):
                        leave_at = min(leave_at, heard + LEAVE_SECONDS)
                        is_ending.set()
                elif message.type != aiohttp.WSMsgType.PONG:
                    return
        except (aiohttp.ClientError, OSError):
            return
        finally:
            await socket.close()

    def _read(self, socket: aiohttp.ClientWebSocketResponse, said: str) -> bool:
        """Take what was said up; return whether the connection is to end."""
        try:
            told = json.loads(said)
        except ValueError:
            return False
        if not isinstance(told, dict):
            return False
        kind, envelope = told.get("type"), told.get("envelope_id")
        if kind == "disconnect":
            self._is_off = told.get("reason") == "link_disabled"
            return True
        payload = told.get("payload")
        if isinstance(kind, str) and isinstance(envelope, str) and isinstance(payload, dict):
            headers = {
                name: str(told[field])
                for name, field in (("x-slack-retry-num", "retry_attempt"), ("x-slack-retry-reason", "retry_reason"))
                if told.get(field)
            }
            task = asyncio.create_task(self._tell(socket, envelope, kind, payload, headers))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return False

    async def _tell(
        self,
        socket: aiohttp.ClientWebSocketResponse,
        envelope: str,
        kind: str,
        payload: Mapping[str, object],
        headers: Mapping[str, str],
    ) -> None:
        """Let it be taken up, and acknowledge it."""
        received = time.monotonic()
        said = await self._take(kind, payload, headers)
        if said is None:
            return
        try:
            await socket.send_json({"envelope_id": envelope, **({"payload": said} if said else {})})
        except (aiohttp.ClientError, OSError):
            # Slack will tell it again; it is taken up once.
            self._reports.miss()
            return
        self._reports.acknowledge(time.monotonic() - received)
