"""A store that is not as it should be: each time one clear line, the right code, and nothing lost."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from store import opening, sqlite
from store.sqlite import SqliteStore
from tests.adapters.samples import BRIDGE, BRIDGE_URL, QUOTE, articles
from tests.conftest import AddText, Firsthand, Result

OUT_OF_REACH = 3
NOBODY = 65534


def is_one_line(result: Result, *words: str) -> bool:
    return (result.code, result.out, result.err.count("\n")) == (OUT_OF_REACH, "", 1) and all(
        word in result.err for word in words
    )


def test_a_store_of_a_newer_version_is_left_alone(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE)
    with sqlite3.connect(db) as store:
        store.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('firsthand', '0099_later', '')"
        )
    store.close()
    before = db.read_bytes()
    for arguments in (("ask", QUOTE), ("add", __file__), ("index", "--rebuild"), ("remove", "x")):
        result = firsthand(*arguments)
        assert result.code in (OUT_OF_REACH, 2)
        assert result.err.count("\n") == 1
    assert is_one_line(firsthand("ask", QUOTE), "newer Firsthand", "upgrade")
    assert db.read_bytes() == before


def test_a_file_that_is_no_store_is_left_alone(firsthand: Firsthand, db: Path) -> None:
    db.write_bytes(b"these are my notes, and no store\n" * 100)
    before = db.read_bytes()
    assert is_one_line(firsthand("ask", QUOTE), "not a sound SQLite store", "FIRSTHAND_DB")
    assert db.read_bytes() == before


def test_what_to_do_is_said_also_where_the_path_is_long(firsthand: Firsthand, tmp_path: Path) -> None:
    path = tmp_path / ("a" * 120) / ("b" * 120) / "store.db"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"these are my notes, and no store\n" * 100)
    assert is_one_line(firsthand("ask", QUOTE, "--db", f"sqlite:///{path}"), "store.db", "FIRSTHAND_DB elsewhere or")


def test_somebody_elses_database_is_left_alone(firsthand: Firsthand, db: Path) -> None:
    with sqlite3.connect(db) as store:
        store.execute("CREATE TABLE articles (a)")
    store.close()
    result = firsthand("ask", QUOTE)
    assert (result.code, result.err.count("\n")) == (OUT_OF_REACH, 1)
    with sqlite3.connect(db) as store:
        names = store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    store.close()
    assert names == [("articles",)]


def test_a_second_process_at_the_file_is_waited_for_and_then_named(
    firsthand: Firsthand, add_text: AddText, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_text(BRIDGE)
    monkeypatch.setattr(SqliteStore, "open", partial(SqliteStore.open, busy_seconds=0.2))
    other = sqlite3.connect(db, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert is_one_line(firsthand("ask", QUOTE), "another process holds the store", "try again")
    other.execute("ROLLBACK")
    other.close()
    assert firsthand("ask", QUOTE).code == 0


def test_a_full_disk_loses_nothing_that_was_kept(firsthand: Firsthand) -> None:
    assert firsthand("import", "-", stdin=articles(20)).code == 0
    open_plainly = opening.open_writer

    def open_on_a_full_disk(path: Path, **options: float) -> sqlite3.Connection:
        connection = open_plainly(path, **options)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "open_writer", open_on_a_full_disk)
        assert is_one_line(firsthand("import", "-", stdin=articles(2000)), "the disk is full", "free some space")
    assert firsthand("import", "-", stdin=articles(40)).out == "20 added, 0 changed, 20 unchanged\n"


@pytest.mark.parametrize("path", ["/proc/firsthand.db", "/dev/null/x.db"])
def test_a_folder_that_cannot_be_used_is_named(firsthand: Firsthand, path: str) -> None:
    assert is_one_line(firsthand("ask", QUOTE, "--db", path), path.rpartition("/")[0])


@contextmanager
def rights_of_nobody() -> Iterator[None]:
    """Give up root's rights for a while: root may write everywhere."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(mine)


@pytest.fixture
def shelf() -> Iterator[Path]:
    """Return a folder that everybody can see into, unlike pytest's own."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


def test_a_read_only_folder_is_named(firsthand: Firsthand, shelf: Path) -> None:
    # Once with all rights, so that all modules are loaded.
    assert firsthand("ask", QUOTE).code == 1
    shelf.chmod(0o555)
    with rights_of_nobody():
        result = firsthand("ask", QUOTE, "--db", shelf / "x.db")
    assert is_one_line(result, str(shelf), "writable")


def test_a_read_only_store_is_named_and_left_alone(firsthand: Firsthand, shelf: Path) -> None:
    store = shelf / "x.db"
    assert firsthand("ask", QUOTE, "--db", store).code == 1
    before = store.read_bytes()
    for path in shelf.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    shelf.chmod(0o555)
    with rights_of_nobody():
        result = firsthand("ask", QUOTE, "--db", store)
    assert is_one_line(result, str(store), "writable")
    assert store.read_bytes() == before
    shelf.chmod(0o755)
    for path in shelf.rglob("*"):
        path.chmod(0o755)


@pytest.mark.parametrize("ending", ["index", "claims"])
@pytest.mark.parametrize("damage", ["meta.json", "*.idx", "*.term", "all"])
def test_a_broken_index_says_how_to_mend_it_and_is_mended(
    firsthand: Firsthand, add_text: AddText, db: Path, damage: str, ending: str
) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    folder = db.with_name(f"{db.name}.{ending}")
    if damage == "all":
        shutil.rmtree(folder)
        folder.mkdir()
    for path in folder.glob(damage):
        # A file of its own: a thread of the index in this process may still have the old one mapped into memory.
        path.unlink()
        path.write_bytes(b"rubbish" * 50)
    # Without the index of claims the others answer, which a line of the log says.
    if ending == "claims":
        assert firsthand("ask", QUOTE).code == 0
    result = firsthand("ask" if ending == "index" else "index", *([QUOTE] if ending == "index" else []))
    if damage != "all":
        assert (result.code, result.err.count("\n")) == (OUT_OF_REACH, 1), result.err
        assert "firsthand index --rebuild" in result.err
    assert firsthand("index", "--rebuild").code == 0
    assert firsthand("index").code == 0
    assert firsthand("ask", QUOTE).code == 0


def test_an_index_of_another_store_is_followed_anew(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE)
    db.unlink()
    for path in db.parent.glob(f"{db.name}-*"):
        path.unlink()
    assert firsthand("ask", QUOTE).code == 1
    add_text(BRIDGE)
    assert firsthand("ask", QUOTE).code == 0


def test_without_its_index_a_store_answers_all_the_same(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE)
    shutil.rmtree(db.with_name(f"{db.name}.index"))
    assert firsthand("ask", QUOTE).code == 0
