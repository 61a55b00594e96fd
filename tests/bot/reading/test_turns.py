"""Whose a quotation is where several people speak, or where a verb that means something else leads to it."""

import pytest

from bot.reading.parsing import Parser
from tests.bot.reading.test_relays import read


def spoken(text: str, parser: Parser) -> list[str | None]:
    """Return the speakers of the direct quotations of a text, in order."""
    return [one.speaker for one in read(text, parser).statements if one.form == "direct"]


CLOSED = "“I would have closed the pier much earlier,” Jane Roe"
MORE = "“And I would have sold the boats.”"


@pytest.mark.parametrize(
    "behind",
    [
        "noted in an interview, as reported by Harbour News.",
        "wrote in the email, which was first reported by the Ellery Herald.",
        "said in May, per the Ellery Herald.",
        "said, according to the Ellery Herald.",
    ],
)
def test_what_goes_on_behind_an_outlets_credit_is_the_speakers(behind: str, parser: Parser) -> None:
    assert spoken(f"{CLOSED} {behind} {MORE}", parser) == ["Jane Roe", "Jane Roe"]


@pytest.mark.parametrize("turn", ["and Ben Poe cut in.", "and Ben Poe shot back.", "and Ben Poe disagreed."])
def test_who_breaks_in_has_the_words_behind(turn: str, parser: Parser) -> None:
    assert spoken(f"{CLOSED} said, {turn} {MORE}", parser) == ["Jane Roe", "Ben Poe"]


def test_who_answers_with_words_of_his_own_already_is_not_asked_again(parser: Parser) -> None:
    text = f"{CLOSED} said. Ben Poe did not agree. {MORE}"
    assert spoken(text, parser)[1] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("After Ben Poe criticized the mayor, Jane Roe shot back, “I could have stayed at home.”", "Jane Roe"),
        ("Jane Roe told a story about a father who wired, “Buy no more than you need.”", "a father"),
        ("Ann Fenn said the money was gone, to which Jane Roe interjected: “That is not so.”", "Jane Roe"),
        ("As they sang, Jane Roe was joined on the quay by Ben Poe and joked, “You people are mad.”", "Jane Roe"),
        ("“He is always calling me names,” Roe said on the quay as the crowd roared.", "Roe"),
        (
            "As they sang, the Ellery Herald’s Robert Poe reported, his wife whispered to him: “They are with you.”",
            "his wife",
        ),
    ],
)
def test_the_verb_right_before_a_quotation_has_it(text: str, speaker: str, parser: Parser) -> None:
    assert spoken(text, parser) == [speaker]


def test_who_says_it_behind_a_question_may_be_described(parser: Parser) -> None:
    text = "Jane Roe was glad. “How do we win Orrin?” Will Doe, the chairman for the port, asked."
    assert spoken(text, parser) == ["Will Doe"]


def test_a_place_says_nothing(parser: Parser) -> None:
    text = "They were surprised to see a sign at an exit in Orrin, which read, “We pay no more tolls here.”"
    assert spoken(text, parser) == [None]


SAID = "“We are closing the pier,” Jane Roe said."
LEFT_OPEN = "“If the boats are not safe, how can you feel good about it."


def test_a_quotation_left_open_is_nobodys_where_somebody_else_goes_on_with_it(parser: Parser) -> None:
    text = f"{SAID} {LEFT_OPEN}\n\n“I have thought about it,” Ben Poe said. “It is late.”"
    assert spoken(text, parser) == ["Jane Roe", None, "Ben Poe", "Ben Poe"]


def test_a_quotation_left_open_goes_on_with_its_speaker(parser: Parser) -> None:
    text = (
        f"“We are closing the pier,” Jane Roe said. {LEFT_OPEN}\n\n“I have thought about it,” Roe said. “It is late.”"
    )
    assert spoken(text, parser) == ["Jane Roe"] * 4


def test_what_somebody_hopes_to_hear_was_not_said(parser: Parser) -> None:
    assert spoken("Jane Roe hopes Ben Poe says: “We are glad to stay here.”", parser) != ["Ben Poe"]


PUT = "“It is far too late for the crews and for all of us.”"


@pytest.mark.parametrize(
    "lead",
    ["put the matter, likewise, bluntly in an email to the Ellery Herald", "laid out his plan in a letter to them"],
)
def test_who_puts_something_in_a_message_of_his_own_says_what_it_holds(lead: str, parser: Parser) -> None:
    assert spoken(f"The pier was shut.\n\nBen Poe {lead}: {PUT}", parser) == ["Ben Poe"]


def test_a_nameless_one_who_does_is_said_to_be_nameless(parser: Parser) -> None:
    record = read(f"A top port aide put it bluntly in an email to the Ellery Herald: {PUT}", parser)
    chain = next(one.chain for one in record.statements if one.form == "direct")
    assert [node.name for node in chain[:3]] == ["A top port aide, not named", "email", "Ellery Herald"]


@pytest.mark.parametrize(
    "lead",
    [
        "put the matter bluntly in a letter from Jane Roe",
        "put it in an email that Jane Roe had sent him",
        "would put it bluntly in a letter",
        "put a mark in the margin",
    ],
)
def test_anothers_message_is_not_his_who_puts_it_there(lead: str, parser: Parser) -> None:
    assert spoken(f"The pier was shut.\n\nBen Poe {lead}: {PUT}", parser) == [None]
