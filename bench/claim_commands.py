"""A set of claims through Firsthand's own commands: imported as articles, indexed, asked as pastes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.claim_score import DEPTH, Outcome
from bench.claim_sets import CheckedClaim, ClaimSet

ROOT = Path(__file__).resolve().parent.parent
HALVES = 2
TAKEN_OUT = "Nothing is said here."
"""Headline and text of an article whose claim is taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a command took: seconds by the wall's clock and of the processor, and its peak of memory in MB."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A store with all claims of a set in it, and what it took to import and to index them."""

    folder: Path
    claims: Mapping[str, CheckedClaim]
    imported: Cost
    indexed: Cost


@contextmanager
def keep_claims(claims: Mapping[str, CheckedClaim]) -> Iterator[Stored]:
    """Import and index all claims into a store of its own, which goes with the context."""
    with tempfile.TemporaryDirectory(prefix="firsthand-bench-") as name:
        folder = Path(name)
        yield Stored(
            folder=folder,
            claims=claims,
            imported=_import(folder, _list_articles(claims, claims)),
            indexed=_run(folder, "index")[1],
        )


def ask_commands(stored: Stored, claims: ClaimSet, twins: Mapping[str, frozenset[str]]) -> tuple[list[Outcome], Cost]:
    """Return what ``ask --batch`` made of all tweets, and what it took.

    To ask with the right claim taken out, those of every other tweet are imported once more with another text, and
    their own again afterwards.
    """
    names = list(claims.tweets)
    held, cost = _ask(stored, claims, names)
    missing: dict[str, Any] = {}
    for half in range(HALVES):
        own = names[half::HALVES]
        without = dict.fromkeys(at for name in own for at in twins[name])
        _import(stored.folder, _list_articles(stored.claims, without, text=TAKEN_OUT))
        _run(stored.folder, "index")
        missing |= _ask(stored, claims, own)[0]
        _import(stored.folder, _list_articles(stored.claims, without))
        _run(stored.folder, "index")
    outcomes = []
    for name in names:
        ranked, false = _list_ranked(held[name], claims.gold[name]), _list_ranked(missing[name], frozenset())
        if any(at in twins[name] for at, _ in false):
            sys.exit(f"{name}: answered with a claim that was taken out")
        outcomes.append(
            Outcome(
                gold=claims.gold[name],
                right=twins[name],
                ranked=tuple(at for at, _ in ranked),
                confidence=ranked[0][1] if ranked else float("-inf"),
                false_confidence=false[0][1] if false else float("-inf"),
                is_found=held[name]["status"] == "found",
                is_found_falsely=missing[name]["status"] == "found",
            )
        )
    return outcomes, cost


def _list_ranked(answer: Mapping[str, Any], gold: Collection[str]) -> list[tuple[str, float]]:
    """Return the match, then the alternatives. Of a match and its copies, which say the same, the right one stands."""
    ranked = [(one["article_id"], one["confidence"]) for one in answer["alternatives"]]
    if answer["match"]:
        same = [answer["match"]["article_id"], *(answer["origin"] or {"copies": ()})["copies"]]
        first = next((at for at in same if at in gold), same[0])
        ranked = [(first, answer["match"]["confidence"]), *(one for one in ranked if one[0] not in same)]
    return ranked[:DEPTH]


def _list_articles(
    claims: Mapping[str, CheckedClaim], chosen: Collection[str], *, text: str | None = None
) -> Iterator[Mapping[str, str]]:
    """Yield the articles of the ``chosen``; where ``text`` is given, with it as headline and text of all."""
    for number, one in enumerate(claims.values()):
        if one.id in chosen:
            url = f"https://claims.example.org/{number}"
            yield {"id": one.id, "url": url, "title": text or one.title, "text": text or one.claim}


def _import(folder: Path, articles: Iterable[Mapping[str, str]]) -> Cost:
    return _run(folder, "import", _write_lines(folder / "articles.jsonl", articles))[1]


def _ask(stored: Stored, claims: ClaimSet, names: Sequence[str]) -> tuple[dict[str, Any], Cost]:
    lines = ({"id": at, "text": claims.tweets[at]} for at in names)
    pastes = _write_lines(stored.folder / "pastes.jsonl", lines)
    replies, cost = _run(stored.folder, "ask", "--batch", pastes, "--top", str(DEPTH))
    return {row["id"]: row["answer"] for row in map(json.loads, replies.splitlines())}, cost


def _write_lines(path: Path, lines: Iterable[Mapping[str, str]]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def _run(folder: Path, *arguments: str | Path) -> tuple[bytes, Cost]:
    command = [sys.executable, "-m", "adapters", *map(str, arguments), "--db", f"sqlite:///{folder / 'store.db'}"]
    began = time.perf_counter()
    with (folder / "said.txt").open("w+b") as said:
        process = subprocess.Popen(command, cwd=ROOT, stdout=said)  # noqa: S603 - our own
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        replies = said.read()
    if process.returncode not in (0, 1):
        sys.exit(f"firsthand {arguments[0]} ended with {process.returncode}")
    wall = time.perf_counter() - began
    return replies, Cost(wall=wall, cpu=usage.ru_utime + usage.ru_stime, peak=usage.ru_maxrss / 1024)
