"""Another thing or another deed in the same place, and how many of the same things."""

import pytest

from tests.bot.claims.test_claim_contradictions import contradict

KEEPERS = "Keepers of the lighthouse found forty mice in the oil store on Monday."
GUILD = "The guild leased three tugs to the northern port for two years, its clerk said."
HALF = "Half of the fishermen on the island have lost their nets in the storm."


@pytest.mark.parametrize(
    ("paste", "statement", "found"),
    [
        ("forty rats were found by keepers in the oil store", KEEPERS, ("name", "rats", "mice")),
        ("the guild sold three tugs to the northern port", GUILD, ("name", "sold", "leased")),
        ("the guild has donated its tugs to the port", GUILD, ("name", "donated", "leased")),
        ("the mill promoted its engineer", "The mill sacked its engineer.", ("name", "promoted", "sacked")),
        (
            "a measles outbreak closed the school",
            "A cholera outbreak closed the school.",
            ("name", "measles", "cholera"),
        ),
        ("the guild painted three tugs", GUILD, ("direction", "painted", "leased")),
        ("three tugs were painted by the guild", "The guild leased tugs.", ("direction", "painted", "leased")),
        ("they found lamps in the oil store", "They found kegs in the oil store.", ("direction", "lamps", "kegs")),
        (
            "all fishermen on the island lost their nets",
            HALF,
            ("number", "all fishermen", "Half of the fishermen"),
        ),
        (
            "most of the fishermen lost their nets",
            HALF,
            ("number", "most of the fishermen", "Half of the fishermen"),
        ),
        (
            "few pilots voted for the strike",
            "Most of the pilots voted for the strike.",
            ("number", "few pilots", "Most of the pilots"),
        ),
        (
            "most teachers asked for rooms",
            "Some teachers asked for rooms.",
            ("number", "most teachers", "Some teachers"),
        ),
    ],
)
def test_what_stands_in_its_place_is_named(paste: str, statement: str, found: tuple[str, str, str]) -> None:
    assert contradict(paste, statement) == [found]


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("the guild rented three tugs to the northern port", GUILD),
        ("the tugs were leased by the guild", GUILD),
        ("rats and mice were found in the oil store", KEEPERS),
        ("keepers discovered forty mice in the oil store", KEEPERS),
        ("Mr Baker left the mill", "Mr Weaver's mill was left by Baker."),
        ("the keeper praised the divers", "The keeper thanked the divers."),
        ("the kids left the mill", "The children left the mill."),
        ("some fishermen lost their nets", "Most fishermen lost their nets."),
        ("nearly all fishermen lost their nets", "Most fishermen lost their nets."),
        ("more than half of the fishermen lost their nets", "Most fishermen lost their nets."),
        ("a few pilots voted for it", "Some pilots voted for it."),
        ("the most likely cause is oil", "All causes are likely."),
        ("all 12 boats were lost", "Most boats were lost."),
        ("the fleet fired missiles on Monday", "The fleet launched rockets on Monday."),
        ("the guild attacked the port", "The guild struck the port."),
        ("the council passed the toll", "The council approved the toll."),
        ("the clerk refused the toll", "The clerk declined the toll."),
        ("rebels fled the port", "Militants deserted the port."),
        ("the court jailed the keeper", "The court sentenced the keeper."),
    ],
)
def test_what_may_be_the_same_is_not(paste: str, statement: str) -> None:
    assert contradict(paste, statement) == []


def test_what_the_headline_has_is_common() -> None:
    paste, statement = "rats ate the oil", "The mice ate the oil."
    assert contradict(paste, statement) != []
    assert contradict(paste, statement, title="Of rats and men") == []
