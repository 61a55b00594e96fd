"""How fast, how well and how large: quotations looked up among up to eight million sentences.

    .venv/bin/python bench/quotes.py [--sentences N] [--rivals] [--curve] [--folder DIR] [--write]

What is printed is the figures, as markdown; how far the run is goes to stderr. See README.md beside this file.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import Draft, read_sources, write_drafts
from bench.dice import DiceResult, measure_dice
from bench.measure import measure_engine, percentiles
from bench.ours import Ours
from bench.pastes import Collector, Kind, Paste, choose_sentences, make_pastes
from bench.progress import count_up, say
from bench.rivals import Fts5, Phrase, Tantivy, Verified
from bench.table import Result, replace_figures, write_curve, write_engines, write_kinds

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "shared" / "data" / "real_articles_dev.jsonl"
CURVE = (10_000, 100_000, 1_000_000, 8_000_000)
PASTES = 2_000
ASKS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """A corpus of ``sentences`` sentences, made anew whenever it is read."""

    sources: Sequence[Sequence[str]]
    held_out: Sequence[Sequence[str]]
    sentences: int

    def read(self) -> Iterator[Draft]:
        """Yield its articles, saying how far that is."""
        return count_up(write_drafts(self.sources, self.sentences), self.sentences)


async def run_ours(corpus: Corpus, folder: Path, each: int) -> tuple[Result, dict[Kind, list[Paste]], list[float]]:
    """Return Firsthand's figures, the pastes, and the milliseconds of some whole asks."""
    collector = Collector(choose_sentences(corpus.sentences, each))
    with Ours(folder) as ours:
        say(f"{corpus.sentences:,} sentences into {ours.name}")
        intake = await ours.take_in(collector.watch(corpus.read()), corpus.sentences)
        pastes = make_pastes(collector.sentences, corpus.sources, corpus.held_out)
        scores = await measure_engine(ours, pastes)
        asks = [await ours.ask(paste.text, f"bench-{at}") for at, paste in enumerate(pastes["exact"][:ASKS])]
    return Result(name=ours.name, intake=intake, scores=scores), pastes, asks


async def run_rivals(corpus: Corpus, folder: Path, pastes: dict[Kind, list[Paste]]) -> tuple[list[Result], DiceResult]:
    """Return the rivals' figures on the same corpus and pastes."""
    fts5 = Fts5(folder)
    fts5_any = Verified("FTS5 any word + verify", fts5, folder)
    tantivy_any = Verified("tantivy any word + verify", Tantivy(folder), folder)
    phrase = Phrase(fts5, fts5_any)
    say(f"{corpus.sentences:,} sentences into FTS5")
    in_fts5 = await fts5_any.take_in(corpus.read(), corpus.sentences)
    say(f"{corpus.sentences:,} sentences into tantivy")
    in_tantivy = await tantivy_any.take_in(corpus.read(), corpus.sentences)
    results = [
        Result(name=phrase.name, intake=in_fts5, scores=await measure_engine(phrase, pastes)),
        Result(name=fts5_any.name, intake=in_fts5, scores=await measure_engine(fts5_any, pastes)),
        Result(name=tantivy_any.name, intake=in_tantivy, scores=await measure_engine(tantivy_any, pastes)),
    ]
    return results, measure_dice(write_drafts(corpus.sources, corpus.sentences))


async def run(options: argparse.Namespace) -> str:
    """Return the figures that were asked for."""
    sources, held_out = read_sources(options.sources)
    sections: list[str] = []
    sizes = sorted({options.sentences, *(CURVE if options.curve else ())})
    curve: list[Result] = []
    for size in sizes:
        corpus = Corpus(sources=sources, held_out=held_out, sentences=size)
        with tempfile.TemporaryDirectory(prefix="firsthand-bench-", dir=options.folder) as name:
            result, pastes, asks = await run_ours(corpus, Path(name), options.pastes)
            curve.append(result)
            if size == options.sentences:
                rivals, dice = await run_rivals(corpus, Path(name), pastes) if options.rivals else ([], None)
                p50, p95 = percentiles(asks)
                sections += [
                    f"**{size:,} sentences, {result.intake.articles:,} articles**",
                    write_engines([result, *rivals], dice),
                    (
                        f"Firsthand by kind of paste. A whole ask (finding, reading the article, copies, composing, "
                        f"keeping the answer) takes {p50:.1f} / {p95:.1f} ms; taking the corpus in took "
                        f"{result.intake.store_s:.1f} s for the store and {result.intake.index_s:.1f} s for the index."
                    ),
                    write_kinds(result),
                ]
    if len(curve) > 1:
        sections += ["**Firsthand as the corpus grows**", write_curve(curve)]
    return "\n\n".join(sections)


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--pastes", type=int, default=PASTES, metavar="N", help="of each kind")
    parser.add_argument("--rivals", action="store_true", help="FTS5, tantivy and Dice on the same corpus")
    parser.add_argument("--curve", action="store_true", help="at ten thousand to eight million sentences as well")
    parser.add_argument("--sources", type=Path, default=SOURCES, metavar="FILE", help="articles to splice")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the temporary folder goes")
    parser.add_argument("--write", action="store_true", help="put the figures into the README beside this file")
    options = parser.parse_args()
    figures = asyncio.run(run(options))
    print(figures)
    if options.write:
        replace_figures(HERE / "README.md", figures)


if __name__ == "__main__":
    main()
