"""The table of rules is what the rules are; how it is made, on rules and figures that are made up."""

import pytest

from bot.reading.caveats.rule import Rule
from bot.reading.caveats.rules import RULES
from tests.eval.rules import (
    PAGE,
    Example,
    MeasuredPart,
    read_examples,
    read_measured,
    table_page,
    wilson,
)

RULE = Rule(
    id="words.alleged.rumoured",
    kind="alleged",
    basis="words",
    severity="low",
    means="The page calls this a rumour.",
    find=lambda _: iter(()),
)
EXAMPLES = [
    Example(text="It was rumoured|so long ago that nobody knew who said it first.", cue="rumoured", given=""),
    Example(text="It is rumoured.\n\nThe pier fell.", cue="rumoured", given="labels: opinion"),
    Example(text="Rumours fell.", cue=None, given=""),
]


def test_the_table_is_not_out_of_date() -> None:
    told = "run: python -m tests.eval.rules --write"
    assert PAGE.read_text() == table_page(RULES, read_examples(), read_measured()), told


def test_no_rule_was_measured_that_there_is_not() -> None:
    told = "run: python -m tests.eval.rules --measure open --write"
    assert {rule for part in read_measured().values() for rule in part.rules} <= {rule.id for rule in RULES}, told


def test_a_row_shows_the_shortest_examples_and_counts_all() -> None:
    row = table_page([RULE], {RULE.id: EXAMPLES}, {}).splitlines()[-1]
    assert row == (
        "| `words.alleged.rumoured` | alleged | words | low | The page calls this a rumour. "
        "| It is **rumoured**. / The pier fell. (labels: opinion) | Rumours fell. | 2 + 1 |"
    )


def test_a_sign_that_parts_cells_is_masked() -> None:
    assert r"**rumoured**\|so" in table_page([RULE], {RULE.id: EXAMPLES[:1]}, {})


def test_a_row_shows_what_was_measured_on_each_part() -> None:
    measured = {
        "open": MeasuredPart(articles=20, labels=90, rules={RULE.id: (10, 8)}),
        "sealed": MeasuredPart(articles=10, labels=40, rules={}),
    }
    page = table_page([RULE], {}, measured)
    assert page.splitlines()[-1].endswith("| - | - | 0 + 0 | 8 of 10: 80 % (49-94) | - |")
    assert "Part *open*: 20 articles, 90 labels." in page


@pytest.mark.parametrize(("right", "found", "low", "high"), [(8, 10, 0.490, 0.943), (0, 4, 0.0, 0.490), (0, 0, 0, 1)])
def test_the_interval_is_wilsons(right: int, found: int, low: float, high: float) -> None:
    assert wilson(right, found) == pytest.approx((low, high), abs=0.001)
