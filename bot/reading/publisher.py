"""Who publishes the page: as it was given, else as its host, else as the text calls itself."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.model.record import PageOutlet, Span
from bot.reading.outlet_names import is_same_outlet
from bot.text.paragraphs import lines_of

_SIGHT = 500
_NAME = r"(?P<name>[A-Z][\w’'&.-]*(?: (?:(?:of|the|and|&) )?[A-Z][\w’'&.-]*){0,3})"
_ASKED = r"(?:has |have )?(?:reached out to|contacted|approached|asked)"
_SELF = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:sign up (?:to|for) )(?:[Tt]he )?{_NAME}['’]s? (?:[a-z]+ ){{0,2}}newsletters?\b",
        rf"(?i:latest |breaking )(?:[Tt]he )?{_NAME} news by signing up to our\b",
        rf"(?:^|(?<=[.!?] )|(?<=\n))(?:The )?{_NAME} {_ASKED} [^.!?\n]{{2,120}} for (?:[a-z]+ )?comments?\b",
    )
)
_HINT = re.compile(r"newsletter|for (?:[a-z]+ )?comments?\b", re.IGNORECASE)
_NOT_OUTLETS = frozenset({"He", "She", "They", "We", "It", "I", "Police", "Officials", "Our", "The"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """The page's outlet as the record has it, and where the text calls itself so; ``None`` where it does not."""

    outlet: PageOutlet
    named_at: Span | None


def find_publisher(text: str, *, outlet: str | None, url: str | None, is_reprint: bool) -> Publisher:
    """Return who publishes the page.

    A given name or address is ``external``, a name the text gives itself is ``stated``. What the text of a reprint
    calls itself is the original's name, and so is not the page's.
    """
    domain = host_of(url)
    span = find_self_name(text)
    name = text[span.start : span.end] if span is not None else None
    if outlet is not None:
        is_same = name is not None and is_same_outlet(name, outlet)
        found = PageOutlet(name=outlet, domain=domain, basis="external")
        return Publisher(outlet=found, named_at=span if is_same else None)
    if name is not None and not is_reprint:
        return Publisher(outlet=PageOutlet(name=name, domain=domain, basis="stated"), named_at=span)
    return Publisher(outlet=PageOutlet(name=None, domain=domain, basis="external"), named_at=None)


def find_self_name(text: str) -> Span | None:
    """Return where the text calls itself by name: its newsletter, its asking for comment; ``None`` where nowhere."""
    if not _HINT.search(text):
        return None
    for start, end in lines_of(text):
        for pattern in _SELF:
            found = pattern.search(text, start, min(end, start + _SIGHT))
            if found is not None and found["name"] not in _NOT_OUTLETS:
                at = found.start("name")
                return Span(start=at, end=at + len(found["name"].removesuffix("’s").removesuffix("'s")))
    return None


def host_of(url: str | None) -> str | None:
    """Return the host of an address in lower case, without "www."; ``None`` where it has none."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
