"""Socket Mode as the real library meets it: lost, dismissed and deaf connections, events that come again."""

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.wire.slack.asking import ask, check_clean, of, wait_for
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.world import APP_TOKEN, BOT_TOKEN
from tests.wire.slack.probe import run_socket


@pytest.mark.parametrize("how", ["abort", "close"])
async def test_a_lost_connection_is_opened_again(fake: FakeSlack, how: str) -> None:
    async with run_socket(fake, ping=0.2):
        fake.drop(how, seconds=0.1)
        await wait_for(lambda: len(fake.sockets.log) == 2)
        await ask(fake)

    assert fake.sockets.log[0]["closed"] is not None
    check_clean(fake)


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_a_dismissed_connection_is_replaced_and_gets_nothing_more(fake: FakeSlack, reason: str) -> None:
    async with run_socket(fake):
        fake.arm("disconnect", reason=reason, seconds=0.3)
        await wait_for(lambda: len(fake.sockets.log) == 2)
        await ask(fake)

    check_clean(fake)


async def test_a_deaf_connection_is_left_by_the_library(fake: FakeSlack) -> None:
    async with run_socket(fake, ping=0.3):
        fake.arm("deaf")
        lost = fake.interact("slash", text="into the void")
        await wait_for(lambda: len(fake.sockets.log) == 2)
        await ask(fake)

    assert lost.acked_after is None


async def test_a_command_without_a_connection_fails_at_once(fake: FakeSlack) -> None:
    made = fake.interact("slash", text="words")
    await fake.journal.wait_until(lambda: made.failure is not None)

    assert made.failure == "no_connection"
    assert len(made.tries) == 1


async def test_an_event_comes_again_at_once_after_one_minute_and_after_five(fake: FakeSlack) -> None:
    said = fake.say("to you", place="dm")
    made = fake.deliveries.all[said.delivery or ""]
    await fake.journal.wait_until(lambda: len(made.tries) == 2)
    fake.clock.advance(60)
    await fake.journal.wait_until(lambda: len(made.tries) == 3)
    async with run_socket(fake) as probe:
        fake.clock.advance(300)
        await wait_for(lambda: bool(probe.heard))

        assert probe.heard == ["message to you 3"]
    assert [one["reason"] for one in made.tries] == [None, *["connection_failed"] * 3]
    assert [round(one["at"] - made.at, -1) for one in made.tries] == [0, 0, 60, 360]


async def test_an_event_is_sent_again_on_demand(fake: FakeSlack) -> None:
    async with run_socket(fake) as probe:
        said = fake.say("to you", place="dm")
        await wait_for(lambda: bool(probe.heard))
        fake.redeliver(said.delivery or "", "timeout")
        await wait_for(lambda: len(probe.heard) == 2)

        assert probe.heard == ["message to you 0", "message to you 1"]


async def test_a_late_acknowledgement_is_a_timeout(fake: FakeSlack) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(fake.sockets.make_url()) as socket:
        await socket.receive_json()
        made = fake.interact("slash", text="words")
        envelope = await socket.receive_json()
        await fake.journal.wait_until(lambda: made.failure is not None)
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await wait_for(lambda: "late_after" in made.tries[0])

    assert made.acked_after is None
    assert made.failure == "timeout"


async def test_envelopes_go_round_among_several_connections(fake: FakeSlack) -> None:
    async with run_socket(fake, ping=5), run_socket(fake, ping=5):
        await wait_for(lambda: len(fake.sockets.open) == 2)
        for _ in range(4):
            await ask(fake)

    check_clean(fake)


async def test_a_socket_address_serves_once(fake: FakeSlack) -> None:
    url = fake.sockets.make_url()
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as socket:
            hello = await socket.receive_json()
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)

    assert (hello["type"], hello["num_connections"]) == ("hello", 1)


async def test_the_eleventh_connection_is_one_too_many(fake: FakeSlack) -> None:
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(fake.sockets.make_url()) for _ in range(11)]
        said = [await socket.receive_json() for socket in sockets]
        await asyncio.gather(*(socket.close() for socket in sockets))

    assert [one["type"] for one in said] == [*["hello"] * 10, "disconnect"]
    assert said[-1]["reason"] == "too_many_websockets"


@pytest.mark.parametrize("text", ['{"envelope_id": "none"}', "words"])
async def test_an_acknowledgement_of_nothing_is_a_violation(fake: FakeSlack, text: str) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(fake.sockets.make_url()) as socket:
        await socket.send_str(text)
        await wait_for(lambda: bool(fake.journal.violations))

    assert fake.journal.violations[0]["rule"] == "unknown_envelope"


async def test_a_payload_with_the_acknowledgement_of_an_event_is_a_violation(fake: FakeSlack) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(fake.sockets.make_url()) as socket:
        await socket.receive_json()
        fake.announce("app_home_opened")
        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "thanks"}})
        await wait_for(lambda: bool(fake.journal.violations))

    assert {one["rule"] for one in fake.journal.violations} == {"ack_payload"}


async def test_a_command_may_be_answered_with_its_acknowledgement(fake: FakeSlack) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(fake.sockets.make_url()) as socket:
        await socket.receive_json()
        made = fake.interact("slash", text="words")
        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "at once"}})
        await fake.journal.wait(of(made, "ack"))

    assert [one.body["text"] for one in fake.messages.all.values()] == ["at once"]


@pytest.mark.parametrize(("token", "error"), [(BOT_TOKEN, "not_allowed_token_type"), ("xapp-wrong", "invalid_auth")])
async def test_only_the_apps_own_token_opens_a_connection(fake: FakeSlack, token: str, error: str) -> None:
    client = AsyncWebClient(base_url=fake.api_base)
    with pytest.raises(SlackApiError) as caught:
        await client.apps_connections_open(app_token=token)
    assert caught.value.response["error"] == error

    fake.world.app_token = None
    with pytest.raises(SlackApiError) as caught:
        await client.apps_connections_open(app_token=APP_TOKEN)
    assert caught.value.response["error"] == "invalid_auth"
