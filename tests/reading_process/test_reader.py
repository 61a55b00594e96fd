"""Who asks about an unread article gets his answer in time, by grammar where that is quick, and else by patterns."""

import asyncio
from hashlib import sha256

import pytest

from adapters.reading.process import Reading, ReadingProcess
from adapters.reading.reader import LONG_TEXT, ProcessReader
from bot.model.article import Article, Dossier
from bot.reading import parsing
from bot.reading.parsing import find_model
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION
from tests.adapters.samples import BRIDGE, TITLE
from tests.reading_process.dying import DIES_OVER_ANYTHING, NEVER_STARTS, PARSES_FOR_EVER

needs_parser = pytest.mark.skipif(find_model() is None, reason="no parser is installed: pip install 'firsthand[parse]'")


def make(text: str = BRIDGE) -> Article:
    return Article(id="bridge", title=TITLE, text=text, text_sha256=sha256(text.encode()).hexdigest())


class WatchedProcess(ReadingProcess):
    """A process that notes how each text is to be read."""

    def __init__(self) -> None:
        super().__init__()
        self.read_by_grammar: list[bool] = []

    async def read(self, article: Article, earlier: Dossier | None, *, by_grammar: bool = True) -> Reading:
        self.read_by_grammar.append(by_grammar)
        return await super().read(article, earlier, by_grammar=by_grammar)


async def read(reader: ProcessReader, article: Article, *, in_haste: bool = False) -> str:
    return (await reader.read(article, None, in_haste=in_haste)).record.reader.version


@needs_parser
async def test_by_grammar_where_the_process_is_in_time() -> None:
    async with ReadingProcess() as process:
        reader = ProcessReader(process, patience=60)
        assert (await read(reader, make()), reader.makeshifts) == (GRAMMAR_VERSION, 0)


@needs_parser
@pytest.mark.parametrize("command", [PARSES_FOR_EVER, DIES_OVER_ANYTHING, NEVER_STARTS])
async def test_by_patterns_where_the_process_hangs_dies_or_does_not_start(command: tuple[str, ...]) -> None:
    async with ReadingProcess(command=command) as process:
        reader = ProcessReader(process, patience=2)
        assert (await read(reader, make()), reader.makeshifts) == (READER_VERSION, 1)


@needs_parser
async def test_by_patterns_at_once_where_others_wait_or_the_process_or_the_text_is_held_up() -> None:
    async with ReadingProcess(command=PARSES_FOR_EVER) as process:
        reader = ProcessReader(process, patience=600)
        assert await read(reader, make(), in_haste=True) == READER_VERSION
        assert await read(reader, make("x" * (LONG_TEXT + 1))) == READER_VERSION
        assert process.pid is None
        held_up = asyncio.create_task(process.read(make(), None))
        async with asyncio.timeout(60):
            await asyncio.sleep(0.01)
            await asyncio.sleep(1.0 - process.busy_seconds + 0.05)
        assert (await read(reader, make()), reader.makeshifts) == (READER_VERSION, 3)
        held_up.cancel()


@needs_parser
async def test_in_haste_by_patterns_in_the_process_where_that_runs_and_is_free() -> None:
    async with WatchedProcess() as process:
        reader = ProcessReader(process, patience=60)
        assert await read(reader, make()) == GRAMMAR_VERSION
        assert (await read(reader, make(), in_haste=True), reader.makeshifts) == (READER_VERSION, 1)
        assert process.read_by_grammar == [True, False]
        long = asyncio.create_task(process.read(make(BRIDGE * 20), None))
        await asyncio.sleep(0.01)
        assert process.busy_seconds > 0
        assert await read(reader, make(), in_haste=True) == READER_VERSION
        assert process.read_by_grammar == [True, False, True]
        await long


async def test_by_patterns_where_no_parser_is_installed_and_that_is_no_makeshift(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parsing, "MODELS", ())
    async with ReadingProcess() as process:
        reader = ProcessReader(process)
        assert (await read(reader, make()), reader.makeshifts, process.pid) == (READER_VERSION, 0, None)


@needs_parser
async def test_sentences_are_parsed_in_the_process_and_not_where_that_hangs() -> None:
    async with ReadingProcess() as process:
        read = await ProcessReader(process, patience=60).read_clauses(("Merrow sued Orrin.",))
        assert read is not None
        assert [one.act for one in read[0].clauses if not one.is_noun] == ["sue"]
    async with ReadingProcess(command=PARSES_FOR_EVER) as process:
        assert await ProcessReader(process, patience=0.2).read_clauses(("Merrow sued Orrin.",)) is None
