from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypedDict

import pytest

from adapters.slack.seal import Seal
from adapters.slack.workspaces import ManyWorkspaces, OneWorkspace, Workspace
from store.sqlite import SqliteStore

SECRET, OTHER = "a secret of the operator", "another of its secrets"
TOKEN = "xoxb-of-nobody"
WORKSPACE = Workspace(token=TOKEN, bot_id="B1", user_id="U1")


class Home(TypedDict):
    enterprise_id: str | None
    team_id: str | None
    is_org: bool


HOME = Home(enterprise_id=None, team_id="T1", is_org=False)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.open(tmp_path / "store.db") as opened:
        yield opened


def many(store: SqliteStore, *secrets: str) -> ManyWorkspaces:
    return ManyWorkspaces(store.installations, Seal(*(secrets or (SECRET,))))


def test_what_is_sealed_is_opened_with_the_same_secret_alone() -> None:
    sealed = Seal(SECRET).close(TOKEN.encode())
    assert TOKEN.encode() not in sealed
    assert Seal(SECRET).open(sealed) == TOKEN.encode()
    assert Seal(OTHER).open(sealed) is None
    assert Seal(SECRET).open(sealed[:-4] + b"AAA=") is None


def test_a_replaced_secret_still_opens_what_it_sealed_and_seals_no_more() -> None:
    old, both = Seal(OTHER), Seal(SECRET, OTHER)
    assert both.open(old.close(b"words")) == b"words"
    assert old.open(both.close(b"words")) is None


def test_no_token_is_shown() -> None:
    assert TOKEN not in repr(WORKSPACE)


async def test_a_workspace_finds_its_own_bot_and_no_other(store: SqliteStore) -> None:
    workspaces = many(store)
    await workspaces.keep(WORKSPACE, **HOME)
    assert await workspaces.find(**HOME) == WORKSPACE
    assert await workspaces.find(enterprise_id=None, team_id="T2", is_org=False) is None
    assert await workspaces.find(enterprise_id="E1", team_id="T1", is_org=False) is None


async def test_an_organisations_bot_is_that_of_all_its_workspaces(store: SqliteStore) -> None:
    workspaces, own = many(store), Workspace(token="xoxb-own")
    await workspaces.keep(WORKSPACE, enterprise_id="E1", team_id=None, is_org=True)
    await workspaces.keep(own, enterprise_id="E1", team_id="T2", is_org=False)
    assert await workspaces.find(enterprise_id="E1", team_id="T1", is_org=False) == WORKSPACE
    assert await workspaces.find(enterprise_id="E1", team_id="T2", is_org=False) == own
    assert await workspaces.find(enterprise_id="E1", team_id="T2", is_org=True) == WORKSPACE
    assert await workspaces.find(enterprise_id="E2", team_id="T1", is_org=True) is None


async def test_no_token_lies_readable_in_the_store(store: SqliteStore) -> None:
    await many(store).keep(WORKSPACE, **HOME)
    store.close()
    files = list(store.path.parent.glob("store.db*"))
    assert not any(TOKEN.encode() in one.read_bytes() for one in files if one.is_file())


async def test_with_another_secret_a_workspace_has_no_bot_and_the_log_says_why(
    store: SqliteStore, caplog: pytest.LogCaptureFixture
) -> None:
    await many(store).keep(WORKSPACE, **HOME)
    assert await many(store, OTHER).find(**HOME) is None
    assert "FIRSTHAND_SECRET_KEY" in caplog.text
    assert TOKEN not in caplog.text


async def test_an_end_leaves_what_was_installed_after_it(store: SqliteStore) -> None:
    workspaces, now = many(store), datetime.now(UTC)
    await workspaces.keep(WORKSPACE, **HOME)
    assert not await workspaces.drop(**HOME, until=now - timedelta(minutes=1))
    assert await workspaces.find(**HOME) == WORKSPACE
    assert await workspaces.drop(**HOME, until=now + timedelta(minutes=1))
    assert await workspaces.find(**HOME) is None


async def test_the_only_workspace_is_found_whatever_an_event_names() -> None:
    only = OneWorkspace(WORKSPACE)
    assert await only.find(enterprise_id="E9", team_id=None, is_org=True) == WORKSPACE
    assert await only.drop(enterprise_id="E9", team_id=None, is_org=True, until=datetime.now(UTC))
