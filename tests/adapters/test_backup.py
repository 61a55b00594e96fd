"""`firsthand backup` and `firsthand restore`: the drill, and every backup that must not be restored."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.commands.daily import EVERY, back_up_daily, next_due
from store.backup import back_up, backup_folder, list_backups
from store.sqlite import SqliteStore
from tests.adapters.samples import ALTERED, BRIDGE, BRIDGE_URL, ORCHARD, ORCHARD_URL, QUOTE, articles
from tests.conftest import ROOT, AddText, Firsthand

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
CHANGING = {"answer_id", "asked_at", "corpus_size"}
PASTES = (QUOTE, ALTERED, BRIDGE_URL)


@contextmanager
def importing(lines: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that imports, has kept some of the lines, and waits for more of them."""
    command = [sys.executable, "-P", "-m", "adapters", "import", "-"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ) as process:
        assert process.stdin is not None
        process.stdin.write(lines.encode())
        process.stdin.flush()
        yield process
        if process.poll() is None:
            process.kill()


def ask_all(firsthand: Firsthand) -> list[dict[str, Any]]:
    answers = []
    for paste in PASTES:
        body = firsthand("ask", paste, "--json").body
        answers.append({name: value for name, value in body.items() if name not in CHANGING})
    return answers


def only_backup(db: Path) -> Path:
    ((_, path),) = list_backups(backup_folder(db))
    return path


def wait_for_articles(db: Path, count: int) -> None:
    while True:
        with closing(sqlite3.connect(db)) as rows:
            if rows.execute("SELECT count(*) FROM articles").fetchone()[0] >= count:
                return


