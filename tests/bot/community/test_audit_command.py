"""``firsthand audit``: who shared, deleted and configured what, in lines and as JSON."""

import asyncio
import json
from pathlib import Path

from store.sqlite import SqliteStore
from tests.bot.community.conftest import MODERATOR, Hall
from tests.conftest import Firsthand


def test_the_audit_is_listed_and_an_empty_one_says_so(firsthand: Firsthand, db: Path) -> None:
    empty = firsthand("audit")
    assert (empty.code, empty.out) == (0, "")
    assert "nothing has been shared" in empty.err

    async def share() -> str:
        with SqliteStore.open(db) as store:
            hall = Hall(store)
            await hall.bring()
            answer = await hall.look_up(actor=MODERATOR)
            await hall.press("share", answer.answer_id, actor=MODERATOR)
            await hall.press("delete", answer.answer_id, actor=MODERATOR)
            return answer.answer_id

    name = asyncio.run(share())
    told = firsthand("audit", "--community", "ours")
    assert (told.code, told.err) == (0, "")
    assert [line.split("  ")[1] for line in told.out.splitlines()] == ["ours", "ours"]
    assert [line.split("  ")[3] for line in told.out.splitlines()] == [
        f"shared answer {name} in channel general",
        f"deleted answer {name} in channel general",
    ]
    deeds = [json.loads(line)["deed"] for line in firsthand("audit", "--json").out.splitlines()]
    assert deeds == ["shared", "deleted"]
    assert firsthand("audit", "--community", "theirs").out == ""
