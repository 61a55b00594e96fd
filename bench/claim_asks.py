"""How long a claim takes to look up as the corpus grows: ``python bench/claim_asks.py --sources FILE [SENTENCES …]``.

The corpus is the one of ``corpus.py``, and what is asked are more sentences put together like its own. What its
sentences mean is not encoded, which would take two hours at a million: their vectors are random directions, as many and
as long, and only those of what is asked are the model's. An ask goes from the paste to the verdict, with the candidates
looked up and ranked; each size is taken in by one process and asked by fresh ones. ``--write`` puts the table into the
README beside this file and the picture into ``claim_asks.svg``.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import numpy as np  # noqa: E402 - run as a script, from anywhere

from adapters.commands.opening import load_parser_once  # noqa: E402 - as above
from adapters.encoding import LazyEncoder, find_packaged_model  # noqa: E402 - as above
from bench.claim_asks_table import Asked, Grown, draw_asks, write_table  # noqa: E402 - as above
from bench.corpus import Splicer, read_sources, write_drafts, write_sentence  # noqa: E402 - as above
from bench.growth import SOURCES, read_memory  # noqa: E402 - as above
from bench.progress import count_up, say  # noqa: E402 - as above
from bench.table import replace_figures  # noqa: E402 - as above
from bot.desk.by_claim import find_claim  # noqa: E402 - as above
from bot.desk.shelf import Shelf  # noqa: E402 - as above
from bot.intake import Entry, prepare_article  # noqa: E402 - as above
from bot.matching.claim import read_claim  # noqa: E402 - as above
from bot.model.finding import Findings  # noqa: E402 - as above
from bot.model.link import LinkRules  # noqa: E402 - as above
from bot.model.top import Top  # noqa: E402 - as above
from bot.reading.thread import ThreadReader  # noqa: E402 - as above
from store.sqlite import SqliteStore  # noqa: E402 - as above

if TYPE_CHECKING:
    from numpy.typing import NDArray

BATCH, ASKED, WARMING = 500, 200, 20
DIMENSIONS = 384
SEED = 20201121
BEGIN, END = "<!-- begin: claim asks -->", "<!-- end: claim asks -->"


class RandomEncoder:
    """Gives every text a direction by lot, in the name of a model."""

    def __init__(self, model_sha256: str) -> None:
        """Stand in for the model with this sum."""
        self.model_sha256 = model_sha256
        self._random = np.random.default_rng(SEED)

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one unit vector a text."""
        rows: NDArray[np.float32] = self._random.standard_normal((len(texts), DIMENSIONS), np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows


async def take_in(path: Path, sources: Sequence[Sequence[str]], sentences: int, encoder: RandomEncoder) -> None:
    """Keep the corpus in a store at ``path``, with an index of its claims and their vectors."""
    rules, batch = LinkRules(), list[Any]()
    with SqliteStore.open(path) as store:
        for draft in count_up(write_drafts(sources, sentences), sentences):
            url = f"https://news.example.org/{draft.number}"
            batch.append(prepare_article(Entry(url=url, title=draft.title, text=draft.text), rules=rules))
            if len(batch) == BATCH:
                await store.put_articles(batch)
                batch.clear()
        await store.put_articles(batch)
        say("  index of claims")
        await store.follow_claims(is_bulk=True)
        say("  vectors")
        await store.encode(encoder)


async def ask_all(path: Path, pastes: Sequence[str], encoder: LazyEncoder | None) -> dict[str, float]:
    """Return what looking up the ``pastes`` took, one after the other, the first few left out; tell of the first."""
    cpu, wall = list[float](), list[float]()
    with SqliteStore.open(path, encoder=encoder) as store:
        # As a command has it: what would be found is parsed before, in this process.
        shelf = Shelf(corpus=store, tenant="", reader=ThreadReader(load_parser_once))
        for number, paste in enumerate(pastes):
            at = time.perf_counter(), time.process_time()
            await find_claim(shelf, read_claim(paste), Findings(best=None), top=Top())
            wall.append(1000 * (time.perf_counter() - at[0]))
            cpu.append(1000 * (time.process_time() - at[1]))
            if not number:
                print("answered", flush=True)
    cuts = [quantiles(times[WARMING:], n=20) for times in (cpu, wall)]
    memory = read_memory()
    return {
        "cpu_p50": cuts[0][9],
        "cpu_p95": cuts[0][18],
        "wall_p50": cuts[1][9],
        "wall_p95": cuts[1][18],
        "resident_mib": memory["VmRSS"],
        "own_mib": memory["RssAnon"],
    }


def ask_apart(folder: Path, *, with_model: bool) -> Asked:
    """Return what a process of its own took to ask the pastes of the store in ``folder``."""
    command = [sys.executable, str(Path(__file__).resolve()), "--ask", str(folder), *["--words"][with_model:]]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as asking:  # noqa: S603 - this file itself
        assert asking.stdout is not None
        asking.stdout.readline()
        start_s = time.perf_counter() - began
        found = asking.stdout.read()
    return Asked(start_s=start_s, **json.loads(found))


def main() -> None:
    """Measure each number of sentences that the command line gives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, default=SOURCES, metavar="FILE", help="articles to splice, JSON lines")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the temporary folder goes")
    parser.add_argument("--write", action="store_true", help="put table and picture beside this file")
    parser.add_argument("--ask", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--words", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("sentences", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    options = parser.parse_args()
    files = find_packaged_model()
    if files is None:
        sys.exit("the extra `claims` is not installed")
    if options.ask:
        pastes = json.loads((options.ask / "pastes.json").read_text("utf-8"))
        encoder = None if options.words else LazyEncoder(files)
        print(json.dumps(asyncio.run(ask_all(options.ask / "store.db", pastes, encoder))))
        return
    sources, _ = read_sources(options.sources)
    splicer = Splicer(sources, Random(SEED).randrange(SEED))  # noqa: S311 - a benchmark, not a secret
    pastes = [write_sentence(splicer.draw_words()) for _ in range(WARMING + ASKED)]
    sizes = []
    for sentences in sorted(options.sentences):
        say(f"{sentences:,} sentences")
        with tempfile.TemporaryDirectory(prefix="firsthand-bench-", dir=options.folder) as name:
            folder = Path(name)
            (folder / "pastes.json").write_text(json.dumps(pastes), "utf-8")
            asyncio.run(take_in(folder / "store.db", sources, sentences, RandomEncoder(files.model_sha256)))
            asked = [ask_apart(folder, with_model=with_model) for with_model in (False, True)]
        sizes.append(Grown(sentences=sentences, by_words=asked[0], with_model=asked[1]))
        print(asdict(sizes[-1]), flush=True)
    print(write_table(sizes))
    if options.write:
        drawn = f"{write_table(sizes)}\n\n![Time and memory over the number of sentences](claim_asks.svg)"
        replace_figures(HERE / "README.md", drawn, BEGIN, END)
        (HERE / "claim_asks.svg").write_text(draw_asks(sizes), "utf-8")


if __name__ == "__main__":
    main()
