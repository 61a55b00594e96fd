"""An outlet: plain facts, each with its source and date; other people's named opinions; who is a side in what.

No score, and no place for one: no left, no right, no rating of our own. Not being listed is a normal answer.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "newspaper",
    "tabloid",
    "news magazine",
    "news agency",
    "broadcaster",
    "public broadcaster",
    "state media",
    "news site",
    "aggregator",
    "republisher",
    "blog",
    "satire",
    "government",
    "think tank",
    "NGO",
    "unknown",
]
"""What an outlet is. Satire is a kind, not a low rating."""

ControlCode = Literal["SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP"]
"""The State Media Monitor's types; what each stands for is in :mod:`bot.outlets.control`."""

LineKind = Literal["kind", "state_control", "owner", "founded", "language", "corrections_page", "syndication"]
FactLineKind = Literal[LineKind, "opinion", "side"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value and how it is known.

    ``source`` names the list or the page, ``as_of`` is the ISO date of the list's state, or on which a page was
    looked at (``None``: not dated). ``checked`` is false where the source is only our general knowledge, a
    reasoned guess, or a list entry with a known fault; such a value is kept, and never printed as known.
    """

    value: str
    source: str
    as_of: str | None
    licence: str
    confidence: Literal["high", "medium", "low"] | None = None
    checked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What somebody, named, holds of an outlet; never ours.

    ``subject`` is what they speak of, in their words. ``scope`` is the part, time or section it is about (``None``:
    the whole subject); ``parts`` are the parts they rate one by one where our copy of their list no longer says
    which rating belongs to which: ``status`` is ``None`` then. ``year`` is that of their discussion, ``None`` where
    the copy does not say. ``is_narrow`` is true where the subject is less than what its host serves.
    """

    who: str
    subject: str
    scope: str | None
    status: str | None
    year: int | None
    link: str
    source: str
    as_of: str | None
    licence: str
    parts: tuple[str, ...] = ()
    is_narrow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The outlet speaks for a party: in which matter, for which side, and why we say so.

    ``matter`` names the countries that are at odds in it, by their names or their peoples'; ``reason`` ends the
    sentence "It is …".
    """

    matter: str
    side: str
    reason: str
    source: str
    as_of: str | None
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UrlRules:
    """How this outlet's addresses name one story.

    ``story_number``: the trailing number of a path is the story, the words before it may be edited. ``kept_params``
    are query parameters that tell pages apart, ``dropped_params`` some that do not. ``same_site`` are other hosts that
    serve the same pages under the same paths, bare of ``www`` and the like; a sister edition with pages of its own is
    an alias of the profile, and not one of these.
    """

    source: str
    as_of: str | None
    story_number: bool = False
    kept_params: tuple[str, ...] = ()
    dropped_params: tuple[str, ...] = ()
    same_site: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletProfile:
    """What is known of one outlet.

    ``domain`` is its key: a registrable domain or a sub-domain of one, lower case, IDNA. ``aliases`` are its other
    hosts, ``also_called`` its other names, ``titles`` the papers or channels that share the host. ``country`` is an
    ISO 3166-1 code ("EU" besides): where it is published, or whose state it belongs to. ``state_control`` is a
    :data:`ControlCode`, ``language`` an ISO 639 code. ``is_listed`` is false where no public list names the outlet.
    """

    domain: str
    aliases: tuple[Fact, ...] = ()
    name: Fact | None = None
    also_called: tuple[Fact, ...] = ()
    titles: tuple[Fact, ...] = ()
    kind: Fact | None = None
    country: Fact | None = None
    owner: Fact | None = None
    state_control: Fact | None = None
    language: Fact | None = None
    founded: Fact | None = None
    corrections_page: Fact | None = None
    syndication: tuple[Fact, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    sides: tuple[Side, ...] = ()
    url_rules: UrlRules | None = None
    is_listed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLine:
    """One line of a separate list of opinions: the domain it is filed under, and the names that list uses."""

    domain: str
    names: tuple[str, ...]
    opinion: Opinion


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRule:
    """Which outlet a bare name means. ``domain`` is ``None`` where several bear it, so that it tells nothing."""

    name: str
    domain: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country as lines of data name it: ISO code, name, adjective; ``also`` are the names other lists use."""

    code: str
    name: str
    adjective: str
    also: tuple[str, ...] = ()


OverrideField = Literal[
    "name", "kind", "country", "owner", "state_control", "language", "founded", "corrections_page", "alias"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A community's own line on one field. ``value`` ``None`` takes the field away; an alias can only be added.

    ``tenant`` is "" for the operator's lines, which hold everywhere. ``when`` is an aware UTC time in ISO form;
    of two lines on the same field the later one holds.
    """

    domain: str
    field: OverrideField
    value: str | None
    tenant: str
    who: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """A short text made of data, for a sentence or a list. Only what was checked gets here.

    ``cited`` is the short name and year of whoever says so, where a reader must see it beside the text ("State
    Media Monitor, 2023"); ``None`` for plain facts, whose source stands in ``source`` all the same.
    """

    what: FactLineKind
    text: str
    cited: str | None
    source: str
    as_of: str | None
