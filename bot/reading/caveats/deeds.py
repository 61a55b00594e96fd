"""What nameless people do, and tell nothing by it; and those whom a page leads back to."""

import re

from bot.reading.caveats.naming import Described
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.sources import Source

CALLED_FOR = re.compile(r"(?:call|calls|called|calling) (?:on|upon|for|off)\b|shout(?:ed|s)? [a-z]* ?down\b")
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
_TURNED_DOWN = re.compile(
    r" (?:an?|the|his|her|its|their|any|all)?(?: [\w'’-]+){0,3}? ?(?:appeals?|bills?|plans?|proposals?|offers?|"
    r"measures?|"
    r"amendments?|deals?|nominees?|nominations?|requests?|motions?|efforts?|calls|bids?|legislation|compromise)\b"
)
"""What is rejected by a vote or a decision, and is no claim."""
_VOTED = re.compile(r"(?:dismiss|reject|confirm)")
"""What voters dismiss and lawmakers confirm they do by a vote, and tell nothing."""
_WHENEVER = re.compile(r"\b(?:when|whenever|for) $")
_PROPOSED = re.compile(
    r" (?:that )?(?:i|you|he|she|we|they) (?!(?:[a-z]+ly|also|never|not|just|now|then) )"
    r"(?!(?:would|could|might|may|was|were|had|is|are|has|have|will|can|did|do|does|should|must|ought|went|got|made|"
    r"took|saw|knew|felt|came|told|said|left|lost|won|paid|ran|sent|set|put)\b)[a-z]+\b(?<!ed)(?<!s)"
)
"""Behind "suggested": what somebody proposed that others do, "a guest suggested they leave"."""
_AGAIN_MOST = 3
_HOUSE = re.compile(r"(?!The\b|An?\b|One\b|Another\b)\b[A-Z][\w&-]+")
_SIGNED = re.compile(
    r"\s*(?:The|Their) (?:joint |open )?(?:statement|letter|e-?mail|message|warning|plea|call|appeal|article|op-ed) "
    r"(?:came from|(?:was|is) (?:signed|issued|made|sent|written) by) (?:[a-z]+ ){0,4}[A-Z]"
)
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
    return described.head == "voters" or is_decision(scene, source.verb, source.cue.end)


def is_decision(scene: Scene, verb: str, end: int) -> bool:
    """Say whether what stands behind a verb at ``end`` is decided, and not told: "confirmed a judge"."""
    if verb.startswith("confirm"):
        return _APPOINTED.match(scene.low, end) is not None
    return verb.startswith(("dismiss", "reject")) and _TURNED_DOWN.match(scene.low, end) is not None


def is_led_back(scene: Scene, source: Source, described: Described) -> bool:
    """Say whether people are told as known: "the founders", "both candidates", "Acme's founders"."""
    words = scene.low[source.mention.start : source.mention.end]
    return described.is_definite or words.startswith("both ") or "'s " in words


def is_same_again(scene: Scene, before: Source | None, source: Source) -> bool:
    """Say whether "the Acme spokesman" is the one right before, who had no other house."""
    if before is None or scene.index_at(source.cue.start) - scene.index_at(before.cue.start) > _AGAIN_MOST:
        return False
    earlier, now = (set(_HOUSE.findall(scene.text, one.mention.start, one.mention.end)) for one in (before, source))
    return not earlier or not earlier.isdisjoint(now)


def is_signed_next(scene: Scene, source: Source) -> bool:
    """Say whether the next sentence names those who wrote it: "The letter came from Orla Fenn and Tom Orr"."""
    end = scene.sentence_at(source.cue.start).end
    return _SIGNED.match(scene.own, end) is not None
