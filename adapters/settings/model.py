"""Which sentence encoder an operator has chosen, by which claims are looked up in other words."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from adapters.settings.names import MODEL, MODEL_SHA256
from adapters.settings.values import Environ, is_no
from bot.errors import BadInputError

MODEL_ENDING: Final = ".onnx"
_DIGEST_LENGTH: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """An operator's own model: a file in ONNX, with its ``tokenizer.json`` beside it, and the sha256 that it must have.

    ``sha256`` is 64 digits in small letters.
    """

    path: Path
    sha256: str


ModelChoice = ModelSettings | Literal["off"] | None
"""``"off"``: none is wanted; ``None``: nothing was said, so that the packaged one is taken where it is installed."""


def take_model(given: Environ) -> ModelChoice:
    """Return what is chosen; what is wrong with it is then among the problems."""
    path = given.take(MODEL, _read_path)
    if path is None or path == "off":
        return path
    digest = given.take(MODEL_SHA256, _read_digest)
    if digest is None:
        if not given.is_set(MODEL_SHA256):
            given.problems.append(f"{MODEL_SHA256}: {_WANTED}")
        return None
    return ModelSettings(path=path, sha256=digest)


_WANTED: Final = f"give the {_DIGEST_LENGTH} digits that `sha256sum` prints for the file in {MODEL}"


def _read_path(given: str, name: str) -> Path | Literal["off"]:
    if is_no(given):
        return "off"
    path = Path(given).expanduser()
    if path.suffix != MODEL_ENDING:
        raise BadInputError(
            f"{name}: give the path of an {MODEL_ENDING} file with its tokenizer.json beside it, or 'off'"
        )
    return path


def _read_digest(given: str, name: str) -> str:
    digest = given.strip().lower()
    if len(digest) != _DIGEST_LENGTH or not all(sign in "0123456789abcdef" for sign in digest):
        raise BadInputError(f"{name}: {_WANTED}")
    return digest
