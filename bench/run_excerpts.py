"""The closed-corpus excerpt test, through the public commands: ``python bench/run_excerpts.py``.

Articles are imported with ``firsthand import``, pastes asked with ``firsthand ask --batch``. ``--each N`` pastes of a
kind, ``--kind NAME`` asks the kinds whose names begin so, ``--peers`` asks others too, ``--background N`` puts so many
spliced articles around the real ones. ``--errors FILE`` writes what went wrong with the articles that may be looked at.
``--write`` puts the figures into the README beside this file, those with a background apart from those without.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.excerpts.background import write_background  # noqa: E402 - run as a script, from anywhere
from bench.excerpts.corpus import Held, make_world  # noqa: E402 - as above
from bench.excerpts.pastes import make_queries  # noqa: E402 - as above
from bench.excerpts.peers import ask_peer, make_peers  # noqa: E402 - as above
from bench.excerpts.query import Query  # noqa: E402 - as above
from bench.excerpts.score import SERIOUS, is_right, score, write_comparison, write_table  # noqa: E402 - as above
from bench.table import replace_figures  # noqa: E402 - as above

MARKS = {name: (f"<!-- begin: {name} -->", f"<!-- end: {name} -->") for name in ("excerpts", "background")}
SOURCES = HERE.parent.parent / "shared" / "data" / "real_articles_dev.jsonl"


def run_command(db: Path, *arguments: str | Path) -> None:
    """Run a command of firsthand on the store ``db``; what it has to say goes to stderr."""
    command = [sys.executable, "-m", "adapters", *map(str, arguments), "--db", f"sqlite:///{db}"]
    done = subprocess.run(command, cwd=HERE.parent, stdout=subprocess.PIPE, check=False)  # noqa: S603 - our own
    if done.returncode not in (0, 1):
        sys.exit(f"firsthand {arguments[0]} ended with {done.returncode}")
    if arguments[0] == "ask":
        (db.parent / "answers.jsonl").write_bytes(done.stdout)


def ask_all(stored: Iterable[Held], queries: Sequence[Query], folder: Path) -> tuple[dict[str, Any], float]:
    """Return the answers by the pastes' ids, and milliseconds a paste."""
    db, corpus, pastes = folder / "store.db", folder / "corpus.jsonl", folder / "pastes.jsonl"
    with corpus.open("w", encoding="utf-8") as file:
        for one in stored:
            row = {"id": one.id, "url": one.url, "title": one.title, "published": one.published, "text": one.text}
            file.write(json.dumps(row) + "\n")
    pastes.write_text("".join(json.dumps({"id": one.id, "text": one.text}) + "\n" for one in queries), "utf-8")
    run_command(db, "import", corpus)
    began = time.perf_counter()
    run_command(db, "ask", "--batch", pastes)
    spent = time.perf_counter() - began
    with (folder / "answers.jsonl").open(encoding="utf-8") as file:
        return {row["id"]: row["answer"] for row in map(json.loads, file)}, 1000 * spent / len(queries)


def list_errors(queries: Sequence[Query], answers: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what went wrong in the part that may be looked at: the source, changes not named, false alarms."""
    errors = []
    for query in (one for one in queries if one.part == "look"):
        match = answers[query.id].get("match") or {}
        found = match.get("article_id")
        said = [change["kind"] for change in match.get("changes", ())]
        is_named = found is None or not query.kinds or bool(set(said) & set(query.kinds))
        is_alarm = not query.kinds and query.group in ("harmless", "twin") and bool(set(said) & SERIOUS)
        if not (is_right(query, answers[query.id]) and is_named) or is_alarm:
            errors.append(
                {"kind": query.kind, "paste": query.text, "sentence": query.sentence, "right": query.right,
                 "found": found, "changes": match.get("changes"), "wanted": query.kinds}
            )  # fmt: skip
    return errors


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=150, metavar="N", help="pastes of a kind")
    parser.add_argument("--sources", type=Path, default=SOURCES, metavar="FILE")
    parser.add_argument("--kind", action="append", metavar="NAME")
    parser.add_argument("--background", type=int, default=0, metavar="N", help="spliced articles beside the real ones")
    parser.add_argument("--peers", action="store_true", help="ask the peers the same")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="JSON lines; they quote the articles")
    parser.add_argument("--write", action="store_true", help="put the figures into the README")
    options = parser.parse_args()
    world = make_world(options.sources)
    wanted = tuple(options.kind or ("",))
    queries = [one for one in make_queries(world, options.each) if one.kind.startswith(wanted)]
    stored = [*world.stored(), *write_background(world, options.background)]
    with tempfile.TemporaryDirectory(prefix="firsthand-bench-") as name:
        answers, spent = ask_all(stored, queries, Path(name))
    figures = [f"{len(stored):,} articles stored, {len(queries):,} pastes, {spent:.0f} ms each"]
    tables = {part: score([one for one in queries if one.part == part], answers, stored) for part in ("look", "keep")}
    groups = {f"{name}, {part}": tally for part, (_, own) in tables.items() for name, tally in own.items()}
    kinds, together = score(queries, answers, stored)
    figures += [write_table(together | groups), write_table(kinds)]
    if options.peers:
        asked = [one for one in queries if one.group != "link"]
        engines = {"Firsthand": score(asked, answers, stored)[1]}
        for name, peer in make_peers(stored).items():
            found = ask_peer(peer, ((one.id, one.text) for one in asked))
            engines[name] = score(asked, found, stored)[1]
        figures += ["Without addresses:", write_comparison(engines)]
    print("\n\n".join(figures))
    if options.write:
        marks = MARKS["background" if options.background else "excerpts"]
        replace_figures(HERE / "README.md", "\n\n".join(figures), *marks)
    if options.errors:
        rows = (json.dumps(error, ensure_ascii=False) + "\n" for error in list_errors(queries, answers))
        options.errors.write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    main()
