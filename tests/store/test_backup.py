"""Backups: whole, private, named by their time, and made while others write."""

import os
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StoreError
from store.backup import back_up, backup_folder, copy_store, list_backups
from store.sqlite import SqliteStore
from tests.store.child import BATCH, start
from tests.store.making import find_ids, make_article, put, quote

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


async def make_store(path: Path, *seeds: str) -> None:
    with SqliteStore.open(path) as store:
        for seed in seeds:
            await put(store, make_article(seed, given=seed))


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


async def test_a_backup_is_a_whole_store_in_one_file_that_only_its_owner_reads(path: Path) -> None:
    await make_store(path, "a", "b")
    made = back_up(path, backup_folder(path), now=NOW)

    assert names(backup_folder(path)) == ["20261122T100000Z.db"]
    assert (made.path.stat().st_mode & 0o777, made.path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert made.size == made.path.stat().st_size
    with closing(sqlite3.connect(f"{made.path.as_uri()}?mode=ro&immutable=1", uri=True)) as rows:
        assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert rows.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with SqliteStore.open(made.path) as store:
        await store.follow()
        assert [await find_ids(store, quote(seed)) for seed in "ab"] == [{"a"}, {"b"}]


async def test_a_backup_made_while_another_process_writes_has_whole_batches_and_all_that_was_safe(path: Path) -> None:
    with start("import_batches", path, 400) as child:
        assert child.stdout is not None
        safe = [int(child.stdout.readline()) for _ in range(3)][-1]
        made = [back_up(path, path.parent / "kept", now=NOW + timedelta(seconds=at)) for at in range(3)]
        assert child.poll() is None, "the import was over before the backups: nothing was shown"
        child.kill()
    counts = []
    for one in made:
        with closing(sqlite3.connect(one.path)) as rows:
            assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert rows.execute("PRAGMA foreign_key_check").fetchall() == []
            counts.append(rows.execute("SELECT count(*) FROM articles").fetchone()[0])
    assert counts[0] >= (safe + 1) * BATCH
    assert counts == sorted(counts)
    assert {count % BATCH for count in counts} == {0}


async def test_older_backups_are_deleted_and_nothing_else_that_lies_there(path: Path) -> None:
    await make_store(path)
    folder = backup_folder(path)
    for day in range(4):
        back_up(path, folder, now=NOW + timedelta(days=day))
    (folder / "notes.db").write_text("mine")
    made = back_up(path, folder, now=NOW + timedelta(days=4), keep=2, note="by-hand")

    assert made.dropped == 3
    assert names(folder) == ["20261125T100000Z.db", "20261126T100000Z-by-hand.db", "notes.db"]
    assert [at for at, _ in list_backups(folder)] == [NOW + timedelta(days=3), NOW + timedelta(days=4)]


async def test_a_backup_that_fails_leaves_the_older_ones_and_no_half_one(path: Path) -> None:
    await make_store(path, *"abcdef")
    folder = backup_folder(path)
    back_up(path, folder, now=NOW)
    with closing(sqlite3.connect(path)) as rows:
        (root,) = rows.execute("SELECT rootpage FROM sqlite_master WHERE name = 'addresses_by_loose'").fetchone()
        rows.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as damaged:
        damaged.seek((root - 1) * 4096)
        damaged.write(b"\xff" * 4096)

    with pytest.raises(StoreError):
        back_up(path, folder, now=NOW + timedelta(days=1), keep=1)
    assert names(folder) == ["20261122T100000Z.db"]


async def test_a_backup_that_is_interrupted_leaves_nothing(path: Path) -> None:
    await make_store(path, "a")

    def stop(_done: int, _all: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(path, backup_folder(path), now=NOW, progress=stop)
    assert names(backup_folder(path)) == []


async def test_what_a_killed_backup_has_left_is_cleared_away_a_day_later(path: Path) -> None:
    await make_store(path)
    folder = backup_folder(path)
    folder.mkdir()
    for name, age in ((".old.db.1.part", 90_000), (".new.db.2.part", 60)):
        (folder / name).touch()
        os.utime(folder / name, (time.time() - age,) * 2)
    back_up(path, folder, now=NOW, keep=1)
    assert names(folder) == [".new.db.2.part", "20261122T100000Z.db"]


async def test_what_is_no_store_is_not_backed_up(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as rows:
        rows.execute("CREATE TABLE articles (a)")
    with pytest.raises(StoreError, match="another program's"):
        copy_store(path, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


async def test_an_older_store_is_backed_up_before_it_is_upgraded(path: Path) -> None:
    await make_store(path, "a")
    with closing(sqlite3.connect(path)) as rows:
        rows.executescript(
            """DROP TABLE outlet_overrides;
               DELETE FROM _sqlite_migrations WHERE name = '0003_outlet_overrides'"""
        )
    await make_store(path, "b")

    ((_, kept),) = list_backups(backup_folder(path))
    assert kept.name.endswith("-before-0003_outlet_overrides.db")
    with closing(sqlite3.connect(kept)) as rows:
        tables = {name for (name,) in rows.execute("SELECT name FROM sqlite_master")}
        assert ("articles" in tables, "outlet_overrides" in tables) == (True, False)
        assert rows.execute("SELECT count(*) FROM articles").fetchone() == (1,)


async def test_without_room_for_a_backup_an_older_store_stays_as_it_is(path: Path) -> None:
    await make_store(path, "a")
    with closing(sqlite3.connect(path)) as rows:
        rows.executescript(
            "DROP TABLE outlet_overrides; DELETE FROM _sqlite_migrations WHERE name = '0003_outlet_overrides'"
        )
    backup_folder(path).write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="stays as it was"):
        SqliteStore.open(path)
    with closing(sqlite3.connect(path)) as rows:
        assert rows.execute("SELECT count(*) FROM sqlite_master WHERE name = 'outlet_overrides'").fetchone() == (0,)


async def test_a_new_store_needs_no_backup(path: Path) -> None:
    await make_store(path)
    await make_store(path)
    assert not backup_folder(path).exists()
