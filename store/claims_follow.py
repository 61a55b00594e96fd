"""The index of claims follows the store, by the same journal as the index of shingles, and apart from it."""

import sqlite3

from bot.matching.claims.pieces import cut_pieces
from bot.matching.claims.terms import read_terms
from store.claims_index import ClaimIndex, ClaimWriter
from store.follow import IndexedText, Progress, find_position, load_indexed_texts, name_journal
from store.index import Watermark, translated_errors
from store.stems import stem_word

STEP_ENTRIES = 500
COMMIT_PIECES = 1_000_000
"""Sentences between two commits: what a crash costs at most again."""


def follow_claims(
    connection: sqlite3.Connection,
    index: ClaimIndex,
    *,
    progress: Progress | None = None,
    rebuild: bool = False,
    is_bulk: bool = False,
) -> bool:
    """Bring ``index`` up to the store; return False where another process holds it: that one follows.

    Where it is empty, belongs to another journal, or is ahead of this one (a store restored from a backup), it is made
    anew, as it is with ``rebuild``.
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
    connection: sqlite3.Connection, writer: ClaimWriter, stretch: tuple[int, int], progress: Progress | None
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
        if uncommitted >= COMMIT_PIECES:
            writer.commit(Watermark(name_journal(connection, seq)[0], seq))
            uncommitted = 0
        if progress is not None:
            progress(seq - first, last - first)
    writer.commit(Watermark(name_journal(connection, last)[0], last))


def _write_article(writer: ClaimWriter, stored: IndexedText) -> int:
    title_terms = read_terms(stored.title or "", stem_word)
    count = 0
    for piece in cut_pieces(stored.title, stored.text, stem_word):
        writer.add(stored.number, piece, title_terms)
        count += 1
    return count
