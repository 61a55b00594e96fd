"""An index that is damaged, gone, or of another store: it heals, or says how it is healed."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.errors import IndexBrokenError
from store import clearing
from store.claims import vectors_folder
from store.clearing import clear_broken
from store.follow import follow_journal
from store.index import ShingleIndex, index_folder
from store.indexed import IndexedText
from store.journal import Watermark
from store.opening import open_reader
from store.sqlite import SqliteStore
from tests.store.making import fill, find_ids, make_article, put, quote, shingles_of


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.open(path) as store:
        yield store


def damage_nothing_left(folder: Path) -> None:
    shutil.rmtree(folder)


def damage_empty_folder(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def damage_no_list_of_files(folder: Path) -> None:
    (folder / "meta.json").unlink()


def damage_another_store(folder: Path) -> None:
    shutil.rmtree(folder)
    index = ShingleIndex(folder)
    with index.write() as writer:  # type: ignore[union-attr]
        for document in index.make_documents(IndexedText(1, None, None, quote("foreign"), None)):
            writer.add(document)
        writer.commit(Watermark("of another store", 3))


def damage_ahead(folder: Path) -> None:
    store_id = _watermark(folder).journal
    with ShingleIndex(folder).write() as writer:  # type: ignore[union-attr]
        writer.commit(Watermark(store_id, 99))


@pytest.mark.parametrize(
    "damage",
    [damage_nothing_left, damage_empty_folder, damage_no_list_of_files, damage_another_store, damage_ahead],
    ids=lambda damage: damage.__name__.removeprefix("damage_"),
)
async def test_an_index_that_is_of_no_use_is_made_anew(path: Path, damage: Callable[[Path], None]) -> None:
    with SqliteStore.open(path) as store:
        await fill(store, *"abc")
    damage(index_folder(path))

    with SqliteStore.open(path) as store:
        assert await find_ids(store, quote("b")) == {"b"}
        assert await store.follow()
        assert [await find_ids(store, quote(seed)) for seed in "abc"] == [{"a"}, {"b"}, {"c"}]
        assert await find_ids(store, quote("foreign")) == set()


async def test_a_store_restored_from_a_backup_is_told_from_the_one_that_was_indexed(path: Path, tmp_path: Path) -> None:
    with SqliteStore.open(path) as store:
        await fill(store, "a")
    shutil.copy(path, tmp_path / "backup")
    with SqliteStore.open(path) as store:
        await fill(store, "lost", "gone")
    shutil.copy(tmp_path / "backup", path)

    with SqliteStore.open(path) as store:
        await fill(store, "b", "c", "d")
        found = [await find_ids(store, quote(seed)) for seed in ("a", "b", "c", "d", "lost", "gone")]

    assert found == [{"a"}, {"b"}, {"c"}, {"d"}, set(), set()]


async def test_an_index_left_behind_by_a_crash_catches_up(path: Path, tmp_path: Path) -> None:
    with SqliteStore.open(path) as store:
        await fill(store, "a", "b")
        shutil.copytree(index_folder(path), tmp_path / "before")
        await put(store, make_article("new", given="a"))
        await store.remove_article("b", tenant="")
        await fill(store, "c")
    shutil.rmtree(index_folder(path))
    shutil.move(tmp_path / "before", index_folder(path))

    with SqliteStore.open(path) as store:
        for _ in range(2):
            assert [await find_ids(store, quote(seed)) for seed in ("a", "b", "c", "new")] == [
                set(),
                set(),
                {"c"},
                {"a"},
            ]
            await store.follow()


async def test_a_commit_that_was_killed_halfway_does_not_stop_the_next(path: Path, tmp_path: Path) -> None:
    with SqliteStore.open(path) as store:
        await fill(store, "a", "b")
        shutil.copy(index_folder(path) / "meta.json", tmp_path)
        await put(store, make_article("new", given="a"))
        await store.follow()
    # The files of the commit are written, the list of files is not: a later commit takes the same names for its own.
    shutil.copy(tmp_path / "meta.json", index_folder(path))

    with SqliteStore.open(path) as store:
        assert await store.follow()
        assert [await find_ids(store, quote(seed)) for seed in ("a", "b", "new")] == [set(), {"b"}, {"a"}]


async def test_what_fails_before_the_commit_is_followed_again(store: SqliteStore) -> None:
    await fill(store, "a")
    await fill(store, "b", "c", follow=False)

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("as if the process had died here")

    with pytest.raises(sqlite3.OperationalError), closing(open_reader(store.path)) as reader:
        follow_journal(reader, ShingleIndex(index_folder(store.path)), progress=fail)

    assert await find_ids(store, quote("b")) == {"b"}
    assert await store.follow()
    assert await find_ids(store, quote("b")) == {"b"}


@pytest.mark.parametrize("name", ["meta.json", ".term", ".idx", ".fast", ".store"])
async def test_a_corrupt_index_says_how_to_make_it_anew_and_that_works(path: Path, name: str) -> None:
    with SqliteStore.open(path) as store:
        await fill(store, "a", "b")
    for file in index_folder(path).iterdir():
        if file.name.endswith(name):
            half = file.stat().st_size // 2
            # A file of its own: a thread of the index in this process may still have the old one mapped into memory.
            file.unlink()
            file.write_bytes(b"\x07" * half)

    with pytest.raises(IndexBrokenError, match="firsthand index --rebuild"):
        SqliteStore.open(path)

    clear_broken(path)
    clear_broken(path)
    with SqliteStore.open(path) as store:
        assert await store.follow()
        assert await find_ids(store, quote("a")) == {"a"}


async def test_an_index_that_went_bad_while_open_is_an_error_of_ours(store: SqliteStore) -> None:
    await fill(store, *(str(at) for at in range(40)))
    index = ShingleIndex(index_folder(store.path))
    for file in index.folder.glob("*.idx"):
        body = file.read_bytes()
        # In place, so that the open index, which maps the file, sees it.
        with file.open("r+b") as target:
            target.write(bytes(len(body)))

    with pytest.raises(IndexBrokenError, match="rebuild"):
        index.search_any(shingles_of(" ".join(quote(at) for at in range(40))), limit=12)


async def test_an_index_folder_that_is_gone_while_open_is_no_lock_held_by_another(store: SqliteStore) -> None:
    await fill(store, "a")
    shutil.rmtree(index_folder(store.path))
    await fill(store, "b", follow=False)

    with pytest.raises(IndexBrokenError, match="rebuild"):
        await store.follow()


def test_a_file_where_the_index_should_be_is_named(path: Path) -> None:
    index_folder(path).write_text("in the way")

    with pytest.raises(IndexBrokenError, match=str(index_folder(path))):
        SqliteStore.open(path)


def _watermark(folder: Path) -> Watermark:
    watermark = ShingleIndex(folder).watermark
    assert watermark is not None
    return watermark


def test_vectors_that_nobody_here_can_read_are_not_cleared_away(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = vectors_folder(path) / "first"
    first.mkdir(parents=True)
    (first / "manifest.json").write_text("{")
    with monkeypatch.context() as without:
        without.setattr(clearing, "find_spec", lambda _: None)
        assert clear_broken(path) == ()
    if find_spec("numpy"):
        assert clear_broken(path) == (vectors_folder(path),)
