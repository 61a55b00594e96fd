"""Of several articles that have some of a paste, the one that has most of its sentence."""

import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.finding import Finding
from bot.model.place import Passage

GULLS = "By this time the gulls had not left the slipway, the ferryman said."
SPLICED = "Nobody rowed. By this time the gulls had painted the oars green and gone home."


def best(paste: str, **texts: str) -> Finding:
    passages = [
        Passage(article_id=name, field="text", start=0, end=len(text), text=text) for name, text in texts.items()
    ]
    found = match_passages(read_claim(paste), passages, top=5).best
    assert found is not None
    return found


@pytest.mark.parametrize(
    "paste",
    [
        "By this time the gulls had left the slipway, the ferryman said.",
        "By this time the gulls had not left the jetty, the ferryman said.",
    ],
)
def test_a_whole_sentence_with_a_change_comes_before_six_words_of_it_as_they_stand(paste: str) -> None:
    assert best(paste, spliced=SPLICED, gulls=GULLS).article_id == "gulls"


def test_words_put_in_that_no_article_has_count_against_none() -> None:
    paste = "lol so By this time the gulls had not left the slipway, the ferryman said."
    found = best(paste, gulls=GULLS, spliced=SPLICED)
    assert found.article_id == "gulls"
    assert found.confidence == pytest.approx(0.99)


def test_a_day_in_another_form_is_no_less_than_none() -> None:
    paste = "The mill by the north lock was closed for good on Sunday the 1st of May"
    other = "The mill by the north lock was closed for good on Friday May 1."
    own = "The mill by the north lock was closed for good on Sunday May 1."
    assert best(paste, other=other, own=own).article_id == "own"


def test_another_word_in_its_place_is_not_had() -> None:
    own = "— Orla Quist and the lock keepers of the upper canal opened seven gates before the flood came down."
    other = own.replace("— Orla Quist", "Bram Tolland").replace("seven", "nine")
    paste = "Vera Holm and the lock keepers of the upper canal opened seven gates before the flood came down."
    assert best(paste, other=other, own=own).article_id == "own"
