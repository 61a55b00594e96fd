"""A paste taken apart: its links, the words it quotes or claims, and the mouth it puts them into.

Nothing else in the house looks at a raw paste. What is not words of a claim (links, mentions, emoji, marks of the
chat's own markup) is blanked, not cut, so that every place still counts in the paste as it came.
"""

import re
from dataclasses import dataclass

from bot.matching.align import Limits
from bot.matching.links import find_links
from bot.matching.speaker import ClaimedSpeaker, find_claimed_speaker
from bot.matching.units import Unit, cut_units, find_gaps, list_limits, mark_gaps
from bot.model.link import FoundLink, LinkRules
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
    r"|(?:[ \t]#\w{2,40})+[ \t]*$"  # hashtags that close a line
    r"|^[ \t]*[^\n]{1,32} \u2014 (?:Today|Yesterday|\d{1,2}/\d{1,2}/\d{2,4})[^\n]{0,16}$"  # a copied Discord header
    r"|^[ \t]*[^\n]{1,32}[ \t]{1,2}\[?\d{1,2}:\d\d(?: [AP]M)?\]?[ \t]*$",  # a copied Slack header
    re.MULTILINE,
)
_MARKUP = re.compile(
    r"```(?:[a-z]+(?=\n))?|\|\||\*{1,3}|~~|`|(?<!\w)_{1,3}|_{1,3}(?!\w)|&(?:amp|lt|gt|quot|nbsp|#\d{1,4});"
    r"|^[ \t]*(?:(?:>{1,3}|#{1,3}|\d{1,2}[.)])[ \t]+)+",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a paste asks about. ``words`` count in ``text``, the paste as it came.

    ``limits`` say for each word how far its unit goes. ``gaps`` are the words before which the paste marks that
    something was left out; ``holes`` those before which something was blanked. ``speaker`` is the mouth it names.
    """

    text: str
    links: tuple[FoundLink, ...]
    words: Words
    units: tuple[Unit, ...]
    limits: Limits
    gaps: frozenset[int]
    holes: frozenset[int]
    speaker: ClaimedSpeaker | None

    @property
    def has_words(self) -> bool:
        """Return whether there are words enough to be looked up."""
        return len(self.words) >= LEAST_WORDS


def read_claim(text: str, *, platform: str | None = None, rules: LinkRules | None = None) -> Claim:
    """Take a paste apart. Any text will do; what is not understood counts as words."""
    links = find_links(text, platform=platform, rules=rules or LinkRules())
    bare = _blank(text, [(found.start, found.end) for found in links])
    blanked = [(found.start, found.end) for found in links] + [found.span() for found in _BLANKED.finditer(bare)]
    bare = _MARKUP.sub(_blanks, _BLANKED.sub(_blanks, bare))
    speaker = find_claimed_speaker(bare)
    words = read_words(bare)
    units = cut_units(bare, words, (speaker.start, speaker.end) if speaker else None)
    return Claim(
        text=text,
        links=links,
        words=words,
        units=units,
        limits=list_limits(units, len(words)),
        gaps=find_gaps(bare, words),
        holes=mark_gaps(words, blanked),
        speaker=speaker,
    )


def _blanks(found: re.Match[str]) -> str:
    return "".join("\n" if sign == "\n" else " " for sign in found.group())


def _blank(text: str, stretches: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in stretches:
        # A line break keeps the words before and after a link from running into one sentence.
        pieces += [text[at:start], "\n" * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])
