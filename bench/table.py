"""The figures as markdown, and its place in the README beside this file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.dice import LEAST, DiceResult
from bench.engines import Intake
from bench.measure import Score, percentiles, wilson
from bench.pastes import ABSENT, PRESENT, SHORT_ABSENT, Kind

BEGIN, END = "<!-- begin: quotes -->", "<!-- end: quotes -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One engine at one size of corpus."""

    name: str
    intake: Intake
    scores: Mapping[Kind, Score]


def write_engines(results: Sequence[Result], dice: DiceResult | None) -> str:
    """Return the table of all engines at one size."""
    rows = [_engine_row(result) for result in results]
    if dice is not None:
        share = f"{dice.right / dice.asked:.3f}"
        missing = ["-"] * 9
        rows.append(
            [f"Dice >= {LEAST:.2f} against articles*", share, *missing[:5], f"{dice.p50_ms:.0f} / -", *missing[:3]]
        )
    head = ["engine", *PRESENT, "false, 10 words and more", "false, shorter"]
    head += ["exact p50 / p95 ms", "all p50 / p95 ms", "index bytes/article", "sentences/s in"]
    table = _table(head, rows)
    if dice is None:
        return table
    return (
        f"{table}\n\n\\* {dice.asked} exact sentences against a sample of {dice.articles:,} whole articles; the "
        f"highest coefficient among all {dice.asked * dice.articles:,} pairs was {dice.highest:.3f}."
    )


def _engine_row(result: Result) -> list[str]:
    scores, intake = result.scores, result.intake
    long = [kind for kind in ABSENT if kind not in SHORT_ABSENT]
    return [
        result.name,
        *(f"{scores[kind].share:.3f}" for kind in PRESENT),
        _false_share(scores, long),
        _false_share(scores, SHORT_ABSENT),
        _times(scores["exact"].alone_ms),
        _times([time for score in scores.values() for time in score.alone_ms]),
        f"{intake.bytes_index / intake.articles:,.0f}",
        f"{intake.rate:,.0f}",
    ]


def write_kinds(result: Result) -> str:
    """Return the table of the kinds of paste, for one engine."""
    rows = []
    for kind, score in result.scores.items():
        low, high = wilson(score.right, score.asked)
        right = f"{score.right:,} of {score.asked:,}"
        interval = f"{low:.4f} to {high:.4f}"
        if kind in ABSENT:
            wrong = score.asked - score.right
            low, high = wilson(wrong, score.asked)
            right, interval = f"{wrong:,} false of {score.asked:,}", f"{low:.2%} to {high:.2%}"
        rows.append(
            [kind, right, interval, _times(score.alone_ms), _times(score.find_ms), f"{median(score.read_ms):.2f}"]
        )
    heads = ["find and verify p50 / p95 ms", "with the hand-over to a thread", "read the paste p50 ms"]
    return _table(["paste", "found", "95 % interval", *heads], rows)


def write_curve(results: Iterable[Result]) -> str:
    """Return the table of one engine at growing sizes."""
    rows = [
        [
            f"{result.intake.sentences:,}",
            f"{result.intake.articles:,}",
            *(f"{result.scores[kind].share:.3f}" for kind in PRESENT),
            _times(result.scores["exact"].alone_ms),
            _times([time for score in result.scores.values() for time in score.alone_ms]),
            f"{result.intake.bytes_texts / result.intake.articles:,.0f}",
            f"{result.intake.bytes_index / result.intake.articles:,.0f}",
            f"{result.intake.rate:,.0f}",
        ]
        for result in results
    ]
    head = ["sentences", "articles", *PRESENT, "exact p50 / p95 ms", "all p50 / p95 ms"]
    return _table([*head, "store bytes/article", "index bytes/article", "sentences/s in"], rows)


def replace_figures(readme: Path, figures: str, begin: str = BEGIN, end: str = END) -> None:
    """Put ``figures`` between the marks in ``readme``."""
    text = readme.read_text("utf-8")
    before, rest = text.split(begin)
    _, after = rest.split(end)
    readme.write_text(f"{before}{begin}\n{figures}\n{end}{after}", "utf-8")


def _false_share(scores: Mapping[Kind, Score], kinds: Iterable[Kind]) -> str:
    some = [scores[kind] for kind in kinds]
    asked = sum(score.asked for score in some)
    wrong = asked - sum(score.right for score in some)
    low, high = wilson(wrong, asked)
    return f"{wrong / asked:.2%} ({low:.2%} to {high:.2%})"


def _times(times: Sequence[float]) -> str:
    p50, p95 = percentiles(times)
    return f"{p50:.2f} / {p95:.2f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
