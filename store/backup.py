"""Backups of a store: taken while it is in use, checked, and named by the time at which they were taken."""

import os
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import StoreError
from store.opening import open_reader, read_steps, translated_errors

Progress = Callable[[int, int], None]
"""Called with the pages that are copied and those there are; what it raises ends the copying."""

STEP_PAGES = 2_000
"""Pages copied between two reports, 8 MB."""
CHECK_STEPS = 200_000
"""Steps of SQLite's machine between two reports of a check: some milliseconds."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)(?:-[\w-]+)?\.db")
_PART = ".part"
_STALE_SECONDS = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A finished backup: its file, its bytes, and how many older ones were deleted for it."""

    path: Path
    size: int
    dropped: int = 0


def backup_folder(path: Path) -> Path:
    """Return where the backups of the store at ``path`` lie by default: beside it."""
    return path.with_name(f"{path.name}.backups")


def back_up(
    path: Path,
    folder: Path,
    *,
    now: datetime,
    keep: int | None = None,
    note: str = "",
    progress: Progress | None = None,
) -> Backup:
    """Back the store at ``path`` up into ``folder``, and only then delete all but the newest ``keep`` there.

    Args:
        path: The store; others may use it meanwhile.
        folder: Made where it is not there.
        now: The time after which the backup is named.
        keep: How many are kept, this one included; ``None``: all.
        note: Letters, digits, "_" and "-", put into the name.
        progress: Called now and then.

    Raises:
        StoreError: The store cannot be read, or the backup not be written; nothing of it is left then.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"the folder of the backups {folder} cannot be made: {error.strerror}") from error
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = folder / f"{stamp}{'-' if note else ''}{note}.db"
    copy_store(path, target, progress=progress)
    dropped = drop_backups(folder, keep=keep) if keep is not None else 0
    return Backup(path=target, size=target.stat().st_size, dropped=dropped)


def list_backups(folder: Path) -> tuple[tuple[datetime, Path], ...]:
    """Return the backups in ``folder`` with the time of each, the oldest first; nothing else that lies there."""
    try:
        named = [(found[1], path) for path in folder.iterdir() if (found := _NAME.fullmatch(path.name))]
    except OSError:
        return ()
    return tuple((datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC), path) for stamp, path in sorted(named))


def drop_backups(folder: Path, *, keep: int) -> int:
    """Delete all backups in ``folder`` but the newest ``keep``, and what a killed one has left; return how many.

    Raises:
        StoreError: One could not be deleted.
    """
    old = [path for _, path in list_backups(folder)][: -keep or None]
    try:
        for path in old:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"a backup was made, but an older one could not be deleted: {error}") from error
    for path in folder.glob(f".*{_PART}"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _STALE_SECONDS:
                path.unlink()
    return len(old)


def copy_store(path: Path, target: Path, *, progress: Progress | None = None) -> None:
    """Copy the store at ``path``, as it is at one moment, to ``target``, for its owner alone to read.

    Under its name there is a whole and sound store, in one file, or what was there before.

    Raises:
        StoreError: As :func:`back_up`.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}{_PART}")
    report = progress or (lambda _done, _all: None)
    try:
        with translated_errors(path):
            source = open_reader(path)
        with closing(source):
            _make_private(part)
            _copy(source, path, part, report)
        sync(part)
        part.replace(target)
        sync(target.parent)
    except OSError as error:
        raise StoreError(f"the backup {target} cannot be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def check_sound(connection: sqlite3.Connection, path: Path, *, report: Callable[[], None] | None = None) -> None:
    """Look through all of the store at ``path``.

    Raises:
        StoreError: It is damaged.
    """
    raised: list[BaseException] = []

    def watch() -> bool:
        try:
            if report is not None:
                report()
        except BaseException as error:  # noqa: BLE001 - SQLite would swallow it
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(watch, CHECK_STEPS)
    try:
        with translated_errors(path):
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except StoreError:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
    if found != "ok":
        raise StoreError(f"the store {path} is damaged: {' '.join(found.split())}")


def sync(path: Path) -> None:
    """Have the disk keep a file or a folder, whatever happens to the machine."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _make_private(part: Path) -> None:
    os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))


def _copy(source: sqlite3.Connection, path: Path, part: Path, report: Progress) -> None:
    with translated_errors(path):
        # Read from one moment's view: else each write by another process would begin the copy anew.
        source.execute("BEGIN")
        if not read_steps(source, path):
            raise StoreError(f"the file {path} is empty: there is nothing to back up")
    with translated_errors(part), closing(sqlite3.connect(part, isolation_level=None)) as copy:
        source.backup(copy, pages=STEP_PAGES, progress=lambda _, left, pages: report(pages - left, pages))
        # One plain file, which can be read from any medium.
        copy.execute("PRAGMA journal_mode=DELETE")
        (pages,) = copy.execute("PRAGMA page_count").fetchone()
        check_sound(copy, part, report=lambda: report(pages, pages))
