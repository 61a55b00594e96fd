"""The ledger: a community's settings, and who changed what."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.community import CommunitySettings
from store.sqlite import SqliteStore
from tests.store.giving import NOW, later
from tests.store.making import Store


async def test_a_community_that_decided_nothing_has_the_default_settings(store: Store) -> None:
    assert await store.ledger.load_settings(tenant="t") == CommunitySettings()


async def test_changed_settings_are_kept_with_who_changed_what_when(store: Store) -> None:
    first = CommunitySettings(share="nobody", mentions=False)
    await store.ledger.keep_settings(first, tenant="t", user="u", now=NOW)
    await store.ledger.keep_settings(first, tenant="t", user="idle", now=later(1))
    await store.ledger.keep_settings(replace(first, days=0, language="uk"), tenant="t", user="v", now=later(2))

    assert await store.ledger.load_settings(tenant="t") == replace(first, days=0, language="uk")
    assert await store.ledger.load_settings(tenant="another") == CommunitySettings()
    audit = await store.ledger.list_audit(tenant="t")
    assert [(line.who, line.at, line.field, line.old, line.new) for line in audit] == [
        ("u", NOW, "share", "moderators", "nobody"),
        ("u", NOW, "mentions", "True", "False"),
        ("v", later(2), "language", None, "uk"),
        ("v", later(2), "days", "30", "0"),
    ]
    assert await store.ledger.list_audit(tenant="another") == ()


async def test_the_audit_is_only_added_to(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await store.ledger.keep_settings(CommunitySettings(days=1), tenant="t", user="u", now=NOW)
    with closing(sqlite3.connect(path)) as rows:
        for change in ("new = '2'", "who = 'another'", "at = 0, who = NULL"):
            with pytest.raises(sqlite3.IntegrityError, match="only added to"):
                rows.execute(f"UPDATE audit SET {change}")  # noqa: S608 - constants above
        rows.execute("UPDATE audit SET who = NULL")


async def test_every_store_has_a_secret_of_its_own(tmp_path: Path) -> None:
    secrets = set()
    for name in ("one", "two", "two"):
        with SqliteStore.open(tmp_path / name) as store:
            secrets.add(await store.ledger.read_secret())
    assert len(secrets) == 2
    assert {len(secret) for secret in secrets} == {64}


async def test_every_table_of_the_ledger_names_its_community(path: Path) -> None:
    SqliteStore.open(path).close()
    with closing(sqlite3.connect(path)) as rows:
        for table in ("requests", "turns", "recent", "communities", "audit", "feedback", "rejected", "shares"):
            assert "tenant" in {row[1] for row in rows.execute(f"PRAGMA table_info({table})")}
