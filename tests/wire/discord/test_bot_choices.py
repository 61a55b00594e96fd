"""Several pages come into question, and the member chooses."""

import json
from pathlib import Path

from tests.wire.discord.stage import ACK, PRIVATE, Stage, list_verbs

SAID = "Mayor Ilse Brandt said on Wednesday that the old dam would be drained before the first frost of the year."
PAGES = (
    ("harbour", "Dam to be drained, mayor says", SAID, "The council votes next week."),
    ("valley", "The old dam goes", SAID, "Fishermen are angry about it and want to be heard."),
    (
        "river",
        "Frost and water",
        "Buses are late this week.",
        "A claim heard in the market: the old dam would soon be drained before the first snow fell on the town.",
    ),
)


async def add_pages(stage: Stage, folder: Path) -> None:
    lines = [
        {"url": f"https://{name}.example.org/dam", "title": title, "text": "\n".join((title, *text))}
        for name, title, *text in PAGES
    ]
    (folder / "pages.jsonl").write_text("\n".join(map(json.dumps, lines)))
    await stage.command("import", str(folder / "pages.jsonl"))


async def test_of_several_candidates_the_chosen_one_becomes_the_answer(stage: Stage, tmp_path: Path) -> None:
    await add_pages(stage, tmp_path)
    async with stage.run():
        asked, several = await stage.ask("https://harbour.example.org/dam https://valley.example.org/dam")
        (select,) = several["components"][0]["components"]
        at = next(one["value"] for one in select["options"] if one["description"].startswith("https://valley."))
        chosen, answer = await stage.press(asked, "other", values=[at])
    assert [option["label"] for option in select["options"]] == ["Dam to be drained, mayor says", "The old dam goes"]
    assert list_verbs(several) == ["other"]
    assert (await stage.await_call(ACK, chosen["id"]))["data"]["flags"] == PRIVATE
    assert "valley.example.org" in answer["embeds"][0]["description"]
    assert "details" in list_verbs(answer)
    await stage.check_clean()


async def test_other_matches_of_an_answer_are_listed_and_one_is_chosen(stage: Stage, tmp_path: Path) -> None:
    await add_pages(stage, tmp_path)
    async with stage.run():
        asked, found = await stage.ask("the mayor says the old dam would be drained before the first rain")
        listed, others = await stage.press(asked, "other")
        _, answer = await stage.press(listed, "other", values=["0"])
    assert "Other matches (1)" in json.dumps(found["components"])
    assert [one["label"] for one in others["components"][0]["components"][0]["options"]] == ["Frost and water"]
    assert "river.example.org" in answer["embeds"][0]["description"]
    await stage.check_clean()
