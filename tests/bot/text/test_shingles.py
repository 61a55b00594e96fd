from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.text.shingles import SHINGLE_WORDS, WINNOW_WINDOW, hash_raw_word, hash_shingles, hash_word, join_hashes, winnow

WORD = st.text("abcdé\ud800", min_size=1, max_size=3)
WORDS = st.lists(WORD, max_size=40)
SURE_WORDS = SHINGLE_WORDS + WINNOW_WINDOW - 1


@given(WORDS)
def test_a_run_has_two_shingles_fewer_than_words_each_of_64_bits(words: list[str]) -> None:
    shingles = hash_shingles(words)
    assert len(shingles) == max(0, len(words) - 2)
    assert all(0 <= shingle < 1 << 64 for shingle in shingles)


@given(WORDS, WORDS, WORDS)
def test_a_shingle_does_not_depend_on_what_stands_around_it(
    before: list[str], run: list[str], after: list[str]
) -> None:
    whole = hash_shingles([*before, *run, *after])
    assert hash_shingles(run) == whole[len(before) : len(before) + max(0, len(run) - 2)]


@given(WORDS, st.lists(WORD, min_size=SURE_WORDS, max_size=20), WORDS, WORDS, WORDS)
def test_texts_that_share_five_words_share_a_fingerprint(
    before: list[str], run: list[str], after: list[str], other_before: list[str], other_after: list[str]
) -> None:
    one = {shingle for _, shingle in winnow(hash_shingles([*before, *run, *after]))}
    other = {shingle for _, shingle in winnow(hash_shingles([*other_before, *run, *other_after]))}
    assert one & other


@given(WORDS)
def test_fingerprints_are_shingles_at_ascending_places_never_a_window_apart(words: list[str]) -> None:
    shingles = hash_shingles(words)
    kept = list(winnow(shingles))
    places = [place for place, _ in kept]
    assert all(shingles[place] == shingle for place, shingle in kept)
    assert places == sorted(set(places))
    assert all(after - before <= WINNOW_WINDOW for before, after in pairwise(places))


def test_the_order_of_words_counts() -> None:
    assert hash_shingles(["the", "old", "pier"]) != hash_shingles(["old", "the", "pier"])


def test_hashes_are_the_same_on_every_machine() -> None:
    # Kept in indexes and packs: another value here makes all of them unreadable.
    assert hash_shingles(["the", "old", "pier"]) == [9455712249611175847]


def test_a_raw_word_has_the_hashes_of_its_norm() -> None:
    assert hash_raw_word("PIER’S") == hash_word("piers")
    assert join_hashes([hash_word(word) for word in ("a", "b", "c", "d")]) == hash_shingles(["a", "b", "c", "d"])
