"""The bot through its real entry point, in a process of its own, against a fake Slack in another."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from tests.wire.slack.fake.driver import Driver
from tests.wire.slack.fake.errors import Json

ROOT = Path(__file__).resolve().parents[3]
QUOTE = "soldiers don't want to fight. I even shoot them"
ABSENT = "NATO will admit Ukraine in 2027, officials in Brussels say"
REPLY, POST, SHOW, DELETE, OPEN, PUBLISH = (
    "response_url",
    "chat.postMessage",
    "chat.postEphemeral",
    "chat.delete",
    "views.open",
    "views.publish",
)
SECRET = "a secret key of this test"
SECONDS = 15.0
_OURS = ("FIRSTHAND_", "DISCORD_", "SLACK_")


@dataclass(slots=True)
class Stage:
    """A fake Slack, the store of the bot, and how the bot's process is started."""

    fake: Driver
    db: Path
    port: int

    @property
    def environ(self) -> dict[str, str]:
        """Nothing but where things are: which tokens are set is a mode's matter."""
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith(_OURS)},
            "FIRSTHAND_DB": str(self.db),
            "FIRSTHAND_HTTP_PORT": str(self.port),
            "FIRSTHAND_SLACK_API_BASE": self.fake.about["api_base"],
        }

    @property
    def by_socket(self) -> dict[str, str]:
        """Socket Mode, for one workspace."""
        return {"SLACK_BOT_TOKEN": self.fake.about["bot_token"], "SLACK_APP_TOKEN": self.fake.about["app_token"]}

    @property
    def by_http(self) -> dict[str, str]:
        """HTTP, for one workspace."""
        about = self.fake.about
        return {"SLACK_BOT_TOKEN": about["bot_token"], "SLACK_SIGNING_SECRET": about["signing_secret"]}

    @property
    def for_many(self) -> dict[str, str]:
        """HTTP, for all workspaces that install the bot."""
        about = self.fake.about
        return {
            "SLACK_SIGNING_SECRET": about["signing_secret"],
            "SLACK_CLIENT_ID": about["client_id"],
            "SLACK_CLIENT_SECRET": about["client_secret"],
            "FIRSTHAND_SECRET_KEY": SECRET,
        }

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self, mode: dict[str, str]) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters", "run"),
            cwd=ROOT,
            env=self.environ | mode,
            stderr=asyncio.subprocess.PIPE,
        )

    @asynccontextmanager
    async def run(self, mode: dict[str, str] | None = None) -> AsyncIterator[asyncio.subprocess.Process]:
        """The bot, connected (default: by Socket Mode); it has to end well, without a traceback or a secret said."""
        mode = self.by_socket if mode is None else mode
        if "SLACK_APP_TOKEN" not in mode:
            await self.fake.post("target", url=f"{self.address}/slack/events")
        process = await self.start(mode)
        try:
            await self.await_connection(process)
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            said = await read_errors(process)
        assert process.returncode == 0, said
        assert "Traceback" not in said, said
        assert not [name for name, secret in mode.items() if name.startswith("SLACK") and secret in said]

    async def await_connection(self, process: asyncio.subprocess.Process) -> None:
        """Wait until the bot itself says that it is ready."""
        async with asyncio.timeout(SECONDS), aiohttp.ClientSession() as session:
            while True:
                assert process.returncode is None, await read_errors(process)
                try:
                    async with session.get(f"{self.address}/readyz") as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(0.02)

    async def do(self, kind: str, *, expect: str = REPLY, **more: Any) -> tuple[Json, Json]:  # noqa: ANN401 - as the fake takes them
        """A person does something: the delivery, and the body of the first call of ``expect`` that went well."""
        made = await self.fake.post("interaction", kind=kind, **more)
        return made, await self.await_call(expect, delivery=made["id"])

    async def ask(self, text: str, **more: Any) -> tuple[Json, Json]:  # noqa: ANN401 - as above
        return await self.do("slash", text=text, **more)

    async def press(self, asked: Json, verb: str, **more: Any) -> tuple[Json, Json]:  # noqa: ANN401 - as above
        """Press the button of a verb on the answer to a delivery, or choose from its select (``value``)."""
        (shown,) = await self.fake.get("deliveries", id=asked["id"])
        messages = await self.fake.get("messages")
        answer = next(one for one in messages if one["ts"] in shown["replies"])
        return await self.press_on(answer, verb, **more)

    async def press_on(self, message: Json, verb: str, **more: Any) -> tuple[Json, Json]:  # noqa: ANN401 - as above
        """Press, or choose, on any message."""
        name = next(one for one in list_names(message["blocks"]) if f":{verb}:" in f"{one}:")
        kind = "select" if "value" in more else "button"
        return await self.do(kind, ts=message["ts"], action_id=name, **more)

    async def complain(self, asked: Json, *, reason: str, words: str, **who: str) -> tuple[Json, Json]:
        """Say that the answer to a delivery is wrong: the form as it was opened, and what was said for it."""
        pressed, form = await self.press(asked, "wrong", expect=OPEN, **who)
        (told,) = await self.fake.get("deliveries", id=pressed["id"])
        fields = {"reason": reason, "words": words}
        await self.fake.post("interaction", kind="submit", view_id=told["opened"][0], fields=fields, **who)
        return form["view"], await self.await_call(REPLY, delivery=pressed["id"])

    async def await_call(self, operation: str, *, delivery: str | None = None, count: int = 1) -> Json:
        """Return the body of the ``count``-th call that went well."""
        query = {"operation": operation} | ({"delivery": delivery} if delivery else {})
        async with asyncio.timeout(SECONDS):
            while True:
                good = [call for call in await self.fake.get("calls", **query) if is_good(call)]
                if len(good) >= count:
                    body: Json = good[count - 1]["body"]
                    return body
                await asyncio.sleep(0.02)

    async def list_posts(self, *, place: str = "general", team: str = "first") -> list[Json]:
        """Return what the bot has posted for all to see in a channel."""
        told = await self.fake.get("messages", place=place, team=team)
        return [one for one in told if not one["ephemeral"] and not one["deleted"] and "bot_id" in one]

    async def command(self, *arguments: str) -> str:
        """Run another command of the bot's on the same store, and return what it writes."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters", *arguments),
            cwd=ROOT,
            env=self.environ,
            stdout=asyncio.subprocess.PIPE,
        )
        written, _ = await process.communicate()
        assert process.returncode == 0
        return written.decode()

    async def check_clean(self) -> None:
        """No body broke a rule, and Slack did not stop waiting for any acknowledgement."""
        assert await self.fake.get("violations") == []
        assert [one["what"] for one in await self.fake.get("deliveries") if one["failure"] is not None] == []


def is_good(call: Json) -> bool:
    """Return whether a call has done what it was asked."""
    return call["status"] == 200 and call["error"] is None


async def read_errors(process: asyncio.subprocess.Process) -> str:
    async with asyncio.timeout(20):
        _, errors = await process.communicate()
    return errors.decode()


async def read_health(stage: Stage) -> Json:
    """Return what the bot says of its own health."""
    async with aiohttp.ClientSession() as session, session.get(f"{stage.address}/healthz") as response:
        told: Json = await response.json()
        return told


def find_port() -> int:
    """Return a port that is free now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def list_names(blocks: Iterable[Any]) -> list[str]:
    """Return the names of all that can be pressed."""
    found: list[str] = []
    for block in blocks:
        parts = [*block.get("elements", []), block.get("accessory") or {}]
        found += [part["action_id"] for part in parts if "action_id" in part]
    return found


def list_verbs(message: Json) -> list[str]:
    return [name.split(":")[1] for name in list_names(message["blocks"]) if name.startswith("fh:")]


def tell(body: object) -> str:
    """Return all words of a payload."""
    return json.dumps(body, ensure_ascii=False)
