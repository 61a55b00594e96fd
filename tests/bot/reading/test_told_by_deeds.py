"""What is a statement by its verb, and what only looks like one. All texts are invented."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Statement
from bot.reading.parsing import Parser
from bot.reading.read import read_article


def told(text: str, parser: Parser) -> list[Statement]:
    article = Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest())
    return [one for one in read_article(article, parser=parser).statements if one.form != "narrator"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Judge Vale ruled Tarn should get a tenth of the catch.", "Judge Vale"),
        ("The plaintiffs’ theory is that a plan led to unequal pay.", "The plaintiffs"),
        ("Some pilots who seemed calm expressed qualms about whether the boat could land.", "Some pilots"),
        ("Several pilots voiced concerns about how many boats could be lost.", "Several pilots"),
        ("Mr. Vale on Friday questioned the plan because of worries about the pier.", "Mr. Vale"),
        ("Was he sure, Mr. Vale asked, that he had not seen the boat?", "Mr. Vale"),
        ("Analysts, however, pointed to the port’s failure to keep its boats.", "Analysts"),
        ("The ministry was quick to say that the pier was shut.", "The ministry"),
        ("Mayor Ann Vale on Friday declared a state of emergency at the port.", "Ann Vale"),
    ],
)
def test_these_verbs_tell_something(text: str, speaker: str, parser: Parser) -> None:
    assert [one.speaker for one in told(text, parser)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The chairman dismissed the witness after an hour.",
        "The crews left the pier after Mayor Ann Vale declared a state of emergency.",
        "Mayor Ann Vale declared her income to the port.",
        "The crews went home after Mr. Vale dismissed her.",
        "Police questioned the suspect for an hour.",
        "The winger announced himself with a try in the first minute.",
        "The mayor was slow to say that the pier was shut.",
    ],
)
def test_these_do_not(text: str, parser: Parser) -> None:
    assert told(text, parser) == []


def test_to_dismiss_somebody_as_something_tells_it(parser: Parser) -> None:
    assert [one.speaker for one in told("Mr. Vale dismissed her as a clown of the port.", parser)] == ["Mr. Vale"]


def test_an_attribution_beside_its_quotation_is_no_statement(parser: Parser) -> None:
    text = "Justice Vale spoke of the port. After all, he said, “you are going to have some bad boats” in any port."
    assert all(
        "he said" not in text[one.start : one.end] or "“" in text[one.start : one.end] for one in told(text, parser)
    )


def test_a_sentence_ends_behind_a_whole_word(parser: Parser) -> None:
    text = "The crews said they had read the reports. Work has stopped."
    assert [text[one.start : one.end] for one in told(text, parser)] == ["The crews said they had read the reports."]


def test_what_the_page_does_not_know_is_its_own(parser: Parser) -> None:
    text = (
        "It was not immediately clear why Tarn came, but it was on the same day as Mr. Vale called on the mayor to "
        "turn back, labeling it the “wrong move at the wrong time.”"
    )
    assert [text[one.start :].startswith("It was not") for one in told(text, parser)] == [False]
