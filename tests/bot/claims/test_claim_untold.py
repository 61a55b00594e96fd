import pytest

from bot.matching.claims import Statistics, read_query
from bot.matching.claims.tokens import read_sides
from bot.matching.claims.untold import find_untold
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate

STATISTICS = Statistics(size=10_000, mean_terms=20.0, counts={"harbour": 40, "develop": 300, "storm": 60})


def untold(paste: str, statement: str, *, nearest: float | None = 0.5) -> tuple[str, ...]:
    sides = read_sides(read_query(paste, stem_word), make_candidate("", statement, stem=stem_word))
    return find_untold(sides, STATISTICS, nearest)


@pytest.mark.parametrize("nearest", [0.5, None])
def test_a_deed_is_untold_where_only_the_names_are_shared(nearest: float | None) -> None:
    told = untold(
        "Velia's Orrin Probe has found solid methane crystals",
        "Velia is developing a mission called Orrin Probe, which sails in spring.",
        nearest=nearest,
    )
    assert told == ("crystal", "methan", "solid")


def test_one_rare_word_of_the_same_family_is_enough() -> None:
    assert untold("the Orrin crew may hibernate", "Orrin studied the hibernation of its people.") == ()


def test_what_is_near_in_meaning_may_be_in_other_words() -> None:
    assert untold("Merrow scrapped her rallies", "Merrow cancelled all events.", nearest=0.8) == ()


def test_that_it_was_so_each_time_must_be_told() -> None:
    paste = "the Orrin boat was out for 17 nights and saw lights on every single one of them"
    assert untold(paste, "The Orrin boat was out for 17 nights and saw lights once.", nearest=0.9) == ("always",)
    assert untold(paste, "The Orrin boat was out for 17 nights and saw lights each time.", nearest=0.9) == ()
