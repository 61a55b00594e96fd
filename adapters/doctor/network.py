"""How a host is reached from here, and what time it is there."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

import httpx

from adapters.doctor.finding import Finding

SECONDS: Final = 3.0
"""How long a host has for each step: half a second is much already."""
SKEW_WARNED, SKEW_BROKEN = 30.0, 300.0
"""Seconds: at five minutes Slack's signed requests are refused, and certificates may be."""
_PORTS = {"https": 443, "wss": 443, "http": 80, "ws": 80}
_SECURE = ("https", "wss")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a host answered to a call: ``body`` is empty where it was no JSON object or list of them."""

    status: int
    headers: Mapping[str, str]
    body: Mapping[str, object] = field(default_factory=dict)
    rows: tuple[Mapping[str, object], ...] = ()
    at: datetime


class Line:
    """Calls of one platform's interface, each with a time-out, past any proxy: as the bot itself makes them."""

    def __init__(self, base: str, headers: Mapping[str, str], *, seconds: float = SECONDS) -> None:
        """Keep what is needed."""
        self.base = base
        self._client = httpx.AsyncClient(headers=dict(headers), timeout=seconds, trust_env=False)

    async def call(self, method: str, path: str, headers: Mapping[str, str] | None = None) -> Heard | None:
        """Return what the host answered; ``None`` where it did not, in time."""
        try:
            response = await self._client.request(method, f"{self.base}{path}", headers=dict(headers or {}))
        except (httpx.HTTPError, httpx.InvalidURL):
            return None
        body: object = None
        with suppress(ValueError):
            body = response.json()
        rows = tuple(row for row in body if isinstance(row, dict)) if isinstance(body, list) else ()
        return Heard(
            status=response.status_code,
            headers=response.headers,
            body=body if isinstance(body, dict) else {},
            rows=rows,
            at=datetime.now(UTC),
        )

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()


async def check_reach(name: str, url: str, *, seconds: float = SECONDS) -> Finding:
    """Return whether the host of ``url`` is found, reached and, where it is to be, known by its certificate."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 443)
    secure = ssl.create_default_context() if parts.scheme in _SECURE else None
    try:
        await _resolve(host, port, seconds)
        _, writer = await asyncio.wait_for(asyncio.open_connection(host, port, ssl=secure), seconds)
    except (OSError, TimeoutError) as error:
        what, mend = _explain(error, host, port)
        return Finding(name=name, state="broken", what=what, mend=mend)
    writer.close()
    return Finding(name=name, state="ok", what=f"{host}:{port} is reached")


def check_clock(name: str, heard: Heard) -> Finding | None:
    """Return how far this machine's clock is from that of whoever answered; ``None`` where they told no time."""
    try:
        there = parsedate_to_datetime(heard.headers["date"])
    except (KeyError, ValueError, TypeError):
        return None
    if there.tzinfo is None:
        return None
    skew = (heard.at - there).total_seconds()
    if abs(skew) <= SKEW_WARNED:
        return Finding(name=name, state="ok", what=f"within {max(1, round(abs(skew)))} s of the platform's")
    what = f"{abs(skew):,.0f} s {'ahead of' if skew > 0 else 'behind'} the platform's"
    mend = "set the clock of this machine, best by NTP (a container has that of its host)"
    return Finding(name=name, state="broken" if abs(skew) >= SKEW_BROKEN else "warning", what=what, mend=mend)


async def _resolve(host: str, port: int, seconds: float) -> None:
    """Look a name up in a thread that nobody waits for: where DNS is silent, that takes longer than all checks may."""
    loop = asyncio.get_running_loop()
    found: asyncio.Future[None] = loop.create_future()

    def settle(error: OSError | None) -> None:
        if not found.done():
            found.set_exception(error) if error else found.set_result(None)

    def look_up() -> None:
        try:
            socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            error = None
        except OSError as failure:
            error = failure
        # The loop is closed where the answer comes after everybody has gone.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, error)

    threading.Thread(target=look_up, daemon=True).start()
    try:
        await asyncio.wait_for(found, seconds)
    except TimeoutError as error:
        raise socket.gaierror(socket.EAI_AGAIN, "no answer in time") from error


def _explain(error: OSError | TimeoutError, host: str, port: int) -> tuple[str, str]:
    if isinstance(error, socket.gaierror):
        return f"the name {host} is not found", "check this machine's DNS; in a container, that of its host"
    if isinstance(error, ssl.SSLError):
        return f"the certificate of {host} is not accepted", "install the CA certificates, and check the clock"
    if isinstance(error, TimeoutError):
        return f"{host}:{port} does not answer in time", f"let connections out to port {port} (firewall, network)"
    return f"{host}:{port} cannot be reached", f"let connections out to port {port} (firewall, network)"
