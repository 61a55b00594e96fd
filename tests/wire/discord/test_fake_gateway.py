"""The rules of the fake's gateway, each met with a plain websocket; and the fake in its own process."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.driver import start_fake
from tests.wire.discord.fake.gateway import CONTENT, DM_MESSAGES, GUILD_MESSAGES
from tests.wire.discord.fake.world import APP, GUILD, TOKEN

Socket = aiohttp.ClientWebSocketResponse
SECONDS = 5
GUILDS = 1


@pytest.fixture
async def connect(fake: FakeDiscord) -> AsyncIterator[Callable[[], Awaitable[Socket]]]:
    """``await connect()`` gives a websocket that has had its HELLO."""
    async with aiohttp.ClientSession() as session:

        async def open_socket() -> Socket:
            socket = await session.ws_connect(f"{fake.gateway.url}?v=10&encoding=json")
            assert (await read(socket))["op"] == 10
            return socket

        yield open_socket


Connect = Callable[[], Awaitable[Socket]]


async def read(socket: Socket) -> Any:  # noqa: ANN401 - a frame
    return await socket.receive_json(timeout=SECONDS)


async def read_close(socket: Socket) -> int | None:
    """The close code, after whatever else was said."""
    while (await socket.receive(timeout=SECONDS)).type is aiohttp.WSMsgType.TEXT:
        pass
    return socket.close_code


async def identify(socket: Socket, intents: int = GUILDS, **more: object) -> None:
    await socket.send_json({"op": 2, "d": {"token": TOKEN, "intents": intents, "properties": {}, **more}})


async def test_a_session_begins_with_ready_and_its_guilds(connect: Connect) -> None:
    socket = await connect()
    await identify(socket)

    ready, guild = await read(socket), await read(socket)

    assert (ready["t"], ready["s"], ready["d"]["shard"]) == ("READY", 1, [0, 1])
    assert guild["t"] == "GUILD_CREATE"
    assert [one["id"] for one in ready["d"]["guilds"]] == [guild["d"]["id"]]


async def test_a_heartbeat_is_acknowledged(connect: Connect) -> None:
    socket = await connect()
    await socket.send_json({"op": 1, "d": None})

    assert (await read(socket))["op"] == 11


async def test_a_client_without_heartbeats_is_closed(fake: FakeDiscord, connect: Connect) -> None:
    fake.gateway.heartbeat = 0.1

    assert await read_close(await connect()) == 4009


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"op": 99}, 4001),
        ({"op": 3, "d": {}}, 4003),
        ({"op": 2, "d": {"token": "other", "intents": 1}}, 4004),
        ({"op": 6, "d": {"token": "other", "session_id": "", "seq": 1}}, 4004),
        ({"op": 2, "d": {"token": TOKEN, "intents": 1, "shard": [2, 2]}}, 4010),
        ({"op": 2, "d": {"token": TOKEN}}, 4013),
        ({"op": 2, "d": {"token": TOKEN, "intents": CONTENT}}, 4014),
        ({"op": 1, "d": "x" * 5000}, 4002),
    ],
)
async def test_a_wrong_payload_has_its_close_code(connect: Connect, said: object, code: int) -> None:
    socket = await connect()
    await socket.send_json(said)

    assert await read_close(socket) == code


async def test_identifying_twice_is_closed(connect: Connect) -> None:
    socket = await connect()
    await identify(socket)
    await identify(socket)

    assert await read_close(socket) == 4005


async def test_more_than_120_payloads_a_minute_are_too_many(connect: Connect) -> None:
    socket = await connect()
    for _ in range(121):
        await socket.send_json({"op": 1, "d": None})

    assert await read_close(socket) == 4008


async def test_a_second_identify_within_the_window_is_an_invalid_session(fake: FakeDiscord, connect: Connect) -> None:
    fake.gateway.identify_window = 5
    await identify(await connect())
    second = await connect()
    await identify(second)

    assert await read(second) == {"op": 9, "d": False, "s": None, "t": None}
    assert fake.gateway.remaining == 998


async def test_the_last_identify_of_the_day_resets_the_token(fake: FakeDiscord, connect: Connect) -> None:
    fake.gateway.remaining = 1
    await identify(await connect())
    second = await connect()
    await identify(second)

    assert await read_close(second) == 4004


@pytest.mark.parametrize(("code", "is_kept"), [(1000, False), (1001, False), (4000, True), (3000, True)])
async def test_only_1000_and_1001_end_a_session(
    fake: FakeDiscord, connect: Connect, code: int, *, is_kept: bool
) -> None:
    first = await connect()
    await identify(first)
    ready = await read(first)
    await first.close(code=code)
    fake.say("missed", place="dm")
    second = await connect()
    await second.send_json({"op": 6, "d": {"token": TOKEN, "session_id": ready["d"]["session_id"], "seq": 1}})

    seen = [await read(second) for _ in range(2 if is_kept else 1)]

    assert [one["t"] or one["op"] for one in seen] == (["GUILD_CREATE", "RESUMED"] if is_kept else [9])


async def test_a_resume_from_the_future_is_closed(connect: Connect) -> None:
    first = await connect()
    await identify(first)
    ready = await read(first)
    second = await connect()
    await second.send_json({"op": 6, "d": {"token": TOKEN, "session_id": ready["d"]["session_id"], "seq": 99}})

    assert await read_close(second) == 4007


async def test_events_follow_the_intents_and_hide_what_is_said_to_others(fake: FakeDiscord, connect: Connect) -> None:
    deaf, keen = await connect(), await connect()
    await identify(deaf, 0)
    await identify(keen, GUILD_MESSAGES | DM_MESSAGES)
    assert (await read(deaf))["t"] == (await read(keen))["t"] == "READY"
    first = fake.say("to all")
    fake.say("you", mention=True, reply_to=first.id)
    fake.say("private", place="dm")
    fake.say("unseen", place="hidden")

    seen = [(await read(keen))["d"] for _ in range(3)]

    assert [one["content"] for one in seen] == ["", f"<@{APP}> you", "private"]
    assert seen[1]["referenced_message"]["content"] == ""
    with pytest.raises(TimeoutError):
        await deaf.receive(timeout=0.1)


async def test_the_bot_is_told_that_it_was_thrown_out(fake: FakeDiscord, connect: Connect) -> None:
    socket = await connect()
    await identify(socket)
    assert [(await read(socket))["t"] for _ in range(2)] == ["READY", "GUILD_CREATE"]
    fake.gateway.leave(GUILD)

    told = await read(socket)

    assert (told["t"], told["d"]) == ("GUILD_DELETE", {"id": GUILD})


async def test_a_deaf_connection_stays_open_and_says_nothing(fake: FakeDiscord, connect: Connect) -> None:
    socket = await connect()
    await identify(socket)
    await read(socket)
    await read(socket)
    fake.arm("deaf")
    await socket.send_json({"op": 1, "d": None})

    with pytest.raises(TimeoutError):
        await socket.receive(timeout=0.1)


async def test_guilds_are_dealt_to_shards() -> None:
    async with FakeDiscord(identify_window=0, guilds=10) as fake, aiohttp.ClientSession() as session:
        counts = []
        for shard in (0, 1):
            socket = await session.ws_connect(f"{fake.gateway.url}?v=10&encoding=json")
            await read(socket)
            await identify(socket, shard=[shard, 2])
            counts.append(len((await read(socket))["d"]["guilds"]))
    assert counts == [5, 5]


async def test_the_fake_runs_in_its_own_process() -> None:
    async with start_fake("--identify-window", "0") as driver, aiohttp.ClientSession() as session:
        async with session.get(f"{driver.about['api_base']}/users/@me") as response:
            assert response.status == 401
        await driver.post("fault", fault="delay", seconds=0)
        await driver.post("clock", advance=900)
        message = await driver.post("message", content="hello", place="dm")
        calls = await driver.get("calls", operation="get_my_user", count=1)
        told = await driver.get("messages", place="dm-member")
        assert [one["id"] for one in told] == [message["id"]]
        assert [call["status"] for call in calls] == [401]
        assert (await driver.get("violations"))["violations"] == []
        await driver.post("identifies", remaining=3)
        assert await driver.get("gateway") == {"log": [], "connected": [], "remaining": 3}
        await driver.post("replay", how="abort", seconds=0.1)
        await driver.post("token", valid=False)
        await driver.post("reset")
        assert await driver.get("calls") == await driver.get("interactions") == []
        assert await driver.get("commands") == {}
        with pytest.raises(ValueError, match="no command"):
            await driver.post("interaction", kind="slash", name="source")
        with pytest.raises(ValueError, match="no such fault"):
            await driver.post("fault", fault="flood")
