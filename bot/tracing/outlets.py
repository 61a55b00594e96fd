"""The outlets that words went through, with what the registry says of each, and the interests it knows of."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from bot.model.article import Article
from bot.model.case import OutletLines
from bot.model.interest import Interest
from bot.model.outlet import Fact, OutletProfile
from bot.model.record import Record
from bot.outlets import Registry, describe_outlet, list_interests

_ACRONYM = re.compile(r" \([A-Z]{2,6}\)$")
"""What a page writes behind a body's name when it first has it."""

_BODIES = frozenset({"news agency", "government"})
"""Kinds whose names are surely meant where a page has an organisation of that name; "Today" may be anything."""


def list_outlets(article: Article, record: Record, registry: Registry) -> tuple[OutletLines, ...]:
    """Return the page's own outlet first, then the original of a reprint and the outlets named in any chain."""
    host = _host(article)
    profile, name = _find_own(article, record, registry), record.outlet.name or article.outlet
    lines = [_describe(profile, registry, name=name, domain=record.outlet.domain or host)]
    seen = {lines[0].name, lines[0].domain}
    named = [record.reprint.of] if record.reprint.of else []
    named += [node.name for statement in record.statements for node in statement.chain if node.kind == "outlet"]
    for other in dict.fromkeys(named):
        found = registry.by_name(other)
        if found is not None and found.domain not in seen and other not in seen:
            seen |= {found.domain, other}
            # By the name that the chain has it by, which is what a reader looks for: "AP".
            lines.append(replace(_describe(found, registry, name=other, domain=found.domain), name=other))
    return tuple(lines)


def trace_interests(article: Article, record: Record, registry: Registry) -> tuple[Interest, ...]:
    """Return why the page's own outlet, or whom its statements went through, is a side in some matters.

    Outlets count, and bodies that the registry has as an agency or a government's; under the names that the chains
    have them by.
    """
    return tuple(_list_interests(article, record, registry))


def _list_interests(article: Article, record: Record, registry: Registry) -> Iterator[Interest]:
    own = _find_own(article, record, registry)
    if own is not None:
        yield from (replace(one, is_page=True) for one in list_interests(own, registry.countries))
    nodes = [node for statement in record.statements for node in statement.chain]
    kinds = {node.name: node.kind for node in nodes if node.kind in ("outlet", "organisation")}
    for name, kind in kinds.items():
        found = registry.by_name(name) or registry.by_name(_ACRONYM.sub("", name))
        if found is None or (own is not None and found.domain == own.domain):
            continue
        if kind == "outlet" or _known(found.kind) in _BODIES:
            yield from (replace(one, who=name) for one in list_interests(found, registry.countries))


def _find_own(article: Article, record: Record, registry: Registry) -> OutletProfile | None:
    """Return the profile of the page's own outlet; ``None`` where its host, or without one its name, is unlisted."""
    host, name = _host(article), record.outlet.name or article.outlet
    if host is not None:
        return registry.by_host(host)
    return registry.by_name(name) if name else None


def _host(article: Article) -> str | None:
    return urlsplit(article.url).hostname if article.url else None


def _describe(
    profile: OutletProfile | None, registry: Registry, *, name: str | None, domain: str | None
) -> OutletLines:
    if profile is None:
        return OutletLines(name=name or domain, domain=domain)
    return OutletLines(
        name=_known(profile.name) or name or profile.domain,
        domain=domain or profile.domain,
        kind=_known(profile.kind),
        country=_known(profile.country),
        owner=_known(profile.owner),
        facts=describe_outlet(profile, registry.countries),
        is_listed=profile.is_listed,
    )


def _known(fact: Fact | None) -> str | None:
    return fact.value if fact is not None and fact.checked else None
