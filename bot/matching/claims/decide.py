"""What may be said of a ranking: found, several, or nothing; and why no more than that."""

from typing import Final, Literal

from bot.matching.claims.rank import Ranking
from bot.matching.claims.weights import FOUND, SEVERAL
from bot.model.contradiction import Contradiction, ContradictionKind

Verdict = Literal["found", "several", "none"]

_KINDS: Final[dict[ContradictionKind, str]] = {
    "number": "another number",
    "name": "another name",
    "side": "another side",
    "roles": "the other way round",
    "negation": "denied on one side",
    "direction": "the opposite course",
    "undone": "planned in the one, done in the other",
    "date": "another date",
    "place": "another place",
    "speaker": "another speaker",
    "unsaid": "more than the source says",
}


def decide(ranking: Ranking, *, is_open: bool = False) -> Verdict:
    """Return "found" where the first of ``ranking`` may be called the source.

    A contradiction keeps the surest candidate from that, and from being offered: it is near, and not the same. Silence
    is never wrong. Where it ``is_open`` whether they contradict each other, it is offered.
    """
    if (ranking.contradictions and not is_open) or ranking.confidence < SEVERAL:
        return "none"
    return "found" if ranking.confidence >= FOUND and not is_open else "several"


def explain(ranking: Ranking) -> str:
    """Return why the first is not called the source, in plain words; "" where it may be, or where there is none.

    For the log and the bench; what a person reads is written in :mod:`bot.wording`.
    """
    if not ranking.ranked or decide(ranking) == "found":
        return ""
    if ranking.contradictions:
        return "; ".join(map(_explain_one, ranking.contradictions))
    return "others are nearly as like" if ranking.confidence >= SEVERAL else "too little in common"


def _explain_one(found: Contradiction) -> str:
    source = f", {found.source} in the source" if found.source else ""
    return f"{_KINDS[found.kind]}: {found.pasted} in the paste{source}"
