"""What may be said of a ranking: found, several, or nothing; and why no more than that."""

from typing import Literal

from bot.matching.claims.rank import Ranking
from bot.matching.claims.weights import FOUND, SEVERAL

Verdict = Literal["found", "several", "none"]


def decide(ranking: Ranking) -> Verdict:
    """Return "found" where the first of ``ranking`` may be called the source.

    A contradiction keeps the surest candidate from that: it is offered, as one of several. Silence is never wrong.
    """
    if ranking.confidence >= FOUND and not ranking.contradictions:
        return "found"
    return "several" if ranking.confidence >= SEVERAL else "none"


def explain(ranking: Ranking) -> str:
    """Return why the first is not called the source, in plain words; "" where it may be, or where there is none.

    For the log and the bench; what a person reads is written in :mod:`bot.wording`.
    """
    if not ranking.ranked or decide(ranking) == "found":
        return ""
    if ranking.contradictions:
        return "; ".join(
            f"another {one.kind}: {one.pasted} in the paste, {one.source} in the source"
            for one in ranking.contradictions
        )
    return "others are nearly as like" if ranking.confidence >= SEVERAL else "too little in common"
