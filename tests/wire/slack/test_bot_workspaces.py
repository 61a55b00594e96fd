"""The bot through its real entry point, installed by many workspaces: none sees what is another's."""

import asyncio
import sqlite3
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import aiohttp

from tests.wire.slack.fake.errors import Json
from tests.wire.slack.installing import install
from tests.wire.slack.stage import PUBLISH, QUOTE, REPLY, Stage, list_verbs, read_errors, tell


async def refuse_installs(stage: Stage) -> None:
    """Come to the end of an install that was not begun in this browser, and of one with a code that is none."""
    async with aiohttp.ClientSession() as browser:
        address = f"{stage.address}/slack/oauth_redirect"
        code = (await stage.fake.post("authorize", team="second"))["code"]
        async with browser.get(address, params={"code": code, "state": "made-up"}) as forged:
            assert forged.status == 400
        async with browser.get(f"{stage.address}/slack/install", allow_redirects=False) as begun:
            state = parse_qs(urlsplit(begun.headers["Location"]).query)["state"][0]
            cookie = begun.headers["Set-Cookie"].partition(";")[0]
        async with browser.get(
            address, params={"code": "no-such-code", "state": state}, headers={"Cookie": cookie}
        ) as bad:
            assert bad.status == 401


async def test_an_install_during_which_slack_fails_says_to_begin_anew_and_keeps_nothing(stage: Stage) -> None:
    async with stage.run(stage.for_many), aiohttp.ClientSession() as browser:
        for fault in ({"fault": "5xx", "status": 502}, {"fault": "drop", "times": 5}):
            await stage.fake.post("reset")
            await stage.fake.post("fault", route="oauth.v2.access", **fault)
            async with browser.get(f"{stage.address}/slack/install", allow_redirects=False) as begun:
                state = parse_qs(urlsplit(begun.headers["Location"]).query)["state"][0]
                cookie = begun.headers["Set-Cookie"].partition(";")[0]
            query = {"code": (await stage.fake.post("authorize", team="second"))["code"], "state": state}
            async with browser.get(
                f"{stage.address}/slack/oauth_redirect", params=query, headers={"Cookie": cookie}
            ) as ended:
                # Bolt's own page, or ours.
                assert ended.status in (401, 503)
                told = await ended.text()
                assert "try again" in told or "Begin anew" in told
        assert read_installations(stage) == set()
        await stage.fake.post("reset")
        assert await install(stage, "second") == 200


async def open_home(stage: Stage, team: str, user: str) -> Json:
    made = await stage.fake.post("event", event="app_home_opened", team=team, user=user)
    name = stage.fake.about["teams"][team]["users"][user]
    async with asyncio.timeout(10):
        while True:
            calls = await stage.fake.get("calls", operation=PUBLISH)
            if any(call["body"]["user_id"] == name and call["at"] >= made["at"] and call["status"] for call in calls):
                break
            await asyncio.sleep(0.02)
    return next(one for one in await stage.fake.get("views", user=name) if one["type"] == "home")


async def test_two_workspaces_install_the_bot_and_neither_sees_what_is_the_others(stage: Stage) -> None:
    async with stage.run(stage.for_many):
        assert [await install(stage, team) for team in ("first", "second")] == [200, 200]
        _, answer = await stage.ask(QUOTE, team="first", user="admin")
        homes = [await open_home(stage, team, "admin") for team in ("first", "second")]
        pressed = await stage.fake.post(
            "interaction", kind="button", team="first", user="admin", view_id=homes[0]["id"], action_id="fh-settings"
        )
        await stage.await_call("views.open", delivery=pressed["id"])
        (told,) = await stage.fake.get("deliveries", id=pressed["id"])
        fields = {"share": "nobody", "days": "3"}
        await stage.fake.post(
            "interaction", kind="submit", team="first", user="admin", view_id=told["opened"][0], fields=fields
        )
        await stage.await_call(PUBLISH, count=3)
        _, privacy = await stage.do("slash", command="/source-privacy", team="second")
        _, own = await stage.do("slash", command="/source-privacy", team="first")
        _, elsewhere = await stage.ask(QUOTE, team="second", user="admin")
    assert "has these words" in answer["text"]
    assert "has these words" in tell(homes[0]["blocks"])
    assert "has these words" not in tell(homes[1]["blocks"])
    assert list_verbs(answer)[0] == "share"
    assert "30 days" in privacy["text"]
    assert "3 days" in own["text"]
    assert list_verbs(elsewhere)[0] == "share"
    tokens = {call["team"] for call in await stage.fake.get("calls", operation="users.info")}
    assert tokens == {"first", "second"}
    await stage.check_clean()


async def test_what_is_kept_of_a_workspace_goes_with_it_and_with_it_alone(stage: Stage) -> None:
    async with stage.run(stage.for_many):
        for team in ("first", "second"):
            await install(stage, team)
            asked, _ = await stage.ask(QUOTE, team=team)
            await stage.complain(asked, reason="other", words=f"said in the {team}", team=team)
        await stage.fake.post("uninstall", team="first")
        ids = stage.fake.about["teams"]
        async with asyncio.timeout(10):
            while list_tenants(stage) != {ids["second"]["id"]}:  # noqa: ASYNC110 - another process's
                await asyncio.sleep(0.05)
        _, still = await stage.ask(QUOTE, team="second")
    assert "has these words" in still["text"]
    feedback = await stage.command("feedback", "--json")
    assert "said in the second" in feedback
    assert "said in the first" not in feedback
    assert read_installations(stage) == {("", ids["second"]["id"])}
    everything = b"".join(one.read_bytes() for one in stage.db.parent.glob("firsthand.db*") if one.is_file())
    assert b"xoxb-" not in everything


async def test_an_organisation_installs_the_bot_for_all_its_workspaces(stage: Stage) -> None:
    # No way out of the bot goes by a proxy; there is none at this one.
    proxy = {"HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9"}
    async with stage.run(stage.for_many | proxy | {"SLACK_APP_TOKEN": stage.fake.about["app_token"]}):
        assert await install(stage, "north", is_org=True) == 200
        answers = [(await stage.ask(QUOTE, team=team))[1]["text"] for team in ("north", "south")]
    assert all("has these words" in text for text in answers)
    assert len(list_tenants(stage)) == 2
    await stage.check_clean()


async def test_an_install_is_refused_from_another_browser_and_opened_with_the_same_secret_key_alone(
    stage: Stage,
) -> None:
    async with stage.run(stage.for_many):
        await refuse_installs(stage)
        assert read_installations(stage) == set()
        await install(stage, "second")
    process = await stage.start(stage.for_many | {"FIRSTHAND_SECRET_KEY": "another key of this test"})
    await stage.await_connection(process)
    await stage.fake.post("interaction", kind="slash", text=QUOTE, team="second")
    await stage.fake.get("calls", operation=REPLY, count=1)
    process.terminate()
    said = await read_errors(process)
    assert process.returncode == 0
    assert "sealed with another FIRSTHAND_SECRET_KEY" in said
    assert "Traceback" not in said


def list_tenants(stage: Stage) -> set[str]:
    with closing(sqlite3.connect(stage.db)) as connection:
        return {tenant for (tenant,) in connection.execute("SELECT DISTINCT tenant FROM recent")}


def read_installations(stage: Stage) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(stage.db)) as connection:
        return set(connection.execute("SELECT enterprise, team FROM installations").fetchall())
