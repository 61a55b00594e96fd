"""What an operator or a community knows better about an outlet is kept, a line a field, and stays where it belongs."""

from bot.model.outlet import Override
from tests.store.making import Store


def make_line(tenant: str, value: str | None, *, when: str, domain: str = "example.test") -> Override:
    return Override(domain=domain, field="owner", value=value, tenant=tenant, who="someone", when=when)


async def test_a_later_line_takes_the_place_of_an_earlier_one(store: Store) -> None:
    await store.put_override(make_line("ours", "First", when="2024-01-01T00:00:00Z"))
    await store.put_override(make_line("ours", None, when="2024-01-02T00:00:00Z"))

    assert await store.load_overrides(tenant="ours") == (make_line("ours", None, when="2024-01-02T00:00:00Z"),)


async def test_a_community_sees_its_own_lines_and_the_operators_oldest_first(store: Store) -> None:
    ours, theirs, operators = (
        make_line(tenant, tenant, when=f"2024-01-0{day}T00:00:00Z")
        for day, tenant in enumerate(("ours", "theirs", ""), 1)
    )
    for line in (operators, theirs, ours):
        await store.put_override(line)

    assert await store.load_overrides(tenant="ours") == (ours, operators)
    assert await store.load_overrides(tenant="") == (operators,)
