import pytest

from bot.matching.claims import read_query
from bot.matching.claims.support import Support, measure_support
from bot.matching.claims.tokens import Sides, read_sides
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate

TITLE = "Orrin dam closed"
STATEMENT = "Engineers shut it after 12 cracks were found in its wall."


def sides(paste: str, *, before: str = "") -> Sides:
    return read_sides(read_query(paste, stem_word), make_candidate(TITLE, STATEMENT, stem=stem_word, before=before))


def test_a_statement_is_offered_for_fewer_words_than_it_is_found_for() -> None:
    three, four = Support(3, 7), Support(4, 10)
    assert three.is_any
    assert not three.is_half
    assert Support(3, 6).is_half
    assert not Support(2, 2).is_any
    assert four.is_fair
    assert not four.is_most
    assert not Support(4, 11).is_fair


def support(paste: str, *, before: str = "") -> bool:
    return measure_support(sides(paste, before=before)).is_most


@pytest.mark.parametrize(
    "paste",
    [
        "a dozen cracks in the wall made engineers close the Orrin dam",
        "lol is it true that the Orrin dam was shut over cracks in the wall?",
        "My holiday was fine. Engineers closed the Orrin dam because of cracks.",
    ],
)
def test_a_statement_and_its_headline_support_what_says_the_same(paste: str) -> None:
    assert support(paste)


@pytest.mark.parametrize(
    "paste",
    [
        "the wall of the old castle was closed to visitors last summer",
        "cracks were found",
        "Engineers of a shipyard in Lowmoor found a treasure in the wall of a house",
    ],
)
def test_what_shares_a_few_words_of_many_is_not_supported(paste: str) -> None:
    assert not support(paste)


def test_what_stands_right_before_the_statement_supports_it_too() -> None:
    paste = "the water board in Lowmoor asked engineers to shut the sluice"
    assert not support(paste)
    assert support(paste, before="The water board in Lowmoor looked at the sluice and asked for help.")


def test_a_number_is_no_further_evidence_where_what_it_counts_is_shared() -> None:
    assert measure_support(sides("12 cracks in the wall")) == Support(shared=3, told=3)
    assert measure_support(sides("twelve cracks in the wall")) == Support(shared=2, told=3)
    assert measure_support(sides("twelve fissures in the wall")) == Support(shared=2, told=3)


def test_other_sentences_of_the_paste_count_where_the_whole_is_meant() -> None:
    told = sides("Engineers shut the Orrin dam because of cracks. A flute teacher sailed to Lowmoor in a red boat.")
    assert measure_support(told).is_most
    assert not measure_support(told, is_whole=True).is_most


def test_of_what_is_said_beyond_a_run_more_than_a_third_is_asked() -> None:
    told = sides("12 cracks were found in its wall and the flute teacher sailed home")
    assert not measure_support(told, of={"flute", "teacher", "sailed", "home"}).is_part
    assert measure_support(told, of={"and", "the"}).is_part
