"""What a server decides, what is kept of it and of its members, and how much they may ask."""

import asyncio
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from store.sqlite import SqliteStore
from tests.wire.discord.stage import ACK, PRIVATE, QUOTE, SECONDS, Stage, list_names, list_verbs


def count_rows(stage: Stage, tenant: str) -> int:
    """Count all that is kept of a community."""
    with closing(sqlite3.connect(stage.db)) as rows:
        return sum(line.startswith("INSERT") and f"'{tenant}'" in line for line in rows.iterdump())


async def test_a_wrong_match_is_kept_with_its_reason(stage: Stage) -> None:
    async with stage.run():
        asked, answer = await stage.ask(QUOTE)
        name = next(one for one in list_names(answer) if ":wrong:" in one)
        shown = await stage.read_original(asked)
        opened, form = await stage.do("button", expect=ACK, message_id=shown["id"], custom_id=name)
        fields = {"reason": ["wrong_speaker"], "words": "it was someone else"}
        await stage.do("modal", opener=opened["id"], fields=fields)
    assert form["type"] == 9
    kept = json.loads(await stage.command("feedback", "--json"))
    assert (kept["reason"], kept["text"]) == ("wrong_speaker", "it was someone else")
    await stage.check_clean()


async def test_settings_are_for_those_who_manage_and_privacy_for_all(stage: Stage) -> None:
    async with stage.run():
        _, kept = await stage.do("slash", name="source-settings", options={"share": "nobody"}, user="owner")
        _, refused = await stage.do("slash", name="source-settings", options={"share": "everyone"}, user="member")
        _, privacy = await stage.do("slash", name="source-privacy")
        _, forgotten = await stage.do("slash", name="source-forget-me")
        _, answer = await stage.ask(QUOTE, user="moderator")
    assert len({kept["content"], refused["content"], privacy["content"], forgotten["content"]}) == 4
    assert kept["content"].split("\n")[:2] == ["Kept.", "share: Nobody"]
    assert "share" not in list_verbs(answer)
    await stage.check_clean()


async def test_a_server_that_throws_the_bot_out_leaves_nothing_behind(stage: Stage) -> None:
    guild = stage.fake.about["guild"]
    async with stage.run():
        await stage.do("slash", name="source-settings", options={"days": 90}, user="owner")
        asked, _ = await stage.ask(QUOTE, user="moderator")
        await stage.press(asked, "share", user="moderator")
        before = count_rows(stage, guild)
        await stage.fake.post("leave", guild=guild)
        async with asyncio.timeout(SECONDS):
            while True:
                if not count_rows(stage, guild):
                    break
                await asyncio.sleep(0.05)
        _, in_dm = await stage.ask(QUOTE, place="dm")
    assert before > 4
    assert in_dm["embeds"]
    await stage.check_clean()


async def test_a_sixth_lookup_in_a_minute_is_told_in_private_how_long_to_wait(stage: Stage) -> None:
    async with stage.run():
        answers = [await stage.ask(QUOTE, user="moderator") for _ in range(5)]
        made, told = await stage.do("slash", name="source", options={"text": QUOTE, "public": True}, user="moderator")
        _, of_another = await stage.ask(QUOTE, user="stranger")
    assert all(answer["embeds"] for _, answer in answers)
    assert (await stage.await_call(ACK, made["id"]))["data"]["flags"] == PRIVATE
    assert told["content"].startswith("That is the limit for one minute. Ask again in ")
    assert 0 < int(told["content"].split()[-2]) <= 60
    assert of_another["embeds"]
    await stage.check_clean()


async def test_where_a_server_asks_too_much_at_once_each_is_told_so_in_private(stage: Stage) -> None:
    with SqliteStore.open(stage.db) as store:
        for number in range(60):
            turn = {"tenant": stage.fake.about["guild"], "user": f"member {number}"}
            assert await store.ledger.take_turn(**turn, now=datetime.now(UTC)) is None
    async with stage.run():
        made, told = await stage.ask(QUOTE)
        _, elsewhere = await stage.ask(QUOTE, place="dm")
    assert (await stage.await_call(ACK, made["id"]))["data"]["flags"] == PRIVATE
    assert told["content"].startswith("Too much is being asked here at once. Ask again in ")
    assert elsewhere["embeds"]
    await stage.check_clean()
