"""How long a command takes from nothing: ``python bench/start.py`` prints the best and the median of some runs."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
QUOTATION = "soldiers don't want to fight. I even shoot them"
CASES: dict[str, tuple[str, ...]] = {
    "--help": ("--help",),
    "ask --help": ("ask", "--help"),
    "ask, seed store": ("ask", QUOTATION),
    "ask, no store yet": ("ask", QUOTATION),
}


def measure(arguments: tuple[str, ...], db: Path, *, is_fresh: bool) -> list[float]:
    """Return the seconds of each run, ascending; ``is_fresh`` takes the store away before each."""
    seconds: list[float] = []
    environ = dict(os.environ, FIRSTHAND_DB=str(db))
    for run in range(RUNS):
        environ["FIRSTHAND_DB"] = f"{db}.{run}" if is_fresh else str(db)
        started = time.perf_counter()
        subprocess.run(  # noqa: S603 - the program that is measured
            [sys.executable, "-m", "adapters", *arguments], env=environ, capture_output=True, check=True
        )
        seconds.append(time.perf_counter() - started)
    return sorted(seconds)


def main() -> None:
    """Print the table."""
    print("| command | best s | median s |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for name, arguments in CASES.items():
            seconds = measure(arguments, Path(folder) / "store.db", is_fresh=name.endswith("yet"))
            print(f"| {name} | {seconds[0]:.2f} | {statistics.median(seconds):.2f} |")


if __name__ == "__main__":
    main()
