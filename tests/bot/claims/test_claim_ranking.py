from dataclasses import replace

from bot.matching.claims import Ranking, decide, explain, rank_candidates, read_query
from bot.matching.claims.weights import SEVERAL
from tests.bot.claims.ranking import count_terms, make_candidate, rank, same

DAM = ("Dam at Orrin closed", "Engineers closed the Orrin dam after 12 cracks were found in its wall.")
PASTE = "They closed the Orrin dam, engineers found 12 cracks in the wall"


def first(ranking: Ranking) -> str:
    return ranking.ranked[0].candidate.article_id


def test_what_a_paste_repeats_in_other_words_comes_first() -> None:
    assert first(rank(PASTE, make_candidate(*DAM))) == "Dam at Orrin closed"


def test_a_near_restatement_is_found_by_words_alone() -> None:
    ranking = rank(PASTE, make_candidate(*DAM))
    assert not ranking.has_model
    assert decide(ranking) == "found"
    assert explain(ranking) == ""


def test_a_near_restatement_is_found_with_a_model() -> None:
    ranking = rank(PASTE, make_candidate(*DAM, 0.9))
    assert ranking.has_model
    assert decide(ranking) == "found"


def test_a_paste_about_something_else_is_met_with_silence() -> None:
    ranking = rank("My cousin's bakery won a prize for its rye bread", make_candidate(*DAM, 0.1))
    assert decide(ranking) == "none"
    assert explain(ranking) == "too little in common"


def test_two_articles_that_are_as_like_as_each_other_are_not_found() -> None:
    twin = ("Orrin dam shut", "Engineers shut the Orrin dam as 12 cracks were found in the wall.")
    alone = rank(PASTE, make_candidate(*DAM, 0.9))
    beside = rank(PASTE, make_candidate(*DAM, 0.9), make_candidate(*twin, 0.9))
    assert beside.confidence < alone.confidence


def test_the_same_headline_elsewhere_is_no_rival() -> None:
    copy = replace(make_candidate(*DAM, 0.9), article_id="a copy")
    alone = rank(PASTE, make_candidate(*DAM, 0.9))
    beside = rank(PASTE, make_candidate(*DAM, 0.9), copy)
    assert decide(beside) == "found"
    # The copy's words count in the corpus too, and weigh a little less.
    assert abs(beside.confidence - alone.confidence) < 0.02


def test_another_figure_for_the_same_thing_keeps_it_from_being_found() -> None:
    ranking = rank(PASTE.replace("12", "90"), make_candidate(*DAM, 0.97))
    assert decide(ranking) != "found"
    assert explain(ranking) == "another number: 90 cracks in the paste, 12 cracks in the source"


def test_an_article_counts_by_its_best_statement() -> None:
    best, other = make_candidate(*DAM), replace(make_candidate(DAM[0], "Rain is expected."), article_id=DAM[0])
    ranking = rank(PASTE, other, best)
    assert [one.candidate.article_id for one in ranking.ranked].count(DAM[0]) == 1
    assert ranking.ranked[0].candidate == best


def test_nearness_ranks_a_statement_that_shares_no_word() -> None:
    ranking = rank("A wall that holds back water is shut", make_candidate("Dam", "Engineers sealed Orrin.", 0.8))
    assert first(ranking) == "Dam"


def test_where_one_candidate_has_no_nearness_words_alone_are_compared() -> None:
    candidates = [make_candidate(*DAM, 0.9), make_candidate("Rain", "Rain is expected.")]
    assert not rank_candidates(read_query(PASTE, same), candidates, count_terms(candidates)).has_model


def test_the_order_of_candidates_makes_no_difference() -> None:
    candidates = [make_candidate(*DAM), make_candidate("Rain", "Rain is expected."), make_candidate("Sun", "Sun.")]
    query, statistics = read_query(PASTE, same), count_terms(candidates)
    assert rank_candidates(query, candidates, statistics) == rank_candidates(query, candidates[::-1], statistics)


def test_no_candidates_make_an_empty_ranking() -> None:
    ranking = rank_candidates(read_query(PASTE, same), [], count_terms([make_candidate(*DAM)]))
    assert ranking.ranked == ()
    assert ranking.confidence == 0
    assert decide(ranking) == "none"
    assert explain(ranking) == ""


def test_misses_are_listed_best_first_with_less_than_half_the_confidence() -> None:
    ranking = rank(PASTE.replace("12", "90"), make_candidate(*DAM, 0.9))
    misses = ranking.list_misses()
    assert misses[0].article_id == "Dam at Orrin closed"
    assert ranking.confidence / 3 < misses[0].confidence < ranking.confidence / 2
    confidences = [one.confidence for one in misses]
    assert confidences == sorted(confidences, reverse=True)


def test_what_is_beside_the_point_is_not_even_listed() -> None:
    assert rank("My cousin's bakery won a prize for its rye bread", make_candidate(*DAM, 0.1)).list_misses() == ()


def test_a_contradiction_keeps_the_surest_from_being_offered_too() -> None:
    ranking = rank(PASTE.replace("closed", "reopened"), make_candidate(*DAM, 0.97))
    assert ranking.confidence >= SEVERAL
    assert decide(ranking) == "none"
    assert explain(ranking) == "the opposite course: reopened in the paste, closed in the source"
