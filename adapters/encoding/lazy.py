"""An encoder that is loaded when it is needed: a command that looks up no claim does without, as does an idle bot."""

import logging
import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from adapters.encoding.files import ModelFiles
from adapters.encoding.loading import load_encoder
from adapters.serving.heap import give_back_memory
from bot.errors import FirsthandError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from adapters.encoding.encoder import Encoder

    Vectors = NDArray[np.float32]

IDLE_SECONDS: Final = 600.0
"""After which the model is let go: its 90 MB are free, and to load it anew takes the next claim a third of a second."""
_log = logging.getLogger(__name__)


class LazyEncoder:
    """An encoder for whoever asks. Several threads may use it.

    Where the model cannot be used, that is said once, and then there is none: nobody who asks is to wait for it again.
    """

    def __init__(self, files: ModelFiles) -> None:
        """Load nothing yet."""
        self.files = files
        self._encoder: Encoder | None = None
        self._is_broken = False
        self._used = 0.0
        self._loading = threading.Lock()

    @property
    def model_sha256(self) -> str:
        """Return the sha256 that the model must have."""
        return self.files.model_sha256

    @property
    def is_broken(self) -> bool:
        """Return whether the model was found to be of no use."""
        return self._is_broken

    @property
    def is_loaded(self) -> bool:
        """Return whether the model is in memory."""
        return self._encoder is not None

    def check(self) -> None:
        """Look whether the model's files are those that are meant, and load nothing; what is wrong is said once."""
        with self._loading:
            if self._encoder is None and not self._is_broken:
                try:
                    self.files.check()
                except FirsthandError as error:
                    self._give_up(error)

    def load(self) -> bool:
        """Load the model, where that was not done, and return whether it can be used; takes half a second."""
        with self._loading:
            if self._encoder is None and not self._is_broken:
                try:
                    self._encoder = load_encoder(self.files)
                except FirsthandError as error:
                    self._give_up(error)
        return self._encoder is not None

    def rest(self, *, idle_seconds: float = IDLE_SECONDS) -> None:
        """Let the model go where nothing was encoded for so long; whoever is at it keeps it until the end."""
        with self._loading:
            if self._encoder is None or time.monotonic() - self._used < idle_seconds:
                return
            self._encoder = None
        give_back_memory()

    def encode(self, texts: Sequence[str]) -> "Vectors | None":
        """Return one vector a text; ``None`` where the model cannot be used, or fails over one of them."""
        self._used = time.monotonic()
        encoder = self._encoder if self.load() else None
        if encoder is None:
            return None
        try:
            return encoder.encode(texts)
        except FirsthandError as error:
            _log.warning("a claim is looked up by words alone: %s", error)
            return None

    def _give_up(self, error: FirsthandError) -> None:
        self._is_broken = True
        _log.warning("claims are looked up by words alone: %s", error)
