"""What a misread word may have been."""

import pytest

from bot.matching.misread import count_misread
from bot.matching.readings import LONGEST_WORD, list_readings


@pytest.mark.parametrize(
    ("read", "meant"), [("tbe", "the"), ("rnodern", "modern"), ("howeyer", "however"), ("1ong", "long")]
)
def test_one_letter_may_be_another(read: str, meant: str) -> None:
    assert meant in list_readings(read)


def test_two_letters_only_of_a_long_word() -> None:
    assert "harbour" in list_readings("barbovr", 2) - list_readings("barbovr")
    assert list_readings("cbe", 2) == frozenset()


@pytest.mark.parametrize("read", ["harbour", "tbe", "c1erk", "barbovr"])
@pytest.mark.parametrize("misread", [1, 2])
def test_every_reading_can_be_misread_as_the_word(read: str, misread: int) -> None:
    for meant in list_readings(read, misread):
        assert (count_misread(read, meant) or 0) in range(1, misread + 1)


def test_a_word_is_no_reading_of_itself() -> None:
    assert all("oooo" not in list_readings("oooo", misread) for misread in (1, 2))


def test_what_is_no_word_is_not_read() -> None:
    assert list_readings("l" * (LONGEST_WORD + 1)) == frozenset()
