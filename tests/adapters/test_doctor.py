"""`firsthand doctor` as a command: settings, store, index and disk, and the whole of it as a process."""

import asyncio
import json
import os
import shutil
import sqlite3
import sys
from collections import namedtuple
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from adapters.commands import parts_checks
from bot.reading import parsing
from tests.adapters.samples import BRIDGE, QUOTE, articles
from tests.adapters.test_store_trouble import rights_of_nobody, shelf
from tests.conftest import ROOT, AddText, Firsthand
from tests.wire.discord.fake.driver import start_fake

__all__ = ["shelf"]

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil's own
TOKENS = ("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID")


@pytest.fixture(autouse=True)
def no_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in TOKENS:
        monkeypatch.delenv(name, raising=False)


def examine(firsthand: Firsthand, *options: str | Path) -> dict[str, dict[str, Any]]:
    result = firsthand("doctor", "--json", *options)
    body = result.body
    assert body["schema"] == "firsthand.doctor/1"
    broken = [check for check in body["checks"] if check["state"] == "broken"]
    assert (body["ok"], result.code, result.err) == (not broken, 1 if broken else 0, "")
    assert all(bool(check["mend"]) == (check["state"] != "ok") for check in body["checks"])
    return {check["name"]: check for check in body["checks"]}


def test_without_a_chat_it_says_what_to_set_and_makes_nothing(firsthand: Firsthand, db: Path) -> None:
    found = examine(firsthand)
    assert found["settings"]["state"] == "broken"
    assert all(name in found["settings"]["mend"] for name in ("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"))
    assert found["store"]["what"].endswith("the first start makes it")
    assert not list(db.parent.iterdir())


def test_a_healthy_store_is_well_in_every_line(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE)
    firsthand("backup")
    before = db.read_bytes()
    found = examine(firsthand)
    names = ("store", "store writable", "store private", "store sound", "index", "index of claims", "backups", "disk")
    assert {name: found[name]["state"] for name in names} == dict.fromkeys(names, "ok")
    assert "6 articles" in found["store"]["what"]
    assert db.read_bytes() == before


def test_wrong_settings_are_each_a_line(firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTHAND_COMMAND", "Not This")
    monkeypatch.setenv("FIRSTHAND_SECRET_KEY", "short")
    result = firsthand("doctor")
    lines = result.out.splitlines()
    assert (result.code, [line[:16] for line in lines[::2]]) == (1, ["BROKEN  settings"] * 2)
    assert all(line.lstrip().startswith("→") for line in lines[1::2])


def test_a_store_of_a_newer_version_is_broken(firsthand: Firsthand, add_text: AddText, db: Path) -> None:
    add_text(BRIDGE)
    with closing(sqlite3.connect(db)) as rows, rows:
        rows.execute("INSERT INTO _sqlite_migrations VALUES (99, 'firsthand', '9999_later', '')")
    store = examine(firsthand)["store"]
    assert (store["state"], "9999_later" in store["what"], "upgrade" in store["mend"]) == ("broken", True, True)


def test_a_store_of_an_older_version_is_warned_of_and_not_upgraded(
    firsthand: Firsthand, add_text: AddText, db: Path
) -> None:
    add_text(BRIDGE)
    with closing(sqlite3.connect(db)) as rows:
        rows.executescript(
            "DROP TABLE outlet_overrides; DELETE FROM _sqlite_migrations WHERE name = '0003_outlet_overrides'"
        )
    assert examine(firsthand)["store"]["state"] == examine(firsthand)["store"]["state"] == "warning"


def test_a_damaged_store_is_broken_and_its_newest_backup_named(
    firsthand: Firsthand, add_text: AddText, db: Path
) -> None:
    add_text(BRIDGE)
    firsthand("import", "-", stdin=articles(300))
    firsthand("backup")
    whole = db.read_bytes()
    damages = {
        "store": b"these are my notes" * 9_000,
        "store sound": whole[:40_000] + b"\xff" * 60_000 + whole[100_000:],
    }
    for name, damage in damages.items():
        for beside in ("-wal", "-shm"):
            db.with_name(db.name + beside).unlink(missing_ok=True)
        db.write_bytes(damage)
        found = examine(firsthand)
        check = next(found[key] for key in (name, "store") if found.get(key, {}).get("state") == "broken")
        assert f"firsthand restore {db}.backups/" in check["mend"]


def test_a_store_that_cannot_be_written_is_broken(firsthand: Firsthand, shelf: Path) -> None:
    store = shelf / "x.db"
    assert firsthand("ask", QUOTE, "--db", store).code == 1
    examine(firsthand, "--db", store)
    for path in shelf.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    shelf.chmod(0o555)
    with rights_of_nobody():
        found = examine(firsthand, "--db", store)
    for path in shelf.rglob("*"):
        path.chmod(0o755)
    told = found.get("store writable", found["store"])
    assert (told["state"], "writable" in told["mend"], str(store) in told["what"]) == ("broken", True, True), found


def test_a_store_that_others_may_read_is_warned_of_unless_its_folder_is_closed(
    firsthand: Firsthand, add_text: AddText, db: Path
) -> None:
    add_text(BRIDGE)
    db.parent.chmod(0o755)
    assert examine(firsthand)["store private"]["state"] == "ok"
    db.chmod(0o644)
    told = examine(firsthand)["store private"]
    assert (told["state"], "mode 644" in told["what"], f"chmod 600 {db}" in told["mend"]) == ("warning", True, True)
    db.parent.chmod(0o700)
    assert examine(firsthand)["store private"]["state"] == "ok"


def test_a_folder_in_which_no_store_can_be_made_is_broken(firsthand: Firsthand, shelf: Path) -> None:
    examine(firsthand)
    shelf.chmod(0o555)
    with rights_of_nobody():
        store = examine(firsthand, "--db", shelf / "x.db")["store"]
    assert (store["state"], str(shelf) in store["what"]) == ("broken", True)


@pytest.mark.parametrize(("free", "state"), [(5_000_000, "broken"), (400_000_000, "warning"), (9_000_000_000, "ok")])
def test_a_disk_that_is_nearly_full_is_told(
    firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch, free: int, state: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**10, 0, free))
    assert examine(firsthand)["disk"]["state"] == state


