"""A role is led to the name that stands beside it elsewhere on the page. Texts, people and places are invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def read(text: str, parser: Parser) -> Record:
    return read_article(Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest()), parser=parser)


def speakers(text: str, parser: Parser) -> list[str | None]:
    return [one.speaker for one in read(text, parser).statements if one.form != "narrator"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A senior official at the ministry said the pier was sold.\n\nJohn Roe, the official, said it was cheap.",
            ["John Roe", "John Roe"],
        ),
        ("A harbour pilot said the ship sank. “It went down,” said the pilot, Don Fenn.", ["Don Fenn", "Don Fenn"]),
        (
            "“The pier is gone,” a resident said. The resident, Mary Poe, 43, has a boat. “I saw it go,” she said.",
            ["Mary Poe", "Mary Poe"],
        ),
        (
            "John Roe, a senior official at the port ministry, came in. The official said the pier was sold.",
            ["John Roe"],
        ),
    ],
    ids=["named behind", "named in the next sentence", "a pronoun follows", "named before"],
)
def test_a_role_is_who_the_page_names_beside_it(text: str, expected: list[str], parser: Parser) -> None:
    assert speakers(text, parser) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A pilot said the ship sank. Another pilot wept. “It went down,” said Don Fenn, a pilot.",
        "A pilot said the ship sank. A pilot from Ellery wept. “It went down,” said the pilot, Don Fenn.",
        "A pilot said the ship sank. She met the pilot, Don Fenn and a cook.",
        "A harbour pilot said the ship sank. The ferry pilot, Don Fenn, wept.",
    ],
    ids=["another of the kind", "two were brought in", "a list", "another sort"],
)
def test_a_role_that_may_be_another_s_stays_without_a_name(text: str, parser: Parser) -> None:
    assert speakers(text, parser)[0] in ("A pilot", "A harbour pilot")


def test_the_president_is_not_the_president_of_something_smaller(parser: Parser) -> None:
    text = "John Roe, the president of the port guild, wept.\n\nThe president said the war was over."
    assert speakers(text, parser) == ["The president"]


def test_whom_the_page_names_is_not_said_to_have_no_name(parser: Parser) -> None:
    text = "A harbour pilot said the ship sank. “It went down,” said the pilot, Don Fenn."
    record = read(text, parser)
    assert [caveat.rule for caveat in record.caveats if caveat.kind == "anonymous_source"] == []
    assert record.statements[0].chain[0].basis == "resolved"
    unnamed = read("A harbour pilot said the ship sank.", parser)
    assert [caveat.kind for caveat in unnamed.caveats if caveat.kind == "anonymous_source"] == ["anonymous_source"]
