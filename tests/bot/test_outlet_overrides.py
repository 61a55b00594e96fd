"""What a community or the operator says of an outlet goes before the registry."""

import msgspec
import pytest

from bot.errors import BadInputError
from bot.model.outlet import (
    NameRule,
    OpinionLine,
    Override,
)
from bot.outlets import Registry, describe_outlet
from tests.bot.registry import COUNTRIES, REGISTRY, TASS, opinion


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
