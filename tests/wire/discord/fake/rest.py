"""REST v10: the table of calls, and what every one of them goes through."""

import asyncio
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.wire.discord.fake import callbacks, channels
from tests.wire.discord.fake.errors import DiscordError
from tests.wire.discord.fake.faults import Fault
from tests.wire.discord.fake.journal import Call, Violation
from tests.wire.discord.fake.limits import Limited
from tests.wire.discord.fake.routes import Reply, Request

if TYPE_CHECKING:
    from tests.wire.discord.fake.server import FakeDiscord

PREFIX = "/api/v10"
_COMMANDS = "/applications/{application_id}/commands"
_GUILD_COMMANDS = "/applications/{application_id}/guilds/{guild_id}/commands"
_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
_MESSAGE = "/channels/{channel_id}/messages/{message_id}"

Handler = Callable[["FakeDiscord", Request], Reply]
# Operations are named, and paths written, as in Discord's description; the longer path before one that also fits.
ROUTES: tuple[tuple[str, str, str, Handler], ...] = (
    ("GET", "/users/@me", "get_my_user", channels.read_me),
    ("POST", "/users/@me/channels", "create_dm", channels.open_dm),
    ("GET", "/users/{user_id}", "get_user", channels.read_user),
    ("GET", "/oauth2/applications/@me", "get_my_oauth2_application", channels.read_application),
    ("GET", "/applications/@me", "get_my_application", channels.read_application),
    ("GET", "/gateway", "get_gateway", channels.read_gateway),
    ("GET", "/gateway/bot", "get_bot_gateway", channels.read_gateway_bot),
    ("GET", _COMMANDS, "list_application_commands", channels.read_commands),
    ("PUT", _COMMANDS, "bulk_set_application_commands", channels.write_commands),
    ("GET", _GUILD_COMMANDS, "list_guild_application_commands", channels.read_commands),
    ("PUT", _GUILD_COMMANDS, "bulk_set_guild_application_commands", channels.write_commands),
    ("GET", "/channels/{channel_id}", "get_channel", channels.read_channel),
    ("POST", "/channels/{channel_id}/typing", "trigger_typing_indicator", channels.show_typing),
    ("POST", "/channels/{channel_id}/messages", "create_message", channels.post_message),
    ("GET", _MESSAGE, "get_message", channels.read_message),
    ("PATCH", _MESSAGE, "update_message", channels.edit_message),
    ("DELETE", _MESSAGE, "delete_message", channels.delete_message),
    (
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        "create_interaction_response",
        callbacks.answer,
    ),
    ("POST", _HOOK, "execute_webhook", callbacks.follow_up),
    ("GET", f"{_HOOK}/messages/@original", "get_original_webhook_message", callbacks.read_reply),
    ("PATCH", f"{_HOOK}/messages/@original", "update_original_webhook_message", callbacks.edit_reply),
    ("DELETE", f"{_HOOK}/messages/@original", "delete_original_webhook_message", callbacks.delete_reply),
    ("GET", f"{_HOOK}/messages/{{message_id}}", "get_webhook_message", callbacks.read_reply),
    ("PATCH", f"{_HOOK}/messages/{{message_id}}", "update_webhook_message", callbacks.edit_reply),
    ("DELETE", f"{_HOOK}/messages/{{message_id}}", "delete_webhook_message", callbacks.delete_reply),
)
UNKNOWN = "unknown"
_OPEN = {"create_interaction_response", "get_gateway"}


