"""The articles that wait to be read: which are next, what came of them, and which are read anew."""

import sqlite3
from dataclasses import dataclass
from functools import partial

import msgspec

from bot.model.article import Article, Dossier
from bot.reading.renewal import is_outdated, is_renewable, name_reader
from store.articles import put_reading
from store.ledger.port import Work
from store.rows import ARTICLE_COLUMNS, ARTICLE_TABLES, article_of

STEP_ROWS = 10_000
"""Records looked through in one transaction: some 30 ms, so that a running bot's writes do not wait."""

_LAST = 2**63 - 1
_WAITING = (
    "(u.failed_by IS NULL OR u.failed_by <> :reader) AND (:with_parser OR ifnull(o.reader, '') NOT GLOB 'grammar-*')"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An article that waits to be read. ``earlier`` is what is known of it, or of an earlier text; ``None``: nothing.

    ``number`` is its name inside the store; ``over`` is the reader whose record the new one may replace.
    """

    number: int
    article: Article
    earlier: Dossier | None
    over: str | None


class SqliteUnread:
    """The queue of the unread of a :class:`~store.sqlite.SqliteStore`, whose ``unread`` it is.

    ``with_parser`` says whether those who read have a parser; without one, no record that had one is made anew.
    """

    def __init__(self, *, read: Work, write: Work) -> None:
        """Take the store's ways to its connections."""
        self._read = read
        self._write = write

    async def count(self, *, with_parser: bool) -> int:
        """Return how many articles wait."""
        return await self._read(lambda db: _count(db, with_parser=with_parser))

    async def find_next(self, *, after: int | None, with_parser: bool, newest: bool = False) -> Waiting | None:
        """Return the oldest that waits behind the number ``after`` (``None``: of all), or the newest before it.

        ``None``: there is none. Two that read from both ends seldom read the same.
        """
        return await self._read(partial(_find_next, after=after, with_parser=with_parser, newest=newest))

    async def keep(self, waiting: Waiting, dossier: Dossier) -> bool:
        """Keep what was read, and return whether it was: not where the article or its text has gone meanwhile."""
        return await self._write(lambda db: put_reading(db, waiting.number, dossier, over=waiting.over))

    async def give_up(self, waiting: Waiting, *, with_parser: bool) -> None:
        """Leave an article that cannot be read, or no better, until there is another reader or another text."""
        statement = """INSERT INTO unread (article, failed_by) SELECT number, ? FROM articles WHERE number = ?
            ON CONFLICT (article) DO UPDATE SET failed_by = excluded.failed_by"""
        given = (name_reader(with_parser=with_parser), waiting.number)
        await self._write(lambda db: db.execute(statement, given))

    async def queue_outdated(self, *, with_parser: bool, even_if_current: bool = False) -> int:
        """Queue the articles whose record an older reader of ours made, and return how many those are.

        With ``even_if_current``, those of the present reader too.
        """
        is_due = is_renewable if even_if_current else is_outdated
        readers = [one for one in await self._read(_list_readers) if is_due(one, with_parser=with_parser)]
        count = 0
        for reader in readers:
            last: int | None = 0
            while last is not None:
                last, queued = await self._write(partial(_queue_step, reader=reader, after=last))
                count += queued
        return count


def _count(connection: sqlite3.Connection, *, with_parser: bool) -> int:
    statement = "SELECT count(*) FROM unread WHERE failed_by IS NOT :reader"
    if not with_parser:
        # A record that had a parser does not wait for those who have none: each has to be looked at.
        statement = f"SELECT count(*) FROM unread u LEFT JOIN dossiers o ON o.article = u.article WHERE {_WAITING}"  # noqa: S608 - constants
    return int(connection.execute(statement, _given(with_parser=with_parser)).fetchone()[0])


def _find_next(connection: sqlite3.Connection, *, after: int | None, with_parser: bool, newest: bool) -> Waiting | None:
    side, order = ("<", "DESC") if newest else (">", "ASC")
    row = connection.execute(
        f"""SELECT u.article, o.body, o.reader, {ARTICLE_COLUMNS} FROM unread u CROSS JOIN {ARTICLE_TABLES}
            LEFT JOIN dossiers o ON o.article = u.article
            WHERE a.number = u.article AND u.article {side} :after AND {_WAITING}
            ORDER BY u.article {order} LIMIT 1""",  # noqa: S608 - constants
        {"after": after if after is not None else (_LAST if newest else 0), **_given(with_parser=with_parser)},
    ).fetchone()
    if row is None:
        return None
    number, body, reader, *columns = row
    return Waiting(
        number=number,
        article=article_of(tuple(columns)),
        earlier=_decode(body) if body is not None else None,
        over=reader if reader is not None and is_renewable(reader, with_parser=with_parser) else None,
    )


def _decode(body: str) -> Dossier | None:
    """Return a dossier; ``None`` where an older version wrote what this one cannot read, and reads anew."""
    try:
        return msgspec.json.decode(body, type=Dossier)
    except msgspec.ValidationError:
        return None


def _given(*, with_parser: bool) -> dict[str, object]:
    return {"reader": name_reader(with_parser=with_parser), "with_parser": with_parser}


def _list_readers(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the readers that made the records, each once: a step down the index for each, however many records."""
    rows = connection.execute(
        """WITH RECURSIVE readers (name) AS (
               SELECT min(reader) FROM dossiers
               UNION ALL SELECT (SELECT min(reader) FROM dossiers WHERE reader > name) FROM readers WHERE name NOT NULL
           ) SELECT name FROM readers WHERE name NOT NULL"""
    )
    return tuple(name for (name,) in rows)


def _queue_step(connection: sqlite3.Connection, *, reader: str, after: int) -> tuple[int | None, int]:
    """Queue some articles with a record of ``reader``, from the number ``after`` on.

    Returns:
        The last number looked at (``None``: there are no more), and how many were queued.
    """
    (last,) = connection.execute(
        """SELECT max(article) FROM (
               SELECT article FROM dossiers WHERE reader = ? AND article > ? ORDER BY article LIMIT ?)""",
        (reader, after, STEP_ROWS),
    ).fetchone()
    if last is None:
        return None, 0
    done = connection.execute(
        """INSERT INTO unread (article) SELECT o.article FROM dossiers o JOIN articles a ON a.number = o.article
           WHERE o.reader = ? AND o.article > ? AND o.article <= ? AND a.text_id IS NOT NULL
           ON CONFLICT DO NOTHING""",
        (reader, after, last),
    )
    return int(last), done.rowcount
