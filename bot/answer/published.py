"""Whether it is known who publishes a page that does not say so itself."""

import re

from bot.model.article import Article
from bot.model.case import OutletLines
from bot.model.record import Record
from bot.outlets.portals import PORTALS

PASSES_ON = frozenset({"aggregator", "republisher"})
"""Kinds of sites whose pages are other outlets' texts; of any other that is listed, the site is the outlet."""

_ALSO_PASS_ON = frozenset({"yahoo.com", "aol.com"})
"""Sites with a few texts of their own among very many of others."""
_TOLD = re.compile(r"\b(?:told|tells) (?:[Tt]he )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})")
"""What a paper writes of its own interviews: "he told the Orrin Tribune"."""


def is_publisher_known(article: Article, record: Record, own: OutletLines) -> bool:
    """Return whether the page's outlet is known although its text does not say it.

    It was given with the page, or the registry has its host, or somebody "told" a paper whose name the host is made
    of. A portal's host tells nothing of that: what stands there is others'. ``own`` is what the registry says.
    """
    domain = (own.domain or record.outlet.domain or "").removeprefix("www.")
    if own.kind in PASSES_ON or _is_under(domain, PORTALS | _ALSO_PASS_ON):
        return False
    given = article.outlet or record.outlet.name
    is_given = given is not None and "." not in given
    return is_given or own.is_listed or _is_told(article.text or "", domain)


def _is_under(domain: str, hosts: frozenset[str]) -> bool:
    return any(domain == host or domain.endswith(f".{host}") for host in hosts)


def _is_told(text: str, domain: str) -> bool:
    """Say whether the host is put together of the beginnings of all words of a paper's name: "ortribune.example"."""
    label = domain.partition(".")[0].replace("-", "")
    return any(_is_made_of(label, found["name"].lower().split()) for found in _TOLD.finditer(text))


def _is_made_of(label: str, words: list[str]) -> bool:
    if not words:
        return not label
    first, *rest = words
    return any(_is_made_of(label[size:], rest) for size in range(1, len(first) + 1) if label.startswith(first[:size]))
