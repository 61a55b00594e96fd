"""Somebody who speaks, as the words of a text name them."""

from dataclasses import dataclass

from bot.model.record import Basis, Naming, NodeKind, Span
from bot.reading.nouns import Pronoun

_ARTICLES = frozenset({"the", "a", "an", "one"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who speaks. ``words`` are those of the text that name them, not the pronoun, from ``start`` to ``end``.

    ``mention`` is the nearest place that names them or their role: "Fenn" where ``words`` are "Orla Fenn" further up.
    ``key`` is the last word of the name or the role, in lower case. ``basis`` is "stated" where these words stand in
    the attribution itself, "resolved" where they were led back to. ``is_named_elsewhere`` where these words are a role,
    and the page names whoever has it, though not surely enough to say that it is he.
    """

    words: str
    start: int
    end: int
    key: str
    kind: NodeKind
    naming: Naming
    basis: Basis
    mention: Span
    is_plural: bool = False
    is_person: bool = False
    gender: Pronoun = ""
    is_named_elsewhere: bool = False

    def is_same(self, other: "Voice") -> bool:
        """Say whether both are surely the same: the same words, or one the bare surname of the other."""
        if _without_article(self.words) == _without_article(other.words):
            return True
        if self.is_plural != other.is_plural:
            return False  # "Fenn" is not "Roe and Fenn"
        is_bare = " " not in self.words or " " not in other.words
        return is_bare and self.naming == other.naming == "named" and self.key == other.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """Whose words somebody passes on, where a pronoun alone says it: "She said he then announced: “We leave”".

    ``voice`` is ``None`` where it is surely another, and not sure who.
    """

    voice: Voice | None


def _without_article(words: str) -> str:
    first, _, rest = words.lower().partition(" ")
    return rest if rest and first in _ARTICLES else words.lower()
