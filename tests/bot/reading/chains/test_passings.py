"""Sentences that say from where a source has what it told in another sentence."""

import pytest

from tests.bot.reading.chains.conftest import Chain

CREWS = "About 450 crews left the pier last year, the harbour ministry said."
FIRST = "\n\nThe figures were first reported by the Ellery Herald."
MINISTRY = "the harbour ministry"
FROM_HERALD = ["Ellery Herald", f"passing on: {MINISTRY}"]


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (CREWS + "\n\nThe ministry was passing on figures reported by the Ellery Herald.", FROM_HERALD),
        (CREWS + FIRST, FROM_HERALD),
        (
            "The pier was closed, the harbour ministry said.\n\nThe ministry was passing on reports it had received.",
            ["reports it had received", f"passing on: {MINISTRY}"],
        ),
        (
            "The pier was closed, the harbour ministry said.\n\nThe news was first reported by the Ellery Herald.",
            FROM_HERALD,
        ),
    ],
)
def test_who_told_it_first_stands_before_who_passes_it_on(chain: Chain, text: str, nodes: list[str]) -> None:
    assert chain(text) == nodes


@pytest.mark.parametrize(
    "text",
    [
        "Many crews left the pier last year, the harbour ministry said." + FIRST,
        CREWS + "\n\nThe ministry was passing on a bill to the council.",
        CREWS + "\n\nThe figures might be reported by the Ellery Herald.",
        CREWS + "\n\nThe ministry was not passing on figures reported by the Ellery Herald.",
        CREWS + "\n\nThe pier lies in the north." * 4 + FIRST,
    ],
)
def test_a_claim_that_is_not_meant_keeps_its_chain(chain: Chain, text: str) -> None:
    assert chain(text) == [MINISTRY]


def test_only_the_claim_with_the_number_is_meant(chain: Chain) -> None:
    text = CREWS + " The pier is closed, the ministry said." + FIRST
    assert chain(text, 0) == FROM_HERALD
    assert chain(text, 1) == [MINISTRY]


def test_every_claim_with_the_same_number_is_meant(chain: Chain) -> None:
    text = "The town council said that 450 crews had left.\n\n" + CREWS + FIRST
    assert [chain(text, number)[0] for number in (0, 1)] == ["Ellery Herald", "Ellery Herald"]


def test_the_origin_brings_what_it_cites_itself(chain: Chain) -> None:
    text = (
        "The Ellery Herald, citing data from the harbour courts, said that about 450 crews had left the pier.\n\n"
        "About 450 crews left, harbour officials said.\n\n"
        "The officials were passing on figures reported by the Ellery Herald."
    )
    assert chain(text, 1) == [
        "data from the harbour courts",
        "citing: Ellery Herald",
        "passing on: harbour officials, not named",
    ]
