"""What reads for the asks of a running bot: the process beside it, or, where that takes too long, a thread."""

import asyncio
from typing import Final

from adapters.reading.process import ReadingProcess
from bot.errors import UnavailableError
from bot.model.article import Article, Dossier
from bot.reading.parsing import find_model
from bot.reading.thread import ThreadReader

PATIENCE_SECONDS: Final = 3.0
"""How long an ask waits for the process: starting it takes two seconds, reading an article a tenth of one."""
HELD_UP_SECONDS: Final = 1.0
"""A process that has been at a text for longer is starting, or at a long one: who asks now does not wait for it."""
LONG_TEXT: Final = 100_000
"""Code points from which a text is not read by grammar within the patience."""


class ProcessReader:
    """Reads by grammar within a few seconds, or else by patterns (:class:`~bot.ports.Reader`).

    ``makeshifts`` counts the latter, which are to be read again; ``with_parser`` is whether there is anything better.
    """

    def __init__(self, process: ReadingProcess, *, patience: float = PATIENCE_SECONDS) -> None:
        """Read in ``process``, which is waited for ``patience`` seconds."""
        self.process = process
        self.with_parser = find_model() is not None
        self.makeshifts = 0
        self._patience = patience
        self._thread = ThreadReader()

    async def read(self, article: Article, earlier: Dossier | None, *, in_haste: bool) -> Dossier:
        """Return what ``article`` says."""
        if self.with_parser and article.text is not None:
            is_quick = len(article.text) <= LONG_TEXT and self.process.busy_seconds <= HELD_UP_SECONDS
            if is_quick and not in_haste:
                try:
                    async with asyncio.timeout(self._patience):
                        return (await self.process.read(article, earlier)).dossier
                except (TimeoutError, UnavailableError):
                    # Answered all the same; what is wrong stands in the log.
                    pass
            self.makeshifts += 1
        return await self._thread.read(article, earlier)
