"""Chains as the reader makes them with a parser. People, places and outlets are invented."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.parsing import Parser
from bot.reading.read import read_article

Parse = Callable[..., Record]
Chain = Callable[..., list[str]]


@pytest.fixture
def parse(parser: Parser) -> Parse:
    """Read a text as an article of the Bay Post, unless another outlet is given."""

    def parse_text(text: str, *, outlet: str | None = "Bay Post", url: str | None = None) -> Record:
        digest = sha256(text.encode()).hexdigest()
        return read_article(Article(id="a1", text=text, text_sha256=digest, outlet=outlet, url=url), parser=parser)

    return parse_text


@pytest.fixture
def chain(parse: Parse) -> Chain:
    """Give the chain of one statement as "relation: name" of each node, without the page's own."""

    def chain_of(text: str, number: int = 0, **page: str | None) -> list[str]:
        told = [statement for statement in parse(text, **page).statements if statement.form != "narrator"]
        nodes = told[number].chain[:-1]
        return [f"{node.relation}: {node.name}" if node.relation else node.name for node in nodes]

    return chain_of
