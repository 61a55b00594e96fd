"""Where only a member has installed the bot: in a server that does not have it, and in a channel of people alone."""

import pytest

from tests.wire.discord.stage import ACK, FOLLOW_UP, POST, PRIVATE, QUOTE, Stage, list_verbs

OPEN = {"text": QUOTE, "public": True}


@pytest.mark.parametrize("place", ["elsewhere", "private"])
async def test_an_own_install_is_answered_in_private_and_offers_no_sharing(stage: Stage, place: str) -> None:
    async with stage.run():
        made, answer = await stage.ask(QUOTE, place=place, user="moderator")
        _, details = await stage.press(made, "details", user="moderator")
    assert (await stage.await_call(ACK, made["id"]))["data"]["flags"] == PRIVATE
    assert list_verbs(answer) == ["details", "wrong"]
    assert answer["embeds"]
    assert details["embeds"]
    assert await stage.fake.get("calls", operation=POST) == []
    await stage.check_clean()


async def test_in_a_server_without_the_bot_only_moderators_answer_for_all_and_delete_it_again(stage: Stage) -> None:
    async with stage.run():
        refused, _ = await stage.do("slash", name="source", options=OPEN, place="elsewhere", user="member")
        told = await stage.await_call(FOLLOW_UP, refused["id"])
        await stage.do("slash", name="source", options=OPEN, place="elsewhere", user="moderator")
        (posted,) = await stage.list_posts("elsewhere")
        _, done = await stage.press_on(posted, "delete", expect=FOLLOW_UP, user="moderator")
    assert "may manage messages" in told["content"]
    assert done["content"] == "Deleted."
    assert await stage.list_posts("elsewhere") == []
    await stage.check_clean()


async def test_an_open_answer_among_people_is_deleted_by_whoever_asked_and_no_one_else(stage: Stage) -> None:
    async with stage.run():
        await stage.do("slash", name="source", options=OPEN, place="private")
        (posted,) = await stage.list_posts("private")
        _, refused = await stage.press_on(posted, "delete", expect=FOLLOW_UP, user="stranger")
        still = await stage.list_posts("private")
        _, done = await stage.press_on(posted, "delete", expect=FOLLOW_UP)
    assert "Only whoever shared this" in refused["content"]
    assert len(still) == 1
    assert done["content"] == "Deleted."
    assert await stage.list_posts("private") == []
    await stage.check_clean()


async def test_an_answer_in_a_dm_is_deleted_there(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("message", content=QUOTE, place="dm")
        await stage.await_call(POST)
        (posted,) = [one for one in await stage.list_posts("dm-member") if one["author"]["bot"]]
        _, done = await stage.press_on(posted, "delete", expect=FOLLOW_UP)
    assert done["content"] == "Deleted."
    assert [one for one in await stage.list_posts("dm-member") if one["author"]["bot"] and one["embeds"]] == []
    await stage.check_clean()
