"""An epithet is one whom the page has just named, and no source without a name. All people and places are invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Node
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def first_nodes(text: str, parser: Parser) -> list[Node]:
    digest = sha256(text.encode()).hexdigest()
    record = read_article(Article(id="a1", text=text, text_sha256=digest), parser=parser)
    return [statement.chain[0] for statement in record.statements if statement.form != "narrator"]


def names(text: str, parser: Parser) -> list[str]:
    return [node.name for node in first_nodes(text, parser)]


@pytest.mark.parametrize(
    "epithet",
    ["the Ellery singer", "the presenter", "the 28-year-old host", "the Frenchman", "the 28-year-old Italian"],
)
def test_an_epithet_is_the_one_who_spoke_right_before(epithet: str, parser: Parser) -> None:
    text = f"Tom Fenn, whose show is on, said he had wondered. “I asked twice,” {epithet} said."
    assert names(text, parser) == ["Tom Fenn", "Tom Fenn"]


def test_an_epithet_is_the_only_subject_right_before(parser: Parser) -> None:
    text = "Tom Fenn has left the show. Fenn was ill for a week.\n\n“I have had good years,” the singer said."
    assert names(text, parser) == ["Tom Fenn"]


@pytest.mark.parametrize(
    "before",
    [
        "Tom Fenn beat Jon Orr in the final. Fenn and Orr had met before.",
        "Jon Orr met Tom Fenn. Orr and Fenn shook hands.",
    ],
)
def test_of_two_it_is_left_open_which_one_and_neither_is_without_a_name(before: str, parser: Parser) -> None:
    (node,) = first_nodes(f"{before} “It was close,” the champion said.", parser)
    assert (node.name, node.naming) == ("the champion", "role")


def test_a_presenter_who_was_brought_in_as_such_stays_without_a_name(parser: Parser) -> None:
    text = "Tom Fenn met a presenter of the show at the pier. The boats left. “It was fun,” the presenter said."
    assert names(text, parser) == ["the presenter, not named"]


def test_an_official_is_no_epithet(parser: Parser) -> None:
    text = "Tom Fenn has left the port. The boats were out.\n\n“It was late,” an official said."
    assert names(text, parser) == ["an official, not named"]


@pytest.mark.parametrize(
    "before",
    [
        "Tom Fenn met the crews on Friday. Fenn was tired.",
        "Tom Fenn said that he was tired.",
        "Tom Fenn, who has left the Bureau, said on Friday that he was tired.",
    ],
)
def test_a_director_of_a_body_is_never_the_man_named_before(before: str, parser: Parser) -> None:
    node = first_nodes(f"{before} The F.B.I. director said the pier was shut for good.", parser)[-1]
    assert (node.name, node.naming) == ("The F.B.I. director", "role")


def test_a_company_that_spoke_right_before_is_the_company(parser: Parser) -> None:
    text = "In its statement Valdo said that the rumours were false. The company said: “The leak came from the users.”"
    assert names(text, parser) == ["Valdo", "Valdo"]


def test_a_company_named_as_one_is_the_firm(parser: Parser) -> None:
    text = "Profits at Ellery drugmaker Dell Labs fell 93%.\n\nThe firm said that its profits were 40m crowns."
    assert names(text, parser) == ["Dell Labs"]


@pytest.mark.parametrize(
    "before",
    [
        "Ellery drugmaker Dell Labs bought software firm Orrin Systems.",
        "Dell Labs said it would buy Orrin Systems. Orrin Systems is in the north.",
    ],
)
def test_of_two_companies_neither_is_surely_the_company(before: str, parser: Parser) -> None:
    assert names(f"{before} The company said that it was glad.", parser)[-1] == "The company"


def test_a_lender_is_no_person_without_a_name(parser: Parser) -> None:
    text = (
        "House prices rose in Ellery and in Orrin.\n\nThe region's biggest mortgage lender said that prices would rise."
    )
    assert [node.kind for node in first_nodes(text, parser)] == ["organisation"]


def test_a_senator_with_his_state_has_a_name(parser: Parser) -> None:
    text = "“I believe it,” independent Sen. Angus Reed of Orrin, who sits with the left, told reporters on Monday."
    (node,) = first_nodes(text, parser)
    assert node.name.endswith("Angus Reed")
    assert node.naming == "named"
