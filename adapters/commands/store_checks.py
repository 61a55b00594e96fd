"""What ``firsthand doctor`` checks of store and disk. Nothing is made, upgraded or mended by looking."""

import os
import shutil
import sqlite3
import stat
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from adapters.commands.index_checks import check_indexes
from adapters.doctor.finding import Finding
from adapters.encoding import ModelFiles
from bot.errors import FirsthandError, StoreBusyError, StoreTooNewError
from store.backup import backup_folder, list_backups
from store.opening import open_reader, read_steps, translated_errors
from store.version import STEPS

LOOK_SECONDS: Final = 4.0
"""How long the store is looked through: enough for some GB."""
WAIT_SECONDS: Final = 2.0
GIGABYTE, MEGABYTE = 1_000_000_000, 1_000_000
LEAST_FREE, SPARE_FREE = 100 * MEGABYTE, 1 * GIGABYTE
_LOOK_STEPS = 100_000
_OTHERS, _ENTERED_BY_OTHERS = stat.S_IRGRP | stat.S_IROTH, stat.S_IXGRP | stat.S_IXOTH


def check_store(path: Path, model: ModelFiles | None) -> list[Finding]:
    """Return how the store at ``path``, its indexes, its backups and its disk stand; ``None``: without a model."""
    if not path.exists():
        return [_check_absent(path), _check_disk(path)]
    try:
        with closing(open_reader(path, busy_seconds=WAIT_SECONDS)) as connection, translated_errors(path):
            version = _check_version(connection, path)
            findings = [version, _check_writable(path), _check_private(path)]
            if version.state != "broken":
                findings += [_check_sound(connection, path), *check_indexes(connection, path, model)]
    except StoreTooNewError as error:
        what, mend = f"a newer Firsthand wrote it (step {error.found})", "upgrade Firsthand, or set FIRSTHAND_DB"
        findings = [Finding(name="store", state="broken", what=what, mend=mend)]
    except FirsthandError as error:
        findings = [_damaged("store", path, str(error))]
    return [*findings, _check_backups(path), _check_disk(path)]


def _check_absent(path: Path) -> Finding:
    folder = next(folder for folder in path.absolute().parents if folder.exists())
    is_open = os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)
    if folder.is_dir() and is_open:
        return Finding(name="store", state="ok", what=f"{path} is not there yet; the first start makes it")
    what, mend = f"{path} cannot be made in {folder}", "make the folder writable for the bot, or set FIRSTHAND_DB"
    return Finding(name="store", state="broken", what=what, mend=mend)


def _check_version(connection: sqlite3.Connection, path: Path) -> Finding:
    missing = [step for step in STEPS if step not in read_steps(connection, path)]
    if missing:
        what = f"{path}, of an older version, is upgraded at the next start"
        return Finding(name="store", state="warning", what=what, mend="a backup is made by itself before")
    (count,) = connection.execute("SELECT total(articles) FROM sizes").fetchone()
    return Finding(name="store", state="ok", what=f"{path}, version {STEPS[-1]}, {int(count):,} articles")


def _check_writable(path: Path) -> Finding:
    try:
        uri = f"{path.absolute().as_uri()}?mode=rw"
        with translated_errors(path), closing(sqlite3.connect(uri, uri=True, timeout=WAIT_SECONDS)) as connection:
            connection.isolation_level = None
            connection.execute("BEGIN IMMEDIATE")
            # Only a change, taken back, shows whether the file may be written.
            connection.execute("UPDATE meta SET value = value")
            connection.execute("ROLLBACK")
    except StoreBusyError:
        what, mend = "another process is writing to it just now", "try again in a minute"
        return Finding(name="store writable", state="warning", what=what, mend=mend)
    except FirsthandError:
        mend = "make the file and its folder writable for the user the bot runs as; see that the disk is not full"
        return Finding(name="store writable", state="broken", what=f"{path} cannot be written", mend=mend)
    return Finding(name="store writable", state="ok", what="a change was begun and taken back")


def _check_private(path: Path) -> Finding:
    # Workspaces' tokens lie in the store, and the key of the members' hashes. A new one is made for its owner alone;
    # what was copied there need not be. Windows knows no such modes.
    mode, folder = path.stat().st_mode, path.absolute().parent.stat().st_mode
    if os.name == "nt" or not mode & _OTHERS or not folder & _ENTERED_BY_OTHERS:
        return Finding(name="store private", state="ok", what="readable by its owner alone")
    what = f"{path} can be read by others on this machine (mode {stat.S_IMODE(mode):o})"
    mend = f"chmod 600 {path}, and {path.name}-wal where it is there"
    return Finding(name="store private", state="warning", what=what, mend=mend)


def _check_sound(connection: sqlite3.Connection, path: Path) -> Finding:
    until = time.monotonic() + LOOK_SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > until, _LOOK_STEPS)
    try:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_INTERRUPT:
            raise
        what = f"nothing wrong in {LOOK_SECONDS:.0f} s of looking; each backup is looked through whole"
        return Finding(name="store sound", state="ok", what=what)
    finally:
        connection.set_progress_handler(None, 0)
    if found != "ok":
        return _damaged("store sound", path, f"damaged: {' '.join(str(found).split())[:200]}")
    return Finding(name="store sound", state="ok", what="looked through")


def _damaged(name: str, path: Path, what: str) -> Finding:
    kept = list_backups(backup_folder(path))
    newest = f"`firsthand restore {kept[-1][1]}`" if kept else "`firsthand restore BACKUP`"
    mend = f"stop the bot, then {newest}; where that helps nothing, point FIRSTHAND_DB at another file"
    return Finding(name=name, state="broken", what=what, mend=mend)


def _check_backups(path: Path) -> Finding:
    kept = list_backups(backup_folder(path))
    if not kept:
        what, mend = "none beside the store", "`firsthand run` makes one a day, and `firsthand backup` at any time"
        return Finding(name="backups", state="warning", what=what, mend=mend)
    return Finding(name="backups", state="ok", what=f"{len(kept)} beside the store, the newest of {kept[-1][0]:%F %R}")


def _check_disk(path: Path) -> Finding:
    folder = next(folder for folder in path.absolute().parents if folder.exists())
    free, size = shutil.disk_usage(folder).free, 0
    with suppress(OSError):
        size = path.stat().st_size
    what = f"{free / GIGABYTE:,.1f} GB free in {folder}"
    if free < LEAST_FREE:
        mend = "free some space: the store cannot grow"
        return Finding(name="disk", state="broken", what=what, mend=mend)
    if free < max(SPARE_FREE, 2 * size):
        mend = "free some space: there is hardly any for backups"
        return Finding(name="disk", state="warning", what=what, mend=mend)
    return Finding(name="disk", state="ok", what=what)
