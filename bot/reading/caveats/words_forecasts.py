"""Forecasts without a forecaster: "is on course to reach", "is headed for a loss", "a rise is widely expected"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.on_fact import is_on_fact
from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_hedged import rule_of

_WORDS = tuple("course track pace heading headed expected seen".split())
_IS = (
    r"\b(?:is|are|was|were|remains?|remained|appears?|looks?|seems?) (?:now |still |also |well |already |currently |"
    r"firmly |once again )?"
)
_GOES = (
    r"(?:beat|break|collapse|default|double|drop|end up|exceed|fail|fall|go bust|grow|halve|hit|lose|miss|outpace|"
    r"overtake|pass|post|quadruple|reach|record|rise|run (?:out|dry|a)|shrink|sink|slip|surpass|top|triple|warm)\b"
)
"""How figures go; what somebody is on track to do has a course, as what they are set to do."""
_OUTCOMES = (
    r"(?:bankruptcy|clash|collapse|collision|confrontation|crash|crisis|cliff|decline|defeat|default|deficit|"
    r"disaster|downturn|drop|extinction|fall|failure|famine|landslide|loss|losses|recession|record|rise|run-?off|"
    r"shortage|showdown|shutdown|shortfall|slowdown|slump|split|victory|war|win)"
)
_WHEN = r"(?:after|as|at|before|by|from|in|later|next|on|soon|this|today|tomorrow|when|within)"
_FORECAST = re.compile(
    rf"{_IS}on (?:course|track|pace) to (?={_GOES})"
    rf"|{_IS}(?:heading|headed) (?:for|towards?) (?:an? |another |its |their |the )?(?:[a-z-]+ ){{0,3}}?{_OUTCOMES}\b"
    rf"|\b(?:is|are|was|were) (?:widely|generally|largely) expected(?= {_WHEN}\b|[.,;])"
    r"|\b(?:is|are|was|were) seen (?=(?:averaging|climbing|declining|doubling|dropping|easing|falling|growing|"
    r"hitting|reaching|rising|shrinking|slowing|topping|widening)\b)"
)
_HELD = re.compile(
    r"\b(?:expected|seen) by (?:[A-Z]|[a-z]+(?:ists|ers|ors)\b)|\b(?:[Aa]ccording to|add(?:s|ed)|argue[sd]?|"
    r"believe[sd]?|call(?:s|ed)|claim(?:s|ed)?|contend(?:s|ed)?|estimate[sd]?|expect(?:s|ed)(?! to\b)(?=[ ,](?:it|the|"
    r"that|a))|fear(?:s|ed)?|find(?:s|ings)?|found|forecasts|insist(?:s|ed)?|indicate[sd]?|modell?ing|note[sd]?|"
    r"predict(?:s|ed)|project(?:s|ions)|report(?:s|ed)?|said|says?|show(?:s|ed)?|suggest(?:s|ed)?|think(?:s)?|told|"
    r"warn(?:s|ed)?|wr(?:ites?|ote))\b"
)
"""In the same sentence it says who foresees it, or from what."""


def find_forecasts(scene: Scene) -> Iterator[Reservation]:
    """Yield "is on course to reach"; not what is planned, and not what somebody foresees by name."""
    for found in scene.find_words(_WORDS, _FORECAST):
        sentence = scene.sentence_at(found.start())
        if _HELD.search(scene.own, sentence.start, sentence.end) is None and is_on_fact(scene, found):
            yield reserve_words(scene, found.start(), found.start() + len(found.group().rstrip()))


RULES = (rule_of("forecast", find_forecasts),)
