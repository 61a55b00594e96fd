import hashlib
from pathlib import Path

import pytest

from adapters.encoding import ModelFiles, load_encoder, read_model_files
from bot.errors import BadInputError

DIGEST = hashlib.sha256(b"weights").hexdigest()


@pytest.fixture
def model(tmp_path: Path) -> Path:
    (tmp_path / "small.onnx").write_bytes(b"weights")
    (tmp_path / "tokenizer.json").write_bytes(b"{}")
    return tmp_path / "small.onnx"


def test_the_tokenizer_of_an_operators_model_lies_beside_it(model: Path) -> None:
    files = read_model_files(str(model), DIGEST.upper())
    assert files == ModelFiles(
        name="small", model=model, model_sha256=DIGEST, tokenizer=model.with_name("tokenizer.json")
    )
    files.check()


@pytest.mark.parametrize("digest", [None, "", "abc", "g" * 64])
def test_a_model_without_its_sha256_is_not_taken(model: Path, digest: str | None) -> None:
    with pytest.raises(BadInputError, match="FIRSTHAND_MODEL_SHA256: give the 64 digits"):
        read_model_files(str(model), digest)


def test_a_path_that_names_no_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"FIRSTHAND_MODEL: give the path of an \.onnx file"):
        read_model_files(str(tmp_path), DIGEST)


def test_another_file_than_was_meant_is_not_opened(model: Path) -> None:
    model.write_bytes(b"other weights")
    with pytest.raises(BadInputError, match="is another file than its sha256 says"):
        load_encoder(read_model_files(str(model), DIGEST))


@pytest.mark.parametrize("name", ["small.onnx", "tokenizer.json"])
def test_a_file_that_is_gone_is_named(model: Path, name: str) -> None:
    model.with_name(name).unlink()
    with pytest.raises(BadInputError, match=rf"{name} cannot be read: No such file"):
        load_encoder(read_model_files(str(model), DIGEST))
