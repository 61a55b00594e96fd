"""One websocket of a bot, from HELLO to its end."""

import asyncio
import json
import zlib
from collections import deque
from contextlib import suppress
from typing import Any

from aiohttp import WSMsgType, web

from tests.wire.discord.fake.errors import Json
from tests.wire.discord.fake.faults import Fault
from tests.wire.discord.fake.gateway import (
    ACK,
    HEARTBEAT,
    HELLO,
    IDENTIFY,
    INVALID,
    RECONNECT,
    RESUME,
    Close,
    Gateway,
    Hush,
    Session,
)

_SENDS_A_MINUTE = 120
_PAYLOAD_BYTES = 4096
_ENDS_SESSION = {1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014}
_IGNORED = {3, 4, 8}  # presence, voice, members
_BEATS_MISSED = 1.5


class Connection:
    """A client's websocket: a reader, which is ``serve``, and a writer that empties the queue."""

    def __init__(self, gateway: Gateway, request: web.Request) -> None:
        self._gateway = gateway
        self._request = request
        self._socket = web.WebSocketResponse(timeout=1, compress=False)
        self._queue: asyncio.Queue[str | Close | Hush] = asyncio.Queue()
        self._session: Session | None = None
        self._received: deque[float] = deque(maxlen=_SENDS_A_MINUTE + 1)
        self._is_deaf = False
        self._closing: Close | None = None
        is_packed = request.query.get("compress") == "zlib-stream"
        self._packer = zlib.compressobj() if is_packed else None

    async def serve(self) -> web.StreamResponse:
        """Talk until either side ends it."""
        fault = self._gateway.faults.take_at("connect")
        if fault and fault.fault == "refuse":
            return web.Response(status=fault.status)
        await self._socket.prepare(self._request)
        await self._gateway.opened.wait()
        writer = asyncio.create_task(self._write())
        try:
            if (self._request.query.get("v"), self._request.query.get("encoding")) != ("10", "json"):
                self._say(Close(code=4012))
            elif fault:
                self._apply(fault)
            self._send(HELLO, {"heartbeat_interval": round(self._gateway.heartbeat * 1000)})
            await self._read()
        finally:
            if not self._closing:  # else the writer is waiting for the client's half of the goodbye
                writer.cancel()
            with suppress(asyncio.CancelledError):
                await writer
            self._leave()
        return self._socket

    async def _read(self) -> None:
        beat = self._gateway.clock.now()
        while not self._socket.closed:
            left = beat + self._gateway.heartbeat * _BEATS_MISSED - self._gateway.clock.now()
            try:
                message = await self._socket.receive(timeout=max(left, 0.01))
            except TimeoutError:
                return await self._close(4009)
            if message.type is not WSMsgType.TEXT:
                return None
            if len(message.data.encode()) > _PAYLOAD_BYTES:
                return await self._close(4002)
            try:
                heard = json.loads(message.data)
            except ValueError:
                return await self._close(4002)
            self._received.append(self._gateway.clock.now())
            if len(self._received) > _SENDS_A_MINUTE and self._received[-1] - self._received[0] < 60:
                return await self._close(4008)
            if heard.get("op") == HEARTBEAT:
                beat = self._gateway.clock.now()
            self._hear(heard)
        return None

    def _hear(self, heard: Json) -> None:
        op, body = heard.get("op"), heard.get("d")
        if op == HEARTBEAT:
            self._send(ACK)
        elif op == IDENTIFY and isinstance(body, dict):
            self._identify(body)
        elif op == RESUME and isinstance(body, dict):
            self._resume(body)
        elif op not in _IGNORED:
            self._say(Close(code=4001))
        elif self._session is None:
            self._say(Close(code=4003))

    def _identify(self, asked: Json) -> None:
        if self._session:
            self._say(Close(code=4005))
        elif fault := self._gateway.faults.take_at("identify"):
            self._gateway.note("identify", accepted=False, fault=fault.fault)
            self._apply(fault)
        elif refusal := self._gateway.check_identify(asked):
            self._gateway.note("identify", accepted=False, close=refusal.code)
            self._say(refusal)
        elif session := self._gateway.admit(asked):
            self._join(session)
            self._gateway.welcome(session)
        else:
            self._send(INVALID, body=False)

    def _resume(self, asked: Json) -> None:
        session = self._gateway.sessions.get(str(asked.get("session_id")))
        seq, oldest = asked.get("seq"), session.sent[0][0] if session and session.sent else 1
        self._gateway.note("resume", seq=seq, known=session is not None)
        if fault := self._gateway.faults.take_at("resume"):
            self._apply(fault, session)
        elif asked.get("token") != self._gateway.token:
            self._say(Close(code=4004))
        elif session is None or not isinstance(seq, int) or seq < oldest - 1:
            self._send(INVALID, body=False)
        elif seq > session.seq:
            self._say(Close(code=4007))
        else:
            missed = [frame for number, frame in session.sent if number > seq]
            self._gateway.note("replayed", count=len(missed))
            self._join(session)
            for frame in missed:
                self._say(frame)
            session.emit("RESUMED", {})

    def _apply(self, fault: Fault, session: Session | None = None) -> None:
        """What a fault armed for this moment does to this connection."""
        if fault.fault == "op7":
            self._send(RECONNECT)
        elif fault.fault == "op9":
            if session and not fault.resumable:
                self._gateway.sessions.pop(session.id, None)
            self._send(INVALID, fault.resumable)
        elif fault.fault == "deaf":
            self._say(Hush())
        else:
            self._say(Close(code=fault.code if fault.fault == "close" else None))

    def _join(self, session: Session) -> None:
        if session.queue:
            session.queue.put_nowait(Close(code=4000))
        self._session, session.queue = session, self._queue

    def _leave(self) -> None:
        """The session outlives its connection, unless it ended it."""
        code = self._closing.code if self._closing else self._socket.close_code
        self._gateway.note("closed", code=code)
        if self._session and self._session.queue is self._queue:
            self._session.queue = None
            if code in _ENDS_SESSION:
                self._gateway.sessions.pop(self._session.id, None)

    def _send(self, op: int, body: Any = None) -> None:  # noqa: ANN401 - what the operation carries
        self._say(json.dumps({"op": op, "d": body, "s": None, "t": None}))

    def _say(self, what: str | Close | Hush) -> None:
        self._queue.put_nowait(what)

    async def _write(self) -> None:
        while True:
            what = await self._queue.get()
            if isinstance(what, Close):
                await self._close(what.code)
                return
            if isinstance(what, Hush):
                self._is_deaf = True
            elif not self._is_deaf:
                await self._transmit(what)

    async def _transmit(self, frame: str) -> None:
        with suppress(ConnectionError):
            if self._packer:
                packed = self._packer.compress(frame.encode()) + self._packer.flush(zlib.Z_SYNC_FLUSH)
                await self._socket.send_bytes(packed)
            else:
                await self._socket.send_str(frame)

    async def _close(self, code: int | None) -> None:
        self._closing = self._closing or Close(code=code)
        if code is not None:
            await self._socket.close(code=code)
        elif self._request.transport:
            self._request.transport.abort()
