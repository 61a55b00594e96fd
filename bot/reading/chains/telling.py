"""A statement on its way: its draft, its leg, and what its speaker is called."""

import re
from dataclasses import dataclass, replace

from bot.model.record import Node
from bot.reading.chains.legs import Leg
from bot.reading.statements import Draft

_JOINT = re.compile(
    r" (?:about|at|before|between|by|for|from|in|of|on|to|with|that|which|it|they)\b|,"
    r"| the (?=[\w ]+ (?:has|had|have)\b)"
)
_INDEFINITE = ("a ", "an ", "one ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement with what is known of its way.

    ``paragraph`` counts the line breaks before it, ``block`` the paragraphs, whatever stands between them;
    ``sentence`` is the index of the passage in which it begins.
    """

    draft: Draft
    leg: Leg
    paragraph: int
    block: int
    sentence: int

    @property
    def is_nameless(self) -> bool:
        """Whether one person without a name says it."""
        voice = self.draft.voice
        return voice is not None and voice.kind == "person" and voice.naming == "role" and not voice.is_plural

    @property
    def role(self) -> str:
        """The noun of a speaker's role, in lower case: "official" of "a senior official at the ministry"."""
        return noun_of(self.draft.voice.words) if self.draft.voice is not None else ""

    @property
    def is_definite(self) -> bool:
        """Whether the speaker is called as one who was spoken of before: "the official", not "an official"."""
        return self.draft.voice is not None and not self.draft.voice.words.lower().startswith(_INDEFINITE)

    def is_of(self, other: "Telling") -> bool:
        """Say whether both surely have one speaker."""
        mine, others = self.draft.voice, other.draft.voice
        return mine is not None and others is not None and mine.is_same(others)

    def with_after(self, after: tuple[Node, ...], *, speaker: Node | None = None) -> "Telling":
        """Return the statement with other nodes behind its speaker; ``speaker`` is whom he is led back to."""
        return replace(self, leg=replace(self.leg, after=after, speaker=speaker or self.leg.speaker))


def noun_of(name: str) -> str:
    """Return the noun of a phrase, in the singular and in lower case.

    >>> noun_of("intercepted calls to his wife"), noun_of("a senior official from the ministry")
    ('call', 'official')
    """
    last = _JOINT.split(name, maxsplit=1)[0].rpartition(" ")[2].lower()
    return last[:-1] if last.endswith("s") and not last.endswith("ss") else last
