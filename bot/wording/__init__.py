"""Every sentence a person can read, and nothing else. Plain English, no verdict, nothing that is not known.

Adapters put these words into their own markup; another language is another folder like this one.
"""

from bot.wording.caveats import CAVEAT_ORDER, say_caveat, say_interest, shorten_interest
from bot.wording.changes import UNSAID, say_change, say_contradiction
from bot.wording.dates import say_date, say_range
from bot.wording.fixed import (
    ANOTHER_PART,
    ARROW,
    CANDIDATES,
    CAVEATS,
    DOT,
    NEAREST,
    NEAREST_UNSURE,
    NO_CAVEATS,
    NO_OUTLET,
    ORIGIN,
    OUTLET,
    OUTSIDE,
    READ_LATER,
    SEE_ALSO,
    STRAY,
    TRY_AGAIN,
    TRY_INSTEAD,
    TRY_WORDS,
    UNLISTED,
    UNTOLD,
    WARNING,
)
from bot.wording.gaps import HASTE, PATTERN_READER, say_copy, say_gap, say_reader_gap
from bot.wording.headlines import NO_PAGE, Headline, say_articles, say_headline, say_host

__all__ = [
    "ANOTHER_PART",
    "ARROW",
    "CANDIDATES",
    "CAVEATS",
    "CAVEAT_ORDER",
    "DOT",
    "HASTE",
    "NEAREST",
    "NEAREST_UNSURE",
    "NO_CAVEATS",
    "NO_OUTLET",
    "NO_PAGE",
    "ORIGIN",
    "OUTLET",
    "OUTSIDE",
    "PATTERN_READER",
    "READ_LATER",
    "SEE_ALSO",
    "STRAY",
    "TRY_AGAIN",
    "TRY_INSTEAD",
    "TRY_WORDS",
    "UNLISTED",
    "UNSAID",
    "UNTOLD",
    "WARNING",
    "Headline",
    "say_articles",
    "say_caveat",
    "say_change",
    "say_contradiction",
    "say_copy",
    "say_date",
    "say_gap",
    "say_headline",
    "say_host",
    "say_interest",
    "say_range",
    "say_reader_gap",
    "shorten_interest",
]
