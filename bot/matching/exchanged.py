"""Two parts of a sentence that a paste has the other way round: "Roe attacked Poe" for "Poe attacked Roe".

All words are the source's, and what stands between the two is as well; only who does it to whom is another. The words
alone would show something left out here and put in there, or two places run together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from bot.matching.align import Segment
from bot.matching.amounts import is_amount
from bot.matching.claim import Claim
from bot.matching.cues import FUNCTION_WORDS, MONTHS, NEGATIONS, WEEKDAYS
from bot.matching.kept import Source
from bot.matching.said import NAME_MOST, SPEAKING, is_name
from bot.matching.units import Breaks
from bot.model.answer import Change
from bot.text.words import Words

PART_MOST = 8
"""Words of a part: a name with its titles, "the dredging company of Orrin"."""
APART_MOST = 14
"""Words that a part has in the source, with who that is: "Jon Habe, the head of the harbour office"."""
BETWEEN_MOST = 6
"""Words between the two: "has been accused by"."""
LONGEST = 80
"""Words of a sentence that is looked at."""

_ARTICLES = frozenset(("a", "an", "the"))
_LEADING = frozenset("to from against over than by for before after behind into".split())
"""Words between two names that alone say which of them is which."""
_MUTUAL = frozenset("and or met meet meets meeting married marry marries".split())
"""Words between two names that say the same of both, whichever comes first."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Words ``first:last`` of a text that begins at code point ``offset`` of what ``words`` count in."""

    text: str
    words: Words
    first: int
    last: int
    offset: int

    def has_comma(self, at: int) -> bool:
        """Return whether a comma stands right behind a word."""
        start = self.words.ends[at] - self.offset
        return self.text[start : start + 2].lstrip("\"'”’")[:1] == ","

    def is_name(self, first: int, last: int) -> bool:
        """Return whether words are a name and no more."""
        told = any(norm not in FUNCTION_WORDS for norm in self.words.norms[first:last])
        return told and last - first <= NAME_MOST and is_name(self.text, self.words, first, last, offset=self.offset)


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two parts that stand the other way round: words of the paste and of the source, half-open.

    ``change`` is ``None`` where that says the same.
    """

    first: int
    last: int
    start: int
    end: int
    change: Change | None

    def explains(self, change: Change, claim: Claim) -> bool:
        """Return whether a change lies in the two parts, so that the exchange says it already."""
        starts, ends = claim.words.starts, claim.words.ends
        if change.paste_start is not None and change.paste_end is not None:
            return change.paste_start < ends[self.last - 1] and starts[self.first] < change.paste_end
        if change.source_start is None or change.source_end is None:
            return False
        return change.source_start < self.end and self.start < change.source_end


def find_exchanges(claim: Claim, segments: Sequence[Segment], sources: Sequence[Source]) -> Iterator[Exchange]:
    """Yield what a paste has the other way round, one in a sentence at most."""
    seen = -1
    for segment, (passage, words) in zip(segments, sources, strict=True):
        if words is None or passage.text is None or segment.first < seen:
            continue
        first, last = _find_sentence(claim, segment)
        same = claim.words.norms[first:last] == words.norms[segment.source_first : segment.source_last]
        if same or last - first > LONGEST:
            continue
        begin, stop = _find_source(segment, words, Breaks(passage.text, words, passage.start))
        ours = _Side(claim.text, claim.words, first, last, 0)
        found = _find_exchange(ours, _Side(passage.text, words, begin, stop, passage.start))
        if found is not None:
            seen = last
            yield found


def _find_sentence(claim: Claim, segment: Segment) -> tuple[int, int]:
    """Return the pasted sentence in which a segment begins, who is said to speak in front of it with it."""
    at = next(at for at, unit in enumerate(claim.units) if unit.first <= segment.first < unit.last)
    unit = claim.units[at]
    before = claim.units[at - 1] if at else None
    behind = claim.units[at + 1] if at + 1 < len(claim.units) else None
    first = before.first if before is not None and before.is_frame else unit.first
    return first, behind.last if unit.is_frame and behind is not None else unit.last


def _find_source(segment: Segment, words: Words, breaks: Breaks) -> tuple[int, int]:
    begin, stop = segment.source_first, segment.source_last
    while begin and begin not in breaks:
        begin -= 1
    while stop < len(words) and stop not in breaks:
        stop += 1
    return begin, min(stop, begin + LONGEST)


def _find_exchange(ours: _Side, theirs: _Side) -> Exchange | None:
    for at, other, size in _list_between(ours, theirs):
        if not _can_have_parts(ours, theirs, at, other, size):
            continue
        between = ours.words.norms[at : at + size]
        found = _find_parts(ours, theirs, at, other, size)
        if found is None:
            continue
        left, right, before, behind = found
        if _is_listed(ours, at - left, at, size) or _is_listed(theirs, other - before, other, size):
            continue
        parts = ((at - left, at), (at + size, at + size + right))
        are_names = all(ours.is_name(*part) for part in parts)
        if not _can_turn(between, are_names=are_names):
            continue
        first, last = at - left, at + size + right
        source_first, source_last = other - before, other + size + behind
        start, end = theirs.words.starts[source_first], theirs.words.ends[source_last - 1]
        paste_start, paste_end = ours.words.starts[first], ours.words.ends[last - 1]
        change = Change(
            kind="wording" if SPEAKING.isdisjoint(between) else "speaker",
            pasted=ours.text[paste_start:paste_end],
            source=theirs.text[start - theirs.offset : end - theirs.offset],
            paste_start=paste_start,
            paste_end=paste_end,
            source_start=start,
            source_end=end,
        )
        return Exchange(first, last, start, end, None if _MUTUAL.issuperset(between) else change)
    return None


def _list_between(ours: _Side, theirs: _Side) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of equal words that have others on both sides in both: where they begin, and their number."""
    norms, others = ours.words.norms, theirs.words.norms
    places: dict[str, list[int]] = {}
    for other in range(theirs.first, theirs.last):
        places.setdefault(others[other], []).append(other)
    for at in range(ours.first + 1, ours.last - 1):
        for other in places.get(norms[at], ()):
            if not theirs.first < other < theirs.last - 1 or norms[at - 1] == others[other - 1]:
                continue
            size = 1
            while at + size < ours.last and other + size < theirs.last and norms[at + size] == others[other + size]:
                size += 1
            if size <= BETWEEN_MOST and at + size < ours.last and other + size < theirs.last:
                yield at, other, size


