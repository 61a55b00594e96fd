"""The bot through its real entry point: presses that come at once, too late, or from where they do not belong."""

import asyncio
import json
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import aiohttp

from tests.wire.slack.fake.sending import sign
from tests.wire.slack.installing import install
from tests.wire.slack.stage import ABSENT, DELETE, OPEN, POST, PUBLISH, QUOTE, REPLY, SHOW, Stage, list_names, tell

if TYPE_CHECKING:
    from tests.wire.slack.fake.errors import Json

FORM = "application/x-www-form-urlencoded"
GONE = "This answer is no longer kept"
AGAIN = "Press the button once more"


async def forge(stage: Stage, team: str, payload: dict[str, Any], *, user: str = "admin") -> None:
    """Send, signed, what no client of Slack's would let a person do."""
    told = stage.fake.about["teams"][team]
    who: Json = {"id": told["users"][user], "team_id": told["id"]}
    made = {"team": {"id": told["id"]}, "user": who, "trigger_id": f"forged-{time.monotonic_ns()}", **payload}
    text = urlencode({"payload": json.dumps(made)})
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            f"{stage.address}/slack/events", data=text, headers={"Content-Type": FORM, **sign(text)}
        ) as response,
    ):
        assert response.status == 200


def press(stage: Stage, team: str, name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as Slack has them
    channel = stage.fake.about["teams"][team]["channels"]["general"]
    pressed = {"type": "button", "action_id": name, **more}
    place = {"type": "message", "message_ts": "1.1", "channel_id": channel, "is_ephemeral": True}
    return {"type": "block_actions", "channel": {"id": channel}, "container": place, "actions": [pressed]}


async def test_no_button_reaches_an_answer_of_another_workspace(stage: Stage) -> None:
    async with stage.run(stage.for_many):
        for team in ("first", "second"):
            await install(stage, team)
        _, answer = await stage.ask(QUOTE, team="first", user="admin")
        name = next(one for one in list_names(answer["blocks"]) if one.startswith("fh:details")).split(":")[2]
        verbs = ("share", "details", "other", "wrong", "open", "again")
        for count, verb in enumerate(verbs, 1):
            await forge(stage, "second", press(stage, "second", f"fh:{verb}:{name}"))
            assert GONE in (await stage.await_call(SHOW, count=count))["text"], verb
        state = {"values": {"reason": {"reason": {"selected_option": {"value": "other"}}}}}
        view = {"type": "modal", "callback_id": f"fh:wrong:{name}", "state": state, "private_metadata": ""}
        await forge(stage, "second", {"type": "view_submission", "view": view})
        await stage.await_call(POST)
        calls = await stage.fake.get("calls", operation=POST)
    assert [GONE in call["body"]["text"] for call in calls] == [True]
    assert await stage.command("feedback", "--json") == ""
    assert QUOTE[:20] not in tell([call["body"] for call in calls])
    assert await stage.fake.get("violations") == []


async def test_a_name_or_a_line_that_is_not_there_does_no_harm(stage: Stage) -> None:
    async with stage.run(stage.by_http):
        _, answer = await stage.ask(QUOTE, user="admin")
        name = next(one for one in list_names(answer["blocks"]) if one.startswith("fh:details")).split(":")[2]
        names = (
            "fh:",
            "fh:sh\u0430re:x",
            f"fh:share:{name}\n",
            f"fh:nothing:{name}",
            f"fh:other:{name}:\u0661",
            "x" * 255,
        )
        for one in names:
            await forge(stage, "first", press(stage, "first", one))
        for value in ("99", "-1", "9" * 24, "1:2", "\u0661", ""):
            chosen = {"type": "static_select", "selected_option": {"value": value}}
            await forge(stage, "first", press(stage, "first", f"fh:other:{name}:pick", **chosen))
        told = [await stage.await_call(SHOW, count=count) for count in (1, 2, 3)]
        _, still = await stage.ask(ABSENT)
        assert len(await stage.fake.get("calls", operation=SHOW)) == len(told)
    assert {one["text"] for one in told} == {"There are no other matches."}
    assert still["text"].startswith("Not found")
    assert await stage.list_posts() == []


async def test_share_and_delete_pressed_at_once_are_done_once(stage: Stage) -> None:
    async with stage.run():
        asked, answer = await stage.ask(QUOTE, user="admin")
        (shown,) = await stage.fake.get("deliveries", id=asked["id"])
        name = next(one for one in list_names(answer["blocks"]) if one.startswith("fh:share"))
        pressed = {"kind": "button", "ts": shown["replies"][0], "action_id": name, "user": "admin"}
        made = await asyncio.gather(*(stage.fake.post("interaction", **pressed) for _ in range(5)))
        for one in made:
            await stage.await_call(REPLY, delivery=one["id"])
        (posted,) = await stage.list_posts()
        name = next(one for one in list_names(posted["blocks"]) if one.startswith("fh:delete"))
        gone = {"kind": "button", "ts": posted["ts"], "action_id": name}
        tried = await asyncio.gather(
            *(stage.fake.post("interaction", **gone, user=who) for who in ("admin", "owner", "member")),
            return_exceptions=True,
        )
        # Who comes when it is gone has nothing to press any more.
        made = [one for one in tried if not isinstance(one, ValueError)]
        for one in made:
            await stage.await_call(REPLY, delivery=one["id"])
    assert made
    assert await stage.list_posts() == []
    assert len(await stage.fake.get("calls", operation=POST)) == 1
    assert await stage.fake.get("calls", operation=DELETE)
    await stage.check_clean()


async def test_a_form_that_did_not_open_is_said_so(stage: Stage) -> None:
    late = {"fault": "error", "route": "open", "error": "expired_trigger_id"}
    async with stage.run():
        asked, _ = await stage.ask(QUOTE)
        await stage.fake.post("fault", **late)
        _, told = await stage.press(asked, "wrong")
        _, form = await stage.press(asked, "wrong", expect=OPEN)
        await stage.fake.post("event", event="app_home_opened", user="admin")
        await stage.await_call(PUBLISH)
        user = stage.fake.about["teams"]["first"]["users"]["admin"]
        (home,) = await stage.fake.get("views", user=user)
        await stage.fake.post("fault", **late, times=2)
        await stage.fake.post("interaction", kind="button", view_id=home["id"], action_id="fh-settings", user="admin")
        said = await stage.await_call(POST)
    assert AGAIN in told["text"]
    assert form["view"]["type"] == "modal"
    assert (AGAIN in said["text"], said["channel"]) == (True, user)
    await stage.check_clean()


async def test_a_command_is_acknowledged_while_the_store_is_busy_and_answered_after(stage: Stage) -> None:
    async with stage.run():
        await stage.ask(ABSENT)
        with closing(sqlite3.connect(stage.db, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            made = await stage.fake.post("interaction", kind="slash", text=QUOTE)
            await stage.fake.get("deliveries", id=made["id"], acked=1)
            await asyncio.sleep(4)
            early = await stage.fake.get("calls", operation=REPLY, delivery=made["id"])
            other.execute("ROLLBACK")
        answer = await stage.await_call(REPLY, delivery=made["id"])
    assert early == []
    assert "has these words" in answer["text"]
    await stage.check_clean()
