"""What a page says of itself outside its text: in JSON-LD, its meta elements, its links, and around its headline."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.reading.addresses import find_addresses
from bot.reading.bylines import find_byline
from bot.reading.elements import NOT_BESIDE, Element
from bot.reading.headings import Outline, outline_page, strip_kicker
from bot.reading.headlines import choose_headline
from bot.reading.jsonld import find_article, texts_of, types_of
from bot.reading.published import META_NAMES, read_date

_HOST = re.compile(r"https?://([\w.-]+)", re.IGNORECASE)
"""Of an archived page's address both hosts, the archive's and the page's own."""
_ADDRESSES_SIGHT = 4000
_HEADINGS_MOST = 6
_KICKERS_MOST = 12
_HEADINGS = (
    '//*[self::h1 or @itemprop="headline" or self::h2[contains(@class, "entry-title") or '
    'contains(@class, "post-title") or contains(@class, "article-title")] or self::h3[contains(@class, "entry-title")]'
    "[normalize-space(.) and starts-with(normalize-space(/html/head/title), normalize-space(.))]]"
)
_KICKER_LETTERS_MOST = 40
_KICKERS = (
    "./preceding-sibling::*[position() <= 2] | ./ancestor::*[position() <= 3 and not(self::body or self::html)]//*["
    'contains(@class, "kicker") or contains(@class, "eyebrow") or contains(@class, "overline") or '
    'contains(@class, "section-label") or contains(@class, "section-name") or contains(@class, "article-label") or '
    'contains(@class, "article-section") or contains(@class, "article-type") or @itemprop="articleSection"]'
    + NOT_BESIDE
)
_NOTICES = '//*[contains(@class, "correction") or contains(@class, "clarification") or contains(@id, "correction")]'
_NOTICES_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The page's own word on itself; ``None`` and ``()`` where it is silent.

    ``title`` is what its headings and declared titles agree on, before the text is known
    (:mod:`bot.reading.leading`); ``outline`` is where its headings stand.
    ``said`` and ``titles`` are what its labels are read from: types, sections and kickers; titles as declared.
    """

    canonical: str | None
    aliases: tuple[str, ...]
    title: str | None
    published: str | None
    byline: str | None
    outlet: str | None
    said: tuple[str, ...]
    titles: tuple[str, ...]
    outline: Outline
    notices: tuple[str, ...]


def read_metadata(tree: Element, *, url: str | None) -> Metadata:
    """Return what a parsed page says of itself. JSON-LD is believed before meta elements, and these before the page.

    Only declared dates are read here, of publication and not of change.
    """
    scripts = tree.xpath('//script[starts-with(@type, "application/ld+json")]')
    article = find_article(script.text or "" for script in scripts)
    metas = _read_metas(tree)
    links: dict[str, list[str]] = {}
    for element in tree.xpath("//link[@rel][@href]"):
        for rel in (element.get("rel") or "").lower().split():
            links.setdefault(rel, []).append(element.get("href") or "")
    others = [*texts_of(article.get("url")), *texts_of(article.get("mainEntityOfPage"))]
    addresses = find_addresses(links, _of(metas, ["og:url"]), others, url=url)
    publishers = texts_of(article.get("publisher"))
    outlet = next(iter([*_of(metas, ["og:site_name"]), *publishers]), None)
    hosts = _HOST.findall(f"{url} {addresses.canonical}"[:_ADDRESSES_SIGHT])
    names = [*([outlet] if outlet else []), *hosts, *publishers]
    headings = tree.xpath(_HEADINGS)[:_HEADINGS_MOST]
    titles = [
        *_of(metas, ["og:title"]),
        *texts_of(article.get("headline")),
        *_of(metas, ["twitter:title"]),
        *(element.text_content() for element in tree.xpath("//title[not(ancestor::svg)]")[:1]),
    ]
    outline = outline_page(tree, own=[address for address in (url, addresses.canonical) if address])
    sites = [heading.text for heading in outline.headings if heading.is_site]
    title = choose_headline(
        [text for heading in headings for text in (heading.text_content(), " ".join(heading.itertext()))],
        titles,
        outlets=[*names, *sites],
    )
    dates = [*texts_of(article.get("datePublished")), *_of(metas, META_NAMES), *_marked_dates(tree)]
    return Metadata(
        canonical=addresses.canonical,
        aliases=addresses.aliases,
        title=strip_kicker(title, outline.headings) if title is not None else None,
        published=next(filter(None, map(read_date, dates)), None),
        byline=find_byline(tree, article, headings, outlets=names),
        outlet=outlet,
        said=tuple(_read_said(headings, article, metas)),
        titles=tuple(titles),
        outline=outline,
        notices=tuple(element.text_content().strip() for element in tree.xpath(_NOTICES)[:_NOTICES_MOST]),
    )


def _read_metas(tree: Element) -> dict[str, str]:
    """Return the meta elements by name, property or itemprop in lower case; the first of a name counts."""
    metas: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _of(metas: Mapping[str, str], names: Iterable[str]) -> list[str]:
    return [metas[name] for name in names if name in metas]


def _marked_dates(tree: Element) -> list[str]:
    """Return the dates of the elements that are marked as the date of publication."""
    times = tree.xpath('//*[@datetime][@itemprop="datePublished" or @pubdate]')[:1]
    return [element.get("datetime") or "" for element in times]


def _read_said(headings: Sequence[Element], article: Mapping[str, object], metas: Mapping[str, str]) -> list[str]:
    """Return the page's types, sections, genres, and what stands above its heading."""
    above = [kicker for heading in headings[:1] for kicker in heading.xpath(_KICKERS)[:_KICKERS_MOST]]
    kickers = [kicker.text_content() for kicker in above]
    return [
        *types_of(article),
        *texts_of(article.get("articleSection")),
        *texts_of(article.get("genre")),
        *_of(metas, ["article:section", "section", "og:article:section", "parsely-section", "cxenseparse:section"]),
        *(["correction"] if _has_words(article.get("correction")) else []),
        *(kicker for kicker in kickers if len(kicker.strip()) <= _KICKER_LETTERS_MOST),
    ]


def _has_words(correction: object) -> bool:
    """Tell whether a correction in JSON-LD says anything; some sites declare an empty one on every page."""
    parts = correction if isinstance(correction, list) else [correction]
    texts = [part.get("text") if isinstance(part, dict) else part for part in parts]
    return any(isinstance(text, str) and text.strip() and "://" not in text for text in texts)
