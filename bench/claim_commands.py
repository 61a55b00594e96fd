"""A set of claims through Firsthand's own commands: imported as articles, asked as pastes."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.claim_score import DEPTH, Outcome
from bench.claim_sets import ClaimSet

ROOT = Path(__file__).resolve().parent.parent
HALVES = 2


def ask_commands(claims: ClaimSet, twins: Mapping[str, frozenset[str]]) -> tuple[list[Outcome], float]:
    """Return what ``ask --batch`` made of all tweets, and the milliseconds of one look-up.

    To ask with the right claim taken out, the right claims of every other tweet are not imported at all.
    """
    names = list(claims.tweets)
    held, spent = _ask(claims, names, frozenset())
    missing: dict[str, Any] = {}
    for half in range(HALVES):
        own = names[half::HALVES]
        missing |= _ask(claims, own, frozenset(at for name in own for at in twins[name]))[0]
    outcomes = []
    for name in names:
        ranked, false = _list_ranked(held[name]), _list_ranked(missing[name])
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
    return outcomes, spent


def _list_ranked(answer: Mapping[str, Any]) -> list[tuple[str, float]]:
    """Return the match, then the alternatives."""
    match = [answer["match"]] if answer["match"] else []
    return [(one["article_id"], one["confidence"]) for one in (*match, *answer["alternatives"])][:DEPTH]


def _ask(claims: ClaimSet, names: Sequence[str], without: Collection[str]) -> tuple[dict[str, Any], float]:
    with tempfile.TemporaryDirectory(prefix="firsthand-bench-") as name:
        folder = Path(name)
        corpus, pastes = folder / "corpus.jsonl", folder / "pastes.jsonl"
        with corpus.open("w", encoding="utf-8") as file:
            for number, one in enumerate(claims.claims.values()):
                if one.id not in without:
                    url = f"https://claims.example.org/{number}"
                    file.write(json.dumps({"id": one.id, "url": url, "title": one.title, "text": one.claim}) + "\n")
        with pastes.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps({"id": at, "text": claims.tweets[at]}) + "\n" for at in names)
        _run(folder, "import", corpus)
        began = time.perf_counter()
        replies = _run(folder, "ask", "--batch", pastes, "--top", str(DEPTH))
        spent = 1000 * (time.perf_counter() - began) / len(names)
    return {row["id"]: row["answer"] for row in map(json.loads, replies.splitlines())}, spent


def _run(folder: Path, *arguments: str | Path) -> bytes:
    command = [sys.executable, "-m", "adapters", *map(str, arguments), "--db", f"sqlite:///{folder / 'store.db'}"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False)  # noqa: S603 - our own
    if done.returncode not in (0, 1):
        sys.exit(f"firsthand {arguments[0]} ended with {done.returncode}")
    return done.stdout
