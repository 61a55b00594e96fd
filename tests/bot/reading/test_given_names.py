"""A given name says which pronoun cannot lead back to it. All people here are invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.reading.given_names import gender_of_given
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def speakers(text: str, parser: Parser) -> list[str | None]:
    digest = sha256(text.encode()).hexdigest()
    record = read_article(Article(id="a1", text=text, text_sha256=digest), parser=parser)
    return [one.speaker for one in record.statements if one.form != "narrator"]


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [("Jane Roe", "she"), ("John Roe", "he"), ("Kim Roe", ""), ("Jane", ""), ("Harbour Wire", ""), ("", "")],
)
def test_only_a_full_name_with_a_given_name_that_is_hardly_ever_the_other_s_tells(name: str, pronoun: str) -> None:
    assert gender_of_given(name) == pronoun


@pytest.mark.parametrize(
    "text",
    [
        "“We stay,” Jane Roe said. John Doe said the boats were safe. She added that nobody was hurt.",
        "“We stay,” Jane Roe said. “We go,” said John Doe. “Nobody was hurt,” she continued.",
    ],
)
def test_a_pronoun_behind_somebody_else_leads_past_him(text: str, parser: Parser) -> None:
    assert speakers(text, parser) == ["Jane Roe", "John Doe", "Jane Roe"]


def test_names_that_do_not_tell_leave_the_pronoun_with_the_nearest(parser: Parser) -> None:
    text = "“We stay,” Kim Roe said. “We go,” said Sasha Doe. “Nobody was hurt,” she continued."
    assert speakers(text, parser) == ["Kim Roe", "Sasha Doe", "Sasha Doe"]


def test_of_two_people_named_the_one_of_the_pronoun_speaks(parser: Parser) -> None:
    assert speakers("Jane Roe met John Doe on Monday. “The pier is shut,” she said.", parser) == ["Jane Roe"]
    assert speakers("Kim Roe met Sasha Doe on Monday. “The pier is shut,” she said.", parser) == [None]


def test_an_outlet_is_nobody_whom_a_pronoun_could_mean(parser: Parser) -> None:
    text = "Jane Roe spoke to the Ellery Herald on Tuesday. “The pier is shut,” she said."
    assert speakers(text, parser) == ["Jane Roe"]
