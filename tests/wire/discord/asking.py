"""What most wire tests do with a fake: ask something, wait for its answer, see that no rule was broken."""

import asyncio
from collections.abc import Callable

import pytest

from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.interactions import Interaction
from tests.wire.discord.fake.journal import Call
from tests.wire.discord.fake.schema import PATH

EDIT = "update_original_webhook_message"
ACK = "create_interaction_response"


def of(made: Interaction, operation: str) -> Callable[[Call], bool]:
    """Matches the calls about this interaction."""
    return lambda call: call.interaction == made.id and call.operation == operation


async def wait_for(happened: Callable[[], bool], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 - a library's state, which has no event to wait for
            await asyncio.sleep(0.01)


async def ask(fake: FakeDiscord, text: str = "words", place: str = "guild") -> Interaction:
    """An asked `/source`, its answer edited in."""
    made = fake.interact("slash", name="source", options={"text": text}, place=place)
    await fake.journal.wait(lambda call: of(made, EDIT)(call) and call.status == 200)
    return made


def check_clean(fake: FakeDiscord) -> None:
    """No body broke a rule; says so where Discord's description was not there to check with."""
    if fake.journal.violations:
        pytest.fail(f"{fake.journal.violations}")
    if not fake.schema.operations:
        pytest.skip(f"NOT CHECKED against Discord's description: {PATH} is missing; set FIRSTHAND_SHARED")
