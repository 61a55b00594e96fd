"""The bot through its real entry point while Slack has its troubles."""

import asyncio
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from tests.wire.slack.stage import ABSENT, POST, QUOTE, REPLY, SHOW, Stage, read_errors

PASSING: tuple[dict[str, Any], ...] = (
    {"fault": "429", "retry_after": 1},
    {"fault": "5xx", "status": 500, "times": 2},
    {"fault": "5xx", "status": 502},
    {"fault": "5xx", "status": 504},
    {"fault": "drop"},
)


async def list_statuses(stage: Stage, operation: str) -> list[int]:
    return [call["status"] for call in await stage.fake.get("calls", operation=operation)]


def list_outcomes(stage: Stage) -> list[tuple[str, str | None]]:
    """How requests have ended, as the store has it."""
    with closing(sqlite3.connect(stage.db)) as connection:
        rows = connection.execute("SELECT state, reason FROM requests ORDER BY claimed_at").fetchall()
        return [(state, reason) for state, reason in rows]


async def test_an_answer_arrives_after_all_and_once(stage: Stage) -> None:
    async with stage.run():
        for fault in PASSING:
            await stage.fake.post("reset")
            await stage.fake.post("fault", route=REPLY, **fault)
            made, answer = await stage.ask(ABSENT)
            (shown,) = await stage.fake.get("deliveries", id=made["id"])
            assert answer["text"].startswith("Not found"), fault
            assert len(shown["replies"]) == 1, fault
            assert len(await list_statuses(stage, REPLY)) == 1 + fault.get("times", 1), fault
    await stage.check_clean()


async def test_a_share_is_posted_once_or_said_to_have_failed(stage: Stage) -> None:
    async with stage.run():
        for fault in ({"fault": "5xx", "status": 502}, {"fault": "drop"}):
            await stage.fake.post("reset")
            before = len(await stage.list_posts())
            asked, _ = await stage.ask(QUOTE, user="admin")
            await stage.fake.post("fault", route="post", applied=True, **fault)
            _, told = await stage.press(asked, "share", user="admin")
            await stage.press(asked, "share", user="admin")
            assert len(await stage.list_posts()) == before + 1
            assert await list_statuses(stage, POST) == [fault.get("status", -1)]
            assert "It is not posted twice" in told["text"]
        await stage.fake.post("reset")
        asked, _ = await stage.ask(QUOTE, user="admin")
        await stage.fake.post("fault", fault="429", route="post", retry_after=1)
        _, told = await stage.press(asked, "share", user="admin")
    assert await list_statuses(stage, POST) == [429, 200]
    assert told["text"] == "Shared."
    await stage.check_clean()


async def test_a_used_address_has_another_way_where_the_bot_is_a_member(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("fault", fault="error", route=REPLY, error="used_url", times=2)
        await stage.fake.post("interaction", kind="slash", text=QUOTE)
        shown = await stage.await_call(SHOW)
        await stage.fake.post("interaction", kind="slash", text=QUOTE, place="outside")
        await stage.fake.get("calls", operation=SHOW, count=2, seconds=15)
    assert "has these words" in shown["text"]
    assert shown["user"] == stage.fake.about["teams"]["first"]["users"]["member"]
    assert list_outcomes(stage) == [("answered", None), ("undelivered", "expired")]
    await stage.check_clean()


async def test_an_address_that_has_expired_is_kept_as_undelivered(stage: Stage) -> None:
    async with stage.run() as process:
        await stage.fake.post("fault", fault="delay", route="people", seconds=0.4)
        await stage.fake.post("interaction", kind="slash", text=QUOTE, place="private")
        await stage.fake.post("clock", advance=1900)
        await stage.fake.get("calls", operation=SHOW, count=1, seconds=15)
        process.terminate()
        said = await read_errors(process)
    assert list_outcomes(stage) == [("undelivered", "expired")]
    assert "could not be brought: expired" in said
    assert QUOTE not in said


async def test_people_who_cannot_be_looked_up_are_answered_in_english_and_without_rights(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("fault", fault="5xx", route="people", times=None)
        _, privacy = await stage.do("slash", command="/source-privacy", user="german")
        asked, answer = await stage.ask(QUOTE, user="admin")
    assert "30 days" in privacy["text"]
    assert "fh:share" not in str(answer["blocks"])
    assert asked["failure"] is None
    await stage.check_clean()


@pytest.mark.parametrize("mode", ["by_socket", "by_http"])
async def test_events_that_come_again_are_answered_once(stage: Stage, mode: str) -> None:
    async with stage.run(getattr(stage, mode)):
        said = await stage.fake.post("message", text=QUOTE, user="admin", mention=True)
        await stage.await_call(POST)
        for _ in range(5):
            await stage.fake.post("redeliver", id=said["delivery"])
        # What is asked after them is answered after them.
        await stage.ask(ABSENT)
        (shown,) = await stage.fake.get("deliveries", id=said["delivery"])
    assert len(await stage.list_posts()) == 1
    assert len([one for one in shown["tries"] if one.get("acked_after")]) == 6
    assert len(list_outcomes(stage)) == 2
    await stage.check_clean()


async def test_what_slack_has_not_signed_is_refused(stage: Stage) -> None:
    async with stage.run(stage.by_http):
        for signature in ("bad", "stale", "missing"):
            made = await stage.fake.post("interaction", kind="slash", text=QUOTE, signature=signature)
            said = await stage.fake.post("message", text=QUOTE, user="admin", mention=True, signature=signature)
            for name in (made["id"], said["delivery"]):
                async with asyncio.timeout(5):
                    while not (told := (await stage.fake.get("deliveries", id=name))[0])["failure"]:  # noqa: ASYNC110 - another process's
                        await asyncio.sleep(0.02)
                assert told["tries"][0]["status"] == 401
        greeted = await stage.fake.post("event", event="url_verification")
        (told,) = await stage.fake.get("deliveries", id=greeted["id"], acked=1)
    assert await stage.fake.get("calls", operation=REPLY) == []
    assert await stage.list_posts() == []
    assert list_outcomes(stage) == []
    assert greeted["payload"]["challenge"] in str(told["ack"])
