"""How the time and memory of a quotation grow from ten thousand to a million sentences, with a picture.

    .venv/bin/python bench/growth.py [--sizes N …] [--folder DIR] [--write]

Each size is taken in by one process and asked by a fresh one. ``--write`` puts the table into the README beside this
file and the picture into ``growth.svg``. See README.md for what the corpus and the pastes are.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.corpus import read_sources, write_drafts  # noqa: E402 - run as a script, from anywhere
from bench.growth_curve import Point, draw_growth, write_growth  # noqa: E402 - as above
from bench.measure import measure_engine, percentiles  # noqa: E402 - as above
from bench.ours import Ours  # noqa: E402 - as above
from bench.pastes import Collector, Kind, Paste, choose_sentences, make_pastes  # noqa: E402 - as above
from bench.progress import count_up, say  # noqa: E402 - as above
from bench.table import replace_figures  # noqa: E402 - as above

SOURCES = HERE.parent.parent / "shared" / "data" / "real_articles_dev.jsonl"
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
PASTES = 500
BEGIN, END = "<!-- begin: growth -->", "<!-- end: growth -->"


async def take_in(sources: Path, sentences: int, folder: Path) -> dict[Kind, list[Paste]]:
    """Fill a store in ``folder``; return the pastes."""
    known, held_out = read_sources(sources)
    collector = Collector(choose_sentences(sentences, PASTES))
    with Ours(folder) as ours:
        drafts = collector.watch(count_up(write_drafts(known, sentences), sentences))
        await ours.take_in(drafts, sentences)
    return make_pastes(collector.sentences, known, held_out)


async def ask_all(folder: Path, pastes: Mapping[Kind, Sequence[Paste]]) -> dict[str, float]:
    """Return milliseconds a paste, and MiB of this process once all were asked; says when the first was answered."""
    with Ours(folder) as ours:
        await ours.find(pastes["exact"][0].text)
        print("answered", flush=True)
        scores = await measure_engine(ours, pastes)
    exact, every = scores["exact"].alone_ms, [time for score in scores.values() for time in score.alone_ms]
    memory = read_memory()
    return {
        "exact_p50": percentiles(exact)[0],
        "exact_p95": percentiles(exact)[1],
        "all_p50": percentiles(every)[0],
        "all_p95": percentiles(every)[1],
        "resident_mib": memory["VmRSS"],
        "own_mib": memory["RssAnon"],
    }


def read_memory() -> dict[str, float]:
    """Return what Linux says of this process, in MiB: "VmRSS" is all, "RssAnon" without the pages of files."""
    lines = Path("/proc/self/status").read_text("ascii", "replace").splitlines()
    said = {name: value for name, _, value in (line.partition(":") for line in lines)}
    return {name: int(said[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon")}


def measure_size(sources: Path, sentences: int, folder: Path) -> Point:
    """Return the figures of one size; what is asked is asked by a process of its own."""
    say(f"{sentences:,} sentences")
    pastes = asyncio.run(take_in(sources, sentences, folder))
    written = folder / "pastes.json"
    written.write_text(json.dumps({kind: [asdict(one) for one in some] for kind, some in pastes.items()}), "utf-8")
    command = [sys.executable, str(Path(__file__).resolve()), "--ask", str(folder)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as asking:  # noqa: S603 - this file itself
        assert asking.stdout is not None
        asking.stdout.readline()
        start_s = time.perf_counter() - began
        found = asking.stdout.read()
    return Point(sentences=sentences, start_s=start_s, **json.loads(found))


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--sources", type=Path, default=SOURCES, metavar="FILE")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the temporary folder goes")
    parser.add_argument("--write", action="store_true", help="put table and picture beside this file")
    parser.add_argument("--ask", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.ask:
        kept = json.loads((options.ask / "pastes.json").read_text("utf-8"))
        pastes: dict[Kind, list[Paste]] = {
            kind: [Paste(text=one["text"], wanted=tuple(one["wanted"])) for one in some] for kind, some in kept.items()
        }
        print(json.dumps(asyncio.run(ask_all(options.ask, pastes))))
        return
    points = []
    for size in sorted(options.sizes):
        with tempfile.TemporaryDirectory(prefix="firsthand-bench-", dir=options.folder) as name:
            points.append(measure_size(options.sources, size, Path(name)))
    print(write_growth(points))
    if options.write:
        drawn = f"{write_growth(points)}\n\n![Time and memory over the number of sentences](growth.svg)"
        replace_figures(HERE / "README.md", drawn, BEGIN, END)
        (HERE / "growth.svg").write_text(draw_growth(points), "utf-8")


if __name__ == "__main__":
    main()
