"""The keys of an address."""

from bot.matching.links import key_address
from bot.model.link import Link, LinkRules

PAGE = "https://www.example.com/news/world/troops-refuse-orders-1704887"


def key(address: str, rules: LinkRules | None = None) -> Link:
    link = key_address(address, rules=rules or LinkRules())
    assert link is not None
    return link


def same(one: str, other: str, rules: LinkRules | None = None) -> bool:
    return key(one, rules).exact == key(other, rules).exact
