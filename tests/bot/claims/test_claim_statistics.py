import pytest

from bot.matching.claims import Statistics


@pytest.mark.parametrize("size", [100, 10_000, 10_000_000])
def test_a_word_that_stands_nowhere_else_weighs_one_at_any_size(size: int) -> None:
    assert Statistics(size=size, mean_terms=10, counts={}).weigh("dam") == pytest.approx(1)


def test_a_word_weighs_less_the_more_often_it_stands() -> None:
    statistics = Statistics(size=1_000, mean_terms=10, counts={"rare": 1, "known": 50, "everywhere": 1_000})
    weights = [statistics.weigh(word) for word in ("unheard", "rare", "known", "everywhere")]
    assert weights == sorted(weights, reverse=True)
    assert 0 <= weights[-1] < 0.01


def test_a_word_that_was_dropped_more_often_than_sentences_are_left_still_weighs_nothing_below_zero() -> None:
    statistics = Statistics(size=21, mean_terms=10, counts={"dropped": 201})
    assert 0 <= statistics.weigh("dropped") < 0.01
