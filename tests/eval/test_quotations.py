"""How well quotations and their speakers are read in the five seed texts, which are not in the repository.

The texts are looked for in ``$FIRSTHAND_SHARED/seeds``, else in the folder ``shared`` beside the repository.
``quotations.json`` holds where their quotations stand, read by eye: outer start and end, depth, and a group for what
belongs together. Who speaks is taken from the dossiers made by hand. Floors only rise.
"""

import hashlib
import json
import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.model.article import Article
from bot.model.record import Record, Span, Statement
from bot.reading.noise import find_noise
from bot.reading.read import read_article
from bot.text.quotations import Quotation, find_quotations

ROOT = Path(__file__).resolve().parents[2]
SEEDS = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared") / "seeds"
GOLD: dict[str, list[list[int]]] = json.loads(Path(__file__).with_name("quotations.json").read_text())

SPANS_FOUND = 0.98
SPANS_RIGHT = 1.0
JOINED = 1.0
DIRECT_FOUND = 1.0
SPEAKERS_FOUND = 0.98
SPEAKERS_RIGHT = 1.0


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The seed texts by the sha256 of each."""
    found = [path.read_text() for path in sorted(SEEDS.glob("*.txt"))]
    if not found:
        pytest.skip(f"the seed texts are not in {SEEDS}: set FIRSTHAND_SHARED")
    return {hashlib.sha256(text.encode()).hexdigest(): text for text in found}


@pytest.fixture(scope="module")
def quotations(texts: dict[str, str]) -> dict[str, tuple[Quotation, ...]]:
    return {
        digest: find_quotations(text, skip=[Span(start=n.start, end=n.end) for n in find_noise(text)])
        for digest, text in texts.items()
    }


@pytest.fixture(scope="module")
def read(texts: dict[str, str]) -> list[tuple[str, dict[str, Any], Record]]:
    """Each text with its record made by hand and the reader's own."""
    cases = []
    for path in sorted((ROOT / "seeds" / "articles").glob("*/dossier.json")):
        by_hand = json.loads(path.read_text())["record"]
        text = texts[by_hand["text_sha256"]]
        article = Article(id="a1", text=text, text_sha256=by_hand["text_sha256"], title=by_hand["title"])
        cases.append((text, by_hand, read_article(article)))
    return cases


def test_quotation_spans_are_found_and_right(quotations: dict[str, tuple[Quotation, ...]]) -> None:
    gold = {(digest, *row[:3]) for digest, rows in GOLD.items() for row in rows}
    found = {(digest, q.outer_start, q.outer_end, q.depth) for digest, each in quotations.items() for q in each}
    assert len(gold & found) / len(gold) >= SPANS_FOUND
    assert len(gold & found) / len(found) >= SPANS_RIGHT


def test_what_belongs_together_over_paragraphs_is_joined(quotations: dict[str, tuple[Quotation, ...]]) -> None:
    right = []
    for digest, rows in GOLD.items():
        groups = {q.outer_start: q.group for q in quotations[digest]}
        outer = [row for row in rows if row[2] == 0 and row[0] in groups]
        right += [(a[3] == b[3]) == (groups[a[0]] == groups[b[0]]) for a, b in pairwise(outer)]
    assert sum(right) / len(right) >= JOINED


def test_direct_statements_are_those_of_the_dossiers(read: list[tuple[str, dict[str, Any], Record]]) -> None:
    hits = [
        (gold["start"], gold["end"]) in {(s.start, s.end) for s in record.statements}
        for _, by_hand, record in read
        for gold in by_hand["statements"]
        if gold["form"] == "direct"
    ]
    assert sum(hits) / len(hits) >= DIRECT_FOUND


def test_speakers_are_those_of_the_dossiers(read: list[tuple[str, dict[str, Any], Record]]) -> None:
    found, right, asked = 0, 0, 0
    for text, by_hand, record in read:
        ours = {(s.start, s.end): s for s in record.statements}
        for gold in by_hand["statements"]:
            if gold["form"] in ("direct", "partial"):
                statement = ours.get((gold["start"], gold["end"]))
                asked += 1
                found += statement is not None and statement.speaker is not None
                right += statement is not None and is_speaker(text, gold, statement)
    assert right / asked >= SPEAKERS_FOUND
    assert right / found >= SPEAKERS_RIGHT


def is_speaker(text: str, gold: dict[str, Any], statement: Statement) -> bool:
    """Say whether our words for the speaker are, or are in, or hold, the dossier's name or nearest mention."""
    if statement.speaker is None or gold["speaker"] is None:
        return False
    span = gold["speaker_span"]
    names = [bare(name) for name in (gold["speaker"], text[span["start"] : span["end"]])]
    ours = bare(statement.speaker)
    return any(ours in name or name in ours for name in names)


def bare(name: str) -> str:
    return name.lower().removeprefix("the ").removeprefix("a ")
