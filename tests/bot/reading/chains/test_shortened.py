"""Outlets called by less than their names, once they were named."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

HERALD = "The Ellery Herald wrote in May of a plan to close the pier. "
BOTH = "The Ellery Herald and the Kestrel Mail wrote in May of a plan to close the pier. "


@pytest.mark.parametrize(
    ("before", "called", "nodes"),
    [
        (HERALD, "the Herald", ["told: Ellery Herald"]),
        (HERALD, "the outlet", ["told: Ellery Herald"]),
        (BOTH, "the Mail", ["told: Kestrel Mail"]),
        (BOTH, "the outlet", []),
        ("", "the outlet", []),
        (HERALD, "the station", []),
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
    text = f"{HERALD}“The pier is closed,” Jane Roe told the Herald."
    node = parse(text).statements[1].chain[1]
    assert (node.basis, text[node.start : node.end]) == ("resolved", "Ellery Herald")


@pytest.mark.parametrize(
    ("outlet", "url"),
    [
        ("The Herald", None),
        ("Orrin Herald", None),
        (None, "https://www.theherald.example/1"),
        (None, "https://www.orrin-herald.example/1"),
    ],
)
def test_a_shorter_name_that_may_be_the_page_s_own_leads_nowhere(
    chain: Chain, outlet: str | None, url: str | None
) -> None:
    told = f"{HERALD}“The pier is closed,” Jane Roe told The Herald."
    spoke = f"{HERALD}“The pier is closed,” Jane Roe said. She was speaking to the Herald."
    assert chain(told, 1, outlet=outlet, url=url) == chain(spoke, 1, outlet=outlet, url=url) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("outlet", "nodes"), [("Bay Radio", ["told: Ellery Herald"]), ("Bay Post", []), ("Bay Wire", []), (None, [])]
)
def test_the_paper_is_another_s_only_on_a_page_that_is_surely_no_paper_s(
    chain: Chain, outlet: str | None, nodes: list[str]
) -> None:
    text = f"{HERALD}“The pier is closed,” Jane Roe told the paper."
    assert chain(text, 1, outlet=outlet) == ["Jane Roe", *nodes]


@pytest.mark.parametrize("outlet", ["Bay Radio", "Bay Post", None])
def test_the_paper_is_the_one_to_which_somebody_was_just_said_to_have_spoken(chain: Chain, outlet: str | None) -> None:
    text = "In an interview with the Ellery Herald, Jane Roe said the pier was old. “It is closed,” Roe told the paper."
    assert chain(text, 1, outlet=outlet) == ["Jane Roe", "told: Ellery Herald"]


@pytest.mark.parametrize(
    ("before", "nodes"),
    [
        ("The Ellery Herald and The Herald wrote of a plan. ", []),
        ("The Herald wrote of a plan. So did the Ellery Herald. ", []),
        ("The Ellery Herald wrote of a plan. The Herald of Orrin did not. ", []),
        ("The Ellery Herald wrote of a plan. The Herald has seen it. ", ["told: Ellery Herald"]),
    ],
)
def test_a_short_name_may_be_the_whole_name_of_another_outlet(chain: Chain, before: str, nodes: list[str]) -> None:
    assert chain(f"{before}“The pier is closed,” Jane Roe told The Herald.", -1) == ["Jane Roe", *nodes]
