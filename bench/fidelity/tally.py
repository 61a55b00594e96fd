"""What was named of what was changed, operator by operator."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bench.excerpts.score import SERIOUS, Count
from bench.fidelity.cases import Case
from bot.model.finding import Finding


@dataclass(slots=True)
class Row:
    """What is counted of one operator, or of several."""

    found: Count = field(default_factory=Count)
    named: Count = field(default_factory=Count)
    alarmed: Count = field(default_factory=Count)

    def add(self, case: Case, finding: Finding | None) -> None:
        """Count one paste. What was not found was not named either, and raised no alarm."""
        self.found.add(finding is not None)
        if case.kinds:
            self.named.add(is_named(case, finding))
        else:
            self.alarmed.add(is_alarm(case, finding))


def is_named(case: Case, finding: Finding | None) -> bool:
    """Return whether the change was named by one of its right names."""
    return bool(said_of(finding).intersection(case.kinds))


def is_alarm(case: Case, finding: Finding | None) -> bool:
    """Return whether a serious change was named where nothing was changed."""
    return not case.kinds and bool(said_of(finding) & SERIOUS)


def said_of(finding: Finding | None) -> set[str]:
    """Return the kinds of change that were named."""
    return {change.kind for change in finding.changes} if finding is not None else set()


def count_rows(results: Iterable[tuple[Case, Finding | None]]) -> dict[str, Row]:
    """Return the counts by operator, those of all changes and of all harmless edits among them, in order."""
    rows: dict[str, Row] = defaultdict(Row)
    for name in (ALL_CHANGED, ALL_HARMLESS):
        rows[name] = Row()
    for case, finding in results:
        rows[ALL_CHANGED if case.kinds else ALL_HARMLESS].add(case, finding)
        rows[case.operator].add(case, finding)
    return dict(rows)


ALL_CHANGED, ALL_HARMLESS = "**all that change something**", "**all that change nothing**"


def write_rows(rows: Mapping[str, Row]) -> str:
    """Return a table, shares in percent with 95 % Wilson intervals; changes first, then harmless edits."""
    lines = ["| operator | pastes | source found | change named | false alarm |", "| --- | --- | --- | --- | --- |"]
    for name, row in sorted(rows.items(), key=lambda one: bool(one[1].alarmed.of)):
        lines.append(f"| {name} | {row.found.of:,} | {row.found} | {row.named} | {row.alarmed} |")
    return "\n".join(lines)
