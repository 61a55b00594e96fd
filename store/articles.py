"""Articles of the store: loaded, found by address, taken out. Every function works in the caller's transaction."""

import sqlite3

import msgspec

from bot.errors import StoreError
from bot.model.article import Address, Article, Dossier
from bot.model.link import Link
from bot.model.place import Fingerprint, LinkHit
from bot.reading.dossier import UNREAD
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
    # Whatever else led to it is taken out with it: a later seed pack may bring it under one of those ids.
    connection.execute(
        """INSERT INTO removed SELECT ?1, ?2 UNION SELECT tenant, substr(exact, ?4) FROM addresses
           WHERE article = ?3 AND role = 'id' ON CONFLICT DO NOTHING""",
        (tenant, article_id, number, len(GIVEN_ID) + 1),
    )
    connection.execute("DELETE FROM articles WHERE number = ?", (number,))
    note_change(connection, number)
    drop_text(connection, text_id, even_if_answered=True)
    _drop_earlier_texts(connection, article_id, tenant)
    return True


def note_change(connection: sqlite3.Connection, number: int, *, is_new: bool = False) -> None:
    """Write into the journal that an article was added, changed or taken out, for the index to follow."""
    connection.execute("INSERT INTO journal (article, is_new, mark) VALUES (?, ?, random())", (number, is_new))


def load_articles(connection: sqlite3.Connection, article_ids: tuple[str, ...], *, tenant: str) -> tuple[Article, ...]:
    """Return those of ``article_ids`` that ``tenant`` may see, a community's own before what all share."""
    if not article_ids:
        return ()
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
    row = connection.execute(
        """SELECT a.id FROM addresses d JOIN articles a ON a.number = d.article
           WHERE d.tenant IN ('', ?) AND d.exact = ? ORDER BY d.tenant DESC LIMIT 1""",
        (tenant, link.exact),
    ).fetchone()
    if row is not None:
        return (LinkHit(article_id=row[0], exact=True),)
    rows = connection.execute(
        """SELECT a.id FROM addresses d JOIN articles a ON a.number = d.article
           WHERE d.tenant IN ('', ?) AND d.loose = ? GROUP BY a.id
           ORDER BY max(d.tenant) DESC, min(ifnull(a.day, 1e9)), min(a.number) LIMIT 20""",
        (tenant, link.loose),
    )
    return tuple(LinkHit(article_id=article_id, exact=False) for (article_id,) in rows)


def find_given_id(connection: sqlite3.Connection, given: str, *, tenant: str) -> tuple[LinkHit, ...]:
    """Return the article for which ``given`` was given as an id although it is held under another."""
    rows = connection.execute(
        """SELECT a.id FROM addresses d JOIN articles a ON a.number = d.article
           WHERE d.tenant IN ('', ?) AND d.exact = ? AND d.role = 'id'
           ORDER BY d.tenant DESC LIMIT 1""",
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
    """Return an article's dossier and whether it is stale; ``None`` where it was not read yet.

    Raises:
        StoreError: The record was written by other rules than ours.
    """
    row = connection.execute(
        """SELECT o.body, o.stale FROM articles a LEFT JOIN dossiers o ON o.article = a.number
           WHERE a.tenant IN ('', ?) AND a.id = ? ORDER BY a.tenant DESC LIMIT 1""",
        (tenant, article_id),
    ).fetchone()
    if not row or row[0] is None:
        return None
    try:
        return msgspec.json.decode(row[0], type=Dossier), bool(row[1])
    except msgspec.DecodeError as error:
        raise StoreError(
            f"the record of article {article_id!r} is of another schema than ours: "
            "add the article anew, or point FIRSTHAND_DB at another store"
        ) from error


def put_dossier(connection: sqlite3.Connection, article_id: str, dossier: Dossier, *, tenant: str) -> None:
    """Keep what was read of an article, unless something was kept meanwhile that is worth as much."""
    row = connection.execute(
        "SELECT number FROM articles WHERE tenant IN ('', ?) AND id = ? ORDER BY tenant DESC LIMIT 1",
        (tenant, article_id),
    ).fetchone()
    if row is not None:
        put_reading(connection, row[0], dossier, over=None)


def put_reading(connection: sqlite3.Connection, number: int, dossier: Dossier, *, over: str | None) -> bool:
    """Keep what was read of an article, and return whether it was kept.

    It is kept over a stale record and over one that was not read. Over another it is kept where that is of the reader
    ``over``, and the text is still the one that was read.
    """
    row = connection.execute(
        """SELECT o.stale, o.reader, a.text_sha256 FROM articles a LEFT JOIN dossiers o ON o.article = a.number
           WHERE a.number = ?""",
        (number,),
    ).fetchone()
    if row is None:
        return False
    is_stale, reader, text_sha256 = row
    if reader is not None and not is_stale:
        is_of_text = text_sha256.hex() == dossier.record.text_sha256
        if not is_of_text or reader not in (UNREAD, over):
            return False
    put_numbered_dossier(connection, number, dossier)
    return True


def put_numbered_dossier(connection: sqlite3.Connection, number: int, dossier: Dossier) -> None:
    """Keep a dossier under an article's number; one that was made from another text is stale at once."""
    record = dossier.record
    connection.execute(
        """INSERT INTO dossiers (article, reader, stale, body)
           SELECT number, ?2, text_sha256 <> ?3, ?4 FROM articles WHERE number = ?1
           ON CONFLICT (article) DO UPDATE
           SET reader = excluded.reader, stale = excluded.stale, body = excluded.body""",
        (
            number,
            record.reader.version,
            bytes.fromhex(record.text_sha256),
            msgspec.json.encode(dossier).decode(),
        ),
    )
    connection.execute("UPDATE articles SET is_reprint = ? WHERE number = ?", (record.reprint.is_reprint, number))


def drop_text(connection: sqlite3.Connection, text_id: int | None, *, even_if_answered: bool) -> None:
    """Drop a text that no article holds. A text on which an answer stands is kept, unless the operator took it out."""
    connection.execute(
        """DELETE FROM texts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM articles WHERE text_id = ?1)
           AND (?2 OR NOT EXISTS (SELECT 1 FROM answers WHERE answers.text_sha256 = texts.sha256))""",
        (text_id, even_if_answered),
    )


def _drop_earlier_texts(connection: sqlite3.Connection, article_id: str, tenant: str) -> None:
    """Drop the earlier versions of an article's text, which were kept for the answers that stand on them."""
    rows = connection.execute(
        """SELECT t.id FROM texts t WHERE t.sha256 IN (
               SELECT text_sha256 FROM answers WHERE article_id = ?1 AND (?2 = '' OR tenant = ?2))""",
        (article_id, tenant),
    ).fetchall()
    for (text_id,) in rows:
        drop_text(connection, text_id, even_if_answered=True)
