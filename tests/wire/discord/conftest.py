"""A fake Discord for each test, and discord.py, or the whole bot, pointed at it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.__main__ import main
from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.driver import start_fake
from tests.wire.discord.stage import ABSENT, Stage


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord(identify_window=0) as made:
        monkeypatch.setattr(Route, "BASE", made.api_base)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(made.gateway.url))
        yield made


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a store in it that holds the starting corpus."""
    folder = tmp_path_factory.mktemp("seeded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIRSTHAND_DB", str(folder / "firsthand.db"))
        main(["ask", ABSENT])
    return folder


@pytest.fixture
async def stage(seeded: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    shutil.copytree(seeded, tmp_path / "data")
    async with start_fake("--identify-window", "0") as fake:
        yield Stage(fake, tmp_path / "data" / "firsthand.db")
