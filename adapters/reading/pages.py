"""Pages taken apart within a time limit, in a process that can be ended: no library that reads HTML can be interrupted.

One page of hostile markup would otherwise hold up all that come after it.
"""

import subprocess
import sys
from threading import Event, Timer
from typing import Final, Self

from adapters.reading.exchange import exchange_frames
from adapters.reading.page_frames import PageRequest, pack_page_frame, unpack_page_reply
from adapters.reading.process import make_environ
from bot.errors import UnreadablePageError
from bot.model.page import Page
from bot.reading.extract import HTML_LIMIT

SECONDS_MOST: Final = 20.0
"""For one page, the start of the process included. Of the 2,050 pages of the sets in ``tests/eval/page_sets.py`` the
slowest took 4.7 s on a busy machine; 20,000 elements in one paragraph take 5 s on a free one, 19 s on a busy one."""


class PageProcess:
    """A process that takes pages apart, started at the first of them. At the end of the context it has ended."""

    def __init__(self, *, seconds: float = SECONDS_MOST) -> None:
        """Start nothing yet. ``seconds`` is how long one page may take."""
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Return the process itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it, whatever it is at."""
        self._end()

    @property
    def pid(self) -> int | None:
        """Return the process's id; ``None`` while none runs."""
        return self._process.pid if self._process is not None else None

    def extract(self, html: str, *, url: str | None) -> Page:
        """Return the article of a page (:func:`bot.reading.extract.extract_page`).

        Raises:
            UnreadablePageError: There is no article in it, or it could not be taken apart in time.
        """
        if len(html) > HTML_LIMIT:
            raise UnreadablePageError(f"it is larger than {HTML_LIMIT // 1_000_000} MB")
        process = self._process = self._process or _start()
        is_late = Event()

        def stop() -> None:
            is_late.set()
            process.kill()

        timer = Timer(self._seconds, stop)
        timer.start()
        try:
            body = exchange_frames(process, pack_page_frame(PageRequest(html=_sound(html), url=url and _sound(url))))
        except BaseException:
            # Half way through, what comes next would be the answer to another page.
            self._end()
            raise
        finally:
            timer.cancel()
            timer.join()
        if body is None or is_late.is_set():
            self._end()
        if body is None:
            raise UnreadablePageError(f"taking it apart fails, or needs more than {self._seconds:.0f} seconds")
        reply = unpack_page_reply(body)
        if reply.page is None:
            raise UnreadablePageError(reply.reason)
        return reply.page

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        (sys.executable, "-P", "-m", "adapters.reading.page_worker"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=make_environ(),
    )


def _sound(text: str) -> str:
    """Return a text without half surrogates, which no frame can hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
