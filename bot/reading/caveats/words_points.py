"""A lead or a share in points that is rounded: "about 40 points ahead", "a roughly 50-point lead"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_numbers import rule_of

_POINTS = re.compile(
    r"\b(?:about|almost|approximately|around|at least|close to|fewer than|less than|more than|nearly|over|roughly|"
    r"some|upwards? of|well over|just over|just under|under) (?:an? )?(?:\d{1,3}(?:\.\d+)?|two|three|four|five|six|"
    r"seven|eight|nine|ten|a dozen|a half|half a)[ -](?:percentage[ -])?points?\b(?! guard| shot| game)"
)
_VOTE = re.compile(
    r"\b(?:polls?|polling|polled|surveys?|voters?|votes?|voting|elections?|electorate|primar(?:y|ies)|caucus(?:es)?|"
    r"candidates?|nominees?|nominations?|democrat(?:s|ic)?|republicans?|approval|ratings?|campaign|"
    r"referendum|unemployment|inflation|turnout|incumbent)\b"
)
_BACK = 240
"""Code points before the sentence in which it may be told what the points are of."""


def find_points(scene: Scene) -> Iterator[Reservation]:
    """Yield a rounded number of points of a vote, a poll or a rate; not those of a game."""
    for found in scene.find_words(("points", "point"), _POINTS):
        at = scene.sentence_at(found.start())
        if not scene.is_personal and _VOTE.search(scene.low, max(0, at.start - _BACK), at.end):
            yield reserve_words(scene, *found.span())


RULES = (rule_of("points", "The page rounds the points of a poll, a vote or a rate.", find_points),)
