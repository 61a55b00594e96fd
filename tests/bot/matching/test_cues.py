import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.amounts import is_amount, is_year, list_amounts, read_amount, read_number
from bot.matching.cues import CUE_WORDS, FUNCTION_WORDS, NEGATIONS
from bot.matching.spelling import is_slip, without_slips
from bot.matching.stock import mark_stock
from bot.text.words import read_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7", 7),
        ("7.5", 7.5),
        ("two", 2),
        ("twenty five", 25),
        ("two hundred and six", 206),
        ("33 billion", 33e9),
        ("33bn", 33e9),
        ("5.2m", 5.2e6),
        ("5 m", 5e6),
        ("million", 1e6),
        ("two hundred thousand", 200_000),
        ("0 million", 0),
        ("21st", 21),
    ],
)
def test_an_amount_is_read_by_its_value(words: str, value: float) -> None:
    assert read_amount(words.split()) == value


@pytest.mark.parametrize("words", ["dozens", "harbour", "half", "", "1980s", "7x"])
def test_what_has_no_value_has_none(words: str) -> None:
    assert read_amount(words.split()) is None


@given(st.text(max_size=12))
def test_any_word_may_be_asked_for_its_value(word: str) -> None:
    value = read_number(word)
    assert value is None or is_amount(word) or word in {"hundred", "thousand"}
    assert is_year(word) in {True, False}


def test_amounts_stand_in_order_with_loose_ones_as_words() -> None:
    assert list_amounts("dozens of boats and 3 million crates for two".split()) == ["dozens", 3e6, 2.0]


def test_a_year_is_four_digits_of_our_time() -> None:
    assert [word for word in ("1998", "1990s", "998", "2999", "19980") if is_year(word)] == ["1998", "1990s"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour", "harbor"),
        ("organise", "organize"),
        ("centre", "center"),
        ("programme", "program"),
        ("lantren", "lantern"),
        ("almmost", "almost"),
        ("teusday", "tuesday"),
        ("grey", "gray"),
        ("col1apsing", "collapsing"),  # as a scanner reads them
        ("harb0ur", "harbour"),
        ("joumalist", "journalist"),
        ("begirming", "beginning"),
        ("alanning", "alarming"),
        ("threated", "threatened"),
    ],
)
def test_a_slip_or_another_spelling_is_the_same_word(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("convicted", "convinced"),
        ("could", "would"),
        ("june", "july"),
        ("sixty", "sixteen"),
        ("million", "billion"),
        ("100", "1000"),
        ("now", "not"),
        ("reported", "report"),
        ("harbour", "labour"),
    ],
)
def test_two_real_words_are_not(one: str, other: str) -> None:
    assert not is_slip(one, other)


@pytest.mark.parametrize(
    ("pasted", "original"),
    [
        ("dont", "do not"),
        ("its", "it is"),
        ("hes", "he has"),
        ("id", "i had"),
        ("id", "i would"),
        ("wont", "will not"),
        ("were not", "werent"),
        ("percent", "per cent"),
        ("web site", "website"),
        ("itll definitly", "it will definitely"),
    ],
)
def test_what_is_written_out_is_the_same(pasted: str, original: str) -> None:
    assert without_slips(pasted.split(), original.split()) == ([], [])
    assert without_slips(original.split(), pasted.split()) == ([], [])


@given(st.lists(st.sampled_from("dont were its harbor harbour could the 7".split()), max_size=6))
def test_a_stretch_never_differs_from_itself(norms: list[str]) -> None:
    assert without_slips(norms, norms) == ([], [])


def test_no_word_that_carries_a_meaning_is_passed_over_as_a_function_word() -> None:
    assert not FUNCTION_WORDS & CUE_WORDS
    assert NEGATIONS <= CUE_WORDS


def test_a_stock_phrase_is_marked_word_by_word() -> None:
    words = read_words("The guild's tally could not be independently confirmed by divers")
    assert "".join("x" if marked else "." for marked in mark_stock(words)) == "...xxxxx.."
