"""What a page says of itself outside its text: JSON-LD first, then the meta elements, as search engines read them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urljoin

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BlogPosting Report "
    "SatiricalArticle AdvertiserContentArticle LiveBlogPosting".split()
)
"""The types of schema.org that are an article's."""

_LABELS = {
    "opinion": ("opinion", "comment", "commentary", "editorial", "op-ed", "column", "opinionnewsarticle"),
    "sponsored": ("sponsored", "advertorial", "paid content", "partner content", "advertisercontentarticle"),
    "satire": ("satire", "satiricalarticle", "humor", "humour"),
    "correction": ("correction", "corrections", "clarification"),
}


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


def read_metadata(tree: Any, *, url: str | None) -> Metadata:  # noqa: ANN401 - an lxml tree; lxml has no types
    """Return what the head of a parsed page says. Addresses are made absolute by ``url``."""
    article = next(_list_articles(tree), {})
    metas = {
        name.lower(): content.strip()
        for element in reversed(tree.xpath("//meta[@content]"))
        if (name := element.get("property") or element.get("name")) and (content := element.get("content"))
    }
    links = [
        (rel, urljoin(url or "", href.strip()))
        for element in tree.xpath("//link[@rel][@href]")
        for rel in element.get("rel").lower().split()
        if (href := element.get("href"))
    ]
    own = [address for rel, address in links if rel == "canonical"]
    named = [urljoin(url or "", metas["og:url"])] if metas.get("og:url") else []
    others = [address for rel, address in links if rel in ("amphtml", "shortlink")]
    canonical = next(iter([*own, *named]), None)
    return Metadata(
        canonical=canonical,
        aliases=tuple(dict.fromkeys(address for address in (*named, *others) if address != canonical)),
        title=_text(article.get("headline")) or metas.get("og:title") or metas.get("twitter:title"),
        published=_first_date(
            article.get("datePublished"), metas.get("article:published_time"), metas.get("date"), metas.get("dc.date")
        ),
        byline=_names(article.get("author")) or metas.get("author"),
        outlet=metas.get("og:site_name") or _names(article.get("publisher")),
        labels=_find_labels(article, metas),
    )


def _list_articles(tree: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - as above
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            body = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _walk(body, depth=4)


def _walk(body: object, *, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(body, list):
        for part in body[:50]:
            yield from _walk(part, depth=depth - 1)
    elif isinstance(body, dict) and depth > 0:
        kinds = body.get("@type")
        if any(kind in ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield body
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _walk(body.get(key), depth=depth - 1)


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _names(value: object) -> str | None:
    people = value if isinstance(value, list) else [value]
    names = [_text(one.get("name") if isinstance(one, dict) else one) for one in people[:10]]
    return ", ".join(filter(None, names)) or None


def _first_date(*values: object) -> str | None:
    for value in values:
        text = _text(value)
        if text is None:
            continue
        try:
            if len(text) == len("2022-05-09"):
                return date.fromisoformat(text).isoformat()
            moment = datetime.fromisoformat(text)
        except ValueError:
            continue
        return moment.isoformat() if moment.tzinfo else moment.date().isoformat()
    return None


def _find_labels(article: Mapping[str, Any], metas: Mapping[str, str]) -> tuple[str, ...]:
    kinds = article.get("@type")
    sections = article.get("articleSection")
    said = [
        *(kinds if isinstance(kinds, list) else [kinds]),
        *(sections if isinstance(sections, list) else [sections]),
        article.get("genre"),
        metas.get("article:section"),
        metas.get("section"),
    ]
    words = {text.lower() for one in said if (text := _text(one))}
    return tuple(label for label, signs in _LABELS.items() if words.intersection(signs))
