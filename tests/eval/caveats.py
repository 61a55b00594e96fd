"""Caveats of the reader against those that people marked in articles before anybody saw what the rules say.

    python -m tests.eval.caveats [open|sealed] [--list] [--labels FILE --data FILE]

Texts come from ``data/real_articles_dev.jsonl`` in ``$FIRSTHAND_SHARED``, else in the folder ``shared`` beside the
repository; labels from ``caveats/labels.jsonl`` beside this file. ``open`` is the default; ``sealed`` articles are read
once, at the end of a piece of work. ``--list`` names every caveat that is wrong and every label that was missed.
Other labels are those of ``caveats/news.jsonl``, whose data :mod:`tests.eval.news_sets` makes.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from bot.model.article import Article
from bot.reading.parsing import Parser, load_parser
from bot.reading.read import read_article
from tests.eval.caveat_labels import LabelledArticle, Split, read_articles, read_labels
from tests.eval.caveat_score import (
    Family,
    Matched,
    Share,
    Tally,
    interval_of,
    kinds_in,
    match_caveats,
    sum_tallies,
    tally_family,
    tally_kind,
)

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared") / "data" / "real_articles_dev.jsonl"
LABELS = Path(__file__).parent / "caveats" / "labels.jsonl"
_SHARES: tuple[Share, ...] = ("precision", "recall", "f")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A labelled article and how what was read in it compares with its labels."""

    labelled: LabelledArticle
    article: Article
    matched: Matched


class NotHereError(Exception):
    """The labels, the data or the parser are not at hand; the message says which."""


def judge_split(split: Split, *, labels: Path = LABELS, data: Path = DATA) -> list[Judged]:
    """Return the articles of one part with what was read in them, by grammar.

    Raises:
        NotHereError: Something that this needs is missing.
    """
    missing = [f"{path.name} is not in {path.parent}" for path in (labels, data) if not path.is_file()]
    if missing:
        raise NotHereError("; ".join(missing))
    parser = load_parser()
    if parser is None:
        raise NotHereError("no parser is installed: pip install 'firsthand[parse]'")
    labelled = [one for one in read_labels(labels) if one.split == split]
    return [judge_article(one, article, parser) for one, article in read_articles(data, labelled)]


def judge_article(labelled: LabelledArticle, article: Article, parser: Parser | None) -> Judged:
    """Return one article with what was read in it."""
    record = read_article(article, parser=parser)
    return Judged(labelled=labelled, article=article, matched=match_caveats(labelled.caveats, record.caveats))


def table_of(judged: Sequence[Judged]) -> str:
    """Return the figures of explicit and derived caveats, with intervals, and those of each kind, in per cent."""
    matched = [one.matched for one in judged]
    lines = ["| caveats | precision | recall | F | marked | found |", "| --- | --- | --- | --- | --- | --- |"]
    for family in get_args(Family):
        tallies = tally_family(matched, family)
        cells = (_percent(sum_tallies(tallies), share, interval_of(tallies, share)) for share in _SHARES)
        lines.append(_row(family, cells, sum_tallies(tallies)))
    for kind in kinds_in(matched):
        tally = tally_kind(matched, kind)
        lines.append(_row(kind, (_percent(tally, share) for share in _SHARES), tally))
    return "\n".join(lines)


def _row(name: str, cells: Iterator[str], tally: Tally) -> str:
    return " | ".join(["|", name, *cells, str(tally.gold), str(tally.right + tally.wrong), "|"]).replace("| |", "|")


def _percent(tally: Tally, share: Share, interval: tuple[float, float] | None = None) -> str:
    is_empty = tally.right + tally.wrong == 0 if share == "precision" else tally.gold == 0
    if is_empty:
        return "-"
    figure = f"{100 * getattr(tally, share):.1f}"
    return figure if interval is None else f"{figure} ({100 * interval[0]:.0f}-{100 * interval[1]:.0f})"


def list_errors(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a line for each caveat that hits no label, and for each label that no caveat hits and one should."""
    for one in judged:
        text = one.article.text or ""
        head = f"{one.labelled.line}\t{one.labelled.url}"
        for caveat, hits in zip(one.matched.caveats, one.matched.hits, strict=True):
            if not hits:
                yield f"{head}\twrong\t{caveat.kind}\t{caveat.rule}\t{caveat.start}\t{caveat.cue}"
        reached = frozenset[int]().union(*one.matched.hits)
        for number, label in enumerate(one.matched.labels):
            if number not in reached and not label.optional:
                cue = text[label.cue_start : label.cue_end] if label.cue_start is not None else "-"
                yield f"{head}\tmissed\t{label.kind}\t-\t{label.start}\t{cue}"


def main(arguments: Sequence[str]) -> None:
    """Print the table of a part."""
    options = argparse.ArgumentParser(prog="python -m tests.eval.caveats")
    options.add_argument("split", nargs="?", choices=get_args(Split), default="open")
    options.add_argument("--list", action="store_true", help="name what is wrong and what was missed")
    options.add_argument("--labels", type=Path, default=LABELS)
    options.add_argument("--data", type=Path, default=DATA)
    chosen = options.parse_args(arguments)
    try:
        judged = judge_split(chosen.split, labels=chosen.labels, data=chosen.data)
    except NotHereError as missing:
        sys.exit(str(missing))
    marked = sum(not label.optional for one in judged for label in one.matched.labels)
    sys.stdout.write(f"part {chosen.split}: {len(judged)} articles, {marked} labels\n\n{table_of(judged)}\n")
    if chosen.list:
        sys.stdout.writelines(f"{line}\n" for line in list_errors(judged))


if __name__ == "__main__":
    main(sys.argv[1:])
