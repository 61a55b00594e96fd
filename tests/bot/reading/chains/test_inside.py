"""Hops that a sentence has in another place than its verb. All texts are invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def chains(text: str, parser: Parser) -> list[list[str]]:
    article = Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest(), outlet="Kestrel Post")
    statements = read_article(article, parser=parser).statements
    return [[node.name for node in one.chain[:-1]] for one in statements if one.form != "narrator"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("“The trouble, Mr. Roe says, is that the nets are gone,” Mr. Doe said.", ["Mr. Roe", "Mr. Doe"]),
        ("“The trouble, Mr. Doe says, is that the nets are gone,” Mr. Doe said.", ["Mr. Doe"]),
        (
            "“Like most of us, the president believes we cannot allow it to go on,” Ms. Doe said.",
            ["the president", "Ms. Doe"],
        ),
        (
            "“We were lost in the north,” aides said Mr. Roe told his crews behind closed doors.",
            ["Mr. Roe", "aides, not named"],
        ),
        (
            "“Our schools have made many pilots,” the Washington Post quoted Prince Ludo as saying.",
            ["Prince Ludo", "Washington Post"],
        ),
        (
            "The pier will be shut this year, Prince Ludo has been reported as saying.",
            ["Prince Ludo"],
        ),
        (
            "The Washington Post now reports that Roe was secretly charged, according to people close to the case.",
            ["people, not named", "The Washington Post"],
        ),
        (
            (
                "The Washington Post now reports that Roe has already “been secretly charged by a court, according to "
                "people close to the case.”"
            ),
            ["people, not named", "The Washington Post"],
        ),
        (
            "Ryan Roe echoed the mayor’s comment in his own tweet, saying that the pier was shut.",
            ["Ryan Roe", "own tweet"],
        ),
        (
            "Compiled by Harbour Publications and paid for by the port, the survey found that 39 boats were lost.",
            ["Harbour Publications", "the survey"],
        ),
    ],
)
def test_a_chain_has_all_whom_its_sentence_names(text: str, chain: list[str], parser: Parser) -> None:
    assert chains(text, parser)[0] == chain


def test_what_somebody_told_is_still_his_in_the_quotation_that_goes_on(parser: Parser) -> None:
    text = "“We were lost,” aides said Mr. Roe told his crews behind closed doors. “In the end we are to blame.”"
    assert chains(text, parser)[1] == ["Mr. Roe", "aides, not named"]


def test_records_that_he_said_show_something_stand_behind_him(parser: Parser) -> None:
    text = "Mr. Roe produced visitor records that he said indicated Mr. Doe had been there at least 118 times."
    assert chains(text, parser)[0] == ["visitor records", "Mr. Roe"]


def test_data_that_somebody_released_are_his(parser: Parser) -> None:
    text = "The ministry released figures which showed that the number of active boats had risen."
    assert chains(text, parser)[0][0] == "The ministry"


def test_a_reporter_brought_in_before_is_his_outlet(parser: Parser) -> None:
    text = (
        "Daniel Roe, a reporter for The Toronto Star, met the crews.\n\nJerry Vale, the pilot, told Mr. Roe it was "
        "shut."
    )
    assert chains(text, parser)[0] == ["Jerry Vale", "The Toronto Star"]


def test_a_neighbour_is_no_outlet(parser: Parser) -> None:
    text = "Daniel Roe, a cook from Ellery, met the crews.\n\nJerry Vale, the pilot, told Mr. Roe that it was shut."
    assert chains(text, parser)[0] == ["Jerry Vale"]
