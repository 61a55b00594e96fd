"""A backup put in the store's place: checked first, and never under a process that has the store open."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from bot.errors import BadInputError, StoreBusyError, StoreError, StoreTooNewError
from store.backup import Progress, check_sound, copy_store, sync
from store.opening import explain_error, open_reader, read_steps, translated_errors

BEFORE = ".before-restore"
_ASIDE = ("", "-wal", "-shm")
_OPEN = "a process has the store {path} open (a running bot?): stop it first, then restore"
# Where SQLite's connections lock a file as long as they have it open in WAL mode: PENDING_BYTE + 2, SHARED_SIZE.
# https://www.sqlite.org/src/file/src/os.h
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510
_UNSOUND = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def restore_store(backup: Path, path: Path, *, progress: Progress | None = None) -> Path | None:
    """Put ``backup`` in the place of the store at ``path``; the backup itself stays.

    Returns:
        Where the store that was there lies now; ``None`` where there was none.

    Raises:
        BadInputError: The backup is none, or it is damaged; nothing was changed.
        StoreTooNewError: A newer Firsthand made it.
        StoreBusyError: A process has the store open.
        StoreError: The backup could not be copied.
    """
    check_backup(backup)
    if path.exists() and backup.samefile(path):
        raise BadInputError(f"{backup} is the store itself: name a backup")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Looked at before the copying, which takes its time, and again for the moment of the change.
        with hold_store(path):
            pass
        ready = path.with_name(f".{path.name}.restoring")
        copy_store(backup, ready, progress=progress)
        try:
            _hand_over(ready, path if path.exists() else path.parent)
            with hold_store(path):
                before = _set_aside(path)
                ready.replace(path)
        finally:
            ready.unlink(missing_ok=True)
        sync(path.parent)
    except OSError as error:
        raise StoreError(f"the store {path} cannot be replaced: {error.strerror}") from error
    return before


def check_backup(backup: Path) -> None:
    """See that a file is a whole backup which this version can use.

    Raises:
        BadInputError: It is not.
        StoreTooNewError: A newer Firsthand made it.
    """
    if not backup.is_file():
        raise BadInputError(f"there is no file {backup}: name a backup")
    try:
        with translated_errors(backup), closing(open_reader(backup)) as connection:
            if not read_steps(connection, backup):
                raise BadInputError(f"{backup} is empty: name another backup")
            check_sound(connection, backup)
    except StoreTooNewError:
        raise
    except StoreError as error:
        raise BadInputError(f"{backup} is no sound backup: name another one ({error})") from error


@contextmanager
def hold_store(path: Path) -> Iterator[None]:
    """Keep every other process out of the store at ``path``, where there is one.

    Raises:
        StoreBusyError: One has it open.
        StoreError: It cannot be written.
    """
    if not path.exists():
        yield
        return
    _empty_wal(path)
    with path.open("r+b") as held:
        try:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        except (BlockingIOError, PermissionError) as error:
            raise StoreBusyError(_OPEN.format(path=path)) from error
        yield


def _empty_wal(path: Path) -> None:
    """Bring what stands in the WAL into the file, which nobody can whom another connection watches."""
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error as error:
            # What is damaged cannot be emptied, and is all the more to be replaced.
            if error.sqlite_errorcode & 0xFF not in _UNSOUND:
                found = explain_error(error, path)
                raise (
                    StoreBusyError(_OPEN.format(path=path)) if isinstance(found, StoreBusyError) else found
                ) from error


def _hand_over(ready: Path, before: Path) -> None:
    """Give the new store to whom ``before`` belongs: the bot is to open it, also where root has restored it."""
    owner = before.stat()
    if (owner.st_uid, owner.st_gid) != (ready.stat().st_uid, ready.stat().st_gid):
        with suppress(PermissionError):
            os.chown(ready, owner.st_uid, owner.st_gid)


def _set_aside(path: Path) -> Path | None:
    """Give the store another name, and leave none of its parts for the next one; return that name."""
    if not path.exists():
        return None
    before = path.with_name(f"{path.name}{BEFORE}")
    for ending in _ASIDE:
        part, aside = path.with_name(f"{path.name}{ending}"), before.with_name(f"{before.name}{ending}")
        aside.unlink(missing_ok=True)
        if ending:
            with suppress(FileNotFoundError):
                part.rename(aside)
            continue
        try:
            # Under both names for a moment, so that there is a store at any time.
            os.link(part, aside)
        except OSError:
            part.rename(aside)
    return before
