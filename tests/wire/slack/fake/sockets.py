"""Socket Mode: the websockets of the bot, and the envelopes that go through them.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import contextlib
import json
import secrets
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web

from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.faults import Fault
from tests.wire.slack.fake.journal import Violation
from tests.wire.slack.fake.world import APP

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

MOST = 10


@dataclass(slots=True, kw_only=True, eq=False)
class Socket:
    """One connection; ``is_deaf`` ones stay open and say nothing, ``is_leaving`` ones were told to go."""

    number: int
    web_socket: web.WebSocketResponse
    request: web.Request
    is_deaf: bool = False
    is_leaving: bool = False


@dataclass(slots=True)
class _Waiting:
    """An envelope that was sent, until it is acknowledged."""

    accepts_payload: bool
    acked: asyncio.Future[Json] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Sockets:
    """All connections; ``log`` tells of each as it opened and closed. ``ping`` is seconds between Slack's pings."""

    def __init__(self, fake: "FakeSlack", *, ping: float) -> None:
        self._fake = fake
        self._ping = ping
        self._tickets: set[str] = set()
        self._waiting: dict[str, _Waiting] = {}
        self._tasks: set[asyncio.Task[object]] = set()
        self._turn = 0
        self.url = ""
        self.open: list[Socket] = []
        self.log: list[Json] = []

    def make_url(self) -> str:
        """A new address; it serves for one connection."""
        ticket = secrets.token_urlsafe(12)
        self._tickets.add(ticket)
        return f"{self.url}?ticket={ticket}&app_id={APP}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection from hello to its end."""
        ticket = request.query.get("ticket", "")
        if refusal := self._fake.faults.take_refusal():
            return web.Response(status=refusal.status)
        if ticket not in self._tickets:
            return web.Response(status=404)
        self._tickets.discard(ticket)
        web_socket = web.WebSocketResponse(autoping=False)
        await web_socket.prepare(request)
        made = Socket(number=len(self.log), web_socket=web_socket, request=request)
        if len(self.open) >= MOST:
            await web_socket.send_json({"type": "disconnect", "reason": "too_many_websockets", "debug_info": {}})
            await web_socket.close()
            return web_socket
        entry: Json = {"number": made.number, "opened": self._fake.clock.now(), "closed": None, "code": None}
        self.log.append(entry)
        self.open.append(made)
        pinging = asyncio.create_task(self._keep_pinging(made))
        try:
            host = {"host": "applink-fake", "build_number": 1, "approximate_connection_time": 18060}
            hello = {"type": "hello", "num_connections": len(self.open), "debug_info": host}
            await web_socket.send_json(hello | {"connection_info": {"app_id": APP}})
            self._fake.journal.tell()
            await self._listen(made)
        finally:
            pinging.cancel()
            self.open.remove(made)
            entry |= {"closed": self._fake.clock.now(), "code": web_socket.close_code}
            self._fake.journal.tell()
        return web_socket

    async def _listen(self, made: Socket) -> None:
        async for message in made.web_socket:
            if made.is_deaf:
                continue
            if message.type is aiohttp.WSMsgType.PING:
                await made.web_socket.pong(message.data)
            elif message.type is aiohttp.WSMsgType.TEXT:
                self._take_ack(message.data)

    async def _keep_pinging(self, made: Socket) -> None:
        with contextlib.suppress(ConnectionError):
            while not made.web_socket.closed:
                await asyncio.sleep(self._ping)
                if not made.is_deaf:
                    await made.web_socket.ping(b"Ping from applink-fake")

    def _take_ack(self, text: str) -> None:
        try:
            said = json.loads(text)
            waiting = self._waiting.pop(said["envelope_id"])
        except (ValueError, KeyError, TypeError):
            self._blame("unknown_envelope", text)
            return
        payload = said.get("payload") or {}
        if payload and not waiting.accepts_payload:
            self._blame("ack_payload", f"this kind of envelope takes none: {text}")
        if not waiting.acked.done():
            waiting.acked.set_result(payload)

    def _blame(self, rule: str, detail: str) -> None:
        call = self._fake.journal.add(at=self._fake.clock.now(), operation="ack", body=detail, status=200)
        self._fake.journal.blame(call, [Violation(rule=rule, detail=detail[:300])])

    async def send(self, envelope: Json) -> asyncio.Future[Json] | None:
        """Send it through the next connection; its acknowledgement's payload, or None where there is no connection.

        With deaf connections alone it is lost, and never acknowledged.
        """
        waiting = _Waiting(accepts_payload=envelope["accepts_response_payload"])
        ready = [one for one in self.open if not one.is_leaving and not one.web_socket.closed]
        hearing = [one for one in ready if not one.is_deaf]
        if not ready:
            return None
        if hearing:
            self._turn += 1
            self._waiting[envelope["envelope_id"]] = waiting
            with contextlib.suppress(ConnectionError):
                await hearing[self._turn % len(hearing)].web_socket.send_json(envelope)
        return waiting.acked

    def meet(self, fault: Fault) -> None:
        """Do to all that are open what the fault says."""
        for one in list(self.open):
            if fault.fault == "abort":
                if one.request.transport:
                    one.request.transport.abort()
            elif fault.fault == "deaf":
                one.is_deaf = True
            elif fault.fault == "close":
                self._start(one.web_socket.close(code=aiohttp.WSCloseCode.GOING_AWAY))
            else:
                one.is_leaving = True
                self._start(self._dismiss(one, fault))

    async def _dismiss(self, one: Socket, fault: Fault) -> None:
        debug = {"host": "applink-fake"}
        with contextlib.suppress(ConnectionError):
            await one.web_socket.send_json({"type": "disconnect", "reason": fault.reason, "debug_info": debug})
            await asyncio.sleep(fault.seconds)
            await one.web_socket.close()

    def _start(self, doing: Coroutine[None, None, object]) -> None:
        task = asyncio.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """End all connections."""
        for task in self._tasks:
            task.cancel()
        for one in list(self.open):
            if one.request.transport:
                one.request.transport.abort()
