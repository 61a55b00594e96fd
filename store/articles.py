"""Articles of the store: loaded, found by address, taken out. Every function works in the caller's transaction."""

import sqlite3

import msgspec

from bot.model.article import Address, Article, Dossier
from bot.model.link import Link
from bot.model.place import Fingerprint, LinkHit
from store.fingerprints import unpack_fingerprints
from store.rows import ARTICLE_COLUMNS, ARTICLE_TABLES, article_of

GIVEN_ID = "id:"
"""What stands before an id among the addresses; no address of a page begins so."""


def remove_article(connection: sqlite3.Connection, article_id: str, *, tenant: str) -> bool:
    """Take an article out, with its text, addresses and dossier; return whether it was there."""
    row = connection.execute(
        "SELECT number, text_id FROM articles WHERE tenant = ? AND id = ?", (tenant, article_id)
    ).fetchone()
    if row is None:
        return False
    number, text_id = row
    connection.execute("DELETE FROM articles WHERE number = ?", (number,))
    connection.execute("INSERT INTO journal (article, is_new) VALUES (?, 0)", (number,))
    connection.execute("INSERT INTO removed VALUES (?, ?) ON CONFLICT DO NOTHING", (tenant, article_id))
    drop_text(connection, text_id, even_if_answered=True)
    return True


def load_articles(connection: sqlite3.Connection, article_ids: tuple[str, ...], *, tenant: str) -> tuple[Article, ...]:
    """Return those of ``article_ids`` that ``tenant`` may see, a community's own before what all share."""
    marks = ",".join("?" * len(article_ids))
    rows = connection.execute(
        f"""SELECT {ARTICLE_COLUMNS} FROM {ARTICLE_TABLES}
            WHERE a.tenant IN ('', ?) AND a.id IN ({marks}) ORDER BY a.tenant""",  # noqa: S608 - constants and marks
        (tenant, *article_ids),
    )
    found = {article.id: article for article in map(article_of, rows)}
    return tuple(found[article_id] for article_id in article_ids if article_id in found)


def find_links(connection: sqlite3.Connection, link: Link, *, tenant: str) -> tuple[LinkHit, ...]:
    """Return the articles under an address: the one under its exact key, else the candidates under its loose key."""
    for column, key, exact in (("exact", link.exact, True), ("loose", link.loose, False)):
        rows = connection.execute(
            f"""SELECT DISTINCT a.id FROM addresses d JOIN articles a ON a.number = d.article
                WHERE d.tenant IN ('', ?) AND d.{column} = ? ORDER BY d.tenant DESC, a.day, a.number LIMIT 20""",  # noqa: S608 - one of two constants
            (tenant, key),
        ).fetchall()
        if rows:
            return tuple(LinkHit(article_id=article_id, exact=exact) for (article_id,) in rows)
    return ()


def find_given_id(connection: sqlite3.Connection, given: str, *, tenant: str) -> tuple[LinkHit, ...]:
    """Return the article for which ``given`` was given as an id although it is held under another."""
    rows = connection.execute(
        """SELECT a.id FROM addresses d JOIN articles a ON a.number = d.article
           WHERE d.tenant IN ('', ?) AND d.exact = ?""",
        (tenant, f"{GIVEN_ID}{given}"),
    )
    return tuple(LinkHit(article_id=article_id, exact=True) for (article_id,) in rows)


def list_addresses(connection: sqlite3.Connection, article_id: str, *, tenant: str) -> tuple[Address, ...]:
    """Return the addresses of a tenant's own article."""
    rows = connection.execute(
        """SELECT d.exact, d.loose, d.role FROM addresses d JOIN articles a ON a.number = d.article
           WHERE a.tenant = ? AND a.id = ? AND d.role <> 'id' ORDER BY d.role <> 'own', d.exact""",
        (tenant, article_id),
    )
    return tuple(Address(exact=exact, loose=loose, role=role) for exact, loose, role in rows)


def load_fingerprints(connection: sqlite3.Connection, article_id: str, *, tenant: str) -> tuple[Fingerprint, ...]:
    """Return the fingerprints held of a tenant's own article; none where its text is held."""
    row = connection.execute(
        """SELECT f.body FROM fingerprints f JOIN articles a ON a.number = f.article
           WHERE a.tenant = ? AND a.id = ? AND a.text_id IS NULL""",
        (tenant, article_id),
    ).fetchone()
    return unpack_fingerprints(row[0]) if row else ()


def load_dossier(connection: sqlite3.Connection, article_id: str, *, tenant: str) -> tuple[Dossier, bool] | None:
    """Return an article's dossier and whether it is stale; ``None`` where it was not read yet."""
    row = connection.execute(
        """SELECT o.body, o.stale FROM dossiers o JOIN articles a ON a.number = o.article
           WHERE a.tenant IN ('', ?) AND a.id = ? ORDER BY a.tenant DESC LIMIT 1""",
        (tenant, article_id),
    ).fetchone()
    return (msgspec.json.decode(row[0], type=Dossier), bool(row[1])) if row else None


def put_dossier(connection: sqlite3.Connection, article_id: str, dossier: Dossier, *, tenant: str) -> None:
    """Keep what was read of an article."""
    row = connection.execute(
        "SELECT number FROM articles WHERE tenant IN ('', ?) AND id = ? ORDER BY tenant DESC LIMIT 1",
        (tenant, article_id),
    ).fetchone()
    if row is not None:
        put_numbered_dossier(connection, row[0], dossier)


def put_numbered_dossier(connection: sqlite3.Connection, number: int, dossier: Dossier) -> None:
    """Keep a dossier under an article's number."""
    connection.execute(
        """INSERT INTO dossiers (article, reader, stale, body) VALUES (?, ?, 0, ?)
           ON CONFLICT (article) DO UPDATE SET reader = excluded.reader, stale = 0, body = excluded.body""",
        (number, dossier.record.reader.version, msgspec.json.encode(dossier).decode()),
    )
    connection.execute(
        "UPDATE articles SET is_reprint = ? WHERE number = ?", (dossier.record.reprint.is_reprint, number)
    )


def drop_text(connection: sqlite3.Connection, text_id: int | None, *, even_if_answered: bool) -> None:
    """Drop a text that no article holds. A text on which an answer stands is kept, unless the operator took it out."""
    connection.execute(
        """DELETE FROM texts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM articles WHERE text_id = ?1)
           AND (?2 OR NOT EXISTS (SELECT 1 FROM answers WHERE answers.text_sha256 = texts.sha256))""",
        (text_id, even_if_answered),
    )
