import pytest

from bot.matching.days import is_same_day
from bot.text.words import read_words


def same(pasted: str, original: str) -> bool:
    return is_same_day(read_words(pasted).norms, read_words(original).norms)


@pytest.mark.parametrize(
    ("pasted", "original"),
    [
        ("7 August", "August 7"),
        ("the 7th of August", "August 7"),
        ("Aug. 7", "August 7"),
        ("2019-08-07", "August 7, 2019"),
        ("3 May 2021", "May 3rd, 2021"),
        ("Aug", "August"),
    ],
)
def test_one_day_in_two_forms_is_the_same(pasted: str, original: str) -> None:
    assert same(pasted, original)
    assert same(original, pasted)


@pytest.mark.parametrize(
    ("pasted", "original"),
    [
        ("8 August", "August 7"),
        ("7 July", "August 7"),
        ("2018-08-07", "August 7, 2019"),
        ("7 boats", "boats 7"),
        ("7", "7th"),
        ("", "August 7"),
        ("7 August", "August 7, 2019"),
    ],
)
def test_another_day_is_not(pasted: str, original: str) -> None:
    assert not same(pasted, original)
