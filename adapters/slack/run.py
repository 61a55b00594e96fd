"""Connect to Slack, by Socket Mode or by HTTP, and stay until told to stop."""

import asyncio
import logging
import time
from dataclasses import dataclass, field, replace

import aiohttp
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from adapters.serving.reports import Reports, Router
from adapters.serving.standing import Standing
from adapters.slack.calls import SLACK, Calls
from adapters.slack.client import SlackClient
from adapters.slack.failures import REFUSED
from adapters.slack.front import Front
from adapters.slack.line import Line
from adapters.slack.manifest import EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH
from adapters.slack.oauth import make_flow
from adapters.slack.seal import Seal
from adapters.slack.workspaces import ManyWorkspaces, OneWorkspace, Safe, Workspace, Workspaces
from bot.community.counter import Counter
from bot.errors import RefusedError, UnavailableError

FINISH_SECONDS = 14.0
"""How long what is under way is waited for; with the rest less than the 20 s after which nobody waits."""
_START_SECONDS = 3.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackOptions:
    """How to connect, and for whom.

    With ``app_token`` by Socket Mode, else by HTTP with ``signing_secret``. ``bot_token`` is that of the only
    workspace; without it workspaces install the bot with ``client_id`` and ``client_secret``, and their tokens are
    sealed with ``secrets``, the current one first. ``api_base`` is Slack's own where it is ``None``.
    """

    bot_token: str | None = field(default=None, repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)
    api_base: str | None = None


async def run_slack(
    options: SlackOptions,
    counter: Counter,
    safe: Safe,
    *,
    router: Router,
    standing: Standing,
    reports: Reports,
    stop: asyncio.Event,
) -> None:
    """Serve until ``stop``; then finish what is under way.

    Raises:
        RefusedError: Slack refuses us; the message says what to do.
        UnavailableError: Slack cannot be reached.
    """
    base = options.api_base or SLACK
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        calls = Calls(session, base=base, limited=reports.limit)
        workspaces, counter = await _find_workspaces(options, counter, safe, calls)
        client = SlackClient(counter=counter, calls=calls, workspaces=workspaces, reports=reports)
        front = _make_front(options, workspaces, safe, client, base=base, reports=reports)
        stopping = asyncio.create_task(stop.wait())
        serving = asyncio.create_task(_serve(options, front, session, calls, router, standing, reports))
        try:
            await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
            # Nothing new is heard while what is under way is finished: Slack tells it to whoever comes after us.
            serving.cancel()
            await asyncio.wait({serving})
            await client.finish(FINISH_SECONDS)
        finally:
            for task in (serving, stopping):
                task.cancel()
            ends = await asyncio.gather(serving, stopping, return_exceptions=True)
        if isinstance(ends[0], Exception):
            raise ends[0]


async def _serve(
    options: SlackOptions,
    front: Front,
    session: aiohttp.ClientSession,
    calls: Calls,
    router: Router,
    standing: Standing,
    reports: Reports,
) -> None:
    """Hear Slack until cancelled."""
    if options.client_id is not None:
        router.route("GET", INSTALL_PATH, front.install)
        router.route("GET", REDIRECT_PATH, front.install)
    if options.app_token is not None:
        await Line(session, calls, front.hear, token=options.app_token, standing=standing, reports=reports).hear()
        return
    router.route("POST", EVENTS_PATH, front.serve)
    # Each event is a connection of its own, which Slack makes.
    standing.connect()
    _log.info("waiting for Slack at %s", EVENTS_PATH)
    await asyncio.Event().wait()


async def _find_workspaces(
    options: SlackOptions, counter: Counter, safe: Safe, calls: Calls
) -> tuple[Workspaces, Counter]:
    """Return who has the bot, and the counter with the name by which it is invited there."""
    if options.bot_token is None:
        return ManyWorkspaces(safe, Seal(*options.secrets)), replace(counter, bot_name=f"@{counter.bot_name}")
    got = await calls.call("auth.test", options.bot_token, {}, until=time.monotonic() + _START_SECONDS)
    if got.error in REFUSED:
        raise RefusedError(
            f"Slack refuses SLACK_BOT_TOKEN ({got.error}): copy the Bot User OAuth Token anew from the app's settings"
        )
    if not got.is_good:
        raise UnavailableError("Slack cannot be reached: check this machine's network and DNS")
    names = {name: got.body.get(name) for name in ("bot_id", "user_id", "user")}
    told = {name: given for name, given in names.items() if isinstance(given, str)}
    only = Workspace(token=options.bot_token, bot_id=told.get("bot_id"), user_id=told.get("user_id"))
    return OneWorkspace(only), replace(counter, bot_name=f"@{told.get('user', counter.bot_name)}")


def _make_front(
    options: SlackOptions, workspaces: Workspaces, safe: Safe, client: SlackClient, *, base: str, reports: Reports
) -> Front:
    web = AsyncWebClient(
        base_url=f"{base.rstrip('/')}/",
        retry_handlers=[
            AsyncConnectionErrorRetryHandler(max_retry_count=2),
            AsyncRateLimitErrorRetryHandler(max_retry_count=2),
            AsyncServerErrorRetryHandler(max_retry_count=2),
        ],
    )
    # It would take HTTPS_PROXY from the environment, and nothing else here does.
    web.proxy = None
    flow = None
    if isinstance(workspaces, ManyWorkspaces) and options.client_id and options.client_secret:
        flow = make_flow(
            client=web,
            client_id=options.client_id,
            client_secret=options.client_secret,
            workspaces=workspaces,
            safe=safe,
        )
    return Front(
        workspaces, client.take_up, client=web, reports=reports, signing_secret=options.signing_secret, flow=flow
    )
