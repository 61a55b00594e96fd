"""Who passes on what another said keeps a place in the chain, and is not the speaker. The texts are invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def read(text: str, parser: Parser) -> Record:
    return read_article(Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest()), parser=parser)


def told(text: str, parser: Parser, number: int = -1) -> tuple[str | None, list[str]]:
    """Return the speaker of a statement, and its chain but for the page."""
    one = read(text, parser).statements[number]
    return one.speaker, [node.name for node in one.chain[:-1]]


def test_a_quotation_behind_two_verbs_is_the_nearer_one_s_passed_on_by_the_other(parser: Parser) -> None:
    text = "Jane Roe said Don Fenn told the crews: “We leave at dawn.”"
    assert told(text, parser) == ("Don Fenn", ["Don Fenn", "Jane Roe"])


def test_a_pronoun_of_the_other_kind_is_somebody_else(parser: Parser) -> None:
    text = "“He was late,” Jane Roe said. She said he then announced: “We leave at dawn.”"
    assert told(text, parser) == (None, ["speaker not read", "Jane Roe"])


def test_a_pronoun_that_leads_back_to_another_is_that_one(parser: Parser) -> None:
    said = "Don Fenn led the crew. “We wait,” Fenn said. “It is cold,” he said. “I heard,” Ann Doe said."
    text = f"{said} She said he announced that all was lost."
    assert told(text, parser) == ("Don Fenn", ["Don Fenn", "Ann Doe"])


def test_a_pronoun_is_not_led_past_whoever_spoke_last(parser: Parser) -> None:
    text = "Don Fenn led the crew. “We wait,” Fenn said. “I heard,” Ann Doe said. “We are late,” she said."
    assert told(text, parser) == ("Ann Doe", ["Ann Doe"])


def test_a_pronoun_of_one_s_own_is_no_other(parser: Parser) -> None:
    text = "“We wait,” Jane Roe said. She said she had told the crews that the pier was shut."
    assert told(text, parser) == ("Jane Roe", ["Jane Roe"])


@pytest.mark.parametrize(
    ("text", "outlet", "relation"),
    [
        ("Speaking to the Daily Mail, Jane Roe claimed the pier was sold.", "Daily Mail", "told"),
        ("Jane Roe told the Morning Post that the pier was sold.", "Morning Post", "told"),
        ("Speaking on Harbour Radio, Jane Roe said the pier was sold.", "Harbour Radio", "said on"),
    ],
)
def test_an_outlet_that_was_spoken_to_stands_in_the_chain(
    text: str, outlet: str, relation: str, parser: Parser
) -> None:
    chain = read(text, parser).statements[0].chain
    assert (chain[1].name, chain[1].kind, chain[1].relation) == (outlet, "outlet", relation)


def test_reporters_in_general_are_no_link(parser: Parser) -> None:
    assert told("The pier is shut, Jane Roe told reporters.", parser) == ("Jane Roe", ["Jane Roe"])


@pytest.mark.parametrize(
    "text", ["We’d bet the pier was allegedly sold.", "The pier is reportedly estimated to be old."]
)
def test_a_sentence_in_which_nobody_else_speaks_is_the_page_s_own(text: str, parser: Parser) -> None:
    assert [one.form for one in read(text, parser).statements] == ["narrator"]


ASKED = "“I would look a fool if I did,” Mr. Poe responded after Mayor Jane Roe put the question to him"


def test_who_knows_of_an_answer_stands_behind_it_though_a_clause_stands_between(parser: Parser) -> None:
    told_by = "three officials familiar with the meeting who described it on Friday"
    assert told(f"{ASKED} directly, according to {told_by}.", parser, 0)[1] == ["Mr. Poe", "three officials, not named"]


def test_who_knows_only_of_what_went_before_does_not(parser: Parser) -> None:
    text = "“I would not,” Mr. Roe replied when Jane Vale, according to the Harbour Wire, asked him twice on Friday."
    assert told(text, parser, 0)[1] == ["Mr. Roe"]
