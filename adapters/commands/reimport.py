"""The way of ``firsthand import`` for a whole export: every line into the store, not the articles alone."""

import asyncio
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from adapters.commands.progress import Report, show_progress
from bot.errors import BadInputError, BadLineError
from store.exported import Head
from store.opening import open_writer, transaction, translated_errors
from store.reimport import has_keyed_rows, put_head, put_line

BATCH_LINES = 500
BATCH_BYTES = 4_000_000
"""Bytes of lines in one transaction, as with any import."""
DONE, SOME_BAD = 0, 2
BAD = "bad"
NO_KEY = (
    "firsthand: the export has no key, or the store another one: what members and pastes are known by in it is kept, "
    "but not recognised (`firsthand export --with-secret` into a new store does that)"
)


def say_bad(count: int) -> str:
    """Return how many lines were skipped."""
    return f"{count:,} bad {'line' if count == 1 else 'lines'} skipped"


def keep_export(path: Path, head: Head, lines: Iterable[bytes], *, size: int | None) -> int:
    """Put an export into the store at ``path``; ``lines`` are those after the head, ``size`` the bytes of all."""
    tally: Counter[str] = Counter()
    connection = open_writer(path)
    try:
        with translated_errors(path), transaction(connection):
            is_recognised = put_head(connection, head)
        with show_progress("storing", unit="bytes") as progress:
            for batch in _read_batches(lines, size, progress):
                with translated_errors(path), transaction(connection):
                    for number, line in batch:
                        tally[_put(connection, line, number)] += 1
        is_recognised = is_recognised or not has_keyed_rows(connection)
    finally:
        connection.close()
    followed = asyncio.run(_follow(path))
    parts = [f"{tally[name]:,} {name}" for name in ("added", "changed", "unchanged")]
    parts += [say_bad(tally[BAD])] if tally[BAD] else []
    print(", ".join(parts) + ("" if followed else "; another process is writing the index and will take them in"))
    if not is_recognised:
        print(NO_KEY, file=sys.stderr)
    return SOME_BAD if tally[BAD] and tally[BAD] == tally.total() else DONE


def _put(connection: sqlite3.Connection, line: bytes, number: int) -> str:
    try:
        return put_line(connection, line)
    except BadInputError as error:
        print(f"firsthand: {BadLineError(number, str(error))}; skipped", file=sys.stderr)
        return BAD


def _read_batches(lines: Iterable[bytes], size: int | None, progress: Report) -> Iterator[list[tuple[int, bytes]]]:
    """Yield the lines with their numbers in the file, of which the head was the first."""
    batch: list[tuple[int, bytes]] = []
    done, waiting = 0, 0
    for number, line in enumerate(lines, 2):
        waiting += len(line)
        if line.strip():
            batch.append((number, line))
        if len(batch) >= BATCH_LINES or waiting >= BATCH_BYTES:
            yield batch
            done, waiting, batch = done + waiting, 0, []
            progress(done, size)
    if batch:
        yield batch


async def _follow(path: Path) -> bool:
    # Here and not above: the index's library is not loaded for `--help`.
    from store.sqlite import SqliteStore  # noqa: PLC0415

    with SqliteStore.open(path) as store, show_progress("indexing", unit="articles") as progress:
        return await store.follow(progress=progress, is_bulk=True)
