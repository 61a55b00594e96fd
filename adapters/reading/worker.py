"""The process that reads: frames on standard input, frames on standard output, until the input ends.

``python -m adapters.reading.worker``; :mod:`adapters.reading.process` is its other side.
"""

import signal
import sys
from collections.abc import Callable
from functools import cache
from typing import BinaryIO

from adapters.reading.background import step_back, take_output
from adapters.reading.frames import HEAD_BYTES, READY, Reply, Request, pack_frame, unpack_request
from bot.reading.clauses import parse_clauses
from bot.reading.dossier import renew_dossier
from bot.reading.parsing import Parser, load_parser


def main() -> int:
    """Read what comes until nothing does."""
    # Ctrl-C is for the one who started this process, and it ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    step_back()
    serve(sys.stdin.buffer, take_output(), cache(load_parser))
    return 0


def serve(given: BinaryIO, out: BinaryIO, load: Callable[[], Parser | None]) -> None:
    """Answer the requests of ``given`` one by one; ``load`` is called before the first that wants the parser."""
    out.write(READY)
    out.flush()
    while head := given.read(HEAD_BYTES):
        request = unpack_request(given.read(int.from_bytes(head)))
        out.write(pack_frame(answer(request, load)))
        out.flush()


def answer(request: Request, load: Callable[[], Parser | None]) -> Reply:
    """Return what was read. An error is named by its class alone: its message may hold words of the text."""
    try:
        parser = load() if request.by_grammar else None
        if request.article is None:
            return Reply(clauses=parse_clauses(parser, request.texts) if parser is not None else None)
        return Reply(dossier=renew_dossier(request.article, request.earlier, parser=parser))
    except Exception as error:  # noqa: BLE001 - a defect that one text shows must not end the reading of the others
        return Reply(error=type(error).__name__)


if __name__ == "__main__":
    sys.exit(main())
