"""A sentence of a paste that passed for a remark, and stands word for word in another article."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.matching.candidate import Candidate
from bot.matching.claim import LEAST_WORDS
from bot.matching.units import Unit
from bot.matching.weigh import Weight
from bot.model.finding import Finding

_AS_IT_STANDS = 100.0


def mark_elsewhere(finding: Finding, candidate: Candidate, others: Iterable[Candidate]) -> Finding:
    """Return ``finding`` with those sentences as stray that ``others`` have and its own article has not.

    Chat's words make up sentences of articles too: "the idea is actually not so crazy". Six of them in a row, from the
    first word of a sentence to its last, are no chance where another article has just these. A question is the room's.
    """
    own = candidate.weight
    rivals = [other.weight for other in others if other.article_id != candidate.article_id]
    claim = candidate.claim
    found = tuple(
        (claim.words.starts[unit.first], claim.words.ends[unit.last - 1])
        for unit in _list_passed(claim.units, own)
        if any(_has_whole(rival, unit) for rival in rivals)
    )
    return replace(finding, kind="altered", stray=tuple(sorted((*finding.stray, *found)))) if found else finding


def _list_passed(units: Iterable[Unit], own: Weight) -> Iterator[Unit]:
    """Yield the longer sentences that an article has nothing of, and that nobody missed there."""
    for unit in units:
        is_touched = any(segment.first < unit.last and unit.first < segment.last for segment in own.segments)
        is_sentence = len(unit) >= LEAST_WORDS and not (unit.is_frame or unit.is_question)
        if is_sentence and not is_touched and unit not in own.stray:
            yield unit


def _has_whole(weight: Weight, unit: Unit) -> bool:
    return any(
        segment.first <= unit.first and unit.last <= segment.last and segment.score == _AS_IT_STANDS
        for segment in weight.segments
    )
