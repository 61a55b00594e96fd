"""Outlets called by less than their names, once they were named."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

HERALD = "The Ellery Herald wrote in May of a plan to close the pier. "
BOTH = "The Ellery Herald and the Kestrel Post wrote in May of a plan to close the pier. "


@pytest.mark.parametrize(
    ("before", "called", "nodes"),
    [
        (HERALD, "the Herald", ["told: Ellery Herald"]),
        (HERALD, "the paper", ["told: Ellery Herald"]),
        (BOTH, "the Post", ["told: Kestrel Post"]),
        (BOTH, "the paper", []),
        ("", "the paper", []),
        (HERALD, "the local paper", []),
        (HERALD, "a newspaper", []),
        (HERALD, "the port agency", []),
    ],
)
def test_a_shorter_name_leads_back_to_the_one_outlet_that_can_be_meant(
    chain: Chain, before: str, called: str, nodes: list[str]
) -> None:
    text = f"{before}“The pier is closed,” Jane Roe told {called}."
    assert chain(text, 1 if before else 0) == ["Jane Roe", *nodes]


def test_the_node_points_at_the_full_name_and_is_resolved(parse: Parse) -> None:
    text = f"{HERALD}“The pier is closed,” Jane Roe told the paper."
    node = parse(text).statements[1].chain[1]
    assert (node.basis, text[node.start : node.end]) == ("resolved", "Ellery Herald")
