"""Backups once a day, beside the bot's other work."""

import asyncio
import logging
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import FirsthandError
from store.backup import Backup, back_up, backup_folder, list_backups

EVERY = timedelta(days=1)
AFTER_FAILURE = timedelta(hours=1)
_log = logging.getLogger(__name__)


class _StoppedError(Exception):
    """The process ends, and does not wait for the copy."""


async def back_up_daily(path: Path, *, keep: int) -> None:
    """Back up the store at ``path`` once a day, and keep the newest ``keep`` (0: none at all); never returns.

    When that is due is read from the backups that are there: a bot that is restarted often makes no more of them, and
    one that runs for an hour a day makes its own.
    """
    while keep > 0:
        due = next_due(path, now=datetime.now(UTC))
        await asyncio.sleep(max(0.0, (due - datetime.now(UTC)).total_seconds()))
        try:
            made = await _back_up(path, keep)
        except FirsthandError as error:
            _log.warning("no backup was made, and it is tried again in an hour: %s", error)
            await asyncio.sleep(AFTER_FAILURE.total_seconds())
        else:
            _log.info("backed up to %s, %d bytes; %d older ones deleted", made.path.name, made.size, made.dropped)
    await asyncio.Event().wait()


def next_due(path: Path, *, now: datetime) -> datetime:
    """Return when the next backup of the store at ``path`` is due: at once, or a day after the newest one."""
    taken = [at for at, _ in list_backups(backup_folder(path)) if at <= now]
    return max(now, taken[-1] + EVERY) if taken else now


async def _back_up(path: Path, keep: int) -> Backup:
    stopped = threading.Event()

    def report(_done: int, _all: int) -> None:
        if stopped.is_set():
            raise _StoppedError

    try:
        return await asyncio.to_thread(
            back_up, path, backup_folder(path), now=datetime.now(UTC), keep=keep, progress=report
        )
    finally:
        # Where this task is cancelled, its thread is still at it.
        stopped.set()
