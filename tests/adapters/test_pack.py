import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from adapters.settings import DB
from tests.adapters.samples import BRIDGE, BRIDGE_URL, QUOTE, TITLE
from tests.conftest import AddText, Firsthand


@pytest.fixture
def pack(firsthand: Firsthand, add_text: AddText, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a pack with one article beside the seeds; the store is another one from then on."""
    add_text(BRIDGE, url=BRIDGE_URL, title=TITLE, published="2024-05-07", outlet="Northport Gazette")
    out = tmp_path / "harbour.pack"
    assert firsthand("pack", "build", out).out == f"wrote 6 articles to {out}\n"
    monkeypatch.setenv(DB, str(tmp_path / "other.db"))
    return out


def test_a_pack_answers_without_holding_the_text(firsthand: Firsthand, pack: Path) -> None:
    loaded = firsthand("pack", "load", pack)
    assert (loaded.code, loaded.err) == (0, "")
    answer = firsthand("ask", QUOTE, "--json").body
    assert (answer["status"], answer["match"]["url"]) == ("found", BRIDGE_URL)
    assert answer["match"]["sentence"]["text"] is None
    sentence = answer["match"]["sentence"]
    assert QUOTE[:30] in BRIDGE[sentence["start"] : sentence["end"]]
    assert "text" in [gap["step"] for gap in answer["unknown"]]
    assert firsthand("ask", BRIDGE_URL, "--json").body["match"]["kind"] == "link"
    assert firsthand("verify", answer["answer_id"]).code == 0


def test_no_sentence_of_any_text_is_in_a_pack(pack: Path) -> None:
    body = gzip.decompress(pack.read_bytes()).decode()
    for sentence in BRIDGE.split("\n\n")[1:]:
        for at in range(0, len(sentence) - 60, 20):
            assert sentence[at : at + 60] not in body


def test_the_same_store_makes_the_same_pack(
    firsthand: Firsthand, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: Path
) -> None:
    monkeypatch.setenv(DB, str(db))
    assert firsthand("pack", "build", tmp_path / "again.pack").code == 0
    assert (tmp_path / "again.pack").read_bytes() == pack.read_bytes()


def test_the_text_fills_in_what_a_pack_brought(firsthand: Firsthand, pack: Path, add_text: AddText) -> None:
    firsthand("pack", "load", pack)
    record = firsthand("show", BRIDGE_URL, "--json").out
    add_text(BRIDGE, url=BRIDGE_URL)
    assert firsthand("ask", QUOTE, "--json").body["match"]["sentence"]["text"].startswith(f'"{QUOTE}')
    assert firsthand("show", BRIDGE_URL, "--json").out == record


def test_loading_twice_changes_nothing(firsthand: Firsthand, pack: Path) -> None:
    firsthand("pack", "load", pack)
    first = firsthand("show", BRIDGE_URL, "--json").out
    assert firsthand("pack", "load", pack).code == 0
    assert firsthand("show", BRIDGE_URL, "--json").out == first
    assert firsthand("ask", "lol", "--json").body["corpus_size"] == 6


@pytest.mark.parametrize(
    "body",
    [b"", b"no pack", gzip.compress(b"{}\n"), gzip.compress(b'{"schema":"firsthand.pack/2","articles":0}\n')],
    ids=["empty", "no gzip", "no head", "another version"],
)
def test_what_is_no_pack_says_so(firsthand: Firsthand, tmp_path: Path, body: bytes) -> None:
    (tmp_path / "x.pack").write_bytes(body)
    result = firsthand("pack", "load", tmp_path / "x.pack")
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert "no pack" in result.err


def test_a_pack_that_was_cut_off_is_refused(firsthand: Firsthand, pack: Path) -> None:
    pack.write_bytes(pack.read_bytes()[:-200])
    result = firsthand("pack", "load", pack)
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "damaged" in result.err


def test_titles_in_a_pack_cannot_steer_the_terminal(firsthand: Firsthand, pack: Path) -> None:
    lines = gzip.decompress(pack.read_bytes()).decode().splitlines()
    evil = "\x1b[2J\nORIGIN   forged\u202e"
    for at, line in enumerate(lines):
        article = json.loads(line)
        if article.get("article", {}).get("url") == BRIDGE_URL:
            article["article"] |= {"title": evil, "outlet": evil}
            article["dossier"]["record"]["title"] = evil
            lines[at] = json.dumps(article)
    pack.write_bytes(gzip.compress("\n".join(lines).encode() + b"\n"))
    assert firsthand("pack", "load", pack).code == 0
    for out in (
        firsthand("ask", BRIDGE_URL).out,
        firsthand("chat", stdin=f"{QUOTE}\n1\n").out,
        firsthand("show", BRIDGE_URL).out,
    ):
        assert not set(out) & set("\x1b\u202e")
        assert "\nORIGIN   forged" not in out


def test_what_cannot_be_written_or_read_is_named(firsthand: Firsthand, tmp_path: Path) -> None:
    for arguments in (
        ("build", tmp_path / "none" / "x.pack"),
        ("build", "/dev/null/x"),
        ("load", tmp_path / "none.pack"),
        ("load", tmp_path),
    ):
        result = firsthand("pack", *arguments)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)


def test_a_seed_that_was_taken_out_stays_out(firsthand: Firsthand, db: Path) -> None:
    assert firsthand("ask", "lol", "--json").body["corpus_size"] == 5
    with sqlite3.connect(db) as store:
        (name,) = store.execute("SELECT id FROM articles LIMIT 1").fetchone()
        store.execute("DELETE FROM meta WHERE key = 'seed_pack'")
    store.close()
    assert firsthand("remove", name).code == 0
    assert firsthand("ask", "lol", "--json").body["corpus_size"] == 4
    assert firsthand("show", name).code == 1
