"""What a matter stirred up, and the page does not say in whom: "raising eyebrows", "endured criticism for"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_WORDS = ("eyebrows", "criticism", "flak", "heat", "backlash", "consternation", "furor", "stir", "uproar", "ridicule")
_STIRRED = re.compile(
    r"\brais(?:es|ed|ing) (?:some |more than a few |a few |many )?eyebrows\b"
    r"|\b(?:receiv|endur|weather|tak|catch|earn|suffer)(?:e|es|ed|en|ing) (?:[a-z]+ ){0,2}?(?:criticism|flak|"
    r"ridicule|backlash) (?:for|over)\b"
    r"|\b(?:has|have|had|is|are|was|were)(?: [a-z]+)? (?:received|receiving|endured|enduring|weathered|taken|taking|"
    r"caught|catching) (?:[a-z]+ ){0,2}?(?:criticism|flak|ridicule|heat(?= (?:back home )?(?:for|over)))\b"
    r"|\bcaus(?:es|ed|ing) (?:an? |some |much |widespread )?(?:[a-z]+ )?(?:consternation|furor|stir|uproar|backlash)\b"
)
_HOLDER = re.compile(r"[^.;]{0,60}?\b(?:from|by|among|amongst|of those|at the|with (?:his|her|the|some))\b")


def find_stirred(scene: Scene) -> Iterator[Reservation]:
    """Yield criticism, a stir or raised eyebrows that nobody is given for."""
    for found in scene.find_words(_WORDS, _STIRRED):
        end = scene.sentence_at(found.start()).end
        if not scene.is_personal and _HOLDER.match(scene.low, found.end(), end) is None:
            yield reserve_words(scene, *found.span())


RULES = (
    make_words_rule(
        "attribution_gap", "stirred", "The page does not say in whom this stirred what it tells of.", find_stirred
    ),
)
