"""What members ask, and what they see."""

import json

from tests.wire.discord.stage import ABSENT, ACK, POST, PRIVATE, QUOTE, SYNC, Stage, list_verbs


async def test_a_command_is_deferred_in_private_and_its_answer_edited_in(stage: Stage) -> None:
    async with stage.run():
        made, answer = await stage.ask(QUOTE, user="moderator")
    deferred = await stage.await_call(ACK, made["id"])
    assert (deferred["type"], deferred["data"]["flags"]) == (5, PRIVATE)
    assert "has these words" in answer["embeds"][0]["description"]
    assert list_verbs(answer) == ["share", "details", "wrong"]
    (shown,) = await stage.fake.get("interactions", id=made["id"])
    assert shown["acked_after"] < 1
    await stage.check_clean()


async def test_nothing_found_is_said_and_a_dm_is_answered(stage: Stage) -> None:
    async with stage.run():
        _, absent = await stage.ask(ABSENT)
        _, in_dm = await stage.ask(QUOTE, place="dm")
        await stage.fake.post("message", content=QUOTE, place="dm")
        written = await stage.await_call(POST)
    assert absent["embeds"][0]["description"].startswith("Not found among 5 articles")
    assert absent["components"] == []
    assert "share" not in list_verbs(in_dm)
    assert "has these words" in written["embeds"][0]["description"]
    assert written["enforce_nonce"] is True
    await stage.check_clean()


async def test_details_come_as_a_message_of_their_own(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE)
        pressed, details = await stage.press(asked, "details")
    assert (await stage.await_call(ACK, pressed["id"]))["data"]["flags"] == PRIVATE
    assert "Answered" in json.dumps(details)
    await stage.check_clean()


async def test_a_message_is_checked_from_its_menu(stage: Stage) -> None:
    async with stage.run():
        said = await stage.fake.post("message", content=f"look: “{QUOTE}”", user="stranger")
        _, answer = await stage.do("menu", name="Check source", message_id=said["id"])
    assert "has these words" in answer["embeds"][0]["description"]
    await stage.check_clean()


async def test_own_recent_lookups_are_offered_and_shown_again(stage: Stage) -> None:
    async with stage.run():
        await stage.ask(QUOTE)
        typed, offered = await stage.do(
            "autocomplete", expect=ACK, name="source", options={"text": "s"}, focused="text"
        )
        other, none = await stage.do(
            "autocomplete", expect=ACK, name="source", options={"text": "s"}, focused="text", user="stranger"
        )
        (line,) = offered["data"]["choices"]
        _, again = await stage.ask(line["value"])
    assert typed["id"] != other["id"]
    assert none["data"]["choices"] == []
    assert "has these words" in again["embeds"][0]["description"]
    await stage.check_clean()


async def test_a_mention_is_answered_for_those_who_may_share_and_others_are_shown_the_menu(stage: Stage) -> None:
    async with stage.run():
        said = await stage.fake.post("message", content=QUOTE, user="owner", mention=True)
        answer = await stage.await_call(POST)
        await stage.fake.post("reset")
        await stage.fake.post("message", content=QUOTE, user="member", mention=True)
        pointed = await stage.await_call(POST)
    assert "has these words" in answer["embeds"][0]["description"]
    assert answer["message_reference"] == {"message_id": said["id"], "fail_if_not_exists": False}
    assert "Check source" in pointed["content"]
    assert pointed["embeds"] == []
    await stage.check_clean()


async def test_a_button_works_after_a_restart_and_commands_are_not_registered_again(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE)
    async with stage.run():
        _, details = await stage.press(asked, "details")
    assert details["embeds"]
    assert len(await stage.fake.get("calls", operation=SYNC)) == 1
    await stage.check_clean()


async def test_without_messages_only_interactions_are_served(stage: Stage) -> None:
    async with stage.run(FIRSTHAND_DISCORD_MESSAGES="0", FIRSTHAND_COMMAND="quelle"):
        _, answer = await stage.do("slash", name="quelle", options={"text": QUOTE})
    identified = next(one for one in (await stage.fake.get("gateway"))["log"] if one["event"] == "identify")
    assert answer["embeds"]
    assert identified.get("intents", 1) == 1
    await stage.check_clean()
