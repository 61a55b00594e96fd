import pytest

from bot.matching.measures import is_measure, is_other_measure
from bot.matching.naming import name_difference


@pytest.mark.parametrize(("pasted", "original"), [("months", "years"), ("km", "miles"), ("euros", "dollars")])
def test_another_unit_behind_a_number_is_another_number(pasted: str, original: str) -> None:
    assert is_other_measure([pasted], [original])
    assert name_difference([pasted], [original], before="12") == "number"


@pytest.mark.parametrize(
    ("pasted", "original"), [("mile", "miles"), ("kilometres", "km"), ("metre", "meter"), ("tons", "tonnes")]
)
def test_one_unit_in_two_spellings_is_no_other(pasted: str, original: str) -> None:
    assert not is_other_measure([pasted], [original])


def test_units_without_a_number_are_words() -> None:
    assert name_difference(["months"], ["years"], before="many") == "wording"


def test_what_is_no_unit_is_none() -> None:
    assert not is_measure("barges")
    assert not is_other_measure(["barges"], ["years"])
    assert not is_other_measure([], ["years"])