def test_the_drill(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    answers = ask_all(firsthand)
    given = firsthand("ask", QUOTE, "--json").body["answer_id"]

    with importing(articles(1200)) as process:
        wait_for_articles(db, 500)
        made = firsthand("backup")
        assert (made.code, "checked" in made.out) == (0, True)
        busy = firsthand("restore", only_backup(db))
        assert (busy.code, "stop it first" in busy.err) == (3, True)
        process.send_signal(signal.SIGKILL)
    add_text(ORCHARD, url=ORCHARD_URL)
    # What a failing disk does.
    with db.open("r+b") as damaged:
        damaged.write(b"\0" * 100_000)

    assert firsthand("ask", QUOTE).code == 3
    restored = firsthand("restore", only_backup(db))
    assert restored.code == 0, restored.err
    assert "there again" in restored.out
    assert ask_all(firsthand) == answers
    assert firsthand("ask", QUOTE, "--json").body["corpus_size"] >= 500
    assert "every line derived again" in firsthand("verify", given).out
    assert firsthand("ask", ORCHARD_URL).code == 1
    assert firsthand("index").out == "the index is up to the store\n"


def test_a_restored_older_store_is_searched_whole_and_grows_on(
    firsthand: Firsthand, add_text: AddText, db: Path
) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    assert firsthand("backup").code == 0
    firsthand("import", "-", stdin=articles(50))
    assert firsthand("restore", only_backup(db)).out.startswith("restored 6 articles")

    assert firsthand("ask", "The inspector of pier 7 counted 10 loose bolts and 60 rusty rivets last night").code == 1
    assert firsthand("ask", QUOTE).code == 0
    firsthand("import", "-", stdin=articles(3))
    assert firsthand("ask", "The inspector of pier 2 counted 5 loose bolts and 25 rusty rivets last night").code == 0


def test_the_store_that_was_there_is_kept_beside(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    firsthand("backup")
    add_text(ORCHARD, url=ORCHARD_URL)
    firsthand("restore", only_backup(db))

    before = db.with_name(f"{db.name}.before-restore")
    assert (firsthand("ask", ORCHARD_URL).code, firsthand("ask", ORCHARD_URL, "--db", before).code) == (1, 0)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_store_that_root_restores_stays_that_of_the_bot(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE)
    firsthand("backup")
    os.chown(db, 10001, 10001)
    assert firsthand("restore", only_backup(db)).code == 0
    assert (db.stat().st_uid, db.stat().st_gid, db.stat().st_mode & 0o777) == (10001, 10001, 0o600)


def test_a_backup_is_restored_where_there_is_no_store(firsthand: Firsthand, add_text: AddText, tmp_path: Path) -> None:
    add_text(BRIDGE, url=BRIDGE_URL)
    firsthand("backup", tmp_path / "copy.db")
    elsewhere = tmp_path / "new machine" / "firsthand.db"
    restored = firsthand("restore", tmp_path / "copy.db", "--db", elsewhere)
    assert (restored.code, "before-restore" in restored.out) == (0, False)
    assert firsthand("ask", QUOTE, "--db", elsewhere).code == 0


def test_a_backup_of_an_older_version_is_restored_and_upgraded(
    firsthand: Firsthand, add_text: AddText, tmp_path: Path
) -> None:
    add_text(BRIDGE)
    copy = tmp_path / "copy.db"
    firsthand("backup", copy)
    with closing(sqlite3.connect(copy)) as rows:
        rows.executescript(
            "DROP TABLE outlet_overrides; DELETE FROM _sqlite_migrations WHERE name = '0003_outlet_overrides'"
        )
    assert firsthand("restore", copy).code == 0
    assert firsthand("ask", QUOTE).code == 0


@pytest.mark.parametrize("damage", ["missing", "cut", "overwritten", "a text", "empty", "another's", "itself"])
def test_what_is_no_sound_backup_is_refused_and_changes_nothing(
    firsthand: Firsthand, add_text: AddText, db: Path, tmp_path: Path, damage: str
) -> None:
    add_text(BRIDGE)
    firsthand("import", "-", stdin=articles(300))
    copy = tmp_path / "copy.db"
    firsthand("backup", copy)
    whole = copy.read_bytes()
    copy.unlink()
    if damage == "itself":
        copy = db
    elif damage == "another's":
        with closing(sqlite3.connect(copy)) as rows:
            rows.execute("CREATE TABLE articles (a)")
    elif damage != "missing":
        torn = {"cut": whole[: len(whole) // 2], "overwritten": whole[:40_000] + b"\xff" * 40_000 + whole[80_000:]}
        copy.write_bytes(torn.get(damage, b"these are my notes\n" * 100 if damage == "a text" else b""))

    refused = firsthand("restore", copy)
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1), refused
    assert firsthand("ask", QUOTE).code == 0
    assert not list(tmp_path.glob("*.before-restore*"))


def test_a_backup_of_a_newer_version_is_refused(firsthand: Firsthand, add_text: AddText, tmp_path: Path) -> None:
    add_text(BRIDGE)
    copy = tmp_path / "copy.db"
    firsthand("backup", copy)
    with closing(sqlite3.connect(copy)) as rows:
        rows.execute("INSERT INTO _sqlite_migrations VALUES (99, 'firsthand', '9999_later', '')")
        rows.commit()
    refused = firsthand("restore", copy)
    assert (refused.code, "upgrade" in refused.err) == (3, True)
    assert firsthand("ask", QUOTE).code == 0


def test_a_file_as_target_is_replaced_where_it_is_a_backup_and_spared_where_it_is_not(
    firsthand: Firsthand, add_text: AddText, db: Path, tmp_path: Path
) -> None:
    add_text(BRIDGE)
    copy, notes = tmp_path / "copy.db", tmp_path / "notes.txt"
    notes.write_text("mine")
    assert [firsthand("backup", copy).code for _ in range(2)] == [0, 0]
    assert [firsthand("backup", one).code for one in (notes, db)] == [2, 2]
    assert notes.read_text() == "mine"
    assert firsthand("backup", copy, "--keep", "2").code == 2
    assert firsthand("backup", "--keep", "0").code == 2


def test_only_the_newest_are_kept(firsthand: Firsthand, add_text: AddText, db: Path, tmp_path: Path) -> None:
    add_text(BRIDGE)
    for day in range(3):
        back_up(db, tmp_path / "kept", now=NOW - timedelta(days=day))
    made = firsthand("backup", f"{tmp_path / 'kept'}/", "--keep", "2")
    assert "2 older ones deleted" in made.out
    assert len(list((tmp_path / "kept").iterdir())) == 2


def test_without_a_store_there_is_nothing_to_back_up_and_none_is_made(firsthand: Firsthand, db: Path) -> None:
    result = firsthand("backup")
    assert (result.code, result.err.count("\n"), db.exists()) == (3, 1, False)


def test_the_next_backup_is_due_a_day_after_the_newest_and_at_once_where_there_is_none(
    firsthand: Firsthand, add_text: AddText, db: Path
) -> None:
    add_text(BRIDGE)
    assert firsthand("ask", QUOTE).code == 0
    assert next_due(db, now=NOW) == NOW
    back_up(db, backup_folder(db), now=NOW)
    assert next_due(db, now=NOW + timedelta(hours=1)) == NOW + EVERY
    assert next_due(db, now=NOW + timedelta(days=3)) == NOW + timedelta(days=3)
    # A clock that was wrong once does not put all later backups off.
    back_up(db, backup_folder(db), now=NOW + timedelta(days=900))
    assert next_due(db, now=NOW + timedelta(days=2)) == NOW + timedelta(days=2)


async def test_the_bot_backs_up_beside_its_work_and_an_end_does_not_wait(db: Path) -> None:
    SqliteStore.open(db).close()
    daily, off = (asyncio.create_task(back_up_daily(db, keep=keep)) for keep in (2, 0))
    while not list_backups(backup_folder(db)):  # noqa: ASYNC110 - a file, which has no event to wait for
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.05)
    assert not daily.done()
    for task in (daily, off):
        task.cancel()
    assert [type(end) for end in await asyncio.gather(daily, off, return_exceptions=True)] == [
        asyncio.CancelledError
    ] * 2
    assert len(list_backups(backup_folder(db))) == 1
