"""An answer: where a paste comes from, and what could not be found out. The shapes of ``firsthand.answer/1``."""

from dataclasses import dataclass
from typing import Final, Literal

from bot.model.article import PublishedRange, RelationKind
from bot.model.record import Basis, Caveat, Citation, Naming, Node, NodeKind

ANSWER_SCHEMA: Final = "firsthand.answer/1"

Status = Literal["found", "several", "none", "unreadable", "refused", "error"]
MatchKind = Literal["link", "verbatim", "altered", "paraphrase"]
ChangeKind = Literal[
    "number",
    "negation",
    "wording",
    "speaker",
    "hedge_dropped",
    "attribution_dropped",
    "joined",
    "truncated",
    "date",
    "place",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the paste has otherwise than its source. Offsets are code points of the paste and of the stored text.

    ``pasted`` is ``None`` where something was left out, ``source`` where something was put in. ``hop`` is the link of
    the chain that changed it, ``None`` for the paste itself: what a headline leaves out, whoever pastes it did not.
    """

    kind: ChangeKind
    pasted: str | None = None
    source: str | None = None
    paste_start: int | None = None
    paste_end: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    hop: Literal["headline"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The sentence, or the run of sentences, that was matched. ``text`` is ``None`` where no text is held."""

    start: int
    end: int
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchSpan:
    """One piece of the source that the paste matched."""

    field: Literal["title", "text"]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The place in the corpus that the paste comes from. ``confidence`` is 0..1."""

    kind: MatchKind
    confidence: float
    article_id: str
    url: str | None
    title: str | None
    published: str | None
    published_range: PublishedRange | None
    sentence: Sentence | None
    spans: tuple[MatchSpan, ...]
    statement_id: str | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words on which a node stands. ``text`` is ``None`` where no text is held."""

    start: int
    end: int
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginNode:
    """A :class:`~bot.model.record.Node` with the article it was read in, its evidence, or its outside source."""

    name: str
    kind: NodeKind
    naming: Naming
    basis: Basis
    relation: str | None
    start: int | None
    end: int | None
    article_id: str | None
    evidence: Evidence | None
    source: Citation | None

    @classmethod
    def of(
        cls, node: Node, *, article_id: str | None, evidence: Evidence | None = None, source: Citation | None = None
    ) -> "OriginNode":
        """Return ``node`` as an answer shows it."""
        return cls(
            name=node.name,
            kind=node.kind,
            naming=node.naming,
            basis=node.basis,
            relation=node.relation,
            start=node.start,
            end=node.end,
            article_id=article_id,
            evidence=evidence,
            source=source,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Earliest:
    """The earliest article of this corpus that has the words; never a claim about the world."""

    article_id: str
    url: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideNote:
    """What is known of the origin from outside the page, with its source."""

    text: str
    source: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPart:
    """A part of the pasted words that another says than the rest, with its own way to the page."""

    statement_id: str
    chain: tuple[OriginNode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The way from the first known origin to the page. ``independent_origins`` is ``None`` where it was not traced.

    Where the paste has words of several, the way is that of the most of them; ``others`` are the further ones.
    """

    chain: tuple[OriginNode, ...]
    earliest: Earliest | None
    copies: tuple[str, ...]
    independent_origins: int | None
    notes: tuple[OutsideNote, ...] = ()
    others: tuple[OtherPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletFact:
    """One line of the registry, with its source and the date of it."""

    text: str
    source: str
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOutlet:
    """What is known of the outlet. ``unlisted`` is a normal answer: on none of our lists."""

    name: str | None
    domain: str | None
    kind: str | None
    country: str | None
    owner: str | None
    facts: tuple[OutletFact, ...]
    unlisted: bool


About = Literal["words", "page", "lead", "elsewhere"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCaveat(Caveat):
    """A caveat with the sentence a person reads (``text``) and the sentence of the article it stands on.

    ``about`` is what it is of: the words asked about, the page as a whole, or, where a page was asked about by its
    link, others in its lead or further down.
    """

    text: str
    article_id: str
    sentence_text: str | None
    about: About = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDate:
    """A date and how it is known."""

    value: str
    basis: Basis
    evidence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDates:
    """The four dates that get mixed up."""

    event: KnownDate | None
    published: KnownDate | None
    reposted: KnownDate | None
    pasted_now: KnownDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another article and how it relates."""

    relation: RelationKind
    article_id: str | None
    url: str | None
    title: str | None
    published: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A candidate or a near miss. ``confidence`` is 0..1; ``why`` says what it has otherwise, ``None``: not known."""

    article_id: str
    url: str | None
    title: str | None
    confidence: float
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """What could not be found out, and why."""

    step: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The whole answer. ``asked_at`` is an aware UTC time in ISO form."""

    schema: Literal["firsthand.answer/1"] = ANSWER_SCHEMA
    answer_id: str
    status: Status
    headline: str
    match: Match | None = None
    origin: Origin | None = None
    outlet: AnswerOutlet | None = None
    caveats: tuple[AnswerCaveat, ...] = ()
    dates: AnswerDates = AnswerDates(event=None, published=None, reposted=None, pasted_now=None)
    related: tuple[Related, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    asked_at: str
    corpus_size: int
