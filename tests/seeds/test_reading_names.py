"""The names that reading knows by heart, against the registry, which it does not ask: what both have, they agree on."""

import pytest

from bot.outlets import Registry
from bot.reading.agencies import AGENCIES
from bot.reading.outlet_names import OUTLET_NAMES
from seeds import read_registry

SERVE_OTHERS = {"CNN"}
"""Broadcasters whose texts others print as an agency's."""
NO_OUTLETS = {"government", "think tank", "NGO", "unknown"}
HELD_LEAST = {"agencies": 10, "outlets": 70}
"""Names that both have today. Fewer would mean that this compares nothing."""


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.parse(**read_registry())


def test_an_agency_that_signs_texts_is_an_agency_in_the_registry_under_one_of_its_hosts(registry: Registry) -> None:
    held = {name: found for name in AGENCIES if (found := registry.by_name(name)) is not None}
    kinds = {name: found.kind.value for name, found in held.items() if found.kind is not None}
    assert {name for name in held if kinds.get(name) != "news agency"} == SERVE_OTHERS
    for name, found in held.items():
        hosts = [found.domain, *(alias.value for alias in found.aliases)]
        labels = {label for host in hosts for label in host.split(".")[:-1]}
        assert labels.intersection(AGENCIES[name].split()), name
    assert len(held) >= HELD_LEAST["agencies"]


def test_a_name_that_is_surely_an_outlets_is_nobody_elses_in_the_registry(registry: Registry) -> None:
    held = {name: found for name in OUTLET_NAMES if (found := registry.by_name(name)) is not None}
    assert not {name for name, found in held.items() if found.kind is not None and found.kind.value in NO_OUTLETS}
    assert len(held) >= HELD_LEAST["outlets"]
