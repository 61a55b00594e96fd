"""The bot through its real entry point, in both chats at once: what goes wrong in one leaves the other alone."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.wire.discord.fake.driver import Driver, start_fake
from tests.wire.slack.stage import ABSENT, QUOTE, Stage, read_health

EDIT = "update_original_webhook_message"


@pytest.fixture
async def discord() -> AsyncIterator[Driver]:
    async with start_fake("--identify-window", "0") as fake:
        yield fake


def beside(stage: Stage, discord: Driver) -> dict[str, str]:
    about = discord.about
    return stage.by_socket | {
        "DISCORD_TOKEN": about["token"],
        "FIRSTHAND_DISCORD_API_BASE": about["api_base"],
        "FIRSTHAND_DISCORD_GATEWAY_URL": about["gateway_url"],
    }


async def ask_discord(discord: Driver) -> str:
    made = await discord.post("interaction", kind="slash", name="source", options={"text": QUOTE})
    async with asyncio.timeout(10):
        while not (calls := await discord.get("calls", operation=EDIT, interaction=made["id"])):  # noqa: ASYNC110 - another process's
            await asyncio.sleep(0.02)
    text: str = calls[0]["body"]["embeds"][0]["description"]
    return text


async def await_states(stage: Stage, **states: str) -> None:
    async with asyncio.timeout(15):
        while True:
            parts = (await read_health(stage))["parts"]
            if {name: parts[name]["state"] for name in states} == states:
                return
            await asyncio.sleep(0.05)


async def test_both_chats_are_answered_by_one_process(stage: Stage, discord: Driver) -> None:
    async with stage.run(beside(stage, discord)):
        await await_states(stage, slack="connected", discord="connected")
        _, answer = await stage.ask(QUOTE)
        told = await ask_discord(discord)
    assert "has these words" in answer["text"]
    assert "has these words" in told
    await stage.check_clean()


async def test_a_chat_that_is_refused_leaves_the_other_alone_and_health_says_which(
    stage: Stage, discord: Driver
) -> None:
    process = await stage.start(beside(stage, discord) | {"SLACK_BOT_TOKEN": "xoxb-not-the-token"})
    await await_connection(stage)
    await await_states(stage, slack="failed", discord="connected")
    assert "has these words" in await ask_discord(discord)
    process.terminate()
    await process.communicate()
    assert process.returncode == 0

    process = await stage.start(beside(stage, discord) | {"DISCORD_TOKEN": "not-the-token"})
    await await_connection(stage)
    await await_states(stage, slack="connected", discord="failed")
    reason = (await read_health(stage))["parts"]["discord"]["reason"]
    _, answer = await stage.ask(ABSENT)
    process.terminate()
    await process.communicate()
    assert process.returncode == 0
    assert "DISCORD_TOKEN" in reason
    assert answer["text"].startswith("Not found")


async def test_where_both_are_refused_the_bot_ends_with_a_line_each(stage: Stage, discord: Driver) -> None:
    wrong = {"DISCORD_TOKEN": "not-the-token", "SLACK_APP_TOKEN": "xapp-not-the-token"}
    process = await stage.start(beside(stage, discord) | wrong)
    _, errors = await process.communicate()
    said = [line for line in errors.decode().splitlines() if line.startswith("firsthand: ")]
    assert process.returncode == 3
    assert [line.split()[1] for line in sorted(said)] == ["Discord", "Slack"]


async def await_connection(stage: Stage) -> None:
    """Wait until the bot tells of its health at all."""
    async with asyncio.timeout(15):
        while True:
            try:
                await read_health(stage)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                return
