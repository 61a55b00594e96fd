import pytest

from bot.matching.claims import read_query
from bot.matching.claims.contradiction import find_contradictions
from bot.model.contradiction import ContradictionKind
from store.stems import stem_word
from tests.bot.claims.pairs import OTHER, SAME
from tests.bot.claims.ranking import make_candidate

PAIRS = [(kind, paste, statement) for kind, pairs in OTHER.items() for paste, statement in pairs]


def contradict(
    paste: str, source: str, *, title: str = "", before: str = "", published: str | None = None
) -> list[tuple[str, str, str]]:
    candidate = make_candidate(title, source, stem=stem_word, before=before, published=published)
    return [(one.kind, one.pasted, one.source) for one in find_contradictions(read_query(paste, stem_word), candidate)]


@pytest.mark.parametrize(("kind", "paste", "statement"), PAIRS)
def test_what_differs_in_one_thing_is_named(kind: ContradictionKind, paste: str, statement: str) -> None:
    assert kind in [named for named, _, _ in contradict(paste, statement)]


@pytest.mark.parametrize(("paste", "statement"), SAME)
def test_what_only_has_other_words_is_no_contradiction(paste: str, statement: str) -> None:
    assert contradict(paste, statement) == []


@pytest.mark.parametrize("statement", sorted({statement for _, _, statement in PAIRS}))
def test_a_statement_does_not_contradict_itself(statement: str) -> None:
    assert contradict(statement, statement) == []


@pytest.mark.parametrize(
    ("paste", "statement", "found"),
    [
        ("90 cracks in the dam", "12 cracks were found", ("number", "90 cracks", "12 cracks")),
        ("It cost almost $40", "It cost $400 in all", ("number", "almost $40", "$400")),
        ("They marched in Oslo", "The march was in Lisbon", ("place", "Oslo", "Lisbon")),
        ("harbour fees fell in spring", "Harbour fees rose in spring", ("direction", "fell", "rose")),
        ("they robbed the museum", "They tried to rob the museum", ("undone", "robbed", "tried … rob")),
    ],
)
def test_both_sides_are_shown_in_their_words(paste: str, statement: str, found: tuple[str, str, str]) -> None:
    assert contradict(paste, statement) == [found]


def test_a_country_in_the_headline_makes_no_two_of_its_towns_one() -> None:
    paste, statement = "a unit left its post near Kherson", "A unit left its post near Kharkiv."
    assert contradict(paste, statement, title="Ukrainian units leave") == [("place", "Kherson", "Kharkiv")]
    assert contradict(paste, statement, title="A long march to Kherson") == []


def test_for_whom_it_is_the_statement_says_and_not_the_headline() -> None:
    paste, statement = "they approved tanks for Russia", "They approved tanks for Ukraine."
    assert contradict(paste, statement, title="Russian officer leaves") == [("side", "Russia", "Ukraine")]


def test_a_headlines_hundreds_bear_out_no_number_that_the_statement_has_otherwise() -> None:
    paste, statement = "the port fined 400 captains", "The port fined almost 100 captains."
    assert contradict(paste, statement, title="Hundreds of captains pay") == [
        ("number", "400 captains", "almost 100 captains")
    ]
    assert contradict(paste, "The port fined them.", title="Hundreds of captains pay") == []


def test_a_large_number_is_of_one_thing_whatever_it_is_called() -> None:
    title = "Hundreds of captains pay"
    assert contradict("120,000 captains died", "In the war 120,000 of the fleet have died.", title=title) == []


def test_a_place_in_the_headline_agrees_too() -> None:
    assert contradict("They marched in Oslo", "The march began in Lisbon", title="From Oslo to the sea") == []


def test_a_name_that_stands_before_the_statement_agrees() -> None:
    paste, statement = "last night Mayor Merrow resigned", "On Monday Mayor Quennell's friend resigned."
    assert contradict(paste, statement) != []
    assert contradict(paste, statement, before="Ada Merrow had led the city for years.") == []


def test_a_year_is_held_against_the_article_where_the_statement_names_none() -> None:
    paste, statement = "the tram stopped running in 2019", "The tram stopped running on Monday."
    assert contradict(paste, statement) == []
    assert contradict(paste, statement, published="2019-05-04") == []
    assert contradict(paste, statement, published="2020-01-10") == []
    assert contradict(paste, statement, published="2024-05-04") == [("date", "2019", "2024")]
    assert contradict(paste, "The tram stopped running years ago.", published="2024-05-04") == []


def test_only_the_sentence_that_says_the_same_is_compared() -> None:
    paste = "My 3 dogs love Lisbon. Anyway, engineers found 12 cracks in the wall of the dam in Oslo."
    assert contradict(paste, "In Oslo engineers found 12 cracks in the wall of the dam; 90 dogs were moved.") == []
