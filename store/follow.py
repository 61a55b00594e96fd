"""An index follows the store: what the journal says has changed is dropped and added again, in the journal's order."""

import sqlite3
from collections.abc import Callable

from store.index_folder import FolderWriter, IndexFolder, translated_errors
from store.indexed import load_indexed_texts
from store.journal import find_position, mark_position, read_step

STEP_ENTRIES = 500
COMMIT_DOCUMENTS = 1_000_000
"""Documents between two commits: each makes a segment that has to be merged, and a crash costs at most as many more."""

Progress = Callable[[int, int], None]
"""Called with the changes followed and the changes there are to follow."""
Ends = Callable[[], bool]
"""Asked now and then whether to end: what was done until then is kept."""


def follow_journal(
    connection: sqlite3.Connection,
    index: IndexFolder,
    *,
    progress: Progress | None = None,
    rebuild: bool = False,
    is_bulk: bool = False,
    ends: Ends = lambda: False,
) -> bool:
    """Bring ``index`` up to the store.

    Where it is empty, belongs to another journal, or is ahead of this one (a store restored from a backup), it is made
    anew, as it is with ``rebuild``.

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
        _write_journal(connection, index, writer, (seq, last), progress or (lambda _done, _all: None), ends)
    index.reload()
    return True


def _write_journal(
    connection: sqlite3.Connection,
    index: IndexFolder,
    writer: FolderWriter,
    stretch: tuple[int, int],
    progress: Progress,
    ends: Ends,
) -> None:
    first, last = stretch
    seq, uncommitted = first, 0
    while seq < last and not ends():
        step = read_step(connection, (seq, last), most=STEP_ENTRIES)
        seq = step.seq
        for number, is_new in step.changed.items():
            if not is_new:
                writer.drop(number)
        for stored in load_indexed_texts(connection, tuple(step.changed)):
            for document in index.make_documents(stored):
                writer.add(document)
                uncommitted += 1
        if uncommitted >= COMMIT_DOCUMENTS:
            writer.commit(mark_position(connection, seq))
            uncommitted = 0
        progress(seq - first, last - first)
    writer.commit(mark_position(connection, seq))
