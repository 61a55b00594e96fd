"""The process that encodes: frames on standard input, frames on standard output, until the input ends.

``python -m adapters.encoding.worker``; :mod:`adapters.encoding.process` is its other side.
"""

import signal
import sys
from collections.abc import Callable
from functools import cache
from typing import BinaryIO, Final

from adapters.encoding.encoder import Encoder
from adapters.encoding.files import ModelFiles
from adapters.encoding.frames import EncodingReply, EncodingRequest, pack_encoding, unpack_encoding_request
from adapters.encoding.loading import load_encoder
from adapters.reading.background import step_back, take_output
from adapters.reading.frames import HEAD_BYTES
from bot.errors import FirsthandError

NICENESS: Final = 19
"""Somebody may wait for what is being read, and nobody for what is stored to be encoded."""


def main() -> int:
    """Encode what comes until nothing does."""
    # Ctrl-C is for the one who started this process, and it ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    step_back(NICENESS)
    serve(sys.stdin.buffer, take_output(), cache(load_encoder))
    return 0


def serve(given: BinaryIO, out: BinaryIO, load: Callable[[ModelFiles], Encoder]) -> None:
    """Answer the requests of ``given`` one by one."""
    while head := given.read(HEAD_BYTES):
        out.write(pack_encoding(_answer(unpack_encoding_request(given.read(int.from_bytes(head))), load)))
        out.flush()


def _answer(request: EncodingRequest, load: Callable[[ModelFiles], Encoder]) -> EncodingReply:
    try:
        return EncodingReply(vectors=load(request.files).encode(request.texts).tobytes())
    except FirsthandError as error:
        return EncodingReply(error=str(error))


if __name__ == "__main__":
    sys.exit(main())
