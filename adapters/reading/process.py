"""The other side of the process that reads: started when there is something to read, ended when there is nothing."""

import asyncio
import logging
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self, TypeVar

from adapters.reading.frames import HEAD_BYTES, READY, BadFrameError, Reply, Request, pack_frame, unpack_reply
from bot.errors import UnavailableError
from bot.model.article import Article, Dossier
from bot.model.clause import Clauses

IDLE_SECONDS: Final = 300.0
"""After which the process ends and its 150 MB are free; to start anew takes it two seconds."""
START_SECONDS: Final = 30.0
STARTS: Final = 2
SECONDS_A_MILLION: Final = 300.0
"""How long a text of a million code points may take, over the start: ten times of what it takes on a free machine."""
_ROOT: Final = Path(__file__).resolve().parents[2]
_PASSED_ON: Final = frozenset(
    "PATH HOME LANG LC_ALL LC_CTYPE TMPDIR SYSTEMROOT LD_LIBRARY_PATH PYTHONDONTWRITEBYTECODE".split()
)
"""Settings that the process is given; tokens and keys are none of them."""
_ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
T = TypeVar("T")
_log = logging.getLogger(__name__)


class ReadingLostError(UnavailableError):
    """The process that reads ended, or was ended, before it had read the text."""


class ReadingUnavailableError(UnavailableError):
    """The process that reads cannot be started, whatever the text."""

    def __init__(self, reason: str) -> None:
        """Keep why."""
        super().__init__(f"articles cannot be read in a process of their own: {reason}")
        self.reason = reason


