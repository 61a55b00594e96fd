"""What the core asks of others. Owned here, implemented elsewhere; values go in, values come out."""

from collections.abc import Sequence
from typing import Protocol

from bot.model.answer import Answer
from bot.model.article import Article, Dossier
from bot.model.case import Case
from bot.model.link import Link
from bot.model.place import LinkHit, Passage


class Corpus(Protocol):
    """The stored articles, what was read of them, and the answers given.

    ``tenant`` is the community that asks; it sees its own articles and those all share (""). Every method raises
    :class:`~bot.errors.StoreError` where the store cannot be reached.
    """

    async def count_articles(self, *, tenant: str) -> int:
        """Return how many articles there are to be found."""

    async def find_links(self, link: Link, *, tenant: str) -> tuple[LinkHit, ...]:
        """Return the articles under an address: those under its exact key, else the candidates under its loose key."""

    async def find_passages(
        self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int
    ) -> tuple[Passage, ...]:
        """Return passages that share most with ``shingles``, best first, from at most ``limit`` blocks of text.

        Each is widened by ``reach`` code points on either side. An article kept a moment ago is found.
        """

    async def find_holders(
        self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int
    ) -> tuple[Passage, ...]:
        """Return passages that hold the rarest of ``shingles`` together, those of the earliest articles first."""

    async def load_articles(self, article_ids: Sequence[str], *, tenant: str) -> tuple[Article, ...]:
        """Return those of ``article_ids`` that are held, in the order asked for."""

    async def load_dossier(self, article_id: str, *, tenant: str) -> tuple[Dossier, bool] | None:
        """Return what was read of an article and whether its text has changed since; ``None``: not read yet."""

    async def keep_dossier(self, article_id: str, dossier: Dossier, *, tenant: str) -> None:
        """Keep what was read of an article."""

    async def keep_answer(self, case: Case, answer: Answer, *, paste: str) -> None:
        """Keep an answer and what it stands on; of the paste only a keyed hash."""
