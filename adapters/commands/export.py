"""``firsthand export``: all that is kept, as JSON lines."""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from adapters.commands.progress import show_progress
from adapters.settings import read_settings
from bot.errors import UnavailableError
from store.export import export_lines
from store.opening import open_writer

PART = ".part"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", metavar="FILE.jsonl", help='where to; "-" for standard output')
    parser.add_argument(
        "--with-secret",
        action="store_true",
        help="also the key of the hashes by which pastes and members are known, so that what was ruled out or asked to "
        "be forgotten is recognised elsewhere; keep such a file as secret as the store",
    )


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Write the export."""
    path = read_settings(environ, db=options.db).db
    if not path.exists():
        raise UnavailableError(f"there is no store {path} to export: see FIRSTHAND_DB or --db")
    # An older store is brought up to this version first, as by any other command.
    open_writer(path).close()
    count = 0
    with _open_output(options.file) as out, show_progress("exporting", unit="articles") as progress:
        for line, articles in export_lines(path, with_secret=options.with_secret):
            out.write(line)
            if articles is not None:
                progress(min(count, articles), articles)
            count += 1
    if options.file != "-":
        print(f"wrote {count:,} lines to {options.file}")
    return 0


@contextmanager
def _open_output(name: str) -> Iterator[BinaryIO]:
    """Give where to write; a file has its name only once it is whole, and only its owner reads it."""
    if name == "-":
        yield sys.stdout.buffer
        return
    target = Path(name)
    part = target.with_name(f".{target.name}.{os.getpid()}{PART}")
    try:
        number = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with open(number, "wb") as out:  # noqa: PTH123 - pathlib opens no descriptors
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
