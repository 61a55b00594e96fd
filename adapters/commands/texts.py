"""Texts and files as they come from outside, decoded, with one clear line where they cannot be."""

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.errors import BadInputError

INPUT_LIMIT = 50_000_000
"""Bytes of one input that is read whole."""


def read_stdin() -> str:
    """Return standard input as text; what is no UTF-8 in it is replaced by U+FFFD."""
    return decode_text(sys.stdin.buffer.read(INPUT_LIMIT))


def decode_text(raw: bytes) -> str:
    """Return ``raw`` as text; broken UTF-8 becomes U+FFFD, so that the words around it still count."""
    return raw.decode("utf-8", "replace")


def decode_argument(given: str) -> str:
    """Return an argument of the command line as text: Python hides bytes that are no UTF-8 in half surrogates."""
    return decode_text(os.fsencode(given))


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        BadInputError: There is no such file, or it cannot be read, or it is too big.
    """
    try:
        if path.stat().st_size > INPUT_LIMIT:
            raise BadInputError(
                f"{path} is larger than {INPUT_LIMIT // 1_000_000} MB: split it, or use `firsthand import`"
            )
        return path.read_bytes()
    except OSError as error:
        raise BadInputError(f"{path} cannot be read: {error.strerror}") from error


@contextmanager
def open_lines(name: str) -> Iterator[Iterator[bytes]]:
    """Give the lines of a file, or of standard input for "-"; a byte order mark is left out.

    Raises:
        BadInputError: There is no such file, or it cannot be read.
    """
    with ExitStack() as stack:
        try:
            opened = sys.stdin.buffer if name == "-" else stack.enter_context(Path(name).open("rb"))
        except OSError as error:
            raise BadInputError(f"{name} cannot be read: {error.strerror}") from error
        yield (line if at else line.removeprefix(BOM_UTF8) for at, line in enumerate(opened))


def measure_file(name: str) -> int | None:
    """Return the bytes of a file; ``None`` for standard input and for what is no file."""
    path = Path(name)
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None
