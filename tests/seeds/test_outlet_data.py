from pathlib import Path
from typing import get_args

import msgspec
import pytest
from publicsuffixlist import PublicSuffixList

from bot.model.outlet import Fact, Kind, OpinionLine, OutletProfile
from bot.outlets import Registry, describe_outlet, link_rules, summarise_outlet
from bot.outlets.control import CONTROLS
from bot.outlets.hosts import host_key
from seeds.outlets_build import build_lists

HOME = Path(__file__).parents[2] / "seeds" / "outlets"
SOURCES = Path(__file__).parents[3] / "shared" / "data" / "outlets"
SINGLE = ("name", "kind", "country", "owner", "state_control", "language", "founded", "corrections_page")


def load_registry() -> Registry:
    return Registry.parse(
        (HOME / "registry.jsonl").read_bytes(),
        opinions=(HOME / "wikipedia_perennial_sources.jsonl").read_bytes(),
        countries=(HOME / "countries.jsonl").read_bytes(),
        platforms=(HOME / "platforms.txt").read_bytes(),
        names=(HOME / "names.jsonl").read_bytes(),
    )


REGISTRY = load_registry()
SHIPPED = tuple(
    msgspec.json.decode(line, type=OutletProfile) for line in (HOME / "registry.jsonl").read_bytes().splitlines()
)
OPINIONS = tuple(
    msgspec.json.decode(line, type=OpinionLine)
    for line in (HOME / "wikipedia_perennial_sources.jsonl").read_bytes().splitlines()
)


def facts_of(profile: OutletProfile) -> list[Fact]:
    single = [getattr(profile, name) for name in SINGLE]
    several = (*profile.aliases, *profile.also_called, *profile.titles, *profile.syndication)
    return [fact for fact in (*single, *several) if fact is not None]


def texts_on(host: str) -> list[str]:
    profile = REGISTRY.by_host(host)
    return [] if profile is None else [line.text for line in describe_outlet(profile, REGISTRY.countries)]


def summary_of(host: str) -> str | None:
    profile = REGISTRY.by_host(host)
    line = summarise_outlet(profile, REGISTRY.countries) if profile is not None else None
    return None if line is None else line.text if line.cited is None else f"{line.text} ({line.cited})"


@pytest.mark.parametrize(
    ("host", "name", "summary"),
    [
        ("www.newsweek.com", "Newsweek", "US news magazine"),
        ("www.dailystar.co.uk", "Daily Star", "UK tabloid"),
        ("www.mirror.co.uk", "Daily Mirror", "UK tabloid"),
        ("www.express.co.uk", "Daily Express", "UK tabloid"),
        ("tass.com", "TASS", "Russian state agency (State Media Monitor, 2023)"),
        ("tass.ru", "TASS", "Russian state agency (State Media Monitor, 2023)"),
        ("ria.ru", "RIA Novosti", "Russian state agency (State Media Monitor, 2023)"),
        ("www.ukrinform.net", "Ukrinform", "Ukrainian state agency (State Media Monitor, 2023)"),
        ("www.mk.ru", "Moskovskij Komsomolets", "Russian newspaper"),
        ("www.businessinsider.com", "Business Insider", "US news site"),
        ("edition.cnn.com", "CNN", "US broadcaster"),
        ("www.bbc.com", "BBC", "UK public broadcaster"),
        ("zona.media", "Mediazona", "Russian news site"),
        ("www.gchq.gov.uk", "GCHQ", "UK government body"),
        ("ssu.gov.ua", "Security Service of Ukraine", "Ukrainian government body"),
        ("www.understandingwar.org", "Institute for the Study of War", "US think tank"),
        ("www.theonion.com", "The Onion", "US satire site"),
        ("apnews.com", "Associated Press News", "US news agency"),
    ],
)
def test_the_well_known_are_named_and_said_what_they_are(host: str, name: str, summary: str) -> None:
    profile = REGISTRY.by_host(host)
    assert profile is not None
    assert profile.name is not None
    assert (profile.name.value, summary_of(host)) == (name, summary)


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("TASS", "tass.com"),
        ("ТАСС", "tass.com"),
        ("Daily Star", "dailystar.co.uk"),
        ("Newsweek", "newsweek.com"),
        ("Mediazona", "zona.media"),
        ("NYT", "nytimes.com"),
        ("The Associated Press", "apnews.com"),
        ("Security Service of Ukraine", "ssu.gov.ua"),
    ],
)
def test_the_origins_of_the_seeds_are_found_by_name(name: str, domain: str) -> None:
    profile = REGISTRY.by_name(name)
    assert profile is not None
    assert profile.domain == domain


