import hashlib
from pathlib import Path

import pytest

from adapters.encoding import ModelFiles, choose_model, load_encoder
from adapters.settings import ModelSettings
from bot.errors import BadInputError

DIGEST = hashlib.sha256(b"weights").hexdigest()


@pytest.fixture
def model(tmp_path: Path) -> Path:
    (tmp_path / "small.onnx").write_bytes(b"weights")
    (tmp_path / "tokenizer.json").write_bytes(b"{}")
    return tmp_path / "small.onnx"


def choose(model: Path) -> ModelFiles:
    files = choose_model(ModelSettings(path=model, sha256=DIGEST))
    assert files is not None
    return files


def test_the_tokenizer_of_an_operators_model_lies_beside_it(model: Path) -> None:
    files = choose(model)
    assert files == ModelFiles(
        name="small", model=model, model_sha256=DIGEST, tokenizer=model.with_name("tokenizer.json")
    )
    files.check()


def test_a_model_that_is_switched_off_is_not_chosen() -> None:
    assert choose_model("off") is None


def test_another_file_than_was_meant_is_not_opened(model: Path) -> None:
    model.write_bytes(b"other weights")
    with pytest.raises(BadInputError, match="is another file than its sha256 says"):
        load_encoder(choose(model))


@pytest.mark.parametrize("name", ["small.onnx", "tokenizer.json"])
def test_a_file_that_is_gone_is_named(model: Path, name: str) -> None:
    model.with_name(name).unlink()
    with pytest.raises(BadInputError, match=rf"{name} cannot be read: No such file"):
        load_encoder(choose(model))
