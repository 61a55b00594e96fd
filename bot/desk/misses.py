"""The nearest misses: which candidates are listed beside a match, or where there is none."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.matching.claims import Ranking
from bot.matching.claims.opposites import are_opposites
from bot.matching.claims.support import SMALL, measure_support
from bot.matching.claims.tokens import read_sides
from bot.matching.weigh import LEAST_EVIDENCE
from bot.model.answer import Alternative
from bot.model.candidates import Candidate, Candidates
from bot.model.contradiction import Contradiction
from bot.model.finding import Findings
from bot.model.top import Top
from bot.text.words import read_words
from bot.wording import say_contradiction

NEAR_LEAST = 0.1
"""Confidence from which an article is named as near. Those below share set phrases with the paste, and no matter."""
_ALL: Final = frozenset(("all", "every", "each"))


def keep_sure(
    contradictions: Sequence[Contradiction], found: Sequence[Candidate], first: Candidate
) -> list[Contradiction]:
    """Return the contradictions that may be named: what another statement of the article has is none of them.

    That two names stand in another order keeps from an answer, and proves nothing; nor does another word in the same
    place that is not known for the opposite.
    """
    if not contradictions:
        return []
    further = " ".join(list_further(found, first))
    known = {*read_words(further).norms}
    return [
        one
        for one in contradictions
        if not (one.kind == "roles" and " \u2026 " in one.pasted)
        and not (one.kind == "direction" and not are_opposites(one.pasted, one.source))
        and not (one.kind in ("date", "place", "name", "side") and known.issuperset(read_words(one.pasted).norms))
        and not (_is_of_all(one) and not known.isdisjoint(_ALL))
    ]


def _is_of_all(one: Contradiction) -> bool:
    """Return whether only that all of them are meant speaks against a statement: another may have "every" of them."""
    return one.kind == "number" and not one.source and not _ALL.isdisjoint(read_words(one.pasted).norms)


def _keep_named(
    contradictions: Sequence[Contradiction], found: Sequence[Candidate], first: Candidate
) -> list[Contradiction]:
    """Return the sure ones that may be shown: an article that has the paste's figure elsewhere does not lack it."""
    known = {*read_words(" ".join(list_further(found, first))).norms}
    return [
        one
        for one in keep_sure(contradictions, found, first)
        if not (one.kind == "number" and one.source and _has_figures(one.pasted, known))
    ]


def _has_figures(words: str, known: set[str]) -> bool:
    return any(letter.isdecimal() for letter in words) and known.issuperset(read_words(words).norms)


def list_misses(
    looked_up: Candidates, ranking: Ranking, contradictions: Sequence[Contradiction], words: Findings, *, top: Top
) -> tuple[Alternative, ...]:
    """Return the nearest misses by what is said and by words, best first.

    The first by what is said comes with what it has otherwise than the paste.
    """
    ranked = ranking.list_misses(with_unlikely=True) if top.with_unlikely else _list_likely(looked_up, ranking)
    sure = _keep_named(contradictions, looked_up.found, ranking.ranked[0].candidate) if ranking.ranked else []
    if sure and ranked:
        ranked = (replace(ranked[0], why=say_contradiction(sure[0])), *ranked[1:])
    return _join_words(ranked, words)


def add_unlikely(others: Sequence[Alternative], ranking: Ranking) -> tuple[Alternative, ...]:
    """Return ``others``, then all else that was ranked."""
    return _append(others, ranking.list_misses(with_unlikely=True))


def list_near(words: Findings) -> tuple[Alternative, ...]:
    """Return the articles that share so many of a paste's words that they are named as near."""
    return tuple(one for one in words.others if one.confidence >= NEAR_LEAST)


def _list_likely(looked_up: Candidates, ranking: Ranking) -> tuple[Alternative, ...]:
    """Return what is not likely beside the point of what is near by what it says.

    By words alone the first of a handful of articles is always ahead: it must have a part of what the paste says.
    """
    if ranking.ranked and not ranking.has_model and looked_up.statistics.size < SMALL:
        sides = read_sides(looked_up.query, ranking.ranked[0].candidate)
        if not measure_support(sides).is_part:
            return ()
    return tuple(one for one in ranking.list_misses() if one.confidence >= NEAR_LEAST)


def _join_words(ranked: tuple[Alternative, ...], words: Findings) -> tuple[Alternative, ...]:
    """Return what is ranked by what it says, and what is near by its words, together.

    An article with a long run of the paste's words comes as far up as either says; without one, words tell little.
    """
    near = list_near(words)
    if words.run is None or words.run.words < LEAST_EVIDENCE:
        return _append(ranked, near)
    best = {one.article_id: one for one in near}
    for one in ranked:
        known = best.get(one.article_id, one)
        best[one.article_id] = replace(known, confidence=max(one.confidence, known.confidence), why=one.why)
    return tuple(sorted(best.values(), key=lambda one: -one.confidence))


def _append(ahead: Sequence[Alternative], behind: Sequence[Alternative]) -> tuple[Alternative, ...]:
    """Return both, those of ``behind`` with no more confidence than those before; one an article."""
    known = {one.article_id for one in ahead}
    least = min((one.confidence for one in ahead), default=1.0)
    lowered = (replace(one, confidence=min(one.confidence, least)) for one in behind if one.article_id not in known)
    return (*ahead, *lowered)


def list_further(found: Sequence[Candidate], first: Candidate) -> list[str]:
    """Return the other statements of the article of ``first`` among those found, and that itself."""
    return [one.piece for one in found if one.article_id == first.article_id]
