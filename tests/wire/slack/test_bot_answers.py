"""The bot through its real entry point, by Socket Mode and by HTTP: what members see."""

import json

import pytest

from tests.wire.slack.stage import (
    ABSENT,
    DELETE,
    POST,
    PUBLISH,
    QUOTE,
    SHOW,
    Stage,
    list_names,
    list_verbs,
    tell,
)


@pytest.mark.parametrize("mode", ["by_socket", "by_http"])
async def test_a_command_is_answered_in_private(stage: Stage, mode: str) -> None:
    async with stage.run(getattr(stage, mode)):
        _, answer = await stage.ask(QUOTE)
        _, absent = await stage.ask(ABSENT)
        # Where the bot is no member it is answered too.
        for place in ("outside", "private", "group", "dm"):
            _, elsewhere = await stage.ask(ABSENT, place=place, user="german")
            assert elsewhere["response_type"] == "ephemeral"
    assert answer["response_type"] == absent["response_type"] == "ephemeral"
    assert "has these words" in answer["text"]
    assert list_verbs(answer) == ["details", "wrong", "open"]
    assert absent["text"].startswith("Not found among 5 articles")
    assert list_names(absent["blocks"]) == []
    assert await stage.list_posts() == []
    await stage.check_clean()


async def test_a_message_is_checked_from_its_menu_also_in_a_thread(stage: Stage) -> None:
    async with stage.run():
        start = await stage.fake.post("message", text="read this")
        inside = await stage.fake.post("message", text=f"“{QUOTE}”", user="stranger", thread_ts=start["ts"])
        _, answer = await stage.do("shortcut", callback_id="check_source", ts=inside["ts"])
        _, nothing = await stage.do("shortcut", callback_id="check_source", ts=start["ts"])
    assert "has these words" in answer["text"]
    assert answer["thread_ts"] == start["ts"]
    assert "thread_ts" not in nothing
    await stage.check_clean()


async def test_a_mention_is_answered_in_its_thread_for_those_who_may_share(stage: Stage) -> None:
    async with stage.run():
        said = await stage.fake.post("message", text=QUOTE, user="admin", mention=True)
        answer = await stage.await_call(POST)
        await stage.fake.post("message", text=QUOTE, user="member", mention=True)
        pointed = await stage.await_call(SHOW)
        await stage.fake.post("message", text=QUOTE, user="member", mention=True, thread_ts=said["ts"])
        below = await stage.await_call(SHOW, count=2)
        assert len(await stage.list_posts()) == 1
    assert "has these words" in answer["text"]
    assert answer["thread_ts"] == said["ts"]
    assert "Check source" in pointed["text"]
    assert list_verbs(pointed) == []
    # Slack shows what is for one person alone only in a thread that has begun.
    assert ("thread_ts" in pointed, below["thread_ts"]) == (False, said["ts"])
    await stage.check_clean()


async def test_a_direct_message_is_answered_and_the_answer_deleted_by_whom_it_is_for(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("message", text=QUOTE, place="dm")
        answer = await stage.await_call(POST)
        (posted,) = await stage.list_posts(place="dm-member")
        await stage.press_on(posted, "delete")
        await stage.await_call(DELETE)
    assert "has these words" in answer["text"]
    assert await stage.list_posts(place="dm-member") == []
    assert len(await stage.fake.get("calls", operation=POST)) == 1
    await stage.check_clean()


async def test_an_answer_is_in_the_language_of_whoever_asks(stage: Stage) -> None:
    async with stage.run():
        _, privacy = await stage.do("slash", command="/source-privacy")
        _, german = await stage.do("slash", command="/source-privacy", user="german")
        _, answer = await stage.ask(QUOTE, user="german")
        _, forgotten = await stage.do("slash", command="/source-forget-me", user="german")
    assert "30 days" in privacy["text"]
    assert "gelöscht" in forgotten["text"]
    assert privacy["text"] != german["text"]
    assert "Tage" in german["text"]
    assert "Falscher Treffer" in tell(answer["blocks"])
    await stage.check_clean()


async def test_an_admin_shares_once_and_takes_it_away_and_a_member_may_not(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="admin")
        _, told = await stage.press(asked, "share", user="admin")
        await stage.press(asked, "share", user="admin")
        (posted,) = await stage.list_posts()
        _, refused = await stage.press_on(posted, "delete", user="member")
        assert len(await stage.list_posts()) == 1
        _, gone = await stage.press_on(posted, "delete", user="owner")
        assert await stage.list_posts() == []
    assert told["text"] == "Shared."
    assert "Shared by admin" in tell(posted["blocks"])
    assert "<@" not in tell(posted)
    assert list_verbs(posted) == ["details", "wrong", "open", "delete"]
    assert refused["text"] != gone["text"] == "Deleted."
    await stage.check_clean()


async def test_sharing_where_the_bot_is_not_a_member_is_explained(stage: Stage) -> None:
    async with stage.run():
        for place in ("outside", "private"):
            asked, _ = await stage.ask(QUOTE, user="admin", place=place)
            _, told = await stage.press(asked, "share", user="admin")
            assert "/invite @firsthand" in told["text"]
            assert await stage.list_posts(place=place) == []
        asked, _ = await stage.ask(QUOTE, user="admin", place="archived")
        _, told = await stage.press(asked, "share", user="admin")
    assert told["text"]
    await stage.check_clean()


async def test_details_come_as_a_message_of_their_own_and_a_wrong_match_is_kept_with_its_reason(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE)
        _, details = await stage.press(asked, "details")
        form, thanks = await stage.complain(asked, reason="wrong_speaker", words="it was someone else")
    kept = json.loads(await stage.command("feedback", "--json"))
    assert (details["response_type"], details["replace_original"]) == ("ephemeral", False)
    assert "Answered" in tell(details)
    assert form["title"]["text"] == "Wrong match"
    assert thanks["text"].startswith("Kept, thank you")
    assert (kept["reason"], kept["text"]) == ("wrong_speaker", "it was someone else")
    await stage.check_clean()


async def test_a_button_works_after_a_restart_also_under_another_name(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE)
    async with stage.run(stage.by_socket | {"FIRSTHAND_COMMAND": "quelle"}):
        _, details = await stage.press(asked, "details")
        _, answer = await stage.ask(QUOTE, command="/quelle")
        _, privacy = await stage.do("slash", command="/quelle-privacy")
    assert "Answered" in tell(details)
    assert "has these words" in answer["text"]
    assert "/quelle-forget-me" in privacy["text"]
    await stage.check_clean()


async def test_an_app_made_from_the_printed_manifest_has_all_that_people_use(stage: Stage) -> None:
    await stage.fake.post("manifest", manifest=json.loads(await stage.command("slack-manifest")))
    async with stage.run():
        for command in ("/source", "/source-privacy", "/source-forget-me"):
            await stage.do("slash", command=command, text=ABSENT)
        said = await stage.fake.post("message", text=QUOTE, user="admin", mention=True)
        await stage.do("shortcut", callback_id="check_source", ts=said["ts"], user="admin")
        await stage.fake.post("message", text=QUOTE, place="dm", user="admin")
        await stage.await_call(POST, count=2)
        await stage.fake.post("event", event="app_home_opened", user="admin")
        await stage.await_call(PUBLISH)
    await stage.check_clean()
