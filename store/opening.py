"""Connections to a SQLite store: one that writes, some that only read; and SQLite's errors in our own words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StoreBusyError, StoreError, StoreTooNewError
from store.version import STEPS

BUSY_SECONDS = 30.0
"""How long a writer waits for another process's transaction; our own never hold it for more than a second or two."""

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into a :class:`~bot.errors.StoreError` that names the file and the mend."""
    try:
        yield
    except sqlite3.Error as error:
        raise explain_error(error, path) from error


def explain_error(error: sqlite3.Error, path: Path) -> StoreError:
    """Return the error of ours for one of SQLite's."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return StoreBusyError(f"another process holds the store {path}: try again when it has finished")
    if code == sqlite3.SQLITE_FULL:
        return StoreError(f"the disk is full, nothing of this step was kept in {path}: free some space and try again")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return StoreError(f"the store {path} cannot be written: make the file and its folder writable")
    if code == sqlite3.SQLITE_CANTOPEN:
        return StoreError(f"the store {path} cannot be opened: its folder must exist and be writable")
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return StoreError(f"the file {path} is not a sound SQLite store: point FIRSTHAND_DB elsewhere or restore it")
    return StoreError(f"the store {path} failed: {error}")


def open_writer(path: Path) -> sqlite3.Connection:
    """Return the one connection that may write, its schema brought up to this version.

    Raises:
        StoreTooNewError: A newer Firsthand has been at it.
        StoreError: The file or its folder cannot be used.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"the store's folder {path.parent} cannot be made: {error.strerror}") from error
    with translated_errors(path):
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA recursive_triggers=ON")
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """Return a connection that can only read."""
    with translated_errors(path):
        # ``as_uri`` escapes what a path may hold ("?", "#", "%").
        uri = f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA query_only=ON")
        connection.execute("PRAGMA mmap_size=1073741824")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold a write transaction. ``BEGIN IMMEDIATE``: a deferred one fails when it turns from reading to writing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _migrate(connection: sqlite3.Connection) -> None:
    if _steps_taken(connection) == set(STEPS):
        return
    # Here and not above: the library takes 0.2 s to load, and a current store does without.
    from sqlite_utils import Database  # noqa: PLC0415

    from store.migrations import MIGRATIONS  # noqa: PLC0415

    with transaction(connection):
        if foreign := sorted(_steps_taken(connection) - set(STEPS)):
            raise StoreTooNewError(foreign[0])
        MIGRATIONS.apply(Database(connection, execute_plugins=False))


def _steps_taken(connection: sqlite3.Connection) -> set[str]:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return set()
    return {name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations")}
