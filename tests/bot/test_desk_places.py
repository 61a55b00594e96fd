"""How many asks a desk works on at a time."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.desk import PLACES, Desk
from bot.model.answer import Answer
from bot.model.case import Case
from bot.model.chat import Actor, Ask, Place
from bot.outlets import Registry
from seeds import read_registry
from store.sqlite import SqliteStore

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ASKS = 3 * PLACES


class WatchedStore(SqliteStore):
    """A store that notes what every ask begins and ends with."""

    under_way = most = 0

    async def count_articles(self, *, tenant: str) -> int:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        return await super().count_articles(tenant=tenant)

    async def keep_answer(self, case: Case, answer: Answer, *, paste: str) -> None:
        await super().keep_answer(case, answer, paste=paste)
        self.under_way -= 1


def make_ask(number: int) -> Ask:
    return Ask(
        request_id=str(number),
        kind="lookup",
        text=f"the harbour master of Northport has counted {number} ships today",
        place=Place(platform="console", tenant_id="", channel_id="c"),
        actor=Actor(platform="console", user_id="u", locale="en"),
        received_at=NOW,
    )


async def test_only_a_few_asks_are_worked_on_at_a_time_whatever_each_leaves_out(tmp_path: Path) -> None:
    with WatchedStore.open(tmp_path / "store.db") as store:
        desk = Desk.of(store, Registry.parse(**read_registry()))
        answers = await asyncio.gather(
            *(
                replace(desk, without=frozenset({str(number)})).answer(
                    make_ask(number), answer_id=f"a{number}", now=NOW
                )
                for number in range(ASKS)
            )
        )
    assert [answer.status for answer in answers] == ["none"] * ASKS
    assert store.most == PLACES
