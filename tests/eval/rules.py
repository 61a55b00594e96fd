"""The table of all rules of caveats, ``docs/rules.md``: what each means, two examples, how often it is right.

    python -m tests.eval.rules --write                 write the table
    python -m tests.eval.rules --measure open --write  measure first, on the labelled articles of that part

What was measured is kept in ``measured_rules.json``, since the articles are not in the repository; a rule without a
figure found nothing there. Of several examples the shortest is shown.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any, get_args

import msgspec

from bot.reading.caveats.rule import Rule
from bot.reading.caveats.rules import RULES
from tests.eval.caveat_labels import Split
from tests.eval.caveat_score import count_rules
from tests.eval.caveats import ROOT, NotHereError, judge_split

PAGE = ROOT / "docs" / "rules.md"
MEASURED = Path(__file__).with_name("measured_rules.json")
EXAMPLES = ROOT / "tests" / "bot" / "reading" / "caveats" / "examples"
_LINES = re.compile(r"\n+")
_Z = 1.959964
"""Of the normal distribution, for 95 %."""
_HEAD = """# The rules of caveats

Written by `python -m tests.eval.rules --write`; do not edit. The kinds are those of `bot/model/record.py`, the rules
are in `bot/reading/caveats/`. A rule whose id begins with `words.` stands on the page's own words, one with
`derived.` on what follows from them or from their absence. Severity is the usual one; a single case may have another.

Examples are invented: what is found is bold, `/` is a line break, and what is known of the page besides its text
stands in brackets. *Tests* counts the examples for and against in `tests/bot/reading/caveats/examples`. *Right* is
how many of the caveats that a rule found in the labelled articles were marked there by hand too, with the 95 %
interval after Wilson; `-` where it found none. Those of the part *open* were read when rules were mended, those of
*sealed* were not.
"""


class MeasuredPart(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured on one part of the labels: by rule, how many caveats it found and how many were right.

    Optional labels, and what hits these alone, are counted nowhere.
    """

    articles: int
    labels: int
    rules: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An invented text, the words that the rule must find in it (``None``: nothing), and what is known besides."""

    text: str
    cue: str | None
    given: str


def read_examples(folder: Path = EXAMPLES) -> dict[str, list[Example]]:
    """Return the examples by the id of their rule."""
    found: dict[str, list[Example]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text().splitlines():
            data: dict[str, Any] = json.loads(line)
            given = ", ".join(f"{name}: {_said(data[name])}" for name in sorted(_GIVEN.intersection(data)))
            found.setdefault(data["rule"], []).append(Example(text=data["text"], cue=data["cue"], given=given))
    return found


_GIVEN = frozenset({"title", "url", "published", "outlet", "byline", "labels"})


def _said(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else " ".join(value)


def read_measured(path: Path = MEASURED) -> dict[str, MeasuredPart]:
    """Return what was measured, by part; nothing where nothing was."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, MeasuredPart]) if path.is_file() else {}


def measure_part(split: Split) -> MeasuredPart:
    """Return the figures of every rule on one part of the labels.

    Raises:
        NotHereError: The labels, the data or the parser are missing.
    """
    judged = judge_split(split)
    return MeasuredPart(
        articles=len(judged),
        labels=sum(not label.optional for one in judged for label in one.matched.labels),
        rules=count_rules(one.matched for one in judged),
    )


def wilson(right: int, found: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, after Wilson (1927).

    >>> tuple(round(bound, 3) for bound in wilson(8, 10))
    (0.49, 0.943)
    """
    if found == 0:
        return 0.0, 1.0
    share, weight = right / found, _Z * _Z / found
    middle = (share + weight / 2) / (1 + weight)
    reach = _Z * sqrt(share * (1 - share) / found + weight / (4 * found)) / (1 + weight)
    return middle - reach, middle + reach


def table_page(
    rules: Sequence[Rule], examples: Mapping[str, Sequence[Example]], measured: Mapping[str, MeasuredPart]
) -> str:
    """Return the page with the table."""
    parts = [name for name in get_args(Split) if name in measured]
    heads = ["rule", "kind", "basis", "severity", "means", "for", "against", "tests", *(f"right, {p}" for p in parts)]
    lines = [
        _row(heads),
        _row(["---"] * len(heads)),
        *(_row(_cells(rule, examples.get(rule.id, ()), [measured[part] for part in parts])) for rule in rules),
    ]
    counted = "".join(
        f"\nPart *{part}*: {measured[part].articles} articles, {measured[part].labels} labels.\n" for part in parts
    )
    return f"{_HEAD}{counted}\n" + "\n".join(lines) + "\n"


def _cells(rule: Rule, examples: Sequence[Example], parts: Iterable[MeasuredPart]) -> list[str]:
    pro = [one for one in examples if one.cue is not None]
    contra = [one for one in examples if one.cue is None]
    return [
        f"`{rule.id}`",
        rule.kind,
        rule.basis,
        rule.severity,
        rule.means,
        _shown(pro),
        _shown(contra),
        f"{len(pro)} + {len(contra)}",
        *(_share(part.rules.get(rule.id)) for part in parts),
    ]


def _shown(examples: Sequence[Example]) -> str:
    """Return the shortest of some examples, its cue in bold."""
    if not examples:
        return "-"
    one = min(examples, key=lambda example: len(example.text) + len(example.given))
    text = one.text.replace(one.cue, f"**{one.cue}**", 1) if one.cue else one.text
    return text + (f" ({one.given})" if one.given else "")


def _share(counted: tuple[int, int] | None) -> str:
    if counted is None:
        return "-"
    found, right = counted
    low, high = wilson(right, found)
    return f"{right} of {found}: {100 * right / found:.0f} % ({100 * low:.0f}-{100 * high:.0f})"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_LINES.sub(" / ", cell).replace("|", r"\|") for cell in cells) + " |"


def write_measured(measured: Mapping[str, MeasuredPart], path: Path = MEASURED) -> None:
    """Keep what was measured."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(measured, order="sorted"), indent=1) + b"\n")


def main(arguments: Sequence[str]) -> None:
    """Measure, write or print the table."""
    options = argparse.ArgumentParser(prog="python -m tests.eval.rules")
    options.add_argument("--measure", choices=get_args(Split), help="measure on this part of the labels first")
    options.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}, not the console")
    chosen = options.parse_args(arguments)
    measured = read_measured()
    if chosen.measure:
        try:
            measured[chosen.measure] = measure_part(chosen.measure)
        except NotHereError as missing:
            sys.exit(str(missing))
        write_measured(measured)
    page = table_page(RULES, read_examples(), measured)
    if chosen.write:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page)
    else:
        sys.stdout.write(page)


if __name__ == "__main__":
    main(sys.argv[1:])
