"""What "should" predicts of a thing, and what it asks of somebody: told apart by the tree of the sentence."""

from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.reading.parsing import Parser
from bot.reading.read import read_article

REPORTED = "Orla Fenn said that the pier was sold.\n\n"


def hedges(text: str, parser: Parser) -> list[str | None]:
    text = REPORTED + text
    article = Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest())
    return [
        caveat.cue for caveat in read_article(article, parser=parser).caveats if caveat.rule == "words.hedged.should"
    ]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The new ferry should deliver three hundred miles of range.", "should deliver"),
        ("The battery should be able to last a week.", "should be able to"),
        ("It should cost five dollars.", "should cost"),
        ("The new crane should reach the port by Sunday evening.", "should reach"),
        ("The convoy, held up for two days, should reach the town by Sunday.", "should reach"),
        ("The pier ought to be back in use by June.", "ought to be back"),
    ],
)
def test_of_a_thing_it_predicts(text: str, cue: str, parser: Parser) -> None:
    assert hedges(text, parser) == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "The government should deliver a plan.",
        "The owners should help the town.",
        "She should take the ferry.",
        "Applications should be submitted by Friday.",
        "The owners ought to apply by June.",
        "The page tells how the ferry should work.",
        "“The ferry should last a week,” Orla Fenn said.",
    ],
)
def test_of_somebody_and_inside_a_question_it_predicts_nothing(text: str, parser: Parser) -> None:
    assert hedges(text, parser) == []
