"""Calls of Discord's REST interface, with waits of our own.

The library's are not ours to use: it waits 1 s and 3 s after a 5xx, which costs the 3 s of an acknowledgement; it gives
up at a 429 without a ``Via`` header; and it repeats a post of which nobody knows whether it arrived.
"""

import asyncio
import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import aiohttp

from adapters.discord.payload import Choices, Message, Modal

Body = Mapping[str, object] | Message | Choices | Modal

CUT_OFF: Final = 0
"""Stands for the status where none came: it may have arrived."""
TAKEN: Final = 40060
"""The interaction has been answered."""
_TOO_MANY, _BROKEN, _GOOD = 429, 500, 300
_TYPE = {"Content-Type": "application/json"}
_ACK_PAUSES = (0.05, 0.1, 0.2, 0.3)
_PAUSES = (0.25, 0.5, 1.0, 2.0, 4.0)
_ACK_TRY_SECONDS, _TRY_SECONDS = 1.0, 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What Discord said. ``code`` is its own of an error, 0 for none; ``retry_after`` is in seconds."""

    status: int
    code: int = 0
    retry_after: float | None = None
    body: Mapping[str, object] = field(default_factory=dict)
    tries: int = 1

    @property
    def is_good(self) -> bool:
        """Return whether it did what it was asked."""
        return CUT_OFF < self.status < _GOOD

    @property
    def is_passing(self) -> bool:
        """Return whether the same may do better a little later."""
        return self.status in (CUT_OFF, _TOO_MANY) or self.status >= _BROKEN

    @property
    def is_unknown(self) -> bool:
        """Return whether it may have been done nevertheless."""
        return self.status == CUT_OFF or self.status >= _BROKEN


class Calls:
    """Discord's REST interface, for one application."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        *,
        base: str,
        token: str,
        user_agent: str,
        limited: Callable[[], None] | None = None,
    ) -> None:
        """Keep what is needed; the token goes only where a call is made as the bot itself.

        ``limited`` is told of each call that was too much.
        """
        self._session = session
        self._base = base
        self._agent = {"User-Agent": user_agent}
        self._limited = limited
        self._bot = {"Authorization": f"Bot {token}"}

    async def respond(self, interaction: int, token: str, body: Body, *, until: float) -> Answered:
        """Give the first response to an interaction, again and again until ``until`` (of ``time.monotonic``).

        That it was given already is good where it was we who tried before.
        """
        path = f"/interactions/{interaction}/{token}/callback?with_response=1"
        got = await self._insist("POST", path, body, until=until, pauses=_ACK_PAUSES, seconds=_ACK_TRY_SECONDS)
        return Answered(status=200, tries=got.tries) if got.code == TAKEN and got.tries > 1 else got

    async def edit_original(self, application: int, token: str, body: Body, *, until: float) -> Answered:
        """Put a message where the first response stands. The same twice does no harm, so it is tried until then."""
        path = f"/webhooks/{application}/{token}/messages/@original"
        return await self._insist("PATCH", path, body, until=until)

    async def follow_up(
        self, application: int, token: str, body: Body, *, until: float, is_once: bool = False
    ) -> Answered:
        """Send one more message after the first response; ``is_once``: never where one may have arrived."""
        path = f"/webhooks/{application}/{token}?wait=true"
        return await self._insist("POST", path, body, until=until, is_once=is_once)

    async def post(self, channel: str, body: Body, *, until: float) -> Answered:
        """Post in a channel as the bot, at most once: only what was refused for being too much is tried again."""
        return await self._insist(
            "POST", f"/channels/{channel}/messages", body, until=until, headers=self._bot, is_once=True
        )

    async def delete(self, channel: str, message: str, *, until: float) -> Answered:
        """Delete a message as the bot."""
        path = f"/channels/{channel}/messages/{message}"
        return await self._insist("DELETE", path, None, until=until, headers=self._bot)

    async def delete_original(self, application: int, token: str, *, until: float) -> Answered:
        """Delete the message that an interaction was answered with, or whose button was pressed where that stands."""
        path = f"/webhooks/{application}/{token}/messages/@original"
        return await self._insist("DELETE", path, None, until=until)

    async def _insist(
        self,
        method: str,
        path: str,
        body: Body | None,
        *,
        until: float,
        pauses: Iterable[float] = _PAUSES,
        seconds: float = _TRY_SECONDS,
        headers: Mapping[str, str] | None = None,
        is_once: bool = False,
    ) -> Answered:
        waits = list(pauses)
        data = None if body is None else json.dumps(body).encode()
        tries = 0
        while True:
            tries += 1
            left = max(0.05, min(seconds, until - time.monotonic()))
            got = await self._try(method, path, data, headers or {}, seconds=left, tries=tries)
            if got.status == _TOO_MANY and self._limited is not None:
                self._limited()
            pause = max(waits[min(tries, len(waits)) - 1], got.retry_after or 0.0)
            if not got.is_passing or (is_once and got.is_unknown) or time.monotonic() + pause >= until:
                return got
            await asyncio.sleep(pause)

    async def _try(
        self, method: str, path: str, data: bytes | None, headers: Mapping[str, str], *, seconds: float, tries: int
    ) -> Answered:
        all_headers = {**self._agent, **(_TYPE if data is not None else {}), **headers}
        try:
            async with (
                asyncio.timeout(seconds),
                self._session.request(method, self._base + path, data=data, headers=all_headers) as response,
            ):
                return _read_answer(response.status, response.headers, await response.read(), tries)
        except (aiohttp.ClientError, OSError, TimeoutError):
            return Answered(status=CUT_OFF, tries=tries)


def _read_answer(status: int, headers: Mapping[str, str], raw: bytes, tries: int) -> Answered:
    try:
        body = json.loads(raw) if raw else {}
    except ValueError:
        body = {}
    body = body if isinstance(body, dict) else {}
    code, wait = body.get("code"), body.get("retry_after", headers.get("Retry-After"))
    try:
        seconds = float(wait) if wait is not None and status == _TOO_MANY else None
    except (TypeError, ValueError):
        seconds = None
    return Answered(
        status=status, code=code if isinstance(code, int) else 0, retry_after=seconds, body=body, tries=tries
    )