@pytest.mark.parametrize(("name", "ending"), [("index", "index"), ("index of claims", "claims")])
def test_an_index_that_is_gone_behind_or_broken_is_told(
    firsthand: Firsthand, add_text: AddText, db: Path, name: str, ending: str
) -> None:
    add_text(BRIDGE)
    folder = db.with_name(f"{db.name}.{ending}")
    with closing(sqlite3.connect(db)) as rows, rows:
        rows.executemany("INSERT INTO journal (article, is_new) VALUES (?, 0)", [(1,)] * 2000)
    assert examine(firsthand)[name]["what"] == "2,000 changes behind the store"
    (folder / "meta.json").write_bytes(b"rubbish")
    assert examine(firsthand)[name]["mend"] == "`firsthand index --rebuild`"
    shutil.rmtree(folder)
    assert examine(firsthand)[name]["state"] == "warning"
    assert not folder.exists()


def test_a_platform_whose_library_is_missing_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(parts_checks.PLATFORMS, "slack", "no_such_library")
    found = {finding.name: finding for finding in parts_checks.check_parts(("discord", "slack"), "off")}
    assert "discord library" not in found
    assert found["slack library"].mend == "pip install '.[slack]'"


def test_the_parser_is_told_with_its_version_or_what_goes_without_it(
    firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if parsing.find_model() is not None:
        found = examine(firsthand)["parser"]
        assert (found["state"], "3.8" in found["what"]) == ("ok", True)
        (tmp_path / "damaged_model.py").write_text("def load(**_): raise OSError('config.cfg is gone')")
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.setattr(parsing, "MODELS", ("damaged_model",))
        found = examine(firsthand)["parser"]
        assert (found["state"], "--force-reinstall" in found["mend"]) == ("warning", True)
    monkeypatch.setattr(parsing, "MODELS", ())
    found = examine(firsthand)["parser"]
    assert (found["state"], "not installed" in found["what"]) == ("warning", True)
    assert ".[parse]" in found["mend"]


async def test_the_whole_over_the_wire_is_well_once_the_bot_has_run_and_says_no_secret(db: Path) -> None:
    async with start_fake() as fake:
        environ = {
            **{name: value for name, value in os.environ.items() if name not in TOKENS},
            "FIRSTHAND_DB": str(db),
            "DISCORD_TOKEN": fake.about["token"],
            "FIRSTHAND_DISCORD_API_BASE": fake.about["api_base"],
            "FIRSTHAND_DISCORD_GATEWAY_URL": fake.about["gateway_url"],
        }

        async def doctor(**more: str) -> tuple[int, dict[str, dict[str, Any]]]:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "adapters", "doctor", "--json"),
                cwd=ROOT,
                env=environ | more,
                stdout=asyncio.subprocess.PIPE,
            )
            out, _ = await process.communicate()
            assert fake.about["token"].encode() not in out
            checks = json.loads(out)["checks"]
            return process.returncode or 0, {check["name"]: check for check in checks}

        code, found = await doctor()
        assert (code, found["discord commands"]["state"]) == (1, "broken")
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters", "run"), cwd=ROOT, env=environ | {"FIRSTHAND_HTTP_PORT": "0"}
        )
        while not (await fake.get("gateway"))["connected"]:
            assert bot.returncode is None
            await asyncio.sleep(0.05)
        code, found = await doctor()
        assert (code, found["discord commands"]["state"], found["store"]["state"]) == (0, "ok", "ok"), found
        bot.terminate()
        assert await bot.wait() == 0
        code, found = await doctor(DISCORD_TOKEN="wrong")
        assert (code, found["discord token"]["state"]) == (1, "broken")
