"""The ledger: who and what is forgotten, and nobody else."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.model.community import CommunitySettings, Recent, own_tenant
from store.sqlite import SqliteStore
from tests.store.giving import DAY, NOW, complain, give, later
from tests.store.making import Store, make_article, put


async def fill(store: Store, user: str, tenant: str, name: str) -> None:
    """Leave a row of every sort."""
    await give(store, name, tenant=tenant)
    await store.ledger.claim_request(name, platform="p", tenant=tenant, now=NOW)
    await store.ledger.take_turn(tenant=tenant, user=user, now=NOW)
    await store.ledger.keep_recent(Recent(answer_id=name, headline="h", at=NOW), tenant=tenant, user=user)
    await complain(store, name, user, tenant=tenant)
    await store.ledger.claim_share(name, tenant=tenant, channel="c", user=user, now=NOW)
    settings = await store.ledger.load_settings(tenant=tenant)
    await store.ledger.keep_settings(replace(settings, days=settings.days + 1), tenant=tenant, user=user, now=NOW)


def dump(path: Path) -> str:
    with closing(sqlite3.connect(path)) as rows:
        return "\n".join(line for line in rows.iterdump() if line.startswith("INSERT"))


async def test_a_member_is_forgotten_everywhere_and_nobody_else(path: Path) -> None:
    with SqliteStore.open(path) as store:
        for user, tenant in (("member-u", "one"), ("member-u", "two"), ("member-v", "one")):
            await fill(store, user, tenant, f"answer of {user} in {tenant}")
        await fill(store, "member-u", own_tenant("member-u"), "own answer")

        assert await store.ledger.forget_user("member-u") > 10
        assert await store.ledger.forget_user("member-u") == 0

        assert await store.ledger.list_recent(tenant="one", user="member-u") == ()
        assert len(await store.ledger.list_recent(tenant="one", user="member-v")) == 1
        assert {one.who for one in await store.ledger.list_feedback(tenant="one")} == {None, "member-v"}
        assert await store.ledger.read_answer("own answer", tenant=own_tenant("member-u")) is None
        assert not await store.ledger.claim_request("own answer", platform="p", tenant="x", now=NOW)
    left = dump(path).replace("answer of member-u", "")
    assert "member-u" not in left
    assert "member-v" in left


async def test_what_is_older_than_a_communitys_days_is_purged(store: Store) -> None:
    await put(store, make_article("a", given="x"))
    for tenant, days in (("short", 7), ("long", 365), ("none", 0), ("", 30)):
        await store.ledger.keep_settings(CommunitySettings(days=days), tenant=tenant, user="u", now=NOW)
        await give(store, f"in {tenant}", tenant=tenant, article="x")
        await store.ledger.keep_recent(Recent(answer_id=f"in {tenant}", headline="h", at=NOW), tenant=tenant, user="u")
        await complain(store, f"in {tenant}", "u", tenant=tenant)
    assert await store.ledger.list_tenants() == ("long", "none", "short")

    async def sweep(now: datetime) -> set[str]:
        for tenant in ("short", "long", "none", ""):
            while await store.ledger.purge_old(tenant=tenant, now=now):
                pass
        kept = [await store.ledger.read_answer(f"in {tenant}", tenant=tenant) for tenant in ("short", "long", "none")]
        return {answer.answer_id for answer in kept if answer}

    assert await sweep(NOW) == {"in short", "in long", "in none"}
    assert await sweep(later(1)) == {"in short", "in long"}
    assert await sweep(NOW + 7 * DAY) == {"in short", "in long"}
    assert await sweep(NOW + 7 * DAY + timedelta(seconds=1)) == {"in long"}
    assert {one.tenant for one in await store.ledger.list_feedback()} == {"long", ""}
    assert [line.who for line in await store.ledger.list_audit(tenant="short")] == [None]
    assert await store.ledger.read_answer("in ", tenant="") is not None
    assert (await store.load_answer("in long")) is not None


async def test_what_an_answer_stood_on_goes_with_the_last_answer(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await put(store, make_article("a", given="x"))
        for name in ("one", "two"):
            await give(store, name, article="x", tenant=name)
        await put(store, make_article("b", given="x"))
        counts = []
        for tenant in ("one", "two"):
            await store.ledger.purge_tenant(tenant)
            with closing(sqlite3.connect(path)) as rows:
                counts.append(
                    rows.execute("SELECT (SELECT count(*) FROM versions), (SELECT count(*) FROM texts)").fetchone()
                )
    assert counts == [(1, 2), (0, 1)]


async def test_all_of_a_community_that_leaves_is_purged_and_nothing_of_another(path: Path) -> None:
    with SqliteStore.open(path) as store:
        for tenant in ("community-one", "community-two", ""):
            await fill(store, "u", tenant, f"in {tenant}")
        assert await store.ledger.purge_tenant("community-one") > 6
        assert await store.ledger.purge_tenant("community-one") == await store.ledger.purge_tenant("") == 0
        assert await store.ledger.read_answer("in community-two", tenant="community-two") is not None
        assert await store.ledger.list_audit(tenant="community-two") != ()
    left = dump(path).replace("'in community-one'", "")
    assert "community-one" not in left
