"""The other articles that have the same words, and which of them this corpus knows as the earliest."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.answer import Earliest, Related
from bot.model.article import Article
from bot.model.place import Passage
from bot.text.shingles import hash_shingles
from bot.text.words import read_words

PROBES = 3
"""Stretches of a page by which its copies are looked for; an article with two of them has its text."""
PROBE_WORDS = 12
"""Words a line needs to be such a stretch: fewer may be anybody's."""


@dataclass(frozen=True, slots=True)
class Copies:
    """The articles with the same words, without the one in hand; ``earliest`` may be that one itself."""

    ids: tuple[str, ...]
    earliest: Earliest | None
    related: tuple[Related, ...]


def list_probes(article: Article) -> tuple[list[int], ...]:
    """Return the shingles of the longest lines of a page; none where its text is not held."""
    if article.text is None:
        return ()
    lines = sorted(article.text.split("\n"), key=len, reverse=True)[:PROBES]
    words = [read_words(line[:1000]).norms for line in lines]
    return tuple(hash_shingles(norms) for norms in words if len(norms) >= PROBE_WORDS)


def find_copies(article: Article, holders: Sequence[Sequence[Passage]]) -> tuple[str, ...]:
    """Return the ids of the articles that hold most of a page's probes, by what was found for each probe."""
    if not holders:
        return ()
    counts: dict[str, int] = {}
    for found in holders:
        for article_id in {passage.article_id for passage in found}:
            counts[article_id] = counts.get(article_id, 0) + 1
    needed = len(holders) // 2 + 1
    return tuple(sorted(at for at, count in counts.items() if count >= needed and at != article.id))


def order_copies(article: Article, copies: Sequence[Article]) -> Copies:
    """Return ``copies`` in the order of their dates, and the earliest of them and ``article``."""
    ordered = sorted(copies, key=_date_key)
    dated = [one for one in sorted((article, *copies), key=_date_key) if one.published or one.published_range]
    first = dated[0] if dated else None
    return Copies(
        ids=tuple(copy.id for copy in ordered),
        earliest=Earliest(article_id=first.id, url=first.url, published=first_date(first)) if first else None,
        related=tuple(
            Related(
                relation="copy",
                article_id=copy.id,
                url=copy.url,
                title=copy.title,
                published=copy.published,
                why="",
            )
            for copy in ordered
        ),
    )


def first_date(article: Article) -> str | None:
    """Return the first day on which an article can have appeared."""
    return article.published_range.start if article.published_range else article.published


def _date_key(article: Article) -> tuple[bool, str, str]:
    known = first_date(article)
    return (known is None, known or "", article.id)
