"""Calls of Slack's Web API and of its response addresses, with waits of our own.

The SDK's own retries know connection errors only; asked to, also 429 and 500, but a 502 or 504 without JSON in it still
raises at once. Bolt's ``respond`` neither raises nor tries again. And neither knows what may be done twice.
"""

import asyncio
import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import aiohttp

SLACK: Final = "https://slack.com/api"
CUT_OFF: Final = 0
"""Stands for the status where none came: it may have arrived."""
_TOO_MANY, _BROKEN, _GOOD = 429, 500, 300
_BUSY_WORDS = frozenset({"ratelimited", "rate_limited", "service_unavailable"})
_BROKEN_WORDS = frozenset({"internal_error", "fatal_error", "request_timeout"})
"""Said with a 200; Slack's reference adds that what was asked for may have been done."""
_PAUSES = (0.25, 0.5, 1.0, 2.0, 4.0)
_QUICK_PAUSES = (0.05, 0.1, 0.2, 0.3)
TRY_SECONDS: Final = 10.0
QUICK_TRY_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What Slack said. ``error`` is its word for what is wrong, "" for none; ``retry_after`` is in seconds."""

    status: int
    error: str = ""
    retry_after: float | None = None
    body: Mapping[str, object] = field(default_factory=dict)
    tries: int = 1

    @property
    def is_good(self) -> bool:
        """Return whether it did what it was asked."""
        return CUT_OFF < self.status < _GOOD and not self.error

    @property
    def is_passing(self) -> bool:
        """Return whether the same may do better a little later."""
        return self.is_unknown or self.status == _TOO_MANY or self.error in _BUSY_WORDS

    @property
    def is_unknown(self) -> bool:
        """Return whether it may have been done nevertheless."""
        return self.status == CUT_OFF or self.status >= _BROKEN or self.error in _BROKEN_WORDS


class Calls:
    """Slack's Web API, for any workspace: its token comes with the call."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        *,
        base: str = SLACK,
        user_agent: str = "Firsthand",
        limited: Callable[[], None] | None = None,
    ) -> None:
        """Keep the way out, and where Slack is; ``limited`` is told of each call that was too much."""
        self._session = session
        self._limited = limited
        self._base = base.rstrip("/")
        self._agent = {"User-Agent": user_agent}

    async def call(
        self,
        method: str,
        token: str,
        body: Mapping[str, object],
        *,
        until: float,
        is_once: bool = False,
        is_quick: bool = False,
    ) -> Answered:
        """Call a method of the Web API until it is done, is refused, or ``until`` (of ``time.monotonic``) has come.

        Args:
            method: Its name, such as ``chat.postMessage``.
            token: Whose it is done as.
            body: What goes with it.
            until: When nobody waits any longer.
            is_once: Never again where it may have been done.
            is_quick: Somebody waits with 3 s at most: short waits, short tries.
        """
        headers = {"Authorization": f"Bearer {token}"}
        return await self._insist(
            f"{self._base}/{method}", body, headers, until=until, is_once=is_once, is_quick=is_quick
        )

    async def read(self, method: str, token: str, about: Mapping[str, str], *, until: float) -> Answered:
        """Call a method that only reads; those take no JSON."""
        headers = {"Authorization": f"Bearer {token}"}
        form = aiohttp.FormData(dict(about))
        return await self._insist(f"{self._base}/{method}", form, headers, until=until, is_quick=True)

    async def respond(
        self, address: str, body: Mapping[str, object], *, until: float, is_once: bool = False
    ) -> Answered:
        """Send a reply to a response address: five times at most, and within 30 minutes."""
        return await self._insist(address, body, {}, until=until, is_once=is_once)

    async def _insist(
        self,
        address: str,
        body: Mapping[str, object] | aiohttp.FormData,
        headers: Mapping[str, str],
        *,
        until: float,
        is_once: bool = False,
        is_quick: bool = False,
    ) -> Answered:
        pauses: Iterable[float] = _QUICK_PAUSES if is_quick else _PAUSES
        waits, tries = list(pauses), 0
        seconds = QUICK_TRY_SECONDS if is_quick else TRY_SECONDS
        while True:
            tries += 1
            left = max(0.05, min(seconds, until - time.monotonic()))
            got = await self._try(address, body, headers, seconds=left, tries=tries)
            if got.status == _TOO_MANY and self._limited is not None:
                self._limited()
            pause = max(waits[min(tries, len(waits)) - 1], got.retry_after or 0.0)
            if not got.is_passing or (is_once and got.is_unknown) or time.monotonic() + pause >= until:
                return got
            await asyncio.sleep(pause)

    async def _try(
        self,
        address: str,
        body: Mapping[str, object] | aiohttp.FormData,
        headers: Mapping[str, str],
        *,
        seconds: float,
        tries: int,
    ) -> Answered:
        kind = {} if isinstance(body, aiohttp.FormData) else {"Content-Type": "application/json; charset=utf-8"}
        data = body if isinstance(body, aiohttp.FormData) else json.dumps(body).encode()
        try:
            async with (
                asyncio.timeout(seconds),
                self._session.post(address, data=data, headers={**self._agent, **kind, **headers}) as response,
            ):
                return _read_answer(response.status, response.headers, await response.read(), tries)
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            # A ValueError is an address that is none: what Slack gives us is not ours to trust.
            return Answered(status=CUT_OFF, tries=tries)


def _read_answer(status: int, headers: Mapping[str, str], raw: bytes, tries: int) -> Answered:
    try:
        read = json.loads(raw) if raw else {}
    except ValueError:
        # A response address says "ok", or the word for what is wrong, as it is.
        word = raw[:100].decode("utf-8", "replace").strip()
        read = {"ok": True} if word == "ok" else {"ok": False, "error": word}
    body = read if isinstance(read, dict) else {}
    error = "" if body.get("ok", status < _GOOD) is True else str(body.get("error") or f"http_{status}")
    wait = headers.get("Retry-After")
    is_busy = status == _TOO_MANY or error in _BUSY_WORDS
    seconds = float(wait) if wait is not None and is_busy and wait.replace(".", "", 1).isdecimal() else None
    return Answered(status=status, error=error, retry_after=seconds, body=body, tries=tries)
