"""Polls that the page's own outlet took, alone or with another: they pass on nobody else's words."""

import re

from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.scene import Scene

_POLLS = ("poll", "polls", "survey", "surveys")
_POLL = re.compile(r"\b(?:polls?|surveys?)\b")
_NAME = r"[A-Z][\w&'’.]*(?:(?: and | of |[ /-])[A-Z][\w&'’.]*)*"
_NAMED = re.compile(_NAME)
_NAMED_POLL = re.compile(rf"(?P<name>{_NAME}) (?:[a-z-]+ ){{0,2}}(?:polls?|surveys?)\b")
_JOINT = re.compile(r"[/-]| and ")
_PART_LEAST = 3
_BACK = re.compile(r"(?:(?:according to|in|per) )?(?:the|this|that) ")


def is_own_poll(scene: Scene, words: str) -> bool:
    """Say whether ``words`` name a poll of the page's outlet, or lead back to one: "the poll found"."""
    if _POLL.search(words.lower()) is None:
        return False
    names = [
        name.removeprefix("The ")
        for name in _NAMED.findall(words)
        if name not in ("The", "In", "A", "This", "According")
    ]
    if names:
        return any(_is_own(scene, name) for name in names)
    return _BACK.match(words.lower()) is not None and any(
        _is_own(scene, found["name"]) for found in scene.find_names(_POLLS, _NAMED_POLL)
    )


def _is_own(scene: Scene, name: str) -> bool:
    own = own_keys(scene)
    return any(len(part) >= _PART_LEAST and is_own_name(part, own) for part in _JOINT.split(name))
