"""A tiny bot on the real slack-bolt, which does once what Firsthand's adapter does many times."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.wire.slack.asking import wait_for
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.world import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET

MODAL = {
    "type": "modal",
    "callback_id": "fh:wrong",
    "title": {"type": "plain_text", "text": "Wrong match"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "reason",
            "label": {"type": "plain_text", "text": "Reason"},
            "element": {"type": "plain_text_input", "action_id": "reason", "max_length": 100},
        }
    ],
}


def make_blocks(text: str) -> list[dict[str, Any]]:
    """A section, and the buttons and the select of the probe."""
    button = {"type": "button", "text": {"type": "plain_text", "text": "Press"}}
    option = {"text": {"type": "plain_text", "text": "One"}, "value": "1"}
    choose = {"type": "static_select", "action_id": "fh:choose", "options": [option]}
    buttons = [button | {"action_id": f"fh:{verb}", "value": verb} for verb in ("share", "form", "gone")]
    section = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
    return [section, {"type": "actions", "elements": [*buttons, choose]}]


class Probe:
    """``app`` answers what it hears of; ``heard`` keeps it. ``delay`` is seconds before it acknowledges."""

    def __init__(self, fake: FakeSlack, **options: Any) -> None:  # noqa: ANN401 - those of AsyncApp
        self.heard: list[str] = []
        self.errors: list[Exception] = []
        self.delay = 0.0
        self.client = AsyncWebClient(base_url=fake.api_base, token=BOT_TOKEN)
        self.app = AsyncApp(client=self.client, signing_secret=SIGNING_SECRET, **options)
        self.app.command("/source")(self._answer)
        self.app.shortcut("check_source")(self._check)
        self.app.action("fh:share")(self._share)
        self.app.action("fh:form")(self._open_form)
        self.app.action("fh:gone")(self._delete)
        self.app.action("fh:choose")(self._choose)
        self.app.view("fh:wrong")(self._take_form)
        self.app.event("app_mention")(self._hear)
        self.app.event("message")(self._hear)
        self.app.event("app_home_opened")(self._show_home)
        self.app.event("app_uninstalled")(self._leave)
        self.app.event("tokens_revoked")(self._leave)
        self.app.error(self._note)

    async def _note(self, error: Exception) -> None:
        self.errors.append(error)

    async def _answer(self, ack: Any, command: Any, respond: Any) -> None:  # noqa: ANN401 - Bolt's
        await asyncio.sleep(self.delay)
        await ack()
        await respond(text=f"about {command['text']}", blocks=make_blocks(f"about {command['text']}"))

    async def _check(self, ack: Any, shortcut: Any, respond: Any) -> None:  # noqa: ANN401 - Bolt's
        await ack()
        await respond(text=f"about {shortcut['message']['text']}")

    async def _share(self, ack: Any, body: Any, client: Any, respond: Any) -> None:  # noqa: ANN401 - Bolt's
        await ack()
        await client.chat_postMessage(channel=body["channel"]["id"], text="shared")
        await respond(text="done", replace_original=True)

    async def _open_form(self, ack: Any, body: Any, client: Any) -> None:  # noqa: ANN401 - Bolt's
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    async def _delete(self, ack: Any, respond: Any) -> None:  # noqa: ANN401 - Bolt's
        await ack()
        await respond(delete_original=True)

    async def _choose(self, ack: Any, action: Any) -> None:  # noqa: ANN401 - Bolt's
        await ack()
        self.heard.append(f"chose {action['selected_option']['value']}")

    async def _take_form(self, ack: Any, view: Any) -> None:  # noqa: ANN401 - Bolt's
        reason = view["state"]["values"]["reason"]["reason"]["value"]
        if reason == "no":
            await ack(response_action="errors", errors={"reason": "Say more."})
        else:
            await ack()
        self.heard.append(f"reason {reason}")

    async def _hear(self, event: Any, request: Any, client: Any) -> None:  # noqa: ANN401 - Bolt's
        again = request.headers.get("x-slack-retry-num", ["0"])[0]
        self.heard.append(f"{event['type']} {event.get('text')} {again}")
        if event["type"] == "app_mention":
            await client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="heard you")
        elif "bot_id" not in event:
            await client.chat_postMessage(channel=event["channel"], text="heard you")

    async def _show_home(self, event: Any, client: Any) -> None:  # noqa: ANN401 - Bolt's
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": make_blocks("home")[:1]})

    async def _leave(self, event: Any) -> None:  # noqa: ANN401 - Bolt's
        self.heard.append(event["type"])


@asynccontextmanager
async def run_socket(fake: FakeSlack, probe: Probe | None = None, *, ping: float = 1) -> AsyncIterator[Probe]:
    """The probe, connected by Socket Mode."""
    probe = probe or Probe(fake)
    client = AsyncWebClient(base_url=fake.api_base)
    handler = AsyncSocketModeHandler(probe.app, APP_TOKEN, web_client=client, ping_interval=ping)
    try:
        await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt gives it no types
        await wait_for(lambda: bool(fake.sockets.open))
        yield probe
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt gives it no types
        await asyncio.sleep(0)  # the tasks that it cancelled end here


@asynccontextmanager
async def run_http(fake: FakeSlack, probe: Probe | None = None) -> AsyncIterator[Probe]:
    """The probe behind a server of its own, which is the fake's target."""
    probe = probe or Probe(fake)
    app = probe.app

    async def serve(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    server = web.Application()
    server.router.add_post("/slack/events", serve)
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        fake.sender.events_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        yield probe
    finally:
        await runner.cleanup()
