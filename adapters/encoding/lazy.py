"""An encoder that is loaded when it is first needed: a command that looks up no claim does without."""

import logging
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from adapters.encoding.files import ModelFiles
from adapters.encoding.loading import load_encoder
from bot.errors import FirsthandError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from adapters.encoding.encoder import Encoder

    Vectors = NDArray[np.float32]

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
        self._loading = threading.Lock()

    @property
    def model_sha256(self) -> str:
        """Return the sha256 that the model must have."""
        return self.files.model_sha256

    @property
    def is_broken(self) -> bool:
        """Return whether the model was found to be of no use."""
        return self._is_broken

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

    def encode(self, texts: Sequence[str]) -> "Vectors | None":
        """Return one vector a text; ``None`` where the model cannot be used, or fails over one of them."""
        if not self.load() or self._encoder is None:
            return None
        try:
            return self._encoder.encode(texts)
        except FirsthandError as error:
            _log.warning("a claim is looked up by words alone: %s", error)
            return None

    def _give_up(self, error: FirsthandError) -> None:
        self._is_broken = True
        _log.warning("claims are looked up by words alone: %s", error)
