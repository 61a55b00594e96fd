import pytest

from bot.matching.misread import count_misread, is_misread, is_scan
from bot.matching.naming import name_difference


@pytest.mark.parametrize(
    ("word", "original", "letters"),
    [
        ("cne", "one", 1),
        ("tvva", "two", 2),
        ("rnay", "may", 1),
        ("dioln", "didn", 1),
        ("not", "not", 0),
        ("two", "ten", None),
        ("400", "40", None),
    ],
)
def test_letters_taken_for_others_are_counted(word: str, original: str, letters: int | None) -> None:
    assert count_misread(word, original) == letters


@pytest.mark.parametrize(
    ("word", "original"), [("cne", "one"), ("uot", "not"), ("6e", "be"), ("sbout", "about"), ("fivo", "five")]
)
def test_one_letter_misread_is_no_change(word: str, original: str) -> None:
    assert is_misread(word, original, is_scanned=False)
    assert name_difference([word], [original]) is None


@pytest.mark.parametrize(("word", "original"), [("hot", "not"), ("bath", "both"), ("rhroe", "three")])
def test_a_word_of_its_own_and_two_letters_are_only_in_a_scan(word: str, original: str) -> None:
    assert not is_misread(word, original, is_scanned=False)
    assert is_misread(word, original, is_scanned=True)


@pytest.mark.parametrize(
    ("word", "original"), [("not", "hot"), ("nine", "fine"), ("5", "8"), ("60", "80"), ("nor", "for"), ("two", "ten")]
)
def test_what_counts_or_denies_in_the_paste_itself_is_never_misread(word: str, original: str) -> None:
    assert not is_misread(word, original, is_scanned=True)


def test_two_misread_words_are_a_scan() -> None:
    assert is_scan([("tbe", "the"), ("brldge", "bridge"), ("fell", "rose")])
    assert not is_scan([("tbe", "the"), ("fell", "rose")])


def test_a_word_put_in_that_can_only_be_a_misread_not_denies() -> None:
    assert name_difference(["nct"], []) == "negation"
    assert name_difference(["nor"], []) == "negation"
    assert name_difference(["net"], []) == "wording"
