"""Rows of the store and the values they stand for. No row leaves the store."""

from datetime import date
from typing import Any

import msgspec

from bot.model.article import Article, Incoming, PublishedRange
from store.fingerprints import unpack_outline

ARTICLE_COLUMNS = """a.tenant, a.id, a.url, a.title, a.published, a.published_range, a.outlet, a.byline,
    a.text_sha256, t.body, f.outline"""
ARTICLE_TABLES = """articles a LEFT JOIN texts t ON t.id = a.text_id
    LEFT JOIN fingerprints f ON f.article = a.number AND a.text_id IS NULL"""


def article_of(row: tuple[Any, ...]) -> Article:
    """Return the article of a row of :data:`ARTICLE_COLUMNS`."""
    tenant, id_, url, title, published, published_range, outlet, byline, text_sha256, text, outline = row
    return Article(
        tenant=tenant,
        id=id_,
        url=url,
        title=title,
        published=published,
        published_range=msgspec.json.decode(published_range, type=PublishedRange) if published_range else None,
        outlet=outlet,
        byline=byline,
        text_sha256=text_sha256.hex(),
        text=text,
        outline=unpack_outline(outline) if outline else (),
    )


def first_day(article: Article) -> int | None:
    """Return the first day on which the article can have appeared, as a proleptic Gregorian ordinal."""
    known = article.published_range.start if article.published_range else article.published
    if known is None:
        return None
    try:
        return date.fromisoformat(known[:10]).toordinal()
    except ValueError:
        return None


def is_reprint(incoming: Incoming) -> bool:
    """Return whether what came with the article says that it is a reprint."""
    return incoming.dossier is not None and incoming.dossier.record.reprint.is_reprint
