"""What most wire tests do with a fake: ask something, wait for its answer, see that no rule was broken."""

import asyncio
from collections.abc import Callable

from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.deliveries import Delivery
from tests.wire.slack.fake.journal import Call
from tests.wire.slack.fake.messages import Message

REPLY = "response_url"
POST = "chat.postMessage"


def of(made: Delivery, operation: str = REPLY) -> Callable[[Call], bool]:
    """Matches the calls that answer this delivery and went well."""
    return lambda call: call.delivery == made.id and call.operation == operation and call.error is None


async def wait_for(happened: Callable[[], bool], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 - a library's state, which has no event to wait for
            await asyncio.sleep(0.01)


async def ask(fake: FakeSlack, text: str = "words", *, place: str = "general", team: str = "first") -> Message:
    """An asked `/source`: the message that answered it."""
    made = fake.interact("slash", text=text, place=place, team=team)
    await fake.journal.wait(of(made))
    return get_reply(fake, made)


def get_reply(fake: FakeSlack, made: Delivery) -> Message:
    """The last message by which a delivery was answered."""
    return next(one for one in fake.messages.all.values() if one.ts == made.replies[-1])


def check_clean(fake: FakeSlack) -> None:
    """No body broke a rule."""
    assert fake.journal.violations == []
