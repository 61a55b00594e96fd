"""What is read from real pages against what people wrote down of them, beside what other libraries read.

    FIRSTHAND_PAGES=FOLDER python -m tests.eval.pages [look|keep|both] [SET...]

The sets are in :mod:`tests.eval.page_sets`, what counts as right is in :mod:`tests.eval.page_scores`. A page belongs to
one half by its name: errors are looked at in ``look`` only, and ``keep`` tells whether what was mended there holds
elsewhere. A page that is refused has no title, no date and no text, and so is wrong in all of them. newspaper4k and
readability-lxml take part where they are installed.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median

from bot.reading.decoding import decode_html
from tests.eval.page_engines import Engine, Found, list_engines
from tests.eval.page_scores import (
    count_stretches,
    declared_address,
    is_address,
    is_byline,
    is_day,
    is_exact_title,
    is_own_title,
    is_title,
    leads_back,
    shingle_shares,
)
from tests.eval.page_sets import Sample, read_samples
from tests.eval.page_tally import FORMS, SHARES, Tally, join_tallies, text_f, text_lead, wilson

HALVES = ("look", "keep")


def run_engine(read: Engine, sample: Sample) -> tuple[Found, float]:
    """Return what an engine reads from a page, and the seconds it took; whatever it raises is an answer."""
    started = time.perf_counter()
    try:
        found = read(sample)
    except Exception as error:  # noqa: BLE001 - what a library raises on a page is what is measured
        found = Found(error=type(error).__name__)
    return found, time.perf_counter() - started


def score_page(tally: Tally, sample: Sample, found: Found, seconds: float) -> None:
    """Add one page to a tally, for all that its set says of it."""
    source = decode_html(sample.html)
    tally.seconds.append(seconds)
    tally.refused += found.error is not None
    if sample.title:
        is_right = is_title(found.title, sample.title)
        is_either = is_right or is_own_title(found.title, sample.title, source)
        tally.note("title", is_right=is_either, is_given=found.title is not None)
        is_same = is_exact_title(found.title, sample.title)
        tally.note("title, exactly", is_right=is_same, is_given=found.title is not None)
    if sample.published:
        is_right = is_day(found.published, sample.published)
        tally.note("date", is_right=is_right, is_given=found.published is not None)
    if sample.authors:
        is_right = is_byline(found.byline, sample.authors)
        tally.note("byline", is_right=is_right, is_given=found.byline is not None)
    gold = declared_address(source, sample.url)
    is_right = is_address(found.canonical, gold)
    tally.note("canonical", is_right=is_right, is_given=found.canonical is not None)
    if sample.url and gold is not None:
        is_right = found.canonical is not None and leads_back(found.canonical, sample.url)
        tally.note("leads back", is_right=is_right, is_given=found.canonical is not None)
    if sample.text is not None:
        tally.shingles.append(shingle_shares(found.text, sample.text))
    if sample.present:
        tally.stretches.append(count_stretches(found.text, sample.present, sample.absent))


def measure(samples: Iterable[Sample], engines: Mapping[str, Engine]) -> dict[str, dict[str, Tally]]:
    """Return the tallies by set and engine. A page that two sets have is asked of the first only."""
    tallies: dict[str, dict[str, Tally]] = {}
    seen: set[bytes] = set()
    for sample in samples:
        if sample.html in seen:
            continue
        seen.add(sample.html)
        for name, read in engines.items():
            found, seconds = run_engine(read, sample)
            tally = tallies.setdefault(sample.source, {}).setdefault(name, Tally())
            score_page(tally, sample, found, seconds)
    return tallies


def write_tables(tallies: Mapping[str, Mapping[str, Tally]]) -> str:
    """Return all figures as tables in Markdown."""
    engines = list(dict.fromkeys(name for by_engine in tallies.values() for name in by_engine))
    every = {name: join_tallies(by_engine[name] for by_engine in tallies.values()) for name in engines}
    rows = [*_share_rows({**tallies, "all": every}, engines), *_text_rows(tallies, engines)]
    times = [(name, every[name].seconds) for name in engines]
    speed = [
        [name, str(len(spent)), str(every[name].refused), f"{1000 * median(spent):.0f}",
         f"{1000 * sorted(spent)[round(0.95 * len(spent)) - 1]:.0f}", f"{1000 * max(spent):.0f}",
         f"{len(spent) / sum(spent):.1f}"]
        for name, spent in times
    ]  # fmt: skip
    head = ["what", "set", "pages", *(cell for name in engines for cell in (name, "given"))]
    columns = ["engine", "pages", "refused or raised", "p50 ms", "p95 ms", "longest ms", "pages/s"]
    return f"{_table(head, rows)}\n\n{_table(columns, speed)}\n"


def _share_rows(tallies: Mapping[str, Mapping[str, Tally]], engines: list[str]) -> Iterator[list[str]]:
    for what in SHARES:
        for source, by_engine in tallies.items():
            asked = len(by_engine[engines[0]].shares[what])
            if asked:
                cells = [cell for name in engines for cell in _share_cells(by_engine[name], what, asked)]
                yield [what, source, str(asked), *cells]


def _share_cells(tally: Tally, what: str, asked: int) -> tuple[str, str]:
    right = sum(tally.shares[what])
    low, high = wilson(right, asked)
    return f"{right / asked:.1%} ({low:.1%} to {high:.1%})", f"{tally.given[what] / asked:.1%}"


def _text_rows(tallies: Mapping[str, Mapping[str, Tally]], engines: list[str]) -> Iterator[list[str]]:
    """Yield the F of each set's text; beside it the interval of our F less the engine's, in points."""
    ours = engines[0]
    for form in FORMS:
        for source, by_engine in tallies.items():
            asked = len(getattr(by_engine[ours], form))
            if not asked:
                continue
            cells = []
            for name in engines:
                low, high = text_lead(by_engine[ours], by_engine[name], form)
                cells += [f"{100 * text_f(by_engine[name], form):.2f}", f"{100 * low:+.2f} to {100 * high:+.2f}"]
            yield [f"text F, {form}", source, str(asked), *cells]


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main(half: str = "both", *sources: str) -> None:
    """Print the tables of one half, or of each."""
    folder = os.environ.get("FIRSTHAND_PAGES")
    if not folder:
        sys.exit("set FIRSTHAND_PAGES to the folder with the clones that tests/eval/page_sets.py names")
    engines = list_engines()
    for wanted in HALVES if half == "both" else (half,):
        samples = (sample for sample in read_samples(Path(folder), sources) if sample.half == wanted)
        sys.stdout.write(f"{wanted}\n\n{write_tables(measure(samples, engines))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
