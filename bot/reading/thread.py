"""Articles read in this process, off the event loop."""

from asyncio import to_thread
from collections.abc import Callable, Sequence
from threading import Lock

from bot.model.article import Article, Dossier
from bot.model.clause import Clauses
from bot.reading.clauses import parse_clauses
from bot.reading.dossier import renew_dossier
from bot.reading.parsing import Parser


def do_without() -> None:
    """Return no parser."""


class ThreadReader:
    """Reads in a thread (:class:`~bot.ports.Reader`): a text of a megabyte takes seconds, and others must not wait.

    ``load`` returns the parser, or ``None`` where articles are read by patterns; it is called for every article, and
    not before the first.
    """

    def __init__(self, load: Callable[[], Parser | None] = do_without) -> None:
        """Read with what ``load`` returns."""
        self._load = load
        self._parsing = Lock()

    async def read(self, article: Article, earlier: Dossier | None, *, in_haste: bool = False) -> Dossier:
        """Return what ``article`` says; in haste, by patterns."""
        return await to_thread(self._read, article, earlier, in_haste=in_haste)

    async def read_clauses(self, texts: Sequence[str]) -> tuple[Clauses, ...] | None:
        """Return who does what in each of ``texts``; ``None`` where there is no parser."""
        return await to_thread(self._read_clauses, texts)

    def _read_clauses(self, texts: Sequence[str]) -> tuple[Clauses, ...] | None:
        with self._parsing:
            parser = self._load()
            return parse_clauses(parser, texts) if parser is not None else None

    def _read(self, article: Article, earlier: Dossier | None, *, in_haste: bool) -> Dossier:
        if in_haste or article.text is None:
            return renew_dossier(article, earlier)
        with self._parsing:
            # A parser is not made for two threads at a time.
            parser = self._load()
            if parser is not None:
                return renew_dossier(article, earlier, parser=parser)
        return renew_dossier(article, earlier)
