"""An encoder for tests: words that mean the same have the same vector, and a text has the mean of its words'."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

from bot.text.words import read_words

MEANINGS = (
    {"dam", "barrage", "reservoir"},
    {"closed", "shut", "sealed"},
    {"cracks", "fissures"},
    {"engineers", "technicians"},
    {"tram", "streetcar"},
)
SIZE = 128


class WordEncoder:
    """Counts the texts that it encodes. ``fails_after`` so many of them it cannot be used any more."""

    def __init__(self, model: str = "words", *, fails_after: int = 1 << 30) -> None:
        self.model_sha256 = sha256(model.encode()).hexdigest()
        self.encoded: list[str] = []
        self.fails_after = fails_after

    def encode(self, texts: Sequence[str]) -> Any:  # noqa: ANN401 - an array of a library that is an option
        import numpy as np  # noqa: PLC0415 - as above

        if len(self.encoded) + len(texts) > self.fails_after:
            return None
        self.encoded += texts
        rows = np.zeros((len(texts), SIZE), np.float32)
        rows[:, 0] = 0.01
        for at, text in enumerate(texts):
            for meaning in _list_meanings(text):
                rows[at] += np.random.default_rng(meaning).standard_normal(SIZE)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    @contextmanager
    def counting(self) -> Iterator[list[str]]:
        """Give what is encoded from now on."""
        self.encoded = []
        yield self.encoded


def _list_meanings(text: str) -> Iterator[int]:
    for word in read_words(text).norms:
        named = next((min(one) for one in MEANINGS if word in one), word)
        yield int.from_bytes(sha256(named.encode()).digest()[:4])
