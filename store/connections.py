"""The threads that work on a SQLite store: one that writes, some that read, some that follow."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from store.opening import open_reader, transaction, translated_errors

T = TypeVar("T")
READERS = 3
FOLLOWERS = 2  # what takes long must not hold up what is quick


class Connections:
    """The connections to one file: each belongs to a thread, and only the one that writes may.

    SQLite's errors come out as :class:`~bot.errors.StoreError`.
    """

    def __init__(self, path: Path, writer: sqlite3.Connection, *, busy_seconds: float) -> None:
        """Take the file, absolute, and the connection that writes; the others are opened when they are needed."""
        self._path = path
        self._busy_seconds = busy_seconds
        self._writer = writer
        self._write_pool = ThreadPoolExecutor(1, thread_name_prefix="store-write")
        self._read_pool = ThreadPoolExecutor(READERS, thread_name_prefix="store-read")
        self._follow_pool = ThreadPoolExecutor(FOLLOWERS, thread_name_prefix="store-follow")
        self._is_closing = threading.Event()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []

    def stop(self) -> None:
        """Have what takes long end where it is."""
        self._is_closing.set()

    def close(self) -> None:
        """Let what was begun finish, and close all of them."""
        self.stop()
        self._follow_pool.shutdown(cancel_futures=True)
        self._write_pool.shutdown()
        self._read_pool.shutdown()
        for reader in self._readers:
            reader.close()
        self._writer.close()

    def is_closing(self) -> bool:
        """Return whether what takes long is to end; it asks between two steps."""
        return self._is_closing.is_set()

    async def write(self, work: Callable[[sqlite3.Connection], T], /) -> T:
        """Return what ``work`` returns on the connection that writes, in a transaction of its own."""

        def run() -> T:
            with translated_errors(self._path), transaction(self._writer):
                return work(self._writer)

        return await asyncio.get_running_loop().run_in_executor(self._write_pool, run)

    async def read(self, work: Callable[[sqlite3.Connection], T], /) -> T:
        """Return what ``work`` returns on a connection that only reads."""
        return await self._run_reading(self._read_pool, work)

    async def follow(self, work: Callable[[sqlite3.Connection], T], /) -> T:
        """Return the same of what may take minutes."""
        return await self._run_reading(self._follow_pool, work)

    async def _run_reading(self, pool: ThreadPoolExecutor, work: Callable[[sqlite3.Connection], T]) -> T:
        def run() -> T:
            with translated_errors(self._path):
                return work(self._reader())

        return await asyncio.get_running_loop().run_in_executor(pool, run)

    def _reader(self) -> sqlite3.Connection:
        if not hasattr(self._local, "reader"):
            self._local.reader = open_reader(self._path, busy_seconds=self._busy_seconds)
            self._readers.append(self._local.reader)
        reader: sqlite3.Connection = self._local.reader
        return reader
