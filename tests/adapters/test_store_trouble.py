"""A store that is not as it should be: each time one clear line, the right code, and nothing lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from store import opening
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
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    other = sqlite3.connect(db, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert is_one_line(firsthand("ask", QUOTE), "another process holds the store", "try again")
    other.execute("ROLLBACK")
    other.close()
    assert firsthand("ask", QUOTE).code == 0


def test_a_full_disk_loses_nothing_that_was_kept(
    firsthand: Firsthand, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert firsthand("import", "-", stdin=articles(20)).code == 0
    plain = sqlite3.connect

    def connect(*arguments: object, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = plain(*arguments, **options)  # type: ignore[call-overload] - as given
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening.sqlite3, "connect", connect)
        result = firsthand("import", "-", stdin=articles(2000))
    assert is_one_line(result, "the disk is full", "free some space")
    assert db.exists()
    monkeypatch.undo()


def test_after_a_full_disk_the_import_goes_on(firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch) -> None:
    assert firsthand("import", "-", stdin=articles(20)).code == 0
    assert monkeypatch
    assert firsthand("import", "-", stdin=articles(40)).out == "20 added, 0 changed, 20 unchanged\n"


@pytest.mark.parametrize("path", ["/proc/firsthand.db", "/dev/null/x.db"])
def test_a_folder_that_cannot_be_used_is_named(firsthand: Firsthand, path: str) -> None:
    assert is_one_line(firsthand("ask", QUOTE, "--db", path), path.rpartition("/")[0])


def test_a_read_only_folder_is_named(firsthand: Firsthand, tmp_path: Path) -> None:
    assert firsthand("ask", QUOTE).code == 1
    folder = tmp_path / "read-only"
    folder.mkdir(mode=0o555)
    is_root = os.geteuid() == 0
    if is_root and not os.access(sys.executable, os.X_OK):
        pytest.skip("nobody may run this Python")
    for parent in (*tmp_path.parents[:2], tmp_path):
        parent.chmod(parent.stat().st_mode | 0o055)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "adapters", "ask", QUOTE, "--db", folder / "x.db"],
        capture_output=True,
        text=True,
        check=False,
        user=NOBODY if is_root else None,
        cwd="/",
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    if "Permission denied" in done.stderr and "Traceback" in done.stderr:
        pytest.skip("nobody may read this checkout")
    assert is_one_line(Result(done.returncode, done.stdout, done.stderr), str(folder), "writable")


@pytest.mark.parametrize("damage", ["meta.json", "*.idx", "*.term", "all"])
def test_a_broken_index_says_how_to_mend_it_and_is_mended(
    firsthand: Firsthand, add_text: AddText, db: Path, damage: str
) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    folder = db.with_name(f"{db.name}.index")
    if damage == "all":
        shutil.rmtree(folder)
        folder.mkdir()
    for path in folder.glob(damage):
        path.write_bytes(b"rubbish" * 50)
    result = firsthand("ask", QUOTE)
    if damage != "all":
        assert (result.code, result.err.count("\n")) == (OUT_OF_REACH, 1), result.err
        assert "firsthand index --rebuild" in result.err
    assert firsthand("index", "--rebuild").code == 0
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
