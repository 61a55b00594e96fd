"""How long a claim takes to look up as the corpus grows: ``python bench/claim_asks.py --sources FILE [SENTENCES …]``.

The corpus is the one of ``corpus.py``, and what is asked are more sentences put together like its own. What its
sentences mean is not encoded, which would take two hours at a million: their vectors are random directions, as many and
as long, and only those of what is asked are the model's. A look-up goes from the paste to its candidates, unranked.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import TYPE_CHECKING, Any, Self

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import numpy as np  # noqa: E402 - run as a script, from anywhere

from adapters.encoding import LazyEncoder, find_packaged_model  # noqa: E402 - as above
from bench.corpus import Splicer, read_sources, write_drafts, write_sentence  # noqa: E402 - as above
from bench.progress import count_up, say  # noqa: E402 - as above
from bot.intake import Entry, prepare_article  # noqa: E402 - as above
from bot.model.link import LinkRules  # noqa: E402 - as above
from store.sqlite import SqliteStore  # noqa: E402 - as above

if TYPE_CHECKING:
    from numpy.typing import NDArray

BATCH, ASKED, WARMING, CANDIDATES = 500, 200, 20, 60
DIMENSIONS = 384
SEED = 20201121


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


class Times:
    """Milliseconds of many look-ups, by the wall's clock and of the processor, all threads together."""

    def __init__(self) -> None:
        """Start with none."""
        self.wall: list[float] = []
        self.cpu: list[float] = []

    def __enter__(self) -> Self:
        """Start the clocks for one look-up."""
        self._began = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        """Keep what it took."""
        wall, cpu = self._began
        self.wall.append(1000 * (time.perf_counter() - wall))
        self.cpu.append(1000 * (time.process_time() - cpu))

    def __str__(self) -> str:
        """Return the median and the 95th percentile of both, as two cells."""
        cuts = [quantiles(times, n=20) for times in (self.cpu, self.wall)]
        return " | ".join(f"{cut[9]:.1f} / {cut[18]:.1f}" for cut in cuts)


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


async def ask_all(path: Path, pastes: Sequence[str], encoder: LazyEncoder | None) -> Times:
    """Return what looking up the ``pastes`` took, one after the other, the first few left out."""
    times = Times()
    with SqliteStore.open(path, encoder=encoder) as store:
        for paste in pastes[:WARMING]:
            await store.find_claims(paste, tenant="", limit=CANDIDATES)
        for paste in pastes[WARMING:]:
            with times:
                await store.find_claims(paste, tenant="", limit=CANDIDATES)
    return times


def main() -> None:
    """Measure each number of sentences that the command line gives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, required=True, metavar="FILE", help="articles to splice, as JSON lines")
    parser.add_argument("sentences", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    options = parser.parse_args()
    files = find_packaged_model()
    if files is None:
        sys.exit("the extra `claims` is not installed")
    sources, _ = read_sources(options.sources)
    splicer = Splicer(sources, Random(SEED).randrange(SEED))  # noqa: S311 - a benchmark, not a secret
    pastes = [write_sentence(splicer.draw_words()) for _ in range(WARMING + ASKED)]
    print("| sentences | by words, CPU ms p50 / p95 | by the clock | with the model, CPU ms | by the clock |")
    print("| --- | --- | --- | --- | --- |")
    for sentences in options.sentences:
        say(f"{sentences:,} sentences")
        with tempfile.TemporaryDirectory(prefix="firsthand-bench-") as name:
            path = Path(name) / "store.db"
            asyncio.run(take_in(path, sources, sentences, RandomEncoder(files.model_sha256)))
            rows = [asyncio.run(ask_all(path, pastes, encoder)) for encoder in (None, LazyEncoder(files))]
        print(f"| {sentences:,} | {rows[0]} | {rows[1]} |", flush=True)


if __name__ == "__main__":
    main()
