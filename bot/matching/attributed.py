"""Attributions that a paste has at another end of the sentence: "According to X, …" for "…, according to X"."""

import re

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, WEEKDAYS
from bot.matching.said import NAME_MOST, is_name
from bot.text.words import read_words

LONGEST = 10
"""Words of a segment that may be nothing but an attribution."""
_PART = re.compile(r"[,\"\u201d?!.]\s")
_BEHIND = frozenset(("said", "says", "told", "added"))
_FRONT = frozenset(("according",))


def is_attribution(claim: Claim, segment: Segment) -> bool:
    """Return whether a segment only says whose words the others are: "according to X", "X said", "X, a clerk, said".

    "The tolls will rise, he said" says more than that.
    """
    norms = claim.words.norms[segment.first : segment.last]
    if len(norms) > LONGEST:
        return False
    if norms[0] in _FRONT or norms[0] in _BEHIND:
        return True
    start, verb = claim.words.starts[segment.first], claim.words.starts[segment.last - 1]
    name = claim.text[start:verb].rstrip()
    return norms[-1] in _BEHIND and (not _PART.search(name) or name.endswith(","))


def is_moved(claim: Claim, segment: Segment, attribution: str | None) -> bool:
    """Return whether the paste has all words of an attribution elsewhere than in ``segment``, a verb of saying too."""
    norms = claim.words.norms
    around = {*norms[: segment.first], *norms[segment.last :]}
    wanted = set(read_words(attribution or "").norms) - FUNCTION_WORDS - ATTRIBUTIONS
    return bool(wanted) and wanted <= around and bool(around & ATTRIBUTIONS)


def frames_words(claim: Claim, first: int, last: int) -> bool:
    """Return whether words ``first:last`` of a paste only say who says the others: "said Brask, the harbour master".

    A name in capitals, the verb before or behind it, and at most who that is, in commas, or a day.
    """
    norms = claim.words.norms[first:last]
    if not 1 < len(norms) <= LONGEST:
        return False
    if norms[0] in _BEHIND or norms[:2] == ("according", "to"):
        begin = first + (1 if norms[0] in _BEHIND else 2)
        end = _end_name(claim, begin, last)
        return end > begin and (
            end == last or _opens_aside(claim, end) or WEEKDAYS.issuperset(norms[end - first + 1 :])
        )
    verb = last - (2 if norms[-1] == "that" else 1)
    end = _end_name(claim, first, verb)
    if claim.words.norms[verb] not in _BEHIND or end == first:
        return False
    return end == verb or (_opens_aside(claim, end) and _opens_aside(claim, verb))


def _end_name(claim: Claim, begin: int, stop: int) -> int:
    """Return the end of the name that begins at a word; that word itself where none does."""
    for end in range(min(stop, begin + NAME_MOST), begin, -1):
        is_told = not FUNCTION_WORDS.issuperset(claim.words.norms[begin:end])
        if is_told and is_name(claim.text, claim.words, begin, end) and not _is_parted(claim, begin, end):
            return end
    return begin


def _is_parted(claim: Claim, begin: int, end: int) -> bool:
    return "," in claim.text[claim.words.ends[begin] : claim.words.starts[end - 1]]


def _opens_aside(claim: Claim, word: int) -> bool:
    """Return whether a comma stands right before a word."""
    return claim.text[claim.words.ends[word - 1] : claim.words.starts[word]].strip() == ","
