"""An older store brought up to this version, with a backup of it as it was."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from bot.errors import StoreError
from store.backup import back_up, backup_folder
from store.migrations import MIGRATIONS
from store.opening import read_steps, transaction
from store.version import STEPS


def upgrade_store(connection: sqlite3.Connection, path: Path) -> None:
    """Take the steps that the store at ``path`` lacks, all or none; ``connection`` is the one that writes.

    Raises:
        StoreError: The backup that comes first could not be made, so that the store stays as it is.
    """
    with transaction(connection):
        # Looked at again: another process may have been at it meanwhile.
        taken = read_steps(connection, path)
        missing = [step for step in STEPS if step not in taken]
        if taken and missing:
            _back_up(path, missing[0])
        MIGRATIONS.apply(Database(connection, execute_plugins=False))


def _back_up(path: Path, step: str) -> None:
    # Read beside the open transaction, which has not changed anything yet.
    try:
        back_up(path, backup_folder(path), now=datetime.now(UTC), note=f"before-{step}")
    except StoreError as error:
        raise StoreError(f"the store stays as it was: its backup before the upgrade failed: {error}") from error
