"""Floors over the link cases in ``../shared/data`` (or ``$FIRSTHAND_SHARED/data``); they only rise."""

import json
import os
import re
from collections import defaultdict
from pathlib import Path
from typing import Any, Literal

import pytest

from bot.matching.links import find_links, key_address
from bot.model.link import LinkRules

DATA = Path(os.environ.get("FIRSTHAND_SHARED") or Path(__file__).parents[2].parent / "shared") / "data"

# What the notes of the cases say of their outlets; the registry says the same from its profiles.
RULES = LinkRules(
    aliases={"d33gy59ovltp76.cloudfront.net": "inkl.com", "bbc.co.uk": "bbc.com"},
    story_numbers=frozenset({"dailystar.co.uk", "mirror.co.uk"}),
)
# Shares of the 280, 32 and 43 real pairs of a kind whose two addresses have one key by rules of spelling alone. Short
# links (kind "short") carry nothing to read: they need the aliases that are stored with an article.
EXACT_FLOORS = {"amphtml": 0.87, "mobile": 0.84, "og": 0.32}
LOOSE_FLOORS = {"amphtml": 0.95, "mobile": 0.87, "og": 0.58}
# Spellings that never make another page; whatever else differs does.
SAME_PAGE = re.compile(r"\A(?:https?:)?/*(?:web\.archive\.org/web/\d+/https?:/+)?(?:www\.)?|/\Z|\?cHash=[0-9a-f]{32}\Z")


def read(name: str) -> list[dict[str, Any]]:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{path} is not there: set FIRSTHAND_SHARED to the folder that holds data/{name}")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_pairs() -> dict[str, list[tuple[str, str]]]:
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read("url_variants_dev.jsonl"):
        pairs[row["kind"]].append((row["variant"], row["canonical"]))
    return pairs


def share_with_one_key(pairs: list[tuple[str, str]], key: Literal["exact", "loose"]) -> float:
    links = [(key_address(one), key_address(other)) for one, other in pairs]
    alike: list[bool] = [
        one is not None and other is not None and getattr(one, key) == getattr(other, key) for one, other in links
    ]
    return sum(alike) / len(alike)


def test_every_case_that_needs_no_network_is_right() -> None:
    wrong = []
    for case in read("url_cases_dev.jsonl"):
        if case["needs_network"] or case["kind"] != "pair":
            continue
        variant, canonical = (key_address(case[side], rules=RULES) for side in ("variant", "canonical"))
        assert variant is not None
        assert canonical is not None
        if (variant.exact == canonical.exact) is not case["same"]:
            wrong.append(case["id"])
        if "candidate" in case["note"] and variant.loose != canonical.loose:
            wrong.append(case["id"])
    assert wrong == []


def test_every_link_of_the_texts_is_found_as_written() -> None:
    for case in read("url_cases_dev.jsonl"):
        if case["kind"] == "extract":
            found = find_links(case["text"], platform=case["platform"])
            assert [each.link.given for each in found] == case["expect"], case["id"]


@pytest.mark.parametrize("kind", EXACT_FLOORS)
def test_most_real_variants_share_the_exact_key(kind: str) -> None:
    assert share_with_one_key(read_pairs()[kind], "exact") >= EXACT_FLOORS[kind]


@pytest.mark.parametrize("kind", LOOSE_FLOORS)
def test_more_real_variants_share_the_loose_key(kind: str) -> None:
    assert share_with_one_key(read_pairs()[kind], "loose") >= LOOSE_FLOORS[kind]


def test_no_two_pages_share_an_exact_key() -> None:
    addresses = {row["url"] for row in read("real_articles_dev.jsonl")}
    pairs = read_pairs()
    addresses |= {canonical for kind in pairs for _, canonical in pairs[kind]}
    addresses |= {variant for kind in ("og", "tw", "short") for variant, _ in pairs[kind]}
    addresses |= {row["canonical"] for row in read("url_cases_dev.jsonl") if row["kind"] == "pair"}
    pages: dict[str, set[str]] = defaultdict(set)
    for address in addresses:
        link = key_address(address)
        assert link is not None, address
        pages[link.exact].add(SAME_PAGE.sub("", address))

    assert len(pages) > 1_000
    assert [spellings for spellings in pages.values() if len(spellings) > 1] == []


def test_the_key_of_every_real_key_is_that_key() -> None:
    for row in read("url_variants_dev.jsonl"):
        for address in (row["variant"], row["canonical"]):
            link = key_address(address, rules=RULES)
            assert link is not None
            again = key_address(link.exact, rules=RULES)
            assert again is not None
            assert (again.exact, again.loose) == (link.exact, link.loose)
