"""How fast articles are read, and in how much memory: ``python bench/reading.py`` prints the tables.

Each line is measured in processes of its own, with the parser loaded before the clock starts. The articles are the
English ones of the development set, which are their publishers' and not in this repository: ``--sources FILE`` names
another, one JSON line each with ``text`` and ``language``.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bot.model.article import Article  # noqa: E402 - run as a script, from anywhere
from bot.reading.parsing import load_parser  # noqa: E402 - as above
from bot.reading.read import read_article  # noqa: E402 - as above

SOURCES = HERE.parent.parent / "shared" / "data" / "real_articles_dev.jsonl"
LENGTHS = (1_000, 5_000, 20_000, 80_000)
"""Words of the spliced texts that show how the time grows."""
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""As the bot's process that reads is given it: numpy would else put every processor to work."""
MEGABYTE = 1_000_000
NONSENSE: dict[str, Callable[[random.Random], str]] = {
    "one letter": lambda _: "a" * MEGABYTE,
    "quotation marks": lambda _: "“" * MEGABYTE,
    "marks, in pairs": lambda _: '"a" ' * (MEGABYTE // 4),
    "said, said, said": lambda _: "He said she said. " * (MEGABYTE // 18),
    "commas": lambda _: "Roe, Doe, " * (MEGABYTE // 10),
    "lines": lambda _: "x\n" * (MEGABYTE // 2),
    "hedges, no full stop": lambda _: "it may perhaps have left, reportedly, and might " * (MEGABYTE // 48),
    "a claim, refuted": lambda _: "Claim: the pier is shut. The claim is false. " * (MEGABYTE // 45),
    "a line of capitals": lambda _: "THE HARBOUR BOARD SAYS THE PIER IS SHUT " * (MEGABYTE // 40),
    "marks, nested": lambda _: "“‘" * (MEGABYTE // 4) + "’”" * (MEGABYTE // 4),
    "brackets": lambda _: "(" * (MEGABYTE // 2) + ")" * (MEGABYTE // 2),
    "according to": lambda _: "according to " * (MEGABYTE // 13),
    "not, not, not": lambda _: "not " * (MEGABYTE // 4),
    "ranges of ranges": lambda _: " to ".join(map(str, range(MEGABYTE // 10))),
    "intercepted calls": lambda _: "In a call the Wire intercepted, Roe said so. It was leaked. " * (MEGABYTE // 60),
    "agencies": lambda _: "The Russian state news agency TASS said so. " * (MEGABYTE // 44),
    "blanks": lambda _: "10:00" + " " * MEGABYTE + "x",
    "initials": lambda _: "A." * (MEGABYTE // 2),
    "an office, initials": lambda _: (
        ("Russian police chief " + "A." * 16 + "; Roe said: “We will never hand it over.” ") * (MEGABYTE // 93)
    ),
    "digits": lambda _: "1" * MEGABYTE,
    "digits, commas": lambda _: "1," * (MEGABYTE // 2),
    "commas alone": lambda _: "," * MEGABYTE,
    "capitals": lambda _: "A" * MEGABYTE,
    "capitals, apart": lambda _: "A " * (MEGABYTE // 2),
    "hyphens": lambda _: "a-" * (MEGABYTE // 2),
    "polls of names": lambda _: "The poll of Wire and Post and Lamp of Orrin asked. " * (MEGABYTE // 51),
    "random letters": lambda rng: "".join(rng.choices(" abcdefgh.“”'\n,-", k=MEGABYTE)),
}


def read_sources(path: Path) -> list[str]:
    """Return the English texts."""
    with path.open(encoding="utf-8") as file:
        rows = map(json.loads, file)
        return [row["text"] for row in rows if row.get("language") == "en"]


def splice(texts: Sequence[str], words: int) -> str:
    """Return a text of about ``words`` words, whole lines of ``texts`` one behind another."""
    lines: list[str] = []
    count = 0
    while count < words:
        for line in (line for text in texts for line in text.split("\n")):
            lines.append(line)
            count += len(line.split())
            if count >= words:
                break
    return "\n".join(lines)


def article_of(text: str) -> Article:
    """Return ``text`` as an article of the bench."""
    return Article(
        id="bench",
        url="https://example.org/news",
        title=None,
        published="2024-05-07",
        outlet="The Example",
        byline=None,
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
    )


def measure(texts: Sequence[str], *, by_grammar: bool) -> dict[str, float]:
    """Return seconds of processor and clock for reading ``texts`` once, statements, and the peak of memory in MB."""
    parser = load_parser() if by_grammar else None
    if by_grammar and parser is None:
        sys.exit("no parser is installed: pip install 'firsthand[parse]'")
    read_article(article_of("Mara Roe said it works. “Yes,” she said."), parser=parser)
    cpu, clock = time.process_time(), time.perf_counter()
    statements = sum(len(read_article(article_of(text), parser=parser).statements) for text in texts)
    return {
        "cpu": time.process_time() - cpu,
        "clock": time.perf_counter() - clock,
        "statements": statements,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def start_worker(texts: Sequence[str], *, by_grammar: bool) -> subprocess.Popen[str]:
    """Return a process that measures ``texts``, told on its standard input."""
    worker = subprocess.Popen(  # noqa: S603 - this script
        [sys.executable, __file__, "--worker", "grammar" if by_grammar else "patterns"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | ONE_THREAD,
    )
    if worker.stdin is not None:
        json.dump(list(texts), worker.stdin)
        worker.stdin.close()
    return worker


def run_workers(parts: Sequence[Sequence[str]], *, by_grammar: bool) -> list[dict[str, float]]:
    """Return what was measured of each part, all at the same time."""
    workers = [start_worker(part, by_grammar=by_grammar) for part in parts]
    found = [json.loads(worker.stdout.read()) for worker in workers if worker.stdout is not None]
    if any(worker.wait() for worker in workers):
        sys.exit("a measurement failed")
    return found


def print_tables(texts: Sequence[str]) -> None:
    """Print the three tables."""
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles, {words / len(texts):.0f} words each\n")
    print("| reader | processes | articles a second | CPU s an article | peak MB a process | statements an article |")
    print("| --- | --- | --- | --- | --- | --- |")
    for by_grammar, processes in ((False, 1), (False, 2), (True, 1), (True, 2)):
        found = run_workers([texts[i::processes] for i in range(processes)], by_grammar=by_grammar)
        rate = len(texts) / max(one["clock"] for one in found)
        cpu = sum(one["cpu"] for one in found) / len(texts)
        peak, count = max(one["peak"] for one in found), sum(one["statements"] for one in found) / len(texts)
        name = "grammar" if by_grammar else "patterns"
        print(f"| {name} | {processes} | {rate:.1f} | {cpu:.4f} | {peak:.0f} | {count:.1f} |", flush=True)
    print("\n| words of one text | patterns, CPU s | grammar, CPU s | peak MB |\n| --- | --- | --- | --- |")
    for length in LENGTHS:
        print_growth(f"{length:,}", splice(texts, length))
    print("\n| 1 MB of | patterns, CPU s | grammar, CPU s | peak MB |\n| --- | --- | --- | --- |")
    rng = random.Random(1)  # noqa: S311 - the same nonsense each time
    for name, make in NONSENSE.items():
        print_growth(name, make(rng))


def print_growth(name: str, text: str) -> None:
    """Print one line of a table: one text, read by both."""
    (plain,), (parsed,) = (run_workers([[text]], by_grammar=by_grammar) for by_grammar in (False, True))
    print(f"| {name} | {plain['cpu']:.2f} | {parsed['cpu']:.2f} | {parsed['peak']:.0f} |", flush=True)


def main() -> None:
    """Measure, or be one of the processes that do."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sources", type=Path, default=SOURCES, help="JSON lines with text and language")
    options.add_argument("--worker", choices=("grammar", "patterns"), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.worker:
        json.dump(measure(json.load(sys.stdin), by_grammar=given.worker == "grammar"), sys.stdout)
    elif not given.sources.is_file():
        options.error(f"{given.sources} is not there: name articles with --sources")
    else:
        print_tables(read_sources(given.sources))


if __name__ == "__main__":
    main()
