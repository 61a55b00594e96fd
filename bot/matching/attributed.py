"""Attributions that a paste has at another end of the sentence: "According to X, …" for "…, according to X"."""

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS
from bot.text.words import read_words

LONGEST = 10
"""Words of a segment that may be nothing but an attribution."""
_BEHIND = frozenset(("said", "says", "told", "added"))
_FRONT = frozenset(("according",))


def is_attribution(claim: Claim, segment: Segment) -> bool:
    """Return whether a segment only says whose words the others are: "according to X", "X said"."""
    norms = claim.words.norms[segment.first : segment.last]
    if len(norms) > LONGEST:
        return False
    return norms[0] in _FRONT or norms[0] in _BEHIND or norms[-1] in _BEHIND


def is_moved(claim: Claim, segment: Segment, attribution: str | None) -> bool:
    """Return whether the paste has all words of an attribution elsewhere than in ``segment``, a verb of saying too."""
    norms = claim.words.norms
    around = {*norms[: segment.first], *norms[segment.last :]}
    wanted = set(read_words(attribution or "").norms) - FUNCTION_WORDS - ATTRIBUTIONS
    return bool(wanted) and wanted <= around and bool(around & ATTRIBUTIONS)
