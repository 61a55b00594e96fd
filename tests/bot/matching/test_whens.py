"""When and how long: dates are held against dates."""

import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.matching.naming import name_difference
from bot.matching.whens import When, read_when
from bot.model.place import Passage

TEXT = """The ferry has crossed the bay every day for 14 years without a single accident, the salt guild says.
The lighthouse has been dark since 2014 because nobody in the council paid for the lamp.
In 2019 the mill employed 300 people, and most of its old looms were sold for scrap by the owner."""


def changes(paste: str) -> list[tuple[str, str | None, str | None]]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None
    return [(change.kind, change.pasted, change.source) for change in found.changes]


@pytest.mark.parametrize(
    ("paste", "change"),
    [
        (
            "The ferry has crossed the bay every day since 2014 without a single accident, the salt guild says",
            ("wording", "since 2014", "for 14 years"),
        ),
        (
            "The lighthouse has been dark for 14 years because nobody in the council paid for the lamp",
            ("wording", "for 14 years", "since 2014"),
        ),
        (
            "The lighthouse has been dark since March because nobody in the council paid for the lamp",
            ("date", "March", "2014"),
        ),
        (
            "The ferry has crossed the bay every day for 40 years without a single accident, the salt guild says",
            ("number", "40", "14"),
        ),
        ("In 2019 the mill employed 2014 people, and most of its old looms were sold", ("number", "2014", "300")),
    ],
)
def test_a_year_is_no_other_number_than_that_of_years(paste: str, change: tuple[str, str, str]) -> None:
    assert changes(paste) == [change]


@pytest.mark.parametrize(
    ("norms", "before", "after", "when"),
    [
        ("2014", "since", "", "day"),
        ("in 2014", "", "the", "day"),
        ("1990s", "", "", "day"),
        ("3", "", "june", "day"),
        ("march", "in", "", "day"),
        ("14 years", "for", "", "span"),
        ("two", "for", "centuries", "span"),
        ("2014", "killed", "people", None),
        ("2014", "in", "dollars", None),
        ("14", "the", "lamps", None),
        ("lamp", "the", "", None),
    ],
)
def test_what_a_stretch_says_of_time_is_read_with_the_words_around_it(
    norms: str, before: str, after: str, when: When | None
) -> None:
    assert read_when(norms.split(), before, after) == when


def test_a_year_left_out_is_a_date() -> None:
    assert name_difference([], ["in", "2014"]) == "date"
    assert name_difference([], ["14", "lamps"]) == "number"
