"""What whoever pastes says in front of a source's words, and in how many words whoever spoke them is named."""

import pytest

from bot.matching.claim import read_claim
from bot.matching.framed import is_denial, is_frame
from bot.matching.match import match_passages
from bot.model.answer import Change
from bot.model.place import Passage
from bot.wording import say_change

LOAN = "the ferry company lent the museum three painted lanterns for the winter exhibition in the tower"
TEXT = f"""{LOAN.capitalize()}.
Lena Quist, the fisheries minister, said the nets would be handed back to their owners before the end of May.
Nobody in the village wants to see the old tower go, and the council has no money to mend its roof this year.
The dredgers will be sold to the highest bidder, Jo Tarn, the harbour minister, said on Friday.
"The quay is rotten, and nobody should walk on it before June," said Ada Merrow, the mayor of Northport."""


def changes(paste: str) -> tuple[Change, ...]:
    passage = Passage(article_id="a", field="text", start=0, end=len(TEXT), text=TEXT)
    found = match_passages(read_claim(paste), [passage], top=5).best
    assert found is not None, paste
    return found.changes


@pytest.mark.parametrize(
    "front",
    [
        "The northern town council of Orrin says",
        "the town council has now said that",
        "my uncle keeps telling everyone that",
        "So is it true that",
        "Nobody doubts that",
        "Isn't it true that",
    ],
)
def test_what_the_paster_says_in_front_is_no_change_of_the_words_behind(front: str) -> None:
    assert changes(f"{front} {LOAN}") == ()


@pytest.mark.parametrize(
    "front",
    [
        "It's not true that",
        "It is false that",
        "No, it is a lie that",
        "nobody believes that",
        "The council denied that",
    ],
)
def test_a_denial_in_front_is_told_as_the_pasters(front: str) -> None:
    (change,) = changes(f"{front} {LOAN}")
    assert (change.kind, change.pasted, change.source) == ("negation", front, None)
    told = f'The paste denies these words ("{front}"); the source has them without that.'
    assert say_change(change) == told


def test_something_else_in_front_is_a_change_as_before() -> None:
    (change,) = changes(f"my uncle owns the shop that {LOAN}")
    assert (change.kind, change.pasted) == ("wording", "my uncle owns the shop that")


def test_a_denial_around_a_quotation_leaves_the_quotation_as_it_is() -> None:
    assert changes(f'it\'s not true that "{LOAN}"') == ()


@pytest.mark.parametrize(
    ("front", "frames", "denies"),
    [
        ("he says", True, False),
        ("it is not true that", True, True),
        ("it is not false that", True, False),
        ("no that is a fact that", True, False),
        ("isnt it true that", True, False),
        ("the boat that", False, False),
        ("that", False, False),
    ],
)
def test_words_in_front_frame_and_deny(front: str, *, frames: bool, denies: bool) -> None:
    norms = tuple(front.split())
    assert (is_frame(norms), is_frame(norms) and is_denial(norms)) == (frames, denies)


@pytest.mark.parametrize(
    "paste",
    [
        "The minister said the nets would be handed back to their owners before the end of May.",
        "Minister Quist said the nets would be handed back to their owners before the end of May.",
        "The minister said the dredgers will be sold to the highest bidder.",
        "The dredgers will be sold to the highest bidder, the harbour minister said.",
        "The dredgers will be sold to the highest bidder, a minister said on Friday.",
        "The mayor says the quay is rotten, and nobody should walk on it before June.",
        "The mayor of Northport says the quay is rotten, and nobody should walk on it before June.",
        "Mayor: The quay is rotten, and nobody should walk on it before June.",
    ],
)
def test_whoever_is_named_by_office_alone_is_named(paste: str) -> None:
    assert changes(paste) == ()


def test_words_with_nobody_named_have_lost_who_says_them() -> None:
    (change,) = changes("The dredgers will be sold to the highest bidder.")
    assert (change.kind, change.source) == ("attribution_dropped", "Jo Tarn, the harbour minister, said on Friday")


def test_anothers_name_beside_a_verb_of_saying_is_not_who_says_them() -> None:
    (change,) = changes("The nets would be handed back to their owners before the end of May, Ove Brask said.")
    assert change.kind in ("speaker", "attribution_dropped")


@pytest.mark.parametrize(("word", "other"), [("Nobody", "Everybody"), ("no money", "money")])
def test_a_word_that_denies_is_no_part_of_a_name(word: str, other: str) -> None:
    line = next(line for line in TEXT.splitlines() if line.startswith("Nobody"))
    assert [change.kind for change in changes(line.replace(word, other))] == ["negation"]
