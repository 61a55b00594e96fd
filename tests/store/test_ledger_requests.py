"""The ledger: what is claimed once, and what is counted.

``python -m tests.store.test_ledger_requests PATH COUNT`` claims requests and shares as one of several processes.
"""

import asyncio
import subprocess
import sys
from pathlib import Path

from store.sqlite import SqliteStore
from tests.store.giving import DAY, NOW, ROOT, later
from tests.store.making import Store


async def test_a_request_is_claimed_once_and_its_end_is_kept(store: Store) -> None:
    claims = [await store.ledger.claim_request("r", platform="discord", tenant="t", now=NOW) for _ in range(2)]
    assert claims == [True, False]
    assert await store.ledger.claim_request("r", platform="slack", tenant="t", now=NOW)
    assert await store.ledger.read_request("r", platform="discord") == ("claimed", None)

    await store.ledger.finish_request("r", platform="discord", state="undelivered", reason="expired")

    assert await store.ledger.read_request("r", platform="discord") == ("undelivered", "expired")
    assert await store.ledger.read_request("never", platform="discord") is None
    assert await store.ledger.count_requests() == {
        ("discord", "undelivered", "expired"): 1,
        ("slack", "claimed", None): 1,
    }


async def test_claims_are_known_for_a_day(store: Store) -> None:
    await store.ledger.claim_request("old", platform="p", tenant="", now=NOW)

    assert not await store.ledger.claim_request("old", platform="p", tenant="", now=NOW + DAY)
    assert await store.ledger.claim_request("new", platform="p", tenant="", now=NOW + DAY + DAY)
    assert await store.ledger.read_request("old", platform="p") is None


def test_of_three_processes_one_gets_each_request_and_each_share(path: Path) -> None:
    count = 150
    SqliteStore.open(path).close()
    command = [sys.executable, "-m", "tests.store.test_ledger_requests", str(path), str(count)]
    children = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    claimed = [name for child in children for name in child.communicate(timeout=120)[0].split()]

    assert [child.returncode for child in children] == [0, 0, 0]
    assert sorted(claimed) == sorted([f"request-{at}" for at in range(count)] + [f"share-{at}" for at in range(count)])


async def claim_all(path: Path, count: int) -> list[str]:
    with SqliteStore.open(path) as store:
        names: list[str] = []
        for at in range(count):
            if await store.ledger.claim_request(f"r{at}", platform="p", tenant="t", now=NOW):
                names.append(f"request-{at}")
            if await store.ledger.claim_share(f"a{at}", tenant="t", channel="c", user="u", now=NOW):
                names.append(f"share-{at}")
    return names


async def test_a_member_has_five_turns_a_minute_and_waits_until_the_first_is_a_minute_old(store: Store) -> None:
    for at in range(5):
        assert await store.ledger.take_turn(tenant="t", user="u", now=later(at * 10)) is None

    wait = await store.ledger.take_turn(tenant="elsewhere", user="u", now=later(45))
    assert wait is not None
    assert (wait.limit, wait.seconds) == ("user_minute", 15)
    assert await store.ledger.take_turn(tenant="t", user="another", now=later(45)) is None
    assert await store.ledger.take_turn(tenant="t", user="u", now=later(60)) is None
    assert await store.ledger.take_turn(tenant="t", user="u", now=later(61)) is not None


async def test_a_member_has_fifty_turns_a_day(store: Store) -> None:
    for at in range(50):
        assert await store.ledger.take_turn(tenant="t", user="u", now=later(at * 60)) is None

    wait = await store.ledger.take_turn(tenant="t", user="u", now=later(3600))
    assert wait is not None
    assert (wait.limit, wait.seconds) == ("user_day", 86_400 - 3600)
    assert await store.ledger.take_turn(tenant="t", user="u", now=NOW + DAY) is None


async def test_a_community_has_sixty_turns_a_minute_and_a_refused_one_does_not_count(store: Store) -> None:
    for at in range(60):
        assert await store.ledger.take_turn(tenant="t", user=f"u{at}", now=NOW) is None

    waits = [await store.ledger.take_turn(tenant="t", user="u", now=later(30)) for _ in range(9)]
    assert {(wait.limit, wait.seconds) for wait in waits if wait} == {("community_minute", 30)}
    assert await store.ledger.take_turn(tenant="another", user="u", now=later(30)) is None
    assert await store.ledger.take_turn(tenant="t", user="u", now=later(60)) is None


if __name__ == "__main__":
    sys.stdout.write("\n".join(asyncio.run(claim_all(Path(sys.argv[1]), int(sys.argv[2])))))
