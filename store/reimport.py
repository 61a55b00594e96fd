"""The lines of an export, put into a store: a new one becomes the same as that which was exported."""

import sqlite3
from hashlib import sha256
from struct import error as StructError  # noqa: N812 - the library calls it "error"

import msgspec

from bot.errors import BadInputError
from bot.model.article import Article, Incoming
from store.articles import GIVEN_ID
from store.exported import NOTHING, SCHEMA, TABLES, ArticleLine, Coding, Head, Table
from store.fingerprints import unpack_fingerprints, unpack_outline
from store.meta import read_secret
from store.placing import put_article

_KEYED = ("answers", "feedback", "rejected", "recent", "shares", "audit")
"""Tables with hashes that the store's own secret keys."""


class _Kind(msgspec.Struct, frozen=True):
    kind: str = ""


_BY_KIND = {table.kind: table for table in TABLES}


def read_head(line: bytes) -> Head | None:
    """Return the head of an export; ``None`` where the line is none.

    Raises:
        BadInputError: It is that of a newer version's export.
    """
    try:
        if msgspec.json.decode(line, type=_Kind).kind != "head":
            return None
        head = msgspec.json.decode(line, type=Head)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    if head.schema != SCHEMA:
        raise BadInputError(f"the export has the format {head.schema[:40]!r}, not {SCHEMA}: upgrade Firsthand")
    return head


def put_head(connection: sqlite3.Connection, head: Head) -> bool:
    """Make a store the heir of an exported one, as far as it is empty; return whether hashes of both now agree.

    Without articles it takes the seed corpus as having been there, as the export brings what is left of it.
    """
    if connection.execute("SELECT NOT EXISTS (SELECT 1 FROM articles)").fetchone()[0] and head.seed_pack:
        connection.execute("INSERT INTO meta VALUES ('seed_pack', ?) ON CONFLICT DO NOTHING", (head.seed_pack,))
    if head.secret is None:
        return False
    if not has_keyed_rows(connection):
        connection.execute("UPDATE meta SET value = ? WHERE key = 'paste_secret'", (head.secret,))
    return read_secret(connection) == head.secret


def has_keyed_rows(connection: sqlite3.Connection) -> bool:
    """Return whether anything is kept under a hash that the store's own secret keys."""
    return any(connection.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() for name in _KEYED)  # noqa: S608 - ours


def put_line(connection: sqlite3.Connection, line: bytes) -> str:
    """Keep what a line of an export holds; return "added", "changed" or "unchanged". What is there already wins.

    Raises:
        BadInputError: The line cannot be read, or is of an unknown kind.
    """
    try:
        kind = msgspec.json.decode(line, type=_Kind).kind
        if kind == "article":
            return _put_article(connection, msgspec.json.decode(line, type=ArticleLine))
        if kind not in _BY_KIND:
            raise BadInputError(f"of the unknown kind {kind[:40]!r}" if kind else "it has no kind")
        return _put_row(connection, _BY_KIND[kind], msgspec.json.decode(line, type=dict[str, msgspec.Raw]))
    except (msgspec.MsgspecError, ValueError, StructError, RecursionError) as error:
        raise BadInputError(f"it cannot be read: {error}") from error
    except sqlite3.IntegrityError as error:
        raise BadInputError(f"the store refuses it: {error}") from error


def _put_article(connection: sqlite3.Connection, line: ArticleLine) -> str:
    if line.text is not None and sha256(line.text.encode()).hexdigest() != line.text_sha256:
        raise BadInputError("its text is not the one that it names")
    article = Article(
        id=line.id,
        text_sha256=bytes.fromhex(line.text_sha256).hex(),
        tenant=line.tenant,
        url=line.url,
        title=line.title,
        published=line.published,
        published_range=line.published_range,
        outlet=line.outlet,
        byline=line.byline,
        text=line.text,
        outline=unpack_outline(line.outline or b""),
    )
    given = [address for address in line.addresses if address.role == "id"]
    incoming = Incoming(
        article=article,
        given_id=line.id,
        addresses=tuple(address for address in line.addresses if address.role != "id"),
        dossier=line.decode_dossier(),
        fingerprints=unpack_fingerprints(line.fingerprints or b""),
    )
    placed = put_article(connection, incoming, now=line.added_at)
    number = _find_number(connection, placed.article_id, line.tenant)
    connection.executemany(
        "INSERT INTO addresses (tenant, exact, loose, role, article) VALUES (?, ?, ?, 'id', ?) ON CONFLICT DO NOTHING",
        [(line.tenant, at.exact, at.loose, number) for at in given if at.exact.startswith(GIVEN_ID)],
    )
    if placed.outcome == "added":
        _set_dossier(connection, number, line)
    return placed.outcome


def _find_number(connection: sqlite3.Connection, article_id: str, tenant: str) -> int:
    row = connection.execute("SELECT number FROM articles WHERE tenant = ? AND id = ?", (tenant, article_id)).fetchone()
    return int(row[0])


def _set_dossier(connection: sqlite3.Connection, number: int, line: ArticleLine) -> None:
    """Have the very dossier that was exported, or none."""
    if line.dossier == NOTHING:
        connection.execute("DELETE FROM dossiers WHERE article = ?", (number,))
    else:
        connection.execute(
            "UPDATE dossiers SET stale = ?, body = ? WHERE article = ?",
            (line.is_stale, bytes(line.dossier).decode(), number),
        )


def _put_row(connection: sqlite3.Connection, table: Table, line: dict[str, msgspec.Raw]) -> str:
    values = [_decode(line.get(name), coding) for name, coding in table.columns.items()]
    if table.hashed is not None:
        named = dict(zip(table.columns, values, strict=True))
        if sha256(str(named[table.hashed]).encode()).digest() != named["sha256"]:
            raise BadInputError("its text is not the one that it names")
    columns = ", ".join(table.columns)
    marks = ", ".join("?" * len(values))
    same = " AND ".join(f"{name} IS ?" for name in table.columns)
    once = "1" if table.is_keyed else f"NOT EXISTS (SELECT 1 FROM {table.name} WHERE {same})"  # noqa: S608 - ours
    done = connection.execute(
        f"INSERT INTO {table.name} ({columns}) SELECT {marks} WHERE {once} ON CONFLICT DO NOTHING",
        values if table.is_keyed else [*values, *values],
    )
    return "added" if done.rowcount else "unchanged"


def _decode(raw: msgspec.Raw | None, coding: Coding) -> object:
    if raw is None or raw == NOTHING:
        return None
    if coding == "json":
        return bytes(raw).decode()
    if coding == "hash":
        return bytes.fromhex(msgspec.json.decode(raw, type=str))
    return msgspec.json.decode(raw, type=str | int | float | bool)
