"""The units of a paste: its sentences, lines, quotations, and the words that only say who is speaking.

Cutting errs towards short units where the marks are plain, and leaves abbreviations ("U.S.", "Mr.") whole. Linear in
the length of the paste.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.matching.align import Limits
from bot.matching.chatter import SHORT_REMARK, all_chatter, is_chatter
from bot.text.quotations import find_quotations
from bot.text.words import Words

_ELLIPSIS = re.compile(r"\[\s*(?:\.\s?){2,}\]|\(\s*(?:\.\s?){2,}\)|[\[(]\s*\u2026\s*[\])]|\.{2,}|(?:\.\s){2,}\.|\u2026")
_UNIT_END = re.compile(
    r"\n+"
    r"|(?<=[.!?])[\"'\u2019\u201d)\]]{0,3}\s+"
    r"|:\s+(?=[\"\u201c\u2018\u00ab\u201e])"
)
# A dash may set a remark apart, or be the sentence's own.
_DASH = re.compile(r"\s(?:[\u2014\u2013|]|--?|<-+|->|=>)\s|\s(?=\()")
# A label at the front of a line: "BREAKING:", "ok so:", "[10:45 PM] Bob:".
_LABEL = re.compile(
    r"^[^\n:\w]{0,9}(?:\[?\d{1,2}:\d\d(?: ?[AaPp][Mm])?\]?[ \t]*)?(?:[\w'\u2019.]{1,20}[ \t]{0,3}){1,4}:(?=\s)",
    re.MULTILINE,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[^\W\d_]\.)+[^\W\d_]|\b(?:mr|mrs|ms|dr|st|prof|sen|rep|gov|gen|lt|col|maj|capt|cmdr|sgt|jr|sr|vs|no|nos|inc"
    r"|ltd|co|corp|al|cf|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(?:^|[\s(])[A-Z])$",
    re.IGNORECASE,
)
ASIDE_MOST = 24
"""Words up to which a stretch before or behind a dash is looked at as a remark."""
_LONGEST_ABBREVIATION = 9
_TITLES = frozenset("mr mrs ms dr prof sen rep gov gen lt col maj sgt".split())
"""Behind these a full stop ends nothing: a paste that stops there was cut in the middle of a name."""
_STOPS = frozenset(".!?")

QUOTATION_WORDS = 4
"""Words that a quotation needs to be a unit of its own; fewer are part of the sentence around them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, a line or a quotation of the paste: words ``first:last``, half-open.

    ``is_frame`` says that it only names who speaks. ``after_ellipsis`` says that the paste marks something left out
    before it; ``ends_sentence`` that it closes like a whole sentence, ``is_question`` that this is a question's mark.
    """

    first: int
    last: int
    is_quoted: bool
    is_frame: bool
    after_ellipsis: bool
    ends_sentence: bool
    is_question: bool

    def __len__(self) -> int:
        """Return the words in the unit."""
        return self.last - self.first


def cut_units(text: str, words: Words, frame: tuple[int, int] | None) -> tuple[Unit, ...]:
    """Return the units of ``text`` in order; ``frame`` is the stretch that names the speaker."""
    quoted = [at for at in _outermost(text) if _is_whole_quotation(words, *at)]
    ellipses = mark_gaps(words, [found.span() for found in _ELLIPSIS.finditer(text)])
    cuts = {0, len(text), *(frame or ())}
    cuts.update(found.end() for found in _UNIT_END.finditer(text) if not _is_abbreviated(text, found.start()))
    cuts.update(found.end() for found in _LABEL.finditer(text))
    cuts.update(end for found in _ELLIPSIS.finditer(text) for end in found.span())
    cuts.update(edge for quotation in quoted for edge in quotation)
    cuts.update(_list_asides(text, words, sorted(cuts)))
    units: list[Unit] = []
    within = 0
    for start, end in pairwise(sorted(cuts)):
        while within < len(quoted) and quoted[within][1] <= start:
            within += 1
        first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
        if first == last:
            continue
        closing = text[words.ends[last - 1] : max(end, words.ends[last - 1])].lstrip(" \t\"'\u2019\u201d)]")[:1]
        units.append(
            Unit(
                first=first,
                last=last,
                is_quoted=within < len(quoted) and quoted[within][0] <= start,
                is_frame=frame is not None and frame[0] <= start and end <= frame[1],
                after_ellipsis=first in ellipses,
                ends_sentence=(closing in _STOPS or text[words.ends[last - 1] - 1] == ".")
                and last not in ellipses
                and not (closing == "." and words.norms[last - 1] in _TITLES),
                is_question=closing == "?",
            )
        )
    return tuple(units)


def _list_asides(text: str, words: Words, edges: Sequence[int]) -> Iterator[int]:
    """Yield the dashes that set a remark apart from the rest of its unit."""
    for found in _DASH.finditer(text):
        at = bisect_left(edges, found.end())
        before = _words_in(words, edges[max(0, at - 1)], found.start())
        behind = _words_in(words, found.end(), edges[min(at, len(edges) - 1)])
        if any(norms and _is_aside(norms) for norms in (before, behind)):
            yield found.end()


def _is_aside(norms: Sequence[str]) -> bool:
    return all_chatter(norms) or (len(norms) > SHORT_REMARK and is_chatter(norms))


def _words_in(words: Words, start: int, end: int) -> Sequence[str]:
    """Return the words of a stretch; none where there are too many for an aside."""
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    return words.norms[first:last] if last - first <= ASIDE_MOST else ()


def _is_whole_quotation(words: Words, start: int, end: int) -> bool:
    """Return whether a quotation stands for itself, and is no word or two in marks inside a sentence."""
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    return last - first >= QUOTATION_WORDS or last - first == len(words)


def _outermost(text: str) -> list[tuple[int, int]]:
    """Return the quotations that stand in no other; one that is never closed only where it opens its line."""
    found: list[tuple[int, int]] = []
    for quotation in find_quotations(text):
        opens_line = not text[text.rfind("\n", 0, quotation.outer_start) + 1 : quotation.outer_start].strip()
        if (quotation.is_closed or opens_line) and (not found or quotation.start >= found[-1][1]):
            found.append((quotation.start, quotation.end))
    return found


def _is_abbreviated(text: str, at: int) -> bool:
    """Return whether the full stop before ``at`` belongs to an abbreviation."""
    return (
        text[at - 1 : at] == "." and _ABBREVIATED.search(text[max(0, at - _LONGEST_ABBREVIATION) : at - 1]) is not None
    )


def mark_gaps(words: Words, stretches: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the words, by number, before which one of some stretches of the text stands; their count for the end."""
    return frozenset(bisect_left(words.starts, start) for start, _ in stretches)


