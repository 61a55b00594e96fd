"""The bot through its real entry point while Discord has its troubles; what it says where it cannot start; its end."""

import asyncio
import signal
from typing import Any

import pytest

from tests.wire.discord.stage import ABSENT, ACK, EDIT, POST, QUOTE, Stage, read_errors

SLOW = {"fault": "delay", "seconds": 1.0}


async def list_statuses(stage: Stage, operation: str) -> list[int]:
    return [call["status"] for call in await stage.fake.get("calls", operation=operation)]


@pytest.mark.parametrize(
    ("fault", "statuses"),
    [
        ({"fault": "429", "retry_after": 0.3}, [429, 200]),
        ({"fault": "429", "retry_after": 0.3, "via": False}, [429, 200]),
        ({"fault": "5xx", "times": 3}, [503, 503, 503, 200]),
        ({"fault": "5xx", "applied": True}, [503, 400]),
        ({"fault": "drop"}, [-1, 200]),
    ],
    ids=["429", "429-without-via", "three-503", "503-applied", "reset"],
)
async def test_an_acknowledgement_is_tried_again_within_its_three_seconds(
    stage: Stage, fault: dict[str, Any], statuses: list[int]
) -> None:
    async with stage.run():
        await stage.fake.post("fault", route="ack", **fault)
        _, answer = await stage.ask(QUOTE)
    assert answer["embeds"]
    assert await list_statuses(stage, ACK) == statuses
    await stage.check_clean()


@pytest.mark.parametrize(
    "fault",
    [
        {"fault": "429", "retry_after": 0.3, "via": False},
        {"fault": "5xx", "times": 2},
        {"fault": "drop"},
    ],
    ids=["429-without-via", "two-503", "reset"],
)
async def test_an_answer_is_edited_in_after_all(stage: Stage, fault: dict[str, Any]) -> None:
    async with stage.run():
        await stage.fake.post("fault", route="edit", **fault)
        _, answer = await stage.ask(ABSENT)
    assert answer["embeds"]
    assert len(await stage.fake.get("calls", operation=EDIT)) == 1 + fault.get("times", 1)
    await stage.check_clean()


@pytest.mark.parametrize(("fault", "posts"), [("5xx", 1), ("drop", 1), ("429", 2)])
async def test_a_share_is_posted_once_or_said_to_have_failed(stage: Stage, fault: str, posts: int) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator")
        await stage.fake.post("fault", fault=fault, route="post", applied=fault != "429", retry_after=0.2)
        _, told = await stage.press(asked, "share", user="moderator")
        if fault != "429":
            await stage.press(asked, "details", user="moderator")
    seen = [one for one in await stage.fake.get("messages", place="guild") if not one["ephemeral"]]
    assert len(seen) == 1
    assert len(await stage.fake.get("calls", operation=POST)) == posts
    assert told["content"]
    await stage.check_clean()


async def test_an_interaction_that_comes_too_late_is_finished_and_counted(stage: Stage) -> None:
    process = await stage.start()
    await stage.await_connection(process)
    await stage.fake.post("fault", fault="delay", route="ack", seconds=0.2)
    made = await stage.fake.post("interaction", kind="slash", name="source", options={"text": QUOTE})
    await stage.fake.post("clock", advance=4)
    await stage.fake.get("calls", operation=ACK, interaction=made["id"], count=1)
    await asyncio.sleep(0.3)
    process.send_signal(signal.SIGTERM)
    said = await read_errors(process)
    assert process.returncode == 0
    assert "did not wait for an answer; 1 times" in said
    assert "expired" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("seconds", [-600, 600])
async def test_a_clock_that_is_minutes_off_loses_nothing(stage: Stage, seconds: float) -> None:
    await stage.fake.post("clock", advance=seconds)
    async with stage.run():
        asked, answer = await stage.ask(QUOTE, user="moderator")
        _, details = await stage.press(asked, "details", user="moderator")
        _, told = await stage.press(asked, "share", user="moderator")
        await stage.fake.post("fault", route="ack", fault="5xx", times=3)
        _, after = await stage.ask(ABSENT)
    assert answer["embeds"]
    assert details["embeds"]
    assert told["content"] == "Shared."
    assert after["embeds"]
    await stage.check_clean()


@pytest.mark.parametrize("how", ["abort", "close", "op7"])
async def test_a_dropped_gateway_loses_nothing(stage: Stage, how: str) -> None:
    process = await stage.start()
    await stage.await_connection(process)
    await stage.ask(ABSENT)
    await stage.fake.post("replay", how=how, seconds=0.3)
    made = await stage.fake.post("interaction", kind="slash", name="source", options={"text": QUOTE})
    assert (await stage.await_call(EDIT, made["id"]))["embeds"]
    process.send_signal(signal.SIGTERM)
    said = await read_errors(process)
    assert process.returncode == 0
    assert "Traceback" not in said
    await stage.check_clean()


async def test_a_bad_token_is_one_line(stage: Stage) -> None:
    process = await stage.start(DISCORD_TOKEN="not-the-token")
    said = await read_errors(process)
    assert process.returncode == 3
    assert said.splitlines()[-1].startswith("firsthand: Discord refuses DISCORD_TOKEN")
    assert "Traceback" not in said
    assert "not-the-token" not in said


@pytest.mark.parametrize("setting", ["FIRSTHAND_DISCORD_API_BASE", "FIRSTHAND_DISCORD_GATEWAY_URL"])
async def test_no_network_is_one_line(stage: Stage, setting: str) -> None:
    scheme = "http" if "API" in setting else "ws"
    process = await stage.start(**{setting: f"{scheme}://127.0.0.1:9/api/v10"})
    said = await read_errors(process)
    assert process.returncode == 3
    assert said.splitlines()[-1].startswith("firsthand: Discord cannot be reached")
    assert "Traceback" not in said


@pytest.mark.parametrize("code", [4004, 4014])
async def test_a_refusal_by_the_gateway_is_one_line(stage: Stage, code: int) -> None:
    await stage.fake.post("fault", fault="close", at="identify", code=code)
    process = await stage.start()
    said = await read_errors(process)
    assert process.returncode == 3
    assert said.splitlines()[-1].startswith("firsthand: Discord refuses")
    assert "Traceback" not in said


async def test_no_token_names_what_is_missing_and_waits(stage: Stage) -> None:
    process = await stage.start(DISCORD_TOKEN="")
    assert process.stderr
    async with asyncio.timeout(20):
        while b"DISCORD_TOKEN_FILE" not in await process.stderr.readline():
            assert process.returncode is None
    process.send_signal(signal.SIGTERM)
    await read_errors(process)
    assert process.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_what_is_under_way_is_finished_before_the_end(stage: Stage, number: signal.Signals) -> None:
    async with stage.run() as process:
        await stage.fake.post("fault", route="edit", **SLOW)
        made = await stage.fake.post("interaction", kind="slash", name="source", options={"text": QUOTE})
        await stage.await_call(ACK, made["id"])
        process.send_signal(number)
    assert await list_statuses(stage, EDIT) == [200]
    assert (await stage.read_original(made))["embeds"]
    await stage.check_clean()
