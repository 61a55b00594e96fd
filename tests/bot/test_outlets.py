import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadInputError, BadLineError
from bot.model.outlet import (
    Country,
    Fact,
    NameRule,
    Opinion,
    OpinionLine,
    OutletProfile,
    Override,
    Side,
    UrlRules,
)
from bot.outlets import Registry, describe_outlet, link_rules, summarise_outlet
from bot.outlets.control import CONTROLS
from bot.outlets.hosts import host_key, lineage

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


def test_an_opinion_goes_to_the_profile_that_has_its_domain_as_an_alias() -> None:
    line = OpinionLine(domain="tass.ru", names=("TASS", "Telegraph Agency"), opinion=opinion("TASS"))
    registry = Registry.of((TASS,), opinions=(line,))
    found = registry.by_host("tass.com")
    assert found is not None
    assert found.opinions == (line.opinion,)
    assert registry.by_name("Telegraph Agency") is found


def test_an_opinion_on_a_site_without_a_profile_makes_one_with_its_name() -> None:
    line = OpinionLine(domain="bellingcat.com", names=("Bellingcat",), opinion=opinion("Bellingcat"))
    found = Registry.of((), opinions=(line,)).by_host("www.bellingcat.com")
    assert found is not None
    assert found.name is not None
    assert (found.name.value, found.name.licence, found.is_listed) == ("Bellingcat", "CC BY-SA 4.0", True)


def test_an_opinion_on_less_than_a_site_makes_no_outlet_and_no_name() -> None:
    maps = OpinionLine(domain="google.com", names=("Google Maps",), opinion=opinion("Google Maps", is_narrow=True))
    registry = Registry.of((), opinions=(maps,))
    assert registry.by_host("google.com") is None
    assert registry.by_name("Google Maps") is None


def test_an_opinion_on_a_platform_makes_no_outlet() -> None:
    line = OpinionLine(domain="youtube.com", names=("YouTube",), opinion=opinion("YouTube"))
    assert Registry.of((), opinions=(line,), platforms=("youtube.com",)).by_host("youtube.com") is None


def test_a_state_agency_reads_as_one_with_its_source() -> None:
    line = summarise_outlet(TASS, REGISTRY.countries)
    assert line is not None
    assert (line.text, line.cited) == ("Russian state agency", "State Media Monitor, 2023")
    assert (line.source, line.as_of) == (MONITOR, "2023-08-24")


def test_a_plain_kind_reads_after_its_country_and_needs_no_source_beside_it() -> None:
    line = summarise_outlet(STAR, REGISTRY.countries)
    assert line is not None
    assert (line.text, line.cited, line.source) == ("UK tabloid", None, "The Week (a page)")


def test_the_owner_is_a_line_of_its_own() -> None:
    lines = {line.what: line for line in describe_outlet(STAR, REGISTRY.countries)}
    assert lines["owner"].text == "owner: Reach plc"
    assert (lines["owner"].source, lines["owner"].as_of) == ("The Drum (a page)", "2018-08-23")


@pytest.mark.parametrize("code", ["CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP"])
def test_other_types_of_control_are_named_beside_the_kind(code: str) -> None:
    profile = OutletProfile(
        domain="example.org", kind=fact("broadcaster"), country=fact("TR"), state_control=fact(code)
    )
    kind, control = describe_outlet(profile, REGISTRY.countries)
    assert kind.text == "Turkish broadcaster"
    assert (control.text, control.cited) == (CONTROLS[code].model, "State Media Monitor, 2023")


def test_an_outlet_of_unknown_kind_is_an_outlet() -> None:
    profile = OutletProfile(domain="example.org", country=fact("TR"))
    line = summarise_outlet(profile, REGISTRY.countries)
    assert line is not None
    assert line.text == "Turkish outlet"


def test_what_is_not_checked_is_not_said() -> None:
    doubt = fact("x", checked=False)
    profile = OutletProfile(
        domain="example.org",
        name=doubt,
        kind=doubt,
        country=doubt,
        owner=doubt,
        state_control=fact("SC", checked=False),
        founded=doubt,
        corrections_page=doubt,
        syndication=(doubt,),
    )
    assert describe_outlet(profile, REGISTRY.countries) == ()


def test_satire_is_a_kind() -> None:
    line = summarise_outlet(OutletProfile(domain="example.org", kind=fact("satire")), REGISTRY.countries)
    assert line is not None
    assert line.text == "satire site"


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (opinion("Reuters"), "Wikipedia editors, 2026: generally reliable"),
        (opinion("Business Insider", scope="culture"), "Wikipedia editors, 2026: generally reliable (culture only)"),
        (
            opinion("Newsweek", status=None, parts=("2013–present", "pre-2013")),
            "Wikipedia editors, 2026: rated by part (2013–present; pre-2013)",
        ),
        (opinion("Google Maps", is_narrow=True), "Wikipedia editors, 2026, on Google Maps: generally reliable"),
    ],
)
def test_an_opinion_always_says_whose_it_is_and_what_it_is_about(held: Opinion, text: str) -> None:
    (line,) = describe_outlet(OutletProfile(domain="example.org", opinions=(held,)), REGISTRY.countries)
    assert (line.what, line.text, line.source) == ("opinion", text, "https://en.wikipedia.org/wiki/X")


