"""Answers that all see: who may have them posted, where, and who takes them away."""

import pytest

from tests.wire.discord.stage import ACK, EDIT, FOLLOW_UP, POST, PRIVATE, QUOTE, Stage, list_verbs


async def test_a_moderator_shares_once_and_a_member_may_not(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator")
        _, told = await stage.press(asked, "share", user="moderator")
        post = await stage.await_call(POST)
        await stage.press(asked, "share", user="member")
        again = [
            call["body"]["content"] for call in await stage.fake.get("calls", operation=EDIT) if call["body"]["content"]
        ]
    assert "Shared" in told["content"]
    assert stage.fake.about["users"]["moderator"] in post["content"]
    assert post["allowed_mentions"] == {"parse": []}
    assert "delete" in list_verbs(post)
    assert len(again) == 2
    assert len(await stage.fake.get("calls", operation=POST)) == 1
    await stage.check_clean()


async def test_sharing_where_the_bot_may_not_write_is_explained(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator", place="read_only")
        _, told = await stage.press(asked, "share", user="moderator")
    assert "Send Messages" in told["content"]
    assert await stage.fake.get("calls", operation=POST) == []
    await stage.check_clean()


async def test_a_shared_answer_is_deleted_by_a_moderator(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator")
        await stage.press(asked, "share", user="moderator")
        (posted,) = await stage.list_posts()
        _, refused = await stage.press_on(posted, "delete", expect=FOLLOW_UP, user="stranger")
        still = await stage.list_posts()
        _, done = await stage.press_on(posted, "delete", expect=FOLLOW_UP, user="owner")
        left = await stage.list_posts()
    assert "moderator" in refused["content"]
    assert (refused["flags"] & PRIVATE, done["flags"] & PRIVATE) == (PRIVATE, PRIVATE)
    assert (len(still), left) == (1, [])
    await stage.check_clean()


async def test_a_public_command_is_answered_where_all_see_it_for_those_who_may_share(stage: Stage) -> None:
    async with stage.run():
        made, answer = await stage.do("slash", name="source", options={"text": QUOTE, "public": True}, user="moderator")
        (posted,) = await stage.list_posts()
        await stage.press_on(posted, "delete", expect=FOLLOW_UP, user="moderator")
        left = await stage.list_posts()
    assert "flags" not in (await stage.await_call(ACK, made["id"]))["data"]
    assert stage.fake.about["users"]["moderator"] in answer["content"]
    assert answer["allowed_mentions"] == {"parse": []}
    assert "delete" in list_verbs(answer)
    assert left == []
    await stage.check_clean()


async def test_a_public_command_of_others_is_answered_to_them_alone_and_they_are_told_why(stage: Stage) -> None:
    async with stage.run():
        made, answer = await stage.do("slash", name="source", options={"text": QUOTE, "public": True})
        told = await stage.await_call(FOLLOW_UP, made["id"])
    assert (await stage.await_call(ACK, made["id"]))["data"]["flags"] == PRIVATE
    assert answer["embeds"]
    assert "may manage messages" in told["content"]
    assert told["flags"] & PRIVATE
    assert await stage.list_posts() == []
    await stage.check_clean()


async def test_what_is_shared_and_deleted_is_noted_in_the_log_channel_without_a_ping(stage: Stage) -> None:
    log = stage.fake.about["channels"]["no_embeds"]
    async with stage.run():
        await stage.do("slash", name="source-settings", options={"log": log}, user="owner")
        asked, _ = await stage.ask(QUOTE, user="moderator")
        await stage.press(asked, "share", user="moderator")
        (posted,) = await stage.list_posts()
        await stage.press_on(posted, "delete", expect=FOLLOW_UP, user="owner")
        first, second = await stage.list_posts("no_embeds")
    calls = await stage.fake.get("calls", operation=POST)
    assert [call["body"]["allowed_mentions"] for call in calls] == [{"parse": []}] * 3
    assert stage.fake.about["users"]["moderator"] in first["content"]
    assert "has these words" in first["content"]
    assert "ORIGIN" in first["content"]
    assert "Deleted" in second["content"]
    await stage.check_clean()


@pytest.mark.parametrize("place", ["read_only", "hidden"])
async def test_a_log_channel_the_bot_cannot_write_to_does_not_hinder_sharing(stage: Stage, place: str) -> None:
    log = stage.fake.about["channels"][place]
    async with stage.run():
        await stage.do("slash", name="source-settings", options={"log": log}, user="owner")
        asked, _ = await stage.ask(QUOTE, user="moderator")
        _, told = await stage.press(asked, "share", user="moderator")
    assert told["content"] == "Shared."
    assert len(await stage.list_posts()) == 1
    assert await stage.list_posts(place) == []
    await stage.check_clean()


async def test_where_links_may_not_be_embedded_what_is_posted_is_text(stage: Stage) -> None:
    async with stage.run():
        asked, private = await stage.ask(QUOTE, user="moderator", place="no_embeds")
        await stage.press(asked, "share", user="moderator")
    (posted,) = await stage.list_posts("no_embeds")
    assert private["embeds"]
    assert posted["embeds"] == []
    assert "has these words" in posted["content"]
    assert "**ORIGIN**" in posted["content"]
    await stage.check_clean()
