"""What may be said of the first of a ranking: with a model, and a parser to come or not."""

import pytest

from bot.desk.judging import judge_first
from bot.matching.claims import Verdict, rank_candidates, read_query
from bot.model.candidates import Candidates, Statistics
from bot.model.contradiction import ContradictionKind
from bot.model.finding import Findings, Run
from store.stems import stem_word
from tests.bot.claims.ranking import count_terms, make_candidate

DAM = "Engineers closed the Orrin dam on Tuesday after 12 cracks were found in its wall, the water board said."
SAME = "engineers closed the Orrin dam on Tuesday after 12 cracks were found in its wall"
FAIR = "anglers, campers, hikers, divers and rowers wait for weeks at the Orrin dam that the board closed over cracks"
LACKING = "engineers repainted the Orrin dam on Tuesday after 12 cracks were found"


def judge(
    paste: str,
    statement: str,
    nearness: float | None,
    *,
    is_parsed: bool = True,
    size: int = 500,
    run: Run | None = None,
) -> tuple[Verdict, list[ContradictionKind]]:
    query = read_query(paste, stem_word)
    first = make_candidate("Orrin dam closed", statement, nearness, stem=stem_word)
    other = make_candidate("School meals", "Pupils get meals.", None if nearness is None else 0.1, stem=stem_word)
    counted = count_terms([first, other])
    statistics = Statistics(size=size, mean_terms=counted.mean_terms, counts=counted.counts)
    looked_up = Candidates(query=query, found=(first, other), statistics=statistics)
    ranking = rank_candidates(query, looked_up.found, statistics)
    verdict, otherwise = judge_first(
        looked_up, ranking, (first.title, statement), Findings(best=None, run=run), is_parsed=is_parsed
    )
    return verdict, [one.kind for one in otherwise]


def test_what_says_the_same_is_found() -> None:
    assert judge(SAME, DAM, 0.9) == ("found", [])


def test_what_has_something_otherwise_is_not_offered() -> None:
    assert judge(SAME.replace("12", "90"), DAM, 0.9) == ("none", ["number"])
    assert judge(SAME.replace("Orrin", "Lowmoor"), DAM, 0.9)[0] == "none"


def test_with_a_parser_to_come_less_than_most_of_the_words_is_enough_where_it_is_near() -> None:
    assert judge(FAIR, DAM, 0.9) == ("found", [])
    assert judge(FAIR, DAM, 0.9, is_parsed=False)[0] == "several"


@pytest.mark.parametrize(("nearness", "verdict"), [(0.65, "several"), (0.3, "none")])
def test_what_lacks_a_deed_of_the_paste_is_offered_where_it_is_near_enough(nearness: float, verdict: Verdict) -> None:
    assert judge(LACKING, DAM, nearness) == (verdict, [])


def test_by_words_alone_what_lacks_words_is_not_offered() -> None:
    assert judge(LACKING, DAM, None)[0] == "none"


@pytest.mark.parametrize(("verb", "verdict"), [("shuttered", "found"), ("painted", "none")])
def test_a_headline_with_another_verb_is_found_where_that_means_the_same(verb: str, verdict: Verdict) -> None:
    run = Run(words=5, beyond=frozenset((verb,)), is_patchwork=False)
    paste = f"the old Orrin dam {verb} over cracks in its wall"
    statement = "The old Orrin dam was shut on Tuesday over cracks in its wall."
    assert judge(paste, statement, 0.9, run=run)[0] == verdict


def test_a_headline_with_another_figure_is_not_found() -> None:
    run = Run(words=5, beyond=frozenset(("shuttered", "90")), is_patchwork=False)
    statement = "The old Orrin dam was shut on Tuesday over cracks in its wall."
    assert judge("the old Orrin dam shuttered over 90 cracks in its wall", statement, 0.9, run=run)[0] == "none"
