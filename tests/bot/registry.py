"""A small registry of outlets."""

from bot.model.outlet import (
    Country,
    Fact,
    NameRule,
    Opinion,
    OutletProfile,
    UrlRules,
)
from bot.outlets import Registry

MONITOR = "State Media Monitor (a list @abc)"
COUNTRIES = (
    Country(code="RU", name="Russia", adjective="Russian"),
    Country(code="GB", name="United Kingdom", adjective="UK"),
    Country(code="TR", name="Turkey", adjective="Turkish"),
)


def fact(value: str, *, checked: bool = True, source: str = MONITOR, as_of: str | None = "2023-08-24") -> Fact:
    return Fact(value=value, source=source, as_of=as_of, licence="MIT", checked=checked)


def opinion(
    subject: str,
    *,
    status: str | None = "generally reliable",
    scope: str | None = None,
    parts: tuple[str, ...] = (),
    is_narrow: bool = False,
) -> Opinion:
    return Opinion(
        who="Wikipedia editors",
        subject=subject,
        scope=scope,
        status=status,
        year=None,
        link="https://en.wikipedia.org/wiki/X",
        source="Wikipedia editors (a copy)",
        as_of="2026-06-26",
        licence="CC BY-SA 4.0",
        parts=parts,
        is_narrow=is_narrow,
    )


TASS = OutletProfile(
    domain="tass.com",
    aliases=(fact("tass.ru"),),
    name=fact("TASS"),
    also_called=(fact("Russian News Agency"),),
    kind=fact("news agency", source="Wikipedia (a page)", as_of="2026-11-22"),
    country=fact("RU"),
    state_control=fact("SC"),
)
STAR = OutletProfile(
    domain="dailystar.co.uk",
    name=fact("Daily Star"),
    kind=fact("tabloid", source="The Week (a page)"),
    country=fact("GB"),
    owner=fact("Reach plc", source="The Drum (a page)", as_of="2018-08-23"),
    url_rules=UrlRules(source="pages", as_of=None, story_number=True),
)
BBC = OutletProfile(
    domain="bbc.co.uk",
    aliases=(fact("bbc.com"),),
    name=fact("BBC"),
    url_rules=UrlRules(source="pages", as_of=None, same_site=("bbc.com",), kept_params=("v",)),
)
REGISTRY = Registry.of(
    (TASS, STAR, BBC),
    countries=COUNTRIES,
    platforms=("facebook.com", "t.me", "cloudfront.net"),
    names=(NameRule(name="TASS", domain="tass.com"),),
)
