from dataclasses import replace

import pytest

from bot.matching.claims import Candidate, Statistics, read_query
from bot.matching.claims.confidence import FIELD, Lead, measure_lead, weigh_lead
from bot.matching.claims.likeness import compare
from bot.matching.claims.ranked import Ranked
from bot.matching.claims.weights import CROWDED_BY_WORDS, CROWDED_WITH_MODEL, FOUND
from tests.bot.claims.ranking import make_candidate, rank, same

DAM = ("Dam at Orrin closed", "Engineers closed the Orrin dam after 12 cracks were found in its wall.")
NEIGHBOUR = ("Prize for the Orrin dam", "The Orrin dam won a prize for its colour.")
PASTE = "They closed the Orrin dam, engineers found 12 cracks in the wall"
STATISTICS = Statistics(size=10_000, mean_terms=12.0, counts={})


def make_ranked(*candidates: Candidate, merit: float = 20.0) -> list[Ranked]:
    query = read_query(PASTE, same)
    likenesses = [compare(query, one, STATISTICS) for one in candidates]
    return [
        Ranked(candidate=one, likeness=likeness, merit=merit - place)
        for place, (one, likeness) in enumerate(zip(candidates, likenesses, strict=True))
    ]


def measure(*candidates: Candidate) -> Lead:
    return measure_lead(read_query(PASTE, same), make_ranked(*candidates), STATISTICS)


@pytest.mark.parametrize("nearness", [None, 0.5])
def test_a_lone_neighbour_in_a_small_corpus_is_not_called_the_source(nearness: float | None) -> None:
    ranking = rank(PASTE, make_candidate(*NEIGHBOUR, nearness))
    assert ranking.ranked[0].candidate.article_id == "Prize for the Orrin dam"
    assert ranking.confidence < FOUND


def test_what_a_rival_has_too_is_not_the_firsts_own() -> None:
    alone = measure(make_candidate(*DAM))
    beside = measure(make_candidate(*DAM), make_candidate(*NEIGHBOUR))
    assert alone.own == alone.shared == beside.shared
    assert 0 < beside.own < alone.own


def test_only_the_next_few_are_rivals() -> None:
    others = [make_candidate(f"Number {at}", f"Sunny spell {at} expected.") for at in range(FIELD)]
    known = measure(make_candidate(*DAM), *others)
    assert measure(make_candidate(*DAM), *others, make_candidate(*NEIGHBOUR)) == known


@pytest.mark.parametrize("copy", [(DAM[0], "Rain is expected."), ("Dam shut", DAM[1].upper()), DAM])
def test_the_same_text_elsewhere_is_no_rival(copy: tuple[str, str]) -> None:
    assert measure(make_candidate(*DAM), replace(make_candidate(*copy), article_id="a copy")) == measure(
        make_candidate(*DAM)
    )


def test_a_rival_with_another_figure_is_no_copy() -> None:
    other = make_candidate("Dam shut", DAM[1].replace("12", "90"))
    assert measure(make_candidate(*DAM), other).field > 0


def test_candidates_without_a_headline_or_words_are_no_copies_of_one_another() -> None:
    first, second = make_ranked(make_candidate("", ""), make_candidate("", ""))
    assert not second.is_copy_of(first)


def test_a_paste_without_words_shares_nothing() -> None:
    lead = measure_lead(read_query(" \U0001f600 ", same), make_ranked(make_candidate(*DAM)), STATISTICS)
    assert (lead.shared, lead.own, lead.runs, lead.over_runs) == (0.0, 0.0, 0.0, 0.0)


def test_a_word_in_another_form_has_runs_of_letters_in_common() -> None:
    assert measure(make_candidate("", "The closure and the engineering.")).runs > 0
    assert measure(make_candidate("", "Rain is due.")).runs == 0


def test_marks_and_case_make_no_difference_to_runs_of_letters() -> None:
    assert measure(make_candidate("", PASTE.upper().replace(",", " \u2013"))).runs == 1


def test_the_first_is_compared_with_the_rival_that_has_most_runs_in_common() -> None:
    first, far, near = make_candidate(*DAM), make_candidate("Sun", "Sunny spells expected."), make_candidate(*NEIGHBOUR)
    assert measure(first, far, near).over_runs == measure(first, near).over_runs < measure(first, far).over_runs


def test_the_further_ahead_in_wording_the_surer_it_is_by_words_in_a_crowd() -> None:
    lead = replace(measure(make_candidate(*DAM)), field=CROWDED_BY_WORDS, over_field=1.0, own=0.1)
    sure = [weigh_lead(replace(lead, over_runs=ahead), has_model=False) for ahead in (-0.5, 0.0, 0.5, 1.0)]
    assert sure == sorted(set(sure))


@pytest.mark.parametrize("field", [0.0, CROWDED_BY_WORDS, CROWDED_WITH_MODEL])
@pytest.mark.parametrize("nearness", [None, 0.7])
def test_the_more_of_a_paste_the_first_alone_has_the_surer_it_is(field: float, nearness: float | None) -> None:
    lead = replace(measure(make_candidate(*DAM, nearness)), field=field, over_field=4.0)
    has_model = nearness is not None
    shares = [replace(lead, own=share, shared=share, runs=share) for share in (0.1, 0.4, 0.8)]
    sure = [weigh_lead(one, has_model=has_model) for one in shares]
    assert sure == sorted(sure)
    assert 0 < sure[0] < sure[-1] < 1


def test_merit_far_above_strangers_makes_nothing_sure() -> None:
    lead = replace(measure(make_candidate(*NEIGHBOUR, 0.5)), field=CROWDED_WITH_MODEL - 0.1, shared=0.2, own=0.2)
    assert weigh_lead(replace(lead, over_field=20.0), has_model=True) < FOUND
