"""Profiles in the making: what each list says of a field, kept side by side until the best word wins."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.model.outlet import Fact, OutletProfile, Side, UrlRules
from seeds.outlets_build.sources import LOOKED_UP

Single = Literal["name", "kind", "country", "owner", "state_control", "language", "founded", "corrections_page"]
Several = Literal["aliases", "also_called", "titles", "syndication"]
_MATTER = "Russia's war against Ukraine"
_PARTIES = {"RU": ("Russia", "controlled by the Russian state"), "UA": ("Ukraine", "controlled by the Ukrainian state")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A hand-kept line: one fact that was looked up on a public page. ``as_of`` is its date, or that of the look."""

    domain: str
    field: Single | Literal["alias", "also_called", "story_number", "same_site"]
    value: str
    source: str
    as_of: str | None
    confidence: Literal["high", "medium", "low"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLine:
    """A hand-kept line: whose side an outlet speaks for, in which matter, and why we say so."""

    domain: str
    matter: str
    side: str
    reason: str
    source: str
    as_of: str | None


@dataclass(slots=True)
class Draft:
    """One profile in the making. A lower rank wins; an unchecked word never wins over a checked one."""

    domain: str
    words: dict[Single, list[tuple[int, Fact]]] = field(default_factory=dict)
    lists: dict[Several, list[Fact]] = field(default_factory=dict)
    sides: list[Side] = field(default_factory=list)
    rules: UrlRules | None = None
    is_listed: bool = False

    def say(self, name: Single, fact: Fact, *, rank: int = 5) -> None:
        """Take in one word on a field."""
        self.words.setdefault(name, []).append((rank, fact))

    def add(self, name: Several, fact: Fact) -> None:
        """Take in one more value of a field that can have several, once."""
        known = self.lists.setdefault(name, [])
        if fact.value.casefold() not in {old.value.casefold() for old in known}:
            known.append(fact)

    def best(self, name: Single) -> Fact | None:
        """Return the word that wins, ``None`` where nobody says anything."""
        said = self.words.get(name)
        return min(said, key=lambda word: (not word[1].checked, word[0]))[1] if said else None

    def finish(self) -> OutletProfile:
        """Return the profile; names that did not win are other names."""
        name = self.best("name")
        for _, other in self.words.get("name", []):
            if other.checked and name is not None and other.value.casefold() != name.value.casefold():
                self.add("also_called", other)
        return OutletProfile(
            domain=self.domain,
            aliases=tuple(self.lists.get("aliases", ())),
            name=name,
            also_called=tuple(
                other
                for other in self.lists.get("also_called", ())
                if name is None or other.value.casefold() != name.value.casefold()
            ),
            titles=tuple(self.lists.get("titles", ())),
            kind=self.best("kind"),
            country=self.best("country"),
            owner=self.best("owner"),
            state_control=self.best("state_control"),
            language=self.best("language"),
            founded=self.best("founded"),
            corrections_page=self.best("corrections_page"),
            syndication=tuple(self.lists.get("syndication", ())),
            sides=(*self.sides, *self._sides()),
            url_rules=self.rules,
            is_listed=self.is_listed,
        )

    def _sides(self) -> tuple[Side, ...]:
        control, country = self.best("state_control"), self.best("country")
        if control is None or country is None or not control.checked or control.value != "SC":
            return ()
        if country.value not in _PARTIES or not country.checked:
            return ()
        side, reason = _PARTIES[country.value]
        return (
            Side(
                matter=_MATTER,
                side=side,
                reason=reason,
                source=control.source,
                as_of=control.as_of,
                licence=control.licence,
            ),
        )


@dataclass(slots=True)
class Drafts:
    """All drafts, by domain and by any of their hosts. ``preferred`` are domains that stay keys when hosts merge."""

    preferred: frozenset[str]
    _by_host: dict[str, Draft] = field(default_factory=dict)

    def at(self, host: str) -> Draft:
        """Return the draft that has ``host``, made where there is none."""
        return self._by_host.setdefault(host, Draft(host))

    def join(self, host: str, alias: Fact) -> None:
        """Make ``alias`` another host of the draft that has ``host``."""
        draft = self.at(host)
        if self._by_host.setdefault(alias.value, draft) is not draft:
            reason = f"{alias.value} is both an alias of {host} and an outlet of its own"
            raise ValueError(reason)
        draft.add("aliases", alias)

    def add_checked(self, lines: Iterable[Checked]) -> None:
        """Take in what was looked up; it wins over every list."""
        for line in lines:
            fact = Fact(
                value=line.value,
                source=line.source,
                as_of=line.as_of,
                licence=LOOKED_UP,
                confidence=line.confidence,
            )
            draft = self.at(line.domain)
            rules = draft.rules or UrlRules(source=line.source, as_of=line.as_of)
            if line.field == "alias":
                self.join(line.domain, fact)
            elif line.field == "also_called":
                draft.add("also_called", fact)
            elif line.field == "story_number":
                draft.rules = replace(rules, story_number=True)
            elif line.field == "same_site":
                draft.rules = replace(rules, same_site=(*rules.same_site, line.value))
            else:
                draft.say(line.field, fact, rank=0)

    def add_sides(self, lines: Iterable[SideLine]) -> None:
        """Take in the hand-kept sides."""
        for line in lines:
            self.at(line.domain).sides.append(
                Side(
                    matter=line.matter,
                    side=line.side,
                    reason=line.reason,
                    source=line.source,
                    as_of=line.as_of,
                    licence=LOOKED_UP,
                )
            )

    def finish(self) -> tuple[OutletProfile, ...]:
        """Return every profile once."""
        return tuple(draft.finish() for host, draft in self._by_host.items() if host == draft.domain)
