import hashlib
from pathlib import Path

import pytest

from adapters.encoding import Encoder, LazyEncoder, ModelFiles, choose_model, find_packaged_model, load_encoder
from adapters.settings import ModelSettings
from bot.errors import BadInputError, UnavailableError

np = pytest.importorskip("numpy")
pytest.importorskip("onnxruntime", reason="the extra `claims` is not installed")
Tokenizer = pytest.importorskip("tokenizers", reason="the extra `claims` is not installed").Tokenizer
WordLevel = pytest.importorskip("tokenizers.models").WordLevel

SENTENCES = [
    "Engineers closed the dam after cracks were found.",
    "The dam was shut when its wall was seen to be cracked.",
    "The bakery won a prize for its bread.",
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    files = find_packaged_model()
    if files is None:
        pytest.skip("the packaged model is not installed")
    return load_encoder(files)


def choose(model: Path, sha256: str) -> ModelFiles:
    files = choose_model(ModelSettings(path=model, sha256=sha256))
    assert files is not None
    return files


def test_a_text_becomes_a_vector_of_length_one(encoder: Encoder) -> None:
    vectors = encoder.encode(SENTENCES)
    assert vectors.shape == (3, encoder.dimensions) == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_the_same_in_other_words_is_nearer_than_something_else(encoder: Encoder) -> None:
    dam, again, bread = encoder.encode(SENTENCES)
    assert dam @ again > 0.7
    assert dam @ bread < 0.3


def test_a_text_has_the_same_vector_whatever_is_encoded_with_it(encoder: Encoder) -> None:
    many = [" ".join(SENTENCES[:at]) for at in (1, 2, 3)] * 7 + SENTENCES
    alone = np.vstack([encoder.encode([text]) for text in many])
    assert np.allclose(encoder.encode(many), alone, atol=1e-5)


def test_a_text_of_any_length_is_encoded(encoder: Encoder) -> None:
    vectors = encoder.encode(["", "word " * 5_000, "\U0001f600", "half a sign: \ud83d"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_nothing_is_encoded_as_nothing(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimensions)


def test_a_file_that_is_no_model_is_said_in_one_line(tmp_path: Path) -> None:
    model = tmp_path / "small.onnx"
    model.write_bytes(b"no model at all")
    (tmp_path / "tokenizer.json").write_text("{}")
    files = choose(model, hashlib.sha256(b"no model at all").hexdigest())
    with pytest.raises(BadInputError, match="are no sentence encoder in ONNX: ") as caught:
        load_encoder(files)
    assert "\n" not in str(caught.value)


def test_a_tokenizer_that_is_none_is_said_too(encoder: Encoder, tmp_path: Path) -> None:
    packaged = find_packaged_model()
    assert packaged is not None
    assert packaged.model_sha256 == encoder.model_sha256
    model = tmp_path / "small.onnx"
    model.symlink_to(packaged.model)
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(BadInputError, match="are no sentence encoder in ONNX: "):
        load_encoder(choose(model, packaged.model_sha256))


def test_the_encoder_of_those_who_ask_is_loaded_when_it_is_needed(encoder: Encoder) -> None:
    packaged = find_packaged_model()
    assert packaged is not None
    lazy = LazyEncoder(packaged)
    assert lazy.model_sha256 == encoder.model_sha256
    vectors = lazy.encode(SENTENCES)
    assert vectors is not None
    assert np.allclose(vectors, encoder.encode(SENTENCES), atol=1e-6)


def test_a_model_that_cannot_be_used_is_said_once_and_asked_no_more(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lazy = LazyEncoder(choose(tmp_path / "gone.onnx", "0" * 64))
    assert [lazy.load(), lazy.encode(["a sentence"]), lazy.load()] == [False, None, False]
    (record,) = caplog.records
    assert record.message.startswith("claims are looked up by words alone: the model's file")


def test_a_model_that_fails_over_a_text_does_not_fail_whoever_asks(
    encoder: Encoder, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    packaged = find_packaged_model()
    assert packaged is not None
    (tmp_path / "small.onnx").symlink_to(packaged.model)
    beyond = Tokenizer(WordLevel({"[UNK]": 0, "harbour": 10_000_000}, unk_token="[UNK]"))
    beyond.save(str(tmp_path / "tokenizer.json"))
    files = choose(tmp_path / "small.onnx", encoder.model_sha256)
    lazy = LazyEncoder(files)
    assert lazy.encode(["pier"]) is not None
    assert lazy.encode(["harbour"]) is None
    assert "looked up by words alone" in caplog.text
    assert "harbour" not in caplog.text
    assert lazy.encode(["pier"]) is not None
    with pytest.raises(UnavailableError, match="fails over a text: "):
        load_encoder(files).encode(["harbour"])
    # Nothing is left of the empty text but nothing.
    empty = load_encoder(files).encode(["pier", ""])
    assert np.isfinite(empty).all()


def test_the_model_is_let_go_where_nobody_asks_and_loaded_anew_for_whoever_does(encoder: Encoder) -> None:
    packaged = find_packaged_model()
    assert packaged is not None
    lazy = LazyEncoder(packaged)
    lazy.rest(idle_seconds=0)
    assert not lazy.is_loaded
    assert lazy.encode(SENTENCES) is not None
    lazy.rest(idle_seconds=600)
    assert lazy.is_loaded
    lazy.rest(idle_seconds=0)
    assert not lazy.is_loaded
    vectors = lazy.encode(SENTENCES)
    assert vectors is not None
    assert np.array_equal(vectors, encoder.encode(SENTENCES))
    assert lazy.is_loaded
