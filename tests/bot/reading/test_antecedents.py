"""What a definite role or an acronym leads back to, and what not."""

from dataclasses import dataclass

import pytest

from bot.model.record import Naming, NodeKind
from bot.reading.antecedents import antecedent_of, head_of_words, spelled_out


@dataclass(frozen=True)
class Somebody:
    words: str
    kind: NodeKind = "person"
    naming: Naming = "role"
    is_plural: bool = False


OFFICIAL = Somebody("A senior official from the Department of Ports")
PORTS = Somebody("Ellery Ministry of Docks", "organisation", "named")
HERALD = Somebody("The Ellery Herald", "outlet", "named")


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("a senior official from the Department of Ports", "official"),
        ("The harbour ministry", "ministry"),
        ("Ministry of Docks", "ministry"),
    ],
)
def test_the_head_of_a_role_is_its_noun(words: str, head: str) -> None:
    assert head_of_words(words) == head


def test_the_official_is_who_was_introduced_with_more_words() -> None:
    assert antecedent_of("The official", "person", [HERALD, OFFICIAL]) == OFFICIAL
    assert antecedent_of("the ministry", "organisation", [OFFICIAL, PORTS]) == PORTS


@pytest.mark.parametrize("words", ["The soldier", "an official", "The department", "The harbour official"])
def test_other_words_lead_back_to_nobody(words: str) -> None:
    assert antecedent_of(words, "person", [OFFICIAL]) is None


def test_a_role_that_two_had_leads_back_to_nobody() -> None:
    other = Somebody("a port official from Ellery")
    assert antecedent_of("the official", "person", [OFFICIAL, other]) is None


def test_a_role_never_changes_its_type() -> None:
    assert antecedent_of("the official", "group", [OFFICIAL]) is None


def test_the_outlet_is_the_only_one_that_spoke() -> None:
    assert antecedent_of("the outlet", "outlet", [HERALD, OFFICIAL, HERALD]) == HERALD
    wire = Somebody("Harbour News", "outlet", "named")
    assert antecedent_of("the outlet", "outlet", [HERALD, wire]) is None


def test_initials_lead_back_to_the_name_that_spoke() -> None:
    assert spelled_out("MoD", [PORTS]) == PORTS
    assert spelled_out("the EMD", [PORTS]) == PORTS


@pytest.mark.parametrize("acronym", ["NOD", "Mod", "Docks", "M"])
def test_other_letters_lead_back_to_nobody(acronym: str) -> None:
    assert spelled_out(acronym, [PORTS]) is None


def test_initials_are_not_those_of_two_together() -> None:
    both = Somebody("Ellery Dockers and Divers", "group", "named", is_plural=True)
    assert spelled_out("DD", [both]) is None
