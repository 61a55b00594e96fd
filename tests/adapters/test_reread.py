"""A bulk import is found at once and read afterwards: by `firsthand reread`, as a process too."""

import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from adapters.commands import reread
from bot.reading import parsing
from bot.reading.parsing import find_model
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION
from tests.adapters.samples import BRIDGE, BRIDGE_URL, QUOTE, articles, line
from tests.conftest import ROOT, Firsthand

READER = GRAMMAR_VERSION if find_model() else READER_VERSION
MANY = 400
SEEDS = 5


def list_readers(db: Path) -> dict[str, int]:
    with closing(sqlite3.connect(db)) as rows:
        found = rows.execute("SELECT reader, count(*) FROM dossiers WHERE reader NOT LIKE 'hand%' GROUP BY reader")
        return dict(found.fetchall())


def count_unread(db: Path) -> int:
    with closing(sqlite3.connect(db)) as rows:
        return int(rows.execute("SELECT count(*) FROM unread").fetchone()[0])


def test_what_was_imported_is_found_before_anything_is_read_and_read_by_the_command(
    firsthand: Firsthand, db: Path
) -> None:
    body = line(id="bridge", url=BRIDGE_URL, text=BRIDGE) + articles(6)
    assert firsthand("import", "-", stdin=body).code == 0
    assert (list_readers(db), count_unread(db)) == ({}, 7)
    assert firsthand("ask", QUOTE, "--json").body["match"]["article_id"] == "bridge"
    assert (list_readers(db), count_unread(db)) == ({READER: 1}, 6)

    result = firsthand("reread", "--limit", "2", "--workers", "1")
    assert (result.code, result.out) == (0, "2 read, 4 left\n")
    assert firsthand("reread").out == "4 read, 0 left\n"
    assert firsthand("reread").out.startswith("0 read, 0 left: nothing waits to be read")
    assert list_readers(db) == {READER: 7}


def test_older_records_are_read_anew_and_all_only_where_that_is_asked_for(firsthand: Firsthand, db: Path) -> None:
    firsthand("import", "-", stdin=articles(3))
    firsthand("reread")
    with closing(sqlite3.connect(db)) as rows, rows:
        rows.execute(
            """UPDATE dossiers SET reader = 'patterns-0' WHERE article IN (
                   SELECT number FROM articles WHERE id = 'a1')"""
        )
        by_hand = rows.execute("SELECT * FROM dossiers WHERE reader LIKE 'hand%'").fetchall()
    assert firsthand("reread").out == "1 read, 0 left\n"
    assert firsthand("reread", "--all").out == "3 read, 0 left\n"
    assert list_readers(db) == {READER: 3}
    with closing(sqlite3.connect(db)) as rows:
        assert rows.execute("SELECT * FROM dossiers WHERE reader LIKE 'hand%'").fetchall() == by_hand
    assert len(by_hand) == SEEDS


def test_without_a_parser_that_is_said_and_nothing_that_had_one_is_read(
    firsthand: Firsthand, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    firsthand("import", "-", stdin=articles(2))
    firsthand("reread", "--limit", "1")
    monkeypatch.setattr(parsing, "MODELS", ())
    result = firsthand("reread", "--all", "--limit", "1")
    assert (result.code, result.err) == (0, f"{reread.NO_PARSER}\n")
    assert result.out == "1 read, 0 left\n"
    assert sum(list_readers(db).values()) == 2


@pytest.mark.parametrize("options", [("--limit", "0"), ("--limit", "x"), ("--workers", "0"), ("--workers", "9999")])
def test_a_wrong_number_is_bad_input(firsthand: Firsthand, options: tuple[str, str]) -> None:
    result = firsthand("reread", *options)
    assert (result.code, result.err.count("\n")) == (2, 1)


def start(db: Path, *options: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "adapters", "reread", "--db", f"sqlite:///{db}", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_until_some_are_read(db: Path) -> None:
    while not list_readers(db):
        time.sleep(0.01)


def test_ctrl_c_half_way_loses_nothing_and_says_what_is_left(firsthand: Firsthand, db: Path) -> None:
    firsthand("import", "-", stdin=articles(MANY))
    with start(db, "--workers", "1") as process:
        wait_until_some_are_read(db)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    said = re.fullmatch(r"([\d,]+) read, ([\d,]+) left; the same again goes on with them\n", out)
    assert said, (out, err)
    read, left = (int(number.replace(",", "")) for number in said.groups())
    assert (process.returncode, err, read + left) == (130, "", MANY)
    assert (sum(list_readers(db).values()), count_unread(db)) == (read, left)
    assert firsthand("reread", "--limit", "3").out == f"3 read, {left - 3} left\n"


def test_killed_half_way_it_loses_nothing(firsthand: Firsthand, db: Path) -> None:
    firsthand("import", "-", stdin=articles(MANY))
    with start(db) as process:
        wait_until_some_are_read(db)
        process.kill()
    read = sum(list_readers(db).values())
    assert 0 < read < MANY
    assert count_unread(db) == MANY - read
    assert firsthand("reread", "--limit", "3").out == f"3 read, {MANY - read - 3} left\n"
