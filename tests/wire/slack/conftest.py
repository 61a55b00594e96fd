"""A fake Slack for each test, in its process or in another with the whole bot pointed at it."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from adapters.__main__ import main
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.driver import Row, start_row
from tests.wire.slack.stage import ABSENT, Stage, find_port


@pytest.fixture
async def fake() -> AsyncIterator[FakeSlack]:
    async with FakeSlack(ping=0.5) as made:
        yield made


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a store in it that holds the starting corpus."""
    folder = tmp_path_factory.mktemp("seeded-slack")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIRSTHAND_DB", str(folder / "firsthand.db"))
        main(["ask", ABSENT])
    return folder


@pytest.fixture(scope="session")
def row() -> Iterator[Row]:
    with start_row() as made:
        yield made


@pytest.fixture
async def stage(seeded: Path, tmp_path: Path, row: Row) -> AsyncIterator[Stage]:
    shutil.copytree(seeded, tmp_path / "data")
    async with row.start() as fake:
        yield Stage(fake, tmp_path / "data" / "firsthand.db", find_port())
