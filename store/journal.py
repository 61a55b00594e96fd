"""The journal of changes, which every index follows: how far one is, what comes next, and what it has not seen yet."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Watermark:
    """How far an index has followed which journal: ``journal`` is that of one store at one stage of its life."""

    journal: str
    seq: int


class Follower(Protocol):
    """An index that follows the journal: it knows how far it is, and can look again at what it has on disk."""

    @property
    def watermark(self) -> Watermark | None:
        """Return how far it is; ``None`` where it is empty."""

    def reload(self) -> None:
        """See what has been committed since."""


@dataclass(frozen=True, slots=True)
class Pending:
    """What an index has not followed yet. ``is_of_use`` is False where it belongs to another journal altogether.

    ``numbers`` are those of the articles that changed, in the order of the journal; where there are too many to look
    through, the latest of them, and ``is_whole`` is False.
    """

    numbers: tuple[int, ...] = ()
    is_whole: bool = True
    is_of_use: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """Some entries of the journal on end.

    ``seq`` is the last of them. ``changed`` are the articles they are of, each with whether its first entry among these
    says that it is new: then no index can have it yet.
    """

    seq: int
    changed: Mapping[int, bool]


def find_position(connection: sqlite3.Connection, index: Follower) -> tuple[int, int]:
    """Return the number in the store's journal up to which ``index`` has followed, and the last number there is.

    The first is 0 where the index is empty, has followed another journal, or is ahead of this one.
    """
    watermark = index.watermark
    journal, last = name_journal(connection, watermark.seq if watermark else 0)
    is_of_use = watermark is not None and watermark.seq <= last and watermark.journal == journal
    return (watermark.seq if watermark and is_of_use else 0), last


def name_journal(connection: sqlite3.Connection, seq: int) -> tuple[str, int]:
    """Return what tells this journal up to ``seq`` from any other, and its last number.

    That is the store's id and the random mark of ``seq``: a store that was restored from a backup and grew on has the
    same numbers again for other changes.
    """
    store_id, mark, last = connection.execute(
        """SELECT value, (SELECT mark FROM journal WHERE seq = ?),
               (SELECT seq FROM sqlite_sequence WHERE name = 'journal')
           FROM meta WHERE key = 'store_id'""",
        (seq,),
    ).fetchone()
    return (f"{store_id}{mark:+}" if mark else str(store_id)), last or 0


def mark_position(connection: sqlite3.Connection, seq: int) -> Watermark:
    """Return the watermark of an index that has followed the store up to ``seq``."""
    return Watermark(name_journal(connection, seq)[0], seq)


def read_step(connection: sqlite3.Connection, stretch: tuple[int, int], *, most: int) -> Step:
    """Return the first entries of a stretch of the journal (its first number not among them), ``most`` at most."""
    first, last = stretch
    rows = connection.execute(
        "SELECT seq, article, is_new FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", (first, last, most)
    ).fetchall()
    return Step(rows[-1][0] if rows else last, {number: bool(is_new) for _, number, is_new in reversed(rows)})


def read_pending(connection: sqlite3.Connection, index: Follower, *, most: int) -> Pending:
    """Return what ``index`` has not followed yet, from at most ``most`` changes; looks again at what it has on disk."""
    seq, last = find_position(connection, index)
    if seq == last:
        return Pending()
    # Another process may have committed since: seldom needed, and cheaper than to look through a single article.
    index.reload()
    seq, last = find_position(connection, index)
    rows = connection.execute(
        "SELECT article FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq DESC LIMIT ?", (seq, last, most + 1)
    ).fetchall()
    numbers = dict.fromkeys(number for (number,) in reversed(rows[:most]))
    return Pending(tuple(numbers), is_whole=len(rows) <= most, is_of_use=seq > 0)


def find_changed(connection: sqlite3.Connection, numbers: set[int], *, after: int) -> frozenset[int]:
    """Return those of ``numbers`` that an index may hold as they were before the journal's entry ``after``."""
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"SELECT article FROM journal WHERE NOT is_new AND article IN ({marks}) AND seq > ?",  # noqa: S608 - only question marks are put in
        (*numbers, after),
    )
    return frozenset(number for (number,) in rows)
