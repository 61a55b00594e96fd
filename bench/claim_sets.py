"""Three public sets of tweets and the checked claims they repeat, as their makers published them.

CLEF CheckThat! 2020 task 2, 2021 task 2A and 2022 task 2A, all in English: what is asked is a tweet, and right is the
checked claim that it repeats. The sets state no licence: they are read where they lie, and nothing of them is kept.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_COLUMNS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedClaim:
    """A claim with the headline of the article that checked it. ``published`` is a calendar date, where it is given."""

    id: str
    title: str
    claim: str
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSet:
    """Tweets of one part of a set, and of each the ids of the claims that are right; both by the tweet's id."""

    name: str
    claims: Mapping[str, CheckedClaim]
    tweets: Mapping[str, str]
    gold: Mapping[str, frozenset[str]]


def read_2020(folder: Path, part: str) -> ClaimSet:
    """Read ``part`` ("train", "dev" or "test") of 2020's task 2.

    ``folder`` holds ``data/v3.zip`` and ``test-input/test-input.zip`` of its repository, both unpacked into it.
    """
    rows = _read_rows(folder / "v3.0" / "verified_claims.docs.tsv")
    claims = {row[0]: CheckedClaim(id=row[0], title=row[2], claim=row[1]) for row in rows[1:]}
    at = folder if part == "test" else folder / "v3.0" / part
    tweets = {row[0]: row[1] for row in _read_rows(at / "tweets.queries.tsv")[1:]}
    return _make_set(f"2020 {part}", claims, tweets, _read_gold(at / "tweet-vclaim-pairs.qrels"))


def read_2021(folder: Path) -> ClaimSet:
    """Read the test part of 2021's task 2A; a year later it was given out again for development.

    ``folder`` is ``data`` in the repository of a participant of 2022 that holds the sets of both years.
    """
    at = folder / "original_twitter_data" / "test_data"
    tweets = {row[0]: row[1] for row in _read_rows(at / "CT2022-Task2A-EN-Dev-Test_Queries.tsv")}
    gold = _read_gold(at / "CT2022-Task2A-EN-Dev-Test_QRELs.tsv")
    return _make_set("2021 test", _read_claims(folder / "vclaims"), tweets, gold)


def read_2022(folder: Path, part: str) -> ClaimSet:
    """Read ``part`` ("train", "dev" or "test") of 2022's task 2A; its first two are also those of 2021."""
    if part == "test":
        queries, pairs = folder / "TEST" / "test_TEST.tsv", folder / "TEST" / "CT2022-Task2A-EN-Test_Qrels_gold.tsv"
    else:
        at = folder / "original_twitter_data" / "training_data"
        queries = at / "CT2022-Task2A-EN-Train-Dev_Queries.tsv"
        pairs = at / f"CT2022-Task2A-EN-{part.capitalize()}_QRELs.tsv"
    tweets = {row[0]: row[1] for row in _read_rows(queries)}
    return _make_set(f"2022 {part}", _read_claims(folder / "vclaims"), tweets, _read_gold(pairs))


def _make_set(
    name: str, claims: Mapping[str, CheckedClaim], tweets: Mapping[str, str], gold: Mapping[str, frozenset[str]]
) -> ClaimSet:
    known = {at: ids for at, ids in gold.items() if at in tweets and ids <= claims.keys()}
    return ClaimSet(name=name, claims=claims, tweets={at: tweets[at] for at in known}, gold=known)


def _read_rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t") if len(row) > 1]


def _read_gold(path: Path) -> dict[str, frozenset[str]]:
    gold: dict[str, frozenset[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if len(columns) == _COLUMNS:
            gold[columns[0]] = gold.get(columns[0], frozenset()) | {columns[2]}
    return gold


def _read_claims(folder: Path) -> dict[str, CheckedClaim]:
    rows = (json.loads(path.read_bytes()) for path in sorted(folder.glob("*.json")))
    return {
        row["vclaim_id"]: CheckedClaim(id=row["vclaim_id"], title=row["title"] or "", claim=row["vclaim"] or "")
        for row in rows
    }
