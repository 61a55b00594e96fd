"""What stands before the acknowledgement: what cannot be taken up is not acknowledged, and nothing takes one back."""

import asyncio
import json
import logging
from collections.abc import Mapping
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application
from slack_sdk.web.async_client import AsyncWebClient

from adapters.serving.reports import NoReports
from adapters.slack.front import Front, TakeUp
from adapters.slack.workspaces import OneWorkspace, Workspace, Workspaces
from bot.errors import StoreError
from tests.wire.slack.fake.sending import sign

SECRET = "signing-secret-of-the-fake"
HERE = OneWorkspace(Workspace(token="xoxb-of-nobody", bot_id="B1", user_id="U1"))
BODY: dict[str, Any] = {
    "type": "event_callback",
    "team_id": "T1",
    "event_id": "Ev1",
    "event": {
        "type": "app_mention",
        "user": "U2",
        "channel": "C1",
        "text": "<@U1> words nobody is to read",
        "ts": "1.1",
    },
}


class BrokenWorkspaces:
    """A store that cannot be reached."""

    async def find(self, **_: object) -> Workspace | None:
        raise StoreError("the store is out of reach")

    async def drop(self, **_: object) -> bool:
        raise StoreError("the store is out of reach")


class NoWorkspaces:
    """Nobody has installed the bot."""

    async def find(self, **_: object) -> Workspace | None:
        return None

    async def drop(self, **_: object) -> bool:
        return False


async def take(*_: object) -> Mapping[str, object] | None:
    return {}


async def take_nothing(*_: object) -> Mapping[str, object] | None:
    return None


async def stumble(*_: object) -> Mapping[str, object] | None:
    raise KeyError("a defect")


def make_front(workspaces: Workspaces, take_up: TakeUp) -> Front:
    return Front(workspaces, take_up, client=AsyncWebClient(), reports=NoReports(), signing_secret=SECRET)


async def post(front: Front) -> tuple[int, str]:
    app = Application()
    app.router.add_post("/slack/events", front.serve)
    text = json.dumps(BODY)
    async with TestClient(TestServer(app)) as client:
        response = await client.post(
            "/slack/events", data=text, headers={"Content-Type": "application/json", **sign(text)}
        )
        return response.status, await response.text()


@pytest.mark.parametrize(
    ("workspaces", "take_up"),
    [(HERE, take_nothing), (HERE, stumble), (BrokenWorkspaces(), take)],
    ids=["stopping", "a defect", "no store"],
)
async def test_what_was_not_taken_up_is_told_again(
    workspaces: Workspaces, take_up: TakeUp, caplog: pytest.LogCaptureFixture
) -> None:
    front = make_front(workspaces, take_up)
    assert await front.hear("events_api", BODY, {}) is None
    assert (await post(front))[0] == 503
    assert "nobody is to read" not in caplog.text


async def test_what_is_taken_up_is_acknowledged_whatever_becomes_of_it_at_once() -> None:
    tasks = []

    async def fail_at_once() -> None:
        raise RuntimeError("within 10 ms of the acknowledgement")

    async def take_and_fail(*_: object) -> Mapping[str, object] | None:
        tasks.append(asyncio.create_task(fail_at_once()))
        return {}

    front = make_front(HERE, take_and_fail)
    assert await front.hear("events_api", BODY, {}) == {}
    assert await post(front) == (200, "")
    assert all(isinstance(end, RuntimeError) for end in await asyncio.gather(*tasks, return_exceptions=True))


async def test_a_workspace_that_has_no_bot_is_acknowledged_and_its_words_are_in_no_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "slack_bolt")
    logging.getLogger("slack_bolt").setLevel(logging.WARNING)
    front = make_front(NoWorkspaces(), take)
    assert await front.hear("events_api", BODY, {}) == {}
    assert (await post(front))[0] == 200
    assert "nobody is to read" not in caplog.text
    assert "U2" not in caplog.text
