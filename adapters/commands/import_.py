"""``firsthand import``: a file of articles, one JSON line each, into the store.

Lines are kept in batches, each whole or not at all; a batch that was counted is safe. The same file again changes
nothing, so an import that was stopped is taken up by running it again.
"""

import argparse
import asyncio
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

import msgspec

from adapters.commands.opening import Office, encode_first, open_office
from adapters.commands.progress import Report, show_progress
from adapters.commands.reimport import keep_export, say_bad
from adapters.commands.texts import measure_file, open_lines
from adapters.reading.pages import PageProcess
from adapters.settings import read_settings
from bot.errors import BadInputError, BadLineError
from bot.intake import Entry, prepare_article
from bot.model.article import Incoming
from bot.model.link import LinkRules
from store.reimport import read_head

BATCH_ARTICLES = 500
BATCH_BYTES = 4_000_000
"""Bytes of lines in one transaction: short enough that a running bot's writes do not wait for long."""
ENCODED_AT_ONCE = 200
"""Articles that an import encodes before it ends: some three seconds. More, found already, are left to the bot."""
NOT_ENCODED = "their vectors, for claims in other words, are made by the running bot, or now by `firsthand index`"
ARTICLE = "article"
DONE, SOME_BAD = 0, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Entry):
    """A line of the file. Of an export's, those of articles are taken without the others, and those alone."""

    kind: str = ARTICLE


@dataclass(slots=True)
class Tally:
    """What became of the lines so far."""

    outcomes: Counter[str] = field(default_factory=Counter)
    bad: int = 0

    @property
    def kept(self) -> int:
        """Return how many articles are held now as they were not before."""
        return self.outcomes["added"] + self.outcomes["changed"]

    def __str__(self) -> str:
        """Return the tally as one line."""
        parts = [f"{self.outcomes[name]:,} {name}" for name in ("added", "changed", "unchanged")]
        return ", ".join([*parts, say_bad(self.bad)] if self.bad else parts)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "file",
        metavar="FILE.jsonl",
        help='lines {"id"?, "url", "title"?, "published"?, "outlet"?, "byline"?, "text" or "html"}, or a whole export; '
        '"-" for stdin',
    )


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Import the file."""
    path, size = read_settings(environ, db=options.db).db, measure_file(options.file)
    with open_lines(options.file) as lines:
        first = next(lines, b"")
        head = read_head(first)
        if head is not None:
            return keep_export(path, head, lines, size=size)
        return asyncio.run(_import(options, environ, chain([first], lines), size))


async def _import(
    options: argparse.Namespace, environ: Mapping[str, str], lines: Iterator[bytes], size: int | None
) -> int:
    tally = Tally()
    async with open_office(environ, db=options.db, follow="nothing") as office:
        with show_progress("storing", unit="bytes") as progress:
            await keep_lines(office, lines, tally, lambda done, _: progress(done, size))
        with show_progress("indexing", unit="articles") as progress:
            followed = await office.store.follow(progress=progress, is_bulk=True)
        print(f"{tally}" + ("" if followed else "; another process is writing the index and will take them in"))
        if tally.kept <= ENCODED_AT_ONCE:
            await encode_first(office)
        elif office.encoder is not None:
            print(NOT_ENCODED, file=sys.stderr)
    return SOME_BAD if tally.bad and not tally.outcomes else DONE


async def keep_lines(office: Office, lines: Iterator[bytes], tally: Tally, progress: Report) -> None:
    """Keep all lines, batch by batch."""
    done = 0
    with PageProcess() as pages:
        for batch, size in _read_batches(lines, office.desk.rules, tally, pages):
            placed = await office.store.put_articles(batch)
            tally.outcomes.update(one.outcome for one in placed)
            done += size
            progress(done, None)


def _read_batches(
    lines: Iterator[bytes], rules: LinkRules, tally: Tally, pages: PageProcess
) -> Iterator[tuple[list[Incoming], int]]:
    decoder = msgspec.json.Decoder(Line)
    batch: list[Incoming] = []
    size = 0
    for number, line in enumerate(lines, 1):
        size += len(line)
        if line.strip():
            try:
                batch.append(prepare_article(_decode(decoder, line, number), rules=rules, extract=pages.extract))
            except BadInputError as error:
                tally.bad += 1
                reason = error if isinstance(error, BadLineError) else BadLineError(number, str(error))
                print(f"firsthand: {reason}; skipped", file=sys.stderr)
        if len(batch) >= BATCH_ARTICLES or size >= BATCH_BYTES:
            yield batch, size
            batch, size = [], 0
    if batch:
        yield batch, size


def _decode(decoder: msgspec.json.Decoder[Line], line: bytes, number: int) -> Entry:
    try:
        entry = decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadLineError(number, f"no JSON object of an article: {error}") from error
    if entry.kind != ARTICLE:
        raise BadLineError(
            number, f"of the kind {entry.kind[:40]!r}: only an export as a whole, with its head, brings it"
        )
    return entry
