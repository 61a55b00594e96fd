"""What Discord's refusals become, and when the commands are registered."""

import asyncio
import json
import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from adapters.discord.backoff import LONGEST_BACKOFF, shorten_backoff
from adapters.discord.calls import Answered
from adapters.discord.failures import name_failure
from adapters.discord.pacing import APART, LONGEST, pause_before, take_turn, wait_turn
from adapters.discord.payload import Command
from adapters.discord.run import DiscordOptions, explain_end
from adapters.discord.sync import sync_commands
from store.sqlite import SqliteStore


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (404, 10062, "expired"),
        (404, 10015, "expired"),
        (400, 40060, "expired"),
        (401, 50027, "expired"),
        (400, 40094, "expired"),
        (403, 50001, "missing_permission"),
        (403, 50013, "missing_permission"),
        (403, 0, "missing_permission"),
        (429, 0, "rate_limited"),
        (404, 10003, "gone"),
        (404, 10008, "gone"),
        (503, 0, "unknown"),
        (0, 0, "unknown"),
        (400, 50035, "refused"),
        (400, 50083, "refused"),  # a thread that is archived
    ],
)
def test_a_refusal_is_a_value(status: int, code: int, reason: str) -> None:
    assert name_failure(Answered(status=status, code=code)).reason == reason


def test_a_limit_says_how_long_to_wait() -> None:
    assert name_failure(Answered(status=429, retry_after=2.5)).retry_after == 2.5


class GatewayNotFound(discord.GatewayNotFound):
    """Theirs has no types."""

    def __init__(self) -> None:
        Exception.__init__(self)


def make_closed(code: int) -> discord.ConnectionClosed:
    socket: Any = SimpleNamespace(close_code=code)
    return discord.ConnectionClosed(socket, shard_id=None, code=code)


def make_http_error(status: int) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="")
    return discord.HTTPException(response, None)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (discord.LoginFailure("Improper token"), "refuses DISCORD_TOKEN"),
        (make_closed(4004), "refuses DISCORD_TOKEN"),
        (make_closed(4013), "refuses the intents"),
        (discord.PrivilegedIntentsRequired(None), "refuses the intents"),
        (make_closed(4011), "for good, with 4011"),
        (make_http_error(503), "answers 503"),
        (GatewayNotFound(), "cannot be reached"),
        (aiohttp.ClientConnectionError(), "cannot be reached"),
        (OSError(), "cannot be reached"),
        (AttributeError(), "cannot be reached"),
        (ValueError(), "has ended: ValueError"),
        (None, "has ended"),
    ],
)
def test_every_end_is_explained_in_one_line(error: BaseException | None, says: str) -> None:
    said = str(explain_end(error))
    assert says in said
    assert "\n" not in said


def test_the_token_is_never_shown() -> None:
    assert "hidden" not in repr(DiscordOptions(token="hidden"))


class Notebook:
    """Keeps words in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def read_meta(self, key: str) -> str | None:
        return self.kept.get(key)

    async def write_meta(self, key: str, value: str) -> None:
        self.kept[key] = value

    async def swap_meta(self, key: str, before: str | None, value: str) -> bool:
        is_so = self.kept.get(key) == before
        if is_so:
            self.kept[key] = value
        return is_so


async def test_commands_are_registered_only_where_they_changed() -> None:
    put: list[list[Command]] = []
    notebook = Notebook()

    async def keep(commands: list[Command]) -> None:
        await asyncio.sleep(0)
        put.append(commands)

    async def list_names() -> list[str]:
        await asyncio.sleep(0)
        return [command["name"] for command in put[-1]] if put else []

    async def sync(command: str, application: int = 1) -> bool:
        return await sync_commands(keep, list_names, notebook, application=application, base="x", command=command)

    assert [await sync("source"), await sync("source"), await sync("quelle"), await sync("quelle")] == [
        True,
        False,
        True,
        False,
    ]
    assert await sync("quelle", application=2)
    assert [commands[0]["name"] for commands in put] == ["source", "quelle", "quelle"]
    put.append([])  # somebody has deleted them
    assert await sync("quelle", application=2)


async def list_none() -> list[str]:
    await asyncio.sleep(0)
    return []


async def test_what_was_not_registered_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    notebook = Notebook()

    async def refuse(_: list[Command]) -> None:
        await asyncio.sleep(0)
        raise make_http_error(503)

    with caplog.at_level(logging.INFO), pytest.raises(discord.HTTPException):
        await sync_commands(refuse, list_none, notebook, application=1, base="x", command="source")
    assert notebook.kept == {}


def test_a_crash_loop_waits_longer_and_longer_but_never_for_ever() -> None:
    pauses = [pause_before([1000.0] * count, 1000.0) for count in (0, 4, 5, 6, 7, 50, 5000)]
    assert pauses == [0, 0, 2, 4, 8, LONGEST, LONGEST]
    assert 86400 / LONGEST < 1000
    assert pause_before([1000.0] * 50, 1000.0 + 3600) == 0


def test_what_has_passed_since_the_last_time_is_waited_already() -> None:
    assert pause_before([1000.0] * 7, 1003.0) == 5
    assert pause_before([1000.0] * 7, 1009.0) == 0
    assert pause_before([1000.0], 1001.0, apart=APART) == 4
    assert pause_before([1000.0], 1006.0, apart=APART) == 0


@pytest.mark.parametrize("kept", ["", "no JSON", "{}", '["x"]'])
async def test_times_are_kept_whatever_stood_there(kept: str) -> None:
    notebook = Notebook()
    notebook.kept["discord_starts"] = kept
    await take_turn(notebook)
    await wait_turn(notebook)
    await take_turn(notebook)
    assert notebook.kept["discord_starts"].count(",") == 1


async def test_of_two_that_want_to_identify_at_once_the_second_waits_its_turn(tmp_path: Path) -> None:
    with SqliteStore.open(tmp_path / "firsthand.db") as one, SqliteStore.open(tmp_path / "firsthand.db") as other:
        await asyncio.gather(take_turn(one, apart=0.3), take_turn(other, apart=0.3))
        kept = json.loads(str(await one.read_meta("discord_starts")))
    assert len(kept) == 2
    assert kept[1] - kept[0] >= 0.3


def test_after_a_long_outage_the_next_try_is_a_minute_away_at_most() -> None:
    shorten_backoff()
    backoff = vars(discord.client)["ExponentialBackoff"]()
    pauses = [backoff.delay() for _ in range(200)]
    assert 10 < max(pauses) <= LONGEST_BACKOFF
