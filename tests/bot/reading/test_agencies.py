"""Texts of news agencies are theirs, wherever they stand. Texts, people and places are invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.agencies import find_agency
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def read(text: str, parser: Parser, *, url: str | None = None, outlet: str | None = None) -> Record:
    digest = sha256(text.encode()).hexdigest()
    return read_article(Article(id="a1", text=text, text_sha256=digest, url=url, outlet=outlet), parser=parser)


STAR = "https://star.example.org/a"


def names(record: Record, number: int = 0) -> list[tuple[str, str]]:
    return [(node.name, node.basis) for node in record.statements[number].chain]


def test_a_dateline_names_the_agency_behind_the_page(parser: Parser) -> None:
    text = "LOWMERE, May 3 (Reuters) - The pier is shut, Jane Roe said."
    record = read(text, parser, url=STAR, outlet="Lowmere Star")
    assert (record.reprint.is_reprint, record.reprint.of) == (True, "Reuters")
    assert names(record) == [("Jane Roe", "stated"), ("Reuters", "stated"), ("Lowmere Star", "external")]
    node = record.statements[0].chain[1]
    assert text[node.start : node.end] == "Reuters"


def test_on_its_own_pages_an_agency_is_the_outlet(parser: Parser) -> None:
    text = "LOWMERE (AP) — The pier is shut, Jane Roe said."
    assert not read(text, parser, url="https://apnews.com/a").reprint.is_reprint
    assert not read(text, parser, url=STAR, outlet="Associated Press").reprint.is_reprint


def test_an_agency_s_text_without_a_page_is_the_agency_s(parser: Parser) -> None:
    record = read("LOWMERE (AP) — The pier is shut, Jane Roe said.", parser)
    assert (record.reprint.is_reprint, record.outlet.name, record.outlet.basis) == (False, "AP", "stated")
    assert names(record) == [("Jane Roe", "stated"), ("AP", "stated")]


def test_who_contributed_to_a_report_is_not_who_wrote_it(parser: Parser) -> None:
    text = "The pier is shut, Jane Roe said.\n\nThe Associated Press contributed to this report."
    record = read(text, parser, url=STAR, outlet="Lowmere Star")
    assert not record.reprint.is_reprint
    assert [caveat.cue for caveat in record.caveats if caveat.kind == "reprint"] == [
        "The Associated Press contributed to this report"
    ]


def test_an_agency_that_is_only_mentioned_wrote_nothing(parser: Parser) -> None:
    text = "The pier (AP) is shut, Jane Roe told Reuters.\n\nReuters has asked the owners why."
    assert not read(text, parser, url=STAR).reprint.is_reprint


def test_a_text_without_a_page_is_not_said_to_hide_its_publisher(parser: Parser) -> None:
    text = "The pier burnt on Monday."
    rule = "derived.outlet_unstated.page"
    assert rule not in [caveat.rule for caveat in read(text, parser).caveats]
    assert rule in [caveat.rule for caveat in read(text, parser, url="https://lamp.example.org/a").caveats]


@pytest.mark.parametrize(
    "place", ["LOWMERE", "LOWMERE,", "LOWMERE ", "PORT LOWMERE, Ellery, May 3, 2024 ", "San-Lowmere/ELLERY, May 3 "]
)
def test_a_dateline_has_some_words_before_its_agency(place: str) -> None:
    found = find_agency(f"{place}(AP) — The pier is shut.", (), ())
    assert found is not None
    assert found.name.start == len(place) + 1


@pytest.mark.parametrize("line", ["A" * 300, "Ab" * 150, "LOWMERE-" * 40])
def test_a_line_of_capitals_is_no_dateline_and_is_soon_looked_through(line: str) -> None:
    assert find_agency(line, (), ()) is None