class Rest:
    """The calls as aiohttp serves them."""

    def __init__(self, fake: "FakeDiscord") -> None:
        self._fake = fake

    def add_to(self, app: web.Application) -> None:
        for method, path, operation, handler in ROUTES:
            app.router.add_route(method, PREFIX + path, self._bind(operation, handler))
        app.router.add_route("*", "/{rest:.*}", self._bind(UNKNOWN, _not_found))

    def _bind(self, operation: str, handler: Handler) -> Callable[[web.Request], Any]:
        async def serve(incoming: web.Request) -> web.StreamResponse:
            return await self._serve(incoming, operation, handler)

        return serve

    async def _serve(self, incoming: web.Request, operation: str, handler: Handler) -> web.StreamResponse:
        """Write it down, let it meet its fault and its limit, then handle it."""
        fake, at = self._fake, self._fake.clock.now()
        text = await incoming.text() if incoming.content_type != "multipart/form-data" else await _read_form(incoming)
        params = dict(incoming.match_info)
        call = Call(
            number=len(fake.journal.calls),
            at=at,
            operation=operation,
            method=incoming.method,
            path=incoming.path,
            query=dict(incoming.query),
            body=None,
            interaction=_find_interaction(fake, params),
        )
        fake.journal.add(call)
        fault = fake.faults.take(operation)
        call.fault = fault.fault if fault else None
        if fault and fault.fault == "delay":
            await asyncio.sleep(fault.seconds)
        limit = fake.limits.take(operation, params.get("channel_id", params.get("webhook_token", "")), fake.clock.now())
        headers: dict[str, str] = limit if isinstance(limit, dict) else {}
        is_replaced = fault is not None and fault.fault != "delay"
        if isinstance(limit, Limited):
            response = _respond(429, limit.body, limit.headers)
        elif fault and is_replaced and not fault.applied:
            response = _fail(fault)
        else:
            status, body = self._handle(call, incoming, text, handler, params)
            response = _fail(fault) if fault and is_replaced else _respond(status, body, headers)
            call.answer = body
        is_cut = fault is not None and fault.fault == "drop"
        call.status, call.took = -1 if is_cut else response.status, fake.clock.now() - at
        fake.journal.tell()
        if is_cut and incoming.transport:
            incoming.transport.abort()
        return response

    def _handle(
        self, call: Call, incoming: web.Request, text: str, handler: Handler, params: dict[str, str]
    ) -> tuple[int, Any]:
        """The status and the body it earns."""
        fake = self._fake
        request = Request(params=params, query=call.query, body=None, at=fake.clock.now())
        try:
            call.body = request.body = _parse(text)
            if not (call.operation in _OPEN or "webhook" in call.operation):
                _check_token(incoming, fake.gateway.token)
            if call.operation != UNKNOWN:
                request.blame(fake.schema.check(call.operation, request.body))
            request.refuse()
            return handler(fake, request)
        except DiscordError as error:
            return error.status, error.body
        finally:
            for violation in request.violations:
                fake.journal.blame(call, violation)


def _parse(text: str) -> Any:  # noqa: ANN401 - JSON
    try:
        return json.loads(text) if text else None
    except ValueError as error:
        raise DiscordError(50109) from error


def _check_token(incoming: web.Request, token: str | None) -> None:
    if token is None or incoming.headers.get("Authorization") != f"Bot {token}":
        raise DiscordError(0)


def _not_found(_: "FakeDiscord", request: Request) -> Reply:
    request.blame([Violation(rule="unknown_call", detail="the fake does not speak it; the project has no use for it")])
    return 404, {"message": "404: Not Found", "code": 0}


def _find_interaction(fake: "FakeDiscord", params: dict[str, str]) -> str | None:
    made = fake.interactions.by_token.get(params.get("webhook_token", ""))
    return made.id if made else params.get("interaction_id")


async def _read_form(incoming: web.Request) -> str:
    """The JSON beside the files."""
    return str((await incoming.post()).get("payload_json", ""))


def _fail(fault: Fault) -> web.Response:
    if fault.fault == "429":
        limited = Limited(retry_after=fault.retry_after, scope=fault.scope, is_from_discord=fault.via)
        if not fault.via:
            return web.Response(status=429, text="error code: 1015", headers=limited.headers)
        return _respond(429, limited.body, limited.headers)
    return _respond(fault.status, {"message": f"{fault.status}: injected", "code": 0}, {})


def _respond(status: int, body: object, headers: dict[str, str]) -> web.Response:
    headers = {"Via": "1.1 google"} | headers
    if body is None:
        return web.Response(status=status, headers=headers)
    data = json.dumps(body).encode()
    return web.Response(status=status, body=data, headers=headers | {"Content-Type": "application/json"})
