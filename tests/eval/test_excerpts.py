"""Floors of the closed-corpus excerpt test (``bench/excerpts``), on a small world; they only rise.

The articles are in no repository of ours. They are looked for in ``$FIRSTHAND_SHARED/data``, else in the folder
``shared`` beside the project.
"""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bench.excerpts.corpus import World, make_world
from bench.excerpts.pastes import make_queries
from bench.excerpts.query import Query
from bench.excerpts.score import Tally, score
from bot.desk import Desk
from bot.intake import Entry, prepare_article
from bot.model.chat import Actor, Ask, Place
from bot.model.link import LinkRules
from bot.outlets import Registry
from seeds import read_registry
from store.sqlite import SqliteStore

SOURCES = (
    Path(os.environ.get("FIRSTHAND_SHARED") or Path(__file__).parents[3] / "shared") / "data/real_articles_dev.jsonl"
)
ARTICLES = 120
EACH = 5
NOW = datetime(2041, 1, 1, tzinfo=UTC)
PLACE = Place(platform="console", tenant_id="", channel_id="")
ACTOR = Actor(platform="console", user_id="", locale="en")


async def ask_all(world: World, queries: list[Query], folder: Path) -> dict[str, dict[str, Any]]:
    """Return the answers by the pastes' ids, as ``firsthand ask --json`` prints them."""
    answers = {}
    with SqliteStore.open(folder / "store.sqlite") as store:
        await store.put_articles(
            prepare_article(
                Entry(id=one.id, url=one.url, title=one.title, published=one.published, text=one.text),
                rules=LinkRules(),
            )
            for one in world.stored()
        )
        await store.follow(is_bulk=True)
        desk = Desk.of(store, Registry.parse(**read_registry()))
        for number, query in enumerate(queries):
            ask = Ask(request_id="", kind="lookup", text=query.text, place=PLACE, actor=ACTOR, received_at=NOW)
            answer = await desk.answer(ask, answer_id=f"{number:016x}", now=NOW)
            answers[query.id] = msgspec.to_builtins(answer)
    return answers


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tally]:
    if not SOURCES.exists():
        pytest.skip(f"NOT CHECKED: {SOURCES} is missing; set FIRSTHAND_SHARED to the folder that holds data/")
    world = make_world(SOURCES, ARTICLES)
    queries = make_queries(world, EACH)
    answers = asyncio.run(ask_all(world, queries, tmp_path_factory.mktemp("excerpts")))
    return score(queries, answers, list(world.stored()))[1]


def share(right: int, of: int) -> float:
    assert of, "nothing was counted"
    return right / of


def test_the_right_source_is_named(groups: dict[str, Tally]) -> None:
    held = groups["held"]
    assert held.right.of >= 150
    assert share(held.right.right, held.right.of) >= 0.98
    assert share(held.wrong.right, held.wrong.of) <= 0.005


def test_the_earliest_of_equals_comes_first(groups: dict[str, Tally]) -> None:
    original = groups["held"].original
    assert share(original.right, original.of) >= 0.98


def test_the_very_sentence_is_shown(groups: dict[str, Tally]) -> None:
    located = groups["held"].located
    assert share(located.right, located.of) >= 0.98


def test_what_was_changed_is_named(groups: dict[str, Tally]) -> None:
    named = groups["held"].named
    assert share(named.right, named.of) >= 0.96


def test_what_changes_nothing_raises_no_serious_alarm(groups: dict[str, Tally]) -> None:
    alarmed = groups["held"].alarmed
    assert share(alarmed.right, alarmed.of) <= 0.02


@pytest.mark.parametrize("group", ["not held", "decoy", "chit-chat"])
def test_of_what_is_not_held_nothing_is_said(groups: dict[str, Tally], group: str) -> None:
    silent = groups[group].right
    assert silent.right == silent.of
