"""What is done beside the answering: that a part of it has ended is known while the bot runs."""

import asyncio
import logging
from pathlib import Path

import pytest

from adapters.commands.opening import open_office
from adapters.commands.upkeep import keep_up
from adapters.reading.process import ReadingProcess
from adapters.reading.reader import ProcessReader
from adapters.serving.meters import Meters
from adapters.settings import read_settings
from bot.community.counter import Counter
from bot.community.keys import UserKeys


async def test_a_part_that_ends_by_a_defect_is_told_at_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    environ = {"FIRSTHAND_DB": f"sqlite:///{tmp_path / 'store.db'}", "FIRSTHAND_BACKUP_KEEP": "0"}
    async with open_office(environ, db=None) as office, ReadingProcess() as process:
        counter = Counter(desk=office.desk, ledger=office.store.ledger, keys=UserKeys("k" * 32), command="source")
        office.store.close()  # whoever asks it for something now shows a defect
        with caplog.at_level(logging.ERROR):
            settings = read_settings(environ, db=None)
            async with keep_up(office, counter, Meters(), settings, reader=ProcessReader(process)):
                async with asyncio.timeout(30):
                    for _ in iter(lambda: "has ended by a defect" in caplog.text, True):  # noqa: FBT003 - where it ends
                        await asyncio.sleep(0.01)
