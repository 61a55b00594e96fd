"""What holds for every chain, whatever the text says."""

import pytest

from bot.model.record import Node
from bot.reading.chains.build import STATED_MOST
from bot.reading.chains.closing import NAME_WORDS_MOST, NOT_NAMED
from tests.bot.reading.chains.conftest import Parse

SOURCES = (
    "The harbour ministry of the old northern port of Ellery on the Bay said that",
    "A pilot said in an intercepted call to his wife on Monday that",
    "The Ellery Herald, citing two pilots who were in the call, reported that",
    "The Ellery Herald wrote that the Ellery Herald had said in a leaked letter from the Ellery Herald that",
    "According to documents obtained by the Harbour Wire and seen by the Bay Post,",
    "A tired pilot has been recorded saying that",
    "The ministry, passing on reports it had received from the crews, said that",
)
CLAIMS = (
    "a captain had told it in a statement to the council that 450 crews had left the pier.",
    "the pier was closed, with the audio published by a channel of the very old and tired crews of the northern port.",
    "“the pier is closed.” “Nobody told us,” the officer said in a call with analysts.",
)
LINKS = (
    "The call was intercepted by the harbour service.",
    "The figures were first reported by the Ellery Herald.",
    "The Ellery Herald published the letter, and the documents were leaked to the Harbour Wire.",
)
TEXTS = [
    "\n\n".join([f"{source} {claim}", LINKS[number % len(LINKS)], f"{SOURCES[number % len(SOURCES)]} {claim}"])
    for number, source in enumerate(SOURCES, 1)
    for claim in CLAIMS
]


def chains_of(parse: Parse, text: str) -> list[tuple[Node, ...]]:
    return [statement.chain for statement in parse(text).statements]


def plain(node: Node) -> str:
    return node.name.removesuffix(NOT_NAMED)


@pytest.mark.parametrize("text", TEXTS)
def test_every_node_that_is_stated_stands_in_the_text(parse: Parse, text: str) -> None:
    for node in (node for nodes in chains_of(parse, text) for node in nodes):
        if node.basis in ("stated", "resolved"):
            assert text[node.start : node.end] == plain(node)
        else:
            assert node.start is None


@pytest.mark.parametrize("text", TEXTS)
def test_chains_are_short_and_name_nobody_twice(parse: Parse, text: str) -> None:
    for nodes in chains_of(parse, text):
        names = [plain(node).casefold().removeprefix("the ") for node in nodes]
        assert len(set(names)) == len(names) <= STATED_MOST + 2
        assert all(len(plain(node).split()) <= NAME_WORDS_MOST for node in nodes)
        assert [node.relation is None for node in nodes] == [True] + [False] * (len(nodes) - 1)


def test_the_same_text_gives_the_same_chains(parse: Parse) -> None:
    text = "\n\n".join(TEXTS)
    assert chains_of(parse, text) == chains_of(parse, text)
