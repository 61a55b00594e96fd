"""Hosts: which of them serve the same pages."""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.matching.links.platforms import PLATFORM_RULES
from bot.model.link import LinkRules

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_VARIANT = re.compile(r"www\d{0,2}|m|mobile?|mobi|amp\d?|touch|wap|pda")
_LOOSE_VARIANT = re.compile(r"lite|light|text|print|edition|web|beta|old|new|social")
RESERVED_SUFFIXES: Final = frozenset({"example", "invalid", "test", "localhost"})
"""Names no registry gives away (RFC 2606)."""


@cache
def load_suffixes() -> "PublicSuffixList":
    """The public suffix list that ships inside the package ``publicsuffixlist``; nothing is downloaded.

    Measured on this machine: 9 ms to import and 33 ms to read, against 175 and 32 ms for tldextract, which imports
    requests. Suffixes of its private part count as well (``blogspot.com``): everyone may register a name under them,
    so ``m.blogspot.com`` is somebody's blog and not a mobile edition.
    """
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - most runs of a command never need it

    return PublicSuffixList()


def has_known_suffix(host: str) -> bool:
    """Whether the host ends as registered names do, so that ``index.html`` is not taken for one."""
    suffixes = load_suffixes()
    return (
        host.rpartition(".")[2] in RESERVED_SUFFIXES or suffixes.privatesuffix(host, accept_unknown=False) is not None
    )


def bare_host(host: str) -> str:
    """The host without ``www``, ``m``, ``amp`` and the like, as long as a registrable name remains.

    They may stand anywhere before that name (``en.m.wikipedia.org``). Languages and editions stay: their texts differ.
    """
    return _drop_labels(host, _VARIANT)


def loose_host(host: str) -> str:
    """The bare host without further labels that usually name another face of the same site (``lite``, ``print``)."""
    return _drop_labels(host, _LOOSE_VARIANT)


def settle_host(host: str, rules: LinkRules) -> str:
    """The one host under which all hosts that serve the same pages are known.

    Aliases are followed to their end; of a circle of aliases the first in the alphabet is taken.
    """
    trail: list[str] = []
    while host not in trail:
        trail.append(host)
        host = _next_host(host, rules)
    return min(trail[trail.index(host) :])


def _next_host(host: str, rules: LinkRules) -> str:
    bare = bare_host(host)
    for known in (rules, PLATFORM_RULES):
        for name in (host, bare):
            if name in known.aliases:
                return known.aliases[name]
    return bare


def _drop_labels(host: str, variant: re.Pattern[str]) -> str:
    labels = host.split(".")
    if not any(variant.fullmatch(label) for label in labels[:-1]) or ":" in host:
        return host
    name = load_suffixes().privatesuffix(host)
    if name is None:
        return host
    own = len(name.split("."))
    return ".".join([label for label in labels[:-own] if not variant.fullmatch(label)] + labels[-own:])
