"""Whether a sentence has a source: somebody it reports, or words that point at where it comes from."""

import re
from bisect import bisect_left
from operator import attrgetter

from bot.reading.caveats.scene import Scene, SceneSentence

_POINTS = re.compile(
    r"\b(?:accord(?:ing|s?) to|based on|cit(?:es|ed|ing)|data|figures|statistics|stud(?:y|ies)|surveys?|polls?|polled|"
    r"reports?|reported(?:ly)?|estimates?|estimated|records|documents?|analys[ei]s|research(?:ers)?|findings?|census|"
    r"sa(?:id|ys?|ying)|tells?|told|added|adding|wrote|writes|show(?:s|ed|ing)?|found|finds|suggest(?:s|ed|ing)?|"
    r"claim(?:s|ed|ing)?|allege(?:s|d|dly)?|argue(?:s|d)?|estimat(?:es|ing)|announced|believe(?:s|d)?|per)\b"
)


_SIGHT = 2000
"""Code points from an attribution's cue within which the words that it reports are looked for."""


def is_attributed(scene: Scene, sentence: SceneSentence) -> bool:
    """Say whether ``sentence`` has a quotation, an attribution, or a word that points at a source."""
    return _POINTS.search(scene.low, sentence.start, sentence.end) is not None or is_reported(scene, sentence)


def is_reported(scene: Scene, sentence: SceneSentence) -> bool:
    """Say whether ``sentence`` has a quotation or an attribution."""
    last = bisect_left(scene.drafts, sentence.end, key=attrgetter("start"))
    if last and scene.drafts[last - 1].end > sentence.start:
        return True
    first = bisect_left(scene.sources, sentence.start - _SIGHT, key=attrgetter("cue.start"))
    behind = bisect_left(scene.sources, sentence.end + _SIGHT, key=attrgetter("cue.start"))
    return any(
        span.start < sentence.end and sentence.start < span.end
        for source in scene.sources[first:behind]
        for span in (source.mention, source.cue, *source.content)
    )
