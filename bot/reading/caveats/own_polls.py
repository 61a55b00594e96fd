"""Polls that the page's own outlet took, alone or with another: they pass on nobody else's words."""

import re
from dataclasses import dataclass

from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.scene import Scene

_POLLS = ("poll", "polls", "survey", "surveys")
_POLL = re.compile(r"\b(?:polls?|surveys?)\b")
_NAME = r"(?<![\w&'’.])[A-Z][\w&'’.]*+(?:(?: and | of |[ /-])[A-Z][\w&'’.]*+){0,8}"
_NAMED = re.compile(_NAME)
_NAMED_POLL = re.compile(rf"(?P<name>{_NAME}) (?:[a-z-]+ ){{0,2}}(?:polls?|surveys?)\b")
_JOINT = re.compile(r"[/-]| and ")
_PART_LEAST = 3
_BACK = re.compile(r"(?:(?:according to|in|per) )?(?:the|this|that) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPolls:
    """What tells a poll of the page's outlet: its names in all their ways, and whether the page names such a poll."""

    own: frozenset[str]
    is_named: bool

    def has(self, words: str) -> bool:
        """Say whether ``words`` name a poll of the page's outlet, or lead back to one: "the poll found"."""
        if _POLL.search(words.lower()) is None:
            return False
        names = [
            name.removeprefix("The ")
            for name in _NAMED.findall(words)
            if name not in ("The", "In", "A", "This", "According")
        ]
        if names:
            return any(_is_own(name, self.own) for name in names)
        return self.is_named and _BACK.match(words.lower()) is not None


def read_own_polls(scene: Scene) -> OwnPolls:
    """Return what tells the polls of a page's outlet; once for a rule, since it looks at the whole page."""
    own = own_keys(scene)
    names = {found["name"] for found in scene.find_names(_POLLS, _NAMED_POLL)}
    return OwnPolls(own=own, is_named=any(_is_own(name, own) for name in names))


def _is_own(name: str, own: frozenset[str]) -> bool:
    return any(len(part) >= _PART_LEAST and is_own_name(part, own) for part in _JOINT.split(name))
