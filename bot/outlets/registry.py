"""The registry: from a host or a name to one profile, or to ``None``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bot.errors import BadInputError
from bot.model.outlet import Country, Fact, NameRule, OpinionLine, OutletProfile, Override
from bot.outlets.decode import decode_hosts, decode_lines
from bot.outlets.hosts import host_key, lineage
from bot.outlets.names import bare_names, name_key
from bot.outlets.override import apply_overrides


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All profiles, found by host and by name. Made by :meth:`of` or :meth:`parse`; never changed afterwards."""

    profiles: tuple[OutletProfile, ...] = field(repr=False)
    countries: Mapping[str, Country] = field(repr=False)
    platforms: frozenset[str] = field(repr=False)
    names: tuple[NameRule, ...] = field(repr=False)
    _by_host: Mapping[str, OutletProfile] = field(repr=False)
    _by_name: Mapping[str, OutletProfile] = field(repr=False)

    @classmethod
    def parse(
        cls,
        profiles: bytes,
        *,
        opinions: bytes = b"",
        countries: bytes = b"",
        platforms: bytes = b"",
        names: bytes = b"",
    ) -> "Registry":
        """Return the registry in the bytes of the five shipped files; only the first must be there.

        Raises:
            BadLineError: A line cannot be read.
            BadInputError: Two profiles claim one host, or a profile claims a platform.
        """
        return cls.of(
            decode_lines(profiles, OutletProfile),
            opinions=decode_lines(opinions, OpinionLine),
            countries=decode_lines(countries, Country),
            platforms=decode_hosts(platforms),
            names=decode_lines(names, NameRule),
        )

    @classmethod
    def of(
        cls,
        profiles: Sequence[OutletProfile],
        *,
        opinions: Sequence[OpinionLine] = (),
        countries: Iterable[Country] = (),
        platforms: Iterable[str] = (),
        names: Sequence[NameRule] = (),
    ) -> "Registry":
        """Return the registry of these values, with each opinion on the profile that it is about.

        An opinion on a whole site that has no profile makes one, with the name it uses; an opinion on less than a
        site, or on a platform, never does.

        Raises:
            BadInputError: Two profiles claim one host, or a profile claims a platform.
        """
        held = frozenset(platforms)
        joined = _join_opinions(profiles, opinions, held)
        by_host = _index_hosts(joined, held)
        return cls(
            profiles=joined,
            countries=MappingProxyType({country.code: country for country in countries}),
            platforms=held,
            names=tuple(names),
            _by_host=MappingProxyType(by_host),
            _by_name=MappingProxyType(_index_names(joined, by_host, names)),
        )

    def by_host(self, host: str) -> OutletProfile | None:
        """Return the profile of ``host``, else of its nearest listed parent; ``None`` means unlisted.

        Where a platform stands before any listed parent, what is on it is nobody's outlet.
        """
        key = host_key(host)
        if key is None:
            return None
        for name in lineage(key):
            found = self._by_host.get(name)
            if found is not None:
                return found
            if name in self.platforms:
                return None
        return None

    def by_name(self, name: str) -> OutletProfile | None:
        """Return the one outlet that ``name`` means, case and spaces aside; ``None`` for none, or for several."""
        return self._by_name.get(name_key(name))

    def is_platform(self, host: str) -> bool:
        """Tell whether ``host`` belongs to a site where anybody publishes, or that only passes pages on."""
        key = host_key(host)
        return key is not None and any(name in self.platforms for name in lineage(key))

    def with_overrides(self, lines: Iterable[Override], *, tenant: str = "") -> "Registry":
        """Return this registry as ``tenant`` has it: the operator's lines, then the tenant's own, laid over it.

        Raises:
            BadInputError: A line is about a platform, about no registrable domain, or has a value that cannot be.
        """
        own = tuple(line for line in lines if line.tenant in {"", tenant})
        if not own:
            return self
        return self.of(
            apply_overrides(self.profiles, own, find=self._by_host.get, platforms=self.platforms),
            countries=self.countries.values(),
            platforms=self.platforms,
            names=self.names,
        )


def _join_opinions(
    profiles: Sequence[OutletProfile], opinions: Sequence[OpinionLine], platforms: frozenset[str]
) -> tuple[OutletProfile, ...]:
    place = {host: at for at, profile in enumerate(profiles) for host in _hosts(profile)}
    joined = list(profiles)
    for line in opinions:
        at = place.get(line.domain)
        if at is None:
            if line.opinion.is_narrow or line.domain in platforms:
                continue
            at = place[line.domain] = len(joined)
            joined.append(OutletProfile(domain=line.domain))
        old = joined[at]
        named = () if line.opinion.is_narrow else tuple(_name_fact(line, name) for name in line.names)
        joined[at] = replace(
            old,
            name=old.name or (named[0] if named else None),
            also_called=old.also_called + named,
            opinions=(*old.opinions, line.opinion),
            is_listed=True,
        )
    return tuple(joined)


def _name_fact(line: OpinionLine, name: str) -> Fact:
    opinion = line.opinion
    return Fact(value=name, source=opinion.source, as_of=opinion.as_of, licence=opinion.licence)


def _hosts(profile: OutletProfile) -> tuple[str, ...]:
    return (profile.domain, *(alias.value for alias in profile.aliases if alias.checked))


def _index_hosts(profiles: Sequence[OutletProfile], platforms: frozenset[str]) -> dict[str, OutletProfile]:
    found: dict[str, OutletProfile] = {}
    for profile in profiles:
        for host in _hosts(profile):
            if host in platforms:
                reason = f"{host} is a platform and cannot be an outlet: take it out of the list"
                raise BadInputError(reason)
            if found.setdefault(host, profile) is not profile:
                reason = f"{host} stands in two profiles, {found[host].domain} and {profile.domain}: keep it in one"
                raise BadInputError(reason)
    return found


def _index_names(
    profiles: Sequence[OutletProfile], by_host: Mapping[str, OutletProfile], rules: Sequence[NameRule]
) -> dict[str, OutletProfile]:
    several: set[str] = set()
    found: dict[str, OutletProfile] = {}
    for profile in profiles:
        for key in bare_names(profile):
            if found.setdefault(key, profile) is not profile:
                several.add(key)
    for key in several:
        del found[key]
    for rule in rules:
        meant = by_host.get(rule.domain) if rule.domain is not None else None
        if meant is None:
            found.pop(name_key(rule.name), None)
        else:
            found[name_key(rule.name)] = meant
    return found
