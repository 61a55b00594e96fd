"""Sentences encoded in a process of its own: the same vectors, whatever becomes of it."""

import os
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.encoding import ModelFiles, find_packaged_model, load_encoder
from adapters.encoding.process import EncodingProcess
from bot.errors import UnavailableError

np = pytest.importorskip("numpy")
pytest.importorskip("onnxruntime", reason="the extra `claims` is not installed")

SENTENCES = ["Engineers closed the dam.", "The bakery won a prize; half a sign: \ud83d"]


@pytest.fixture
def files() -> ModelFiles:
    files = find_packaged_model()
    if files is None:
        pytest.skip("the packaged model is not installed")
    return files


def test_the_vectors_are_those_of_the_model(files: ModelFiles) -> None:
    with EncodingProcess(files) as process:
        assert process.pid is None
        vectors = process.encode(SENTENCES)
        assert process.encode([]).size == 0
        assert np.allclose(vectors, load_encoder(files).encode(SENTENCES), atol=1e-6)
        assert process.model_sha256 == files.model_sha256


def test_the_process_stands_back_and_ends_with_its_context(files: ModelFiles) -> None:
    with EncodingProcess(files) as process:
        process.encode(SENTENCES)
        pid = process.pid
        assert pid is not None
        assert os.getpriority(os.PRIO_PROCESS, pid) >= 10
    assert not Path(f"/proc/{pid}").exists()
    with pytest.raises(UnavailableError, match="told to end"):
        process.encode(SENTENCES)


def test_a_process_that_was_killed_is_said_and_started_anew(files: ModelFiles) -> None:
    with EncodingProcess(files) as process:
        process.encode(SENTENCES)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        with pytest.raises(UnavailableError, match="has ended"):
            process.encode(SENTENCES)
        assert len(process.encode(SENTENCES)) == 2


def test_one_that_takes_too_long_is_ended(files: ModelFiles) -> None:
    with EncodingProcess(files, seconds=0.01) as process, pytest.raises(UnavailableError, match="has ended"):
        process.encode(SENTENCES)


def test_whoever_waits_in_another_thread_is_told_of_the_end(files: ModelFiles) -> None:
    told: list[str] = []

    def encode() -> None:
        try:
            while True:
                process.encode(SENTENCES * 20)
        except UnavailableError as error:
            told.append(str(error))

    with EncodingProcess(files) as process:
        thread = threading.Thread(target=encode)
        thread.start()
        while process.pid is None:
            time.sleep(0.01)
    thread.join()
    assert len(told) == 1


def test_a_wrong_sha256_is_told_by_the_process(files: ModelFiles) -> None:
    wrong = replace(files, model_sha256="0" * 64)
    with EncodingProcess(wrong) as process, pytest.raises(UnavailableError, match="another file than its sha256 says"):
        process.encode(SENTENCES)
