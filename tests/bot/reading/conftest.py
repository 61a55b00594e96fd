"""Texts here are invented, and so are the people, places and outlets in them."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from bot.model.article import Article
from bot.model.record import Record
from bot.reading.read import read_article

Read = Callable[..., Record]


@pytest.fixture
def read() -> Read:
    """Read a text as the article of a page without an address, unless more is given."""

    def read_text(text: str, **known: str) -> Record:
        return read_article(Article(id="a1", text=text, text_sha256=sha256(text.encode()).hexdigest(), **known))

    return read_text