def _is_listed(side: _Side, first: int, at: int, size: int) -> bool:
    """Return whether commas part the run ``at`` from what is around it: items of a list are nobody's deed.

    Where who somebody is stands between two commas, one stands before the run.
    """
    commas = [place for place in range(first, at + size) if side.has_comma(place)]
    return bool(commas) and not (len(commas) > 1 and commas[-1] == at - 1)


def _can_turn(between: Sequence[str], *, are_names: bool) -> bool:
    """Return whether it tells who does what which of two parts comes first.

    Who says something may stand on either side of it: only of two names one must be the speaker.
    """
    told = [norm for norm in between if norm not in FUNCTION_WORDS]
    if not told:
        return are_names and not (_LEADING | _MUTUAL).isdisjoint(between)
    return are_names or SPEAKING.isdisjoint(told)


def _can_have_parts(ours: _Side, theirs: _Side, at: int, other: int, size: int) -> bool:
    """Return whether a word from left of the run stands right of it in the source, and one from right of it left."""
    norms, others = ours.words.norms, theirs.words.norms
    left = frozenset(norms[max(ours.first, at - PART_MOST) : at])
    right = frozenset(norms[at + size : min(ours.last, at + size + PART_MOST)])
    its_left = frozenset(others[max(theirs.first, other - APART_MOST) : other])
    its_right = frozenset(others[other + size : min(theirs.last, other + size + APART_MOST)])
    return bool((left & its_right) - FUNCTION_WORDS) and bool((right & its_left) - FUNCTION_WORDS)


