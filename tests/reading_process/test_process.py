"""The process that reads: what comes of it when it dies, hangs or is no longer wanted."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from adapters.reading import process as process_module
from adapters.reading.process import ReadingProcess, ReadingUnavailableError, UnreadableTextError
from bot.model.article import Article
from bot.reading.dossier import leave_unread, renew_dossier
from bot.reading.parsing import find_model, load_parser
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION
from tests.adapters.samples import BRIDGE, TITLE
from tests.reading_process.dying import (
    DIES_OVER_ANYTHING,
    DIES_PARSING,
    FAILS_PARSING,
    NEVER_STARTS,
    PARSES_FOR_EVER,
    SPEAKS_OTHERWISE,
)

PROCESSES = Path("/proc")
needs_parser = pytest.mark.skipif(find_model() is None, reason="no parser is installed: pip install 'firsthand[parse]'")


def make(text: str = BRIDGE) -> Article:
    return Article(id="bridge", title=TITLE, text=text, text_sha256=sha256(text.encode()).hexdigest())


def is_alive(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


async def wait_until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        for _ in iter(is_so, True):  # noqa: FBT003 - the value at which it ends
            await asyncio.sleep(0.01)


async def wait_until_busy(process: ReadingProcess) -> int:
    await wait_until(lambda: process.pid is not None and process.busy_seconds > 0.5)
    assert process.pid is not None
    return process.pid


@needs_parser
async def test_it_reads_as_this_process_would_and_keeps_what_the_page_says_of_itself() -> None:
    article = make()
    earlier = leave_unread(article, labels=("opinion",))
    async with ReadingProcess() as process:
        assert process.pid is None
        reading = await process.read(article, earlier)
        assert (reading.is_whole, reading.dossier.record.reader.version) == (True, GRAMMAR_VERSION)
        assert reading.dossier == renew_dossier(article, earlier, parser=load_parser())
        assert reading.dossier.record.labels == ("opinion",)
        pid = process.pid
        assert (await process.read(article, None)).dossier.record.labels == ()
        assert process.pid == pid is not None


async def test_killed_while_it_reads_it_is_started_anew_and_reads_the_text_again() -> None:
    text = f"{BRIDGE}\n" * 300
    async with ReadingProcess() as process:
        reading = asyncio.create_task(process.read(make(text), None))
        pid = await wait_until_busy(process)
        os.kill(pid, signal.SIGKILL)
        assert (await reading).is_whole
        assert process.pid not in (None, pid)


async def test_killed_between_two_texts_it_is_started_anew() -> None:
    async with ReadingProcess() as process:
        await process.read(make(), None)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        assert (await process.read(make(), None)).is_whole


@pytest.mark.parametrize("command", [DIES_PARSING, FAILS_PARSING], ids=["dies", "fails"])
async def test_a_text_that_is_too_much_for_the_parser_twice_is_read_by_patterns(command: tuple[str, ...]) -> None:
    async with ReadingProcess(command=command) as process:
        reading = await process.read(make(), None)
    assert (reading.is_whole, reading.dossier.record.reader.version) == (False, READER_VERSION)
    assert reading.dossier == renew_dossier(make(), None)


async def test_a_text_over_which_it_always_dies_is_unreadable() -> None:
    async with ReadingProcess(command=DIES_OVER_ANYTHING) as process:
        with pytest.raises(UnreadableTextError) as caught:
            await process.read(make(), None)
    assert caught.value.article_id == "bridge"


@pytest.mark.parametrize("command", [NEVER_STARTS, ("no such program",), (sys.executable, "-c", "print('what?')")])
async def test_one_that_does_not_start_is_no_fault_of_the_text(command: tuple[str, ...]) -> None:
    async with ReadingProcess(command=command) as process:
        with pytest.raises(ReadingUnavailableError):
            await process.read(make(), None)


async def test_one_that_speaks_as_another_version_does_is_no_fault_of_the_text() -> None:
    async with ReadingProcess(command=SPEAKS_OTHERWISE) as process:
        with pytest.raises(ReadingUnavailableError, match="start Firsthand anew"):
            await process.read(make(), None)
        assert process.pid is None


async def test_one_that_hangs_is_ended_and_the_text_read_by_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_module, "START_SECONDS", 3.0)
    async with ReadingProcess(command=PARSES_FOR_EVER) as process:
        reading = await process.read(make(), None)
    assert reading.dossier.record.reader.version == READER_VERSION


async def test_who_no_longer_waits_leaves_the_text_to_be_finished_and_the_next_gets_his_own() -> None:
    other = make("Nothing is said here by anybody at all.")
    async with ReadingProcess() as process:
        first = asyncio.create_task(process.read(make(f"{BRIDGE}\n" * 100), None))
        pid = await wait_until_busy(process)
        second = asyncio.create_task(process.read(make(), None))
        await asyncio.sleep(0)
        first.cancel()
        second.cancel()
        reading = await process.read(other, None)
        assert reading.dossier.record.text_sha256 == other.text_sha256
        assert process.pid == pid


async def test_it_ends_after_it_was_idle_and_is_started_anew_when_there_is_something_to_read() -> None:
    async with ReadingProcess(idle_seconds=0.05) as process:
        await process.read(make(), None)
        await wait_until(lambda: process.pid is None)
        assert (await process.read(make(), None)).is_whole


async def test_it_ends_at_once_with_its_owner_whatever_it_is_at() -> None:
    async with ReadingProcess(command=PARSES_FOR_EVER) as process:
        reading = asyncio.create_task(process.read(make(), None))
        pid = await wait_until_busy(process)
        assert is_alive(pid)
    assert not is_alive(pid)
    with pytest.raises(asyncio.CancelledError):
        await reading


async def test_those_who_wait_when_it_ends_do_not_start_it_anew() -> None:
    async with ReadingProcess(command=PARSES_FOR_EVER) as process:
        first = asyncio.create_task(process.read(make(), None))
        await wait_until_busy(process)
        waiting = asyncio.create_task(process.read(make(), None))
        await asyncio.sleep(0)
    for reading, error in ((waiting, ReadingUnavailableError), (first, asyncio.CancelledError)):
        with pytest.raises(error):
            await reading
    assert process.pid is None


@needs_parser
async def test_a_text_of_a_million_characters_is_read() -> None:
    text = (f"{BRIDGE}\n" * 3000)[:1_000_000]
    async with ReadingProcess() as process:
        reading = await process.read(make(text), None)
    assert reading.is_whole
    assert reading.dossier.record.text_sha256 == make(text).text_sha256
    assert len(reading.dossier.record.statements) > 1000


@pytest.mark.skipif(not PROCESSES.is_dir(), reason="no /proc to look into another process")
async def test_it_is_given_nothing_secret_and_no_way_to_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "FIRSTHAND_SECRET_KEY", "FIRSTHAND_DB"):
        monkeypatch.setenv(name, "a secret of mine")
    async with ReadingProcess() as process:
        await process.read(make(), None)
        environ = await asyncio.to_thread((PROCESSES / str(process.pid) / "environ").read_bytes)
    assert b"PYTHONPATH" in environ
    assert b"a secret of mine" not in environ
