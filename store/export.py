"""A store written out as JSON lines, as it is at one moment, a line at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from bot.errors import StoreError
from bot.model.article import Address, PublishedRange
from store.exported import NOTHING, SCHEMA, TABLES, ArticleLine, Coding, Head, Table
from store.opening import open_reader, read_steps, translated_errors
from store.version import STEPS

_ARTICLES = """SELECT a.number, a.id, lower(hex(a.text_sha256)), a.added_at, a.tenant, a.url, a.title, a.published,
        a.published_range, a.outlet, a.byline, t.body, f.body, f.outline, o.body, ifnull(o.stale, 0)
    FROM articles a LEFT JOIN texts t ON t.id = a.text_id
    LEFT JOIN fingerprints f ON f.article = a.number AND a.text_id IS NULL
    LEFT JOIN dossiers o ON o.article = a.number ORDER BY a.number"""
_ADDRESSES = "SELECT exact, loose, role FROM addresses WHERE article = ? ORDER BY role <> 'own', exact"


def export_lines(path: Path, *, with_secret: bool = False) -> Iterator[tuple[bytes, int | None]]:
    """Yield the lines of the store at ``path``; the same store gives the same lines, whenever and wherever.

    Yields:
        A line with its end, and how many articles there are in all; ``None`` once those are all written.

    Raises:
        StoreError: The store cannot be read, or is older than this version.
    """
    encoder = msgspec.json.Encoder()
    with translated_errors(path), closing(open_reader(path)) as connection:
        connection.execute("BEGIN")
        if read_steps(connection, path) != set(STEPS):
            raise StoreError(f"the store {path} is of an older version: any other command upgrades it, then export")
        head = _read_head(connection, with_secret=with_secret)
        yield encoder.encode(head) + b"\n", head.articles
        for article in _read_articles(connection):
            yield encoder.encode(article) + b"\n", head.articles
        for table in TABLES:
            for line in _read_rows(connection, table):
                yield encoder.encode(line) + b"\n", None


def _read_head(connection: sqlite3.Connection, *, with_secret: bool) -> Head:
    meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    secret = meta["paste_secret"] if with_secret else None
    return Head(schema=SCHEMA, articles=count, seed_pack=meta.get("seed_pack"), secret=secret)


def _read_articles(connection: sqlite3.Connection) -> Iterator[ArticleLine]:
    for row in connection.execute(_ARTICLES):
        number, id_, sha256, added_at, tenant, url, title, published, span, outlet, byline, *kept = row
        text, fingerprints, outline, dossier, is_stale = kept
        yield ArticleLine(
            id=id_,
            text_sha256=sha256,
            added_at=added_at,
            tenant=tenant,
            url=url,
            title=title,
            published=published,
            published_range=msgspec.json.decode(span, type=PublishedRange) if span else None,
            outlet=outlet,
            byline=byline,
            addresses=tuple(
                Address(exact=exact, loose=loose, role=role)
                for exact, loose, role in connection.execute(_ADDRESSES, (number,))
            ),
            text=text,
            fingerprints=fingerprints,
            outline=outline,
            dossier=msgspec.Raw(dossier.encode()) if dossier is not None else NOTHING,
            is_stale=bool(is_stale),
        )


def _read_rows(connection: sqlite3.Connection, table: Table) -> Iterator[dict[str, object]]:
    columns = ", ".join(table.columns)
    for row in connection.execute(
        f"SELECT {columns} FROM {table.name} WHERE {table.where} ORDER BY {table.order}"  # noqa: S608 - ours
    ):
        values = zip(table.columns.items(), row, strict=True)
        yield {"kind": table.kind} | {name: _encode(value, coding) for (name, coding), value in values}


def _encode(value: Any, coding: Coding) -> object:  # noqa: ANN401 - whatever SQLite keeps
    if value is None or coding == "plain":
        return value
    return value.hex() if coding == "hash" else msgspec.Raw(value.encode())
