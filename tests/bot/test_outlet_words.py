"""What is said of an outlet, and by whom."""

import pytest

from bot.model.outlet import (
    Opinion,
    OpinionLine,
    OutletProfile,
    Side,
)
from bot.outlets import Registry, describe_outlet, summarise_outlet
from bot.outlets.control import CONTROLS
from tests.bot.registry import MONITOR, REGISTRY, STAR, TASS, fact, opinion


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
