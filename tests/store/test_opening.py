"""Opening a store: from nothing, from an older one, from a newer one, by several processes at once."""

import os
import sqlite3
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError, StoreTooNewError
from store import opening
from store.connections import READERS
from store.opening import open_reader, open_writer, transaction
from store.sqlite import SqliteStore
from store.version import CORPUS, SET, STEPS
from tests.store.child import count_up, start
from tests.store.making import fill, find_ids, make_article, put, quote


def steps_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]


def test_an_empty_file_becomes_a_store_of_this_version(path: Path) -> None:
    path.touch()
    SqliteStore.open(path).close()

    assert tuple(steps_of(path)) == STEPS
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_new_store_and_its_index_are_for_their_owner_alone(path: Path) -> None:
    with SqliteStore.open(path):
        modes = {entry.name.removeprefix(path.name): entry.stat().st_mode & 0o777 for entry in path.parent.iterdir()}

    assert modes == {"": 0o600, "-wal": 0o600, "-shm": 0o600, ".index": 0o700, ".claims": 0o700}


def test_a_store_that_is_there_keeps_the_mode_it_was_given(path: Path) -> None:
    SqliteStore.open(path).close()
    path.chmod(0o640)
    SqliteStore.open(path).close()

    assert path.stat().st_mode & 0o777 == 0o640


def test_two_stores_have_neither_name_nor_secret_in_common(tmp_path: Path) -> None:
    notes = []
    for name in ("one", "two"):
        SqliteStore.open(tmp_path / name).close()
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            notes.append(dict(connection.execute("SELECT key, value FROM meta").fetchall()))

    assert notes[0].keys() == notes[1].keys() == {"store_id", "paste_secret"}
    assert not set(notes[0].values()) & set(notes[1].values())


def test_a_current_store_is_opened_without_loading_the_migrations(path: Path) -> None:
    told = []
    for _ in range(2):
        with start("load_library", path) as child:
            told.append(child.communicate()[0].strip())

    assert told == ["True", "False"]


def test_many_processes_can_open_a_new_store_at_once(path: Path) -> None:
    children = [start("open_once", path, stdin=subprocess.PIPE) for _ in range(4)]
    for child in children:
        assert child.stdin is not None
        child.stdin.close()
        child.stdin = None

    assert [child.communicate()[0] for child in children] == ["opened\n"] * 4
    assert tuple(steps_of(path)) == STEPS


async def test_an_older_store_is_brought_up_to_this_version_with_all_it_holds(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await put(store, make_article("a", given="x"))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """DROP TABLE outlet_overrides;
               DELETE FROM _sqlite_migrations WHERE name = '0003_outlet_overrides'"""
        )

    with SqliteStore.open(path) as store:
        await put(store, make_article("b", given="y"))
        await store.follow()
        assert [await find_ids(store, quote(seed)) for seed in "ab"] == [{"x"}, {"y"}]
    assert set(steps_of(path)) == set(STEPS)


def test_a_newer_store_is_refused_and_left_as_it_is(path: Path) -> None:
    SqliteStore.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, ?, '9999_later', '')", (SET,))
        connection.commit()
    before = path.read_bytes()

    with pytest.raises(StoreTooNewError, match="upgrade") as caught:
        SqliteStore.open(path)

    assert caught.value.found == "9999_later"
    assert path.read_bytes() == before


@pytest.mark.parametrize("migrations", ["notes", "_sqlite_migrations"])
def test_another_programs_database_is_refused_and_left_as_it_is(path: Path, migrations: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE TABLE {migrations} (id, migration_set, name, applied_at)")
        connection.execute(f"INSERT INTO {migrations} VALUES (1, 'another', '{CORPUS}', '')")  # noqa: S608 - two constants
        connection.commit()
    before = path.read_bytes()

    with pytest.raises(StoreError, match="another program's"):
        SqliteStore.open(path)
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from store.migrations import MIGRATIONS  # noqa: PLC0415 - loads what a current store does without

    def fail(_: object) -> None:
        raise sqlite3.OperationalError("as if the disk had failed")

    with monkeypatch.context() as patch:
        patch.setattr(MIGRATIONS._migrations[-1], "fn", fail)  # noqa: SLF001 - to fail in the last of them
        with pytest.raises(StoreError):
            SqliteStore.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    SqliteStore.open(path).close()
    assert tuple(steps_of(path)) == STEPS


def test_a_reader_cannot_write(path: Path) -> None:
    SqliteStore.open(path).close()
    with closing(open_reader(path)) as reader:
        for attempt in ("DELETE FROM meta", "PRAGMA query_only=OFF"):
            try:
                reader.execute(attempt)
                reader.execute("DELETE FROM meta")
            except sqlite3.OperationalError as error:
                assert opening.explain_error(error, path).args == (  # noqa: PT017 - each attempt must end here
                    f"the store {path} cannot be written: make the file and its folder writable",
                )
            else:
                pytest.fail("a reader wrote")


async def test_one_thread_writes_and_a_few_read(path: Path) -> None:
    with SqliteStore.open(path) as store:
        before = threading.active_count()
        for at in range(20):
            await put(store, make_article(at))
            assert await find_ids(store, quote(at))
        names = sorted(thread.name for thread in threading.enumerate() if thread.name.startswith("store-"))

        assert [name.rpartition("_")[0] for name in names] == ["store-read"] * (len(names) - 1) + ["store-write"]
        assert len(names) <= READERS + 1
        assert threading.active_count() <= before + READERS + 1
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("store-")]


def test_processes_that_read_and_then_write_lose_nothing(path: Path) -> None:
    with SqliteStore.open(path), closing(open_writer(path)) as connection:
        connection.execute("INSERT INTO meta VALUES ('number', '0')")
    children = [start("count_up", path, 200) for _ in range(2)]
    with ThreadPoolExecutor(1) as pool:
        pool.submit(count_up, path, "200").result()

    assert [child.communicate()[0] for child in children] == ["counted\n"] * 2
    with closing(open_reader(path)) as reader:
        assert reader.execute("SELECT value FROM meta WHERE key = 'number'").fetchone() == ("600",)


def test_an_error_within_a_transaction_takes_all_of_it_back(path: Path) -> None:
    with closing(open_writer(path)) as connection:
        with pytest.raises(sqlite3.IntegrityError), transaction(connection):
            connection.executemany("INSERT INTO meta VALUES (?, 'b')", ["a", "a"])
        with transaction(connection):
            pass
        assert connection.execute("SELECT count(*) FROM meta WHERE key = 'a'").fetchone() == (0,)


async def test_odd_names_of_files_and_a_changed_folder_make_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with SqliteStore.open(Path("new") / "a ?b#c%20d é.db") as store:
        monkeypatch.chdir("/")
        await put(store, make_article("a", given="x"))
        assert await find_ids(store, quote("a")) == {"x"}


async def test_opening_and_closing_leaves_nothing_open(path: Path) -> None:
    def count_open() -> int:
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - names, no paths

    counts = []
    for _ in range(60):
        with SqliteStore.open(path) as store:
            await fill(store, "a")
            await find_ids(store, quote("a"))
        store.close()
        counts.append(count_open())

    assert counts[-1] <= counts[9] + 2
