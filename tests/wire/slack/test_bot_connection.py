"""The bot through its real entry point while its connection breaks, at its start, and at its end."""

import asyncio
import signal

import pytest

from tests.wire.slack.stage import ABSENT, POST, QUOTE, REPLY, Stage, read_errors, read_health


async def await_sockets(stage: Stage, *, more_than: int) -> None:
    """Wait until a connection is heard after so many."""
    async with asyncio.timeout(20):
        while True:
            told = await stage.fake.get("sockets")
            if told["open"] and len(told["log"]) > more_than:
                return
            await asyncio.sleep(0.05)


async def test_a_connection_that_breaks_is_made_anew_and_nothing_is_told_in_vain(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("drop", how="abort", seconds=0.7)
        await asyncio.sleep(0.1)
        said = await stage.fake.post("message", text=QUOTE, user="admin", mention=True)
        await await_sockets(stage, more_than=1)
        # Slack tells an event again after a minute.
        await stage.fake.post("clock", advance=61)
        answer = await stage.await_call(POST)
        _, other = await stage.ask(ABSENT)
    assert answer["thread_ts"] == said["ts"]
    assert other["text"].startswith("Not found")
    assert len(await stage.list_posts()) == 1


async def test_a_connection_that_slack_wants_to_end_is_replaced_before_it_ends(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("fault", fault="disconnect", reason="warning", seconds=5)
        await await_sockets(stage, more_than=1)
        told = await stage.fake.get("sockets")
        _, answer = await stage.ask(ABSENT)
    assert [one["closed"] for one in told["log"]] == [None, None]
    assert answer["text"].startswith("Not found")
    await stage.check_clean()


async def test_an_address_that_is_not_to_be_had_is_asked_for_again(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("fault", fault="5xx", route="connect", status=502, times=8)
        await stage.fake.post("fault", fault="refuse")
        await stage.fake.post("fault", fault="abort")
        await await_sockets(stage, more_than=1)
        _, answer = await stage.ask(ABSENT)
    assert answer["text"].startswith("Not found")


async def test_socket_mode_that_is_turned_off_ends_the_bot_with_one_line(stage: Stage) -> None:
    process = await stage.start(stage.by_socket)
    await stage.await_connection(process)
    await stage.fake.post("fault", fault="disconnect", reason="link_disabled", seconds=0.1)
    said = await read_errors(process)
    assert process.returncode == 3
    assert said.splitlines()[-1].startswith("firsthand: Slack has turned Socket Mode off")
    assert "Traceback" not in said


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
async def test_a_bad_token_is_one_line(stage: Stage, name: str) -> None:
    token = "xoxb-not-the-token" if "BOT" in name else "xapp-not-the-token"
    process = await stage.start(stage.by_socket | {name: token})
    said = await read_errors(process)
    assert process.returncode == 3
    assert said.splitlines()[-1].startswith(f"firsthand: Slack refuses {name}")
    assert "Traceback" not in said
    assert token not in said


async def test_no_network_is_one_line(stage: Stage) -> None:
    process = await stage.start(stage.by_socket | {"FIRSTHAND_SLACK_API_BASE": "http://127.0.0.1:9/api"})
    said = await read_errors(process)
    assert process.returncode == 3
    assert said.splitlines()[-1].startswith("firsthand: Slack cannot be reached")
    assert "Traceback" not in said


async def test_many_workspaces_need_a_key_and_all_that_is_missing_is_said_at_once(stage: Stage) -> None:
    process = await stage.start({"SLACK_CLIENT_ID": "1.2"})
    said = await read_errors(process)
    assert process.returncode == 2
    for name in ("SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET", "FIRSTHAND_SECRET_KEY"):
        assert f"{name} " in said or f"{name})" in said


@pytest.mark.parametrize("mode", ["by_socket", "by_http"])
async def test_what_is_under_way_is_finished_before_the_end_and_nothing_new_begun(stage: Stage, mode: str) -> None:
    async with stage.run(getattr(stage, mode)) as process:
        await stage.fake.post("fault", fault="delay", route=REPLY, seconds=1.2)
        made = await stage.fake.post("interaction", kind="slash", text=QUOTE)
        await stage.fake.get("deliveries", id=made["id"], acked=1)
        process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.5)
        late = await stage.fake.post("interaction", kind="slash", text=QUOTE)
    assert [call["status"] for call in await stage.fake.get("calls", operation=REPLY)] == [200]
    (shown,) = await stage.fake.get("deliveries", id=late["id"])
    assert shown["acked_after"] is None


async def test_health_says_how_the_connection_stands(stage: Stage) -> None:
    async with stage.run():
        well = await read_health(stage)
        await stage.fake.post("drop", how="abort", seconds=3)
        async with asyncio.timeout(10):
            while (ill := await read_health(stage))["parts"]["slack"]["state"] == "connected":  # noqa: ASYNC110 - another process's
                await asyncio.sleep(0.05)
    assert well["parts"]["slack"]["state"] == "connected"
    assert (ill["well"], ill["parts"]["slack"]["state"]) == (False, "lost")
