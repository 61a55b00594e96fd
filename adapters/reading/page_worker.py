"""The process that takes pages apart: frames on standard input, frames on standard output, until the input ends.

``python -m adapters.reading.page_worker``; :mod:`adapters.reading.pages` is its other side.
"""

import signal
import sys
from typing import BinaryIO

from adapters.reading.background import take_output
from adapters.reading.frames import HEAD_BYTES
from adapters.reading.page_frames import PageReply, pack_page_frame, unpack_page_request
from bot.errors import UnreadablePageError
from bot.reading.extract import extract_page


def main() -> int:
    """Take apart what comes until nothing does."""
    # Ctrl-C is for the one who started this process, and it ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(sys.stdin.buffer, take_output())
    return 0


def serve(given: BinaryIO, out: BinaryIO) -> None:
    """Answer the requests of ``given`` one by one."""
    while head := given.read(HEAD_BYTES):
        request = unpack_page_request(given.read(int.from_bytes(head)))
        try:
            reply = PageReply(page=extract_page(request.html, url=request.url))
        except UnreadablePageError as error:
            reply = PageReply(reason=error.reason)
        out.write(pack_page_frame(reply))
        out.flush()


if __name__ == "__main__":
    sys.exit(main())
