"""Bolt in front: is it Slack, which workspace is it, is it our own echo; what is left is taken up, and acknowledged.

Of Bolt only that much is used. With its listeners an acknowledgement is taken back where one raises at once, is looked
for every 10 ms, and a lookup of the token would call ``auth.test`` before it. Here nothing stands before the
acknowledgement but a look into the store, and the work has a task of its own.
"""

import json
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import ClientError, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackClientError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from adapters.serving.reports import Reports
from adapters.slack.workspaces import Workspaces
from bot.errors import FirsthandError

TakeUp = Callable[[Mapping[str, object], str | None, str | None], Awaitable[Mapping[str, object] | None]]
"""Takes up a payload, with the token and the user id of the bot there; returns what the acknowledgement says.

``None``: it was not taken up, Slack is to tell it again.
"""
_GOOD, _NOT_NOW = 200, 503
_MALFORMED = (AttributeError, LookupError, OverflowError, TypeError, ValueError)
"""What Bolt and the SDK raise for a request that is another shape than Slack's."""
_log = logging.getLogger(__name__)


class Authorize(AsyncAuthorize):
    """Finds the bot of a workspace, for Bolt."""

    def __init__(self, workspaces: Workspaces) -> None:
        """Keep where they are."""
        self._workspaces = workspaces

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **_: object,
    ) -> AuthorizeResult | None:
        """Return the bot of a workspace; ``None`` where it is not installed."""
        found = await self._workspaces.find(
            enterprise_id=enterprise_id, team_id=team_id, is_org=bool(context.is_enterprise_install)
        )
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            user_id=user_id,
            bot_id=found.bot_id,
            bot_user_id=found.user_id,
            bot_token=found.token,
        )


class Front:
    """Where all comes in, from the websocket or by HTTP."""

    def __init__(
        self,
        workspaces: Workspaces,
        take_up: TakeUp,
        *,
        client: AsyncWebClient,
        reports: Reports,
        signing_secret: str | None = None,
        flow: AsyncOAuthFlow | None = None,
    ) -> None:
        """Put Bolt together. Without a ``signing_secret`` nothing may come by HTTP."""
        self._take_up = take_up
        self._verifier = SignatureVerifier(signing_secret) if signing_secret else None
        self._reports = reports
        self._flow = flow
        # Bolt's lines at INFO have whole payloads in them.
        logging.getLogger("slack_bolt").setLevel(logging.WARNING)
        self._app = AsyncApp(
            logger=logging.getLogger("slack_bolt"),
            client=client,
            signing_secret=signing_secret or "-",
            authorize=Authorize(workspaces),  # type: ignore[arg-type] # Bolt takes one as it is, unlike a function
            oauth_flow=flow,
        )
        self._app.use(self._pass_on)
        self._app.error(_say)

    async def hear(
        self, kind: str, payload: Mapping[str, object], headers: Mapping[str, str]
    ) -> Mapping[str, object] | None:
        """Take what came by the websocket; return what the acknowledgement says, ``None`` for no acknowledgement."""
        del kind
        given: dict[str, Any] = dict(payload)
        request = AsyncBoltRequest(mode="socket_mode", body=given, headers=dict(headers))
        response = await self._app.async_dispatch(request)
        if response.status != _GOOD:
            return None
        # What is no JSON is a sentence of Bolt's own, for people to whom an event does not lead.
        said = json.loads(response.body) if response.body.startswith("{") else {}
        return said if isinstance(said, dict) else {}

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take what Slack posts: 401 where it is not Slack's, 503 where it is to be told again."""
        received = time.monotonic()
        try:
            # Before Bolt reads it: what is in a body of anybody's may trip Bolt before it asks whose it is.
            if self._verifier is None or not self._verifier.is_valid_request(await request.text(), request.headers):
                return web.Response(status=401, text="this is not signed by Slack")
            done = await self._app.async_dispatch(await to_bolt_request(request))
        except _MALFORMED:
            return web.Response(status=400, text="this is nothing that Slack says")
        if done.status == _GOOD:
            self._reports.acknowledge(time.monotonic() - received)
        return await to_aiohttp_response(done)

    async def install(self, request: web.Request) -> web.StreamResponse:
        """Lead whoever installs the bot to Slack, or keep what Slack says of it afterwards."""
        if self._flow is None:
            raise web.HTTPNotFound
        try:
            told = await to_bolt_request(request)
            is_begin = request.path == self._flow.install_path
            done = await (self._flow.handle_installation(told) if is_begin else self._flow.handle_callback(told))
        except (FirsthandError, SlackClientError, ClientError, OSError, TimeoutError) as error:
            _log.error("an installation failed: %s", type(error).__name__)
            return web.Response(status=_NOT_NOW, text="The installation failed. Begin anew in a minute.")
        return await to_aiohttp_response(done)

    async def _pass_on(self, request: AsyncBoltRequest, context: AsyncBoltContext) -> BoltResponse:
        said = await self._take_up(request.body, context.bot_token, context.bot_user_id)
        if said is None:
            return BoltResponse(status=_NOT_NOW, body="")
        return BoltResponse(status=_GOOD, body=dict(said) if said else "")


async def _say(error: Exception) -> BoltResponse:
    """Leave what could not be taken up unacknowledged: Slack tells events again, and people see that it failed."""
    if isinstance(error, FirsthandError):
        _log.error("what Slack told could not be taken up: %s", error)
    else:
        _log.error("what Slack told could not be taken up", exc_info=error)
    return BoltResponse(status=_NOT_NOW, body="")
