"""Rates of right answers over the pastes, with 95 % Wilson intervals, for each half and for both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

from tests.eval.pastes.recipe import Recipe

# What is said of the pasted words themselves. A part of a sentence may be called one (truncated, joined), or be said to
# have left its "the official said" behind (attribution_dropped): that is no false charge.
SERIOUS = {"number", "negation", "wording", "speaker", "hedge_dropped", "date", "place"}

_Z = 1.959964  # the normal quantile of a two-sided 95 %
_HEADER = f"{'':34}{'both':>24}{'dev':>24}{'held':>24}{'floor':>8}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A paste, the id of the article it is out of (None: of none), and the answer it got."""

    recipe: Recipe
    text: str
    article_id: str | None
    answer: dict[str, Any]

    @property
    def right(self) -> bool:
        """Whether the right article was named, or none where there is none."""
        match = self.answer["match"]
        found = match["article_id"] if match else None
        return found == self.article_id and self.answer["status"] in self.recipe.expect.status

    @property
    def alarms(self) -> list[str]:
        """The kinds of the changes that the answer names."""
        match = self.answer["match"]
        return [change["kind"] for change in match["changes"]] if match else []

    @property
    def told(self) -> list[bool]:
        """For each change that was made: whether the answer on the right article names one of its kind."""
        return [self.right and bool(set(kinds) & set(self.alarms)) for kinds in self.recipe.expect.changes]

    @property
    def told_best(self) -> list[bool]:
        """The same, by the first of the kinds: where others pass too, that is the one that says most."""
        return [self.right and kinds[0] in self.alarms for kinds in self.recipe.expect.changes]

    def describe(self) -> str:
        """The paste and its answer, on two lines."""
        match = self.answer["match"] or {"kind": None, "changes": ()}
        changes = [(each["kind"], each["pasted"], each["source"]) for each in match["changes"]]
        text = self.text if len(self.text) < 200 else f"{self.text[:120]} … {self.text[-60:]}"
        got = f"{self.answer['status']}/{match['kind']} {changes}"
        return f"{self.recipe.id} [{self.recipe.kind}] {text!r}\n    got {got}; expected {self.recipe.expect}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A row of the table: ``judge`` gives the marks of a case, none where the case is none of its."""

    name: str
    judge: Callable[[Case], Iterable[bool]]
    floor: float | None = None

    def rate(self, cases: Iterable[Case]) -> float:
        """The share of good marks, 0 where there are no marks."""
        marks = [mark for case in cases for mark in self.judge(case)]
        return sum(marks) / len(marks) if marks else 0.0

    def list_failures(self, cases: Iterable[Case]) -> str:
        """The failures of the dev half, described; of the held half only how many."""
        failed = [case for case in cases if not all(self.judge(case))]
        shown = [case.describe() for case in failed if case.recipe.half == "dev"]
        return "\n".join([self.name, *shown, f"and {len(failed) - len(shown)} of the held half"])


def write_table(title: str, measures: Iterable[Measure], cases: Iterable[Case]) -> str:
    """One row a measure: good marks of all marks, and the interval, over both halves and each."""
    kept = tuple(cases)
    rows = [title, _HEADER]
    for measure in measures:
        cells = [
            _write_cell([mark for case in kept if case.recipe.half in halves for mark in measure.judge(case)])
            for halves in (("dev", "held"), ("dev",), ("held",))
        ]
        floor = "" if measure.floor is None else f"{measure.floor:.2f}"
        rows.append(f"{measure.name:34}{''.join(cells)}{floor:>8}")
    return "\n".join(rows)


def bound_rate(good: int, total: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of ``good`` in ``total`` (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    share, weight = good / total, _Z**2 / total
    middle = share + weight / 2
    spread = _Z * sqrt(share * (1 - share) / total + weight / (4 * total))
    return max(0.0, (middle - spread) / (1 + weight)), min(1.0, (middle + spread) / (1 + weight))


def _write_cell(marks: list[bool]) -> str:
    low, high = bound_rate(sum(marks), len(marks))
    counts = f"{sum(marks)}/{len(marks)}"
    return f"{counts:>10} [{low:.3f}-{high:.3f}]" if marks else f"{'-':>24}"
