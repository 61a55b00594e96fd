"""People without a name in the sentence of a statement that is somebody else's, who has one."""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation
from bot.reading.caveats.scene import Scene

_APART = re.compile(
    r"[:;]|, (?:while|whereas|but|(?:generat|draw|prompt|provok|spark|earn|stir|trigger)ing) | (?:while|whereas) "
)
"""What parts a sentence in two: each half has its own source."""


def is_anothers(scene: Scene, found: Reservation) -> bool:
    """Say whether the people at the cue of ``found`` only stand beside what somebody with a name says.

    "Owners contend that the mayor has changed: Mr Vale vowed to stay" is Vale's vow, and has a name. Not so where they
    tell of him: "according to three officials", "officials said Mr Vale had told them".
    """
    cue, sentence = found.cue, found.sentence
    if cue is None or sentence is None:
        return False
    last = bisect_right(scene.drafts, cue.start, key=attrgetter("start")) - 1
    if last < 0 or cue.start >= scene.drafts[last].end:
        return False
    voice = scene.drafts[last].voice
    if voice is None or voice.naming != "named" or _share(cue, voice.mention):
        return False
    first, second = sorted((cue, voice.mention), key=attrgetter("start"))
    if _APART.search(scene.low, first.end, second.start) is None:
        return False
    chain = scene.statements[last].chain
    is_hop = any(node.start is not None and cue.start <= node.start < cue.end for node in chain)
    return not is_hop and not _is_told_by(scene, cue, sentence, voice.mention)


def _is_told_by(scene: Scene, cue: Span, sentence: Span, voice: Span) -> bool:
    """Say whether the source at ``cue`` tells what ``voice`` said: it stands in what that source reports."""
    first = bisect_left(scene.sources, sentence.start, key=lambda source: source.cue.start)
    for source in scene.sources[first:]:
        if source.cue.start >= sentence.end:
            break
        is_it = _share(cue, source.mention)
        if is_it and (source.verb == "according" or any(_share(told, voice) for told in source.content)):
            return True
    return False


def _share(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
