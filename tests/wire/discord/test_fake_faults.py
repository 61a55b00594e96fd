"""What the real discord.py does about faults; each test is a trap, or its absence, that the adapter counts on."""

import asyncio
import time

import aiohttp
import discord
import pytest

from tests.wire.discord.asking import ACK, EDIT, ask, of, wait_for
from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.gateway import CONTENT
from tests.wire.discord.fake.world import TOKEN
from tests.wire.discord.probe import Probe, run_probe


async def test_a_429_from_discord_is_waited_out(fake: FakeDiscord) -> None:
    async with run_probe():
        fake.arm("429", route="edit", retry_after=0.2)
        made = await ask(fake)

    edits = await fake.journal.wait(of(made, EDIT))
    assert [call.status for call in edits] == [429, 200]
    assert edits[1].at - edits[0].at >= 0.2


async def test_a_429_without_via_is_not_retried(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        fake.arm("429", route="edit", via=False)
        made = fake.interact("slash", name="source", options={"text": "words"})
        await wait_for(lambda: bool(probe.errors))

    assert isinstance(probe.errors[0], discord.HTTPException)
    assert probe.errors[0].status == 429
    assert len(await fake.journal.wait(of(made, EDIT))) == 1


async def test_two_5xx_on_the_defer_cost_the_three_seconds(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        fake.arm("5xx", route="ack", times=2)
        made = fake.interact("slash", name="source", options={"text": "words"})
        await wait_for(lambda: bool(probe.errors), seconds=8)

    assert isinstance(probe.errors[0], discord.NotFound)
    assert probe.errors[0].code == 10062
    assert [call.status for call in await fake.journal.wait(of(made, ACK))] == [503, 503, 404]


async def test_a_defer_that_took_effect_unseen_is_a_second_one_when_retried(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        fake.arm("5xx", route="ack", applied=True)
        made = fake.interact("slash", name="source", options={"text": "words"})
        await wait_for(lambda: bool(probe.errors))

    assert isinstance(probe.errors[0], discord.HTTPException)
    assert probe.errors[0].code == 40060
    assert made.answered == 5


@pytest.mark.parametrize(("status", "tries"), [(502, 2), (503, 1)])
async def test_a_post_is_repeated_after_502_but_not_after_503(fake: FakeDiscord, status: int, tries: int) -> None:
    async with run_probe():
        fake.arm("5xx", route="post", status=status, applied=True)
        fake.interact("slash", name="source", options={"text": "post this"})
        await fake.journal.wait(lambda call: call.operation == "create_message", count=tries)

    # The library's nonce makes one message of both.
    assert sum(one.body.get("content") == "post this" for one in fake.messages.all.values()) == 1


async def test_a_reset_connection_is_not_retried(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        fake.arm("drop", route="ack")
        fake.interact("slash", name="source", options={"text": "words"})
        await wait_for(lambda: bool(probe.errors))

    assert isinstance(probe.errors[0], aiohttp.ClientConnectionError)  # no DiscordException, nor always an OSError


@pytest.mark.parametrize("how", ["abort", "close", "op7"])
async def test_a_dropped_gateway_resumes_and_replays(fake: FakeDiscord, how: str) -> None:
    async with run_probe() as probe:
        await ask(fake)
        fake.drop(how, seconds=0.3)
        await wait_for(lambda: not any(session.queue for session in fake.gateway.sessions.values()))
        missed = fake.interact("slash", name="source", options={"text": "missed"})
        await fake.journal.wait(of(missed, EDIT))
        await wait_for(lambda: "resumed" in probe.heard)

    events = [one["event"] for one in fake.gateway.log]
    assert events.count("identify") == 1
    assert events.count("resume") == 1
    assert fake.journal.violations == []


@pytest.mark.parametrize(("how", "identifies"), [("resumable", 1), ("ended", 2)])
async def test_an_invalid_session_is_resumed_or_begun_anew(fake: FakeDiscord, how: str, identifies: int) -> None:
    async with run_probe() as probe:
        fake.arm("op9", resumable=how == "resumable")
        await wait_for(lambda: "resumed" in probe.heard or probe.heard.count("ready") == 2)
        await ask(fake)

    assert sum(one["event"] == "identify" for one in fake.gateway.log) == identifies


async def test_a_resume_that_is_refused_begins_anew(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        fake.arm("op9", at="resume", resumable=False)
        fake.arm("close", code=4000)
        await wait_for(lambda: probe.heard.count("ready") == 2)

    assert [one["event"] for one in fake.gateway.log if one["event"] != "closed"][:3] == [
        "identify",
        "resume",
        "identify",
    ]


async def test_a_client_that_closes_leaves_its_session_behind(fake: FakeDiscord) -> None:
    """``Client.close()`` asks for 1000, but the poll it wakes closes first, with 4000."""
    async with run_probe():
        pass
    await wait_for(lambda: fake.gateway.log[-1]["event"] == "closed")

    assert fake.gateway.log[-1]["code"] == 4000
    assert len(fake.gateway.sessions) == 1


async def test_a_bad_token_fails_the_login(fake: FakeDiscord) -> None:
    fake.revoke_token()
    probe = Probe()
    with pytest.raises(discord.LoginFailure):
        await probe.start(TOKEN)
    await probe.close()


async def test_a_token_revoked_while_connected_ends_the_client(fake: FakeDiscord) -> None:
    probe = Probe()
    task = asyncio.create_task(probe.start(TOKEN))
    await wait_for(lambda: "ready" in probe.heard)
    fake.revoke_token()
    with pytest.raises(discord.ConnectionClosed) as closed:
        await asyncio.wait_for(task, 5)

    assert closed.value.code == 4004
    assert probe.is_closed()


async def test_a_privileged_intent_is_refused(fake: FakeDiscord) -> None:
    probe = Probe(discord.Intents(CONTENT | 1))
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await asyncio.wait_for(probe.start(TOKEN), 5)
    await probe.close()

    assert fake.gateway.log[0]["close"] == 4014


@pytest.mark.parametrize("fault", ["refuse", "close"])
async def test_no_gateway_at_the_first_start_is_an_attribute_error(fake: FakeDiscord, fault: str) -> None:
    fake.arm(fault, at="connect", times=None)
    probe = Probe()
    with pytest.raises(AttributeError):
        await asyncio.wait_for(probe.start(TOKEN), 5)
    await probe.close()


async def test_the_library_pauses_long_enough_between_identifies(fake: FakeDiscord) -> None:
    fake.gateway.identify_window = 5.0

    class Slow(Probe):
        before_identify_hook = discord.Client.before_identify_hook

    async with run_probe(Slow()) as probe:
        started = time.monotonic()
        fake.arm("op9", resumable=False)
        await wait_for(lambda: probe.heard.count("ready") == 2, seconds=12)

    assert time.monotonic() - started >= 5
    assert all(one["accepted"] for one in fake.gateway.log if one["event"] == "identify")
