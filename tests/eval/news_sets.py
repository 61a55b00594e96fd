"""The articles of public sets in which people marked caveats, as lines that :mod:`tests.eval.caveats` reads.

    python -m tests.eval.news_sets --basil FOLDER --bbc FOLDER --polnear FOLDER OUT.jsonl
    python -m tests.eval.caveats open --labels tests/eval/caveats/news.jsonl --data OUT.jsonl

The folders are clones of ``launchnlp/BASIL`` and ``suraj-deshmukh/BBC-Dataset-News-Classification``, and the folder
``data`` of ``networkdynamics/PolNeAR``. Their texts are their publishers', and nothing of them is kept here.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.eval.caveat_labels import read_labels

LABELS = Path(__file__).parent / "caveats" / "news.jsonl"
READER = "A Reporter"
"""The byline of all: the sets give none, and a page without one is not what is measured."""
Line = dict[str, str | None]


def read_basil(folder: Path, path: str) -> Line:
    """Return an article of BASIL: its headline, then its paragraphs."""
    told = json.loads((folder / path).read_text("utf-8"))
    text = "\n\n".join([told["title"], *(" ".join(sentences) for sentences in told["body-paragraphs"])])
    return {"url": told["url"], "title": told["title"], "author": READER, "date": told["date"], "text": text}


def read_bbc(folder: Path, path: str) -> Line:
    """Return an article of the BBC set, which has no dates and no addresses."""
    text = (folder / path).read_bytes().decode("utf-8", "replace").strip()
    url = f"https://news.bbc.example.org/{'/'.join(Path(path).with_suffix('').parts[-2:])}"
    return {"url": url, "title": text.partition("\n")[0], "author": READER, "date": None, "text": text}


def read_polnear(folder: Path, path: str) -> Line:
    """Return an article of PolNeAR, whose file's name has outlet and date."""
    text = (folder / path).read_text("utf-8")
    name = Path(path).stem
    outlet, date = name.split("_")[:2]
    title = text.strip().partition("\n")[0][:200]
    url = f"https://{outlet}.example.org/{name}"
    return {"url": url, "title": title, "author": READER, "date": date, "text": text}


SETS: dict[str, Callable[[Path, str], Line]] = {"basil": read_basil, "bbc": read_bbc, "polnear": read_polnear}


def main(arguments: Sequence[str]) -> None:
    """Write a line for each labelled article, in the order of the labels."""
    options = argparse.ArgumentParser(prog="python -m tests.eval.news_sets")
    for name in SETS:
        options.add_argument(f"--{name}", type=Path, required=True, metavar="FOLDER")
    options.add_argument("out", type=Path)
    chosen = options.parse_args(arguments)
    with chosen.out.open("w", encoding="utf-8") as out:
        for labelled in read_labels(LABELS):
            name, _, path = labelled.path.partition("/")
            out.write(json.dumps(SETS[name](getattr(chosen, name), path), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
