"""`firsthand export`, and `firsthand import` of what it wrote: the same store, line for line."""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from adapters.settings import DB
from bot.model.community import CommunitySettings, Recent
from bot.model.outlet import Override
from store.sqlite import SqliteStore
from tests.adapters.samples import ALTERED, BRIDGE, BRIDGE_URL, ORCHARD, ORCHARD_URL, QUOTE, TITLE, articles, line
from tests.conftest import ROOT, AddText, Firsthand
from tests.store.giving import NOW, complain
from tests.store.making import make_article

PASTES = (QUOTE, ALTERED, BRIDGE_URL, ORCHARD_URL, "soldiers don't want to fight. I even shoot them")
CHANGING = {"answer_id", "asked_at"}


@pytest.fixture
def full(firsthand: Firsthand, add_text: AddText, db: Path) -> Path:
    """A store with something in every table that is exported: returns its file."""
    add_text(BRIDGE, url=BRIDGE_URL, title=TITLE, published="2024-05-07")
    add_text(BRIDGE.replace("nine", "ten"), url="https://copy.example.org/bridge")
    firsthand("import", "-", stdin=articles(30) + line(id="given", url=ORCHARD_URL, text=ORCHARD))
    # The same page under another id, and then with another text.
    firsthand("import", "-", stdin=line(id="other", url=ORCHARD_URL, text=ORCHARD))
    answer = firsthand("ask", QUOTE, "--json").body["answer_id"]
    add_text(BRIDGE.replace("midnight", "dawn"), url=BRIDGE_URL, title=TITLE, published="2024-05-07")
    firsthand("remove", "a7")
    removed = next(one["id"] for one in read_lines(firsthand) if "silvercity" in (one.get("url") or ""))
    assert firsthand("remove", removed).code == 0
    asyncio.run(fill_ledger(db, answer))
    return db


async def fill_ledger(db: Path, answer: str) -> None:
    with SqliteStore.open(db) as store:
        ledger = store.ledger
        await store.put_articles([make_article("own", given="own", path="own/1")])
        await store.put_override(
            Override(domain="example.org", field="kind", value="news site", tenant="", who="me", when="2026-11-22")
        )
        with closing(sqlite3.connect(db)) as rows, rows:
            rows.execute("UPDATE answers SET tenant = 'ours' WHERE id = ?", (answer,))
        await ledger.keep_settings(CommunitySettings(days=90, language="uk"), tenant="ours", user="chief", now=NOW)
        await ledger.keep_recent(Recent(answer_id=answer, headline="h", at=NOW), tenant="ours", user="u")
        await ledger.claim_share(answer, tenant="ours", channel="c", user="u", now=NOW)
        await ledger.finish_share(answer, tenant="ours", channel="c", state="posted", message_id="m")
        for user in ("one", "two", "gone"):
            await complain(store, answer, user, moderator=True)
        await ledger.forget_user("gone")
        await ledger.claim_request("r", platform="chat", tenant="ours", now=NOW)
        await ledger.take_turn(tenant="ours", user="u", now=NOW)


def read_lines(firsthand: Firsthand, *options: str) -> list[dict[str, Any]]:
    result = firsthand("export", "-", *options)
    assert result.code == 0, result.err
    return result.lines


def answer_all(firsthand: Firsthand) -> list[dict[str, Any]]:
    return [
        {name: value for name, value in firsthand("ask", paste, "--json").body.items() if name not in CHANGING}
        for paste in PASTES
    ]


