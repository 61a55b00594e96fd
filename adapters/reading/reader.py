"""What reads for the asks of a running bot: the process beside it, or, where that takes too long, a thread.

Whoever reads holds Python's lock, so that the process is the better place even for what patterns alone read.
"""

import asyncio
from collections.abc import Sequence
from typing import Final

from adapters.reading.process import ReadingProcess
from bot.errors import UnavailableError
from bot.model.article import Article, Dossier
from bot.model.clause import Clauses
from bot.reading.parsing import find_model
from bot.reading.thread import ThreadReader

PATIENCE_SECONDS: Final = 3.0
"""How long an ask waits for the process: starting it takes two seconds, reading an article a tenth of one."""
HELD_UP_SECONDS: Final = 1.0
"""A process that has been at a text for longer is starting, or at a long one: who asks now does not wait for it."""
HASTY_SECONDS: Final = 0.1
"""How long an ask in haste waits for the process, and for none that is not started or is at another text: by patterns
one is read in a hundredth of a second, here as there. Where all waited for it, on a machine that is at full load
anyhow, 100 asks a second were answered after four seconds and not after one."""
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
        if not self.with_parser or article.text is None:
            return await self._thread.read(article, earlier)
        busy = self.process.busy_seconds
        is_free = (busy == 0 and self.process.pid is not None) if in_haste else busy <= HELD_UP_SECONDS
        dossier: Dossier | None = None
        if is_free and len(article.text) <= LONG_TEXT:
            dossier = await self._ask_process(article, earlier, by_grammar=not in_haste)
        self.makeshifts += in_haste or dossier is None
        return dossier if dossier is not None else await self._thread.read(article, earlier)

    async def read_clauses(self, texts: Sequence[str]) -> tuple[Clauses, ...] | None:
        """Return who does what in each of ``texts``; ``None`` where the process is held up by something else."""
        if not self.with_parser or self.process.busy_seconds > HELD_UP_SECONDS:
            return None
        try:
            async with asyncio.timeout(self._patience):
                return await self.process.read_clauses(texts)
        except (TimeoutError, UnavailableError):
            return None

    async def _ask_process(self, article: Article, earlier: Dossier | None, *, by_grammar: bool) -> Dossier | None:
        try:
            async with asyncio.timeout(self._patience if by_grammar else HASTY_SECONDS):
                return (await self.process.read(article, earlier, by_grammar=by_grammar)).dossier
        except (TimeoutError, UnavailableError):
            # Answered all the same; what is wrong stands in the log.
            return None
