"""Looked up by what it says: the statement that a paste repeats in other words, or the nearest misses."""

from asyncio import to_thread
from dataclasses import dataclass, replace

from bot.desk.by_clauses import find_doubts
from bot.desk.by_words import LONG_PASTE, find_words
from bot.desk.judging import judge_first
from bot.desk.misses import add_unlikely, keep_sure, list_further, list_misses, list_near
from bot.desk.shelf import Shelf
from bot.matching.claim import Claim, read_claim
from bot.matching.claims import Ranking, Verdict, rank_candidates
from bot.matching.claims.bearer import is_signature, list_bearers, prefer_told
from bot.matching.claims.borne_out import find_unborne
from bot.matching.claims.clauses import Doubts
from bot.matching.claims.losses import find_lost_hedges
from bot.matching.claims.tokens import read_sides
from bot.matching.claims.weights import SEVERAL
from bot.model.answer import Change
from bot.model.candidates import Candidate, Candidates, ClaimQuery
from bot.model.case import Gap
from bot.model.contradiction import Contradiction
from bot.model.finding import Finding, Findings, Piece
from bot.model.top import Top

STATEMENTS = 60
"""Statements looked at for a paste that is found nowhere. By words alone the right one was among the first sixty for
97 % of the training tweets of ``bench/claims.py``, and for 98 % among two hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """What came of looking a claim up.

    ``found.best`` is a paraphrase where the verdict is "found", else ``None``; ``found.others`` are the nearest, best
    first, without names. ``gaps`` are what could not be looked at.
    """

    verdict: Verdict
    found: Findings
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """What was made of the candidates; ``bearers`` are the sentences to answer with, the best first.

    ``otherwise`` is what the first has otherwise than the paste.
    """

    verdict: Verdict
    bearers: tuple[Candidate, ...] = ()
    otherwise: tuple[Contradiction, ...] = ()


async def find_claim(shelf: Shelf, claim: Claim, words: Findings, *, top: Top) -> Restated:
    """Return the statement that a paste repeats, where one may be called that; else what comes nearest.

    Args:
        shelf: Where to look.
        claim: The paste.
        words: What its words were found to share; the articles in it come behind those that say something like it.
        top: Which others are listed.
    """
    if not claim.has_words or len(claim.words) > LONG_PASTE:
        near = await add_nearest(shelf, claim, replace(words, others=list_near(words)), top=top)
        return Restated(verdict="none", found=near)
    if shelf.pace.without_claims:
        near = replace(words, others=list_near(words)[: top.most])
        return Restated(verdict="none", found=near, gaps=("without_claims",))
    looked_up = await _look_up(shelf, claim)
    ranking = await to_thread(rank_candidates, looked_up.query, looked_up.found, looked_up.statistics)
    settled = await _settle(shelf, looked_up, ranking, words)
    others = await to_thread(list_misses, looked_up, ranking, settled.otherwise, words, top=top)
    gaps: tuple[Gap, ...] = () if looked_up.by_meaning else ("no_model",)
    if not settled.bearers:
        return Restated(verdict=settled.verdict, found=Findings(best=None, others=others[: top.most]), gaps=gaps)
    found = await _find_statement(shelf, claim, looked_up.query, settled.bearers[0], ranking.confidence)
    known = {found.best.article_id, *found.copies} if found.best else set()
    rest = tuple(other for other in others if other.article_id not in known)
    return Restated(verdict=settled.verdict, found=replace(found, others=rest[: top.most]), gaps=gaps)


async def add_nearest(shelf: Shelf, claim: Claim, found: Findings, *, top: Top) -> Findings:
    """Return what was found by words, behind its others what comes nearest by what it says, where that is wanted."""
    if not top.with_unlikely or not claim.has_words or len(found.others) >= top.most:
        return found
    looked_up = await _look_up(shelf, claim)
    ranking = await to_thread(rank_candidates, looked_up.query, looked_up.found, looked_up.statistics)
    known = {found.best.article_id, *found.copies} if found.best else set()
    others = (one for one in add_unlikely(found.others, ranking) if one.article_id not in known)
    return replace(found, others=tuple(others)[: top.most])


async def _look_up(shelf: Shelf, claim: Claim) -> Candidates:
    """Return the statements that a paste may repeat; who signed an embedded post, and when, is none."""
    looked_up = await shelf.find_claims(claim.text, limit=STATEMENTS)
    return replace(looked_up, found=tuple(one for one in looked_up.found if not is_signature(one.piece)))


async def _list_held(shelf: Shelf, looked_up: Candidates, ranking: Ranking) -> tuple[str, ...]:
    """Return all that is held of the first article, in pieces; nothing where it is not offered anyway."""
    if not ranking.ranked or ranking.confidence < SEVERAL:
        return ()
    first = ranking.ranked[0].candidate
    if keep_sure(ranking.contradictions, looked_up.found, first):
        return ()
    held = [*list_further(looked_up.found, first), first.title]
    for article in await shelf.load_articles((first.article_id,)):
        held += filter(None, (article.text, article.byline, article.outlet, article.url))
    return tuple(held)


async def _settle(shelf: Shelf, looked_up: Candidates, ranking: Ranking, words: Findings) -> _Weighed:
    """Return what may be answered; where no parser is at hand, more must be told in the paste's own words.

    With "found" comes one bearer, else none.
    """
    held = await _list_held(shelf, looked_up, ranking)
    for is_parsed in (True, False) if shelf.reader is not None else (False,):
        weighed = await to_thread(_weigh, looked_up, ranking, held, words, is_parsed=is_parsed)
        if weighed.verdict != "found":
            return weighed
        bearer = await _choose_bearer(shelf, weighed.bearers)
        doubts = await find_doubts(shelf, looked_up.query, bearer) if is_parsed else Doubts()
        if doubts is not None:
            break
    if doubts is None or not doubts.is_any:
        return replace(weighed, bearers=(bearer,))
    return _Weighed(verdict="none" if doubts.otherwise else "several", otherwise=doubts.otherwise)


def _weigh(
    looked_up: Candidates, ranking: Ranking, held: tuple[str, ...], words: Findings, *, is_parsed: bool
) -> _Weighed:
    """Return what may be said of the first of a ranking: some ms for sixty candidates."""
    verdict, otherwise = judge_first(looked_up, ranking, held, words, is_parsed=is_parsed)
    if verdict != "found":
        return _Weighed(verdict=verdict, otherwise=otherwise)
    bearers = _list_bearers(looked_up, ranking)
    borne = [one for one in bearers if not any(find_unborne(looked_up.query, one, looked_up.found))]
    if bearers[0] not in borne:
        # It may well be the one, and nobody could defend that it is.
        return _Weighed(verdict="several")
    return _Weighed(verdict=verdict, bearers=tuple(borne))


def _list_bearers(looked_up: Candidates, ranking: Ranking) -> tuple[Candidate, ...]:
    return list_bearers(looked_up.query, ranking.ranked[0].candidate, looked_up.found, looked_up.statistics)


async def _choose_bearer(shelf: Shelf, bearers: tuple[Candidate, ...]) -> Candidate:
    """Return the one of ``bearers`` to answer with: of several, one that somebody is known to have told."""
    if len(bearers) == 1:
        return bearers[0]
    return prefer_told(bearers, await shelf.list_told(bearers[0].article_id))


async def _find_statement(
    shelf: Shelf, claim: Claim, query: ClaimQuery, first: Candidate, confidence: float
) -> Findings:
    """Return ``first`` as a finding: in the earliest article that has its sentence, with the others."""
    if first.is_summary:
        # In our own words, so nothing that stands there or is missing is the source's doing.
        return Findings(best=_make_finding(claim, first, confidence))
    lost = find_lost_hedges(read_sides(query, first), first.piece, first.start)
    finding = replace(_make_finding(claim, first, confidence), changes=tuple(lost))
    holders = await find_words(shelf, read_claim(first.piece), top=0)
    twins = [] if holders.best is None else [holders.best, *holders.twins]
    # An article that has nearly this sentence, or another's copy of it, is not of one text with this one.
    same = [twin for twin in twins if twin.kind == "verbatim" and len(twin.pieces) == 1]
    if all(twin.article_id != first.article_id for twin in same):
        return Findings(best=finding)
    if first.published is None:
        # Which is the earliest cannot be told: what was likest stays the first.
        same.sort(key=lambda twin: twin.article_id != first.article_id)
    made = [_move_finding(finding, twin) for twin in same]
    return Findings(best=made[0], twins=tuple(made[1:]))


def _make_finding(claim: Claim, candidate: Candidate, confidence: float) -> Finding:
    words = claim.words
    is_headline = candidate.start == candidate.end
    piece = Piece(
        paste_start=words.starts[0],
        paste_end=words.ends[-1],
        field="title" if is_headline else "text",
        source_start=candidate.start,
        source_end=len(candidate.title) if is_headline else candidate.end,
        score=round(100 * confidence, 1),
    )
    return Finding(
        article_id=candidate.article_id,
        kind="paraphrase",
        confidence=round(min(0.99, confidence), 3),
        pieces=(piece,),
        text_held=is_headline or (bool(candidate.piece) and not candidate.is_summary),
    )


def _move_finding(finding: Finding, twin: Finding) -> Finding:
    """Return ``finding`` as it stands in the article of ``twin``, which has the same sentence."""
    if twin.article_id == finding.article_id:
        return finding
    place, own = twin.pieces[0], finding.pieces[0]
    piece = replace(own, field=place.field, source_start=place.source_start, source_end=place.source_end)
    changes = tuple(_move_change(change, place.source_start - own.source_start) for change in finding.changes)
    return replace(finding, article_id=twin.article_id, pieces=(piece,), changes=changes, text_held=twin.text_held)


def _move_change(change: Change, by: int) -> Change:
    if change.source_start is None or change.source_end is None:
        return change
    return replace(change, source_start=change.source_start + by, source_end=change.source_end + by)
