"""A link of a pasted text, and what is known of particular hosts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address, and the two keys by which articles are looked up.

    Both keys are opaque: they are compared, never taken apart or requested. ``given`` is the address as the text has
    it, character entities decoded, invisible characters and credentials left out. ``unwrapped_from`` holds the
    addresses of the archives, caches and redirectors it was wrapped in, outermost first. ``hint`` holds the words of a
    text fragment (``#:~:text=``), several stretches joined by " … ", ``None`` where there is none.
    """

    given: str
    exact: str
    """Equal exact keys: the same article."""
    loose: str
    """Equal loose keys: perhaps the same article, a candidate and never an answer."""
    unwrapped_from: tuple[str, ...] = ()
    hint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """A link and where it stands: code points of the raw text, half-open, the whole markup (``[label](address)``)."""

    link: Link
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRules:
    """What is known of particular hosts, usually from the outlets' profiles; nothing is known by default.

    Hosts are lower case, punycode, and bare: without ``www``, ``m``, ``amp`` and the like (``bbc.co.uk``). Names of
    parameters are lower case.
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    """Host -> the host that serves the same pages under the same paths."""
    story_numbers: frozenset[str] = frozenset()
    """Hosts where the number at the end of the path is the story, and the words before it may change."""
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Host -> parameters that tell its pages apart although they look like trackers."""
    dropped: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Host -> parameters that do not tell its pages apart although they look as if they did."""


NO_RULES: Final = LinkRules()
