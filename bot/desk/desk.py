"""Where asks are answered: the flow, top to bottom."""

from asyncio import to_thread
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.answer import compose_answer, find_lead, find_named_roles, find_stakes, is_publisher_known
from bot.desk.by_claim import add_nearest, find_claim
from bot.desk.by_words import HOLDERS, find_words, point_into, prefer_linked
from bot.desk.nearly import name_nearly
from bot.desk.places import Places
from bot.desk.settling import settle_finding
from bot.desk.shelf import Shelf
from bot.matching.claim import PASTE_LIMIT, Claim, read_claim
from bot.matching.claims.weights import MISS_SHARE
from bot.matching.links.unsafe import names_unsafe_link
from bot.model.answer import Alternative, Answer
from bot.model.article import Article, Dossier
from bot.model.case import Case, Gap, Material, Reason
from bot.model.chat import Ask
from bot.model.contradiction import Contradiction
from bot.model.finding import Finding, Findings
from bot.model.link import LinkRules
from bot.model.top import Top
from bot.outlets import Registry, link_rules
from bot.ports import Corpus, Reader
from bot.reading.dossier import is_unread, leave_unread
from bot.reading.thread import ThreadReader
from bot.tracing.copies import Copies, find_copies, list_probes, order_copies
from bot.tracing.outlets import list_outlets, trace_interests
from bot.tracing.statements import cover_statements
from bot.wording import say_contradiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where asks are answered: a corpus, the registry of outlets, and what that knows of addresses.

    ``reader`` reads the articles that an ask meets unread. ``without`` are articles that a community has ruled out for
    what is asked. ``places`` are for the asks worked on.
    """

    corpus: Corpus
    registry: Registry
    rules: LinkRules
    reader: Reader = field(default_factory=ThreadReader)
    without: frozenset[str] = frozenset()
    places: Places = field(default_factory=Places, repr=False, compare=False)

    @classmethod
    def of(cls, corpus: Corpus, registry: Registry, *, reader: Reader | None = None) -> "Desk":
        """Return a desk that reads addresses by what ``registry`` knows of their hosts.

        Without a ``reader``, articles are read by patterns alone, in a thread.
        """
        rules = link_rules(registry.profiles)
        return cls(corpus=corpus, registry=registry, rules=rules, reader=reader or ThreadReader())

    async def answer(
        self, ask: Ask, *, answer_id: str, now: datetime, top: int = 5, with_unlikely: bool = False
    ) -> Answer:
        """Answer one ask, and keep the answer with all it stands on.

        Args:
            ask: What was asked.
            answer_id: A fresh name for the answer.
            now: The time of asking, aware.
            top: How many alternatives are listed at most.
            with_unlikely: Whether also those are listed that are likely beside the point.
        """
        async with self.places.take() as pace:
            wanted = Top(most=top, with_unlikely=with_unlikely)
            shelf = Shelf(
                corpus=self.corpus, tenant=ask.place.tenant_id, without=self.without, pace=pace, reader=self.reader
            )
            return await self._answer(ask, shelf, answer_id=answer_id, now=now, top=wanted)

    async def _answer(self, ask: Ask, shelf: Shelf, *, answer_id: str, now: datetime, top: Top) -> Answer:
        case = Case(
            answer_id=answer_id,
            status="unreadable",
            asked_at=now.isoformat(timespec="seconds").replace("+00:00", "Z"),
            corpus_size=await self.corpus.count_articles(tenant=shelf.tenant),
            tenant=shelf.tenant,
        )
        case = await self._look(case, ask, shelf, top)
        answer = compose_answer(case)
        await self.corpus.keep_answer(case, answer, paste=ask.text)
        return answer

    async def _look(self, case: Case, ask: Ask, shelf: Shelf, top: Top) -> Case:
        if len(ask.text) > PASTE_LIMIT:
            return replace(case, status="refused", reason="too_long")
        claim = read_claim(ask.text, platform=ask.place.platform, rules=self.rules)
        if claim.links or claim.has_words:
            return await self._find(case, claim, shelf, top)
        if names_unsafe_link(ask.text):
            return replace(case, status="refused", reason="unsafe_link")
        return replace(case, reason="too_little")

    async def _find(self, case: Case, claim: Claim, shelf: Shelf, top: Top) -> Case:
        hits = await shelf.find_links([at.link for at in claim.links])
        linked = tuple(dict.fromkeys(hit.article_id for hit in hits if hit.exact))
        found = await find_words(shelf, claim, top=top.most)
        if found.best is not None:
            found = await add_nearest(shelf, claim, prefer_linked(found, linked), top=top)
            return await self._take_up(case, claim, found, linked, shelf, top)
        if len(linked) == 1:
            page = await point_into(shelf, claim, linked[0])
            return await self._take_up(case, claim, replace(found, best=page), linked, shelf, top)
        if hits:
            return await _offer_linked(case, linked, [hit.article_id for hit in hits], shelf, top)
        return await self._find_claim(case, claim, found, shelf, top)

    async def _find_claim(self, case: Case, claim: Claim, words: Findings, shelf: Shelf, top: Top) -> Case:
        """Make the case of a paste whose words stand nowhere: it may repeat a statement in other words."""
        restated = await find_claim(shelf, claim, words, top=top)
        gaps: list[Gap] = ["link_not_held"] if claim.links else []
        gaps += restated.gaps
        if claim.has_words and not await self.corpus.is_searched_whole():
            gaps.append("index_behind")
        is_near, others = restated.verdict == "several", restated.found.others
        if restated.found.best is not None:
            found = await self._take_up(case, claim, restated.found, (), shelf, top)
            other = _name_other_speaker(found)
            if other is None:
                return replace(found, gaps=tuple(dict.fromkeys((*found.gaps, *gaps))))
            others = (other, *others)[: top.most]
        return replace(
            case,
            status="several" if is_near else "none",
            reason=_name_reason(claim, is_near=is_near),
            gaps=tuple(gaps),
            alternatives=await shelf.name_others(others),
        )

    async def _take_up(
        self, case: Case, claim: Claim, found: Findings, linked: tuple[str, ...], shelf: Shelf, top: Top
    ) -> Case:
        """Make the case of a finding: load what is known of the article, follow its words to other articles."""
        if found.best is None:
            return case
        held = await shelf.load_articles((found.best.article_id,))
        if not held:
            # Taken out between the look-up and now.
            return replace(case, status="none")
        article = held[0]
        dossier = await self.open_dossier(article, tenant=case.tenant, in_haste=shelf.pace.without_reading)
        speakers, finding = await to_thread(settle_finding, claim, found.best, article, dossier)
        material = await to_thread(self._freeze, article, dossier, finding)
        copies = await _trace_copies(article, found, shelf)
        others = tuple(other for other in found.others if other.article_id not in copies.ids)
        return replace(
            case,
            status="found",
            finding=finding,
            material=material,
            earliest=copies.earliest,
            copies=copies.ids,
            related=(*copies.related, *await name_nearly(shelf, claim, found, known=(article.id, *copies.ids))),
            alternatives=(await shelf.name_others(others))[: top.most],
            gaps=(*_list_gaps(claim, finding, linked, speakers), *_list_hasty(article, dossier)),
        )

    def _freeze(self, article: Article, dossier: Dossier, finding: Finding) -> Material:
        """Return all that an answer on a finding stands on, with what only the text and today's lists can tell."""
        outlets = list_outlets(article, dossier.record, self.registry)
        interests = trace_interests(article, dossier.record, self.registry)
        lead = find_lead(article, dossier) if finding.kind == "link" and not dossier.claims else None
        return Material(
            article=article,
            dossier=dossier,
            outlets=outlets,
            stakes=find_stakes(article, dossier, finding, interests),
            named_roles=find_named_roles(cover_statements(dossier.record, finding), article.text or ""),
            is_publisher_known=is_publisher_known(article, dossier.record, outlets[0]),
            lead=lead.id if lead is not None else None,
        )

    async def open_dossier(self, article: Article, *, tenant: str, in_haste: bool = False) -> Dossier:
        """Return what is known of an article, reading it now where that was not done, or where its text is another.

        In haste it is left unread.
        """
        kept = await self.corpus.load_dossier(article.id, tenant=tenant)
        if kept is not None and not kept[1] and not is_unread(article, kept[0]):
            return kept[0]
        earlier = kept[0] if kept else None
        if in_haste and article.text is not None:
            # A bot reads it in the background.
            return kept[0] if kept is not None and not kept[1] else leave_unread(article)
        # Where no place is free, others wait for this one.
        dossier = await self.reader.read(article, earlier, in_haste=self.places.are_taken)
        await self.corpus.keep_dossier(article.id, dossier, tenant=tenant)
        return dossier


