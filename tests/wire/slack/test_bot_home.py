"""The bot through its real entry point: App Home, and the settings of a workspace."""

from tests.wire.slack.fake.errors import Json
from tests.wire.slack.stage import OPEN, POST, PUBLISH, QUOTE, Stage, list_names, list_verbs, tell

PUSH = "views.push"


async def open_home(stage: Stage, *, user: str = "member") -> Json:
    """Open App Home, and return it as its user sees it."""
    await stage.fake.post("reset")
    await stage.fake.post("event", event="app_home_opened", user=user)
    await stage.await_call(PUBLISH)
    return await see_home(stage, user=user)


async def see_home(stage: Stage, *, user: str = "member") -> Json:
    name = stage.fake.about["teams"]["first"]["users"][user]
    return next(one for one in await stage.fake.get("views", user=name) if one["type"] == "home")


async def press_view(stage: Stage, view: Json, name: str, *, expect: str, user: str = "member") -> tuple[Json, Json]:
    """Press what begins with ``name`` in a view: the delivery, and the view or the body that came of it."""
    full = next(one for one in list_names(view["blocks"]) if one.startswith(name))
    made = await stage.fake.post("interaction", kind="button", view_id=view["id"], action_id=full, user=user)
    await stage.await_call(expect, delivery=made["id"] if expect in (OPEN, PUSH) else None)
    (told,) = await stage.fake.get("deliveries", id=made["id"])
    opened = [one for one in await stage.fake.get("views") if one["id"] in told["opened"]]
    return made, opened[0] if opened else {}


async def test_home_says_what_is_kept_shows_ones_own_recent_lookups_alone_and_forgets_them(stage: Stage) -> None:
    async with stage.run():
        await stage.ask(QUOTE)
        home = await open_home(stage)
        other = await open_home(stage, user="german")
        _, page = await press_view(stage, home, "fh:again", expect=OPEN)
        _, details = await press_view(stage, page, "fh:details", expect=PUSH)
        await stage.fake.post("reset")
        _, told = await press_view(stage, home, "fh-forget", expect=OPEN)
        await stage.await_call(PUBLISH)
        empty = await see_home(stage)
    assert "has these words" in tell(home)
    assert "30 days" in tell(home)
    assert not any(name.startswith("fh:again") for name in list_names(other["blocks"]))
    assert "Tage" in tell(other)
    assert "has these words" in tell(page["blocks"])
    assert list_verbs(page) == ["details", "wrong", "open"]
    assert "Answered" in tell(details["blocks"])
    assert "deleted" in tell(told)
    assert list_names(empty["blocks"]) == ["fh-forget"]
    await stage.check_clean()


async def test_an_admin_changes_the_settings_and_they_hold_at_once(stage: Stage) -> None:
    async with stage.run():
        home = await open_home(stage, user="admin")
        member = await open_home(stage)
        _, form = await press_view(stage, home, "fh-settings", expect=OPEN, user="admin")
        log = stage.fake.about["teams"]["first"]["channels"]["random"]
        fields = {"share": "everyone", "mentions": "no", "language": "de", "days": "7", "log_channel": log}
        await stage.fake.post("reset")
        await stage.fake.post("interaction", kind="submit", view_id=form["id"], fields=fields, user="admin")
        await stage.await_call(PUBLISH)
        kept = await see_home(stage, user="admin")
        asked, answer = await stage.ask(QUOTE)
        await stage.press(asked, "share")
        post = await stage.await_call(POST)
        note = await stage.await_call(POST, count=2)
        await stage.fake.post("message", text=QUOTE, user="admin", mention=True)
        await stage.fake.get("deliveries", what="app_mention", acked=1)
    assert "fh-settings" not in list_names(member["blocks"])
    assert "7" in tell(kept["blocks"])
    assert list_verbs(answer)[0] == "share"
    assert "Geteilt von member" in tell(post["blocks"])
    assert note["channel"] == log
    assert len(await stage.fake.get("calls", operation=POST)) == 2
    await stage.check_clean()
