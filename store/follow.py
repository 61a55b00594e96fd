"""The index follows the store: what the journal says has changed is dropped and added again, in the journal's order."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from bot.text.blocks import Block, cut_blocks
from store.fingerprints import cut_fingerprint_blocks, unpack_fingerprints
from store.index import IndexWriter, ShingleIndex, Watermark

STEP_ENTRIES = 500
COMMIT_BLOCKS = 1_000_000
"""Blocks between two commits: each makes a segment that has to be merged, and a crash costs at most this much again."""

Progress = Callable[[int, int], None]
"""Called with the changes followed and the changes there are to follow."""


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


def pending_articles(connection: sqlite3.Connection, index: ShingleIndex, *, most: int) -> list[int] | None:
    """Return the numbers of the articles that ``index`` has not followed yet; ``None`` where they are over ``most``."""
    store_id, last = read_position(connection)
    seq = _position_of(index, store_id, last)
    if seq == last:
        return []
    rows = connection.execute("SELECT article FROM journal WHERE seq > ? ORDER BY seq LIMIT ?", (seq, most + 1))
    numbers = [number for (number,) in rows]
    return list(dict.fromkeys(numbers)) if len(numbers) <= most else None


def read_position(connection: sqlite3.Connection) -> tuple[str, int]:
    """Return the store's id and the last number of its journal (0: nothing yet)."""
    (store_id,) = connection.execute("SELECT value FROM meta WHERE key = 'store_id'").fetchone()
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").fetchone()
    return store_id, row[0] if row else 0


def load_indexed_texts(connection: sqlite3.Connection, numbers: list[int]) -> list[IndexedText]:
    """Return what is stored of ``numbers``; those that were removed are left out."""
    marks = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"""SELECT a.number, a.day, a.title, t.body, f.body FROM articles a
            LEFT JOIN texts t ON t.id = a.text_id LEFT JOIN fingerprints f ON f.article = a.number
            WHERE a.number IN ({marks})""",  # noqa: S608 - only question marks are put in
        numbers,
    )
    return [IndexedText(*row) for row in rows]


def follow_journal(
    connection: sqlite3.Connection, index: ShingleIndex, *, progress: Progress | None = None, rebuild: bool = False
) -> bool:
    """Bring ``index`` up to the store; ``rebuild`` makes it anew.

    Returns:
        False where another process holds the index's lock: that one follows.
    """
    index.reload()
    store_id, last = read_position(connection)
    if not rebuild and _position_of(index, store_id, last) == last:
        return True
    writer = index.write()
    if writer is None:
        return False
    with writer:
        index.reload()
        seq = 0 if rebuild else _position_of(index, store_id, last)
        if seq == 0:
            writer.clear()
        _write_journal(connection, writer, store_id, (seq, last), progress)
    index.reload()
    return True


def _position_of(index: ShingleIndex, store_id: str, last: int) -> int:
    """Return the journal's number up to which ``index`` is of use; 0 where it belongs to another store, or is ahead."""
    watermark = index.watermark
    if watermark is None or watermark.store_id != store_id or watermark.seq > last:
        return 0
    return watermark.seq


def _write_journal(
    connection: sqlite3.Connection,
    writer: IndexWriter,
    store_id: str,
    stretch: tuple[int, int],
    progress: Progress | None,
) -> None:
    first, last = stretch
    seq, uncommitted = first, 0
    while seq < last:
        rows = connection.execute(
            "SELECT seq, article, is_new FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
            (seq, last, STEP_ENTRIES),
        ).fetchall()
        seq = rows[-1][0] if rows else last
        for number, is_new in {number: is_new for _, number, is_new in reversed(rows)}.items():
            if not is_new:
                writer.drop(number)
        for stored in load_indexed_texts(connection, [number for _, number, _ in rows]):
            uncommitted += _write_article(writer, stored)
        if uncommitted >= COMMIT_BLOCKS:
            writer.commit(Watermark(store_id, seq))
            uncommitted = 0
        if progress is not None:
            progress(seq - first, last - first)
    writer.commit(Watermark(store_id, last))


def _write_article(writer: IndexWriter, stored: IndexedText) -> int:
    blocks = stored.cut()
    for block, is_title in blocks:
        writer.add(stored.number, stored.day, block, is_title=is_title)
    return len(blocks)
