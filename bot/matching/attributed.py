"""Attributions that a paste has at another end of the sentence: "According to X, …" for "…, according to X"."""

import re
from collections.abc import Iterator, Sequence

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, MONTHS, WEEKDAYS
from bot.matching.said import NAME_MOST, SPEAKING, is_name
from bot.text.words import read_words

LONGEST = 10
"""Words of a segment that may be nothing but an attribution."""
_SAID = ATTRIBUTIONS | SPEAKING
_SPOKEN = tuple((norm,) for norm in _SAID)
_PLAIN = frozenset("mr mrs ms dr who the one two first last new on in told reporters".split())
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
    if _names_front(claim, segment):
        return True
    if norms[0] in _FRONT or norms[0] in _BEHIND:
        return True
    start, verb = claim.words.starts[segment.first], claim.words.starts[segment.last - 1]
    name = claim.text[start:verb].rstrip()
    return norms[-1] in _BEHIND and (not _PART.search(name) or name.endswith(","))


def is_moved(claim: Claim, segment: Segment, attribution: str | None) -> bool:
    """Return whether the paste says elsewhere than in ``segment`` whose words these are.

    It has all words of the attribution there, and a verb of saying; or right beside the segment some that tell who it
    is: "the minister said" for "Jo Tarn, the harbour minister, said on Friday".
    """
    norms = claim.words.norms
    around = {*norms[: segment.first], *norms[segment.last :]}
    wanted = set(read_words(attribution or "").norms) - FUNCTION_WORDS - ATTRIBUTIONS - WEEKDAYS - MONTHS
    if wanted and wanted <= around and around & ATTRIBUTIONS:
        return True
    return any(wanted & (set(beside) - _PLAIN) for beside in _list_beside(claim, segment))


def _list_beside(claim: Claim, segment: Segment) -> Iterator[Sequence[str]]:
    """Yield the words in front of a segment and those behind it that say who speaks, its sentence's and its frame's."""
    norms = claim.words.norms
    before = [unit for unit in claim.units if unit.first < segment.first]
    behind = [unit for unit in claim.units if unit.last > segment.last]
    if before:
        front = norms[max(before[-1].first, segment.first - LONGEST) : segment.first]
        if before[-1].is_frame or front[-1:] in _SPOKEN or front[-2:-1] in _SPOKEN:
            yield front
    if behind:
        back = norms[segment.last : min(behind[0].last, segment.last + LONGEST)]
        if behind[0].is_frame or not _SAID.isdisjoint(back) or back[:2] == ("according", "to"):
            yield back


def _names_front(claim: Claim, segment: Segment) -> bool:
    """Return whether a segment in front of a sentence is who says the rest: "the mayor of Orrin", and then "says"."""
    words = claim.words
    if len(segment) > NAME_MOST or words.norms[segment.last : segment.last + 1] not in _SPOKEN:
        return False
    gap = claim.text[words.ends[segment.last - 1] : words.starts[segment.last]]
    opens = any(unit.first == segment.first for unit in claim.units)
    return opens and not gap.strip() and _SAID.isdisjoint(words.norms[segment.first : segment.last])


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