def _find_parts(ours: _Side, theirs: _Side, at: int, other: int, size: int) -> tuple[int, int, int, int] | None:
    """Return the words of either part: in the paste left and right of the run, in the source left and right.

    The paste's left is the source's right. What is around them is the same, as far as the paste goes on.
    """
    lefts = [
        (mine, its)
        for mine, its in product(range(1, PART_MOST + 1), range(1, APART_MOST + 1))
        if _is_same_part(ours, (at - mine, at), theirs, (other + size, other + size + its))
    ]
    if not lefts:
        return None
    rights = [
        (mine, its)
        for mine, its in product(range(1, PART_MOST + 1), range(1, APART_MOST + 1))
        if _is_same_part(ours, (at + size, at + size + mine), theirs, (other - its, other))
    ]
    fitting = [
        (left, right, before, behind)
        for (left, behind), (right, before) in product(lefts, rights)
        if _goes_before(ours, at - left, theirs, other - before)
        and _goes_on(ours, at + size + right, theirs, other + size + behind)
    ]
    return min(fitting, key=lambda one: (abs(one[0] - one[3]) + abs(one[1] - one[2]), sum(one)), default=None)


def _goes_before(ours: _Side, first: int, theirs: _Side, other: int) -> bool:
    if first == ours.first:
        return True
    return other > theirs.first and ours.words.norms[first - 1] == theirs.words.norms[other - 1]


def _goes_on(ours: _Side, last: int, theirs: _Side, other: int) -> bool:
    rest = ours.words.norms[last : min(last + 2, ours.last)]
    return rest == theirs.words.norms[other : min(other + len(rest), theirs.last)]


def _is_same_part(ours: _Side, mine: tuple[int, int], theirs: _Side, its: tuple[int, int]) -> bool:
    """Return whether two stretches name the same: one may leave out titles, given names, or who that is."""
    if mine[0] < ours.first or mine[1] > ours.last or its[0] < theirs.first or its[1] > theirs.last:
        return False
    told, known = _list_told(ours, *mine), _list_told(theirs, *its)
    own, others = [norm for norm, _ in told], [norm for norm, _ in known]
    if not _can_be_part(own) or not _can_be_part(others):
        return False
    if own == others:
        return True
    if len(own) < len(others):
        return _is_short_for(own, theirs, its, known)
    return _is_short_for(others, ours, mine, told)


def _list_told(side: _Side, first: int, last: int) -> list[tuple[str, int]]:
    norms = side.words.norms
    return [(norms[at], at) for at in range(first, last) if norms[at] not in FUNCTION_WORDS]


def _can_be_part(norms: Sequence[str]) -> bool:
    """Return whether words can be one of two that change places; another number or day is told as that."""
    return (
        bool(norms)
        and NEGATIONS.isdisjoint(norms)
        and not any(is_amount(norm) for norm in norms)
        and not (MONTHS | WEEKDAYS).issuperset(norms)
    )


def _is_short_for(short: list[str], side: _Side, place: tuple[int, int], told: list[tuple[str, int]]) -> bool:
    """Return whether ``short`` is in a longer stretch what is left without titles before and an apposition behind."""
    norms = [norm for norm, _ in told]
    for at in range(len(norms) - len(short) + 1):
        if norms[at : at + len(short)] != short:
            continue
        first, last = told[at][1], told[at + len(short) - 1][1]
        lead = frozenset(side.words.norms[place[0] : first]) - _ARTICLES
        is_bare = FUNCTION_WORDS.isdisjoint(lead)
        if is_bare and (last == place[1] - 1 or side.has_comma(last)):
            return True
    return False
