"""``firsthand feedback``: what was said to be wrong, in lines and as JSON."""

import asyncio
import json
from pathlib import Path

from store.sqlite import SqliteStore
from tests.bot.community.conftest import MEMBER, MODERATOR, Hall
from tests.bot.community.test_pressed import WRONG
from tests.conftest import Firsthand


def test_feedback_is_listed_with_its_article(firsthand: Firsthand, db: Path) -> None:
    assert (firsthand("feedback").out, firsthand("feedback", "--json").out) == ("", "")
    assert "nobody has said" in firsthand("feedback").err

    async def complain() -> str:
        with SqliteStore.open(db) as store:
            hall = Hall(store)
            await hall.bring()
            answer = await hall.look_up()
            for actor in (MEMBER, MODERATOR):
                await hall.press("wrong", answer.answer_id, actor=actor, given=WRONG)
            return answer.answer_id

    name = asyncio.run(complain())
    told = firsthand("feedback")
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[:3] == [
        f"2026-11-22 10:00 UTC  answer {name}  They come from somewhere else (a moderator of ours)",
        told.out.splitlines()[1],
        "    “It was the harbour office.”",
    ]
    assert "Bridge to close · https://news.example.org/bridge · " in told.out
    first, second = map(json.loads, firsthand("feedback", "--json").out.splitlines())
    assert (first["answer_id"], first["reason"], first["is_moderator"]) == (name, "wrong_origin", True)
    assert (first["at"], second["is_moderator"]) == ("2026-11-22T10:00:00Z", False)
    assert first["article_url"] == "https://news.example.org/bridge"
