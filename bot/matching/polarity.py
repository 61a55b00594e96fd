"""Whether a differing stretch turns a sentence round: by a word that denies, or by a verb that does ("refused to")."""

from collections.abc import Sequence

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.cues import FUNCTION_WORDS, NEGATING_PREFIXES, NEGATIONS

REFUSING = frozenset(
    "refuse refuses refused refusing fail fails failed failing decline declines declined declining neglect neglects "
    "neglected neglecting unable deny denies denied denying reject rejects rejected rejecting veto vetoes vetoed "
    "vetoing dispute disputes disputed disputing refute refutes refuted refuting forbid forbids forbade forbidden ban "
    "bans banned banning prohibit prohibits prohibited prohibiting stop stops stopped stopping cease ceases ceased "
    "oppose opposes opposed opposing".split()
)
"""Verbs that say that what stands behind them is, or was, not so."""
ASSENTING = frozenset(
    "accept accepts accepted accepting approve approves approved approving agree agrees agreed agreeing adopt adopts "
    "adopted adopting sign signs signed signing ratify ratifies ratified endorse endorses endorsed endorsing back "
    "backs backed backing support supports supported supporting allow allows allowed allowing permit permits "
    "permitted permitting admit admits admitted admitting confirm confirms confirmed confirming acknowledge "
    "acknowledges acknowledged acknowledging manage manages managed managing succeed succeeds succeeded continue "
    "continues continued continuing able".split()
)
"""Their opposites. Another verb in place of a refusal may be one more of those; one of these is none."""
_WHOLE = frozenset("deny denies denied denying".split())
"""Verbs that turn round all that is said behind them, with "that" or without."""
_ROOT_LETTERS = 3
_ENDINGS = ("ing", "ed", "es", "e", "s", "d")


def turns_round(pasted: Sequence[str], original: Sequence[str], *, after: str = "") -> bool:
    """Return whether a paste says the opposite by having ``pasted`` for ``original``, normalised words.

    Two words that deny cancel out: "refused" says what "did not accept" says. That a verb refuses counts where the
    other side has the same verb without ("refused to pay", "paid"), or one that assents ("accepted"), or nothing at
    all: another word may be one more of refusing. ``after`` is the word behind both, "" at an edge.
    """
    if _has_negated_twin(pasted, original):
        return True
    pasted_no, original_no = _count(pasted, NEGATIONS), _count(original, NEGATIONS)
    pasted_refusals, original_refusals = _count(pasted, REFUSING), _count(original, REFUSING)
    differs = (pasted_no + pasted_refusals - original_no - original_refusals) % 2 == 1
    if (pasted_refusals - original_refusals) % 2 == 0:
        return differs
    if differs:
        return _shows_refusal(pasted, original, after) or _shows_refusal(original, pasted, after)
    # "did not rise" and "failed": whether the refusal makes up for the negation can be told of some words only.
    return not (_shows_refusal(pasted, original, after) or _shows_refusal(original, pasted, after))


def _count(norms: Sequence[str], words: frozenset[str]) -> int:
    return sum(norm in words for norm in norms)


def _shows_refusal(refusing: Sequence[str], other: Sequence[str], after: str) -> bool:
    """Return whether a refusal on one side is one of what stands on the other."""
    at = next((at for at, norm in enumerate(refusing) if norm in REFUSING), None)
    if at is None:
        return False
    if not ASSENTING.isdisjoint(other):
        return True
    refused = [norm for norm in refusing[at + 1 :] if norm not in FUNCTION_WORDS]
    if not (FUNCTION_WORDS | NEGATIONS).issuperset(other):
        return any(_is_one_verb(norm, verb) for norm in refused for verb in other)
    # What follows is the same: "refused to" and "denied that" turn it round, "failed" before a noun does not.
    following = (*refusing[at + 1 :], after)[0]
    return refusing[at] in _WHOLE or following in ("to", "that") or following.endswith("ing")


def _is_one_verb(one: str, other: str) -> bool:
    return find_root(one) == find_root(other)


def find_root(norm: str) -> str:
    """Return roughly what the forms of a verb have in common: "reach" for "reached", "pay" for "paid"."""
    norm = IRREGULAR.get(norm, norm)
    for ending in _ENDINGS:
        if norm.endswith(ending) and len(norm) - len(ending) >= _ROOT_LETTERS:
            return norm.removesuffix(ending)
    return norm


def _has_negated_twin(pasted: Sequence[str], original: Sequence[str]) -> bool:
    """Return whether one side has a word of the other with a prefix that turns it round ("likely", "unlikely")."""
    return any(
        prefix + word == other or prefix + other == word
        for word in pasted
        for other in original
        for prefix in NEGATING_PREFIXES
    )
