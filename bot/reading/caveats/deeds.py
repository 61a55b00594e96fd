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
SOMEBODYS = frozenset(
    "advisers advisors aides allies associates backers confidants donors friends insiders loyalists officials staffers "
    "strategists supporters".split()
)
"""Whose they are is told, and who they are is not: "his allies"; "his brothers" are known."""
WHOSE = ("his ", "her ", "their ", "its ")
_APPOINTED = re.compile(
    r" (?:an?|the|his|her|their)(?: [\w'-]+){0,3}? (?:judges?|justices?|nominees?|nominations?|secretary|ambassador|"
    r"appointments?|appointees?)\b"
)
_VOTED = re.compile(r"(?:dismiss|reject|confirm)")
"""What voters dismiss and lawmakers confirm they do by a vote, and tell nothing."""
_WHENEVER = re.compile(r"\b(?:when|whenever|for) $")
_PROPOSED = re.compile(
    r" (?:that )?(?:i|you|he|she|we|they) (?!(?:[a-z]+ly|also|never|not|just|now|then) )"
    r"(?!(?:would|could|might|may|was|were|had|is|are|has|have|will|can|did|do|does|should|must|ought|went|got|made|"
    r"took|saw|knew|felt|came|told|said|left|lost|won|paid|ran|sent|set|put)\b)[a-z]+\b(?<!ed)(?<!s)"
)
"""Behind "suggested": what somebody proposed that others do, "a guest suggested they leave"."""
_ANSWER = re.compile(r"\s*(?:A|Q): ")
_TOLD_ME = re.compile(r"(?:me|us)\b|[ ](?:me|us)\b")


def is_in_a_scene(scene: Scene, start: int, verb: str, end: int) -> bool:
    """Say whether one person speaks in a scene that the page tells: "when a guest said so", "suggested they leave".

    The person's words begin at ``start``, those of telling end at ``end``.
    """
    if _WHENEVER.search(scene.low, max(0, start - 10), start):
        return True
    if verb.startswith("suggest") and _PROPOSED.match(scene.low, end):
        return True
    sentence = scene.sentence_at(start)
    is_answer = _ANSWER.match(scene.own, sentence.start, sentence.end) is not None
    return (is_answer or scene.is_personal) and _TOLD_ME.match(scene.low, end) is not None


def is_vote(scene: Scene, source: Source, described: Described) -> bool:
    """Say whether voters or lawmakers do this by a vote: "voters rejected the claims", "confirmed a judge"."""
    if _VOTED.match(source.verb) is None:
        return False
    return described.head == "voters" or _APPOINTED.match(scene.low, source.cue.end) is not None


def is_led_back(scene: Scene, source: Source, described: Described) -> bool:
    """Say whether people are told as known: "the founders", "both candidates", "Acme's founders"."""
    words = scene.low[source.mention.start : source.mention.end]
    return described.is_definite or words.startswith("both ") or "'s " in words
