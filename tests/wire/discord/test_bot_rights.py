"""Who may do what where rights are missing: a member's, the bot's, or somebody's whose install it is."""

import asyncio
import signal

from tests.wire.discord.stage import FOLLOW_UP, POST, PRIVATE, QUOTE, Stage, list_names, list_verbs, read_errors

OPEN = {"text": QUOTE, "public": True}


async def test_where_a_member_may_not_write_the_bot_writes_nothing_for_them(stage: Stage) -> None:
    async with stage.run():
        await stage.do("slash", name="source-settings", options={"share": "everyone"}, user="owner")
        _, elsewhere = await stage.ask(QUOTE)
        _, answer = await stage.ask(QUOTE, place="announcements")
        asked, _ = await stage.do("slash", name="source", options=OPEN, place="announcements", user="moderator")
        told = await stage.await_call(FOLLOW_UP, asked["id"])
    assert "share" in list_verbs(elsewhere)
    assert "share" not in list_verbs(answer)
    assert told["content"].startswith("You may not write here yourself")
    assert told["flags"] & PRIVATE
    assert await stage.list_posts("announcements") == []
    await stage.check_clean()


async def test_buttons_of_an_open_answer_work_for_others_where_only_its_asker_has_the_bot(stage: Stage) -> None:
    async with stage.run():
        await stage.do("slash", name="source", options=OPEN, place="private")
        (posted,) = await stage.list_posts("private")
        _, details = await stage.press_on(posted, "details", user="stranger")
        wrong = next(name for name in list_names(posted) if ":wrong:" in name)
        opened = await stage.fake.post(
            "interaction", kind="button", message_id=posted["id"], custom_id=wrong, user="stranger"
        )
        await stage.await_call("create_interaction_response", opened["id"])
        _, thanked = await stage.do(
            "modal", opener=opened["id"], fields={"reason": ["wrong_date"], "words": ""}, user="stranger"
        )
    assert details["embeds"]
    assert thanked["content"].startswith("Kept, thank you")
    await stage.check_clean()


async def test_a_mention_is_answered_without_a_reference_where_history_may_not_be_read(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("message", content=QUOTE, user="owner", mention=True, place="no_history")
        answer = await stage.await_call(POST)
    assert "message_reference" not in answer
    assert len(await stage.fake.get("calls", operation=POST)) == 2
    assert len([one for one in await stage.list_posts("no_history") if one["author"]["bot"]]) == 1
    await stage.check_clean()


async def test_two_presses_at_once_share_once_and_delete_once(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator")
        shared = await asyncio.gather(*(stage.press(asked, "share", user="moderator") for _ in range(2)))
        (posted,) = await stage.list_posts()
        done = await asyncio.gather(
            *(stage.press_on(posted, "delete", expect=FOLLOW_UP, user=user) for user in ("moderator", "owner"))
        )
    assert sorted(told["content"].split()[0] for _, told in shared) == ["It", "Shared."]
    assert [told["content"] for _, told in done] == ["Deleted.", "Deleted."]
    assert len(await stage.fake.get("calls", operation=POST)) == 1
    assert await stage.list_posts() == []
    await stage.check_clean()


async def test_a_share_that_is_refused_has_a_reference_which_stands_in_the_log_and_is_free_again(stage: Stage) -> None:
    process = await stage.start()
    await stage.await_connection(process)
    asked, _ = await stage.ask(QUOTE, user="moderator")
    await stage.fake.post("fault", fault="5xx", status=400, route="post")
    _, refused = await stage.press(asked, "share", user="moderator")
    _, shared = await stage.press(asked, "share", user="moderator")
    process.send_signal(signal.SIGTERM)
    said = await read_errors(process)
    reference = refused["content"].rstrip(".").split()[-1]
    assert refused["content"].startswith("This could not be posted here")
    assert f"{reference}: an answer could not be brought: refused" in said
    assert shared["content"] == "Shared."
    assert len(await stage.list_posts()) == 1
    await stage.check_clean()


async def test_settings_are_read_as_words_and_taken_back(stage: Stage) -> None:
    log = stage.fake.about["channels"]["no_embeds"]

    async def settle(**options: object) -> list[str]:
        _, told = await stage.do("slash", name="source-settings", options=options, user="owner")
        return str(told["content"]).split("\n")

    async with stage.run():
        given = await settle(log=log, language="uk", mentions=False)
        shown = await settle()
        taken_back = await settle(language="any", **{"log-off": True})
    assert given[0] == taken_back[0] == "Kept."
    assert given[1:] == shown
    assert {"mentions: No", "language: Українська", f"log: <#{log}>"} < set(shown)
    assert {"mentions: No", "language: The language of whoever shares", "log: —"} < set(taken_back)
    await stage.check_clean()
