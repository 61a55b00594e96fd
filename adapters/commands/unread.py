"""The articles that wait, read one after the other: beside the bot's other work, or by ``firsthand reread``."""

import asyncio
import logging
from typing import TYPE_CHECKING, Final, Literal

from adapters.commands.opening import Office
from adapters.reading.process import ReadingProcess, UnreadableTextError
from adapters.reading.reader import ProcessReader
from bot.errors import FirsthandError

if TYPE_CHECKING:
    from adapters.serving.meters import Meters
    from store.unread import SqliteUnread, Waiting

LOOK_SECONDS: Final = 5.0
AFTER_FAILURE_SECONDS: Final = 60.0
COUNT_SECONDS: Final = 30.0
"""Counting takes some 0.4 s of a reading connection where a million wait."""
Outcome = Literal["read", "failed", "outdated"]
"""``failed``: the text cannot be read; ``outdated``: while it was read, the article or its text was replaced."""
_log = logging.getLogger(__name__)


async def read_waiting(unread: "SqliteUnread", process: ReadingProcess, waiting: "Waiting", *, parser: bool) -> Outcome:
    """Read one article in ``process`` and keep what it says; ``parser`` is whether there is one to read with.

    Raises:
        UnavailableError: The process does not start, or the store cannot be written.
    """
    try:
        reading = await process.read(waiting.article, waiting.earlier)
    except UnreadableTextError:
        await unread.give_up(waiting, with_parser=parser)
        return "failed"
    if not await unread.keep(waiting, reading.dossier):
        return "outdated"
    if parser and not reading.is_whole:
        # Read by patterns, and left at that: it would be too much for the parser every time.
        await unread.give_up(waiting, with_parser=parser)
    return "read"


async def read_unread(office: Office, reader: ProcessReader, meters: "Meters") -> None:
    """Read what waits, and whatever comes to wait; never returns. Those who ask come first."""
    background = _Background(office, reader, meters)
    while True:
        try:
            await background.read_all()
            await asyncio.sleep(LOOK_SECONDS)
        except FirsthandError as error:
            _log.warning("nothing is read in the background for a minute: %s", error)
            await asyncio.sleep(AFTER_FAILURE_SECONDS)


class _Background:
    """How far the reading is."""

    def __init__(self, office: Office, reader: ProcessReader, meters: "Meters") -> None:
        self._office = office
        self._unread = office.store.unread
        self._reader = reader
        self._meters = meters
        self._makeshifts = -1
        self._counted = 0.0

    async def read_all(self) -> None:
        """Read what waits now."""
        parser = self._reader.with_parser
        if self._makeshifts != self._reader.makeshifts:
            # At the start: records of older readers. Later: what was read in haste for an ask.
            self._makeshifts = self._reader.makeshifts
            await self._unread.queue_outdated(with_parser=parser)
        after: int | None = None
        count = 0
        while (waiting := await self._unread.find_next(after=after, with_parser=parser)) is not None:
            await self._count()
            await self._office.desk.places.give_way()
            outcome = await read_waiting(self._unread, self._reader.process, waiting, parser=parser)
            self._meters.readings.labels(outcome).inc()
            after, count = waiting.number, count + 1
        if count:
            _log.info("%d articles were read in the background", count)
            self._meters.unread.set(0)
            self._counted = 0.0

    async def _count(self) -> None:
        now = asyncio.get_running_loop().time()
        if not self._counted or now - self._counted >= COUNT_SECONDS:
            self._counted = now
            self._meters.unread.set(await self._unread.count(with_parser=self._reader.with_parser))
