import pytest

from bot.matching.claims import read_query
from bot.matching.claims.tokens import read_sides
from bot.matching.claims.untold_deeds import NEAR_ENOUGH, find_untold_deeds
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate

STATEMENT = "Lawmakers in Lowmere said that the school ferry plan of Governor Orla Fenn would cost $40 million a year."


def untold(paste: str, statement: str = STATEMENT, *, nearest: float | None = 0.6) -> str:
    sides = read_sides(read_query(paste, stem_word), make_candidate("", statement, stem=stem_word))
    return "; ".join(found.pasted for found in find_untold_deeds(sides, nearest))


@pytest.mark.parametrize(
    ("paste", "deeds"),
    [
        ("Governor Fenn vetoes the school ferry plan", "vetoes"),
        ("Governor Fenn vetoed the school ferry plan", "vetoed"),
        ("governor orla fenn resigns over the school ferry plan", "resigns"),
        ("Governor Orla Fenn is arrested and charged over the ferry plan", "arrested … charged"),
        ("Orla Fenn to scrap the school ferry plan", "scrap"),
        ("Lowmere lawmakers pay for the school ferry plan by raising a toll", "raising"),
        ("Governor Fenn Vetoed The School Ferry Plan In Lowmere", "Vetoed"),
    ],
)
@pytest.mark.parametrize("nearest", [0.6, None])
def test_a_deed_that_a_statement_says_nothing_of_is_told(paste: str, deeds: str, nearest: float | None) -> None:
    assert untold(paste, nearest=nearest) == deeds


@pytest.mark.parametrize(
    "paste",
    [
        "the school ferry plan of Governor Fenn costs $40 million",
        "Governor Fenn wants a school ferry, lawmakers say at $40 million a year",
        "Orla Fenn’s ferry plans are dear",
        "Fenn supporters have a ferry plan",
        "a school ferry for Lowmere, at $40 million",
        "",
    ],
)
def test_a_noun_a_broad_verb_and_what_is_borne_out_are_no_untold_deeds(paste: str) -> None:
    assert untold(paste) == ""


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("Orla Fenn purchased the ferry", "Fenn bought the ferry."),
        ("Orla Fenn resigned", "The resignation of Orla Fenn came late."),
        ("Orla Fenn sold the ferry", "Fenn sells the ferry."),
        ("Orla Fenn was arested at the ferry", "Fenn was arrested at the ferry."),
        ("A cat vanished in Lowmere and was seen in Ellery", "The cat, missing from Lowmere, was found in Ellery."),
    ],
)
def test_another_form_a_slip_or_a_word_of_the_same_meaning_bears_a_deed_out(paste: str, statement: str) -> None:
    assert untold(paste, statement) == ""


def test_more_deeds_that_are_borne_out_than_not_are_enough() -> None:
    told = "Police stopped the ferry, searched it and arrested a man."
    assert untold("police stopped and searched the ferry, arrested a man and fined him", told) == ""
    assert untold("police stopped the ferry and fined a man", told) == "fined"


def test_what_is_nearly_one_in_meaning_may_have_other_verbs() -> None:
    assert untold("Governor Fenn vetoed the plan", nearest=NEAR_ENOUGH) == ""
