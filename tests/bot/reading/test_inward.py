"""What somebody knew, was sure of or agreed to do is the page's own; what he said, is his. All here is invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Statement
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def statements(text: str, parser: Parser) -> list[Statement]:
    digest = sha256(text.encode()).hexdigest()
    record = read_article(Article(id="a1", text=text, text_sha256=digest), parser=parser)
    return [statement for statement in record.statements if statement.form != "narrator"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe was so sure that the pier would stay that she paid for it.",
        "Ann Roe is well aware that the pier is old.",
        "Ann Roe agreed on Friday to reopen the pier for three weeks.",
        "The firm agreed to invest 242m crowns.",
        "Ann Roe learned that the pier was closed.",
        "In the song, Ann Roe shows she is well aware of that.",
        "The delay came after officials had raised concerns about the pier.",
        "Before the vote, members of the council discussed the plan in detail.",
    ],
)
def test_what_was_in_a_mind_or_done_is_nobody_s_statement(text: str, parser: Parser) -> None:
    assert statements(text, parser) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe agreed that the pier was old.",
        "Ann Roe is sure that the pier will stay.",
        "The report showed that the pier was closed.",
        "Police discovered that the pier was closed.",
        "Ann Roe promised to reopen the pier.",
    ],
)
def test_what_somebody_holds_or_finds_is_his(text: str, parser: Parser) -> None:
    (one,) = statements(text, parser)
    assert one.speaker is not None


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe wore the port's slogan, “Mend the Pier”, on her coat.",
        "Ann Roe oversaw the port's “I'm coming back” advertising campaign.",
        "Ann Roe sang the song “Down by the Pier” twice.",
    ],
)
def test_the_name_of_a_thing_is_said_by_nobody(text: str, parser: Parser) -> None:
    assert statements(text, parser) == []


def test_a_sentence_on_a_campaign_is_still_said(parser: Parser) -> None:
    (one,) = statements("Ann Roe called the campaign “deeply dishonest and a shame”.", parser)
    assert one.speaker == "Ann Roe"


def test_who_is_named_in_a_question_does_not_answer_it(parser: Parser) -> None:
    text = "The port was quiet. Who would do what Ann Roe once declared? “No. The aim is to leave, and to stay away.”"
    assert [one.speaker for one in statements(text, parser)] == [None]


def test_a_quotation_opened_anew_in_its_paragraph_goes_on(parser: Parser) -> None:
    text = (
        'Tom Fenn said: "I got there ill. I almost went home. "I felt better on Sunday."\n\n'
        '"I will be back in June," said Ann Roe.'
    )
    assert [one.speaker for one in statements(text, parser)] == ["Tom Fenn", "Tom Fenn", "Ann Roe"]


def test_a_quotation_behind_what_another_said_is_not_the_first_one_s(parser: Parser) -> None:
    text = 'Tom Fenn said: "I got there ill. I left." Ann Roe said that it was late. "I felt better on Sunday."'
    assert statements(text, parser)[-1].speaker != "Tom Fenn"


def test_a_verb_that_only_says_when_gives_nobody_the_words_behind_another(parser: Parser) -> None:
    text = "A day before Roe and Orr emailed about fish, Fenn wrote to the port and asked: “What is behind this leak?”"
    assert all("Orr" not in (one.speaker or "") for one in statements(text, parser))


def test_a_word_in_marks_behind_another_deed_is_not_what_was_announced(parser: Parser) -> None:
    text = "The opening will be led by Ann Roe, who announced her visit late and secured a slot for a “special guest”."
    assert all(one.form != "partial" for one in statements(text, parser))


def test_a_word_in_marks_that_was_announced_is_hers(parser: Parser) -> None:
    (one,) = statements("Ann Roe said she would bring a “special guest” to the pier.", parser)
    assert (one.form, one.speaker) == ("partial", "Ann Roe")


def test_a_movement_s_name_is_nobody_s(parser: Parser) -> None:
    text = "Tom Orr leads the Resist Fenn movement.\n\nFenn said the pier was closed. “It is shut,” he said."
    assert {one.speaker for one in statements(text, parser)} == {"Fenn"}


def test_a_book_by_somebody_speaks_under_its_whole_name(parser: Parser) -> None:
    (one,) = statements("Roe's Ellery, by Tom Fenn, says there is a feud between the two men.", parser)
    assert one.speaker == "Roe's Ellery"


def test_organisers_far_back_are_not_the_organisers(parser: Parser) -> None:
    gap = "The boats were out on the lake. " * 60
    text = (
        f"The organisers of the southern fair said it was full.\n\n{gap}\n\nThe organisers hope that it will not rain."
    )
    assert [one.speaker for one in statements(text, parser)][-1] == "The organisers"
