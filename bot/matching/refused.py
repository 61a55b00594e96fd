"""What articles have of a paste that none of them may be called the source of: quotations with too much else."""

from collections.abc import Sequence

from bot.matching.claim import Claim
from bot.matching.weigh import LEAST_EVIDENCE, Weight
from bot.model.finding import Run


def find_run(claim: Claim, weights: Sequence[Weight]) -> Run | None:
    """Return the longest stretch of a paste that one of some articles has; ``None`` where none has any.

    Where another article has a stretch of other words, long enough not to be met by chance, the paste was put together
    from both.
    """
    longest = [max(map(len, weight.segments), default=0) for weight in weights]
    most = max(longest, default=0)
    if not most:
        return None
    taken = _list_words(weights[longest.index(most)])
    others = [_list_words(weight) - taken for weight in weights] if most >= LEAST_EVIDENCE else []
    return Run(
        words=most,
        beyond=frozenset(norm for at, norm in enumerate(claim.words.norms) if at not in taken),
        is_patchwork=any(_has_run(words) for words in others),
    )


def _list_words(weight: Weight) -> set[int]:
    return {at for segment in weight.segments for at in range(segment.first, segment.last)}


def _has_run(words: set[int]) -> bool:
    """Return whether there is a long run among some words of a paste, by their numbers."""
    return any(words.issuperset(range(at, at + LEAST_EVIDENCE)) for at in words)
