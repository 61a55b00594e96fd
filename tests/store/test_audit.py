"""The audit: who shared, deleted and configured, in lines that are only added to."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.model.community import CommunitySettings, ShareState, own_tenant
from store.sqlite import SqliteStore
from tests.store.giving import DAY, NOW, later
from tests.store.making import Store


async def post(store: Store, name: str, *, tenant: str = "ours", user: str = "u", state: ShareState = "posted") -> None:
    await store.ledger.claim_share(name, tenant=tenant, channel="c", user=user, now=NOW)
    await store.ledger.finish_share(name, tenant=tenant, channel="c", state=state, message_id="m")


async def read(store: Store, tenant: str | None = "ours") -> list[tuple[str | None, str, str | None, str | None]]:
    return [(line.who, line.deed, line.answer_id, line.new) for line in await store.ledger.list_audit(tenant=tenant)]


async def test_shared_deleted_and_configured_are_written_down_in_their_order(store: Store) -> None:
    await post(store, "one", user="sharer")
    await store.ledger.keep_settings(CommunitySettings(days=7), tenant="ours", user="chief", now=later(1))
    await store.ledger.note_deletion("one", tenant="ours", channel="c", user="moderator", now=later(2))

    lines = await store.ledger.list_audit(tenant="ours")
    assert await read(store) == [
        ("sharer", "shared", "one", "posted"),
        ("chief", "configured", None, "7"),
        ("moderator", "deleted", "one", None),
    ]
    assert [line.at for line in lines] == [NOW, later(1), later(2)]
    assert [line.channel for line in lines] == ["c", None, "c"]
    assert [share.state for share in await store.ledger.list_shares(tenant="ours")] == ["deleted"]


async def test_what_was_not_posted_is_not_in_the_audit_and_what_may_have_been_is(store: Store) -> None:
    await post(store, "refused", state="undelivered")
    await post(store, "unsure", state="unknown")
    assert await read(store) == [("u", "shared", "unsure", "unknown")]


async def test_an_answer_that_is_shared_again_after_its_deletion_has_a_line_for_each(store: Store) -> None:
    await post(store, "one", user="first")
    await store.ledger.note_deletion("one", tenant="ours", channel="c", user="first", now=later(1))
    await post(store, "one", user="second")
    assert [(who, deed) for who, deed, *_ in await read(store)] == [
        ("first", "shared"),
        ("first", "deleted"),
        ("second", "shared"),
    ]


async def test_the_audit_of_one_community_is_not_anothers_and_an_operator_sees_all(store: Store) -> None:
    await post(store, "one", tenant="ours")
    await post(store, "two", tenant="theirs")
    assert [name for _, _, name, _ in await read(store, "theirs")] == ["two"]
    assert [name for _, _, name, _ in await read(store, None)] == ["one", "two"]


async def test_nobody_changes_or_deletes_a_line(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await post(store, "one")
        await store.ledger.note_deletion("one", tenant="ours", channel="c", user="u", now=NOW)
    with closing(sqlite3.connect(path)) as rows:
        rows.execute("PRAGMA recursive_triggers=ON")
        for change in (
            "UPDATE audit SET who = 'another'",
            "UPDATE audit SET deed = 'configured', who = NULL",
            "UPDATE audit SET channel = NULL, who = NULL",
            "DELETE FROM audit",
            "DELETE FROM audit WHERE number = 1",
            "INSERT OR REPLACE INTO audit (number, tenant, at, field) VALUES (1, 'ours', 0, '')",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="only added to"):
                rows.execute(change)
        assert rows.execute("SELECT count(*) FROM audit WHERE who = 'u'").fetchone() == (2,)


async def test_who_is_forgotten_leaves_the_line_by_no_one(store: Store) -> None:
    await post(store, "one", user="gone")
    await post(store, "two", user="stays")
    await store.ledger.forget_user("gone")
    assert [(who, name) for who, _, name, _ in await read(store)] == [(None, "one"), ("stays", "two")]


async def test_after_a_communitys_days_its_lines_are_by_no_one(store: Store) -> None:
    await store.ledger.keep_settings(CommunitySettings(days=7), tenant="ours", user="chief", now=NOW)
    await post(store, "one")
    await store.ledger.purge_old(tenant="ours", now=NOW + 6 * DAY)
    assert [who for who, *_ in await read(store)] == ["chief", "u"]
    while await store.ledger.purge_old(tenant="ours", now=NOW + 8 * DAY):
        pass
    assert [(who, deed) for who, deed, *_ in await read(store)] == [(None, "configured"), (None, "shared")]


async def test_the_lines_of_a_community_that_leaves_go_with_it_and_no_others(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await post(store, "one", tenant="ours")
        await post(store, "two", tenant="theirs")
        await store.ledger.purge_tenant("ours")
        assert [name for _, _, name, _ in await read(store, None)] == ["two"]
    with closing(sqlite3.connect(path)) as rows:
        assert rows.execute("SELECT count(*) FROM departures").fetchone() == (0,)
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            rows.execute("DELETE FROM audit")


async def test_a_members_own_talk_leaves_no_lines(store: Store) -> None:
    own = own_tenant("u")
    await post(store, "one", tenant=own)
    await store.ledger.note_deletion("one", tenant=own, channel="c", user="u", now=NOW)
    assert [deed for _, deed, *_ in await read(store, own)] == ["shared"]
    while await store.ledger.purge_old(tenant=own, now=NOW + 31 * DAY):
        pass
    assert await read(store, own) == []


async def test_what_was_shared_before_there_was_an_audit_of_it_is_taken_over(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await post(store, "one")
        await post(store, "refused", state="undelivered")
        await store.ledger.keep_settings(CommunitySettings(days=7), tenant="ours", user="chief", now=NOW)
    with closing(sqlite3.connect(path)) as rows:
        rows.executescript(
            """DROP TRIGGER audit_lasts; DROP TRIGGER audit_stays; DELETE FROM audit WHERE deed <> 'configured';
               ALTER TABLE audit DROP COLUMN deed; ALTER TABLE audit DROP COLUMN answer_id;
               ALTER TABLE audit DROP COLUMN channel; DROP TABLE departures;
               CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, ''); END;
               DELETE FROM _sqlite_migrations WHERE name = '0006_audit'"""
        )
    with SqliteStore.open(path) as store:
        assert await read(store) == [("chief", "configured", None, "7"), ("u", "shared", "one", "posted")]
