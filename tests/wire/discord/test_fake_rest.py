"""The rules of the fake's REST side, each met with plain aiohttp."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.interactions import Interaction
from tests.wire.discord.fake.rest import ROUTES
from tests.wire.discord.fake.schema import PATH, Schema
from tests.wire.discord.fake.world import APP, TOKEN

DEFER = {"type": 5, "data": {"flags": 64}}
QUIET = {"parse": list[str]()}
TEXT = {"content": "words", "allowed_mentions": QUIET}
COMMAND = {
    "name": "source",
    "description": "Where?",
    "type": 1,
    "contexts": [0, 1, 2],
    "integration_types": [0, 1],
}

Send = Callable[..., Awaitable[tuple[int, Any]]]


@pytest.fixture
async def send(fake: FakeDiscord) -> AsyncIterator[Send]:
    """``await send("POST", path, json=…)`` gives status and body, with the bot's token."""
    fake.commands[""] = [COMMAND | {"id": "1"}]
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {TOKEN}"}) as session:

        async def request(method: str, path: str, **more: Any) -> tuple[int, Any]:  # noqa: ANN401 - aiohttp's own
            async with session.request(method, fake.api_base + path, **more) as response:
                is_json = response.headers.get("Content-Type") == "application/json"
                return response.status, await response.json() if is_json else await response.text()

        yield request


def callback(made: Interaction) -> str:
    return f"/interactions/{made.id}/{made.token}/callback"


def hook(made: Interaction, rest: str = "") -> str:
    return f"/webhooks/{APP}/{made.token}{rest}"


def test_every_call_is_one_that_discord_describes() -> None:
    described = Schema().operations
    if not described:
        pytest.skip(f"NOT CHECKED: {PATH} is missing; set FIRSTHAND_SHARED to the folder that holds data/")
    for method, path, operation, _ in ROUTES:
        assert described[operation][:2] == (method, path)