class UnreadableTextError(UnavailableError):
    """A text that cannot be read, neither by grammar nor by patterns."""

    def __init__(self, article_id: str) -> None:
        """Keep which article it is the text of."""
        super().__init__(f"the text of article {article_id} cannot be read")
        self.article_id = article_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read. Not ``is_whole``: the text was too much for the parser, and patterns alone read it."""

    dossier: Dossier
    is_whole: bool


class ReadingProcess:
    """A process that reads one article at a time. Use it as a context manager: at its end the process has ended."""

    def __init__(self, *, idle_seconds: float = IDLE_SECONDS, command: tuple[str, ...] | None = None) -> None:
        """Start nothing yet.

        Args:
            idle_seconds: After how long without work the process ends.
            command: What is started; ``None``: this Python, with the worker.
        """
        self._idle_seconds = idle_seconds
        self._command = command or (sys.executable, "-P", "-m", "adapters.reading.worker")
        self._turn = asyncio.Lock()
        self._process: Process | None = None
        self._ending: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self._ends: set[asyncio.Task[None]] = set()
        self._began = 0.0
        self._is_over = False

    @property
    def busy_seconds(self) -> float:
        """Return for how long it has been at the text that it is reading; 0 where it is at none."""
        return asyncio.get_running_loop().time() - self._began if self._turn.locked() else 0.0

    @property
    def pid(self) -> int | None:
        """Return the process's id; ``None`` while none runs."""
        return self._process.pid if self._process is not None and self._process.returncode is None else None

    async def __aenter__(self) -> Self:
        """Return the process itself."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """End it at once, whatever it is at; those who wait are refused, or the next would start it anew."""
        self._is_over = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, *self._ends, return_exceptions=True)
        await self._end()

    async def read(self, article: Article, earlier: Dossier | None, *, by_grammar: bool = True) -> Reading:
        """Return what ``article`` says, by grammar where a parser is installed and that is wanted.

        Those who wait are served in the order of coming. Whoever is cancelled while the text is read leaves the process
        to finish it.

        Raises:
            UnreadableTextError: The process died over it three times, the last time without the parser, or could not
                read it.
            ReadingUnavailableError: The process does not start, or its context has ended.
        """
        return await self._take_turn(lambda: self._read(article, earlier, by_grammar=by_grammar))

    async def read_clauses(self, texts: Sequence[str]) -> tuple[Clauses, ...] | None:
        """Return who does what in each of a few sentences; ``None`` where there is no parser. Others are waited for.

        Raises:
            ReadingLostError: The process ended over them.
            ReadingUnavailableError: The process does not start, or its context has ended.
        """
        return (await self._take_turn(lambda: self._ask(Request(texts=tuple(texts))))).clauses

    async def _take_turn(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        await self._turn.acquire()
        if self._is_over:
            self._turn.release()
            raise ReadingUnavailableError("it was told to end")
        self._began = asyncio.get_running_loop().time()
        task = asyncio.create_task(work())
        self._tasks.add(task)
        task.add_done_callback(self._finish)
        return await asyncio.shield(task)

    def _finish(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.discard(task)
        self._turn.release()
        if not task.cancelled():
            # Looked at, as nobody may wait for it any more.
            task.exception()

    async def _read(self, article: Article, earlier: Dossier | None, *, by_grammar: bool) -> Reading:
        for with_parser in (True, True, False) if by_grammar else (False,):
            try:
                reply = await self._ask(Request(article=article, earlier=earlier, by_grammar=with_parser))
            except ReadingLostError as error:
                _log.warning("article %s: %s", article.id, error)
                continue
            if reply.dossier is not None:
                return Reading(dossier=reply.dossier, is_whole=with_parser)
            _log.warning("article %s could not be read: %s", article.id, reply.error)
        raise UnreadableTextError(article.id)

    async def _ask(self, request: Request) -> Reply:
        if self._ending is not None:
            self._ending.cancel()
        length = len(request.article.text or "") if request.article is not None else 0
        try:
            process = await self._start()
            async with asyncio.timeout(START_SECONDS + SECONDS_A_MILLION * length / 1_000_000):
                reply = unpack_reply(await _exchange(process, pack_frame(request)))
        except TimeoutError:
            await self._end()
            raise ReadingLostError(f"not read in time, {length:,} characters") from None
        except (asyncio.IncompleteReadError, OSError):
            await self._end()
            raise ReadingLostError("the process that reads has ended over it") from None
        except BadFrameError as error:
            await self._end()
            raise ReadingUnavailableError("it speaks as another version does: start Firsthand anew") from error
        except BaseException:
            # Cancelled half way: what comes next would be the answer to another question.
            await self._end()
            raise
        self._ending = asyncio.get_running_loop().call_later(self._idle_seconds, self._end_idle)
        return reply

    async def _start(self) -> Process:
        """Return the process, once it is ready for its first article."""
        if self._process is not None and self._process.returncode is None:
            return self._process
        for _ in range(STARTS):
            try:
                self._process = process = await asyncio.create_subprocess_exec(
                    *self._command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=make_environ()
                )
                async with asyncio.timeout(START_SECONDS):
                    if await _told(process).readexactly(HEAD_BYTES) == READY:
                        return process
            except OSError as error:  # a timeout is one too
                raise ReadingUnavailableError(error.strerror or "it is never ready") from error
            except asyncio.IncompleteReadError:
                # Somebody may have killed it, or the memory ran out for a moment.
                pass
            await self._end()
        raise ReadingUnavailableError("it ends before it is ready")

    def _end_idle(self) -> None:
        if not self._turn.locked():
            task = asyncio.create_task(self._end())
            self._ends.add(task)
            task.add_done_callback(self._ends.discard)

    async def _end(self) -> None:
        if self._ending is not None:
            self._ending.cancel()
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            # Not by its own method, which takes the exit code of one that has just died from under the loop.
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)
        # What is still in the pipes is taken out, or the end would not be noticed.
        await process.communicate()


async def _exchange(process: Process, frame: bytes) -> bytes:
    """Return the body of the reply to a frame."""
    if process.stdin is not None:
        process.stdin.write(frame)
        await process.stdin.drain()
    told = _told(process)
    head = await told.readexactly(HEAD_BYTES)
    return await told.readexactly(int.from_bytes(head))


def _told(process: Process) -> asyncio.StreamReader:
    if process.stdout is None:
        raise ReadingUnavailableError("it has no pipes")
    return process.stdout


def make_environ() -> dict[str, str]:
    """Return the surroundings of the process: nothing secret, and this very Firsthand wherever it was started."""
    passed_on = {name: value for name, value in os.environ.items() if name in _PASSED_ON}
    return passed_on | _ONE_THREAD | {"PYTHONPATH": str(_ROOT)}
