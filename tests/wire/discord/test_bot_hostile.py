"""What members paste who want to see the bot stumble: each is answered, and no answer breaks a rule."""

import json
import re
from pathlib import Path

import pytest

from tests.wire.discord.stage import POST, PRIVATE, QUOTE, Stage, list_verbs

TITLE = "@everyone [free](https://evil.example.org) <@&1> <#1> </source:1> <t:1> ||\u202e" + "very " * 2000 + "long"
WORDS = "We found 14 cracks in the old dam and it will be drained before the first frost of the year"
PASTES = (
    f"{QUOTE} @everyone <@&1>",
    f"**[{QUOTE}](https://example.org)** ||x|| <@1> <t:1> </source:1>",
    f"\u202e{QUOTE}\u202c",
    "\u200b".join(QUOTE),
    f"{QUOTE} " + "\u0301" * 5000,
    QUOTE.replace("o", "о").replace("a", "а"),  # Cyrillic, to be taken for Latin
    " ",
    "\u2800\u3164\u200b",
    "again:0123456789abcdef",
    "fh:share:0123456789abcdef",
    "x" * 6000,
    "\U0001f1fa\U0001f1e6" * 2000,
    "https://user:pass@127.0.0.1:22/ http://[::1] file:///etc/passwd javascript:alert(1)",
    "```\n" + "> # " * 500,
    "{0} {count} %s \\ \x1b[31m",
)


async def test_whatever_is_pasted_is_answered_in_private_and_pings_and_breaks_nothing(stage: Stage) -> None:
    users = ("member", "moderator", "stranger")
    async with stage.run():
        answers = [
            (await stage.ask(paste, user=users[number // 5], place="no_embeds" if number % 2 else "guild"))[1]
            for number, paste in enumerate(PASTES)
        ]
    assert len(answers) == len(PASTES)
    assert all(answer["content"] or answer["embeds"] for answer in answers)
    assert await stage.list_posts() == await stage.list_posts("no_embeds") == []
    acks = await stage.fake.get("calls", operation="create_interaction_response")
    assert {call["body"]["data"]["flags"] for call in acks} == {PRIVATE}
    await stage.check_clean()


async def test_what_is_shared_of_a_hostile_page_pings_no_one_and_links_nowhere(stage: Stage, tmp_path: Path) -> None:
    page = {"url": "https://harbour.example.org/dam", "title": TITLE, "outlet": TITLE, "text": f"{TITLE}\n{WORDS}."}
    (tmp_path / "pages.jsonl").write_text(json.dumps(page))
    await stage.command("import", str(tmp_path / "pages.jsonl"))
    async with stage.run():
        for place in ("guild", "no_embeds"):
            asked, _ = await stage.ask(WORDS.replace("14", "@here 15"), user="moderator", place=place)
            await stage.press(asked, "details", user="moderator")
            await stage.press(asked, "share", user="moderator")
        (card,), (text,) = await stage.list_posts(), await stage.list_posts("no_embeds")
    sharer = f"<@{stage.fake.about['users']['moderator']}>"
    for shown in (json.dumps(card["embeds"], ensure_ascii=False), text["content"].replace(sharer, "", 1)):
        assert "15" in shown
        assert "\\[free" in shown
        assert not re.search(r"@(everyone|here)|(?<!\\)<[@#:/t]|(?<!\\)\]\(|evil\.example\.org/\w", shown)
    assert list_verbs(card) == list_verbs(text) == ["details", "wrong", "delete"]
    await stage.check_clean()


@pytest.mark.parametrize("content", ["", " \n "], ids=["sticker", "blank"])
async def test_a_message_without_words_is_told_to_have_none(stage: Stage, content: str) -> None:
    async with stage.run():
        said = await stage.fake.post("message", content=content, user="stranger")
        _, of_menu = await stage.do("menu", name="Check source", message_id=said["id"])
        await stage.fake.post("message", content=content, place="dm")
        in_dm = await stage.await_call(POST)
    assert of_menu["content"] == "There are no words in this message that I can read."
    assert in_dm["embeds"] or in_dm["content"]
    await stage.check_clean()