def test_a_side_carries_its_reason_and_source() -> None:
    side = Side(matter="the war", side="Russia", reason="its army", source="a page", as_of="2026-11-22", licence="fact")
    (line,) = describe_outlet(OutletProfile(domain="mil.example", sides=(side,)), REGISTRY.countries)
    assert (line.what, line.text, line.source) == ("side", "the war: on the side of Russia, its army", "a page")


def override(field: str, value: str | None, *, domain: str = "tass.com", tenant: str = "t1", at: int = 1) -> Override:
    line = {"domain": domain, "field": field, "value": value, "tenant": tenant, "who": "mod", "when": stamp(at)}
    return msgspec.convert(line, Override)


def stamp(day: int) -> str:
    return f"2026-11-{day:02}T10:00:00+00:00"


def test_an_override_holds_for_its_community_alone_and_says_who_set_it() -> None:
    lines = (override("kind", "blog", domain="silvercity.news"),)
    found = REGISTRY.with_overrides(lines, tenant="t1").by_host("silvercity.news")
    assert found is not None
    (line,) = describe_outlet(found, REGISTRY.countries)
    assert (line.text, line.cited, line.as_of) == ("blog", "this community (mod), 2026", "2026-11-01")
    assert REGISTRY.with_overrides(lines, tenant="t2").by_host("silvercity.news") is None
    assert REGISTRY.by_host("silvercity.news") is None


def test_the_operators_lines_hold_everywhere_and_a_communitys_own_go_before_them() -> None:
    lines = (override("owner", "A", tenant="", at=2), override("owner", "B", tenant="t1", at=1))
    assert owner_of(REGISTRY.with_overrides(lines, tenant="t1")) == "B"
    assert owner_of(REGISTRY.with_overrides(lines, tenant="t2")) == "A"


def test_of_two_lines_on_one_field_the_later_holds() -> None:
    lines = (override("owner", "new", at=3), override("owner", "old", at=2))
    assert owner_of(REGISTRY.with_overrides(lines, tenant="t1")) == "new"


def owner_of(registry: Registry) -> str | None:
    profile = registry.by_host("tass.com")
    return profile.owner.value if profile is not None and profile.owner is not None else None


def test_an_override_can_take_a_field_away() -> None:
    found = REGISTRY.with_overrides((override("state_control", None),), tenant="t1").by_host("tass.ru")
    assert found is not None
    assert found.state_control is None


def test_an_override_on_an_alias_is_about_the_outlet_that_has_it() -> None:
    found = REGISTRY.with_overrides((override("name", "Tass", domain="TASS.ru"),), tenant="t1").by_host("tass.com")
    assert found is not None
    assert found.name is not None
    assert found.name.value == "Tass"


def test_an_override_on_a_sub_domain_says_nothing_about_its_parent() -> None:
    registry = REGISTRY.with_overrides((override("name", "Blog", domain="blog.tass.com"),), tenant="t1")
    assert registry.by_host("tass.com") == TASS
    found = registry.by_host("blog.tass.com")
    assert found is not None
    assert found.domain == "blog.tass.com"


def test_an_override_can_add_an_alias() -> None:
    registry = REGISTRY.with_overrides((override("alias", "Tass.Example.ORG"),), tenant="t1")
    found = registry.by_host("tass.example.org")
    assert found is not None
    assert found.domain == "tass.com"


def test_a_second_line_may_use_the_alias_that_a_first_one_added() -> None:
    lines = (override("alias", "tass.example.org", at=1), override("owner", "X", domain="tass.example.org", at=2))
    assert owner_of(REGISTRY.with_overrides(lines, tenant="t1")) == "X"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (override("name", "X", domain="facebook.com"), "cannot be an outlet"),
        (override("name", "X", domain="co.uk"), "cannot be an outlet"),
        (override("name", "X", domain="blogspot.com"), "cannot be an outlet"),
        (override("name", "X", domain="nonsense"), "cannot be an outlet"),
        (override("alias", "t.me"), "cannot be an outlet"),
        (override("alias", None), "can be added, not taken away"),
        (override("kind", "rag"), "kind of tass.com cannot be 'rag': use one of NGO, aggregator"),
        (override("state_control", "bad"), "use one of CaPr, CaPu"),
        (override("country", "Germany"), "two-letter code"),
        (override("alias", "bbc.com"), "stands in two profiles"),
    ],
)
def test_an_override_that_cannot_be_is_refused_with_its_reason(line: Override, reason: str) -> None:
    with pytest.raises(BadInputError, match=reason):
        REGISTRY.with_overrides((line,), tenant="t1")


def test_overrides_keep_the_platforms_the_names_and_the_opinions() -> None:
    line = OpinionLine(domain="tass.ru", names=("Telegraph Agency",), opinion=opinion("TASS"))
    rules = (NameRule(name="TASS", domain="tass.com"),)
    registry = Registry.of((TASS,), opinions=(line,), countries=COUNTRIES, platforms=("t.me",), names=rules)
    laid = registry.with_overrides((override("owner", "X"),), tenant="t1")
    found = laid.by_name("TASS")
    assert found is not None
    assert found.opinions == (line.opinion,)
    assert laid.by_name("Telegraph Agency") is found
    assert laid.is_platform("t.me")
    assert "RU" in laid.countries


def test_no_override_leaves_the_registry_itself() -> None:
    assert REGISTRY.with_overrides((override("name", "X"),), tenant="t2") is REGISTRY


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
