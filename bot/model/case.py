"""A case: all that an answer was composed from, frozen, so that every line of it can be derived again.

The paste is not in it: only what matching found, which keeps the differing words and no others.
"""

from dataclasses import dataclass
from typing import Literal

from bot.model.answer import Alternative, Earliest, Related, Status
from bot.model.article import Article, Dossier
from bot.model.finding import Finding
from bot.model.interest import Stake
from bot.model.outlet import FactLine

Gap = Literal[
    "link_not_held",
    "words_not_in_link",
    "words_not_found",
    "no_text",
    "summed_up",
    "stray_words",
    "speaker_not_read",
    "index_behind",
    "no_model",
    "without_claims",
    "without_reading",
]
"""What could not be found out in looking; the sentence for it stands in :mod:`bot.wording`."""


Reason = Literal["", "too_long", "too_little", "unsafe_link", "loose_link", "several_links", "link_only", "near_claims"]
"""Why an answer has the status that it has, where the status does not say it all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLines:
    """What the registry says of one outlet at the time of an answer. ``facts`` is empty for an unlisted one."""

    name: str | None
    domain: str | None
    kind: str | None = None
    country: str | None = None
    owner: str | None = None
    facts: tuple[FactLine, ...] = ()
    is_listed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The versions on which an answer stands: the article (its text only where it is held), its dossier, outlets.

    The first of ``outlets`` is the page's own; the others are those its chain goes through. ``stakes`` are why any of
    them is a side in what was asked about, as was found in looking: which words are a state's is told by lists that
    grow, and by the text, which may be gone when the answer is verified. So are ``named_roles``, the names of nodes
    that are "not named" and yet named further up the page, whether the page's publisher is known, and ``lead``, the id
    of the statement on which the headline of a linked page stands; ``None``: none surely does, or it was not asked for.
    """

    article: Article
    dossier: Dossier
    outlets: tuple[OutletLines, ...]
    stakes: tuple[Stake, ...] = ()
    named_roles: tuple[str, ...] = ()
    is_publisher_known: bool = False
    lead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The outcome of looking, before it is put into an answer. ``material`` is ``None`` where nothing was found."""

    answer_id: str
    status: Status
    asked_at: str
    corpus_size: int
    tenant: str = ""
    finding: Finding | None = None
    material: Material | None = None
    earliest: Earliest | None = None
    copies: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    gaps: tuple[Gap, ...] = ()
    reason: Reason = ""
