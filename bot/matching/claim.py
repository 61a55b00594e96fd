"""A paste taken apart: its links, the words it quotes or claims, and the mouth it puts them into.

Nothing else in the house looks at a raw paste. What is not words of a claim (links, mentions, emoji, marks of the
chat's own markup) is blanked, not cut, so that every place still counts in the paste as it came.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from bot.matching.align import Limits
from bot.matching.links import find_links
from bot.matching.speaker import ClaimedSpeaker, find_claimed_speaker
from bot.model.link import FoundLink, LinkRules
from bot.text.quotations import find_quotations
from bot.text.words import Words, read_words

PASTE_LIMIT = 20_000
"""Code points of a paste that are looked at; a longer one is refused. Slack's own limit for a message is 40,000."""
LEAST_WORDS = 6
"""Words a quotation or claim needs: shorter ones stand in too many places."""

_BLANKED = re.compile(
    r"<a?:\w{1,64}:\d{1,20}>"  # Discord's own emoji
    r"|<(?:@[!&]?|#|/[^<>]{1,80}:)\d{1,20}>|<t:-?\d{1,15}(?::[a-zA-Z])?>"  # its mentions and times
    r"|<[@#!][^<>\n]{1,80}>"  # Slack's
    r"|:[a-z0-9_+-]{2,40}:"  # short names of emoji
    r"|(?<![\w.])@[\w.]{2,32}\b"
)
_MARKUP = re.compile(r"```(?:[a-z]+(?=\n))?|\|\||\*{1,3}|~~|`|^[ \t]*(?:>{1,3}|#{1,3}|[-*•])[ \t]+", re.MULTILINE)
_ELLIPSIS = re.compile(r"\[\s*(?:\.\s?){2,}\]|\(\s*(?:\.\s?){2,}\)|[\[(]\s*\u2026\s*[\])]|\.{2,}|(?:\.\s){2,}\.|\u2026")
_UNIT_END = re.compile(r"\n+|(?<=[.!?])[\"'\u2019\u201d)\]]*\s+|\s[\u2014\u2013|]\s|:\s+(?=[\"\u201c\u2018\u00ab])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, a line or a quotation of the paste: words ``first:last``, half-open.

    ``after_ellipsis`` says that the paste marks something left out before it; ``ends_sentence`` that it closes like a
    whole sentence.
    """

    first: int
    last: int
    is_quoted: bool
    after_ellipsis: bool
    ends_sentence: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """What a paste asks about. ``words`` count in ``text``, the paste as it came."""

    text: str
    links: tuple[FoundLink, ...]
    words: Words
    units: tuple[Unit, ...]
    speaker: ClaimedSpeaker | None

    @property
    def has_words(self) -> bool:
        """Return whether there are words enough to be looked up."""
        return len(self.words) >= LEAST_WORDS

    @property
    def limits(self) -> Limits:
        """Return, for each word, how far its unit goes."""
        first, last, is_quoted = [0] * len(self.words), [0] * len(self.words), [False] * len(self.words)
        for unit in self.units:
            for at in range(unit.first, unit.last):
                first[at], last[at], is_quoted[at] = unit.first, unit.last, unit.is_quoted
        return Limits(first, last, is_quoted)


def read_claim(text: str, *, platform: str | None = None, rules: LinkRules | None = None) -> Claim:
    """Take a paste apart. Any text will do; what is not understood counts as words."""
    links = find_links(text, platform=platform, rules=rules or LinkRules())
    bare = _blank(text, [(found.start, found.end) for found in links])
    bare = _MARKUP.sub(_blanks, _BLANKED.sub(_blanks, bare))
    speaker = find_claimed_speaker(bare)
    if speaker is not None:
        bare = _blank(bare, [(speaker.start, speaker.end)])
    words = read_words(bare)
    return Claim(text=text, links=links, words=words, units=_cut_units(bare, words), speaker=speaker)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _blank(text: str, stretches: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in stretches:
        # A line break keeps the words before and after a link from running into one sentence.
        pieces += [text[at:start], "\n" * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


def _cut_units(bare: str, words: Words) -> tuple[Unit, ...]:
    quoted = [(quotation.start, quotation.end) for quotation in find_quotations(bare) if quotation.depth == 1]
    ellipses = [found.span() for found in _ELLIPSIS.finditer(bare)]
    cuts = {0, len(bare)}
    cuts.update(found.end() for found in _UNIT_END.finditer(bare))
    for start, end in (*quoted, *ellipses):
        cuts.update((start, end))
    edges = sorted(cuts)
    units: list[Unit] = []
    for start, end in pairwise(edges):
        first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
        if first < last:
            units.append(
                Unit(
                    first=first,
                    last=last,
                    is_quoted=any(begin <= start and end <= stop for begin, stop in quoted),
                    after_ellipsis=_is_marked(ellipses, words, first),
                    ends_sentence=bare[words.ends[last - 1] : end].lstrip()[:1] in (".", "!", "?")
                    and not _is_marked(ellipses, words, last),
                )
            )
    return tuple(units)


def _is_marked(ellipses: list[tuple[int, int]], words: Words, at: int) -> bool:
    """Return whether an ellipsis stands between word ``at`` and the one before."""
    before = words.ends[at - 1] if at else 0
    after = words.starts[at] if at < len(words) else None
    return any(before <= start and (after is None or end <= after) for start, end in ellipses)
