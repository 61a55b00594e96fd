"""The one flow from an ask to an answer, top to bottom.

The corpus is read before the pure middle and written after it; what is pure is in the wings and in :mod:`bot.answer`.
Nothing here knows a platform, a clock or a database.
"""

from asyncio import Semaphore, to_thread
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.answer import compose_answer
from bot.matching.claim import PASTE_LIMIT, Claim, read_claim
from bot.matching.links.unsafe import names_unsafe_link
from bot.matching.lookup import list_sentence_shingles, list_shingles
from bot.matching.match import CANDIDATES, REACH, match_passages
from bot.matching.mouth import compare_speaker
from bot.model.answer import Alternative, Answer
from bot.model.article import Article, Dossier
from bot.model.case import Case, Gap, Material
from bot.model.chat import Ask
from bot.model.finding import Finding, Findings
from bot.model.link import LinkRules
from bot.model.place import LinkHit, Passage
from bot.outlets import Registry, link_rules
from bot.ports import Corpus, Reader
from bot.reading.dossier import is_unread
from bot.reading.thread import ThreadReader
from bot.tracing.copies import Copies, find_copies, list_probes, order_copies
from bot.tracing.outlets import list_outlets
from bot.tracing.seams import close_seams
from bot.tracing.statements import cover_statements, known_speakers

