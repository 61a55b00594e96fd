"""The server, asked over the network of this machine."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import pytest
from aiohttp import web

from adapters.serving.health import Health
from adapters.serving.meters import Meters
from adapters.serving.server import Server
from adapters.serving.standing import Standing
from bot.errors import StoreError, UnavailableError


@dataclass(slots=True)
class Shelf:
    """A store that can be taken away, or hang, or lose its articles."""

    reason: str | None = None
    hangs: bool = False
    is_counted: bool = True
    checks: int = 0

    async def check(self) -> str | None:
        self.checks += 1
        if self.hangs:
            await asyncio.Event().wait()
        return self.reason

    async def count_articles(self) -> int:
        if not self.is_counted:
            raise StoreError("gone just now")
        return 5

    def measure_free(self) -> int:
        return 1024


@dataclass(slots=True)
class House:
    server: Server
    meters: Meters
    standing: Standing
    shelf: Shelf
    session: aiohttp.ClientSession

    async def ask(self, path: str, method: str = "GET") -> tuple[int, str]:
        async with self.session.request(method, f"http://127.0.0.1:{self.server.port}{path}") as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def open_house(*, missing: str | None = None) -> AsyncIterator[House]:
    standing, meters, shelf = Standing("discord"), Meters(), Shelf()
    health = Health([] if missing else [standing], missing=missing)
    health.watch_store(shelf)
    server = Server(health, meters)
    async with server.listen("127.0.0.1", 0), aiohttp.ClientSession() as session:
        yield House(server, meters, standing, shelf, session)


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with open_house() as made:
        yield made


async def test_all_well_is_green_on_both(house: House) -> None:
    house.standing.connect(deaf_after=90)
    for path in ("/healthz", "/readyz"):
        status, body = await house.ask(path)
        told = json.loads(body)
        assert status == 200
        assert told["well"] is told["ready"] is True
        assert told["parts"]["discord"]["state"] == "connected"
        assert told["parts"]["store"]["state"] == "open"


async def test_one_that_is_starting_is_well_and_not_ready(house: House) -> None:
    assert (await house.ask("/healthz"))[0] == 200
    assert (await house.ask("/readyz"))[0] == 503


@pytest.mark.parametrize("how", ["deaf", "lost", "failed"])
async def test_a_connection_in_trouble_is_red_and_says_why(house: House, how: str) -> None:
    house.standing.connect(deaf_after=-1 if how == "deaf" else None)
    if how == "lost":
        house.standing.lose("the connection broke")
    elif how == "failed":
        house.standing.fail("the token is refused")
    status, body = await house.ask("/healthz")
    part = json.loads(body)["parts"]["discord"]
    assert status == 503
    assert part["state"] == how
    assert part["reason"]


async def test_a_store_that_is_gone_is_red_and_says_why(house: House) -> None:
    house.standing.connect()
    house.shelf.reason = "the store is gone"
    status, body = await house.ask("/healthz")
    assert status == 503
    assert json.loads(body)["parts"]["store"]["reason"] == "the store is gone"


async def test_a_store_that_hangs_is_red_and_is_not_asked_once_more_meanwhile(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.serving.health.CHECK_SECONDS", 0.05)
    house.shelf.hangs = True
    answers = [await house.ask("/healthz") for _ in range(3)]
    assert [status for status, _ in answers] == [503] * 3
    assert "has not answered" in answers[0][1]
    assert house.shelf.checks == 1


async def test_no_chat_at_all_is_well_and_not_ready_and_says_what_to_set() -> None:
    async with open_house(missing="set DISCORD_TOKEN") as house:
        assert (await house.ask("/healthz"))[0] == 200
        status, body = await house.ask("/readyz")
    assert status == 503
    assert "set DISCORD_TOKEN" in body


async def test_the_metrics_tell_of_chats_and_store(house: House) -> None:
    house.standing.connect()
    status, body = await house.ask("/metrics")
    assert status == 200
    assert 'firsthand_platform_connected{platform="discord"} 1.0' in body
    assert "firsthand_corpus_articles 5.0" in body
    assert "firsthand_store_reachable 1.0" in body
    house.standing.lose("broke")
    house.shelf.reason = "gone"
    _, body = await house.ask("/metrics")
    assert 'firsthand_platform_connected{platform="discord"} 0.0' in body
    assert "firsthand_store_reachable 0.0" in body


async def test_a_store_that_goes_while_it_is_counted_leaves_the_last_figure(house: House) -> None:
    await house.ask("/metrics")
    house.shelf.is_counted = False
    status, body = await house.ask("/metrics")
    assert status == 200
    assert "firsthand_corpus_articles 5.0" in body


async def test_a_platform_hangs_its_addresses_in_after_the_start(house: House) -> None:
    assert (await house.ask("/slack/events", "POST"))[0] == 404

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text="taken")

    house.server.route("POST", "/slack/events", answer)
    assert await house.ask("/slack/events", "POST") == (200, "taken")
    assert (await house.ask("/slack/events"))[0] == 405
    assert (await house.ask("/slack/other", "POST"))[0] == 404


async def test_a_taken_port_is_said_once_and_taken_when_it_is_free(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("adapters.serving.server.RETRY_SECONDS", 0.01)
    server = Server(Health([]), Meters())
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        listening = server.listen("127.0.0.1", port)
        await listening.__aenter__()
        await asyncio.sleep(0.1)
        assert server.port is None
    async with asyncio.timeout(5):
        while server.port != port:  # noqa: ASYNC110 - the server's own loop has no event for it
            await asyncio.sleep(0.01)
    await listening.__aexit__(None, None, None)
    assert caplog.text.count("is taken: set FIRSTHAND_HTTP_PORT") == 1


async def test_where_nobody_can_listen_is_one_error() -> None:
    with pytest.raises(UnavailableError, match="cannot listen on 203\\.0\\.113\\.7 port"):
        async with Server(Health([]), Meters()).listen("203.0.113.7", 0):
            pass