@pytest.mark.parametrize("name", ["NBC", "ABC", "The Herald", "Daily News", "The Sun", "UN Radio", "Star", "i", "Quds"])
def test_a_name_that_several_bear_tells_nothing(name: str) -> None:
    assert REGISTRY.by_name(name) is None


@pytest.mark.parametrize("host", ["silvercity.news", "erstreet.com", "thenewnarrativeonline.com", "example.org"])
def test_the_hosts_of_reprints_and_rewrites_are_unlisted(host: str) -> None:
    assert REGISTRY.by_host(host) is None


@pytest.mark.parametrize(
    "host",
    [
        "facebook.com",
        "www.youtube.com",
        "t.me",
        "x.com",
        "twitter.com",
        "vk.com",
        "rutube.ru",
        "google.com",
        "reddit.com",
    ],
)
def test_a_platform_is_no_outlet(host: str) -> None:
    assert REGISTRY.by_host(host) is None
    assert REGISTRY.is_platform(host)


def test_a_file_host_of_a_reader_app_leads_to_the_app_and_others_to_nothing() -> None:
    profile = REGISTRY.by_host("d33gy59ovltp76.cloudfront.net")
    assert profile is not None
    assert (profile.domain, profile.is_listed) == ("inkl.com", False)
    assert REGISTRY.by_host("d111.cloudfront.net") is None


@pytest.mark.parametrize(
    "host",
    ["kcnawatch.org", "100noticias.com.ni", "eldoce.tv", "exame.com", "uk.vesti.news", "strana.news", "rada.gov.ua"],
)
def test_a_host_that_the_matrix_gives_to_another_is_unlisted(host: str) -> None:
    assert REGISTRY.by_host(host) is None


def test_several_titles_on_one_host_are_their_companys() -> None:
    profile = REGISTRY.by_host("www.sb.by")
    assert profile is not None
    assert profile.name is not None
    assert profile.name.value == "Belarus Segodnya"
    assert "Respublika" in {title.value for title in profile.titles}


@pytest.mark.parametrize("host", ["www.rts.rs", "tasr.sk", "www.sta.si", "mk.ru", "pravda.ru", "currenttime.tv"])
def test_a_type_with_a_known_fault_is_kept_and_never_said(host: str) -> None:
    profile = REGISTRY.by_host(host)
    assert profile is not None
    assert profile.state_control is not None
    assert not profile.state_control.checked
    assert not any("state" in text or "captured" in text for text in texts_on(host))


def test_a_row_added_to_the_monitors_data_is_not_called_the_monitors() -> None:
    profile = REGISTRY.by_host("pravda.ru")
    assert profile is not None
    assert profile.country is not None
    assert profile.country.source.startswith("State Media Matrix (")


def test_the_state_media_of_the_two_parties_are_a_side_in_the_war() -> None:
    sides = {host: [side.side for side in held.sides] for host in ("tass.ru", "ukrinform.net") if (held := at(host))}
    assert sides == {"tass.ru": ["Russia"], "ukrinform.net": ["Ukraine"]}
    assert at("tv.suspilne.media").sides == ()  # state-funded, editorially independent


def at(host: str) -> OutletProfile:
    profile = REGISTRY.by_host(host)
    assert profile is not None
    return profile


@pytest.mark.parametrize(
    ("host", "text"),
    [
        ("newsweek.com", "Wikipedia editors, 2026: rated by part (2013–present; pre-2013)"),
        ("businessinsider.com", "Wikipedia editors, 2026: generally reliable (culture only)"),
        ("dailystar.co.uk", "Wikipedia editors, 2026: deprecated or blacklisted"),
        ("lenta.ru", "Wikipedia editors, 2026: deprecated or blacklisted (March 2014–present only)"),
    ],
)
def test_an_opinion_keeps_its_scope(host: str, text: str) -> None:
    assert text in texts_on(host)


