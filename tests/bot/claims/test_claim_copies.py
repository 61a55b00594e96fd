from dataclasses import replace

import pytest

from bot.matching.claims import Candidate, Ranking
from tests.bot.claims.ranking import make_candidate, rank

TITLE = "Was the Orrin dam \u2018unsafe\u2019?"
STATEMENT = "Engineers called the Orrin dam \u201cunsafe\u201d after 12 cracks were found in its wall."
OTHER_MARKS = STATEMENT.replace("\u201c", "'").replace("\u201d", "'")
PASTE = "They closed the Orrin dam, engineers found 12 cracks in the wall"


def hold(name: str, statement: str = STATEMENT, nearness: float = 0.8, *, number: int, day: str | None) -> Candidate:
    candidate = make_candidate(TITLE, statement, nearness, published=day)
    return replace(candidate, article_id=name, number=number)


def name_first(ranking: Ranking, count: int = 2) -> list[str]:
    return [one.candidate.article_id for one in ranking.ranked[:count]]


def test_of_one_text_held_twice_the_earliest_day_stands_first() -> None:
    late, early = hold("late", number=1, day="2021-05-02"), hold("early", number=2, day="2021-05-01")
    assert name_first(rank(PASTE, late, early)) == ["early", "late"]


def test_without_a_day_what_came_in_first_stands_first() -> None:
    later, first = hold("a later one", number=7, day=None), hold("the first", number=3, day=None)
    assert name_first(rank(PASTE, later, first)) == ["the first", "a later one"]


def test_a_known_day_goes_before_none() -> None:
    undated, dated = hold("undated", number=1, day=None), hold("dated", number=2, day="2021-05-02")
    assert name_first(rank(PASTE, undated, dated)) == ["dated", "undated"]


def test_marks_that_a_model_hears_put_no_copy_before_its_original() -> None:
    copy = hold("copy", OTHER_MARKS, 0.83, number=2, day=None)
    ranking = rank(PASTE, copy, hold("original", number=1, day=None))
    assert name_first(ranking) == ["original", "copy"]
    assert ranking.ranked[0].merit == ranking.ranked[1].merit


def test_a_copy_is_never_surer_than_what_stands_before_it() -> None:
    copy = hold("copy", OTHER_MARKS, 0.83, number=2, day=None)
    first, second, *_ = rank(PASTE, hold("original", number=1, day=None), copy).list_misses(with_unlikely=True)
    assert first.confidence == second.confidence


@pytest.mark.parametrize(("old", "new"), [("were found", "were not found"), ("12", "90"), ("Engineers", "Divers")])
def test_other_words_are_another_text(old: str, new: str) -> None:
    nearer = hold("nearer", STATEMENT.replace(old, new), 0.95, number=2, day=None)
    assert name_first(rank(PASTE, hold("first", number=1, day=None), nearer)) == ["nearer", "first"]


def test_articles_without_words_are_no_copies_of_one_another() -> None:
    nearer = hold("nearer", "", 0.9, number=2, day=None)
    assert name_first(rank(PASTE, hold("first", "", number=1, day=None), nearer)) == ["nearer", "first"]
