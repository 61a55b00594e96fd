"""What a paste changed, on every sentence of the articles: ``python bench/run_fidelity.py``.

``--part look`` or ``--part keep`` takes the articles that rules may be mended by, or the others; without it the table
of either is printed. ``--sentences N`` takes so many of an article. ``--errors FILE`` writes what went wrong with the
articles that may be looked at, as JSON lines; they quote the articles. ``--write`` puts the tables into the README
beside this file.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.excerpts.corpus import Held, Part, read_articles  # noqa: E402 - run as a script, from anywhere
from bench.fidelity.cases import Case, make_cases  # noqa: E402 - as above
from bench.fidelity.shelf import Shelf  # noqa: E402 - as above
from bench.fidelity.tally import count_rows, is_alarm, is_named, write_rows  # noqa: E402 - as above
from bench.table import replace_figures  # noqa: E402 - as above
from bot.matching.claim import read_claim  # noqa: E402 - as above
from bot.model.finding import Finding  # noqa: E402 - as above

BEGIN, END = "<!-- begin: fidelity -->", "<!-- end: fidelity -->"
SOURCES = HERE.parent.parent / "shared" / "data" / "real_articles_dev.jsonl"


def try_article(article: Held, neighbour: Held, most: int | None) -> Iterator[tuple[Case, Finding | None]]:
    """Yield the cases of an article with what is found for them in it and a neighbour."""
    shelf = Shelf([article, neighbour])
    for case in make_cases(article, most=most):
        yield case, shelf.find(read_claim(case.text))


def list_errors(results: list[tuple[Case, Finding | None]]) -> Iterator[dict[str, Any]]:
    """Yield what was not named, and what was named and is not so."""
    for case, finding in results:
        if is_alarm(case, finding) or (case.kinds and not is_named(case, finding)):
            said = [(one.kind, one.pasted, one.source) for one in finding.changes] if finding else None
            yield {
                "operator": case.operator, "paste": case.text, "sentence": case.sentence, "wanted": case.kinds,
                "said": said,
            }  # fmt: skip


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, action="append", metavar="FILE")
    parser.add_argument("--part", choices=get_args(Part))
    parser.add_argument("--sentences", type=int, metavar="N", help="of an article")
    parser.add_argument("--errors", type=Path, metavar="FILE")
    parser.add_argument("--write", action="store_true", help="put the tables into the README")
    options = parser.parse_args()
    figures: list[str] = []
    articles = [article for path in options.sources or [SOURCES] for article in read_articles(path)]
    pairs = list(pairwise([*articles, articles[0]]))
    for part in [options.part] if options.part else get_args(Part):
        began = time.perf_counter()
        chosen = [pair for pair in pairs if pair[0].part == part]
        results = [one for pair in chosen for one in try_article(*pair, options.sentences)]
        spent = 1000 * (time.perf_counter() - began) / max(1, len(results))
        figures.append(f"*{part}*: {len(chosen):,} articles, {len(results):,} pastes, {spent:.1f} ms each")
        figures.append(write_rows(count_rows(results)))
        print(*figures[-2:], sep="\n\n", end="\n\n", flush=True)
        if options.errors and part == "look":
            rows = (json.dumps(error, ensure_ascii=False) + "\n" for error in list_errors(results))
            options.errors.write_text("".join(rows), "utf-8")
    if options.write:
        replace_figures(HERE / "README.md", "\n\n".join(figures), BEGIN, END)


if __name__ == "__main__":
    main()