async def _trace_copies(article: Article, found: Findings, shelf: Shelf) -> Copies:
    ids = found.copies
    if found.best is not None and found.best.kind == "link":
        # What is ruled out as the answer is a copy all the same.
        everywhere = replace(shelf, without=frozenset())
        holders = [await everywhere.find_holders(probe, limit=HOLDERS, reach=0) for probe in list_probes(article)]
        ids = find_copies(article, holders)
    return order_copies(article, await shelf.load_articles(ids))


async def _offer_linked(case: Case, linked: tuple[str, ...], hits: Sequence[str], shelf: Shelf, top: Top) -> Case:
    """Make the case of several candidates, none of which may be called the answer."""
    ids = linked or tuple(dict.fromkeys(hits))
    confidence = 1.0 / len(ids) if linked else 0.5
    others = [
        Alternative(article_id=at, url=None, title=None, confidence=round(confidence, 3)) for at in ids[: top.most]
    ]
    return replace(
        case,
        status="several",
        reason="several_links" if linked else "loose_link",
        alternatives=await shelf.name_others(others),
    )


def _name_other_speaker(case: Case) -> Alternative | None:
    """Return the article found as a mere neighbour where it has the same from another mouth; ``None`` elsewhere.

    Words that are its own are the source's whoever is said to have spoken them; what is only like them is not.
    """
    finding = case.finding
    change = next((one for one in finding.changes if one.kind == "speaker"), None) if finding else None
    if finding is None or change is None:
        return None
    other = Contradiction(kind="speaker", pasted=change.pasted or "", source=change.source or "")
    return Alternative(
        article_id=finding.article_id,
        url=None,
        title=None,
        confidence=round(MISS_SHARE * finding.confidence, 3),
        why=say_contradiction(other),
    )


def _name_reason(claim: Claim, *, is_near: bool) -> Reason:
    if is_near:
        return "near_claims"
    return "link_only" if claim.links and not claim.has_words else ""


def _list_hasty(article: Article, dossier: Dossier) -> tuple[Gap, ...]:
    return ("without_reading",) if is_unread(article, dossier) else ()


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
        gaps.append("summed_up" if finding.kind == "paraphrase" else "no_text")
    if finding.stray:
        gaps.append("stray_words")
    is_compared = bool(speakers) or any(change.kind == "speaker" for change in finding.changes)
    if claim.speaker is not None and not is_compared and finding.kind != "link":
        gaps.append("speaker_not_read")
    return tuple(gaps)
