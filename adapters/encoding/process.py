"""The other side of the process that encodes: started when there is something to encode, ended with its context."""

import subprocess
import sys
from collections.abc import Sequence
from threading import Lock, Timer
from typing import TYPE_CHECKING, Final, Self

import msgspec

from adapters.encoding.encoder import sound_text
from adapters.encoding.files import ModelFiles
from adapters.encoding.frames import EncodingRequest, pack_encoding, unpack_encoding_reply
from adapters.reading.exchange import exchange_frames
from adapters.reading.process import make_environ
from bot.errors import UnavailableError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

SECONDS_MOST: Final = 120.0
"""For one call, the start of the process included: 32 texts take a second on a busy machine."""


class EncodingProcess:
    """An encoder in a process of its own, for one thread at a time. At the end of its context the process has ended.

    Encoding takes a core, and the model 100 MB: the process stands back for all others, and goes first where memory
    runs out. It knows no store and no secret.
    """

    def __init__(self, files: ModelFiles, *, seconds: float = SECONDS_MOST) -> None:
        """Start nothing yet. ``seconds`` is how long one call may take."""
        self._files = files
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = Lock()
        self._is_over = False

    def __enter__(self) -> Self:
        """Return the encoder itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process, whatever it is at; whoever waits for it in another thread is told."""
        self._is_over = True
        process = self._process
        if process is not None:
            process.kill()
        with self._turn:
            self._end()

    @property
    def model_sha256(self) -> str:
        """Return the sha256 that the model must have."""
        return self._files.model_sha256

    @property
    def pid(self) -> int | None:
        """Return the process's id; ``None`` while none runs."""
        return self._process.pid if self._process is not None else None

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """Return one vector a text.

        Raises:
            UnavailableError: The process cannot be started or has ended, or the model cannot be used.
        """
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        if not texts:
            return np.zeros((0, 0), np.float32)
        with self._turn:
            body = self._ask(pack_encoding(EncodingRequest(files=self._files, texts=tuple(map(sound_text, texts)))))
        try:
            reply = unpack_encoding_reply(body)
        except msgspec.MsgspecError as error:
            raise UnavailableError(
                "the process that encodes speaks as another version does: start Firsthand anew"
            ) from error
        if reply.error is not None:
            raise UnavailableError(reply.error)
        return np.frombuffer(reply.vectors, np.float32).reshape(len(texts), -1)

    def _ask(self, frame: bytes) -> bytes:
        process = self._process = self._process or _start()
        if self._is_over:
            # Whoever ended it may not have seen this one.
            self._end()
            raise UnavailableError("sentences are not encoded any more: their process was told to end")
        timer = Timer(self._seconds, process.kill)
        timer.start()
        try:
            body = exchange_frames(process, frame)
        finally:
            timer.cancel()
            timer.join()
        if body is None:
            self._end()
            raise UnavailableError("the process that encodes sentences has ended over some")
        return body

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _start() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            (sys.executable, "-P", "-m", "adapters.encoding.worker"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=make_environ(),
        )
    except OSError as error:
        raise UnavailableError(f"the process that encodes sentences cannot be started: {error.strerror}") from error
