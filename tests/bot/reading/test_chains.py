"""The chain of a statement, from who said it to the page in hand."""

from collections.abc import Callable

import pytest

from bot.model.record import Node, Record
from bot.reading.outlet_names import is_host_name, is_outlet_name

Read = Callable[..., Record]
Link = tuple[str, str, str, str | None]


def chain(record: Record, number: int = 0) -> list[Link]:
    return [(node.name, node.kind, node.basis, node.relation) for node in record.statements[number].chain]


def test_a_chain_runs_from_the_speaker_to_the_outlet(read: Read) -> None:
    record = read("“We stay out,” Dr. Orla Fenn said.", outlet="Harbour Wire", url="https://wire.example/1")
    assert chain(record) == [
        ("Orla Fenn", "person", "stated", None),
        ("Harbour Wire", "outlet", "external", "quoting"),
    ]


def test_without_a_name_the_host_is_the_outlet_and_without_both_it_is_not_named(read: Read) -> None:
    text = "“We stay out,” Orla Fenn said."
    assert chain(read(text, url="https://www.wire.example/1"))[-1] == ("wire.example", "outlet", "external", "quoting")
    assert chain(read(text))[-1] == ("outlet not named", "unknown", "inferred", "quoting")


def test_a_speaker_that_was_not_read_is_a_node_that_claims_nothing(read: Read) -> None:
    record = read("The crews chanted “out, out, out” all night.", outlet="Harbour Wire")
    assert record.statements[0].speaker is None
    assert chain(record) == [
        ("speaker not read", "unknown", "inferred", None),
        ("Harbour Wire", "outlet", "external", "reported"),
    ]


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("“We stay,” a retired colonel said.", ("a retired colonel, not named", "person", "role")),
        ("“We stay,” Ellery officials said.", ("Ellery officials, not named", "group", "collective")),
        ("“We stay,” critics said.", ("critics, not named", "group", "vague")),
        ("“We stay,” the Harbour Ministry said.", ("Harbour Ministry", "organisation", "named")),
        ("“We stay,” the letter said.", ("the letter", "document", "role")),
    ],
)
def test_who_has_no_name_is_said_to_have_none(read: Read, text: str, node: tuple[str, str, str]) -> None:
    first = read(text).statements[0].chain[0]
    assert (first.name, first.kind, first.naming) == node


def test_an_outlet_that_was_told_stands_between(read: Read) -> None:
    record = read("“We stay,” Orla Fenn told the Ellery Herald. “We wait for you.”", outlet="Harbour Wire")
    for number in (0, 1):
        assert [link[0] for link in chain(record, number)] == ["Orla Fenn", "Ellery Herald", "Harbour Wire"]
        assert chain(record, number)[1][3] == "told"


def test_the_outlet_that_was_told_is_the_page_where_it_is_the_same(read: Read) -> None:
    record = read("“We stay,” Orla Fenn told the Ellery Herald.", outlet="The Ellery Herald")
    assert [(link[0], link[3]) for link in chain(record)] == [("Orla Fenn", None), ("The Ellery Herald", "told")]


@pytest.mark.parametrize("listener", ["reporters", "police", "Mr. Orr", "Tom Orr", "the council", "her"])
def test_who_else_was_told_is_no_outlet(read: Read, listener: str) -> None:
    record = read(f"“We stay out,” Orla Fenn told {listener}.", outlet="Harbour Wire")
    assert [link[0] for link in chain(record)] == ["Orla Fenn", "Harbour Wire"]


def test_a_reprint_ends_with_its_original_and_its_host(read: Read) -> None:
    text = "“We stay,” Orla Fenn said.\n\nThis article originally appeared in the Ellery Herald."
    record = read(text, url="https://copy.example/1")
    assert chain(record)[1:] == [
        ("the Ellery Herald", "outlet", "stated", "quoting"),
        ("copy.example", "outlet", "external", "reprint"),
    ]
    assert record.reprint.of == "the Ellery Herald"


def test_the_name_a_reprint_gives_itself_is_its_originals(read: Read) -> None:
    text = "“We stay,” Orla Fenn said.\n\nSign up to the Ellery Herald’s newsletter\n\nSource: Read Full Article"
    record = read(text)
    assert [(link[0], link[2]) for link in chain(record)[1:]] == [
        ("Ellery Herald", "stated"),
        ("outlet not named", "inferred"),
    ]
    assert (record.reprint.of, record.outlet.name) == ("Ellery Herald", None)


def test_a_reprint_that_names_no_original_has_a_gap_there(read: Read) -> None:
    record = read("“We stay,” Orla Fenn said.\n\nSource: Read Full Article", url="https://copy.example/1")
    assert chain(record)[1] == ("original outlet not named", "unknown", "inferred", "quoting")


def test_an_outlet_that_names_itself_is_stated(read: Read) -> None:
    text = "“We stay,” Orla Fenn said.\n\nHarbour Wire reached out to the owners for comment."
    record = read(text)
    last = record.statements[0].chain[-1]
    assert last == Node(
        name="Harbour Wire", kind="outlet", naming="named", basis="stated", relation="quoting",
        start=text.index("Harbour"), end=text.index(" reached"),
    )  # fmt: skip


def test_outlets_are_known_by_list_or_by_their_last_word() -> None:
    assert is_outlet_name("the BBC")
    assert is_outlet_name("The Ellery Herald")
    assert is_outlet_name("Ellery Times")
    assert not is_outlet_name("Times")
    assert not is_outlet_name("Tom Orr")


def test_a_name_written_in_one_word_is_that_of_its_host() -> None:
    assert is_host_name("The Ellery Herald", "www.elleryherald.example")
    assert is_host_name("Ellery-Herald", "news.ellery-herald.example")
    assert not is_host_name("Herald", "elleryherald.example")
    assert not is_host_name("Example", "elleryherald.example")


def test_a_long_name_is_cut_where_no_name_is_cut(read: Read) -> None:
    words = "a former chief spokesman for the Office of Harbours in the old port"
    assert (
        chain(read(f"“We stay,” {words} said."))[0][0] == "former chief spokesman for the Office of Harbours, not named"
    )


def test_a_reprint_under_its_originals_name_names_it_once(read: Read) -> None:
    text = "“We stay,” Orla Fenn said.\n\nSign up to the Ellery Herald’s newsletter\n\nSource: Read Full Article"
    assert [link[0] for link in chain(read(text, outlet="The Ellery Herald"))] == ["Orla Fenn", "Ellery Herald"]
