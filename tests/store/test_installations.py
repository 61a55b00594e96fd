from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.store.making import Store

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
HOME = {"platform": "slack", "enterprise": "E1", "team": "T1"}


async def test_an_installation_is_read_as_it_was_kept_and_by_its_own_community_alone(store: Store) -> None:
    await store.installations.keep(b"one", **HOME, now=NOW)
    assert await store.installations.read(**HOME) == b"one"
    for name, other in (("platform", "irc"), ("enterprise", ""), ("team", "T2")):
        assert await store.installations.read(**(HOME | {name: other})) is None


async def test_installing_again_takes_the_place_of_what_was(store: Store) -> None:
    await store.installations.keep(b"one", **HOME, now=NOW)
    await store.installations.keep(b"two", **HOME, now=NOW)
    assert await store.installations.read(**HOME) == b"two"
    assert await store.installations.count(platform="slack") == 1


async def test_an_end_that_is_told_late_leaves_a_newer_installation(store: Store) -> None:
    await store.installations.keep(b"one", **HOME, now=NOW)
    assert not await store.installations.drop(**HOME, until=NOW - timedelta(seconds=1))
    assert await store.installations.read(**HOME) == b"one"
    assert await store.installations.drop(**HOME, until=NOW)
    assert await store.installations.read(**HOME) is None
    assert not await store.installations.drop(**HOME, until=NOW)


async def test_a_state_is_taken_once(store: Store) -> None:
    await store.installations.keep_state("abc", now=NOW)
    assert not await store.installations.take_state("abd", now=NOW)
    assert await store.installations.take_state("abc", now=NOW)
    assert not await store.installations.take_state("abc", now=NOW)


async def test_a_state_is_taken_within_ten_minutes(store: Store) -> None:
    await store.installations.keep_state("old", now=NOW)
    await store.installations.keep_state("new", now=NOW + timedelta(minutes=9))
    assert not await store.installations.take_state("old", now=NOW + timedelta(minutes=10))
    assert await store.installations.take_state("new", now=NOW + timedelta(minutes=10))


async def test_installations_outlast_the_process(open_store: Callable[[], Store]) -> None:
    with open_store() as store:
        await store.installations.keep(b"one", **HOME, now=NOW)
    with open_store() as store:
        assert await store.installations.read(**HOME) == b"one"