def find_gaps(text: str, words: Words) -> frozenset[int]:
    """Return the words before which the paste marks that something was left out."""
    return mark_gaps(words, [found.span() for found in _ELLIPSIS.finditer(text)])


def list_limits(units: Sequence[Unit], size: int) -> Limits:
    """Return, for each of ``size`` words, how far its unit goes."""
    first, last, is_quoted = [0] * size, [0] * size, [False] * size
    for unit in units:
        for at in range(unit.first, unit.last):
            first[at], last[at], is_quoted[at] = unit.first, unit.last, unit.is_quoted
    return Limits(first, last, is_quoted)


@dataclass(frozen=True, slots=True)
class Breaks:
    """The words of a source, by number, that begin a sentence or a line; looked at one by one, as few are asked for.

    ``text`` is the source's passage, which begins at ``offset``.
    """

    text: str
    words: Words
    offset: int

    def __contains__(self, word: object) -> bool:
        """Return whether a sentence or a line begins with this word."""
        if not isinstance(word, int) or not 0 < word < len(self.words):
            return word == 0
        end, start = self.words.ends[word - 1] - self.offset, self.words.starts[word] - self.offset
        found = _SOURCE_BREAK.search(self.text, end, start)
        return found is not None and not _is_abbreviated(self.text, found.start())


_SOURCE_BREAK = re.compile(r"\n+|(?<=[.!?])[\"'\u2019\u201d)\]]{0,3}\s+")
