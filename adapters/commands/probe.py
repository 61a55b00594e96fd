"""Whether the store can still be used, as health wants to know it."""

import asyncio
import os
import shutil
from typing import TYPE_CHECKING

from bot.errors import FirsthandError

if TYPE_CHECKING:
    from store.sqlite import SqliteStore


class SqliteProbe:
    """Looks after an open store (:class:`~adapters.serving.health.StoreProbe`)."""

    def __init__(self, store: "SqliteStore") -> None:
        """Remember which file was opened."""
        self._store = store
        self._opened = _identify(store.path.stat())

    async def check(self) -> str | None:
        """Return why the store cannot be used; ``None`` where it can.

        A file that was deleted or replaced goes on being read by whoever has it open, and what is written to it is
        lost: so the name is looked at too.
        """
        path = self._store.path
        try:
            found = _identify(await asyncio.to_thread(path.stat))
            await self._store.read_meta("health")
        except OSError as error:
            return f"the store {path} is gone ({error.strerror}): restore it and start again"
        except FirsthandError as error:
            return str(error)
        return None if found == self._opened else f"the store {path} is another file than was opened: start again"

    async def count_articles(self) -> int:
        """Return how many articles all communities share."""
        return await self._store.count_articles(tenant="")

    def measure_free(self) -> int:
        """Return the free bytes of the store's disk."""
        return shutil.disk_usage(self._store.path.parent).free


def _identify(file: os.stat_result) -> tuple[int, int]:
    return file.st_dev, file.st_ino
