"""An article on its way in: from what its bringer gives to a value that a store can keep. Pure."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Protocol
from urllib.parse import urlsplit

from bot.errors import BadInputError
from bot.matching.links import key_address
from bot.matching.links.hosts import bare_host
from bot.model.article import Address, Article, Incoming, Relation
from bot.model.link import Link, LinkRules
from bot.model.page import Page
from bot.reading.dossier import leave_unread
from bot.reading.extract import extract_page

TEXT_LIMIT = 5_000_000
"""Code points of one article; the longest books are shorter, and nothing longer is news."""
SHOWN = 80
"""Letters of a bad address that are shown."""
ID_LIMIT = 200

_HALF_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article as it is brought: one line of an import file. Either ``text`` or ``html`` must be there."""

    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    byline: str | None = None
    text: str | None = None
    html: str | None = None


class Extract(Protocol):
    """What takes a page apart: :func:`~bot.reading.extract.extract_page`, or one that does so within a time limit."""

    def __call__(self, html: str, *, url: str | None) -> Page:
        """Return the article of a page; :class:`~bot.errors.UnreadablePageError` where it has none."""


def prepare_article(entry: Entry, *, rules: LinkRules, tenant: str = "", extract: Extract = extract_page) -> Incoming:
    """Return the article of ``entry`` with its id and the keys of its addresses; ``extract`` takes its HTML apart.

    Raises:
        BadInputError: It has no text, its date is none, or something in it is too long.
        UnreadablePageError: Its HTML has no article in it.
    """
    if entry.text is None and entry.html is not None:
        return _prepare_page(entry, extract(entry.html, url=entry.url), rules, tenant)
    text = _clean(entry.text or "")
    if not text.strip():
        raise BadInputError('it has no text: give "text" or "html"')
    link = _key(entry.url, rules)
    if link is None and entry.url and entry.url.strip():
        raise BadInputError(f"its url is no address of a web page: {entry.url.strip()[:SHOWN]!r}")
    article = Article(
        id=_name_article(entry, link, text),
        tenant=tenant,
        url=entry.url if link else None,
        title=_trim(entry.title),
        published=read_published(entry.published),
        outlet=_trim(entry.outlet),
        byline=_trim(entry.byline),
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
    )
    return Incoming(article=article, given_id=entry.id, addresses=_list_addresses(link, ()))


def read_published(given: str | None) -> str | None:
    """Return an ISO date, or a date-time with its offset, as it is kept; a time without an offset is left off.

    Raises:
        BadInputError: It is neither.
    """
    if given is None or not given.strip():
        return None
    plain = given.strip()
    try:
        if len(plain) == len("2022-05-09"):
            return date.fromisoformat(plain).isoformat()
        moment = datetime.fromisoformat(plain)
    except ValueError:
        raise BadInputError(f'published "{plain[:40]}" is no date: write it as 2022-05-09') from None
    return moment.isoformat() if moment.tzinfo else moment.date().isoformat()


def _prepare_page(entry: Entry, page: Page, rules: LinkRules, tenant: str) -> Incoming:
    url = entry.url or page.canonical
    merged = replace(
        entry,
        html=None,
        url=url,
        text=page.text,
        title=entry.title or page.title,
        published=entry.published or page.published,
        outlet=entry.outlet or page.outlet,
        byline=entry.byline or page.byline,
    )
    incoming = prepare_article(merged, rules=rules, tenant=tenant)
    own = _key(url, rules)
    is_elsewhere = url is not None and page.canonical is not None and not _is_same_site(url, page.canonical)
    further = tuple(
        (role, link)
        for role, address in (("canonical", page.canonical), *(("alias", alias) for alias in page.aliases))
        if (link := _key(address, rules)) is not None and _is_same_site(url, address)
    )
    relations = (
        (
            Relation(
                relation="reprint_of",
                url=page.canonical,
                why="the page names this address as its original",
                basis="stated",
            ),
        )
        if is_elsewhere
        else ()
    )
    return replace(
        incoming,
        addresses=_list_addresses(own, further),
        # Not read yet: what is brought in bulk is to be found at once.
        dossier=leave_unread(incoming.article, labels=page.labels, relations=relations),
    )


def _is_same_site(one: str | None, other: str | None) -> bool:
    hosts = [urlsplit(address).hostname for address in (one, other) if address]
    return len(hosts) == 2 and bare_host(hosts[0] or "") == bare_host(hosts[1] or "")  # noqa: PLR2004 - both of them


def _list_addresses(own: Link | None, further: tuple[tuple[str, Link], ...]) -> tuple[Address, ...]:
    if own is None:
        return ()
    found = {own.exact: Address(exact=own.exact, loose=own.loose, role="own")}
    for role, link in further:
        found.setdefault(link.exact, Address(exact=link.exact, loose=link.loose, role=role))
    return tuple(found.values())


def _key(address: str | None, rules: LinkRules) -> Link | None:
    return key_address(address, rules=rules) if address else None


def _name_article(entry: Entry, link: Link | None, text: str) -> str:
    if entry.id is not None:
        name = entry.id.strip()
        if not name or len(name) > ID_LIMIT or not name.isprintable():
            raise BadInputError(f"id must be 1 to {ID_LIMIT} printable characters")
        return name
    return sha256((link.exact if link else text).encode()).hexdigest()[:16]


def _clean(text: str) -> str:
    """Return ``text`` as it is stored: lines end in LF, and NUL and half surrogates are U+FFFD."""
    if len(text) > TEXT_LIMIT:
        raise BadInputError(f"its text has {len(text):,} characters, {TEXT_LIMIT:,} are the most")
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return plain if plain.isascii() else _HALF_SURROGATE.sub("\ufffd", plain)


def _trim(given: str | None) -> str | None:
    plain = " ".join(_clean(given).split()) if given else ""
    return plain or None
