"""``firsthand backup``: a checked copy of the store, while it is in use."""

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from adapters.commands.progress import Report, show_progress
from adapters.settings import read_settings
from bot.errors import BadInputError, UnavailableError
from store.backup import Backup, back_up, backup_folder, copy_store
from store.restore import check_backup

FILE_ENDING = ".db"
MEGABYTE = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "target",
        nargs="?",
        type=Path,
        metavar="FOLDER|FILE.db",
        help="a folder, in which the backup is named by the time, or a file (default: a folder beside the store)",
    )
    parser.add_argument("--keep", type=read_count, metavar="N", help="delete all but the newest N of the folder after")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Back up."""
    path = read_settings(environ, db=options.db).db
    if not path.exists():
        raise UnavailableError(f"there is no store {path} to back up: see FIRSTHAND_DB or --db")
    target: Path = options.target or backup_folder(path)
    with show_progress("backing up", unit="pages") as progress:
        if target.is_file() or (target.suffix == FILE_ENDING and not target.is_dir()):
            if options.keep is not None:
                raise BadInputError("--keep is for a folder of backups: name a folder, or leave --keep out")
            made = _copy(path, target, progress)
        else:
            made = back_up(path, target, now=datetime.now(UTC), keep=options.keep, progress=progress)
    older = f"; {made.dropped:,} older ones deleted" if made.dropped else ""
    print(f"backed up to {made.path}, {made.size / MEGABYTE:,.1f} MB, checked{older}")
    return 0


def read_count(given: str) -> int:
    """Return a number of backups, 1 at least."""
    if not given.isdecimal() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"write a number of backups, 1 at least, not {given[:40]!r}")
    return int(given)


def _copy(path: Path, target: Path, progress: Report) -> Backup:
    if target.exists():
        if target.samefile(path):
            raise BadInputError(f"{target} is the store itself: name another file")
        # An earlier backup gives way; whatever else lies there does not.
        check_backup(target)
    copy_store(path, target, progress=progress)
    return Backup(path=target, size=target.stat().st_size)
