"""The fake in a process of its own: its command line, and every verb of its control port."""

from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.wire.slack.asking import wait_for
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.driver import Driver, start_fake
from tests.wire.slack.fake.errors import TestError
from tests.wire.slack.probe import run_socket

MANIFEST = {
    "features": {
        "slash_commands": [{"command": "/source"}],
        "shortcuts": [{"type": "message", "callback_id": "check_source"}],
    },
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write"]}},
    "settings": {"interactivity": {"is_enabled": True}, "event_subscriptions": {"bot_events": ["app_home_opened"]}},
}


async def test_a_fake_in_its_own_process_is_steered_by_its_driver() -> None:
    async with start_fake("--teams", "6", "--ping", "0.5") as fake:
        made = await fake.post("interaction", kind="slash", text="words", user="user-7", team="first")
        async with aiohttp.ClientSession() as session:
            await session.post(made["response_url"], json={"text": "about words"})
        (call,) = await fake.get("calls", operation="response_url", delivery=made["id"], count=1)
        (message,) = await fake.get("messages", place="general")
        (again,) = await fake.get("deliveries", id=made["id"])

        assert call["body"] == {"text": "about words"}
        assert (message["ephemeral"], message["delivery"]) == (made["user"], made["id"])
        assert again["replies"] == [message["ts"]]
        assert list(fake.about["teams"]) == ["first", "second", "north", "south", "team-4", "team-5"]
        assert await fake.get("violations") == []
        await check_verbs(fake)


async def check_verbs(fake: Driver) -> None:
    """Each verb does what it says."""
    said = await fake.post("message", text="to you", place="dm")
    await fake.post("redeliver", id=said["delivery"])
    token = (await fake.post("install", team="second"))["token"]
    assert (await fake.post("uninstall", team="second"))["what"] == "app_uninstalled"
    assert (await fake.post("authorize", team="north", is_org=True))["code"].startswith("code-")
    client = AsyncWebClient(base_url=fake.about["api_base"], token=fake.about["bot_token"])
    await fake.post("fault", fault="error", route="people", error="fatal_error", times=None)
    await fake.post("reset")
    user = fake.about["teams"]["first"]["users"]["german"]
    assert (await client.users_info(user=user, include_locale=True))["user"]["locale"] == "de-DE"
    for valid, status in ((False, "token_revoked"), (True, None)):
        await fake.post("token", token=fake.about["bot_token"], valid=valid)
        said_of_token: Any = await client.api_call("auth.test") if valid else await try_call(client)
        assert said_of_token.get("error") == status
    assert token not in str(await fake.get("calls"))
    await fake.post("drop", how="abort", seconds=0.1)
    await fake.post("clock", advance=900)
    await fake.post("target", url=None)
    assert (await fake.get("sockets"))["open"] == 0
    assert await fake.get("views", user=user) == []
    await fake.post("manifest", manifest=MANIFEST)
    for verb, asked in (("interaction", {"kind": "jump"}), ("interaction", {}), ("event", {"event": "rain"})):
        with pytest.raises(ValueError, match="Error"):
            await fake.post(verb, **asked)
    with pytest.raises(ValueError, match="not so many"):
        await fake.get("calls", count=99, seconds=0.01)
    with pytest.raises(ValueError, match="there is no"):
        await fake.get("deliveries", id="nobody's")


async def try_call(client: AsyncWebClient) -> Any:  # noqa: ANN401 - JSON
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bearer {client.token}"}) as session,
        session.post(f"{client.base_url}auth.test") as response,
    ):
        return await response.json()


async def test_only_what_the_manifest_declares_is_offered(fake: FakeSlack) -> None:
    fake.declare(MANIFEST)
    said = fake.say("to you", place="dm")

    assert said.delivery is None
    assert fake.announce("app_home_opened").what == "app_home_opened"
    assert fake.interact("slash").what == "/source"
    with pytest.raises(TestError, match="no '/other'"):
        fake.interact("slash", command="/other")
    with pytest.raises(TestError, match="no 'other'"):
        fake.interact("shortcut", callback_id="other", ts=said.ts)
    fake.declare(MANIFEST | {"settings": {"interactivity": {"is_enabled": False}}})
    with pytest.raises(TestError, match="not enabled"):
        fake.interact("shortcut", callback_id="check_source", ts=said.ts)
    with pytest.raises(TestError, match="does not subscribe"):
        fake.announce("app_home_opened")


async def test_many_users_of_many_workspaces_are_answered_each_in_their_own(fake: FakeSlack) -> None:
    fake.world.install("second")
    async with run_socket(fake):
        asked = [fake.interact("slash", user=f"user-{n}", team=("first", "second")[n % 2]) for n in range(60)]
        await wait_for(lambda: all(made.replies for made in asked))

    seen = [(message.team.name, message.seen_by) for message in fake.messages.all.values()]
    assert sorted(seen) == sorted((made.team.name, made.payload["user_id"]) for made in asked)
    assert len(set(seen)) == 60
    assert (await ask_alone(fake)).failure == "no_connection"


async def ask_alone(fake: FakeSlack) -> Any:  # noqa: ANN401 - a delivery
    made = fake.interact("slash")
    await fake.journal.wait_until(lambda: made.failure is not None)
    return made
