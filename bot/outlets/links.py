"""What the profiles know about addresses, for whoever compares links."""

from collections.abc import Iterable
from types import MappingProxyType

from bot.model.link import LinkRules
from bot.model.outlet import OutletProfile


def link_rules(profiles: Iterable[OutletProfile]) -> LinkRules:
    """Return the address rules in ``profiles``; an alias leads to the domain of its profile."""
    ruled = [(profile.domain, rules) for profile in profiles if (rules := profile.url_rules) is not None]
    return LinkRules(
        aliases=MappingProxyType({alias: domain for domain, rules in ruled for alias in rules.same_site}),
        story_numbers=frozenset(domain for domain, rules in ruled if rules.story_number),
        kept=MappingProxyType({domain: frozenset(rules.kept_params) for domain, rules in ruled if rules.kept_params}),
        dropped=MappingProxyType(
            {domain: frozenset(rules.dropped_params) for domain, rules in ruled if rules.dropped_params}
        ),
    )
