"""What the reader makes of sentences with a parser: reported statements, their speakers, and who is left unnamed."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Statement
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def statements_of(text: str, parser: Parser) -> tuple[Statement, ...]:
    digest = sha256(text.encode()).hexdigest()
    return read_article(Article(id="a1", text=text, text_sha256=digest), parser=parser).statements


def told(text: str, parser: Parser) -> list[tuple[str | None, str]]:
    """Return speakers and words of the statements but for those in the page's own voice."""
    return [(s.speaker, text[s.start : s.end]) for s in statements_of(text, parser) if s.form != "narrator"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Roe said that the pier was closed on Monday.", "Jane Roe"),
        ("Many harbour analysts think the goal is out of reach.", "Many harbour analysts"),
        ("The ministry denied the allegations of fraud.", "The ministry"),
        ("Jane Roe accused the port of hiding the report.", "Jane Roe"),
        ("Jane Roe promised to rebuild the pier by spring.", "Jane Roe"),
        ("A survey of ferry captains found that most were tired.", "A survey of ferry captains"),
        ("The pier was closed for a week, according to the harbour ministry.", "the harbour ministry"),
    ],
)
def test_a_sentence_that_reports_a_claim_is_a_statement(parser: Parser, text: str, speaker: str) -> None:
    assert told(text, parser) == [(speaker, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe did not say whether the pier was closed.",
        "Jane Roe declined to comment on the closure.",
        "Jane Roe knew that the boat was old.",
        "The court denied the request on Monday.",
        "If Jane Roe says that the pier is safe, the ferries will run.",
        "Jane Roe would say that the pier is safe.",
        "Jane Roe wants to buy the ferry.",
        "The plan needs a majority in the council.",
    ],
)
def test_what_claims_nothing_is_nobody_s_statement(parser: Parser, text: str) -> None:
    assert [speaker for speaker, _ in told(text, parser) if speaker is not None] == []


def test_one_source_with_two_verbs_makes_one_statement(parser: Parser) -> None:
    text = "Jane Roe said the pier was shut and added that it would stay so."
    assert told(text, parser) == [("Jane Roe", text)]


def test_two_sources_make_two_statements_that_do_not_overlap(parser: Parser) -> None:
    text = "Jane Roe said that the pier was shut, while Tom Doe said that it was open."
    found = told(text, parser)
    assert [speaker for speaker, _ in found] == ["Jane Roe", "Tom Doe"]
    assert "open" not in found[0][1]
    assert "shut" not in found[1][1]


def test_what_is_added_behind_a_quotation_is_a_statement_of_its_own(parser: Parser) -> None:
    text = "“The pier is shut for good,” Jane Roe said, adding that the ferries were safe."
    assert told(text, parser) == [
        ("Jane Roe", "“The pier is shut for good,”"),
        ("Jane Roe", "adding that the ferries were safe."),
    ]


def test_a_relative_who_is_the_one_it_describes(parser: Parser) -> None:
    text = "The plan was drawn up by Jane Roe, who said that the pier was safe."
    assert told(text, parser)[0][0] == "Jane Roe"


def test_a_pronoun_is_the_last_speaker_over_a_listener(parser: Parser) -> None:
    text = "“We stay,” Ms. Roe told Tom Doe of the port. “We wait,” she added."
    assert [speaker for speaker, _ in told(text, parser)] == ["Ms. Roe", "Ms. Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "“We stay,” Jane Roe said. Tom Doe, a pilot, came in with Ada Moor. Both left. “We wait,” he said.",
        "“We stay,” said Kim Roe and Sasha Doe. “We wait,” she added.",
        "“We stay,” the ministry said. “We wait,” he added.",
    ],
)
def test_a_pronoun_that_could_be_several_is_nobody(parser: Parser, text: str) -> None:
    assert told(text, parser)[-1] == (None, "“We wait,”")


def test_a_subject_of_its_own_sentence_takes_over(parser: Parser) -> None:
    text = "“We stay,” Mr. Orr said. Captain Fenn sighed. “We wait,” he added.\n\nFenn left."
    assert told(text, parser)[-1] == ("Captain Fenn", "“We wait,”")


def test_the_official_leads_back_to_who_was_introduced(parser: Parser) -> None:
    text = "A senior official from the port ministry said the pier was shut. The official added that it was old."
    statement = statements_of(text, parser)[-1]
    assert statement.speaker == "A senior official from the port ministry"
    place = statement.speaker_span
    assert place is not None
    assert text[place.start : place.end] == "The official"
    assert statement.chain[0].basis == "resolved"


def test_a_passive_without_by_has_no_speaker(parser: Parser) -> None:
    text = "The crews were called “a danger to the whole harbour of Ellery”."
    assert [speaker for speaker, _ in told(text, parser)] == [None]


def test_research_is_no_person(parser: Parser) -> None:
    text = "Research shows that the tide rose."
    assert [(s.speaker, s.chain[0].kind) for s in statements_of(text, parser)] == [("Research", "document")]
