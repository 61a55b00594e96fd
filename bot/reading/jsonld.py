"""The article that a page describes in JSON-LD, whatever shape its scripts have."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting Report SatiricalArticle "
    "AdvertiserContentArticle TechArticle ScholarlyArticle".split()
)
"""The types of schema.org that are an article's."""
DEPTH_MOST = 4
PARTS_MOST = 50
_CLOSING_MOST = 40
_OPENING = re.compile(r"(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|(?://)?\s*<!\[CDATA\[)")
_CLOSING = re.compile(r"(?:-->|/\*\s*\]\]>\s*\*/|(?://)?\s*\]\]>)\s*\Z")


def find_article(scripts: Iterable[str]) -> Mapping[str, object]:
    """Return the first article that the bodies of the scripts describe; empty for none. Broken scripts are skipped."""
    for script in scripts:
        try:
            body = json.loads(_unwrap(script), strict=False)
        except (ValueError, RecursionError):
            continue
        for article in _articles_in(body, depth=DEPTH_MOST):
            return article
    return {}


def _unwrap(script: str) -> str:
    """Return a script without the comment or CDATA mark around it, and without a semicolon behind it."""
    script = script.strip()
    opening, closing = _OPENING.match(script), _CLOSING.search(script, max(0, len(script) - _CLOSING_MOST))
    inner = script[opening.end() if opening else 0 : closing.start() if closing else len(script)]
    return inner.strip().removesuffix(";")


def types_of(part: Mapping[str, object]) -> list[str]:
    """Return the types of a part, without the address of the vocabulary before them."""
    kinds = part.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rpartition("/")[2] for kind in listed[:PARTS_MOST] if isinstance(kind, str)]


def texts_of(value: object) -> list[str]:
    """Return the words of a value: a text, the name or address of a thing, or a list of these."""
    parts = value[:PARTS_MOST] if isinstance(value, list) else [value]
    found = []
    for part in parts:
        named = (part.get("name") or part.get("@id")) if isinstance(part, dict) else part
        if isinstance(named, str) and named.strip():
            found.append(" ".join(named.split()))
    return found


def _articles_in(body: object, *, depth: int) -> Iterator[Mapping[str, object]]:
    if depth <= 0:
        return
    if isinstance(body, list):
        for part in body[:PARTS_MOST]:
            yield from _articles_in(part, depth=depth - 1)
    elif isinstance(body, dict):
        if ARTICLE_TYPES.intersection(types_of(body)):
            yield body
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _articles_in(body.get(key), depth=depth - 1)
