"""An article as it is kept, and all that is known about it beyond its own words."""

from dataclasses import dataclass, field
from typing import Literal

import msgspec

from bot.model.place import Fingerprint
from bot.model.record import Basis, Citation, Node, Record

RelationKind = Literal[
    "reprint_of",
    "copy",
    "same_origin",
    "possible_same_origin",
    "restates",
    "denies",
    "denied_by",
    "supports",
    "updates_figure",
    "mirror",
]
NoteKind = Literal["origin", "date", "wording", "context", "denial", "sibling"]
Confidence = Literal["confirmed", "inferred"]


class PublishedRange(msgspec.Struct, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """The days between which a text appeared, both included, ISO.

    A struct, and not a dataclass as everything else, because JSON's ``from`` is a word of Python's own.
    """

    start: str
    end: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePlace:
    """Where a sentence of a text stands: code points, half-open; its paragraph from 1 (0: the title's line).

    ``first_word`` is the number of its first word in the text, from 0.
    """

    start: int
    end: int
    paragraph: int
    first_word: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One stored article.

    ``text`` is ``None`` where only its fingerprints are held (a pack); ``text_sha256`` is then that of the text
    they were made from. ``published`` is an ISO date, or a date-time with its offset. ``reprinted_on`` is the name
    of the site on which a reprint was found. ``tenant`` is "" for what all communities share.
    """

    id: str
    text_sha256: str
    tenant: str = ""
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_range: PublishedRange | None = None
    outlet: str | None = None
    byline: str | None = None
    text: str | None = field(default=None, repr=False)
    outline: tuple[SentencePlace, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim of the article, summed up in our own words. The first claim of a dossier is the main one."""

    summary: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something known from outside the page, in our own words, with its source.

    ``covers`` are the statements it is about (empty: the page). ``node`` is a further link of the chain, where the
    note names one; ``before`` is the index in the chain before which it belongs.
    """

    id: str
    kind: NoteKind
    text: str
    confidence: Confidence
    source: Citation
    covers: tuple[str, ...] = ()
    node: Node | None = None
    before: int | None = None
    earlier_text: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How this article relates to another one, stored (``article_id``) or only known by its address."""

    relation: RelationKind
    why: str
    basis: Basis
    article_id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    covers: tuple[str, ...] = ()
    source: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What is known of one article: its record, its claims in our own words, notes from outside, relations."""

    record: Record
    claims: tuple[Claim, ...] = ()
    notes: tuple[Note, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address under which an article is found: its keys, and what it is to the article ("own", "amp" …)."""

    exact: str
    loose: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An article on its way into the store.

    ``given_id`` is the id its bringer gave, ``None`` where the store is to find one: that of the article under the
    same exact key, else ``article.id``. ``dossier`` and ``fingerprints`` come with a pack.
    """

    article: Article
    given_id: str | None = None
    addresses: tuple[Address, ...] = ()
    dossier: Dossier | None = None
    fingerprints: tuple[Fingerprint, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What became of an incoming article: its id in the store, and whether it was new, changed, or there already."""

    article_id: str
    outcome: Literal["added", "changed", "unchanged"]
