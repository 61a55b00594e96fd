"""The outlets that words went through, with what the registry says of each."""

from urllib.parse import urlsplit

from bot.model.article import Article
from bot.model.case import OutletLines
from bot.model.outlet import Fact, OutletProfile
from bot.model.record import Record
from bot.outlets import Registry, describe_outlet


def list_outlets(article: Article, record: Record, registry: Registry) -> tuple[OutletLines, ...]:
    """Return the page's own outlet first, then the original of a reprint and the outlets named in any chain."""
    host = urlsplit(article.url).hostname if article.url else None
    profile = registry.by_host(host) if host else None
    name = record.outlet.name or article.outlet
    if profile is None and host is None and name:
        profile = registry.by_name(name)
    lines = [_describe(profile, registry, name=name, domain=record.outlet.domain or host)]
    seen = {lines[0].name, lines[0].domain}
    named = [record.reprint.of] if record.reprint.of else []
    named += [node.name for statement in record.statements for node in statement.chain if node.kind == "outlet"]
    for other in dict.fromkeys(named):
        found = registry.by_name(other)
        if found is not None and found.domain not in seen and other not in seen:
            seen |= {found.domain, other}
            lines.append(_describe(found, registry, name=other, domain=found.domain))
    return tuple(lines)


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
