"""The index follows the store: what the journal says has changed is dropped and added again, in the journal's order."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.text.blocks import Block, cut_blocks
from store.fingerprints import cut_fingerprint_blocks, unpack_fingerprints
from store.index import IndexWriter, ShingleIndex, Watermark, translated_errors

STEP_ENTRIES = 500
COMMIT_BLOCKS = 1_000_000
"""Blocks between two commits: each makes a segment that has to be merged, and a crash costs at most this much again."""

Progress = Callable[[int, int], None]
"""Called with the changes followed and the changes there are to follow."""


class Follower(Protocol):
    """An index that follows the journal: it knows how far it is, and can look again at what it has on disk."""

    watermark: Watermark | None

    def reload(self) -> None:
        """See what has been committed since."""


@dataclass(frozen=True, slots=True)
class IndexedText:
    """What the index needs of one article."""

    number: int
    day: int | None
    title: str | None
    text: str | None
    fingerprints: bytes | None

    def cut(self) -> list[tuple[Block, bool]]:
        """Return the article's blocks, and whether each is of the title (its places then count in the title)."""
        blocks: list[tuple[Block, bool]] = []
        if self.title and not (self.text and self.text.lstrip().startswith(self.title)):
            blocks += [(block, True) for block in cut_blocks(self.title)]
        if self.text is not None:
            blocks += [(block, False) for block in cut_blocks(self.text)]
        elif self.fingerprints is not None:
            blocks += [(block, False) for block in cut_fingerprint_blocks(unpack_fingerprints(self.fingerprints))]
        return blocks


@dataclass(frozen=True, slots=True)
class Pending:
    """What an index has not followed yet. ``is_of_use`` is False where it belongs to another journal altogether.

    ``numbers`` are those of the articles that changed, in the order of the journal; where there are too many to look
    through, the latest of them, and ``is_whole`` is False.
    """

    numbers: tuple[int, ...] = ()
    is_whole: bool = True
    is_of_use: bool = True


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


def load_indexed_texts(
    connection: sqlite3.Connection, numbers: Sequence[int], *, tenant: str | None = None
) -> Iterator[IndexedText]:
    """Yield what is stored of ``numbers``, one at a time; those that were removed are left out.

    With ``tenant``, those that it cannot see are left out too.
    """
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"""SELECT a.number, a.day, a.title, t.body, f.body FROM articles a
            LEFT JOIN texts t ON t.id = a.text_id
            LEFT JOIN fingerprints f ON f.article = a.number AND a.text_id IS NULL
            WHERE a.number IN ({marks}) AND (? IS NULL OR a.tenant IN ('', ?))""",  # noqa: S608 - only question marks are put in
        (*numbers, tenant, tenant),
    )
    return (IndexedText(*row) for row in rows)


def follow_journal(
    connection: sqlite3.Connection,
    index: ShingleIndex,
    *,
    progress: Progress | None = None,
    rebuild: bool = False,
    is_bulk: bool = False,
) -> bool:
    """Bring ``index`` up to the store; ``rebuild`` makes it anew.

    Returns:
        False where another process holds the index's lock: that one follows.
    """
    index.reload()
    seq, last = find_position(connection, index)
    if seq == last and not rebuild:
        return True
    writer = index.write(is_bulk=is_bulk or rebuild)
    if writer is None:
        return False
    with translated_errors(index.folder), writer:
        index.reload()
        seq, last = find_position(connection, index)
        if rebuild or seq == 0:
            seq = 0
            writer.clear()
        _write_journal(connection, writer, (seq, last), progress)
    index.reload()
    return True


def _write_journal(
    connection: sqlite3.Connection, writer: IndexWriter, stretch: tuple[int, int], progress: Progress | None
) -> None:
    first, last = stretch
    seq, uncommitted = first, 0
    while seq < last:
        rows = connection.execute(
            "SELECT seq, article, is_new FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
            (seq, last, STEP_ENTRIES),
        ).fetchall()
        seq = rows[-1][0] if rows else last
        # The first entry of an article says whether the index can have it already.
        changed = {number: is_new for _, number, is_new in reversed(rows)}
        for number, is_new in changed.items():
            if not is_new:
                writer.drop(number)
        for stored in load_indexed_texts(connection, tuple(changed)):
            uncommitted += _write_article(writer, stored)
        if uncommitted >= COMMIT_BLOCKS:
            writer.commit(Watermark(name_journal(connection, seq)[0], seq))
            uncommitted = 0
        if progress is not None:
            progress(seq - first, last - first)
    writer.commit(Watermark(name_journal(connection, last)[0], last))


def _write_article(writer: IndexWriter, stored: IndexedText) -> int:
    blocks = stored.cut()
    for block, is_title in blocks:
        writer.add(stored.number, stored.day, block, is_title=is_title)
    return len(blocks)
