"""The mouth into which a paste puts its words ("Putin: …", "… — a NATO official"), and whether the source agrees."""

import re
from dataclasses import dataclass

from bot.text.words import read_words

_NAME = r"(?:(?:an?|the)\s+)?(?:[^\W\d_][\w.'\u2019-]*)(?:[ \t]+[^\W\d_][\w.'\u2019-]*){0,5}"
_LABEL = re.compile(rf"^[ \t]*(?P<name>{_NAME})[ \t]*:(?=\s*\S)(?!//)", re.MULTILINE)
_SIGNED = re.compile(
    rf"(?:(?<=[\"\u201d\u2019'\u00bb.!?])[ \t]*\n?[ \t]*[-\u2013\u2014~]{{1,2}}|\n[ \t]*[-\u2013\u2014~]{{1,2}})"
    rf"[ \t]*(?P<name>{_NAME})[ \t.]*$",
    re.MULTILINE,
)
_SAYING = re.compile(
    r"^[ \t]*(?P<name>(?:[A-Z][\w.'\u2019-]*[ \t]+){1,4})"
    r"(?:says?|said|claims?|claimed|told\s+\w+|tweeted|wrote|announced|admits?|admitted|just\s+said)"
    r"\s*[:,]?\s*(?:that\s+)?(?=[\"\u201c\u2018\u00ab])",
    re.MULTILINE,
)

_NO_NAMES = frozenset(
    "source sources breaking update quote question re edit claim headline link fyi note ps nb title text summary "
    "context warning reminder correction caption via from article report news look seen found posted comment reply "
    "q a tldr meaning example thread true false fact facts so and but also this that is".split()
)
_GENERIC = frozenset(
    "a an the of to in for and senior top former unnamed anonymous official officials spokesman spokeswoman "
    "spokesperson source sources president minister prime general mr mrs ms dr sir head chief member mp".split()
)


@dataclass(frozen=True, slots=True)
class ClaimedSpeaker:
    """A name that the paste gives. ``start:end`` is what is not part of the pasted words: empty for "X said …"."""

    name: str
    start: int
    end: int


def find_claimed_speaker(text: str) -> ClaimedSpeaker | None:
    """Return the speaker that a paste names at its front or under its quotation; ``None`` where it names none."""
    for pattern, is_apart in ((_LABEL, True), (_SIGNED, True), (_SAYING, False)):
        for found in pattern.finditer(text):
            name = found["name"].strip()
            if _is_name(name, signed=pattern is _SIGNED):
                start, end = found.span() if is_apart else (found.start(), found.start())
                return ClaimedSpeaker(name=name, start=start, end=end)
    return None


def _is_name(name: str, *, signed: bool) -> bool:
    norms = read_words(name).norms
    if not norms or norms[0] in _NO_NAMES:
        return False
    words = name.split()
    # A label needs a capital somewhere; "my friend sent me this:" is no speaker.
    has_capital = any(word[:1].isupper() for word in words)
    return has_capital if len(words) > 1 or signed else words[0][:1].isupper()


def is_same_speaker(claimed: str, known: tuple[str, ...]) -> bool:
    """Return whether ``claimed`` can be one of ``known``: they share a word that is more than a title or a role.

    Where the claimed name has no such word ("a senior official"), any shared word will do.
    """
    claimed_norms = set(read_words(claimed).norms)
    telling = claimed_norms - _GENERIC or claimed_norms
    return any(telling & set(read_words(name).norms) for name in known)
