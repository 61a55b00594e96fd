"""Why an outlet is a side, as the registry has it."""

from dataclasses import replace
from typing import Literal

import pytest

from bot.model.outlet import Country, OutletProfile, Override, Side
from bot.outlets import Registry, list_interests
from tests.bot.registry import MONITOR, fact

COUNTRIES = {
    "XV": Country(code="XV", name="Velmark", adjective="Velmarkian"),
    "XO": Country(code="XO", name="Orrin", adjective="Orrinese"),
}
WAR = Side(
    matter="Velmark's war against Orrin",
    side="Velmark",
    reason="controlled by the Velmarkian state",
    source=MONITOR,
    as_of="2023-08-24",
    licence="MIT",
)
WIRE = OutletProfile(
    domain="wire.example.org", name=fact("Saltwire"), country=fact("XV"), state_control=fact("SC"), sides=(WAR,)
)
GAZETTE = OutletProfile(domain="gazette.example.org", name=fact("Wharf Gazette"), owner=fact("Halvorsen Shipping plc"))


def test_a_state_that_holds_an_outlet_is_a_reason_with_its_source_and_its_year() -> None:
    state = list_interests(replace(WIRE, sides=()), COUNTRIES)[0]
    assert (state.kind, state.who, state.reason) == ("state", "Saltwire", "controlled by the Velmarkian state")
    assert (state.cited, state.source.url, state.source.as_of) == ("State Media Monitor, 2023", MONITOR, "2023-08-24")
    assert state.countries == (COUNTRIES["XV"],)


def test_a_side_in_a_war_goes_before_the_state_and_is_about_all_countries_that_it_names() -> None:
    side, state = list_interests(WIRE, COUNTRIES)
    assert (side.kind, side.is_war, state.kind) == ("side", True, "state")
    assert side.countries == tuple(COUNTRIES.values())


def test_a_side_in_a_matter_that_names_no_country_tells_of_no_interest() -> None:
    profile = replace(WIRE, sides=(replace(WAR, matter="the quarrel about the quay"),))
    assert [one.kind for one in list_interests(profile, COUNTRIES)] == ["state"]


@pytest.mark.parametrize("code", ["CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP"])
def test_an_outlet_that_its_state_does_not_hold_in_every_way_is_not_called_the_states(code: str) -> None:
    assert list_interests(replace(WIRE, state_control=fact(code), sides=()), COUNTRIES) == ()


@pytest.mark.parametrize(
    "doubted",
    [
        replace(WIRE, sides=(), state_control=fact("SC", checked=False)),
        replace(WIRE, sides=(), country=fact("XV", checked=False)),
        replace(WIRE, sides=(), country=fact("XX")),
        replace(GAZETTE, owner=fact("Halvorsen Shipping plc", checked=False)),
    ],
)
def test_what_was_not_checked_or_is_no_country_is_no_reason(doubted: OutletProfile) -> None:
    assert list_interests(doubted, COUNTRIES) == ()


def test_a_body_of_a_government_is_called_one() -> None:
    body = OutletProfile(domain="office.example.org", name=fact("Salt Office"), kind=fact("government"))
    (one,) = list_interests(replace(body, country=fact("XO")), COUNTRIES)
    assert (one.kind, one.reason) == ("government", "an Orrinese government body")
    assert list_interests(body, COUNTRIES) == ()


def test_an_owner_is_looked_for_without_the_form_of_his_company_and_told_in_full() -> None:
    (one,) = list_interests(GAZETTE, COUNTRIES)
    assert (one.kind, one.owner, one.reason) == ("owner", "Halvorsen Shipping", "owned by Halvorsen Shipping plc")


def test_an_owner_of_one_word_is_looked_for_with_the_form_of_his_company() -> None:
    (one,) = list_interests(replace(GAZETTE, owner=fact("Reach plc")), COUNTRIES)
    assert one.owner == "Reach plc"


@pytest.mark.parametrize("owner", ["The Wharf Gazette Company", "Wharf", "wharf gazette"])
def test_an_outlet_named_like_its_owner_is_not_told_to_be_its_own(owner: str) -> None:
    assert list_interests(replace(GAZETTE, owner=fact(owner)), COUNTRIES) == ()


def test_an_owner_of_a_medium_that_the_monitor_has_is_left_to_the_monitor() -> None:
    owned = replace(WIRE, sides=(), owner=fact("Velmark Press Trust"))
    assert [one.kind for one in list_interests(owned, COUNTRIES)] == ["state"]


def lay(field: Literal["state_control", "country"], value: str | None, profile: OutletProfile = WIRE) -> OutletProfile:
    line = Override(
        domain=profile.domain, field=field, value=value, tenant="t1", who="mod", when="2026-11-01T10:00:00+00:00"
    )
    registry = Registry.of((profile,), countries=COUNTRIES.values()).with_overrides((line,), tenant="t1")
    found = registry.by_host(profile.domain)
    assert found is not None
    return found


def test_a_community_that_takes_the_states_hold_away_takes_the_sides_away_that_rest_on_it() -> None:
    assert list_interests(lay("state_control", None), COUNTRIES) == ()
    assert list_interests(lay("state_control", "IP"), COUNTRIES) == ()


def test_a_communitys_own_word_is_said_to_be_its_own() -> None:
    (one,) = list_interests(lay("state_control", "SC"), COUNTRIES)
    assert (one.reason, one.cited) == ("controlled by the Velmarkian state", "this community (mod), 2026")
    (other,) = list_interests(lay("country", "XO"), COUNTRIES)
    assert other.reason == "controlled by the Orrinese state"


def test_a_side_with_a_source_of_its_own_stays() -> None:
    profile = replace(WIRE, sides=(replace(WAR, source="Salt Office (its own page)"),))
    assert [one.cited for one in list_interests(lay("state_control", None, profile), COUNTRIES)] == [
        "Salt Office, 2023"
    ]
