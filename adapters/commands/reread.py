"""``firsthand reread``: the articles that wait are read, and those that an older reader has read.

Each is kept by itself, so that nothing is lost when it is stopped; the same again goes on where it was.
"""

import argparse
import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from adapters.commands.opening import open_office
from adapters.commands.progress import Report, show_progress
from adapters.commands.unread import read_waiting
from adapters.reading.process import ReadingProcess
from bot.reading.parsing import find_model

if TYPE_CHECKING:
    from store.unread import SqliteUnread, Waiting

DONE, STOPPED = 0, 130
NO_PARSER = "firsthand: no parser is installed, so patterns alone read: pip install '.[parse]'"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    most = os.cpu_count() or 1
    parser.add_argument("--limit", type=_count, metavar="N", help="read so many at most")
    parser.add_argument(
        "--all", action="store_true", help="also what this version has read; never what was read by hand"
    )
    parser.add_argument(
        "--workers",
        type=_count,
        default=1,
        choices=range(1, most + 1),
        metavar="N",
        help=f"read in so many processes, 1 (default) to {most}, of 200 MB each",
    )


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Read what waits."""
    return asyncio.run(_reread(options, environ))


async def _reread(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    with_parser = find_model() is not None
    if not with_parser:
        print(NO_PARSER, file=sys.stderr)
    async with open_office(environ, db=options.db, follow="nothing") as office:
        unread = office.store.unread
        await unread.queue_outdated(with_parser=with_parser, even_if_current=options.all)
        waiting = await unread.count(with_parser=with_parser)
        total = waiting if options.limit is None else min(waiting, options.limit)
        with show_progress("reading", unit="articles") as progress:
            work = _Work(unread=unread, with_parser=with_parser, total=total, progress=progress)
            is_stopped = await _read_in_processes(work, options.workers)
        left = await unread.count(with_parser=with_parser)
    print(f"{work}, {left:,} left{_explain(is_stopped=is_stopped, waiting=waiting, left=left)}")
    return STOPPED if is_stopped else DONE


def _explain(*, is_stopped: bool, waiting: int, left: int) -> str:
    if is_stopped and left:
        return "; the same again goes on with them"
    return "" if waiting else ": nothing waits to be read; --all reads anew what this version has read"


@dataclass(slots=True)
class _Work:
    """What there is to do, and what became of it."""

    unread: "SqliteUnread"
    with_parser: bool
    total: int
    progress: Report
    outcomes: Counter[str] = field(default_factory=Counter)
    taken: int = 0
    after: int | None = None
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __str__(self) -> str:
        """Return what became of it as a line."""
        failed = self.outcomes["failed"]
        return f"{self.outcomes['read']:,} read" + (f", {failed:,} that cannot be read" if failed else "")

    async def take(self) -> "Waiting | None":
        """Return the next article for one process."""
        async with self.turn:
            if self.taken >= self.total:
                return None
            # A running bot reads from the other end.
            found = await self.unread.find_next(after=self.after, with_parser=self.with_parser, newest=True)
            if found is not None:
                self.taken, self.after = self.taken + 1, found.number
            return found

    async def do(self, process: ReadingProcess) -> None:
        """Read, until there is no more."""
        while (waiting := await self.take()) is not None:
            self.outcomes[await read_waiting(self.unread, process, waiting, parser=self.with_parser)] += 1
            self.progress(self.outcomes.total(), self.total)


async def _read_in_processes(work: _Work, workers: int) -> bool:
    """Do the work; return whether Ctrl-C ended it."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    is_stopped = False

    def stop() -> None:
        nonlocal is_stopped
        if not is_stopped and task is not None:
            is_stopped = True
            task.cancel()

    loop.add_signal_handler(signal.SIGINT, stop)
    try:
        async with AsyncExitStack() as stack, asyncio.TaskGroup() as group:
            for _ in range(workers):
                group.create_task(work.do(await stack.enter_async_context(ReadingProcess())))
    except asyncio.CancelledError:
        if not is_stopped or task is None:
            raise
        task.uncancel()
    except BaseExceptionGroup as several:
        # What ended one process's work ended that of the others; the first says why.
        raise several.exceptions[0] from None
    finally:
        loop.remove_signal_handler(signal.SIGINT)
    return is_stopped


def _count(given: str) -> int:
    try:
        value = int(given)
    except ValueError:
        value = -1
    if value < 1:
        raise argparse.ArgumentTypeError("give a number from 1 on")
    return value
