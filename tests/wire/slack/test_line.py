"""The connection by itself, against a fake in this process, with a shorter patience than the bot's."""

import asyncio
from collections.abc import Mapping

import aiohttp
import pytest

from adapters.serving.reports import NoReports
from adapters.serving.standing import Standing
from adapters.slack import line
from adapters.slack.calls import Calls
from adapters.slack.line import Line
from tests.wire.slack.asking import wait_for
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.world import APP_TOKEN


def test_a_deaf_connection_is_replaced_within_twelve_seconds() -> None:
    assert line.DEAF_SECONDS + line.PING_SECONDS <= 12


async def test_a_connection_that_is_deaf_is_noticed_and_made_anew(
    fake: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Time alone is another here: nine seconds are the bot's, and would be the test's.
    monkeypatch.setattr(line, "PING_SECONDS", 0.2)
    monkeypatch.setattr(line, "DEAF_SECONDS", 0.6)
    heard: list[str] = []

    async def take(kind: str, payload: Mapping[str, object], headers: Mapping[str, str]) -> Mapping[str, object] | None:
        heard.append(f"{kind} {payload['text']} {dict(headers)}")
        return {}

    async with aiohttp.ClientSession() as session:
        made = Line(
            session,
            Calls(session, base=fake.api_base),
            take,
            token=APP_TOKEN,
            standing=Standing("slack"),
            reports=NoReports(),
        )
        hearing = asyncio.create_task(made.hear())
        await wait_for(lambda: bool(fake.sockets.open))
        fake.arm("deaf")
        await wait_for(lambda: any(not one.is_deaf for one in fake.sockets.open))
        asked = fake.interact("slash", text="words")
        await wait_for(lambda: asked.acked_after is not None)
        hearing.cancel()
        await asyncio.gather(hearing, return_exceptions=True)
    assert heard == ["slash_commands words {}"]
    assert len(fake.sockets.log) == 2
