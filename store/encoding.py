"""What the store asks of a sentence encoder. Owned here, implemented elsewhere."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors of length one, whose inner product says how near two texts are in meaning.

    A text has the same vector, to some thousandths, whatever is encoded with it. Several threads may use it at once.
    """

    @property
    def model_sha256(self) -> str:
        """Return what tells its vectors from those of any other model: these are never compared."""

    def encode(self, texts: Sequence[str]) -> "Vectors | None":
        """Return one vector a text, as rows in the order of ``texts``; ``None`` where the model cannot be used.

        Why that is so was said by then, once.
        """
