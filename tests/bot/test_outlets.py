"""Which outlet a host or a name is, and which it is not."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadInputError, BadLineError
from bot.model.outlet import (
    NameRule,
    OutletProfile,
)
from bot.outlets import Registry, link_rules
from bot.outlets.hosts import host_key, lineage
from tests.bot.registry import COUNTRIES, REGISTRY, STAR, TASS, fact


def test_a_host_finds_its_outlet() -> None:
    assert REGISTRY.by_host("dailystar.co.uk") is STAR


@pytest.mark.parametrize("host", ["WWW.Tass.COM", "tass.com.", "tass.com:443", "nauka.tass.ru", "m.tass.com"])
def test_case_ports_and_sub_domains_do_not_matter(host: str) -> None:
    assert REGISTRY.by_host(host) is TASS


@pytest.mark.parametrize(
    "host", ["nottass.com", "tass.com.example.org", "tasscom", "com", "co.uk", "", "..", "tass..com"]
)
def test_a_host_that_only_looks_alike_is_unlisted(host: str) -> None:
    assert REGISTRY.by_host(host) is None


def test_a_sub_domain_with_a_profile_of_its_own_comes_before_its_parent() -> None:
    edition = OutletProfile(domain="de.tass.com", name=fact("TASS German"))
    registry = Registry.of((TASS, edition))
    assert registry.by_host("www.de.tass.com") is edition
    assert registry.by_host("fr.tass.com") is TASS


def test_an_idn_host_is_found_in_unicode_and_in_punycode() -> None:
    profile = OutletProfile(domain="xn--80aswg.xn--p1ai", name=fact("Сайт"))
    registry = Registry.of((profile,))
    assert registry.by_host("САЙТ.рф") is profile
    assert registry.by_host("xn--80aswg.xn--p1ai") is profile


def test_a_host_that_cannot_be_encoded_is_unlisted() -> None:
    assert REGISTRY.by_host("\u00ad.рф") is None


def test_an_unchecked_alias_finds_nothing() -> None:
    profile = OutletProfile(domain="example.org", aliases=(fact("example.net", checked=False),))
    assert Registry.of((profile,)).by_host("example.net") is None


@pytest.mark.parametrize("host", ["facebook.com", "m.facebook.com", "t.me", "x.cloudfront.net"])
def test_a_platform_is_never_an_outlet(host: str) -> None:
    assert REGISTRY.is_platform(host)
    assert REGISTRY.by_host(host) is None


def test_an_outlets_own_host_below_a_platform_is_found() -> None:
    reader = OutletProfile(domain="inkl.com", aliases=(fact("d33.cloudfront.net"),))
    registry = Registry.of((reader,), platforms=("cloudfront.net",))
    assert registry.by_host("d33.cloudfront.net") is reader
    assert registry.by_host("d34.cloudfront.net") is None


def test_a_profile_on_a_platform_is_refused() -> None:
    with pytest.raises(BadInputError, match=r"facebook\.com is a platform"):
        Registry.of((OutletProfile(domain="facebook.com"),), platforms=("facebook.com",))


def test_two_profiles_on_one_host_are_refused() -> None:
    with pytest.raises(BadInputError, match=r"tass\.ru stands in two profiles, tass\.com and tass\.ru"):
        Registry.of((TASS, OutletProfile(domain="tass.ru")))


@pytest.mark.parametrize("name", ["Daily Star", "daily  STAR", " Daily Star "])
def test_a_name_finds_its_outlet_whatever_its_case(name: str) -> None:
    assert REGISTRY.by_name(name) is STAR


@pytest.mark.parametrize("name", ["Star", "Daily", "The Daily Star", "", "Daily Star newspaper"])
def test_a_part_of_a_name_finds_nothing(name: str) -> None:
    assert REGISTRY.by_name(name) is None


def test_a_short_acronym_finds_an_outlet_only_where_a_rule_says_so() -> None:
    assert REGISTRY.by_name("TASS") is TASS
    assert REGISTRY.by_name("BBC") is None


def test_a_name_that_two_outlets_bear_finds_neither() -> None:
    two = tuple(OutletProfile(domain=f"daily{code}.org", name=fact("Daily News")) for code in ("lk", "za"))
    assert Registry.of(two).by_name("Daily News") is None


def test_a_rule_can_say_that_a_name_tells_nothing() -> None:
    registry = Registry.of((STAR,), names=(NameRule(name="daily star", domain=None),))
    assert registry.by_name("Daily Star") is None


def test_an_outlet_with_an_acronym_in_its_name_is_found_by_the_rest() -> None:
    channel = OutletProfile(domain="cctv.com", name=fact("China Central Television (CCTV)"))
    edition = OutletProfile(domain="fr.people.com.cn", name=fact("People's Daily (French)"))
    registry = Registry.of((channel, edition))
    assert registry.by_name("China Central Television") is channel
    assert registry.by_name("People's Daily") is None


def test_an_unchecked_name_finds_nothing() -> None:
    profile = OutletProfile(domain="example.org", name=fact("The Example Times", checked=False))
    assert Registry.of((profile,)).by_name("The Example Times") is None


def test_the_link_rules_are_those_of_the_profiles() -> None:
    rules = link_rules(REGISTRY.profiles)
    assert rules.story_numbers == {"dailystar.co.uk"}
    assert rules.aliases == {"bbc.com": "bbc.co.uk"}
    assert rules.kept == {"bbc.co.uk": {"v"}}
    assert rules.dropped == {}


def test_a_registry_survives_the_way_to_its_file_and_back() -> None:
    lines = b"".join(msgspec.json.encode(profile) + b"\n\n" for profile in REGISTRY.profiles)
    countries = b"\n".join(msgspec.json.encode(country) for country in COUNTRIES)
    platforms = b"# a remark\nt.me\n  facebook.com  # another\ncloudfront.net\n"
    names = msgspec.json.encode(REGISTRY.names[0])
    assert Registry.parse(lines, countries=countries, platforms=platforms, names=names) == REGISTRY


def test_a_bad_line_is_named_by_its_number() -> None:
    with pytest.raises(BadLineError, match=r"line 2: .*domain") as caught:
        Registry.parse(b'{"domain": "a.org"}\n{"domain": 7}\n')
    assert caught.value.line == 2


@given(st.text(max_size=80))
def test_any_text_as_a_host_is_found_or_not_and_never_an_error(text: str) -> None:
    found = REGISTRY.by_host(text)
    key = host_key(text)
    assert found is None or key is not None
    assert REGISTRY.by_name(text) is None or text.strip()


@given(st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), min_size=1, max_size=5))
def test_every_sub_domain_of_an_outlet_is_the_outlets(labels: list[str]) -> None:
    assert REGISTRY.by_host(".".join([*labels, "tass", "ru"])) is TASS


@given(st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True))
def test_a_longer_label_is_another_host(more: str) -> None:
    assert REGISTRY.by_host(f"{more}tass.ru") is None
    assert REGISTRY.by_host(f"tass.ru.{more}.org") is None


def test_the_lineage_of_a_host_ends_with_two_labels() -> None:
    assert list(lineage("a.b.example.org")) == ["a.b.example.org", "b.example.org", "example.org"]
