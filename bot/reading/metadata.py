"""What a page says of itself outside its text: JSON-LD first, then the meta elements, as search engines read them.

Only what is declared counts. Dates in particular are not looked for in addresses or in the text: a wrong one is worse
than none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from bot.reading.jsonld import find_article, texts_of, types_of

ADDRESS_MOST = 2000
ALIASES_MOST = 10
_FIRST_YEAR = 1900
"""Earlier ones are the zero of some machine."""
_DATE_NAMES = (
    "article:published_time datepublished og:article:published_time parsely-pub-date sailthru.date dc.date.issued "
    "dcterms.created dcterms.date dc.date pubdate publish-date publication_date date"
).split()
_LABELS = {
    "opinion": "opinion|opinions|comment|commentary|editorial|editorials|op-ed|column|columnists|opinionnewsarticle",
    "sponsored": "sponsored|sponsored content|advertorial|paid content|partner content|advertisercontentarticle",
    "satire": "satire|satiricalarticle|humor|humour",
    "correction": "correction|corrections|clarification|corrections and clarifications",
}
"""Our labels, and the sections and types that mean them."""


class Element(Protocol):
    """An element of a parsed page, as far as it is used here: lxml's."""

    text: str | None

    def get(self, name: str) -> str | None:
        """Return an attribute."""

    def xpath(self, path: str) -> "list[Element]":
        """Return the elements on ``path``, in the order of the page."""

    def text_content(self) -> str:
        """Return the text of the element and of all in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The page's own word on itself; ``None`` and ``()`` where it is silent."""

    canonical: str | None
    aliases: tuple[str, ...]
    title: str | None
    published: str | None
    byline: str | None
    outlet: str | None
    labels: tuple[str, ...]


def read_metadata(tree: Element, *, url: str | None) -> Metadata:
    """Return what the head of a parsed page says. Addresses are made absolute by ``url``; only http(s) is kept."""
    scripts = tree.xpath('//script[starts-with(@type, "application/ld+json")]')
    article = find_article(script.text or "" for script in scripts)
    metas = _read_metas(tree)
    canonical, aliases = _read_addresses(tree, article, metas, url)
    outlet = _first([metas.get("og:site_name"), *texts_of(article.get("publisher"))])
    return Metadata(
        canonical=canonical,
        aliases=aliases,
        title=_read_title(tree, article, metas, outlet),
        published=_first(map(read_date, [*texts_of(article.get("datePublished")), *_written_dates(tree, metas)])),
        byline=_read_byline(article, metas),
        outlet=outlet,
        labels=_read_labels(article, metas),
    )


def read_date(written: str) -> str | None:
    """Return a declared date in ISO form: a day, or a moment with its offset; ``None`` where it is neither.

    A time without an offset says only the day: nobody knows whose midnight is meant.
    """
    plain = written.strip()
    try:
        if len(plain) == len("2022-05-09"):
            return date.fromisoformat(plain).isoformat()
        moment = datetime.fromisoformat(plain)
    except ValueError:
        try:
            moment = parsedate_to_datetime(plain)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    if moment.year < _FIRST_YEAR:
        return None
    return moment.replace(microsecond=0).isoformat() if moment.tzinfo else moment.date().isoformat()


def _read_metas(tree: Element) -> dict[str, str]:
    """Return the meta elements by name, property or itemprop in lower case; the first of a name counts."""
    metas: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _read_addresses(
    tree: Element, article: Mapping[str, object], metas: Mapping[str, str], url: str | None
) -> tuple[str | None, tuple[str, ...]]:
    """Return the canonical address and the others. A canonical one may be on another site, and is kept as it is."""
    links: dict[str, list[str]] = {}
    for element in tree.xpath("//link[@rel][@href]"):
        for rel in (element.get("rel") or "").lower().split():
            links.setdefault(rel, []).append(element.get("href") or "")
    own = [*links.get("canonical", ()), metas.get("og:url")]
    others = [
        *links.get("amphtml", ()),
        *links.get("shortlink", ()),
        *texts_of(article.get("url")),
        *texts_of(article.get("mainEntityOfPage")),
    ]
    found = list(dict.fromkeys(filter(None, (_absolute(address, url) for address in [*own, *others]))))
    canonical = _first(_absolute(address, url) for address in own)
    aliases = [address for address in found if address not in (canonical, url)]
    return canonical, tuple(aliases[:ALIASES_MOST])


def _absolute(address: str | None, url: str | None) -> str | None:
    if not address or len(address) > ADDRESS_MOST:
        return None
    try:
        joined = urljoin(url or "", address.strip())
        parts = urlsplit(joined)
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and parts.hostname else None


def _read_title(
    tree: Element, article: Mapping[str, object], metas: Mapping[str, str], outlet: str | None
) -> str | None:
    """Return the headline; of the title element, without the outlet's name at its end."""
    said = _first([*texts_of(article.get("headline")), metas.get("og:title"), metas.get("twitter:title")])
    if said is not None:
        return said
    headings = [" ".join(heading.text_content().split()) for heading in tree.xpath("//h1")[:2]]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    title = " ".join(" ".join(element.text_content() for element in tree.xpath("//head/title")[:1]).split())
    for mark in (" | ", " - ", " – ", " — "):
        head, found, tail = title.rpartition(mark)
        if found and outlet is not None and tail.casefold() == outlet.casefold():
            return head
    return title or None


def _written_dates(tree: Element, metas: Mapping[str, str]) -> list[str]:
    times = tree.xpath('//time[@datetime][@itemprop="datePublished" or @pubdate]')
    return [
        *(metas[name] for name in _DATE_NAMES if name in metas),
        *(time.get("datetime") or "" for time in times[:1]),
    ]


def _read_byline(article: Mapping[str, object], metas: Mapping[str, str]) -> str | None:
    """Return the authors' names; addresses of their profiles are none."""
    named = texts_of(article.get("author")) or [metas.get("author") or metas.get("article:author") or ""]
    names = [name[3:] if name.lower().startswith("by ") else name for name in named if "://" not in name]
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _read_labels(article: Mapping[str, object], metas: Mapping[str, str]) -> tuple[str, ...]:
    said = [
        *types_of(article),
        *texts_of(article.get("articleSection")),
        *texts_of(article.get("genre")),
        metas.get("article:section", ""),
        metas.get("section", ""),
        "correction" if article.get("correction") else "",
    ]
    words = {text.lower() for text in said}
    return tuple(label for label, signs in _LABELS.items() if words.intersection(signs.split("|")))


def _first(values: Iterable[str | None]) -> str | None:
    return next(filter(None, values), None)
