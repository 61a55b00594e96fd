"""Connections to a SQLite store: one that writes, some that only read; and SQLite's errors in our own words."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.errors import StoreBusyError, StoreError, StoreTooNewError
from store.version import SET, STEPS

BUSY_SECONDS = 30.0
"""How long a writer waits for another process's transaction; our own never hold it for more than a second or two."""

_FULL = "the disk is full, nothing of this step was kept in {path}: free some space and try again"
_LOCKED = "another process holds the store {path}: try again when it has finished"
_READONLY = "the store {path} cannot be written: make the file and its folder writable"
_UNSOUND = "the file {path} is not a sound SQLite store: point FIRSTHAND_DB elsewhere or restore it"
_MESSAGES = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: "the disk failed, nothing of this step was kept in {path}: see that it is not full ({error})",
    sqlite3.SQLITE_READONLY: _READONLY,
    sqlite3.SQLITE_PERM: _READONLY,
    sqlite3.SQLITE_CANTOPEN: "the store {path} cannot be opened: its folder must exist and be writable",
    sqlite3.SQLITE_NOTADB: _UNSOUND,
    sqlite3.SQLITE_CORRUPT: _UNSOUND,
}
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FOREIGN = "is another program's database: point FIRSTHAND_DB at a file of its own"


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
    message = _MESSAGES.get(code, "the store {path} failed: {error}").format(path=path, error=error)
    return StoreBusyError(message) if code in _BUSY else StoreError(message)


def open_writer(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Return the one connection that may write, its schema brought up to this version.

    Raises:
        StoreTooNewError: A newer Firsthand has been at it.
        StoreError: The file or its folder cannot be used, or it is another program's.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"the store's folder {path.parent} cannot be made: {error.strerror}") from error
    _begin_private(path)
    with translated_errors(path):
        connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
        try:
            # Looked at before anything is written: a file that is not ours to change stays as it is.
            steps = read_steps(connection, path)
            _turn_on_wal(connection, busy_seconds)
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA recursive_triggers=ON")
            if steps != set(STEPS):
                _migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _begin_private(path: Path) -> None:
    """Make a new store's file for its owner alone: tokens lie in it. What SQLite lays beside it gets the same mode.

    A file that is there keeps the mode it has, which may have been chosen.
    """
    # What stands in the way, SQLite meets as well, and its errors are the ones that are explained.
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _turn_on_wal(connection: sqlite3.Connection, busy_seconds: float) -> None:
    """Switch the journal, waiting for others: of several processes that open a new file, SQLite fails all but one."""
    until = time.monotonic() + busy_seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def open_reader(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Return a connection that can only read."""
    with translated_errors(path):
        # ``as_uri`` escapes what a path may hold ("?", "#", "%").
        uri = f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA query_only=ON")
        connection.execute("PRAGMA mmap_size=1073741824")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold a write transaction. ``BEGIN IMMEDIATE``: a deferred one fails when it turns from reading to writing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A commit that fails (a full disk) may leave its transaction open, and every later BEGIN would fail.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    # Here and not above: the migrations' library takes 0.2 s to load, and a current store does without.
    from store.upgrading import upgrade_store  # noqa: PLC0415

    upgrade_store(connection, path)


def read_steps(connection: sqlite3.Connection, path: Path) -> set[str]:
    """Return the migrations that the file has had; none where it is empty.

    Raises:
        StoreTooNewError: A newer Firsthand has been at it.
        StoreError: It is another program's.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return set()
    if "_sqlite_migrations" not in tables:
        raise StoreError(f"the file {path} {_FOREIGN}")
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))
    steps = {str(name) for (name,) in rows}
    if not steps:
        raise StoreError(f"the file {path} {_FOREIGN}")
    if unknown := sorted(steps - set(STEPS)):
        raise StoreTooNewError(unknown[0])
    return steps
