"""What is posted to the bot's address by Slack, and by others who try."""

import io
import json
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import aiohttp

from tests.wire.slack.fake.sending import sign
from tests.wire.slack.stage import Stage

if TYPE_CHECKING:
    from tests.wire.slack.fake.errors import Json

FORM = "application/x-www-form-urlencoded"


async def post(stage: Stage, body: str | bytes | io.BytesIO, *, kind: str = FORM, **headers: str) -> tuple[int, str]:
    given = {"Content-Type": kind, **headers}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{stage.address}/slack/events", data=body, headers=given) as response,
    ):
        return response.status, await response.text()


async def hand_in(stage: Stage, user: str, values: dict[str, Any]) -> tuple[int, str]:
    """Hand in settings as no client of Slack's would let one."""
    team = stage.fake.about["teams"]["first"]
    payload: Json = {
        "type": "view_submission",
        "team": {"id": team["id"]},
        "user": {"id": team["users"][user], "team_id": team["id"]},
        "trigger_id": f"made-up-{time.monotonic_ns()}",
        "view": {"type": "modal", "callback_id": "fh-settings", "state": {"values": values}},
    }
    text = urlencode({"payload": json.dumps(payload)})
    return await post(stage, text, **sign(text))


async def test_settings_that_cannot_be_are_told_in_the_form_and_kept_from_those_who_may_not(stage: Stage) -> None:
    async with stage.run(stage.by_http):
        status, told = await hand_in(stage, "admin", {"days": {"days": {"value": "1000"}}})
        silent = await hand_in(stage, "member", {"days": {"days": {"value": "3"}}})
        await stage.await_call("chat.postMessage")
        _, privacy = await stage.do("slash", command="/source-privacy")
    assert status == 200
    assert json.loads(told)["response_action"] == "errors"
    assert list(json.loads(told)["errors"]) == ["days"]
    assert silent == (200, "")
    assert "30 days" in privacy["text"]


async def test_what_slack_has_not_signed_is_not_even_read(stage: Stage) -> None:
    events: tuple[object, ...] = (None, [], "words", 7)
    bodies = ["", "{", "[]", "null", '"words"', "payload=%7B", "payload=[]", "payload=null", "command=/source"]
    bodies += [json.dumps({"type": "event_callback", "event": event}) for event in events]
    bodies += [json.dumps({"type": "block_actions", "actions": actions}) for actions in events]
    bodies += ["type=ssl_check", json.dumps({"type": "url_verification", "challenge": "words"})]
    async with stage.run(stage.by_http):
        for body in bodies:
            for kind in (FORM, "application/json"):
                assert (await post(stage, body, kind=kind))[0] == 401, (body, kind)
        for moment in ("", "soon", "-1", "9" * 400):
            headers = {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": "v0=ü"}
            assert (await post(stage, "command=/source", **headers))[0] in (400, 401)
        assert (await post(stage, b"\xff\xfe\x00"))[0] in (400, 401)
        assert (await post(stage, "command=/source", kind=f"{FORM}; charset=none"))[0] in (400, 401)
        assert (await post(stage, io.BytesIO(b"x" * 2_000_000)))[0] == 413
        async with aiohttp.ClientSession() as session, session.get(f"{stage.address}/slack/install") as response:
            assert response.status == 404
    assert [call["operation"] for call in await stage.fake.get("calls")] == ["auth.test"]
