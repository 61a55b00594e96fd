"""Floors of what is named of a change, and of what is said where nothing changed; they only rise.

A sample: the whole is ``python bench/run_fidelity.py``. The articles are in no repository of ours; they are looked for
in ``$FIRSTHAND_SHARED/data``, else in the folder ``shared`` beside the project.
"""

import os
from itertools import pairwise
from pathlib import Path

import pytest

from bench.excerpts.corpus import read_articles
from bench.fidelity.tally import ALL_CHANGED, ALL_HARMLESS, Row, count_rows
from bench.run_fidelity import try_article

SOURCES = (
    Path(os.environ.get("FIRSTHAND_SHARED") or Path(__file__).parents[3] / "shared") / "data/real_articles_dev.jsonl"
)
ARTICLES = 70
SENTENCES = 3
LEAST_EACH = 8
"""Pastes of an operator from which its share is looked at by itself."""


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    if not SOURCES.exists():
        pytest.skip(f"NOT CHECKED: {SOURCES} is missing; set FIRSTHAND_SHARED to the folder that holds data/")
    articles = [article for article in read_articles(SOURCES) if article.is_english][:ARTICLES]
    pairs = pairwise([*articles, articles[0]])
    return count_rows(result for article, neighbour in pairs for result in try_article(article, neighbour, SENTENCES))


def share(right: int, of: int) -> float:
    assert of, "nothing was counted"
    return right / of


def test_what_was_changed_is_named(rows: dict[str, Row]) -> None:
    changed = rows[ALL_CHANGED]
    assert changed.named.of >= 500
    assert share(changed.named.right, changed.named.of) >= 0.97


def test_no_kind_of_change_is_left_behind(rows: dict[str, Row]) -> None:
    named = {name: row.named for name, row in rows.items() if row.named.of >= LEAST_EACH}
    assert len(named) >= 10
    assert {name: str(one) for name, one in named.items() if share(one.right, one.of) < 0.9} == {}


def test_what_changes_nothing_raises_no_serious_alarm(rows: dict[str, Row]) -> None:
    harmless = rows[ALL_HARMLESS].alarmed
    assert harmless.of >= 3000
    assert share(harmless.right, harmless.of) <= 0.01


def test_no_harmless_edit_raises_many(rows: dict[str, Row]) -> None:
    alarmed = {name: row.alarmed for name, row in rows.items() if row.alarmed.of >= LEAST_EACH}
    assert {name: str(one) for name, one in alarmed.items() if share(one.right, one.of) > 0.06} == {}
