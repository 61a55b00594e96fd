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

    def read_text(
        text: str,
        *,
        url: str | None = None,
        title: str | None = None,
        outlet: str | None = None,
        byline: str | None = None,
    ) -> Record:
        digest = sha256(text.encode()).hexdigest()
        return read_article(
            Article(id="a1", text=text, text_sha256=digest, url=url, title=title, outlet=outlet, byline=byline)
        )

    return read_text
