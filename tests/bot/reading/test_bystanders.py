"""Who is named right before a pronoun is meant by it or nobody is, and not whoever spoke earlier. All is invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.parsing import Parser
from bot.reading.read import read_article

SPOKE = "“We may land at night,” Mr. Doe said.\n\n"


def read(text: str, parser: Parser) -> Record:
    return read_article(Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest()), parser=parser)


def last_speaker(text: str, parser: Parser) -> str | None:
    return [one.speaker for one in read(text, parser).statements if one.form == "direct"][-1]


def test_he_is_the_one_whom_what_was_said_did_not_satisfy(parser: Parser) -> None:
    assert last_speaker(f"{SPOKE}That did not satisfy Justice Vale. “You may not,” he said.", parser) == "Justice Vale"


def test_he_is_nobody_where_another_is_only_named_right_before(parser: Parser) -> None:
    assert last_speaker(f"{SPOKE}The port sent the boat to Mr. Vale. “You may not land,” he said.", parser) is None


@pytest.mark.parametrize(
    "between",
    [
        "The port sent the boat home.",
        "He sent the boat to Mr. Vale.",
        "The port sent the boat to Ms. Vale.",
        "The port sent the Vale report home.",
    ],
    ids=["nobody", "he himself tells of another", "a woman", "a name that describes a thing"],
)
def test_he_is_still_who_spoke_last_where_nobody_else_can_be_meant(between: str, parser: Parser) -> None:
    assert last_speaker(f"{SPOKE}{between} “You may not land,” he said.", parser) == "Mr. Doe"


def test_who_adds_something_spoke_before(parser: Parser) -> None:
    assert last_speaker(f"{SPOKE}The port sent the boat to Mr. Vale. “I saw it,” he added.", parser) == "Mr. Doe"


def test_he_is_the_only_one_named_in_the_paragraph_before_whose_subject_he_is(parser: Parser) -> None:
    text = (
        f"{SPOKE}At times the crews could hardly stay awake in the hall.\n\nRepresentative Jim Vale, Republican of "
        "Ohio, tried to link the pier with other troubles of the port.\n\n“This port is a wreck,” he said."
    )
    assert last_speaker(text, parser) == "Jim Vale"


def test_he_is_nobody_where_the_sentence_before_brings_in_somebody_without_a_name(parser: Parser) -> None:
    text = f"{SPOKE}The port was shut at noon.\n\nJim Vale met a shopkeeper in the hall.\n\n“It is a wreck,” he said."
    assert last_speaker(text, parser) is None


def test_who_raised_a_threat_says_what_follows(parser: Parser) -> None:
    text = (
        f"{SPOKE}One Democrat, Representative Stephen Vale of Ohio, even raised the threat of appointing a special "
        "prosecutor if Congress continues to feel that the port is silent.\n\n“We know where that leads,” he said."
    )
    assert last_speaker(text, parser) == "Stephen Vale"


def test_what_he_said_was_does_not_hide_who_speaks(parser: Parser) -> None:
    text = (
        "In a talk with Representative Jo Tarn, Mr. Vale offered what he said was one of the many reasons why he "
        "had come to the pier. “The fair with my boys,” he said."
    )
    assert last_speaker(text, parser) != "Jo Tarn"


def test_a_clerk_who_did_something_in_what_was_said_takes_over_from_nobody(parser: Parser) -> None:
    text = "Jerry Vale told the crews he’d stay even if the candidate had sunk the boat.\n\n“I would stay,” he said."
    assert last_speaker(text, parser) == "Jerry Vale"


def test_a_word_that_only_describes_a_thing_is_nobody(parser: Parser) -> None:
    text = (
        "Justice Antony Vale said the theory about how the port worked, through a central plan giving local power, was "
        "unsound. “Your plea faces in two directions,” he told a lawyer for the crews."
    )
    assert last_speaker(text, parser) == "Antony Vale"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr. Doe spoke first.\n\nVale was quick to retort: “That is a pile of nets. Not a word of it is so.”", "Vale"),
        ("Mr. Doe said the pier was shut. Mr. Vale was quick to retort:\n\n“That is a pile of nets.”", "Mr. Vale"),
        ("Mr. Doe said the pier was shut. Ann Vale had a message for the crews:\n\n“Go home now.”", "Ann Vale"),
        ("Mr. Doe spoke first. Mr. Vale was blunt: “Nobody shut the pier.”", "Mr. Vale"),
        ("Mr. Doe said the pier was shut.\n\nThe rules of the port are clear: “No boat may land at night.”", None),
        ("Mr. Doe said the pier was shut. Ann Vale got this letter in May:\n\n“Go home now.”", None),
    ],
    ids=["one sentence", "the next paragraph", "a message", "blunt", "rules", "a letter she got"],
)
def test_who_is_announced_before_a_colon_speaks_behind_it(text: str, speaker: str | None, parser: Parser) -> None:
    assert last_speaker(text, parser) == speaker


def test_a_quotation_over_two_paragraphs_is_whose_who_closes_it(parser: Parser) -> None:
    text = (
        "The mayor played it down, saying she had not met Tarn.\n\n“Brett Tarn, whom I do not know, was hired in May."
        "\n\nWas to leave in June but he left before,” Ludo Vale tweeted."
    )
    direct = [one.speaker for one in read(text, parser).statements if one.form == "direct"]
    assert direct == ["Ludo Vale", "Ludo Vale"]