def test_an_export_that_is_imported_gives_the_same_store_and_the_same_answers(
    firsthand: Firsthand, full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    assert firsthand("export", first, "--with-secret").code == 0
    answers = answer_all(firsthand)
    assert full.exists()

    monkeypatch.setenv(DB, str(tmp_path / "other.db"))
    imported = firsthand("import", first)
    assert (imported.code, imported.err) == (0, "")
    assert f"{len(first.read_bytes().splitlines()) - 1:,} added, 0 changed, 0 unchanged" in imported.out
    assert firsthand("export", second, "--with-secret").code == 0
    assert second.read_bytes() == first.read_bytes()
    assert answer_all(firsthand) == answers


def test_every_kind_is_in_an_export_and_nothing_secret(firsthand: Firsthand, full: Path) -> None:
    lines = read_lines(firsthand)
    assert {one["kind"] for one in lines} == {
        *("head", "article", "removed", "outlet_override", "text", "version", "answer", "community", "feedback"),
        *("rejected", "recent", "share", "audit"),
    }
    with closing(sqlite3.connect(full)) as rows:
        (secret,) = rows.execute("SELECT value FROM meta WHERE key = 'paste_secret'").fetchone()
        tables = {name for (name,) in rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert secret not in json.dumps(lines)
    assert secret in json.dumps(read_lines(firsthand, "--with-secret")[0])
    # Whoever adds a table decides here whether it is exported.
    exported = {"articles", "addresses", "texts", "dossiers", "fingerprints", "versions", "answers", "removed"}
    exported |= {"outlet_overrides", "communities", "feedback", "rejected", "recent", "shares", "audit"}
    left_out = {"meta", "journal", "sizes", "requests", "turns", "departures", "installations", "install_states"}
    left_out |= {"unread"}
    assert {name for name in tables if not name.startswith(("sqlite_", "_sqlite"))} == exported | left_out


def test_without_its_key_an_export_is_kept_and_said_not_to_be_recognised(
    firsthand: Firsthand, full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert full.exists()
    export = tmp_path / "e.jsonl"
    firsthand("export", export)
    monkeypatch.setenv(DB, str(tmp_path / "other.db"))
    imported = firsthand("import", export)
    assert (imported.code, "has no key" in imported.err) == (0, True)
    firsthand("export", tmp_path / "f.jsonl")
    assert (tmp_path / "f.jsonl").read_bytes() == export.read_bytes()


def test_the_same_export_again_changes_nothing(firsthand: Firsthand, full: Path, tmp_path: Path) -> None:
    assert full.exists()
    export = tmp_path / "e.jsonl"
    firsthand("export", export, "--with-secret")
    again = firsthand("import", export)
    assert (again.code, again.out.startswith("0 added, 0 changed"), again.err) == (0, True, "")


def test_an_export_joins_what_a_store_has(
    firsthand: Firsthand, full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert full.exists()
    export = tmp_path / "e.jsonl"
    firsthand("export", export, "--with-secret")
    monkeypatch.setenv(DB, str(tmp_path / "other.db"))
    firsthand("import", "-", stdin=line(id="mine", url="https://mine.example.org/1", text="Only here " * 9))
    before = {one["id"] for one in read_lines(firsthand) if one["kind"] == "article"}
    assert len(before) == 6
    assert firsthand("import", export).code == 0
    assert firsthand("show", "mine").code == firsthand("show", "given").code == firsthand("show", "other").code == 0
    # What this store holds is not taken out because the other had taken it out.
    assert before <= {one["id"] for one in read_lines(firsthand) if one["kind"] == "article"}


def test_the_articles_of_an_export_are_lines_that_any_import_takes(
    firsthand: Firsthand, full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert full.exists()
    lines = [one for one in read_lines(firsthand) if one["kind"] == "article" and "text" in one]
    monkeypatch.setenv(DB, str(tmp_path / "other.db"))
    result = firsthand("import", "-", stdin="".join(line(**one) for one in lines))
    assert (result.code, result.out) == (0, f"{len(lines)} added, 0 changed, 0 unchanged\n")
    assert firsthand("ask", QUOTE).code == 0


def test_lines_that_cannot_be_kept_are_named_and_the_rest_is_kept(firsthand: Firsthand) -> None:
    lines = [
        line(kind="head", schema="firsthand.export/1", articles=1),
        line(kind="weather", text="sunny"),
        "no JSON\n",
        line(kind="article", id="x", text_sha256="ab" * 32, added_at="2026-11-22", text="other words"),
        line(kind="text", sha256="cd" * 32, body="other words"),
        line(kind="community", tenant="ours", share="nobody", mentions=1, days=999),
        line(kind="community", tenant="theirs", share="nobody", mentions=1, days=9),
    ]
    result = firsthand("import", "-", stdin="".join(lines))
    assert (result.code, result.out) == (0, "1 added, 0 changed, 0 unchanged, 5 bad lines skipped\n")
    told = [one for one in result.err.splitlines() if "skipped" in one]
    assert [one.split(":")[1] for one in told] == [f" line {at}" for at in range(2, 7)]
    assert "unknown kind 'weather'" in told[0]


def test_a_line_of_another_kind_without_its_head_is_named(firsthand: Firsthand) -> None:
    result = firsthand("import", "-", stdin=line(kind="feedback", text="words") + articles(1))
    assert (result.code, result.out) == (0, "1 added, 0 changed, 0 unchanged, 1 bad line skipped\n")
    assert "of the kind 'feedback'" in result.err


def test_an_export_of_a_newer_format_is_refused_whole(firsthand: Firsthand) -> None:
    result = firsthand("import", "-", stdin=line(kind="head", schema="firsthand.export/9", articles=1))
    assert (result.code, "upgrade" in result.err) == (2, True)


def interrupt_export(target: Path, db: Path) -> int:
    """Return with what code an export ended that was told to stop while it wrote: 130, or 0 where it was quicker."""
    command = [sys.executable, "-P", "-m", "adapters", "export", str(target)]
    environ = {**os.environ, DB: str(db), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        while process.poll() is None and not list(target.parent.glob(f".{target.name}.*")):
            time.sleep(0.001)
        process.send_signal(signal.SIGINT)
        code = process.wait(30)
    assert code in (0, 130)
    return code


def test_an_export_is_its_owners_alone_and_half_of_one_never_has_its_name(
    firsthand: Firsthand, db: Path, tmp_path: Path
) -> None:
    firsthand("import", "-", stdin=articles(4000))
    target = tmp_path / "e.jsonl"
    while interrupt_export(target, db) == 0:
        target.unlink()  # a busy machine let it finish before the signal came
    assert not list(tmp_path.glob("*e.jsonl*"))
    assert firsthand("export", target).code == 0
    assert target.stat().st_mode & 0o777 == 0o600


def test_without_a_store_there_is_nothing_to_export_and_none_is_made(firsthand: Firsthand, db: Path) -> None:
    result = firsthand("export", "-")
    assert (result.code, result.out, result.err.count("\n"), db.exists()) == (3, "", 1, False)


def test_a_folder_that_is_not_there_is_named(firsthand: Firsthand, add_text: AddText, tmp_path: Path) -> None:
    add_text(BRIDGE)
    result = firsthand("export", tmp_path / "nowhere" / "e.jsonl")
    assert (result.code, result.err.count("\n"), "nowhere" in result.err) == (3, 1, True)
