"""What a definite role or an acronym leads back to: "the official", "the outlet", "the MoD".

Only to somebody who spoke before, only where one alone fits, and never to another type. "The soldier" is not led back
to "an officer": they may be two.
"""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.model.record import Naming, NodeKind
from bot.reading.agencies import AGENCIES

_ARTICLE = re.compile(r"(?:the|this|that|an?|one|another) ", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this) ", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.’'&-]*")
_JOINTS = frozenset("of for from at in on to with and near by".split())
_OUTLETS = frozenset("outlet newspaper paper magazine broadcaster station website publication channel network".split())
_AGENCIES = (frozenset(AGENCIES) - {"Bloomberg", "CNN"}) | frozenset(
    "BelTA|Belta|IRNA|ITAR-TASS|KCNA|KUNA|RIA|RIA Novosti|SANA|UNIAN|WAFA".split("|")
)
"""Outlets that "the agency" can mean: those that sign as agencies do, and those of states that are quoted most."""
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,4}")
_ADDED = frozenset("former senior top".split())


class Known(Protocol):
    """Somebody who spoke, as far as leading back needs to know."""

    @property
    def words(self) -> str:
        """The words that name them."""

    @property
    def kind(self) -> NodeKind:
        """What they are."""

    @property
    def naming(self) -> Naming:
        """How they are named."""

    @property
    def is_plural(self) -> bool:
        """Whether they are several."""


K = TypeVar("K", bound=Known)


def head_of_words(words: str) -> str:
    """Return the noun that a role's words are about, in lower case.

    >>> head_of_words("a senior official from the Department of Ports")
    'official'
    """
    found = _bare(words)
    stop = next((i for i, word in enumerate(found) if i and word in _JOINTS), len(found))
    return found[stop - 1] if found else ""


def antecedent_of(words: str, kind: NodeKind, known: Sequence[K]) -> K | None:
    """Return the one of ``known`` that a definite role leads back to; ``None`` for none, or more than one.

    Its words hold all words of the role, with the same head: "the official" is "a port official from Ellery".
    ``known`` are those who spoke, in order; the same voice may stand in it several times.
    """
    if not _DEFINITE.match(words):
        return None
    bare = _bare(words)
    head = head_of_words(words)
    if (bare == [head] and head in _OUTLETS) or bare == ["news", "agency"]:
        return _only([one for one in known if one.kind == "outlet" and one.naming == "named"])
    if bare == ["agency"] and not any(one.kind == "organisation" and head_of_words(one.words) == head for one in known):
        return _only([one for one in known if one.words in _AGENCIES or head_of_words(one.words) == head])
    fitting = [
        one
        for one in known
        if one.kind == kind and head_of_words(one.words) == head and set(bare) - _ADDED <= set(_bare(one.words))
    ]
    found = _only(fitting)
    return found if found is not None and len(_bare(found.words)) > len(bare) else None


def spelled_out(acronym: str, known: Sequence[K]) -> K | None:
    """Return the one named organisation of ``known`` whose initials ``acronym`` is; ``None`` if not surely one.

    "the MoD" is "the Ellery Ministry of Docks", where that spoke before.
    """
    bare = _ARTICLE.sub("", acronym, count=1)
    if not _ACRONYM.fullmatch(bare):
        return None
    named = [one for one in known if one.naming == "named" and not one.is_plural]
    return _only([one for one in named if bare.lower() in _initials(one.words)])


def _only(found: Sequence[K]) -> K | None:
    """Return the last of ``found``, where all of them are named by the same words."""
    names = {" ".join(_bare(one.words)) for one in found}
    return found[-1] if len(names) == 1 else None


def _initials(name: str) -> set[str]:
    """Return the acronyms that a name can have: of all its words from each on, and of its capitalised ones."""
    words = _WORD.findall(name)
    found: set[str] = set()
    for first in range(len(words) - 1):
        found.add("".join(word[0] for word in words[first:]).lower())
        found.add("".join(word[0] for word in words[first:] if word[0].isupper()).lower())
    return {one for one in found if len(one) > 1}


def _bare(words: str) -> list[str]:
    """Return the words without the article before them, in lower case and without possessives."""
    found = _WORD.findall(_ARTICLE.sub("", words, count=1).lower())
    return [word.removesuffix("'s").removesuffix("’s").replace(".", "") for word in found]
