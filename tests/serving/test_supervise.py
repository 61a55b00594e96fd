"""Chats side by side, and what becomes of the one when the other fails."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pytest

from adapters.serving.standing import Standing
from adapters.serving.supervise import Chat, supervise
from bot.errors import RefusedError, UnavailableError

PAUSE = 0.01


@dataclass(slots=True)
class Told:
    """A chat that does at each start what it was told to; the last for ever."""

    stop: asyncio.Event
    acts: list[Exception | None]
    standing: Standing
    starts: int = 0
    live: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self) -> None:
        act = self.acts[min(self.starts, len(self.acts) - 1)]
        self.starts += 1
        if act is not None:
            raise act
        self.standing.connect()
        self.live.set()
        await self.stop.wait()

    @property
    def chat(self) -> Chat:
        return Chat(standing=self.standing, serve=self.serve)


Make = Callable[..., Told]


@pytest.fixture
def stop() -> asyncio.Event:
    return asyncio.Event()


@pytest.fixture
def tell(stop: asyncio.Event) -> Make:
    def make(name: str, *acts: Exception | None) -> Told:
        return Told(stop, list(acts), Standing(name))

    return make


def run(*told: Told) -> Awaitable[tuple[UnavailableError, ...]]:
    return asyncio.create_task(supervise([one.chat for one in told], stop=told[0].stop, first_pause=PAUSE))


async def test_all_run_until_they_are_told_to_stop(tell: Make, stop: asyncio.Event) -> None:
    one, other = tell("discord", None), tell("slack", None)
    running = run(one, other)
    await asyncio.gather(one.live.wait(), other.live.wait())
    stop.set()
    assert await running == ()
    assert (one.standing.state, other.standing.state) == ("stopped", "stopped")


async def test_one_that_is_refused_is_shown_failed_and_the_other_runs_on(tell: Make, stop: asyncio.Event) -> None:
    bad, good = tell("discord", RefusedError("Discord refuses the token")), tell("slack", None)
    running = run(bad, good)
    await good.live.wait()
    assert (bad.standing.state, bad.standing.reason) == ("failed", "Discord refuses the token")
    assert good.standing.state == "connected"
    await asyncio.sleep(5 * PAUSE)
    assert bad.starts == 1
    stop.set()
    assert await running == ()


async def test_one_that_cannot_be_reached_is_tried_again_while_the_other_runs(tell: Make, stop: asyncio.Event) -> None:
    away = UnavailableError("Slack cannot be reached")
    good, late = tell("discord", None), tell("slack", away, away, None)
    running = run(good, late)
    await late.live.wait()
    assert late.starts == 3
    assert late.standing.state == "connected"
    stop.set()
    assert await running == ()


async def test_a_defect_in_one_leaves_the_other_running(
    tell: Make, stop: asyncio.Event, caplog: pytest.LogCaptureFixture
) -> None:
    broken, good = tell("slack", ValueError("in our own code"), None), tell("discord", None)
    running = run(broken, good)
    await asyncio.gather(broken.live.wait(), good.live.wait())
    assert "has ended by a defect" in caplog.text
    assert "in our own code" in caplog.text
    stop.set()
    assert await running == ()


async def test_the_end_of_all_is_told_with_each_reason(tell: Make) -> None:
    ends = await run(tell("discord", RefusedError("one")), tell("slack", RefusedError("other")))
    assert [str(end) for end in ends] == ["one", "other"]


async def test_one_alone_that_cannot_be_reached_is_the_end(tell: Make) -> None:
    alone = tell("discord", UnavailableError("Discord cannot be reached"))
    assert [str(end) for end in await run(alone)] == ["Discord cannot be reached"]
    assert alone.starts == 1


async def test_a_stop_ends_the_wait_before_the_next_try(tell: Make, stop: asyncio.Event) -> None:
    good, away = tell("discord", None), tell("slack", UnavailableError("away"))
    running = asyncio.create_task(supervise([good.chat, away.chat], stop=stop, first_pause=3600))
    await good.live.wait()
    stop.set()
    async with asyncio.timeout(5):
        assert await running == ()
