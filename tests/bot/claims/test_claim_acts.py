import pytest

from bot.matching.claims import read_query
from bot.matching.claims.acts import find_untold_acts
from bot.matching.claims.missing_names import find_missing_names
from bot.matching.claims.tokens import Sides, read_sides
from store.stems import stem_word
from tests.bot.claims.ranking import make_candidate

MEN = "Eleven pilots of the Orrin ferry refused to sail and were all dismissed."


def compare(paste: str, statement: str, *, title: str = "") -> Sides:
    return read_sides(read_query(paste, stem_word), make_candidate(title, statement, stem=stem_word))


def list_acts(paste: str, statement: str = MEN, *, title: str = "") -> list[str]:
    return [found.pasted for found in find_untold_acts(compare(paste, statement, title=title))]


@pytest.mark.parametrize(
    ("paste", "act"),
    [
        ("eleven pilots refused to sail and were all executed", "executed"),
        ("eleven pilots of the Orrin ferry were killed", "killed"),
        ("eleven pilots were praised because they refused to sail", "praised"),
        ("the port will imprison eleven pilots", "imprison"),
        ("eleven pilots sued the Orrin ferry", "sued"),
    ],
)
def test_a_grave_act_that_a_statement_does_not_tell_of_is_named(paste: str, act: str) -> None:
    assert list_acts(paste) == [act]


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("eleven pilots were sacked", MEN),
        ("the port fired eleven pilots", MEN),
        ("40 sailors were killed", "The war has cost 40 sailors, deaths that the port does not count."),
        ("40 sailors died", "Forty sailors were shot dead."),
        ("the award for the pilots of the ferry", MEN),
        ("Mr Fine sails the Orrin ferry", MEN),
        ("the court jailed the captain", "The captain was sentenced to two years in prison."),
    ],
)
def test_an_act_in_another_word_of_its_row_a_noun_and_a_name_are_none(paste: str, statement: str) -> None:
    assert list_acts(paste, statement) == []


@pytest.mark.parametrize(
    ("paste", "statement", "act"),
    [
        (
            "Quennell was indicted because he had sold amber",
            "A report indicated that Quennell had sold amber.",
            "indicted",
        ),
        ("five sailors were detained", "The judge gave details of five sailors.", "detained"),
        ("the captain was convicted", "The captain was convinced.", "convicted"),
        ("the captain was suspended", "The captain was suspected.", "suspended"),
        ("the captain was executed", "An executive thanked the captain.", "executed"),
        ("40 sailors were wounded in May", "40 sailors died in May.", "wounded"),
        ("the captain was charged with fraud", "The captain asks 40 crowns.", "charged"),
        ("the pilots were dismissed", "The pilots refused to sail.", "dismissed"),
        ("Lowmoor is ending its free ferry", "Lowmoor says at the end of April that its ferry is free.", "ending"),
    ],
)
def test_a_word_that_begins_alike_or_has_the_same_letters_in_another_sense_tells_of_no_act(
    paste: str, statement: str, act: str
) -> None:
    assert list_acts(paste, statement) == [act]


@pytest.mark.parametrize(
    ("paste", "statement"),
    [
        ("the captain was suspended", "The suspension of the captain lasts a year."),
        ("the captain was executed", "The execution of the captain was at dawn."),
        ("the guards fired at the boat", "The guards shot at the boat."),
        ("the army fired two rockets", "The army launched two rockets."),
        ("fees hit a high in May", "Fees reached a high in May."),
        ("the port struck a deal", "The port signed a deal."),
        ("the ferry left at dawn", "The ferry sailed at dawn."),
        ("the port charged 40 crowns", "The port asks 40 crowns."),
        ("they shot down two planes", "They downed two planes."),
        ("Lowmoor is ending its free ferry", "Lowmoor will stop the free ferry."),
    ],
)
def test_the_noun_of_an_act_tells_of_it_and_what_has_many_senses_is_none(paste: str, statement: str) -> None:
    assert list_acts(paste, statement) == []


def test_what_the_headline_tells_is_told() -> None:
    assert list_acts("eleven pilots were arrested", title="Pilots arrested at dawn") == []


def list_names(paste: str, *held: str, statement: str = MEN) -> list[str]:
    return [found.pasted for found in find_missing_names(compare(paste, statement), (statement, *held))]


def test_a_name_that_the_article_has_nowhere_is_named() -> None:
    assert list_names("eleven pilots from Lowmoor were dismissed") == ["Lowmoor"]
    assert list_names("eleven pilots were dismissed, Ada Merrow said") == ["Ada Merrow"]
    assert list_names("eleven pilots were dismissed in Kharkiv") == ["Kharkiv"]


@pytest.mark.parametrize(
    ("paste", "held"),
    [
        ("eleven pilots from Lowmoor were dismissed", "The harbour of Lowmoor is closed."),
        ("eleven Lowmoorian pilots were dismissed", "The harbour of Lowmoor is closed."),
        ("eleven pilots from Lowmor were dismissed", "The harbour of Lowmoor is closed."),
        ("eleven pilots were dismissed, the MoD said", "It is what the Ministry of Defence says."),
        ("eleven pilots were dismissed, Merrow’s office said", "Ada Merrow's office called at noon."),
        ("Eleven Pilots Were Dismissed In Lowmoor", "Nothing else is held."),
        ("eleven pilots were dismissed in May, Norway says", "Nothing else is held."),
    ],
)
def test_a_name_that_stands_elsewhere_in_it_a_month_a_country_and_a_headlines_capitals_are_not(
    paste: str, held: str
) -> None:
    assert list_names(paste, held) == []


@pytest.mark.parametrize(
    ("paste", "held", "name"),
    [
        ("eleven pilots from Paris were dismissed", "A Parish council met in the parish.", "Paris"),
        ("eleven pilots were dismissed, Marchetti said", "They marched in March.", "Marchetti"),
        ("eleven pilots were dismissed, says Li Orr", "It is like the ore that was announced.", "Orr"),
        ("eleven pilots were dismissed, says Tom Quennell", "It is what Tom Merrow says.", "Tom Quennell"),
        ("eleven pilots were dismissed, the IOC says", "It is only called a day off.", "IOC"),
        ("eleven pilots were dismissed, the IOC says", "Ice Over Cliffs", "IOC"),
    ],
)
def test_small_letters_small_words_and_one_word_of_a_name_bear_no_name_out(paste: str, held: str, name: str) -> None:
    assert list_names(paste, held) == [name]


@pytest.mark.parametrize(
    ("paste", "held"),
    [
        ("eleven pilots were dismissed, the IOC says", "The Inland Oars Committee met."),
        ("eleven pilots were dismissed, the IOC says", "It was the IOC that met."),
        ("eleven pilots were dismissed, said Marchetti", "MARCHETTI SPEAKS"),
        ("eleven pilots were dismissed, said Ada Merrow", "It was Merrow's day."),
        ("eleven pilots were dismissed by Lowmoor Ferries", "The Lowmoor ferries sail."),
        ("eleven pilots were dismissed, this is NOT FUN", "Nothing else is held."),
        ("eleven pilots were dismissed, the CEO says", "Nothing else is held."),
    ],
)
def test_a_name_in_capitals_by_its_last_word_or_its_letters_is_borne_out_and_shouting_names_nobody(
    paste: str, held: str
) -> None:
    assert list_names(paste, held) == []