PLACES = 2
"""Asks worked on at a time. Work holds Python's lock, and whoever is to be acknowledged waits for that: of 100 asks a
second 99 % were acknowledged within 0.12 s with two places, within 0.65 s with six (bench/discord.py). With one, a
text of a megabyte would keep all others waiting."""
LONG_PASTE = 100
"""Words from which a paste is held against whole articles: it has more blocks than are looked up. Nor is it a claim."""
STATEMENTS = 60
"""Statements looked at for a paste that is found nowhere. By words alone the right one was among the first sixty for
97 % of the training tweets of ``bench/claims.py``, and for 98 % among two hundred."""
NEAR_LEAST = 0.1
"""Confidence from which an article is named as near. Those below share set phrases with the paste, and no matter."""
HOLDERS = 60
"""Blocks looked at for further copies of the same words; those of the earliest articles come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where asks are answered: a corpus, the registry of outlets, and what that knows of addresses.

    ``reader`` reads the articles that an ask meets unread. ``without`` are articles that a community has ruled out for
    what is asked. ``places`` are for the asks worked on; others wait, in the order of coming.
    """

    corpus: Corpus
    registry: Registry
    rules: LinkRules
    reader: Reader = field(default_factory=ThreadReader)
    without: frozenset[str] = frozenset()
    places: Semaphore = field(default_factory=lambda: Semaphore(PLACES), repr=False, compare=False)

    @classmethod
    def of(cls, corpus: Corpus, registry: Registry, *, reader: Reader | None = None) -> "Desk":
        """Return a desk that reads addresses by what ``registry`` knows of their hosts.

        Without a ``reader``, articles are read by patterns alone, in a thread.
        """
        rules = link_rules(registry.profiles)
        return cls(corpus=corpus, registry=registry, rules=rules, reader=reader or ThreadReader())

    async def answer(self, ask: Ask, *, answer_id: str, now: datetime, top: int = 5) -> Answer:
        """Answer one ask, and keep the answer with all it stands on.

        Args:
            ask: What was asked.
            answer_id: A fresh name for the answer.
            now: The time of asking, aware.
            top: How many alternatives are listed at most.
        """
        async with self.places:
            return await self._answer(ask, answer_id=answer_id, now=now, top=top)

    async def _answer(self, ask: Ask, *, answer_id: str, now: datetime, top: int) -> Answer:
        tenant = ask.place.tenant_id
        case = Case(
            answer_id=answer_id,
            status="unreadable",
            asked_at=now.isoformat(timespec="seconds").replace("+00:00", "Z"),
            corpus_size=await self.corpus.count_articles(tenant=tenant),
            tenant=tenant,
        )
        case = await self._look(case, ask, top)
        answer = compose_answer(case)
        await self.corpus.keep_answer(case, answer, paste=ask.text)
        return answer

    async def _look(self, case: Case, ask: Ask, top: int) -> Case:
        if len(ask.text) > PASTE_LIMIT:
            return replace(case, status="refused", reason="too_long")
        claim = read_claim(ask.text, platform=ask.place.platform, rules=self.rules)
        if claim.links or claim.has_words:
            return await self._find(case, claim, top)
        if names_unsafe_link(ask.text):
            return replace(case, status="refused", reason="unsafe_link")
        return replace(case, reason="too_little")

    async def _find(self, case: Case, claim: Claim, top: int) -> Case:
        hits = await self._find_linked(claim, case.tenant)
        linked = tuple(dict.fromkeys(hit.article_id for hit in hits if hit.exact))
        found = await self._find_words(claim, case.tenant, top)
        if found.best is not None:
            return await self._take_up(case, claim, _prefer_linked(found, linked), linked, top)
        if len(linked) == 1:
            page = await self._point_into(claim, linked[0], case.tenant)
            return await self._take_up(case, claim, replace(found, best=page), linked, top)
        if hits:
            return await self._offer(case, linked or tuple(dict.fromkeys(hit.article_id for hit in hits)), linked, top)
        near = await self._name_others(await self._find_nearest(claim, found, case.tenant, top), case.tenant)
        gaps: list[Gap] = ["link_not_held"] if claim.links else []
        if claim.has_words and not await self.corpus.is_searched_whole():
            gaps.append("index_behind")
        return replace(
            case,
            status="none",
            reason="link_only" if claim.links and not claim.has_words else "",
            gaps=tuple(gaps),
            alternatives=near,
        )

    async def _find_nearest(self, claim: Claim, found: Findings, tenant: str, top: int) -> tuple[Alternative, ...]:
        """Return the nearest misses: by what is said, then by the words it is said in; one an article."""
        likely: tuple[Alternative, ...] = ()
        if claim.has_words and len(claim.words) <= LONG_PASTE:
            claims = await self.corpus.find_claims(claim.text, tenant=tenant, limit=STATEMENTS)
            likely = tuple(c for c in claims if c.confidence >= NEAR_LEAST and c.article_id not in self.without)
        known = {one.article_id for one in likely} | self.without
        # What shares words in a row without being like it in what it says comes behind all that is.
        least = likely[-1].confidence if likely else 1.0
        behind = tuple(replace(one, confidence=min(one.confidence, least)) for one in found.others)
        others = (one for one in behind if one.article_id not in known and one.confidence >= NEAR_LEAST)
        return (*likely, *others)[:top]

    async def _find_linked(self, claim: Claim, tenant: str) -> tuple[LinkHit, ...]:
        found = [await self.corpus.find_links(at.link, tenant=tenant) for at in claim.links]
        return tuple(hit for hits in found for hit in hits if hit.article_id not in self.without)

    async def _point_into(self, claim: Claim, article_id: str, tenant: str) -> Finding:
        """Return the finding of a linked page, with the place in it that the link points to (``#:~:text=``)."""
        page = Finding(article_id=article_id, kind="link", confidence=1.0)
        for at in claim.links:
            if at.link.hint is not None:
                pointed = (await self._find_words(read_claim(at.link.hint), tenant, 0)).best
                if pointed is not None and pointed.article_id == article_id:
                    # The pointed words stand in the link, not in the paste.
                    pieces = [replace(piece, paste_start=at.start, paste_end=at.end) for piece in pointed.pieces]
                    return replace(page, pieces=tuple(pieces))
        return page

    async def _find_words(self, claim: Claim, tenant: str, top: int) -> Findings:
        shingles = list_shingles(claim)
        if not claim.has_words:
            return Findings(best=None)
        passages = await self.corpus.find_passages(shingles, tenant=tenant, limit=CANDIDATES, reach=REACH)
        passages = tuple(passage for passage in passages if passage.article_id not in self.without)
        beside: tuple[Passage, ...] = ()
        # A sentence is matched in less time than a thread takes to start; a page is not.
        if len(claim.words) > LONG_PASTE:
            passages = await self._open_whole(passages, tenant)
            found = await to_thread(match_passages, claim, passages, top=top)
        else:
            found = match_passages(claim, passages, top=top)
            beside = await self._find_sentences(claim, found, tenant)
            if beside:
                found = match_passages(claim, (*passages, *beside), top=top)
        if found.best is None:
            return found
        holders = await self.corpus.find_holders(shingles, tenant=tenant, limit=HOLDERS, reach=REACH)
        known = {passage.article_id for passage in passages} | self.without
        further = tuple(passage for passage in holders if passage.article_id not in known)
        if not further:
            return found
        return await to_thread(match_passages, claim, (*passages, *beside, *further), top=top)

    async def _find_sentences(self, claim: Claim, found: Findings, tenant: str) -> tuple[Passage, ...]:
        """Return the passages that share most with single sentences of a paste of which not all was found."""
        further: dict[tuple[str, str, int, int], Passage] = {}
        for shingles in list_sentence_shingles(claim, found):
            passages = await self.corpus.find_passages(shingles, tenant=tenant, limit=CANDIDATES, reach=REACH)
            further |= {(one.article_id, one.field, one.start, one.end): one for one in passages}
        return tuple(one for one in further.values() if one.article_id not in self.without)

    async def _open_whole(self, passages: tuple[Passage, ...], tenant: str) -> tuple[Passage, ...]:
        """Return the whole texts of the articles that ``passages`` are of, where they are held."""
        ids = dict.fromkeys(passage.article_id for passage in passages)
        texts = {article.id: article.text for article in await self.corpus.load_articles(tuple(ids), tenant=tenant)}
        opened: dict[tuple[str, str], Passage] = {}
        for passage in passages:
            text = texts.get(passage.article_id) if passage.field == "text" else None
            whole = passage if text is None else replace(passage, start=0, end=len(text), text=text)
            opened.setdefault((passage.article_id, passage.field), whole)
        return tuple(opened.values())

    async def _take_up(self, case: Case, claim: Claim, found: Findings, linked: tuple[str, ...], top: int) -> Case:
        """Make the case of a finding: load what is known of the article, follow its words to other articles."""
        if found.best is None:
            return case
        held = await self.corpus.load_articles((found.best.article_id,), tenant=case.tenant)
        if not held:
            # Taken out between the look-up and now.
            return replace(case, status="none")
        article = held[0]
        dossier = await self.open_dossier(article, tenant=case.tenant)
        speakers = known_speakers(cover_statements(dossier.record, found.best)[:1])
        finding = close_seams(compare_speaker(claim, found.best, speakers), article, dossier.record)
        copies = await self._trace_copies(article, found, case.tenant)
        others = tuple(other for other in found.others if other.article_id not in copies.ids)
        return replace(
            case,
            status="found",
            finding=finding,
            material=Material(
                article=article, dossier=dossier, outlets=list_outlets(article, dossier.record, self.registry)
            ),
            earliest=copies.earliest,
            copies=copies.ids,
            related=copies.related,
            alternatives=(await self._name_others(others, case.tenant))[:top],
            gaps=_list_gaps(claim, finding, linked, speakers),
        )

    async def open_dossier(self, article: Article, *, tenant: str) -> Dossier:
        """Return what is known of an article, reading it now where that was not done, or where its text is another."""
        kept = await self.corpus.load_dossier(article.id, tenant=tenant)
        if kept is not None and not kept[1] and not is_unread(article, kept[0]):
            return kept[0]
        earlier = kept[0] if kept else None
        # Where no place is free, others wait for this one.
        dossier = await self.reader.read(article, earlier, in_haste=self.places.locked())
        await self.corpus.keep_dossier(article.id, dossier, tenant=tenant)
        return dossier

    async def _trace_copies(self, article: Article, found: Findings, tenant: str) -> Copies:
        ids = found.copies
        if found.best is not None and found.best.kind == "link":
            holders = [
                await self.corpus.find_holders(probe, tenant=tenant, limit=HOLDERS, reach=0)
                for probe in list_probes(article)
            ]
            ids = find_copies(article, holders)
        return order_copies(article, await self.corpus.load_articles(ids, tenant=tenant))

    async def _offer(self, case: Case, ids: tuple[str, ...], linked: tuple[str, ...], top: int) -> Case:
        """Make the case of several candidates, none of which may be called the answer."""
        confidence = 1.0 / len(ids) if linked else 0.5
        others = tuple(
            Alternative(article_id=at, url=None, title=None, confidence=round(confidence, 3)) for at in ids[:top]
        )
        return replace(
            case,
            status="several",
            reason="several_links" if linked else "loose_link",
            alternatives=await self._name_others(others, case.tenant),
        )

    async def _name_others(self, others: tuple[Alternative, ...], tenant: str) -> tuple[Alternative, ...]:
        articles = await self.corpus.load_articles([other.article_id for other in others], tenant=tenant)
        by_id = {article.id: article for article in articles}
        return tuple(
            replace(other, url=by_id[other.article_id].url, title=by_id[other.article_id].title)
            for other in others
            if other.article_id in by_id
        )


def _prefer_linked(found: Findings, linked: tuple[str, ...]) -> Findings:
    """Return ``found`` with the page that the paste links as its best, where that has the words as well as any."""
    twin = next((twin for twin in found.twins if twin.article_id in linked), None)
    if found.best is None or found.best.article_id in linked or twin is None:
        return found
    rest = tuple(other for other in found.twins if other is not twin)
    return replace(found, best=twin, twins=(found.best, *rest))


def _list_gaps(claim: Claim, finding: Finding, linked: tuple[str, ...], speakers: tuple[str, ...]) -> tuple[Gap, ...]:
    """Return what is known to be missing from a finding."""
    gaps: list[Gap] = []
    if claim.links and not linked:
        gaps.append("link_not_held")
    elif linked and finding.article_id not in linked:
        gaps.append("words_not_in_link")
    if finding.kind == "link" and claim.has_words:
        gaps.append("words_not_found")
    if not finding.text_held:
        gaps.append("no_text")
    if finding.stray:
        gaps.append("stray_words")
    if claim.speaker is not None and not speakers and finding.kind != "link":
        gaps.append("speaker_not_read")
    return tuple(gaps)
