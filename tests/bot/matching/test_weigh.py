import pytest

from bot.matching.align import align_words
from bot.matching.claim import read_claim
from bot.matching.units import Breaks
from bot.matching.weigh import Weight, least_score, weigh_segments
from bot.text.words import read_words

SOURCE = (
    "Lamp keepers on the northern shore have been paid in candles since the great frost. "
    "The guild's ledger lists eleven towers that stood dark all winter. \"We burned our chairs before we let the light "
    'go out," said Ottoline Brask, who keeps the tower at Veld. Her account could not be independently confirmed. '
    "The treasurer did not respond to a request for comment on Tuesday."
)


def weigh(paste: str, source: str = SOURCE) -> Weight:
    claim, words = read_claim(paste), read_words(source)
    return weigh_segments(claim, align_words(claim.words, words, claim.limits, breaks=Breaks(source, words, 0)))


FULL = "Lamp keepers on the northern shore have been paid in candles since the great frost."


@pytest.mark.parametrize(
    "paste",
    [
        FULL,
        FULL.upper(),
        "paid in candles since the great",
        f"lol is this real? {FULL}",
        f'my uncle sent me this "{FULL}" thoughts?',
        f"Can anyone tell me whether somebody made this up? {FULL}",
        f"{FULL}\n\nwhere is that from, guys",
        '"eleven towers that stood dark all winter" source?',
        "Her account could not be independently confirmed.",
    ],
)
def test_what_stands_in_the_source_is_its_own_whatever_chat_is_around(paste: str) -> None:
    weight = weigh(paste)
    assert weight.is_source
    assert weight.share == 1.0
    assert weight.stray == ()
    assert weight.added == ()


@pytest.mark.parametrize(
    "paste",
    [
        "Pilots at the eastern quay have been fed on biscuits since the long strike.",
        "Lamp keepers on the northern shore demand new boots, coats and a pension for every widow.",
        "The mayor of Tull, who has denied it, was paid in candles since the great frost of his election.",
        "Seven bakers say that eleven towers that stood dark will be sold to a circus by the bank.",
        "Halvorsen's theft of the opera bells could not be independently confirmed.",
        "The opera house did not respond to a request for comment on Tuesday.",
        "Lamp keepers on, she burned our chairs, all winter her account.",
        "candles since the great",
    ],
)
def test_what_only_shares_a_phrase_with_it_is_not(paste: str) -> None:
    assert not weigh(paste).is_source


def test_a_true_sentence_carries_a_shorter_invented_one_that_is_named() -> None:
    weight = weigh(f"{FULL} Brask has sold her tower since.")
    assert weight.is_source
    assert [len(unit) for unit in weight.stray] == [6]


def test_it_does_not_carry_a_longer_one() -> None:
    assert not weigh(
        "The guild's ledger lists eleven towers that stood dark. Brask has since sold her own tower to a circus, "
        "which pays her in rope and allows no lamps."
    ).is_source


def test_a_short_sentence_with_a_full_stop_is_no_remark() -> None:
    assert len(weigh(f"{FULL} Brask was jailed.").stray) == 1


def test_words_added_to_a_sentence_are_named() -> None:
    weight = weigh(
        "Lamp keepers on the northern shore have been paid in candles since the great frost, which killed hundreds"
    )
    assert weight.is_source
    assert len(weight.added) == 1


def test_a_quotation_is_what_is_asked_about() -> None:
    weight = weigh(
        'Our whole street was without power and then he reads out "We burned our chairs before we let the light go out"'
    )
    assert weight.is_source
    assert weight.stray == ()


def test_prose_with_a_quotation_of_its_own_is_asked_about_as_a_whole() -> None:
    weight = weigh(
        '"We burned our chairs before we let the light go out," said Ottoline Brask, who keeps the tower at Veld. '
        "She then sold the tower to a circus."
    )
    assert len(weight.stray) == 1


def test_who_says_it_is_neither_for_nor_against() -> None:
    weight = weigh(f"According to the very old harbour ministry of Tull, {FULL}")
    assert weight.is_source
    assert weight.stray == ()
    assert weight.added == ()


def test_a_short_segment_has_to_be_likelier_than_a_long_one() -> None:
    assert least_score(9) > least_score(10)


def test_nothing_shared_weighs_nothing() -> None:
    weight = weigh("seven pilots waited for fuel at dawn")
    assert (weight.words, weight.share, weight.quality) == (0, 0.0, 0.0)
