"""The index follows the store's journal, whatever became of either; and what it has not seen yet is found as well."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import IndexBrokenError
from store import follow as following
from store import passages
from store.follow import follow_journal
from store.index import ShingleIndex, Watermark
from store.opening import open_reader
from store.sqlite import SqliteStore, index_folder, reset_index
from tests.store.child import start
from tests.store.making import (
    find_ids,
    look_up,
    make_article,
    make_text,
    put,
    quote,
    shingles_of,
)


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.open(path) as store:
        yield store


async def fill(store: SqliteStore, *seeds: str, follow: bool = True) -> None:
    await put(store, *(make_article(seed, given=seed, path=seed, title=f"All about {seed} today") for seed in seeds))
    if follow:
        assert await store.follow()


async def test_an_article_just_added_is_found_before_the_index_follows(store: SqliteStore) -> None:
    await fill(store, "old")
    await fill(store, "new", follow=False)

    assert await find_ids(store, quote("new")) == {"new"}
    assert await find_ids(store, quote("old")) == {"old"}
    assert await find_ids(
        store, f"is it true that {quote('new')[:-1]} lol " + " ".join(f"noise{at}" for at in range(60))
    ) == {"new"}
    assert len(await store.find_holders(shingles_of(quote("new")), tenant="", limit=60, reach=0)) == 1


async def test_what_changed_is_seen_before_the_index_follows_and_after(store: SqliteStore) -> None:
    await fill(store, "a", "b")
    await put(store, make_article("c", given="a"))
    await store.remove_article("b", tenant="")

    for _ in range(2):
        assert [await find_ids(store, quote(seed)) for seed in "abc"] == [set(), set(), {"a"}]
        assert await store.follow()


async def test_a_dropped_article_leaves_nothing_in_the_index(store: SqliteStore) -> None:
    await fill(store, "a", "b")
    for name in "ab":
        await store.remove_article(name, tenant="")
    await store.follow()

    index = ShingleIndex(index_folder(store.path))

    assert index.choose_shingles(shingles_of(quote("a"))) == []
    assert index.watermark is not None
    assert index.watermark.seq == 4


async def test_an_article_that_comes_and_changes_and_goes_within_one_step_is_followed(store: SqliteStore) -> None:
    for seed in "abc":
        await put(store, make_article(seed, given="x"))
    await put(store, make_article("gone", given="gone"))
    await store.remove_article("gone", tenant="")
    await store.follow()

    assert [await find_ids(store, quote(seed)) for seed in ("a", "b", "c", "gone")] == [set(), set(), {"x"}, set()]


async def test_a_title_is_found_unless_the_text_begins_with_it(store: SqliteStore) -> None:
    await fill(store, "a")
    headline = quote("headline")
    await put(store, make_article("b", given="b", title=headline, text=f"{headline}\n\n{make_text('b')}"))
    await store.follow()

    assert [(at.field, at.text) for at in await look_up(store, "all about a today")] == [("title", "All about a today")]
    assert [at.field for at in await look_up(store, headline)] == ["text"]


async def test_passages_are_the_stored_words_with_their_surroundings(store: SqliteStore) -> None:
    text = f"\U0001f600 {make_text('a', 9)}"
    await put(store, make_article("a", given="a", text=text, published="2022-05-09"))
    await store.follow()

    (passage,) = await store.find_passages(shingles_of(quote("a", 8)), tenant="", limit=12, reach=30)

    assert passage.text == text[passage.start : passage.end]
    assert quote("a", 8) in str(passage.text)
    assert passage.start > 0
    assert (passage.day, passage.is_reprint) == (738284, False)


async def test_what_many_hold_is_listed_earliest_first(store: SqliteStore) -> None:
    words = quote("common")
    for at, day in enumerate(["2022-03-03", None, "2022-01-01", "2022-02-02"]):
        await put(store, make_article(at, given=str(at), text=f"{words}\n\n{make_text(at)}", published=day))
    for _ in range(2):
        found = await store.find_holders(shingles_of(words), tenant="", limit=60, reach=0)
        assert [passage.article_id for passage in found] == ["2", "3", "0", "1"]
        await store.follow()


async def test_following_says_how_far_it_is(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "STEP_ENTRIES", 2)
    monkeypatch.setattr(following, "COMMIT_BLOCKS", 3)
    await fill(store, *"abcde", follow=False)
    said: list[tuple[int, int]] = []

    assert await store.follow(progress=lambda done, total: said.append((done, total)))
    assert said == [(2, 5), (4, 5), (5, 5)]
    assert await store.follow(progress=lambda done, total: said.append((done, total)))
    assert len(said) == 3
    assert [await find_ids(store, quote(seed)) for seed in "abcde"] == [{seed} for seed in "abcde"]


async def test_a_rebuilt_index_finds_the_same(store: SqliteStore) -> None:
    await fill(store, *"abc")
    await store.remove_article("b", tenant="")

    assert await store.follow(rebuild=True)
    assert [await find_ids(store, quote(seed)) for seed in "abc"] == [{"a"}, set(), {"c"}]


async def test_of_too_many_changes_the_latest_are_looked_through(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passages, "PENDING_MOST", 3)
    await fill(store, *"abcde", follow=False)

    assert [await find_ids(store, quote(seed)) for seed in "abcde"] == [set(), set(), {"c"}, {"d"}, {"e"}]
    await store.follow()
    assert [await find_ids(store, quote(seed)) for seed in "ab"] == [{"a"}, {"b"}]


async def test_what_another_process_committed_is_seen(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "PENDING_MOST", 0)
    await fill(store, "a")
    with SqliteStore.open(store.path) as other:
        await fill(other, "b", "c")

    assert [await find_ids(store, quote(seed)) for seed in "abc"] == [{"a"}, {"b"}, {"c"}]


async def test_while_another_process_writes_the_index_what_is_new_is_still_found(path: Path) -> None:
    with start("hold_index", path) as holder, SqliteStore.open(path) as store:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        await fill(store, "a", follow=False)
        assert await store.follow() is False
        assert await store.follow(rebuild=True) is False
        assert await find_ids(store, quote("a")) == {"a"}
        holder.kill()
        holder.wait()
        assert await store.follow() is True


# -- an index that is not what it should be ------------------------------------------------------------------------


def damage_nothing_left(folder: Path) -> None:
    shutil.rmtree(folder)


def damage_empty_folder(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def damage_no_list_of_files(folder: Path) -> None:
    (folder / "meta.json").unlink()


def damage_another_store(folder: Path) -> None:
    shutil.rmtree(folder)
    with ShingleIndex(folder).write() as writer:  # type: ignore[union-attr]
        for block in following.cut_blocks(quote("foreign")):
            writer.add(1, None, block, is_title=False)
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
            file.write_bytes(b"\x07" * (file.stat().st_size // 2))

    with pytest.raises(IndexBrokenError, match="firsthand index --rebuild"):
        SqliteStore.open(path)

    reset_index(path)
    reset_index(path)
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


async def test_opening_and_closing_leaves_nothing_open(path: Path) -> None:
    def count_open() -> int:
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - names, no paths

    counts = []
    for _ in range(60):
        with SqliteStore.open(path) as store:
            await fill(store, "a")
            await find_ids(store, quote("a"))
        store.close()
        counts.append(count_open())

    assert counts[-1] <= counts[9] + 2


def _watermark(folder: Path) -> Watermark:
    watermark = ShingleIndex(folder).watermark
    assert watermark is not None
    return watermark
