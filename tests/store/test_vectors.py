"""Vectors on disk: what is near is found, what was dropped is not, and a crash leaves what was there."""

import sys
from pathlib import Path

import pytest

from bot.errors import IndexBrokenError
from store.journal import Watermark
from store.vector_segment import VectorKey
from store.vectors import VectorFolder

np = pytest.importorskip("numpy")

SIZE = 96
"""Numbers of a vector: not a multiple of 64, so that the last bits are padding."""


def make_vectors(count: int, seed: int = 1):  # type: ignore[no-untyped-def]  # noqa: ANN201 - an optional library's
    rows = np.random.default_rng(seed).standard_normal((count, SIZE)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def make_keys(articles: range) -> list[VectorKey]:
    return [VectorKey(article, 0, 10) for article in articles]


def mark(seq: int) -> Watermark:
    return Watermark("journal", seq)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vectors"


def open_folder(path: Path, model: str = "a" * 64) -> VectorFolder:
    return VectorFolder(path, model_sha256=model)


def test_a_folder_that_is_not_there_is_empty(path: Path) -> None:
    folder = open_folder(path)
    assert (len(folder), folder.watermark, folder.list_keys(1)) == (0, None, frozenset())
    assert folder.search(make_vectors(1)[0], limit=5) == []


def test_the_nearest_comes_first_and_its_nearness_is_that_of_the_vectors(path: Path) -> None:
    vectors = make_vectors(3_000)
    open_folder(path).commit(make_keys(range(3_000)), vectors, watermark=mark(1))
    asked = vectors[7] + 0.3 * vectors[8]
    asked /= np.linalg.norm(asked)
    hits = open_folder(path).search(asked, limit=5)
    assert hits[0].key == VectorKey(7, 0, 10)
    assert len(hits) == 5
    assert [hit.nearness for hit in hits] == sorted((hit.nearness for hit in hits), reverse=True)
    for hit in hits:
        assert hit.nearness == pytest.approx(float(vectors[hit.key.article] @ asked), abs=0.005)


def test_vectors_are_loaded_by_their_keys_and_the_nearest_sentence_of_an_article_is_found(path: Path) -> None:
    vectors = make_vectors(3)
    keys = [VectorKey(5, 40, 50), VectorKey(2, 0, 9), VectorKey(5, 0, 0)]
    folder = open_folder(path)
    folder.commit(keys, vectors, watermark=mark(1))
    assert folder.list_keys(5) == {VectorKey(5, 0, 0), VectorKey(5, 40, 50)}
    loaded = folder.load([VectorKey(5, 40, 50), VectorKey(5, 41, 50), VectorKey(3, 0, 9)])
    assert list(loaded) == [VectorKey(5, 40, 50)]
    assert np.allclose(loaded[VectorKey(5, 40, 50)], vectors[0], atol=0.005)
    nearest = folder.find_nearest([2, 3, 5], vectors[2])
    assert {article: hit.key for article, hit in nearest.items()} == {2: keys[1], 5: keys[0]}
    assert nearest[5].nearness == pytest.approx(float(vectors[0] @ vectors[2]), abs=0.005)


def test_what_was_dropped_is_gone_and_what_came_in_its_place_is_there(path: Path) -> None:
    folder = open_folder(path)
    first = make_vectors(40)
    folder.commit(make_keys(range(40)), first, watermark=mark(1))
    folder.commit([VectorKey(3, 9, 12)], make_vectors(1, seed=2), drop=[3, 4], watermark=mark(2))
    for again in (folder, open_folder(path)):
        assert again.list_keys(3) == {VectorKey(3, 9, 12)}
        assert again.list_keys(4) == frozenset()
        assert {hit.key.article for hit in again.search(first[4], limit=100)} == set(range(40)) - {4}
        assert again.watermark == mark(2)


def test_an_article_dropped_alone_is_dropped_for_good_when_segments_are_merged(path: Path) -> None:
    folder = open_folder(path)
    folder.commit(make_keys(range(4)), make_vectors(4), watermark=mark(1))
    folder.commit([], make_vectors(0), drop=[1], watermark=mark(2))
    folder.commit(make_keys(range(10, 14)), make_vectors(4, seed=3), watermark=mark(3))
    assert len(folder) == 7
    assert [at for at in range(20) if folder.list_keys(at)] == [0, 2, 3, 10, 11, 12, 13]


def test_many_small_commits_leave_few_segments_and_lose_nothing(path: Path) -> None:
    folder, vectors = open_folder(path), make_vectors(100)
    for at in range(100):
        folder.commit(make_keys(range(at, at + 1)), vectors[at : at + 1], watermark=mark(at))
    assert len(list(path.glob("*.keys"))) <= 8
    assert [folder.search(vectors[at], limit=1)[0].key.article for at in range(100)] == list(range(100))


def test_everything_may_be_dropped(path: Path) -> None:
    folder = open_folder(path)
    folder.commit(make_keys(range(2)), make_vectors(2), watermark=mark(1))
    folder.commit(make_keys(range(2, 4)), make_vectors(2), drop=[0, 1], watermark=mark(2))
    folder.commit([], make_vectors(0), drop=[2, 3], watermark=mark(3))
    assert folder.search(make_vectors(1)[0], limit=5) == []
    folder.commit(make_keys(range(9)), make_vectors(9), watermark=mark(4))
    folder.commit([], make_vectors(0), is_anew=True, watermark=mark(5))
    assert len(open_folder(path)) == 0
    assert [file.name for file in path.iterdir()] == ["manifest.json"]


def test_vectors_of_another_model_are_not_compared(path: Path) -> None:
    open_folder(path).commit(make_keys(range(2)), make_vectors(2), watermark=mark(1))
    other = open_folder(path, model="b" * 64)
    assert (len(other), other.watermark) == (0, None)


def test_a_commit_that_was_cut_off_leaves_what_was_there(path: Path) -> None:
    vectors = make_vectors(4)
    open_folder(path).commit(make_keys(range(4)), vectors, watermark=mark(1))
    (path / "00000002.keys").write_bytes(b"half")
    (path / "manifest.json.new").write_bytes(b'{"half')
    folder = open_folder(path)
    assert (len(folder), folder.watermark) == (4, mark(1))
    folder.commit(make_keys(range(9, 10)), make_vectors(1, seed=5), watermark=mark(2))
    assert len(open_folder(path)) == 5
    assert not (path / "manifest.json.new").exists()


def test_another_process_sees_a_commit_when_it_looks_again(path: Path) -> None:
    reader, writer = open_folder(path), open_folder(path)
    writer.commit(make_keys(range(2)), make_vectors(2), watermark=mark(1))
    assert len(reader) == 0
    reader.reload()
    assert len(reader) == 2


def test_a_segment_that_is_mapped_stays_readable_while_it_is_merged_away(path: Path) -> None:
    vectors = make_vectors(4)
    writer = open_folder(path)
    writer.commit(make_keys(range(4)), vectors, watermark=mark(1))
    reader = open_folder(path)
    writer.commit(make_keys(range(4, 8)), make_vectors(4, seed=6), watermark=mark(2))
    assert reader.search(vectors[2], limit=1)[0].key.article == 2


@pytest.mark.parametrize("damage", ["manifest.json", "00000001.codes"])
def test_damage_is_said_with_what_mends_it(path: Path, damage: str) -> None:
    open_folder(path).commit(make_keys(range(4)), make_vectors(4), watermark=mark(1))
    (path / damage).write_bytes(b"{")
    with pytest.raises(IndexBrokenError, match="firsthand index --rebuild"):
        open_folder(path)


def test_a_folder_that_cannot_be_looked_into_any_more_is_said(path: Path) -> None:
    folder = open_folder(path)
    path.write_text("a file in its place")
    with pytest.raises(IndexBrokenError, match="index --rebuild"):
        folder.reload()


def test_without_the_library_that_reads_them_the_extra_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_folder(path).commit(make_keys(range(3)), make_vectors(3), watermark=mark(1))
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(IndexBrokenError, match=r"`pip install '\.\[claims\]'`"):
        open_folder(path)
