"""Two outlets that report the same, outlets that cite one another, and the stations of states."""

import pytest

from tests.bot.reading.chains.conftest import Chain, Parse

SHUT = "the pier was closed"


@pytest.mark.parametrize("names", ["TASS and Interfax", "TASS, Interfax and Reuters"])
def test_outlets_that_report_together_are_one_node_and_an_outlet(parse: Parse, names: str) -> None:
    node = parse(f"{names} reported that {SHUT}.").statements[0].chain[0]
    assert (node.name, node.kind, node.naming) == (names, "outlet", "named")


def test_they_can_be_cited_together(parse: Parse) -> None:
    first, second, *_ = parse(f"Reuters, citing TASS and Interfax, reported that {SHUT}.").statements[0].chain
    assert [(node.name, node.kind) for node in (first, second)] == [
        ("TASS and Interfax", "outlet"),
        ("Reuters", "outlet"),
    ]


def test_an_outlet_and_somebody_else_are_a_group(parse: Parse) -> None:
    assert parse(f"TASS and Jane Roe reported that {SHUT}.").statements[0].chain[0].kind == "group"


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        (
            f"According to the Ellery Herald, which cited a confidential audit, {SHUT}.",
            ["confidential audit", "citing: Ellery Herald"],
        ),
        (
            f"T{SHUT[1:]}, TASS reported, citing the Ellery Herald, which cited a port official.",
            ["a port official, not named", "citing: Ellery Herald", "citing: TASS"],
        ),
        (f"T{SHUT[1:]}, according to the Ellery Herald, which is based in Orrin.", ["Ellery Herald"]),
        (f"T{SHUT[1:]}, according to the Ellery Herald, which did not cite a source.", ["Ellery Herald"]),
    ],
)
def test_whom_an_outlet_cited_stands_before_it(chain: Chain, text: str, nodes: list[str]) -> None:
    found = chain(text)
    assert [node.removeprefix("the ").removeprefix("citing: the ") for node in found] == nodes


@pytest.mark.parametrize("name", ["Ellerian state television", "State-run radio"])
def test_a_state_s_station_is_an_outlet_without_a_name(parse: Parse, name: str) -> None:
    node = parse(f"{name} said {SHUT}.").statements[0].chain[0]
    assert (node.name, node.kind, node.naming) == (name, "outlet", "role")


def test_a_station_with_state_in_its_name_is_named(parse: Parse) -> None:
    node = parse(f"Bay State TV said {SHUT}.").statements[0].chain[0]
    assert (node.name, node.naming) == ("Bay State TV", "named")


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("Roe said 90 houses had burned, citing two port officials.", ["two port officials, not named", "citing: Roe"]),
        ("Roe said the mayor had left, citing two port officials.", ["Roe"]),
        ("Roe said 90 houses had burned, citing the heat.", ["Roe"]),
    ],
)
def test_a_citing_at_the_end_is_the_speaker_s_where_nobody_else_could_cite(
    chain: Chain, text: str, nodes: list[str]
) -> None:
    assert chain(text) == nodes


def test_a_name_that_begins_with_radio_is_a_station_s(chain: Chain) -> None:
    assert chain("Jane Roe told Radio Ellery that the pier was closed.") == ["Jane Roe", "told: Radio Ellery"]
    assert chain("Jane Roe told Radio City Music Hall that the pier was closed.") == ["Jane Roe"]
