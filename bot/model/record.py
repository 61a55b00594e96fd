"""A record: what one page says, who says it, through whom, and how sure that is.

The shapes are those of ``firsthand.record/1``. Offsets are code points of the stored text, half-open;
``None`` in an offset means that the place is not known or that no text is held.
"""

from dataclasses import dataclass
from typing import Final, Literal

Basis = Literal["stated", "resolved", "inferred", "external"]
"""How a thing is known: these words stand in the text; a pronoun led back to its name; reasoned, rule named;
from the registry or another article."""

Form = Literal["direct", "partial", "indirect", "narrator"]
NodeKind = Literal[
    "person", "group", "organisation", "outlet", "document", "dataset", "recording", "channel", "unknown"
]
Naming = Literal["named", "role", "collective", "vague", "none"]
CaveatBasis = Literal["words", "derived", "absence", "external"]
Severity = Literal["high", "medium", "low"]
CaveatKind = Literal[
    "anonymous_source",
    "collective_source",
    "vague_source",
    "single_source",
    "interested_party",
    "background_terms",
    "unverified",
    "anecdotal",
    "alleged",
    "denied",
    "comment_not_obtained",
    "second_hand",
    "intercepted",
    "leaked_recording",
    "translated",
    "user_generated",
    "partial_or_edited_quote",
    "attribution_gap",
    "estimate",
    "hedged",
    "opinion",
    "loaded_language",
    "overgeneralised",
    "inconsistent",
    "unattributed",
    "undated",
    "date_mismatch",
    "reprint",
    "outlet_unstated",
    "text_damage",
]

RECORD_SCHEMA: Final = "firsthand.record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open stretch of the stored text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a thing that is not on the page comes from.

    ``url`` is an address or a plain name of the source; ``as_of`` the ISO date on which it was looked at.
    """

    url: str
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One link of a chain of attribution.

    ``relation`` says how it passes on what came before it ("briefing", "citing"); ``None`` for the first.
    A node that is ``stated`` has offsets wherever the text is held.
    """

    name: str
    kind: NodeKind
    naming: Naming
    basis: Basis
    relation: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something the page says, with its speaker and the chain from the first known origin to the page."""

    id: str
    start: int
    end: int
    form: Form
    speaker: str | None = None
    speaker_span: Span | None = None
    chain: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """A reservation, charged to the statements it was made about (``covers``; empty: the whole page).

    ``paragraph`` counts from 1; ``cue`` is the telling words, eight at most.
    """

    kind: CaveatKind
    basis: CaveatBasis
    severity: Severity
    rule: str
    covers: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    paragraph: int | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    source: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as written, and its ISO value where it can be told; ``None`` where it cannot."""

    start: int
    end: int
    text: str
    value: str | None
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """A stretch that is not the article's own prose: an advert, a form, a tag list. Marked, never cut."""

    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOutlet:
    """Who publishes the page, and how that is known."""

    name: str | None
    domain: str | None
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """Whether the text comes from elsewhere; ``of`` names the original outlet where it is known."""

    is_reprint: bool
    of: str | None = None
    evidence: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What made the record. ``parser`` is ``None`` where only patterns were at work."""

    version: str
    parser: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that is known of what one text says. ``published`` is an ISO date, or a date-time with its offset."""

    schema: Literal["firsthand.record/1"] = RECORD_SCHEMA
    article_id: str | None = None
    url: str | None = None
    published: str | None = None
    byline: str | None = None
    labels: tuple[str, ...] = ()
    reader: Reader
    text_sha256: str
    title: str | None = None
    title_span: Span | None = None
    outlet: PageOutlet
    reprint: Reprint
    noise: tuple[Noise, ...] = ()
    statements: tuple[Statement, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    dates: tuple[DateMention, ...] = ()
