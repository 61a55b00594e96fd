"""What is listed beside a match or in its place, from what was ranked by meaning and what was found by words."""

from dataclasses import replace

from bot.desk.misses import NEAR_LEAST, add_unlikely, keep_sure, list_misses
from bot.matching.claims import Ranking, read_query
from bot.model.answer import Alternative
from bot.model.candidates import Candidates
from bot.model.contradiction import Contradiction
from bot.model.finding import Findings, Run
from bot.model.top import Top
from tests.bot.claims.ranking import OTHERS, count_terms, make_candidate, rank, same

DAM = make_candidate(
    "Dam at Orrin closed", "Engineers closed the Orrin dam after 12 cracks were found in its wall.", 0.9
)
PASTE = "engineers shut the dam at Orrin for its 90 cracks in the wall"
BESIDE = "my cousin's bakery won a prize for its rye bread"
LONG_RUN = Run(words=9, beyond=frozenset(), is_patchwork=False)


def near(article_id: str, confidence: float) -> Alternative:
    return Alternative(article_id=article_id, url=None, title=None, confidence=confidence)


def found_by_words(*others: Alternative, run: Run | None = None) -> Findings:
    return Findings(best=None, others=others, run=run)


def list_all(paste: str, ranking: Ranking, words: Findings, *, with_unlikely: bool = False) -> tuple[Alternative, ...]:
    looked_up = Candidates(query=read_query(paste, same), found=(DAM,), statistics=count_terms([DAM]))
    top = Top(with_unlikely=with_unlikely)
    return list_misses(looked_up, ranking, ranking.contradictions, words, top=top)


def list_ids(listed: tuple[Alternative, ...]) -> list[str]:
    return [one.article_id for one in listed]


def is_ranked(listed: tuple[Alternative, ...]) -> bool:
    confidences = [one.confidence for one in listed]
    return confidences == sorted(confidences, reverse=True)


def test_what_is_likely_beside_the_point_is_listed_for_whoever_wants_it_alone() -> None:
    ranking = rank(BESIDE, replace(DAM, nearness=make_candidate("", "", 0.1).nearness))
    assert list_all(BESIDE, ranking, found_by_words()) == ()
    listed = list_all(BESIDE, ranking, found_by_words(), with_unlikely=True)
    assert list_ids(listed) == [one.candidate.article_id for one in ranking.ranked]
    assert len(listed) == 1 + len(OTHERS)
    assert is_ranked(listed)
    assert max(one.confidence for one in listed) < NEAR_LEAST


def test_another_word_that_is_no_opposite_is_no_reason_to_name() -> None:
    statement = "Where I stand, the strike would make things worse in Orrin."
    first = replace(make_candidate("", statement, 0.9), article_id="strike")
    for pasted, source, is_sure in (("matters", "things", False), ("rose", "fell", True), ("not rose", "rose", True)):
        found = Contradiction(kind="direction", pasted=pasted, source=source)
        assert bool(keep_sure([found], [first], first)) == is_sure


def test_whoever_wants_all_gets_what_is_likely_first_and_as_it_is_without() -> None:
    ranking = rank(PASTE, DAM)
    likely = list_all(PASTE, ranking, found_by_words())
    assert list_ids(likely) == ["Dam at Orrin closed"]
    assert likely[0].why == "it has 12 cracks, the paste 90 cracks"
    listed = list_all(PASTE, ranking, found_by_words(), with_unlikely=True)
    assert listed[:1] == likely
    assert len(listed) == 1 + len(OTHERS)
    assert is_ranked(listed)


def test_few_words_in_a_row_tell_less_than_what_is_said() -> None:
    ranking = rank(PASTE, DAM)
    listed = list_all(PASTE, ranking, found_by_words(near("fees", 0.45), near("tram", 0.05)))
    assert list_ids(listed) == ["Dam at Orrin closed", "fees"]
    assert is_ranked(listed)


def test_few_of_an_article_s_own_words_do_not_lower_what_its_meaning_says() -> None:
    ranking = rank(PASTE, DAM)
    sure = list_all(PASTE, ranking, found_by_words())[0]
    words = found_by_words(near(sure.article_id, 0.15), near("fees", 0.12), run=LONG_RUN)
    listed = list_all(PASTE, ranking, words)
    assert listed[0] == sure
    assert listed[1] == near("fees", 0.12)


def test_an_article_with_most_of_the_words_comes_before_one_that_says_something_like_it() -> None:
    listed = list_all(PASTE, rank(PASTE, DAM), found_by_words(near("fees", 0.5), run=LONG_RUN))
    assert list_ids(listed) == ["fees", "Dam at Orrin closed"]
    assert is_ranked(listed)


def test_what_is_added_behind_others_has_no_more_confidence_than_they_have() -> None:
    listed = add_unlikely([near("fees", 0.02)], rank(PASTE, DAM))
    assert list_ids(listed)[:2] == ["fees", "Dam at Orrin closed"]
    assert is_ranked(listed)
    assert len(listed) == 2 + len(OTHERS)
