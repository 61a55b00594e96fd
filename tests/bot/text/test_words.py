import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.words import normalise_word, read_words

MIXED = st.text(st.one_of(st.sampled_from(string.ascii_letters + "'’.,-–“” 019áçß\u200b\u0301\n"), st.characters()))


def norms(text: str) -> tuple[str, ...]:
    return read_words(text).norms


@given(MIXED)
def test_any_text_has_words_in_order_that_slice_back(text: str) -> None:
    words = read_words(text)
    assert len(words.norms) == len(words.starts) == len(words.ends) == len(words)
    places = [place for pair in zip(words.starts, words.ends, strict=True) for place in pair]
    assert places == sorted(places)
    for norm, start, end in zip(words.norms, words.starts, words.ends, strict=True):
        assert norm
        assert start < end <= len(text)
        assert normalise_word(text[start:end]) == norm


@given(MIXED, st.integers(0, 10_000))
def test_an_offset_moves_every_place_and_nothing_else(text: str, offset: int) -> None:
    plain, moved = read_words(text), read_words(text, offset=offset)
    assert moved.norms == plain.norms
    assert moved.starts == tuple(start + offset for start in plain.starts)


@given(st.text(alphabet=string.ascii_letters + string.digits, min_size=1))
def test_case_never_matters(word: str) -> None:
    assert norms(word.upper()) == norms(word.lower())


@given(st.text(st.characters(), min_size=1))
def test_a_normalised_word_is_its_own_norm(text: str) -> None:
    for norm in norms(text):
        assert normalise_word(normalise_word(norm)) == normalise_word(norm)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the ferry’s crew", "the ferry's crew"),
        ("“Lanterns,” she said", '"lanterns" SHE said'),
        ("naïve café", "naive cafe"),
        ("har\u200bbour l\u00adight", "harbour light"),
        ("hаrbоur", "harbour"),  # Cyrillic a and o
        ("ｆｕｌｌ width", "full width"),
        ("1,250 crates", "1250 crates"),
        ("the U.S. fleet", "the US fleet"),
        ("ﬁshing", "fishing"),
        ("Straße", "STRASSE"),
        ("tide—table", "tide - table"),
    ],
)
def test_what_only_looks_different_is_the_same(one: str, other: str) -> None:
    assert norms(one) == norms(other)


@pytest.mark.parametrize(("one", "other"), [("7.5", "75"), ("1,5", "15"), ("12", "21"), ("ferry", "fairy")])
def test_what_is_different_stays_different(one: str, other: str) -> None:
    assert norms(one) != norms(other)


def test_a_script_without_spaces_is_read_sign_by_sign() -> None:
    assert norms("港は閉鎖") == tuple("港は閉鎖")


def test_a_true_cyrillic_text_equals_itself() -> None:
    assert norms("Гавань закрыта") == norms("гавань ЗАКРЫТА")


@pytest.mark.parametrize("text", ["", " \n\t", "…—“”!?", "\u200b\u200b", "🚢🚢"])
def test_a_text_without_words_has_none(text: str) -> None:
    assert norms(text) == ()
