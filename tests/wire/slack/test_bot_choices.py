"""Several pages come into question, and the member chooses."""

import json
from pathlib import Path

from tests.wire.slack.stage import Stage, list_names, list_verbs, tell

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


async def test_of_several_candidates_the_chosen_one_becomes_the_answer(stage: Stage, tmp_path: Path) -> None:
    lines = [
        {"url": f"https://{name}.example.org/dam", "title": title, "text": "\n".join((title, *text))}
        for name, title, *text in PAGES
    ]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, lines)))
    await stage.command("import", str(tmp_path / "pages.jsonl"))
    async with stage.run():
        asked, several = await stage.ask("https://harbour.example.org/dam https://valley.example.org/dam")
        _, chosen = await stage.press(asked, "other", value="1")
        found, answer = await stage.ask("the mayor says the old dam would be drained before the first rain")
        listed, others = await stage.press(found, "other")
        _, other = await stage.press(listed, "other", value="0")
    assert len(list_names(several["blocks"])) == 1
    assert "valley.example.org" in tell(chosen["blocks"])
    assert "details" in list_verbs(chosen)
    assert "Other matches (1)" in tell(answer["blocks"])
    assert "Frost and water" in tell(others["blocks"])
    assert "river.example.org" in tell(other["blocks"])
    await stage.check_clean()
