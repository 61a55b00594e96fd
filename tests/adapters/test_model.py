"""The sentence encoder as an operator meets it: what is encoded when, what the doctor says, and how it is mended."""

import re
from pathlib import Path
from typing import Any

import pytest

from adapters.commands import parts_checks
from adapters.encoding import find_packaged_model
from store.claims import claims_folder, vectors_folder
from tests.adapters.samples import ABSENT, BRIDGE, SEEDS, articles
from tests.conftest import Firsthand

DIGEST = "0" * 64
OTHER_WORDS = "a span across the water was shut for months since girders had fractured"


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the packaged model on."""
    if find_packaged_model() is None:
        pytest.skip("the extra `claims` is not installed")
    monkeypatch.delenv("FIRSTHAND_MODEL")


def examine(firsthand: Firsthand) -> dict[str, dict[str, Any]]:
    return {check["name"]: check for check in firsthand("doctor", "--json").body["checks"]}


@pytest.mark.usefixtures("model")
def test_what_is_added_is_encoded_and_index_encodes_the_rest(firsthand: Firsthand, tmp_path: Path, db: Path) -> None:
    assert examine(firsthand)["model"]["state"] == "ok"
    (tmp_path / "bridge.txt").write_text(BRIDGE)
    assert firsthand("add", tmp_path / "bridge.txt").code == 0
    assert [path.name for path in sorted(vectors_folder(db).iterdir())] == ["first", "lock"]
    result = firsthand("index")
    assert (result.code, result.out) == (0, "the index is up to the store\n")
    assert (vectors_folder(db) / "rest").is_dir()
    found = examine(firsthand)["vectors of claims"]
    assert (found["state"], found["what"]) == ("ok", f"{SEEDS + 4} sentences")
    assert firsthand("ask", OTHER_WORDS).err == ""


@pytest.mark.usefixtures("model")
def test_an_import_encodes_headlines_and_leads(firsthand: Firsthand) -> None:
    result = firsthand("import", "-", stdin=articles(20))
    assert (result.code, result.out, result.err) == (0, "20 added, 0 changed, 0 unchanged\n", "")
    found = examine(firsthand)["vectors of claims"]["what"]
    assert re.fullmatch(rf"{SEEDS + 40} sentences; of \d+ changes only headlines, leads and statements, .+", found)


@pytest.mark.usefixtures("model")
def test_a_fresh_store_compares_the_seeds_by_meaning_at_once(firsthand: Firsthand) -> None:
    result = firsthand("ask", "a Russian regiment commander near Izium tried to shoot his own soldiers", "--json")
    assert result.body["match"]["kind"] == "paraphrase"
    assert "meaning" not in [gap["step"] for gap in result.body["unknown"]]


@pytest.mark.usefixtures("model")
def test_only_what_is_broken_is_made_anew(firsthand: Firsthand, db: Path) -> None:
    firsthand("import", "-", stdin=articles(5))
    kept = sorted((vectors_folder(db) / "first").glob("*.codes"))
    (claims_folder(db) / "meta.json").write_bytes(b"no index")
    found = examine(firsthand)["index of claims"]
    assert (found["state"], found["mend"]) == ("warning", "`firsthand index --rebuild`")
    assert firsthand("ask", ABSENT).code == 1
    assert "firsthand index --rebuild" in firsthand("index").err
    assert firsthand("index", "--rebuild").code == 0
    assert examine(firsthand)["index of claims"]["state"] == "ok"
    assert sorted((vectors_folder(db) / "first").glob("*.codes")) == kept
    (vectors_folder(db) / "first" / "manifest.json").write_bytes(b"{")
    found = examine(firsthand)["vectors of claims"]
    assert (found["state"], found["mend"]) == ("warning", "`firsthand index --rebuild`")
    assert firsthand("ask", ABSENT).code == 1
    assert firsthand("index", "--rebuild").code == 0
    assert examine(firsthand)["vectors of claims"]["state"] == "ok"


def test_without_a_model_the_doctor_says_what_goes_without(
    firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = examine(firsthand)["model"]
    assert (found["state"], "switched off by FIRSTHAND_MODEL" in found["what"]) == ("ok", True)
    monkeypatch.delenv("FIRSTHAND_MODEL")
    monkeypatch.setattr(parts_checks, "choose_model", lambda _: None)
    found = examine(firsthand)["model"]
    assert (found["state"], "by their words alone" in found["what"]) == ("warning", True)
    assert ".[claims]" in found["mend"]


def test_a_model_that_is_another_than_its_sha256_says_leaves_the_words(
    firsthand: Firsthand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "own.onnx").write_bytes(b"another model")
    monkeypatch.setenv("FIRSTHAND_MODEL", str(tmp_path / "own.onnx"))
    monkeypatch.setenv("FIRSTHAND_MODEL_SHA256", DIGEST)
    found = examine(firsthand)["model"]
    assert (found["state"], "is another file than its sha256 says" in found["what"]) == ("warning", True)
    assert "FIRSTHAND_MODEL_SHA256" in found["mend"]
    assert firsthand("import", "-", stdin=articles(3)).out == "3 added, 0 changed, 0 unchanged\n"
    assert firsthand("ask", ABSENT).code == 1
    assert {record.message.partition(":")[0] for record in caplog.records} == {"claims are looked up by words alone"}