@pytest.mark.parametrize(
    "host", ["google.com", "go.com", "yahoo.com", "sky.com", "india.com", "parliament.uk", "baidu.com"]
)
def test_an_opinion_on_a_part_is_not_the_sites(host: str) -> None:
    (line,) = [line for line in OPINIONS if line.domain == host]
    assert line.opinion.is_narrow
    assert REGISTRY.by_host(host) is None


def test_an_opinion_on_parts_has_no_status_and_no_year_is_made_up() -> None:
    assert len(OPINIONS) == 369
    assert all((line.opinion.status is None) == bool(line.opinion.parts) for line in OPINIONS)
    assert all(line.opinion.year is None for line in OPINIONS)
    assert {line.opinion.licence for line in OPINIONS} == {"CC BY-SA 4.0"}


def test_no_word_of_the_share_alike_list_stands_in_the_other_one() -> None:
    assert not any(profile.opinions for profile in SHIPPED)
    assert b"BY-SA" not in (HOME / "registry.jsonl").read_bytes()
    assert b"perennial" not in (HOME / "registry.jsonl").read_bytes().lower()


def test_every_fact_names_its_source_and_licence() -> None:
    for profile in SHIPPED:
        for fact in facts_of(profile):
            assert fact.value == fact.value.strip() != ""
            assert fact.source
            assert fact.licence in {"MIT", "fact"}
            assert fact.as_of is None or len(fact.as_of) == len("2026-11-22")


def test_general_knowledge_is_never_checked() -> None:
    unchecked = [fact for profile in SHIPPED for fact in facts_of(profile) if "general knowledge" in fact.source]
    assert unchecked
    assert not any(fact.checked for fact in unchecked)


def test_every_kind_type_and_country_is_a_known_one() -> None:
    for profile in SHIPPED:
        assert profile.kind is None or profile.kind.value in get_args(Kind)
        assert profile.state_control is None or profile.state_control.value in CONTROLS
        assert profile.country is None or profile.country.value in REGISTRY.countries


def test_every_key_is_a_bare_host_at_or_below_a_registrable_domain() -> None:
    suffixes = PublicSuffixList()
    hosts = [host for profile in SHIPPED for host in (profile.domain, *(alias.value for alias in profile.aliases))]
    assert len(hosts) == len(set(hosts))
    for host in hosts:
        assert host_key(host) == host
        assert suffixes.privatesuffix(host, accept_unknown=False) is not None
        assert not host.startswith(("www.", "ww.", "test."))
        assert not REGISTRY.is_platform(host) or host == "d33gy59ovltp76.cloudfront.net"


def test_every_name_rule_means_an_outlet_that_there_is() -> None:
    rules = [rule for rule in REGISTRY.names if rule.domain is not None]
    assert rules
    for rule in rules:
        found = REGISTRY.by_name(rule.name)
        assert found is not None
        assert found is REGISTRY.by_host(rule.domain or "")


def test_the_links_of_the_seeds_get_their_rules() -> None:
    rules = link_rules(REGISTRY.profiles)
    assert rules.story_numbers == {"dailystar.co.uk", "mirror.co.uk"}
    assert rules.aliases == {"bbc.com": "bbc.co.uk", "d33gy59ovltp76.cloudfront.net": "inkl.com"}


def test_the_notice_holds_the_licences_that_must_go_with_the_lists() -> None:
    notice = (HOME / "NOTICE.md").read_text("utf-8")
    for words in (
        "Copyright (c) 2023 ASD-at-GMF",
        "Copyright (c) 2023 Max Dallabetta, Conrad Dobberstein, Aaron Wey",
        "Permission is hereby granted, free of charge",
        "CC BY-SA 4.0",
        "https://en.wikipedia.org/wiki/Wikipedia:Reliable_sources/Perennial_sources",
    ):
        assert words in notice


@pytest.mark.skipif(not SOURCES.exists(), reason="the source lists are not beside the repository")
def test_the_shipped_lists_are_what_the_builder_makes_of_the_sources() -> None:
    for name, data in build_lists(SOURCES, HOME).items():
        assert (HOME / name).read_bytes() == data
