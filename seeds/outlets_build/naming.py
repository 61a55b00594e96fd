"""The matrix's names: headings, stars and open brackets off; what a name says of its kind; one body or two."""

import re
import unicodedata

_HEADING = re.compile(
    r"(?:.*\((?=Television:))?(?P<what>News agency|Print media|Print|Television|Radio|Online|News portals): *"
)
_HEADING_KINDS = {"News agency": "news agency", "Television": "broadcaster", "Radio": "broadcaster"}
_DAILIES = re.compile(r"(?P<what>\w+) dailies - ?")
_AGENCY = re.compile(
    r"\b(?:news|press|telegraphic|information) agency\b|\bagence\b.*\b(?:presse|d'information)\b"
    r"|\bagencia\b.*\b(?:noticias|informacion)\b|\bsamachar samiti\b|\bpresse? service\b|\btavirati iroda\b"
)
_BROADCASTER = re.compile(
    r"telev|telew|\btele\b|tv\d*\b|\brad(?:io|yo)|radiod|raidio|rundfunk|fernsehen|broadcast|\b(?:ch|c|k)an+(?:el|al)\b|\bfm\b"
)
_GENERIC = re.compile(r"(?:government|state) press(?: (?:unit|department))?", re.IGNORECASE)
_BRACKETED = re.compile(r"(?P<name>.+?) ?\((?P<short>[^()]+)\)")


def clean_title(asset: str) -> str:
    """Return a title without the heading of its list: ``Print: Jiefang Daily`` is ``Jiefang Daily``."""
    return _DAILIES.sub(r"\g<what> ", _HEADING.sub("", asset, count=1)).rstrip("*").strip()


def clean_company(company: str) -> str | None:
    """Return a company without stars and known misspellings; ``None`` for a mere category."""
    name = company.strip().rstrip("*").strip().replace("Corporatoon", "Corporation").replace("Insaijder", "Insajder")
    name = name.removesuffix(" (Russia Today)")
    return None if _GENERIC.fullmatch(name) else name


def heading_kind(asset: str) -> str | None:
    """Return the kind that a heading tells, ``None`` where there is none or it tells too little (``Print``)."""
    match = _HEADING.match(asset)
    return _HEADING_KINDS.get(match["what"]) if match is not None else None


def told_kind(name: str) -> str | None:
    """Return the kind that a name itself tells: a news agency, a broadcaster, or ``None``."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    if _AGENCY.search(plain):
        return "news agency"
    return "broadcaster" if _BROADCASTER.search(plain) else None


def is_same_body(title: str, company: str) -> bool:
    """Tell whether a title is its company: the same name, its short form, or a part of it."""
    ours, theirs = _forms(title), _forms(company)
    return not ours.isdisjoint(theirs) or f" {title.casefold()} " in f" {company.casefold()} "


def short_form(company: str) -> str | None:
    """Return the short form that a company has in brackets, folded: ``rtvslo``."""
    match = _BRACKETED.fullmatch(company.casefold())
    return match["short"] if match is not None else None


def _forms(name: str) -> frozenset[str]:
    folded = name.casefold()
    match = _BRACKETED.fullmatch(folded)
    return frozenset({folded} if match is None else {folded, match["name"], match["short"]})
