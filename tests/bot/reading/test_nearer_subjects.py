"""A pronoun is nobody who only stands beside another, and no role with a nearer name. All here is invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.outlet_names import is_outlet_name
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def read(text: str, parser: Parser) -> Record:
    return read_article(Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest()), parser=parser)


def speakers(text: str, parser: Parser) -> list[str | None]:
    return [one.speaker for one in read(text, parser).statements if one.form == "direct"]


def test_he_is_the_subject_before_him_and_not_whom_an_apposition_describes(parser: Parser) -> None:
    text = (
        "Prince Ludo was busy with the press.\n\nAnn Maitland asked him where he had been when he met Vera Gill, "
        "a victim of Epping’s alleged fraud.\n\nLudo doesn’t remember a fraud. “I was at the fair,” he said."
    )
    assert speakers(text, parser) == ["Ludo"]


def test_he_is_no_role_where_a_name_is_the_subject_nearer(parser: Parser) -> None:
    text = "“It is lost,” the pilot said.\n\nFenn left. Fenn took the boat to the pier. “I was at the fair,” he said."
    assert speakers(text, parser) == ["the pilot", None]


def test_he_is_still_the_role_that_spoke_where_nobody_stands_between(parser: Parser) -> None:
    text = "“It is lost,” the pilot said.\n\nThe boat left the pier. “I was at the fair,” he said."
    assert speakers(text, parser) == ["the pilot", "the pilot"]


def test_an_apposition_is_nobody_whom_a_later_pronoun_means(parser: Parser) -> None:
    text = "The talk was about Vera Gill, a victim of the port’s claimed losses. “I was at the fair,” she said."
    assert "a victim" not in " ".join(name or "" for name in speakers(text, parser))


def test_the_governor_is_whom_the_page_names_by_that_title(parser: Parser) -> None:
    text = "Governor John Ranke came to the pier.\n\n“We stay calm,” the governor said."
    assert speakers(text, parser) == ["John Ranke"]


@pytest.mark.parametrize(
    "text",
    [
        "Governor John Ranke met Governor Ann Doe.\n\n“We stay calm,” the governor said.",
        "“We stay calm,” the governor said.\n\nGovernor John Ranke came to the pier.",
        "Former governor John Ranke came to the pier.\n\n“We stay calm,” the governor said.",
    ],
    ids=["two", "named only behind", "a former one"],
)
def test_the_governor_stays_unnamed_where_one_is_not_surely_meant(text: str, parser: Parser) -> None:
    assert speakers(text, parser) == ["the governor"]


def test_an_officer_is_not_the_one_officer_whom_the_page_names(parser: Parser) -> None:
    text = "Officer John Ranke came to the pier.\n\n“We stay calm,” the officer said."
    assert speakers(text, parser) == ["the officer"]


def test_a_paper_whose_name_ends_like_an_office_is_named_and_an_outlet(parser: Parser) -> None:
    text = "The pier cost two million, according to the Port Ellery Argus Leader."
    (told,) = read(text, parser).statements
    assert (told.chain[0].name, told.chain[0].kind, told.chain[0].naming) == (
        "Port Ellery Argus Leader",
        "outlet",
        "named",
    )


@pytest.mark.parametrize("name", ["Port Ellery Argus Leader", "Ellery Herald-Leader", "Ellery Sun-Herald"])
def test_a_double_name_is_a_papers(name: str) -> None:
    assert is_outlet_name(name)


@pytest.mark.parametrize("name", ["Ellery Party Leader", "Senate Majority Leader", "Opposition Leader", "Ann Roe-Doe"])
def test_an_office_is_no_papers_name(name: str) -> None:
    assert not is_outlet_name(name)
