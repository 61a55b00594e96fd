"""The corpus as one ask sees it: a community's, without the articles that were ruled out for what is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.desk.places import Pace
from bot.model.answer import Alternative
from bot.model.article import Article
from bot.model.candidates import Candidates
from bot.model.clause import Clauses
from bot.model.link import Link
from bot.model.place import LinkHit, Passage, SecondLook
from bot.model.record import Span
from bot.ports import Corpus, Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What can be found for one ask.

    ``without`` are the ids of articles that are passed over. ``pace`` is what is left out as many ask;
    ``reader`` parses the sentences that are compared.
    """

    corpus: Corpus
    tenant: str
    without: frozenset[str] = frozenset()
    pace: Pace = field(default_factory=Pace)
    reader: Reader | None = None

    async def find_links(self, links: Sequence[Link]) -> tuple[LinkHit, ...]:
        """Return the articles under any of some addresses, in the order of those."""
        found = [await self.corpus.find_links(link, tenant=self.tenant) for link in links]
        return tuple(hit for hits in found for hit in hits if hit.article_id not in self.without)

    async def find_passages(self, shingles: Sequence[int], *, limit: int, reach: int) -> tuple[Passage, ...]:
        """Return the passages that share most with ``shingles``, best first."""
        found = await self.corpus.find_passages(shingles, tenant=self.tenant, limit=limit, reach=reach)
        return tuple(passage for passage in found if passage.article_id not in self.without)

    async def find_holders(self, shingles: Sequence[int], *, limit: int, reach: int) -> tuple[Passage, ...]:
        """Return the passages that hold the rarest of ``shingles`` together, those of the earliest articles first."""
        found = await self.corpus.find_holders(shingles, tenant=self.tenant, limit=limit, reach=reach)
        return tuple(passage for passage in found if passage.article_id not in self.without)

    async def look_again(self, norms: Sequence[str], *, limit: int, reach: int) -> SecondLook:
        """Return the passages that share most single words with ``norms``, misread ones as they were likely meant."""
        look = await self.corpus.look_again(norms, tenant=self.tenant, limit=limit, reach=reach)
        return replace(look, passages=tuple(one for one in look.passages if one.article_id not in self.without))

    async def find_claims(self, text: str, *, limit: int) -> Candidates:
        """Return the statements that ``text`` may repeat in other words."""
        looked_up = await self.corpus.find_claims(text, tenant=self.tenant, limit=limit)
        kept = tuple(one for one in looked_up.found if one.article_id not in self.without)
        return replace(looked_up, found=kept)

    async def read_clauses(self, texts: Sequence[str]) -> tuple[Clauses, ...] | None:
        """Return who does what in each of ``texts``; ``None`` where nothing parses them."""
        return await self.reader.read_clauses(texts) if self.reader is not None else None

    async def load_articles(self, article_ids: Sequence[str]) -> tuple[Article, ...]:
        """Return those of ``article_ids`` that are held, in the order asked for."""
        return await self.corpus.load_articles(tuple(article_ids), tenant=self.tenant)

    async def list_told(self, article_id: str) -> tuple[Span, ...]:
        """Return the places of an article where somebody is known to have told something; none while it is unread."""
        kept = await self.corpus.load_dossier(article_id, tenant=self.tenant)
        if kept is None or kept[1]:
            return ()
        told = (one for one in kept[0].record.statements if one.form != "narrator")
        return tuple(Span(start=one.start, end=one.end) for one in told)

    async def name_others(self, others: Sequence[Alternative]) -> tuple[Alternative, ...]:
        """Return ``others`` with their addresses and titles, those that are still held."""
        articles = await self.load_articles([other.article_id for other in others])
        by_id = {article.id: article for article in articles}
        return tuple(
            replace(other, url=by_id[other.article_id].url, title=by_id[other.article_id].title)
            for other in others
            if other.article_id in by_id
        )
