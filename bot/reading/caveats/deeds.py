"""What nameless people do, and tell nothing by it; and those whom a page leads back to."""

import re

from bot.reading.caveats.naming import Described
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.sources import Source

CALLED_FOR = re.compile(r"(?:call|calls|called|calling) (?:on|upon|for)\b|shout(?:ed|s)? [a-z]* ?down\b")
"""A demand, or a deed, and no claim."""
MUSING = re.compile(r"(?:worr|think|thought|believ|feel|felt|fear|car(?:e|es|ed)$|know|expound)")
"""What people in general do: "people worry about it"."""
FOUNDERS = frozenset(
    "candidates contenders nominees founders co-founders cofounders owners brothers sisters authors heirs "
    "siblings".split()
)
"""So few that "the Acme founders" have names, though not here."""
_APPOINTED = re.compile(
    r" (?:an?|the|his|her|their)(?: [\w'-]+){0,3}? (?:judges?|justices?|nominees?|nominations?|secretary|ambassador|"
    r"appointments?|appointees?)\b"
)
_VOTED = re.compile(r"(?:dismiss|reject|confirm)")
"""What voters dismiss and lawmakers confirm they do by a vote, and tell nothing."""


def is_vote(scene: Scene, source: Source, described: Described) -> bool:
    """Say whether voters or lawmakers do this by a vote: "voters rejected the claims", "confirmed a judge"."""
    if _VOTED.match(source.verb) is None:
        return False
    return described.head == "voters" or _APPOINTED.match(scene.low, source.cue.end) is not None


def is_led_back(scene: Scene, source: Source, described: Described) -> bool:
    """Say whether people are told as known: "the founders", "both candidates", "Acme's founders"."""
    words = scene.low[source.mention.start : source.mention.end]
    return described.is_definite or words.startswith("both ") or "'s " in words
