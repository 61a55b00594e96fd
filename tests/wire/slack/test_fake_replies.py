"""The rules of response_urls, each met with plain aiohttp."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from tests.wire.slack.asking import check_clean, get_reply
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.deliveries import Delivery
from tests.wire.slack.probe import make_blocks

TEXT = {"text": "words"}
BUTTONS = {"text": "words", "blocks": make_blocks("words")}

Reply = Callable[..., Awaitable[tuple[int, str]]]


@pytest.fixture
async def reply() -> AsyncIterator[Reply]:
    """``await reply(made, body)`` gives status and text."""
    async with aiohttp.ClientSession() as session:

        async def send(made: Delivery, body: dict[str, Any], **more: Any) -> tuple[int, str]:  # noqa: ANN401 - aiohttp's own
            async with session.post(made.payload["response_url"], **({"json": body} | more)) as response:
                return response.status, await response.text()

        yield send


def list_rules(fake: FakeSlack) -> list[str]:
    return [one["rule"] for one in fake.journal.violations]


async def test_it_serves_five_times(fake: FakeSlack, reply: Reply) -> None:
    made = fake.interact("slash")

    assert [(await reply(made, TEXT))[0] for _ in range(5)] == [200] * 5
    assert await reply(made, TEXT) == (404, "used_url")
    check_clean(fake)


async def test_it_serves_for_half_an_hour(fake: FakeSlack, reply: Reply) -> None:
    made = fake.interact("slash")
    fake.clock.advance(1799)
    in_time = await reply(made, TEXT)
    fake.clock.advance(2)

    assert in_time == (200, "ok")
    assert await reply(made, TEXT) == (404, "expired_url")


async def test_another_one_is_nobodys(fake: FakeSlack, reply: Reply) -> None:
    made = fake.interact("slash")
    made.payload["response_url"] += "x"

    assert await reply(made, TEXT) == (404, "no_service")


async def test_a_reply_is_private_unless_it_says_otherwise(fake: FakeSlack, reply: Reply) -> None:
    made = fake.interact("slash", place="outside")
    await reply(made, TEXT)
    private = get_reply(fake, made)
    await reply(made, TEXT | {"response_type": "in_channel"})

    assert private.seen_by == made.payload["user_id"]
    assert get_reply(fake, made).seen_by is None
    assert get_reply(fake, made).channel.name == "outside"


async def test_a_commands_own_reply_cannot_be_replaced(fake: FakeSlack, reply: Reply) -> None:
    made = fake.interact("slash")
    await reply(made, TEXT)
    await reply(made, {"text": "others", "replace_original": True})

    assert [one.body["text"] for one in fake.messages.all.values()] == ["words", "others"]
    assert list_rules(fake) == ["replace_original"]


@pytest.mark.parametrize(
    ("body", "shown", "is_deleted"),
    [
        ({"text": "others", "replace_original": True}, {"text": "others"}, False),
        ({"delete_original": True}, None, True),
        ({"text": "others", "replace_original": False, "response_type": "ephemeral"}, None, False),
    ],
)
async def test_the_pressed_message_is_replaced_deleted_or_left(
    fake: FakeSlack, reply: Reply, body: dict[str, Any], shown: dict[str, Any] | None, *, is_deleted: bool
) -> None:
    made = fake.interact("slash")
    await reply(made, BUTTONS)
    message = get_reply(fake, made)
    pressed = fake.interact("button", ts=message.ts, action_id="fh:share")

    assert await reply(pressed, body) == (200, "ok")
    assert message.body == (shown or message.body)
    assert message.is_deleted == is_deleted
    check_clean(fake)


async def test_a_reply_to_a_pressed_message_says_whether_it_stays(fake: FakeSlack, reply: Reply) -> None:
    made = fake.interact("slash")
    await reply(made, BUTTONS)
    pressed = fake.interact("button", ts=get_reply(fake, made).ts, action_id="fh:share")
    await reply(pressed, TEXT)

    assert list_rules(fake) == ["replace_unsaid"]


async def test_a_body_that_slack_would_not_take_is_refused_and_costs_no_use(fake: FakeSlack, reply: Reply) -> None:
    made = fake.interact("slash")

    assert await reply(made, {"text": "words", "blocks": [{"type": "section"}]}) == (400, "invalid_blocks")
    assert await reply(made, {}, json=None, data=b"text") == (400, "invalid_payload")
    assert await reply(made, {}, json=None, data={"payload": '{"text": "as a form"}'}) == (200, "ok")
    assert made.url_uses == 1


@pytest.mark.parametrize(
    ("fault", "status", "text"),
    [
        ({"fault": "429", "retry_after": 7}, 429, '{"ok": false, "error": "ratelimited"}'),
        ({"fault": "5xx", "status": 502}, 502, "injected"),
        ({"fault": "5xx", "status": 504}, 504, "injected"),
        ({"fault": "error", "error": "expired_url"}, 404, "expired_url"),
    ],
)
async def test_a_fault_takes_the_place_of_the_answer(
    fake: FakeSlack, reply: Reply, fault: dict[str, Any], status: int, text: str
) -> None:
    fake.arm(route="response_url", **fault)
    made = fake.interact("slash")

    assert await reply(made, TEXT) == (status, text)
    assert fake.messages.all == {}
    assert await reply(made, TEXT) == (200, "ok")
    assert [call.fault for call in fake.journal.calls] == [fault["fault"], None]


async def test_a_reply_may_take_effect_though_its_answer_is_lost(fake: FakeSlack, reply: Reply) -> None:
    fake.arm("drop", route="response_url", applied=True)
    made = fake.interact("slash")
    with pytest.raises(aiohttp.ClientError):
        await reply(made, TEXT)

    assert get_reply(fake, made).body == TEXT
    assert fake.journal.calls[0].status == -1


async def test_an_answer_may_be_late(fake: FakeSlack, reply: Reply) -> None:
    fake.arm("delay", route="response_url", seconds=0.2)
    made = fake.interact("slash")

    assert await reply(made, TEXT) == (200, "ok")
    assert fake.journal.calls[0].took
    assert fake.journal.calls[0].took >= 0.2