async def test_a_callback_after_three_seconds_is_too_late(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")
    fake.clock.ahead += 3.1

    status, body = await send("POST", callback(made), json=DEFER)

    assert (status, body["code"]) == (404, 10062)


async def test_a_second_callback_is_refused_even_late(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")
    assert await send("POST", callback(made), json=DEFER) == (204, "")
    fake.clock.ahead += 60

    status, body = await send("POST", callback(made), json=DEFER)

    assert (status, body["code"]) == (400, 40060)


async def test_a_callback_with_response_tells_of_the_message(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")

    status, body = await send("POST", callback(made) + "?with_response=1", json={"type": 4, "data": TEXT})

    assert status == 200
    assert body["interaction"]["id"] == made.id
    assert body["interaction"]["response_message_id"] == body["resource"]["message"]["id"]


@pytest.mark.parametrize("answer", [{"type": 6}, {"type": 7, "data": TEXT}, {"type": 8, "data": {"choices": []}}])
async def test_a_command_is_not_answered_like_a_button(fake: FakeDiscord, send: Send, answer: object) -> None:
    made = fake.interact("slash", name="source")

    status, body = await send("POST", callback(made), json=answer)

    assert (status, body["code"]) == (400, 50035)


async def test_a_wrong_token_is_an_unknown_interaction(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")

    assert (await send("POST", f"/interactions/{made.id}/other/callback", json=DEFER))[1]["code"] == 10062


async def test_nothing_is_edited_before_the_callback(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")

    for method, path in (("PATCH", hook(made, "/messages/@original")), ("POST", hook(made))):
        status, body = await send(method, path, json=TEXT)
        assert (status, body["code"]) == (404, 10015)


async def test_a_token_expires_after_fifteen_minutes(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")
    await send("POST", callback(made), json=DEFER)
    fake.clock.ahead += 14 * 60
    assert (await send("PATCH", hook(made, "/messages/@original"), json=TEXT))[0] == 200
    fake.clock.ahead += 61

    status, body = await send("PATCH", hook(made, "/messages/@original"), json=TEXT)

    assert (status, body["code"]) == (401, 50027)


async def test_the_first_follow_up_takes_the_place_of_the_deferred_message(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")
    await send("POST", callback(made), json=DEFER)

    _, first = await send("POST", hook(made), json=TEXT)
    _, second = await send("POST", hook(made), json=TEXT)

    assert made.original
    assert first["id"] == made.original.id
    assert first["flags"] == 64
    assert (second["id"] != first["id"], second["flags"]) == (True, 0)


async def test_an_ephemeral_message_is_not_in_the_channel(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source")
    await send("POST", callback(made), json={"type": 4, "data": TEXT | {"flags": 64}})
    assert made.original

    status, body = await send("DELETE", f"/channels/{made.channel.id}/messages/{made.original.id}")

    assert (status, body["code"]) == (404, 10008)
    assert (await send("DELETE", hook(made, "/messages/@original")))[0] == 204


async def test_a_user_install_has_five_follow_ups(fake: FakeDiscord, send: Send) -> None:
    made = fake.interact("slash", name="source", place="elsewhere")
    await send("POST", callback(made), json={"type": 4, "data": TEXT})

    seen = []
    for _ in range(6):
        fake.clock.ahead += 2.1  # another window of the rate limit
        seen.append((await send("POST", hook(made), json=TEXT))[0])

    assert seen == [200] * 5 + [400]


async def test_a_sixth_message_within_five_seconds_is_limited(fake: FakeDiscord, send: Send) -> None:
    path = f"/channels/{fake.world.places['guild'].id}/messages"
    assert [(await send("POST", path, json=TEXT))[0] for _ in range(5)] == [200] * 5

    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bot {TOKEN}"}) as session,
        session.post(fake.api_base + path, json=TEXT) as response,
    ):
        body = await response.json()

    assert response.status == 429
    assert response.headers["X-RateLimit-Scope"] == "user"
    assert response.headers["Via"] == "1.1 google"
    assert 0 < body["retry_after"] <= 5


@pytest.mark.parametrize(
    ("place", "code"), [("hidden", 50001), ("elsewhere", 50001), ("read_only", 50013), ("guild", None)]
)
async def test_posting_needs_access_and_permission(fake: FakeDiscord, send: Send, place: str, code: int | None) -> None:
    status, body = await send("POST", f"/channels/{fake.world.places[place].id}/messages", json=TEXT)

    assert (status, body.get("code")) == ((200, None) if code is None else (403, code))


async def test_embeds_vanish_where_the_bot_may_not_embed(fake: FakeDiscord, send: Send) -> None:
    sent = TEXT | {"embeds": [{"title": "Found"}]}

    _, body = await send("POST", f"/channels/{fake.world.places['no_embeds'].id}/messages", json=sent)

    assert (body["content"], body["embeds"]) == ("words", [])


async def test_the_same_nonce_brings_back_the_first_message_for_some_minutes(fake: FakeDiscord, send: Send) -> None:
    path = f"/channels/{fake.world.places['guild'].id}/messages"
    sent = TEXT | {"nonce": "one", "enforce_nonce": True}
    _, first = await send("POST", path, json=sent)

    _, again = await send("POST", path, json=sent)
    _, other = await send("POST", path, json=sent | {"nonce": "two"})
    _, loose = await send("POST", path, json=sent | {"enforce_nonce": False})
    fake.clock.ahead += 301
    _, later = await send("POST", path, json=sent)

    assert again["id"] == first["id"]
    assert len({one["id"] for one in (first, other, loose, later)}) == 4


async def test_the_message_of_a_pressed_button_is_deleted_by_the_token_of_the_press(
    fake: FakeDiscord, send: Send
) -> None:
    made = fake.interact("slash", name="source", place="elsewhere")
    button = {"type": 2, "style": 2, "label": "Delete", "custom_id": "delete"}
    await send(
        "POST", callback(made), json={"type": 4, "data": TEXT | {"components": [{"type": 1, "components": [button]}]}}
    )
    assert made.original
    pressed = fake.interact("button", message_id=made.original.id, custom_id="delete")
    as_itself = await send("DELETE", f"/channels/{made.channel.id}/messages/{made.original.id}")
    await send("POST", callback(pressed), json={"type": 6})

    status, _ = await send("DELETE", hook(pressed, "/messages/@original"))

    assert (as_itself[0], as_itself[1]["code"]) == (403, 50001)
    assert (status, made.original.is_deleted) == (204, True)


async def test_other_peoples_messages_are_neither_edited_nor_deleted(fake: FakeDiscord, send: Send) -> None:
    message = fake.say("mine")
    path = f"/channels/{message.channel.id}/messages/{message.id}"

    assert (await send("PATCH", path, json=TEXT))[1]["code"] == 50005
    assert (await send("DELETE", path))[1]["code"] == 50013


async def test_commands_keep_their_ids(send: Send) -> None:
    path = f"/applications/{APP}/commands"
    _, first = await send("PUT", path, json=[COMMAND])
    _, second = await send("PUT", path, json=[COMMAND, COMMAND | {"name": "other"}])

    assert second[0]["id"] == first[0]["id"]
    assert (await send("GET", path))[1] == second


async def test_without_the_token_nothing_is_told(fake: FakeDiscord, send: Send) -> None:
    assert (await send("GET", "/users/@me", headers={"Authorization": "Bot other"}))[0] == 401
    assert (await send("GET", "/gateway/bot"))[1]["session_start_limit"]["remaining"] == 1000
    assert fake.journal.calls[0].status == 401


async def test_a_call_the_fake_does_not_know_is_a_violation(fake: FakeDiscord, send: Send) -> None:
    assert (await send("GET", "/guilds/1/bans"))[0] == 404

    assert [one["rule"] for one in fake.journal.violations] == ["unknown_call"]


async def test_a_body_that_is_no_json_is_refused(send: Send, fake: FakeDiscord) -> None:
    path = f"/channels/{fake.world.places['guild'].id}/messages"

    assert (await send("POST", path, data="{"))[1]["code"] == 50109
