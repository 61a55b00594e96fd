import pytest

from bot.matching.claims import read_query
from bot.matching.claims.contradiction import Contradiction, find_contradictions
from tests.bot.claims.ranking import make_candidate, same


def contradict(paste: str, source: str, title: str = "") -> list[tuple[str, str, str]]:
    found: tuple[Contradiction, ...] = find_contradictions(read_query(paste, same), make_candidate(title, source))
    return [(one.kind, one.pasted, one.source) for one in found]


@pytest.mark.parametrize(
    ("paste", "source", "found"),
    [
        ("90 cracks in the dam", "12 cracks were found", ("number", "90 cracks", "12 cracks")),
        ("Three million litres leaked", "3,000 litres leaked", ("number", "3,000,000 litres", "3,000 litres")),
        ("They marched in Oslo", "The march was in Lisbon", ("place", "oslo", "lisbon")),
    ],
)
def test_what_differs_is_named(paste: str, source: str, found: tuple[str, str, str]) -> None:
    assert contradict(paste, source) == [found]


@pytest.mark.parametrize(
    ("paste", "source"),
    [
        ("12 cracks in the dam", "Twelve cracks were found"),
        ("12 cracks and 40 leaks", "40 leaks, 12 cracks"),
        ("12 cracks", "90 leaks"),
        ("In 2019 floods came", "In 2021 floods came"),
        ("dozens of cracks", "12 cracks"),
        ("They marched in Oslo", "The march drew a crowd"),
        ("They marched in Oslo and Lisbon", "The march was in Lisbon"),
    ],
)
def test_what_may_well_agree_is_no_contradiction(paste: str, source: str) -> None:
    assert contradict(paste, source) == []


def test_a_place_in_the_headline_agrees_too() -> None:
    assert contradict("They marched in Oslo", "The march began in Lisbon", title="From Oslo to the sea") == []
