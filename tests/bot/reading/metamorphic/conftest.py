"""Articles that are changed in one respect, and read again. They are invented, as are all in them.

Every article of ``articles`` is read with a parser; people in them are called by the names of :data:`NAMES`.
"""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.parsing import Parser
from bot.reading.read import read_article
from tests.bot.reading.metamorphic.outline import Change, Outline, name_node, outline_of

Parse = Callable[[str], Record]
Outlined = Callable[..., Outline]
Chain = Callable[[str], list[str]]
ARTICLES = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "articles").glob("*.txt"))
}


@pytest.fixture(params=list(ARTICLES.values()), ids=list(ARTICLES))
def article(request: pytest.FixtureRequest) -> str:
    """Return the text of each invented article in turn."""
    text: str = request.param
    return text


@pytest.fixture(scope="session")
def parse(parser: Parser) -> Parse:
    """Read a text as an article of the Northern Post of 7 May 2024. No text is read twice."""
    kept: dict[str, Record] = {}

    def parse_text(text: str) -> Record:
        if text not in kept:
            digest = sha256(text.encode()).hexdigest()
            page = Article(id="a1", text=text, text_sha256=digest, outlet="Northern Post", published="2024-05-07")
            kept[text] = read_article(page, parser=parser)
        return kept[text]

    return parse_text


@pytest.fixture(scope="session")
def outlined(parse: Parse) -> Outlined:
    """Return what the record of a text says, with a change made to all words taken from it."""

    def outline(text: str, change: Change = str) -> Outline:
        return outline_of(text, parse(text), change)

    return outline


@pytest.fixture(scope="session")
def chain(parse: Parse) -> Chain:
    """Give the chain of the first statement that somebody makes, without the page's own node."""

    def chain_of(text: str) -> list[str]:
        told = [one for one in parse(text).statements if one.form != "narrator"]
        return [name_node(node).removesuffix("~") for node in told[0].chain[:-1]] if told else []

    return chain_of


def replaced(words: Mapping[str, str]) -> Change:
    """Return the change that puts each of ``words`` in place of another."""

    def change(text: str) -> str:
        for old, new in words.items():
            text = text.replace(old, new)
        return text

    return change
