"""A community's own lines, laid over the shipped profiles; each says who set it and when."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, get_args

from publicsuffixlist import PublicSuffixList

from bot.errors import BadInputError
from bot.model.outlet import Fact, Kind, OutletProfile, Override
from bot.outlets.control import CONTROLS
from bot.outlets.hosts import host_key

OWN = "this community's own"
"""The licence of an override line, by which it is known as one."""

_COUNTRY = re.compile(r"[A-Z]{2}")
_KINDS: frozenset[str] = frozenset(get_args(Kind))


def apply_overrides(
    profiles: Sequence[OutletProfile],
    lines: Iterable[Override],
    *,
    find: Callable[[str], OutletProfile | None],
    platforms: frozenset[str],
) -> tuple[OutletProfile, ...]:
    """Return ``profiles`` with ``lines`` laid over them: the operator's first, a tenant's after, each oldest first.

    A line on a host without a profile of its own makes one; it says nothing about the host's parents.

    Raises:
        BadInputError: A line is about a platform, about no registrable domain, or has a value that cannot be.
    """
    suffixes = PublicSuffixList()
    made = {profile.domain: profile for profile in profiles}
    home: dict[str, str] = {}
    for line in sorted(lines, key=lambda line: (line.tenant != "", line.when)):
        host = _check_host(line.domain, suffixes, platforms)
        found = find(host)
        domain = home.get(host) or (found.domain if found is not None else host)
        made[domain] = _lay(made.get(domain) or OutletProfile(domain=domain, is_listed=False), line)
        if line.field == "alias" and line.value is not None:
            home[_check_host(line.value, suffixes, platforms)] = domain
    return tuple(made.values())


def _check_host(host: str, suffixes: PublicSuffixList, platforms: frozenset[str]) -> str:
    key = host_key(host)
    if key is None or key in platforms or suffixes.privatesuffix(key) is None:
        reason = f"{host!r} cannot be an outlet: give the outlet's own domain, such as example.org"
        raise BadInputError(reason)
    return key


def _lay(profile: OutletProfile, line: Override) -> OutletProfile:
    if line.field == "alias":
        if line.value is None:
            reason = f"an alias of {line.domain} can be added, not taken away"
            raise BadInputError(reason)
        host = host_key(line.value) or line.value
        return replace(profile, aliases=(*profile.aliases, _fact(line, host)), is_listed=True)
    profile = _without_sides(profile, line)
    if line.value is None:
        taken: dict[str, Any] = {line.field: None}
        return replace(profile, **taken)
    _check_value(line, line.value)
    given: dict[str, Any] = {line.field: _fact(line, line.value), "is_listed": True}
    return replace(profile, **given)


def _without_sides(profile: OutletProfile, line: Override) -> OutletProfile:
    """Return ``profile`` without the sides that rest on its state or on that one's hold, if ``line`` is on these."""
    control = profile.state_control
    if line.field not in {"state_control", "country"} or control is None:
        return profile
    kept = (side for side in profile.sides if (side.source, side.as_of) != (control.source, control.as_of))
    return replace(profile, sides=tuple(kept))


def _check_value(line: Override, value: str) -> None:
    known = _KINDS if line.field == "kind" else CONTROLS.keys()
    if line.field in {"kind", "state_control"} and value not in known:
        reason = f"{line.field} of {line.domain} cannot be {value!r}: use one of {', '.join(sorted(known))}"
        raise BadInputError(reason)
    if line.field == "country" and not _COUNTRY.fullmatch(value):
        reason = f"country of {line.domain} cannot be {value!r}: use its two-letter code, such as DE"
        raise BadInputError(reason)


def _fact(line: Override, value: str) -> Fact:
    return Fact(value=value, source=f"this community ({line.who})", as_of=line.when[:10], licence=OWN)
