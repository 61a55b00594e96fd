"""Texts in, unit vectors out: tokens through the model, the mean of what comes out, brought to length one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from bot.errors import UnavailableError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    Vectors = NDArray[np.float32]

BATCH = 8
"""Texts run at a time, of like length: 5 ms each, as with one by itself; with 32 more of it is padding."""
BATCH_LENGTH = 2_000
"""Characters of a batch, each text taken to be as long as the longest: eight long texts at once would take 300 MB."""
_TOKENS_AXES, _TEXT_AXES = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """A sentence encoder that is ready.

    ``model_sha256`` names it: vectors of two models cannot be compared. ``dimensions`` is the length of its vectors.
    A text has the same vector whatever is encoded with it.
    """

    name: str
    model_sha256: str
    dimensions: int
    _session: "InferenceSession" = field(repr=False)
    _tokenizer: "Tokenizer" = field(repr=False)

    @classmethod
    def of(cls, session: "InferenceSession", tokenizer: "Tokenizer", *, name: str, model_sha256: str) -> Self:
        """Return the encoder that a model and its tokenizer make.

        Raises:
            ValueError: What the model returns is no vector, neither a token nor a text.
        """
        shape = _run(session, tokenizer, ["A sentence."]).shape
        return cls(name=name, model_sha256=model_sha256, dimensions=shape[1], _session=session, _tokenizer=tokenizer)

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a text, as rows in the order of ``texts``: float32, ``len(texts)`` by ``dimensions``.

        A text without a word has the vector of the empty text. Words past the model's limit are not looked at.

        Raises:
            UnavailableError: The model fails over one of them: an operator may have laid another's tokenizer beside it.
        """
        import numpy as np  # noqa: PLC0415 - an option, as the model is

        texts = tuple(map(sound_text, texts))
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        while order:
            most = max(1, min(BATCH, BATCH_LENGTH // max(1, len(texts[order[-1]]))))
            batch, order = order[-most:], order[:-most]
            try:
                vectors[batch] = _run(self._session, self._tokenizer, [texts[at] for at in batch])
            except Exception as error:
                # Native code, which raises what it likes; what it says may hold the text, which nobody is to log.
                raise UnavailableError(f"the model {self.name} fails over a text: {type(error).__name__}") from error
        return vectors


def sound_text(text: str) -> str:
    """Return a text without half surrogates, which no tokenizer and no frame takes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _run(session: "InferenceSession", tokenizer: "Tokenizer", texts: Sequence[str]) -> "Vectors":
    import numpy as np  # noqa: PLC0415 - an option, as the model is

    encodings = tokenizer.encode_batch(list(texts))
    widest = max(len(encoding.ids) for encoding in encodings)
    ids = np.zeros((len(texts), widest), np.int64)
    mask = np.zeros((len(texts), widest), np.int64)
    for row, encoding in enumerate(encodings):
        ids[row, : len(encoding.ids)] = encoding.ids
        mask[row, : len(encoding.ids)] = 1
    feeds: dict[str, Any] = {"input_ids": ids, "attention_mask": mask}
    if any(one.name == "token_type_ids" for one in session.get_inputs()):
        feeds["token_type_ids"] = np.zeros_like(ids)
    found = np.asarray(session.run(None, feeds)[0], np.float32)
    if found.ndim == _TOKENS_AXES:
        found = (found * mask[..., None]).sum(axis=1) / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    if found.ndim != _TEXT_AXES or len(found) != len(texts):
        raise ValueError(f"it returns an array of shape {found.shape}")
    unit: Vectors = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-12)
    return unit
