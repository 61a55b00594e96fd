"""Looked up by what it says: the statement that a paste repeats in other words, or the nearest misses."""

from asyncio import to_thread
from dataclasses import dataclass, replace

from bot.desk.by_clauses import find_doubts
from bot.desk.by_words import LONG_PASTE, find_words
from bot.desk.misses import add_unlikely, list_further, list_misses, list_near
from bot.desk.shelf import Shelf
from bot.matching.claim import Claim, read_claim
from bot.matching.claims import Ranking, Verdict, decide, rank_candidates
from bot.matching.claims.acts import find_untold_acts
from bot.matching.claims.bearer import is_signature, list_bearers, prefer_told
from bot.matching.claims.borne_out import find_unborne
from bot.matching.claims.clauses import Doubts
from bot.matching.claims.losses import find_lost_hedges
from bot.matching.claims.missing_names import find_missing_names
from bot.matching.claims.other_counts import find_missing_counts
from bot.matching.claims.other_doers import find_other_doers
from bot.matching.claims.support import SMALL, measure_support
from bot.matching.claims.tokens import Sides, read_sides
from bot.matching.claims.untold import find_untold
from bot.matching.claims.untold_deeds import NEAR_ENOUGH, NEAR_PARSED, find_untold_deeds
from bot.matching.weigh import LEAST_EVIDENCE, LEAST_RUN
from bot.model.answer import Alternative, Change
from bot.model.candidates import Candidate, Candidates, ClaimQuery
from bot.model.case import Gap
from bot.model.contradiction import Contradiction
from bot.model.finding import Finding, Findings, Piece, Run
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
    """What was made of the candidates; ``bearers`` are the sentences to answer with, the best first."""

    verdict: Verdict
    bearers: tuple[Candidate, ...]
    others: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled:
    """What is answered: with ``bearer``, or ``None`` where nothing is called the source."""

    verdict: Verdict
    bearer: Candidate | None
    others: tuple[Alternative, ...]


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
    settled = await _settle(shelf, looked_up, ranking, words, top)
    others, bearer = settled.others, settled.bearer
    gaps: tuple[Gap, ...] = () if looked_up.by_meaning else ("no_model",)
    if bearer is None:
        return Restated(verdict=settled.verdict, found=Findings(best=None, others=others[: top.most]), gaps=gaps)
    found = await _find_statement(shelf, claim, looked_up.query, bearer, ranking.confidence)
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
    if decide(ranking) == "none":
        return ()
    first = ranking.ranked[0].candidate
    held = [*list_further(looked_up.found, first), first.title]
    for article in await shelf.load_articles((first.article_id,)):
        held += filter(None, (article.text, article.byline, article.outlet, article.url))
    return tuple(held)


async def _settle(shelf: Shelf, looked_up: Candidates, ranking: Ranking, words: Findings, top: Top) -> _Settled:
    """Return what may be answered; where no parser is at hand, more must be told in the paste's own words."""
    held = await _list_held(shelf, looked_up, ranking)
    for is_parsed in (True, False) if shelf.reader is not None else (False,):
        weighed = await to_thread(_weigh, looked_up, ranking, held, words, top, is_parsed=is_parsed)
        if weighed.verdict != "found":
            return _Settled(verdict=weighed.verdict, bearer=None, others=weighed.others)
        bearer = await _choose_bearer(shelf, weighed.bearers)
        doubts = await find_doubts(shelf, looked_up.query, bearer) if is_parsed else Doubts()
        if doubts is not None:
            break
    if doubts is None or not doubts.is_any:
        return _Settled(verdict="found", bearer=bearer, others=weighed.others)
    others = list_misses(looked_up, ranking, doubts.otherwise, words, top=top)
    return _Settled(verdict="none" if doubts.otherwise else "several", bearer=None, others=others)


def _weigh(
    looked_up: Candidates, ranking: Ranking, held: tuple[str, ...], words: Findings, top: Top, *, is_parsed: bool
) -> _Weighed:
    """Return what may be said of the first of a ranking, and which are near: some ms for sixty of them."""
    verdict, contradictions = _judge(looked_up, ranking, held, words, is_parsed=is_parsed)
    others = list_misses(looked_up, ranking, contradictions, words, top=top)
    bearers = _list_bearers(looked_up, ranking) if verdict == "found" else ()
    borne = [one for one in bearers if not any(find_unborne(looked_up.query, one, looked_up.found))]
    if bearers and bearers[0] not in borne:
        # It may well be the one, and nobody could defend that it is.
        verdict, borne = "several", []
    return _Weighed(verdict=verdict, bearers=tuple(borne), others=others)


def _list_bearers(looked_up: Candidates, ranking: Ranking) -> tuple[Candidate, ...]:
    return list_bearers(looked_up.query, ranking.ranked[0].candidate, looked_up.found, looked_up.statistics)


def _judge(
    looked_up: Candidates, ranking: Ranking, held: tuple[str, ...], words: Findings, *, is_parsed: bool
) -> tuple[Verdict, tuple[Contradiction, ...]]:
    """Return what may be said of a ranking, and what its first has otherwise than the paste.

    What shares three words is not even offered. Where it is not sure, or the corpus is small, or words alone were
    compared, it must have most of what the paste says.
    """
    verdict = decide(ranking)
    if verdict == "none":
        return verdict, ranking.contradictions
    first = ranking.ranked[0].candidate
    sides = read_sides(looked_up.query, first)
    further = list_further(looked_up.found, first)
    nearest = first.nearness.most if first.nearness else None
    missing = (
        *find_missing_counts(sides, further),
        *find_missing_names(sides, held),
        *find_untold_deeds(sides, nearest, near_enough=NEAR_PARSED if is_parsed else NEAR_ENOUGH),
        *find_untold_acts(sides),
    )
    is_untold = bool(find_untold(sides, looked_up.statistics, nearest))
    is_sure = verdict == "found" and ranking.has_model and looked_up.statistics.size >= SMALL
    support = measure_support(sides)
    is_borne_out = (support.is_enough if is_sure else support.is_most) and _is_beyond_borne_out(sides, words.run)
    if missing or is_untold or not is_borne_out:
        return "none", missing
    others = tuple(find_other_doers(looked_up.query, first, looked_up.found))
    return ("none" if others else verdict), others


def _is_beyond_borne_out(sides: Sides, run: Run | None) -> bool:
    """Return whether a statement has what a paste says beyond the words that were refused as a quotation.

    They are not found by another door: what two articles have long runs of is of neither; where one has, it must bear
    out most of the whole paste, and of a sentence that goes on otherwise also that.
    """
    if run is None or run.words < LEAST_RUN:
        return True
    if run.is_patchwork or not measure_support(sides, of=run.beyond).is_part:
        return False
    return run.words < LEAST_EVIDENCE or measure_support(sides, is_whole=True).is_most


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
