"""Looked up by what it says: the statement that a paste repeats in other words, or the nearest misses."""

from asyncio import to_thread
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.desk.by_words import LONG_PASTE, find_words
from bot.desk.shelf import Shelf
from bot.matching.claim import Claim, read_claim
from bot.matching.claims import Ranking, Verdict, decide, rank_candidates
from bot.matching.claims.losses import find_lost_hedges
from bot.matching.claims.other_counts import find_missing_counts
from bot.matching.claims.support import SMALL, measure_support
from bot.matching.claims.tokens import Sides, read_sides
from bot.matching.claims.untold import find_untold
from bot.matching.weigh import LEAST_EVIDENCE, LEAST_RUN
from bot.model.answer import Alternative, Change
from bot.model.candidates import Candidate, Candidates, ClaimQuery
from bot.model.case import Gap
from bot.model.contradiction import Contradiction
from bot.model.finding import Finding, Findings, Piece, Run
from bot.text.words import read_words
from bot.wording import say_contradiction

STATEMENTS = 60
"""Statements looked at for a paste that is found nowhere. By words alone the right one was among the first sixty for
97 % of the training tweets of ``bench/claims.py``, and for 98 % among two hundred."""
NEAR_LEAST = 0.1
"""Confidence from which an article is named as near. Those below share set phrases with the paste, and no matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """What came of looking a claim up.

    ``found.best`` is a paraphrase where the verdict is "found", else ``None``; ``found.others`` are the nearest, best
    first, without names. ``gaps`` are what could not be looked at.
    """

    verdict: Verdict
    found: Findings
    gaps: tuple[Gap, ...] = ()


async def find_claim(shelf: Shelf, claim: Claim, words: Findings, *, top: int) -> Restated:
    """Return the statement that a paste repeats, where one may be called that; else what comes nearest.

    Args:
        shelf: Where to look.
        claim: The paste.
        words: What its words were found to share; the articles in it come behind those that say something like it.
        top: How many others are listed at most.
    """
    if not claim.has_words or len(claim.words) > LONG_PASTE:
        return Restated(verdict="none", found=replace(words, others=_join_misses((), words.others, top)))
    looked_up = await shelf.find_claims(claim.text, limit=STATEMENTS)
    ranking, verdict, likely = await to_thread(_weigh, looked_up, words)
    gaps: tuple[Gap, ...] = () if looked_up.by_meaning else ("no_model",)
    others = _join_all(likely, words, top + 1)
    if verdict != "found":
        return Restated(verdict=verdict, found=Findings(best=None, others=others[:top]), gaps=gaps)
    found = await _find_statement(shelf, claim, looked_up.query, ranking)
    known = {found.best.article_id, *found.copies} if found.best else set()
    rest = tuple(other for other in others if other.article_id not in known)
    return Restated(verdict=verdict, found=replace(found, others=rest[:top]), gaps=gaps)


def _weigh(looked_up: Candidates, words: Findings) -> tuple[Ranking, Verdict, tuple[Alternative, ...]]:
    """Return the candidates ranked, what may be said of the first, and which are near: some ms for sixty of them."""
    ranking = rank_candidates(looked_up.query, looked_up.found, looked_up.statistics)
    verdict, contradictions = _judge(looked_up, ranking, words)
    return ranking, verdict, _list_likely(looked_up, ranking, _keep_sure(contradictions, looked_up.found, ranking))


def _judge(looked_up: Candidates, ranking: Ranking, words: Findings) -> tuple[Verdict, tuple[Contradiction, ...]]:
    """Return what may be said of a ranking, and what its first has otherwise than the paste.

    What shares three words is not even offered. Where it is not sure, or the corpus is small, or words alone were
    compared, it must have most of what the paste says.
    """
    verdict = decide(ranking)
    if verdict == "none":
        return verdict, ranking.contradictions
    first = ranking.ranked[0].candidate
    sides = read_sides(looked_up.query, first)
    further = _list_further(looked_up.found, first)
    missing = tuple(find_missing_counts(sides, further))
    nearest = first.nearness.most if first.nearness else None
    is_untold = bool(find_untold(sides, looked_up.statistics, nearest))
    is_sure = verdict == "found" and ranking.has_model and looked_up.statistics.size >= SMALL
    support = measure_support(sides)
    is_borne_out = (support.is_enough if is_sure else support.is_most) and _is_beyond_borne_out(sides, words.run)
    return (verdict if is_borne_out and not missing and not is_untold else "none"), missing


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


def _list_further(found: Sequence[Candidate], first: Candidate) -> list[str]:
    return [one.piece for one in found if one.article_id == first.article_id]


async def _find_statement(shelf: Shelf, claim: Claim, query: ClaimQuery, ranking: Ranking) -> Findings:
    """Return the first of ``ranking`` as a finding: in the earliest article that has its sentence, with the others."""
    first = ranking.ranked[0].candidate
    lost = find_lost_hedges(read_sides(query, first), first.piece, first.start)
    finding = replace(_make_finding(claim, first, ranking.confidence), changes=tuple(lost))
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
        text_held=bool(candidate.piece) or is_headline,
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


def _keep_sure(
    contradictions: Sequence[Contradiction], found: Sequence[Candidate], ranking: Ranking
) -> list[Contradiction]:
    """Return the contradictions that may be named: what another statement of the article has is none of them.

    That two names stand in another order keeps from an answer, and proves nothing.
    """
    if not ranking.ranked:
        return []
    further = " ".join(_list_further(found, ranking.ranked[0].candidate))
    known = {*read_words(further).norms}
    return [
        one
        for one in contradictions
        if not (one.kind == "roles" and " \u2026 " in one.pasted)
        and not (one.kind in ("date", "place", "name", "side") and known.issuperset(read_words(one.pasted).norms))
    ]


def _list_likely(
    looked_up: Candidates, ranking: Ranking, contradictions: Sequence[Contradiction]
) -> tuple[Alternative, ...]:
    """Return the nearest by what they say, the first with what it has otherwise than the paste.

    By words alone the first of a handful of articles is always ahead: it must have a part of what the paste says.
    """
    if ranking.ranked and not ranking.has_model and looked_up.statistics.size < SMALL:
        sides = read_sides(looked_up.query, ranking.ranked[0].candidate)
        if not measure_support(sides).is_part:
            return ()
    likely = [one for one in ranking.list_misses() if one.confidence >= NEAR_LEAST]
    if likely and contradictions:
        likely[0] = replace(likely[0], why=say_contradiction(contradictions[0]))
    return tuple(likely)


def _join_misses(ahead: tuple[Alternative, ...], behind: Sequence[Alternative], top: int) -> tuple[Alternative, ...]:
    """Return the nearest misses, those of ``behind`` with no more confidence than those before; one an article."""
    known = {one.article_id for one in ahead}
    least = ahead[-1].confidence if ahead else 1.0
    lowered = (replace(one, confidence=min(one.confidence, least)) for one in behind if one.article_id not in known)
    return (*ahead, *(one for one in lowered if one.confidence >= NEAR_LEAST))[:top]


def _join_all(likely: tuple[Alternative, ...], words: Findings, top: int) -> tuple[Alternative, ...]:
    """Return the nearest misses by what is said and by words; those with a long run of the paste's words first."""
    if words.run is None or words.run.words < LEAST_EVIDENCE:
        return _join_misses(likely, words.others, top)
    why = {one.article_id: one.why for one in likely}
    ahead = (replace(one, why=why.get(one.article_id, one.why)) for one in words.others)
    return _join_misses(tuple(one for one in ahead if one.confidence >= NEAR_LEAST), likely, top)
