"""Which sentence encoder is chosen: the operator's own, none, or whatever is installed."""

from pathlib import Path

import pytest

from adapters.settings import ModelSettings, read_settings
from bot.errors import BadInputError

DIGEST = "0123456789abcdef" * 4


def choose(**environ: str) -> object:
    return read_settings(environ, db="x.db").model


def test_nothing_set_is_whatever_is_installed() -> None:
    assert choose() is None
    assert choose(FIRSTHAND_MODEL="") is None


@pytest.mark.parametrize("given", ["off", "OFF", "0", "no", "false"])
def test_it_can_be_switched_off(given: str) -> None:
    assert choose(FIRSTHAND_MODEL=given) == "off"


def test_an_operators_own_comes_with_its_sha256(tmp_path: Path) -> None:
    digest = tmp_path / "digest"
    digest.write_text(f"{DIGEST.upper()}\n")
    chosen = choose(FIRSTHAND_MODEL=str(tmp_path / "many.onnx"), FIRSTHAND_MODEL_SHA256_FILE=str(digest))
    assert chosen == ModelSettings(path=tmp_path / "many.onnx", sha256=DIGEST)


@pytest.mark.parametrize("digest", ["", "abc", "g" * 64, DIGEST[:-1]])
def test_a_model_without_its_sha256_is_not_taken(digest: str) -> None:
    with pytest.raises(BadInputError, match=r"^FIRSTHAND_MODEL_SHA256: give the 64 digits"):
        choose(FIRSTHAND_MODEL="many.onnx", FIRSTHAND_MODEL_SHA256=digest)


def test_a_path_that_names_no_model_is_said() -> None:
    with pytest.raises(BadInputError, match=r"^FIRSTHAND_MODEL: give the path of an \.onnx file"):
        choose(FIRSTHAND_MODEL="many", FIRSTHAND_MODEL_SHA256=DIGEST)
