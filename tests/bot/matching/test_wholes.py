"""A quotation apart from its paster's words, a sentence's head with its rest, one quotation told in two parts."""

import pytest

from bot.matching.claim import read_claim
from bot.matching.match import match_passages
from bot.model.finding import Finding
from bot.model.place import Passage

TEXT = (
    "The minister believes in cranes, and nobody else in Orrin does.\n\n"
    '"The minister also believes that if these figures are right, Jo Tarn will do the decent thing and resign," a '
    "clerk told the council.\n\n"
    '"He had his strong tea. He surely had his biscuits," Sen. Jo Tarn (R-Orrin) said after the long meeting.\n\n'
    '"I will not pay for that silly wall!" Fenn told the Gazette in an interview on Monday. "They should pay for it. '
    'They have the money."\n\n'
    "It has not accused the harbour master of any wrongdoing in the matter of the dredgers.\n\n"
    "UPDATE: 7:19 p.m. -- The Gazette now reports that the dredging company has been sold in secret.\n\n"
    "The dredging company lost $5bn (£2.6bn) last year after a look into its books."
)


def match(paste: str) -> Finding:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=1).best
    assert found is not None, paste
    return found


def tell(paste: str) -> list[tuple[str, str | None, str | None]]:
    return [(change.kind, change.pasted, change.source) for change in match(paste).changes]


def test_a_condition_left_out_of_one_sentence_is_no_join_of_two_places() -> None:
    assert tell("The minister believes Jo Tarn will do the decent thing and resign.") == [
        ("wording", None, "that if these figures are right")
    ]


@pytest.mark.parametrize(
    "paste", ["Jo Tarn will do the decent thing and resign", '"Jo Tarn will do the decent thing and resign"']
)
def test_a_condition_cut_off_right_before_the_words_is_told(paste: str) -> None:
    assert tell(paste) == [("truncated", None, "if these figures are right")]


@pytest.mark.parametrize(
    "paste",
    [
        "He had his strong tea. He surely had his biscuits, Jo Tarn said",
        "“He had his strong tea. He surely had his biscuits,” Tarn said of the mayor after the meeting",
    ],
)
def test_a_quotation_is_found_whatever_its_paster_writes_behind_it(paste: str) -> None:
    assert tell(paste) == []


def test_one_quotation_told_in_two_parts_is_one_place() -> None:
    assert tell("“I will not pay for that silly wall! They should pay for it. They have the money.”") == []


def test_a_sentence_left_out_between_two_is_a_join_still() -> None:
    paste = "The minister believes in cranes, and nobody else in Orrin does. He surely had his biscuits"
    assert "joined" in [kind for kind, _, _ in tell(paste)]


def test_the_any_of_a_denial_that_was_left_out_is_not_told_beside_it() -> None:
    paste = "It has accused the harbour master of wrongdoing in the matter of the dredgers."
    assert tell(paste) == [("negation", None, "not")]


def test_who_said_it_is_told_without_the_label_of_the_line() -> None:
    assert tell("The dredging company has been sold in secret.") == [
        ("attribution_dropped", None, "The Gazette now reports that")
    ]


def test_an_amount_is_told_without_what_it_is_in_other_money() -> None:
    assert tell("The dredging company lost $5m last year after a look into its books.") == [("number", "$5m", "$5bn")]
