"""Out of archives, caches, redirectors and link guards: the address that was meant. Nothing is requested."""

import re
from collections.abc import Iterator
from typing import Final

from bot.matching.links.hosts import settle_host
from bot.matching.links.mend import mend_address
from bot.matching.links.parts import split_address
from bot.matching.links.wrappers import WRAPPERS
from bot.model.link import NO_RULES

MAX_DEPTH: Final = 3

_COUNTRY = re.compile(r"((?:news\.|translate\.)?)google\.(?:com?\.)?[a-z]{2,3}")


def unwrap_address(mended: str) -> tuple[str, tuple[str, ...]]:
    """The address inside, and the wrappers around it, outermost first.

    What lies deeper than three wrappers is not looked for: such an address is left as it is, in all its wrappers. So
    is one whose wrapper carries no http or https address.
    """
    wrappers: list[str] = []
    current = mended
    while (inner := _peel(current)) is not None:
        if len(wrappers) == MAX_DEPTH:
            return mended, ()
        wrappers.append(current)
        current = inner
    return current, tuple(wrappers)


def _peel(mended: str) -> str | None:
    parts = split_address(mended)
    for name in _names_of(parts.host):
        for peel in WRAPPERS.get(name, ()):
            target = peel(parts)
            mended_target = None if target is None else mend_address(target)
            if mended_target is not None and "." in split_address(mended_target).host:
                return mended_target
    return None


def _names_of(host: str) -> Iterator[str]:
    yield host
    host = settle_host(host, NO_RULES)
    yield host
    country = _COUNTRY.fullmatch(host)
    if country is not None:
        yield f"{country.group(1)}google.*"
    labels = host.split(".")
    yield from (f"*.{'.'.join(labels[start:])}" for start in range(1, len(labels) - 1))
