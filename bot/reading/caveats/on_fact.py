"""Whether a word of probability stands on a matter of fact: nothing a reader may do, no condition, no question."""

import re

from bot.reading.caveats.scene import Scene

_SIGHT = 200
"""Code points of a sentence to either side of a hedge that are looked at."""
_BEFORE, _BEHIND = 60, 40
_PERSON = re.compile(r"\b(?:I|[Yy]ou|[Yy]our|[Mm]y|[Ww]e|[Oo]ur|me|us|I['’](?:m|ve|ll|d))\b")
_YOU = re.compile(r"\b(?:you|your|yours|you['’](?:ll|re|ve|d)|please)\b", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:I|[Ww]e|I['’](?:m|d|ve|ll)|[Ww]e['’](?:re|d|ve|ll)|[Ll]et['’]s|[Mm]y [a-z]+|"
    r"[Oo]urs?(?: [a-z]+)?)(?: [a-z]+)? ?$"
)
"""The writer as the subject of the hedge: a plan, a feeling."""
_ANYBODY = re.compile(
    r"\b(?:(?:those|anyone|anybody) (?:who|that|which)|whoever|whatever|wherever|however)(?: [a-z]+)? $"
    r"|\bshould $"
)
_ONLY_IF = re.compile(
    r"could\b[^.,;]*? (?:if|unless|provided)\b|(?:may|might) have\b[^.,;]*? (?:if|unless)\b|(?:may|"
    r"might)\b[^.;]*?,? provided\b"
)
_IF = re.compile(r"\b(?:(?<!even )if|unless|in case|provided that|would have|so that|lest|in order)\b")
_ASKED_ASIDE = re.compile(r"[^()]*\?\)")
"""A question in brackets: "(perhaps a louder noise?)"."""
_ANYONE = re.compile(r"\b(?:as|more|less|what|how|than|like) one $")
"""Whoever it may be: "as one might expect", "the more one is likely"."""
_HOPED = re.compile(
    r"\b(?:hop(?:e[sd]?|ing)|fear(?:ed|ing)|worr(?:y|ied|ying)|afraid|fearful|hopeful) (?!about\b|over\b|for\b|of\b|"
    r"on\b)(?:that )?[^,.;:]{2,80}$"
)
"""Somebody's hope or fear, and not the page's own."""
GUIDE_SHARE = 0.2
"""Share of a page's sentences with "you" or "your" from which on it is a guide: of 9 hedges on such pages 6 were wrong,
of 222 on the others 18."""
_COMPARED = re.compile(r"\bthan (?:[\w'’-]+ ){0,4}$|\bas (?:[a-z]+ )?as (?:[\w'’-]+ ){0,3}$")


def is_on_fact(scene: Scene, found: re.Match[str]) -> bool:
    """Say whether the hedge ``found`` in ``scene.low`` is on a fact, and in the page's voice."""
    at = scene.sentence_at(found.start())
    is_manual = scene.is_recipe or (scene.is_personal and not scene.sources) or _is_guide(scene)
    is_told = scene.is_personal or not scene.sources
    near_start, near_end = max(at.start, found.start() - 70), min(at.end, found.end() + 70)
    if is_manual or (is_told and _PERSON.search(scene.own, near_start, near_end)):
        return False
    around = scene.own[max(at.start, found.start() - _BEFORE) : min(at.end, found.end() + _BEHIND)]
    near = scene.own[max(at.start, found.start() - _BEHIND) : found.start()]
    before = scene.low[max(at.start, found.start() - _SIGHT) : found.start()]
    return not (
        _YOU.search(around)
        or _OURS.search(near)
        or _IF.search(before)
        or _ANYBODY.search(before)
        or _ANYONE.search(before)
        or _HOPED.search(before)
        or _COMPARED.search(before)
        or _ONLY_IF.match(scene.low, found.start(), min(at.end, found.end() + _SIGHT))
        or _is_asked(scene, found.start(), at.end)
    )


def _is_guide(scene: Scene) -> bool:
    """Say whether a page speaks to its reader in so many sentences that it tells what to do, and not what is so."""
    told = {index for word in ("you", "your") for index in scene.words.get(word, ())}
    return len(told) >= GUIDE_SHARE * len(scene.sentences)


def _is_asked(scene: Scene, start: int, end: int) -> bool:
    """Say whether a hedge stands in a question; what follows a colon is asked, and not what stands before it."""
    behind = scene.low[start : min(end, start + _SIGHT)]
    if _ASKED_ASIDE.match(behind):
        return True
    return scene.low[end - 1] == "?" and ":" not in behind
