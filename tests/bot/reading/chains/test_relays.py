"""Whom somebody told, and who passed that on: a source, the agency it spoke to, and the outlet that repeats it."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

HIT = "the pier was struck twice in the night"
GOVERNOR = "Oleg Brask"
MINISTRY = "the harbour ministry"
HERALD = "Ellery Herald"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (
            f"T{HIT[1:]}, deputy governor Oleg Brask told the Kestrel Post, the Ellery Herald reports.",
            [GOVERNOR, "told: Kestrel Post", "passing on: Ellery Herald"],
        ),
        (
            f"The Ellery Herald reports that {HIT}, deputy governor Oleg Brask told the Kestrel Post.",
            [GOVERNOR, "told: Kestrel Post", "passing on: The Ellery Herald"],
        ),
        (
            f"Oleg Brask told the Kestrel Post that {HIT}, the Ellery Herald reported.",
            [GOVERNOR, "told: Kestrel Post", f"passing on: {HERALD}"],
        ),
        (
            f"According to the Ellery Herald, Oleg Brask told the Kestrel Post that {HIT}.",
            [GOVERNOR, "told: Kestrel Post", f"passing on: {HERALD}"],
        ),
        (
            f"The mayor of Orrin told the Kestrel newspaper that {HIT}, the Ellery Herald reports.",
            ["The mayor of Orrin, not named", "told: the Kestrel newspaper", f"passing on: {HERALD}"],
        ),
        (
            f"The harbour ministry said {HIT}, the Ellery Herald reported.",
            ["The harbour ministry", f"passing on: {HERALD}"],
        ),
        (
            f"T{HIT[1:]}, the harbour ministry said, according to the Ellery Herald.",
            [MINISTRY, f"passing on: {HERALD}"],
        ),
        (
            f"The Ellery Herald quoted the harbour ministry as saying that {HIT}.",
            [MINISTRY, "quoted by: The Ellery Herald"],
        ),
        (
            f'"T{HIT[1:]}," governor Oleg Brask was quoted as saying by the Kestrel news agency.',
            [GOVERNOR, "quoted by: the Kestrel news agency"],
        ),
        (
            f"The government said in a statement carried by the Kestrel news agency that {HIT}.",
            ["The government", "said in: statement", "carried by: the Kestrel news agency"],
        ),
        (
            f"T{HIT[1:]}, the Ellery Herald said, citing a statement by the harbour ministry.",
            [MINISTRY, "in: a statement", f"citing: {HERALD}"],
        ),
        (
            f"The Kestrel news agency reported that the harbour ministry had denied that {HIT}.",
            [MINISTRY, "passing on: The Kestrel news agency"],
        ),
    ],
)
def test_both_the_source_and_who_passed_it_on_stand_in_the_chain(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (f"Oleg Brask told the crews that {HIT}.", [GOVERNOR]),
        (f"T{HIT[1:]}, Oleg Brask told the crews, the pilots and the guild.", [GOVERNOR]),
        (f"The crew said in a letter carried by the tug that {HIT}.", ["The crew", "said in: letter"]),
    ],
)
def test_who_is_no_outlet_passes_nothing_on(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


def test_who_is_quoted_as_saying_something_is_its_speaker(parse: Parse) -> None:
    (said,) = [
        one
        for one in parse(f"Herald news\n\nThe Ellery Herald quoted Oleg Brask as saying that {HIT}.").statements
        if one.form == "indirect"
    ]
    assert said.speaker == GOVERNOR


def test_a_node_of_a_tag_is_named_by_its_own_words(parse: Parse) -> None:
    text = f"T{HIT[1:]}, Oleg Brask told the Kestrel Post, the Ellery Herald reports."
    for statement in parse(text).statements:
        for node in statement.chain:
            if node.basis == "stated" and node.start is not None:
                assert text[node.start : node.end] == node.name


def test_a_source_that_cannot_be_named_leaves_a_gap_behind_who_passes_it_on(chain: Chain) -> None:
    text = (
        "Tarn Lamps co-founder and chief Ada Marlowe said in a memo that the price of oil would fall as the guild "
        "bought more of it, the Ellery Herald reported earlier this year."
    )
    assert chain(text) == ["speaker not read", f"passing on: {HERALD}"]


def test_a_place_is_not_the_author_of_what_is_reported_from_there(chain: Chain) -> None:
    assert "Orrin" not in chain(f"Ada Marlowe said that reports from Orrin indicate that {HIT}.")


def test_of_two_people_who_speak_in_one_sentence_neither_is_said_to_pass_the_other_on(parse: Parse) -> None:
    text = (
        "To be safe, the officials said, the guild changed most of its lamps to vented ones that let the gases out, "
        "“so they cannot form a combustible amount,” Oleg Brask said."
    )
    for statement in parse(text).statements:
        assert not any(node.relation == "passing on" for node in statement.chain)
        assert statement.form != "direct" or statement.speaker != "the officials"
