"""Several chats side by side: one that fails does not take the others with it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from adapters.serving.standing import Standing
from bot.errors import RefusedError, UnavailableError

FIRST_PAUSE: Final = 5.0
LONGEST_PAUSE: Final = 300.0
"""Seconds before one that could not be reached is tried again: doubled each time, up to this."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A platform that is set up.

    ``serve`` returns when it was told to stop. It raises :class:`~bot.errors.RefusedError` where it is of no use to try
    again, :class:`~bot.errors.UnavailableError` where it may be.
    """

    standing: Standing
    serve: Callable[[], Awaitable[None]]


async def supervise(
    chats: Sequence[Chat], *, stop: asyncio.Event, first_pause: float = FIRST_PAUSE
) -> tuple[UnavailableError, ...]:
    """Run all until ``stop``; return why none runs any more, an error a chat: none where they were told to stop.

    One that cannot be reached is tried again while another runs. Where none does, the process had better end: whoever
    started it sees why, and starts it again.
    """
    return await _Supervision(chats, stop, first_pause).run()


class _Supervision:
    """Which chats run, and why the others do not."""

    def __init__(self, chats: Sequence[Chat], stop: asyncio.Event, first_pause: float) -> None:
        self._chats = tuple(chats)
        self._stop = stop
        self._first_pause = first_pause
        self._running = {chat.standing.platform for chat in chats}
        self._ends: dict[str, UnavailableError] = {}
        self._is_over = asyncio.Event()

    async def run(self) -> tuple[UnavailableError, ...]:
        tasks = [asyncio.create_task(self._keep(chat)) for chat in self._chats]
        try:
            await self._is_over.wait()
        finally:
            # Those that are left only wait to be tried again.
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        return () if self._stop.is_set() else tuple(self._ends.values())

    async def _keep(self, chat: Chat) -> None:
        name, pause = chat.standing.platform, self._first_pause
        clock = asyncio.get_running_loop().time
        while not self._stop.is_set():
            self._running.add(name)
            began = clock()
            end = await self._serve(chat)
            if clock() - began > LONGEST_PAUSE:
                pause = self._first_pause
            self._running.discard(name)
            if end is not None:
                self._ends[name] = end
            if end is None or isinstance(end, RefusedError) or not self._running:
                break
            _log.warning("%s; trying again in %.0f s", end, pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), pause)
            pause = min(LONGEST_PAUSE, 2 * pause)
        if not self._running:
            self._is_over.set()

    async def _serve(self, chat: Chat) -> UnavailableError | None:
        """Return why it does not run any more; ``None`` where it was told so."""
        standing = chat.standing
        try:
            await chat.serve()
        except RefusedError as error:
            standing.fail(str(error))
            _log.error("%s", error)
            return error
        except UnavailableError as error:
            standing.lose(str(error))
            return error
        except Exception as error:  # noqa: BLE001 - a defect in one chat's code leaves the others' members their answers
            standing.lose(f"a defect: {type(error).__name__}")
            _log.exception("%s has ended by a defect", standing.platform)
            return UnavailableError(f"{standing.platform} has ended by a defect ({type(error).__name__}): see the log")
        standing.stop()
        return None
