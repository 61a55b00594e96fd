"""The bot in its container, connected to a fake Discord: how it ends, and when its health turns red."""

import asyncio
from contextlib import suppress

from tests.image.conftest import Start
from tests.image.engine import Container
from tests.wire.discord.fake.driver import Driver

LARGEST_IDLE, LONGEST_STOP = 120, 20
ASKERS, ACKED = 32, 60
QUOTE = "soldiers don't want to fight. I even shoot them"
ACK, EDIT = "create_interaction_response", "update_original_webhook_message"


async def connect(bot: Container, fake: Driver) -> None:
    """Wait until the gateway knows the bot and its health is green."""
    async with asyncio.timeout(60):
        while not (await fake.get("gateway"))["connected"]:
            assert bot.is_running, bot.logs
            await asyncio.sleep(0.1)
    await asyncio.to_thread(bot.await_health, healthy=True, seconds=30)


async def turn(bot: Container, *, healthy: bool, seconds: float = 120) -> str:
    return f"{await asyncio.to_thread(bot.await_health, healthy=healthy, seconds=seconds):.1f}"


async def test_it_needs_little_memory_while_nobody_asks(
    start: Start, fake: Driver, connected: tuple[str, ...], figures: dict[str, str]
) -> None:
    bot = start(*connected)
    await connect(bot, fake)
    await asyncio.sleep(3)
    figures["idle and connected to Discord, MB"] = f"{bot.read_memory():.0f}"
    assert bot.read_memory() <= LARGEST_IDLE


async def keep_asking(fake: Driver) -> None:
    """Ask on and on, faster than is answered; what comes after the bot has gone is nobody's."""
    while True:
        with suppress(ValueError):
            await fake.post("interaction", kind="slash", name="source", options={"text": QUOTE})


async def list_well(fake: Driver, operation: str) -> set[str]:
    """The interactions of which this call went well."""
    calls = await fake.get("calls", operation=operation)
    return {call["interaction"] for call in calls if call["status"] in (200, 204)}


async def test_told_to_stop_under_load_it_ends_well_and_owes_nobody_an_answer(
    start: Start, fake: Driver, connected: tuple[str, ...], figures: dict[str, str]
) -> None:
    bot = start(*connected)
    await connect(bot, fake)
    crowd = asyncio.gather(*(keep_asking(fake) for _ in range(ASKERS)))
    await fake.get("calls", operation=ACK, count=ACKED, seconds=60)
    before = await list_well(fake, ACK) - await list_well(fake, EDIT)
    took = await asyncio.to_thread(bot.stop)
    crowd.cancel()
    acked, answered = await list_well(fake, ACK), await list_well(fake, EDIT)
    figures["SIGTERM to exit under load, s"] = (
        f"{took:.1f} ({len(acked)} asks acknowledged in all, {len(before)} of them without an answer when it came)"
    )
    assert bot.exit_code == 0, bot.logs
    assert took < LONGEST_STOP
    assert acked <= answered
    assert "Traceback" not in bot.logs


async def test_health_is_red_while_the_process_is_frozen(
    start: Start, fake: Driver, connected: tuple[str, ...], figures: dict[str, str]
) -> None:
    bot = start(*connected)
    await connect(bot, fake)
    bot.engine.run("kill", "--signal=STOP", bot.id)
    figures["frozen to red, s"] = await turn(bot, healthy=False)
    bot.engine.run("kill", "--signal=CONT", bot.id)
    figures["thawed to green, s"] = await turn(bot, healthy=True)


async def test_health_is_red_while_the_gateway_is_deaf(
    start: Start, fake: Driver, connected: tuple[str, ...], figures: dict[str, str]
) -> None:
    bot = start(*connected)
    await connect(bot, fake)
    await fake.post("fault", fault="deaf", at="connect", times=None)
    await fake.post("fault", fault="deaf")
    figures["gateway deaf to red, s"] = await turn(bot, healthy=False)
    assert bot.is_running


async def test_health_is_red_once_the_store_is_gone(
    start: Start, fake: Driver, connected: tuple[str, ...], figures: dict[str, str]
) -> None:
    bot = start(*connected)
    await connect(bot, fake)
    bot.engine.run("exec", bot.id, "sh", "-c", "rm /data/firsthand.db /data/firsthand.db-*")
    figures["store gone to red, s"] = await turn(bot, healthy=False)
    assert bot.is_running
