"""How what happens in Slack reaches the bot: by socket or signed HTTP, and once more where it was not acknowledged.

An acknowledgement has 3 s. Events come again at once, after a minute and after five, with number and reason; commands
and interactions never do: their user sees an error. https://docs.slack.dev/apis/events-api#retries
Signatures: ``v0=`` HMAC-SHA256 over version, time and body.
https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import asyncio
import hashlib
import hmac
import json
import time
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp

from tests.wire.slack.fake.acks import take_ack
from tests.wire.slack.fake.deliveries import ACK_SECONDS, RETRIES, Delivery
from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.world import SIGNING_SECRET

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

_STALE = 600
_ANSWERING = {"view_submission", "block_suggestion"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an attempt ended: with the acknowledgement's ``payload``, or a ``failure`` and Slack's ``reason`` for it."""

    payload: Json | None = None
    failure: str | None = None
    reason: str = ""
    is_final: bool = False


class Sender:
    """Sends deliveries to ``events_url``, or through the sockets where that is None."""

    def __init__(self, fake: "FakeSlack") -> None:
        self._fake = fake
        self._tasks: set[asyncio.Task[object]] = set()
        self._session: aiohttp.ClientSession | None = None
        self.events_url: str | None = None
        self.retries = RETRIES

    async def open(self) -> None:
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=ACK_SECONDS),
            connector=aiohttp.TCPConnector(limit=0),
            headers={"User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"},
        )

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    def send(self, delivery: Delivery) -> None:
        """Send it, and again where that is Slack's way."""
        self._start(self._deliver(delivery))

    def repeat(self, delivery: Delivery, reason: str) -> None:
        """Send it once more, as if the acknowledgement had been lost."""
        self._start(self._try(delivery, reason))

    def _start(self, doing: Coroutine[None, None, object]) -> None:
        task = asyncio.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, delivery: Delivery) -> None:
        outcome = await self._try(delivery, "")
        for wait in self.retries if delivery.is_event else ():
            if outcome.failure is None or outcome.is_final:
                return
            await self._fake.clock.sleep_until(self._fake.clock.now() + wait)
            outcome = await self._try(delivery, outcome.reason)

    async def _try(self, delivery: Delivery, reason: str) -> Outcome:
        fake, started = self._fake, time.monotonic()
        entry: Json = {"at": fake.clock.now(), "num": len(delivery.tries), "reason": reason or None}
        delivery.tries.append(entry)
        try:
            send = self._try_http if self.events_url else self._try_socket
            outcome = await send(delivery, entry)
        except TimeoutError:
            outcome = Outcome(failure="timeout", reason="http_timeout" if self.events_url else "timeout")
        except aiohttp.ClientError as error:
            outcome = Outcome(failure=type(error).__name__, reason="connection_failed")
        delivery.failure = outcome.failure
        if outcome.failure is not None:
            entry["failure"] = outcome.failure
        else:
            entry["acked_after"] = time.monotonic() - started
            delivery.acked_after = delivery.acked_after or entry["acked_after"]
            take_ack(fake, delivery, outcome.payload or {})
        fake.journal.tell()
        return outcome

    async def _try_socket(self, delivery: Delivery, entry: Json) -> Outcome:
        envelope: Json = {
            "envelope_id": str(uuid.uuid4()),
            "payload": delivery.payload,
            "type": delivery.kind,
            "accepts_response_payload": delivery.kind == "slash_commands" or delivery.what in _ANSWERING,
        }
        if delivery.is_event:
            envelope |= {"retry_attempt": entry["num"], "retry_reason": entry["reason"] or ""}
        started = time.monotonic()
        acked = await self._fake.sockets.send(envelope)
        if acked is None:
            return Outcome(failure="no_connection", reason="connection_failed")

        def note_late(done: asyncio.Future[Json]) -> None:
            if "failure" in entry and not done.cancelled():
                entry["late_after"] = time.monotonic() - started

        acked.add_done_callback(note_late)
        return Outcome(payload=await asyncio.wait_for(asyncio.shield(acked), ACK_SECONDS))

    async def _try_http(self, delivery: Delivery, entry: Json) -> Outcome:
        assert self._session
        assert self.events_url
        if delivery.kind == "events_api":
            text, type_ = json.dumps(delivery.payload), "application/json"
        else:
            form = delivery.payload if delivery.kind == "slash_commands" else {"payload": json.dumps(delivery.payload)}
            text, type_ = urlencode(form), "application/x-www-form-urlencoded"
        headers = {"Content-Type": type_} | sign(text, delivery.signature)
        if delivery.is_event and entry["num"]:
            headers |= {
                "X-Slack-Retry-Num": str(entry["num"]),
                "X-Slack-Retry-Reason": entry["reason"] or "unknown_error",
            }
        async with self._session.post(self.events_url, data=text, headers=headers) as response:
            answer = await response.text()
            entry["status"] = response.status
            if response.status != 200:
                is_final = "X-Slack-No-Retry" in response.headers or delivery.signature != "good"
                return Outcome(failure=f"status {response.status}", reason="http_error", is_final=is_final)
            is_json = response.content_type == "application/json"
            return Outcome(payload=json.loads(answer) if is_json and answer else {"text": answer} if answer else {})


def sign(text: str, how: str = "good") -> dict[str, str]:
    """The headers of a request by Slack: ``good``, or as a forger would have them: ``bad``, ``stale``, ``missing``."""
    if how == "missing":
        return {}
    moment = str(int(time.time()) - (_STALE if how == "stale" else 0))
    secret = "of-a-forger" if how == "bad" else SIGNING_SECRET
    signature = hmac.new(secret.encode(), f"v0:{moment}:{text}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={signature}"}
