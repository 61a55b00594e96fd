"""Nameless people between commas or behind their verb, where the parser is easily lost: ", drivers there said,"."""

import re
from collections.abc import Iterator

from bot.model.record import CaveatKind, Severity
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.teller_sorts import is_person_noun
from bot.reading.caveats.telling_words import CALLINGS
from bot.reading.caveats.words_sources import is_named_elsewhere
from bot.reading.nouns import plural_of

_VERBS = tuple(
    "said says acknowledged confided reckons whispers insists admits warns recalls claims recalled insisted complained "
    "admitted warned explained claimed confirmed whispered fumed scoffed quipped grumbled joked muttered boasted "
    "sighed snapped shouted murmured sneered retorted groaned growled lamented conceded swore swear recall reckon "
    "reckoned believe suspect testified alleged argued remembered suggested estimated added".split()
)
_SAYS = rf"(?:{'|'.join(_VERBS)})"
_NOUNS = r"(?P<first>[a-z][\w'’-]*)(?: [a-z][\w'’-]*){0,3}?"
_PHRASE = r"(?: (?:at|in|from|of|on|with|for|to|near|outside) [\w'’-]+(?: [\w'’-]+){0,3}?)?"
_AHEAD = re.compile(
    rf", (?P<who>{_NOUNS})(?P<behind>{_PHRASE}) {_SAYS}(?: (?:on|in|over|at|after|during|"
    r"with) [a-z]+(?: [a-z]+)?)?(?=[,.;]|$)"
)
_BEHIND = re.compile(
    rf"(?:,|\ufffc),? {_SAYS} (?P<who>{_NOUNS})"
    r"(?P<behind>(?: (?:of|at|in|on|from|with|to|near|outside) [\w'’-]+(?: [\w'’-]+){0,2})?)"
    r"(?=[,.;]| (?:as|who|when|while|after|before|below)\b|$)(?!,? [A-Z])"
)
_ONE = frozenset({"a", "an", "one", "another"})
_DEFINITE = frozenset("the this that these those his her their its our my your".split())
_OF_ONE = re.compile(r" of (?:an?|one)\b")
_ASKED = frozenset({"interviewee", "participant", "respondent"})
"""Those of a poll: its finding, and no source."""
_JOINT = re.compile(r"\b(?:and|or|but|who|which|that|not|it|he|she|they|we|i|you)\b")


def _sort(who: str, behind: str) -> CaveatKind | None:
    """Return of which kind a phrase of small letters is, by its first and its last word; ``None`` for no people."""
    words = who.split()
    first, head = words[0], words[-1].rpartition("-")[2]
    one = plural_of(head) or head.removesuffix("s")
    if head != one and is_person_noun(one):
        if first in _DEFINITE or one in _ASKED:
            return None
        return None if one in CALLINGS and not behind else "collective_source"
    if not is_person_noun(head):
        return None
    is_one = first in _ONE or (first == "the" and _OF_ONE.match(behind) is not None)
    return "anonymous_source" if is_one else None


def _find_kind(kind: CaveatKind) -> Find:
    def find(scene: Scene) -> Iterator[Reservation]:
        for pattern in (_AHEAD, _BEHIND):
            for found in scene.find_names(_VERBS, pattern):
                who, behind = found["who"], found["behind"] or ""
                is_told = not _JOINT.search(who) and not scene.is_personal and _sort(who, behind) == kind
                if is_told and not is_named_elsewhere(scene, *found.span("who")):
                    yield reserve_words(scene, *found.span("who"))

    return find


def _rule(kind: CaveatKind, severity: Severity, means: str) -> Rule:
    return Rule(
        id=f"words.{kind}.inserted", kind=kind, basis="words", severity=severity, means=means, find=_find_kind(kind)
    )


RULES = (
    _rule("anonymous_source", "high", "One person says this, and has no name here."),
    _rule("collective_source", "medium", "People of whom none is named say this."),
)
