"""``response_url``: how a bot answers what was delivered, also where it is no member.

Five uses within thirty minutes; a new message is ephemeral unless ``response_type`` is ``in_channel``; only a URL that
came with an interaction on a message can replace or delete that message.
https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

import asyncio
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from aiohttp import web

from tests.wire.slack.fake.checks import check_message
from tests.wire.slack.fake.deliveries import Delivery
from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.journal import Call, Violation
from tests.wire.slack.fake.messages import Message
from tests.wire.slack.fake.webapi import fail

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

OPERATION = "response_url"
_GONE = {"used_url", "expired_url", "no_service", "message_not_found"}


class Hooks:
    """The response_urls as aiohttp serves them, below ``/hooks/``."""

    def __init__(self, fake: "FakeSlack") -> None:
        self._fake = fake

    def add_to(self, app: web.Application) -> None:
        app.router.add_post("/hooks/{token}", self._serve)

    async def _serve(self, incoming: web.Request) -> web.StreamResponse:
        fake = self._fake
        call = fake.journal.add(at=fake.clock.now(), operation=OPERATION, path=incoming.path)
        fault = fake.faults.take(OPERATION)
        text = await incoming.text()
        token = incoming.match_info["token"]
        known = fake.deliveries.by_url.get(token)
        call.fault, call.delivery = fault.fault if fault else None, known.id if known else None
        if fault and fault.fault == "delay":
            await asyncio.sleep(fault.seconds)
            fault = None
        error = self._handle(call, incoming, token, text, is_applied=fault is None or fault.applied)
        status = 200 if error is None else 404 if error in _GONE else 400
        response = web.Response(status=status, text=error or "ok")
        if fault:
            error = fault.fault
            response = web.Response(status=404, text=fault.error) if error == "error" else fail(fault)
        is_cut = fault is not None and fault.fault == "drop"
        call.error, call.answer = error, response.text
        call.status, call.took = -1 if is_cut else response.status, fake.clock.now() - call.at
        fake.journal.tell()
        if is_cut and incoming.transport:
            incoming.transport.abort()
        return response

    def _handle(self, call: Call, incoming: web.Request, token: str, text: str, *, is_applied: bool) -> str | None:
        """The error that the body earns, None for ok."""
        try:
            is_json = incoming.content_type == "application/json"
            body = call.body = json.loads(text if is_json else parse_qs(text)["payload"][0])
        except (ValueError, KeyError):
            return "invalid_payload"
        if not is_applied:
            return None
        try:
            delivery = self._fake.deliveries.take_url(token)
            take_reply(self._fake, call, delivery, body)
        except SlackError as error:
            return str(error.body["error"])
        delivery.url_uses += 1
        return None


def take_reply(fake: "FakeSlack", call: Call, delivery: Delivery, body: Json) -> None:
    """Let a reply take effect, whether it came by response_url or with the acknowledgement of a command.

    Raises:
        SlackError: Slack would not take it; nothing happened.
    """
    violations = list(check_reply(body, delivery))
    fake.journal.blame(call, violations)
    if told := [one for one in violations if one.is_refused]:
        raise SlackError("invalid_blocks", *(one.detail for one in told))
    source = delivery.source if delivery.kind == "interactive" else None
    if source and (body.get("delete_original") or body.get("replace_original")):
        if source.is_deleted:
            raise SlackError("message_not_found")
        _change(fake, source, body)
        delivery.replies.append(source.ts)
        return
    if delivery.channel is None:
        raise SlackError("channel_not_found")
    is_public = body.get("response_type") == "in_channel"
    made = fake.messages.add(
        delivery.team,
        delivery.channel,
        delivery.team.bot,
        body,
        thread_ts=body.get("thread_ts"),
        seen_by=None if is_public or delivery.user is None else delivery.user.id,
        delivery=delivery.id,
    )
    delivery.replies.append(made.ts)
    if is_public:
        fake.hear_own(made, "message")


def _change(fake: "FakeSlack", source: Message, body: Json) -> None:
    if body.get("delete_original"):
        source.is_deleted = True
        fake.hear_own(source, "message_deleted")
    else:
        source.edit(body)
        fake.hear_own(source, "message_changed")


def check_reply(body: Json, delivery: Delivery) -> Iterator[Violation]:
    """What is wrong with a reply to a delivery."""
    is_on_message = delivery.what == "block_actions" and delivery.source is not None
    if not body.get("delete_original"):
        yield from check_message(body)
    if body.get("response_type") not in {None, "ephemeral", "in_channel"}:
        yield Violation(rule="response_type", detail=str(body["response_type"]))
    given = {key: body[key] for key in ("replace_original", "delete_original") if key in body}
    if any(not isinstance(value, bool) for value in given.values()):
        yield Violation(rule="replace_original", detail=f"not true or false: {given}")
    if any(given.values()) and not is_on_message:
        # https://github.com/slackapi/bolt-js/issues/2287
        yield Violation(rule="replace_original", detail="there is no message to replace", is_refused=False)
    if is_on_message and not given:
        detail = "say whether the pressed message stays: Slack's default differs by kind of message"
        yield Violation(rule="replace_unsaid", detail=detail, is_refused=False)
