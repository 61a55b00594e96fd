"""The Web API: the table of methods, and what every call of them goes through.

Bodies come as JSON or as a form whose structured fields hold JSON; the token as ``Authorization: Bearer`` or in the
body; refusals with status 200. https://docs.slack.dev/apis/web-api
"""

import asyncio
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from aiohttp import web

from tests.wire.slack.fake import chat, oauth, people, views
from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.faults import Fault
from tests.wire.slack.fake.journal import Call, Violation
from tests.wire.slack.fake.routes import Request
from tests.wire.slack.fake.world import APP_TOKEN, Installation

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack

Handler = Callable[["FakeSlack", Request], Json]
_READ = "channels:read"
# Method, the scope it needs ("" for none), handler.
METHODS: dict[str, tuple[str, Handler]] = {
    "auth.test": ("", people.identify),
    "apps.connections.open": ("", people.open_connection),
    "oauth.v2.access": ("", oauth.exchange_code),
    "users.info": ("users:read", people.read_user),
    "conversations.info": (_READ, people.read_channel),
    "conversations.members": (_READ, people.list_members),
    "conversations.open": ("im:write", people.open_conversation),
    "chat.postMessage": ("chat:write", chat.post_message),
    "chat.postEphemeral": ("chat:write", chat.post_ephemeral),
    "chat.update": ("chat:write", chat.update_message),
    "chat.delete": ("chat:write", chat.delete_message),
    "views.open": ("", views.open_view),
    "views.push": ("", views.push_view),
    "views.update": ("", views.update_view),
    "views.publish": ("", views.publish_view),
}
UNKNOWN = "unknown"
_STRUCTURED = {"blocks": "invalid_blocks_format", "view": "invalid_arguments", "attachments": "invalid_attachments"}
_SECRET = ("token", "client_secret", "authorization")


def _refuse_unknown(_: "FakeSlack", request: Request) -> Json:
    detail = f"{request.call.path}: the project has no use for it"
    request.blame([Violation(rule="unknown_call", detail=detail)])
    raise SlackError("unknown_method")


_OPEN = {oauth.exchange_code, _refuse_unknown}


class WebApi:
    """The methods as aiohttp serves them, below ``/api/``."""

    def __init__(self, fake: "FakeSlack") -> None:
        self._fake = fake

    def add_to(self, app: web.Application) -> None:
        app.router.add_route("*", "/api/{method}", self._serve)

    async def _serve(self, incoming: web.Request) -> web.StreamResponse:
        """Write it down, let it meet its fault, then handle it."""
        fake, name = self._fake, incoming.match_info["method"]
        call = fake.journal.add(at=fake.clock.now(), operation=name if name in METHODS else UNKNOWN, path=incoming.path)
        fault = fake.faults.take(call.operation)
        call.fault = fault.fault if fault else None
        text = await incoming.text()
        if fault and fault.fault == "delay":
            await asyncio.sleep(fault.seconds)
            fault = None
        if fault is None or fault.applied:
            body, headers = self._handle(call, incoming, text)
        else:
            call.body, (body, headers) = _parse_quietly(incoming, text), ({}, {})
        response = fail(fault) if fault else web.json_response(body, headers=headers)
        call.answer, call.error = body, body.get("error") or (fault.fault if fault else None)
        is_cut = fault is not None and fault.fault == "drop"
        call.status, call.took = -1 if is_cut else response.status, fake.clock.now() - call.at
        fake.journal.tell()
        if is_cut and incoming.transport:
            incoming.transport.abort()
        return response

    def _handle(self, call: Call, incoming: web.Request, text: str) -> tuple[Json, dict[str, str]]:
        """The body and the headers it earns."""
        fake, headers = self._fake, {}
        request = Request(body={}, call=call)
        try:
            body = parse(incoming, text)
            call.body = {key: value for key, value in body.items() if key not in _SECRET}
            request.body = body
            scope, handler = METHODS.get(call.operation, ("", _refuse_unknown))
            if handler not in _OPEN:
                made = request.installation = self._authorize(body)
                if made:
                    headers["x-oauth-scopes"] = ",".join(made.scopes)
                    call.team = made.team or made.enterprise_id
                _check_scope(request, scope)
            return handler(fake, request), headers
        except SlackError as error:
            return error.body, headers
        finally:
            fake.journal.blame(call, request.violations)

    def _authorize(self, body: Json) -> Installation | None:
        """Whose token it is; None for the app's own."""
        kind, _, given = str(body.get("authorization", "")).partition(" ")
        token = given if kind == "Bearer" else str(body.get("token", ""))
        if not token:
            raise SlackError("not_authed")
        if token in self._fake.world.revoked:
            raise SlackError("token_revoked")
        if token == self._fake.world.app_token == APP_TOKEN:
            return None
        found = self._fake.world.installations.get(token)
        if found is None:
            raise SlackError("invalid_auth")
        return found


def _check_scope(request: Request, scope: str) -> None:
    if scope and scope not in (provided := request.get_installation().scopes):
        raise SlackError("missing_scope", needed=scope, provided=",".join(provided))


def parse(incoming: web.Request, text: str) -> Json:
    """The arguments of a call, query and ``Authorization`` header included.

    Raises:
        SlackError: The body is not what its content type says.
    """
    body: Json = dict(incoming.query)
    try:
        if incoming.content_type == "application/json":
            body |= json.loads(text) if text else {}
        else:
            body |= _parse_form(text)
    except (ValueError, TypeError) as error:
        raise SlackError("invalid_json") from error
    for key, name in _STRUCTURED.items():
        if isinstance(body.get(key), str):
            try:
                body[key] = json.loads(body[key])
            except ValueError as error:
                raise SlackError(name) from error
    return body | {"authorization": incoming.headers.get("Authorization", "")}


def _parse_form(text: str) -> Json:
    return dict(parse_qsl(text, keep_blank_values=True))


def _parse_quietly(incoming: web.Request, text: str) -> Any:  # noqa: ANN401 - JSON
    """What a call that met a fault said, for the journal alone."""
    try:
        return {key: value for key, value in parse(incoming, text).items() if key not in _SECRET}
    except SlackError:
        return text


def fail(fault: Fault) -> web.Response:
    """The answer that a fault gives in place of the call's own."""
    if fault.fault == "429":
        headers = {"Retry-After": str(fault.retry_after)}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
    if fault.fault == "error":
        return web.json_response({"ok": False, "error": fault.error})
    return web.Response(status=fault.status, text="injected", content_type="text/html")  # as a proxy of Slack's says it
