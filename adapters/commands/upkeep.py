"""What is done beside the answering, for as long as the bot runs."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from adapters.commands.claims import keep_claims
from adapters.commands.daily import back_up_daily
from adapters.commands.opening import Office
from adapters.commands.unread import read_unread
from adapters.reading.reader import ProcessReader
from adapters.settings import Settings
from bot.community.counter import Counter
from bot.errors import FirsthandError

if TYPE_CHECKING:
    from adapters.serving.meters import Meters

FOLLOW_SECONDS: Final = 5.0
SWEEP_SECONDS: Final = 3600.0
_log = logging.getLogger(__name__)


@asynccontextmanager
async def keep_up(
    office: Office, counter: Counter, meters: "Meters", settings: Settings, *, reader: ProcessReader
) -> AsyncIterator[None]:
    """Follow the store, read what is unread, delete what is old, back up and measure, while the context lasts."""
    tasks = [
        asyncio.create_task(work)
        for work in (
            _repeat(lambda: _follow(office), FOLLOW_SECONDS),
            _repeat(lambda: _sweep(counter), SWEEP_SECONDS),
            keep_claims(office),
            read_unread(office, reader, meters),
            back_up_daily(settings.db, keep=settings.backup_keep),
            meters.lag.watch(),
        )
    ]
    for task in tasks:
        task.add_done_callback(_tell_defect)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _tell_defect(task: asyncio.Task[None]) -> None:
    """Say at once that a part has ended, not when the bot ends: until then nobody would know."""
    if not task.cancelled() and (defect := task.exception()) is not None:
        _log.error("a part of the upkeep has ended by a defect", exc_info=defect)


async def _repeat(work: Callable[[], Awaitable[None]], seconds: float) -> None:
    """Do it every so many seconds; what goes wrong is said, and tried again."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await work()
        except FirsthandError as error:
            _log.warning("%s", error)


async def _follow(office: Office) -> None:
    """Take up what other processes have put into the store."""
    await office.store.follow_words()


async def _sweep(counter: Counter) -> None:
    count = await counter.sweep(now=datetime.now(UTC))
    if count:
        _log.info("%d old rows deleted", count)
