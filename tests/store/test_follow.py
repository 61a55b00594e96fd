"""The index follows the store's journal, whatever became of either; and what it has not seen yet is found as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import follow as following
from store import passages
from store.index import ShingleIndex, index_folder
from store.sqlite import SqliteStore
from tests.store.child import start
from tests.store.making import (
    fill,
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
    assert (passage.day, passage.is_reprint) == (738284, None)


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
    monkeypatch.setattr(following, "COMMIT_DOCUMENTS", 3)
    await fill(store, *"abcde", follow=False)
    said: list[tuple[int, int]] = []

    assert await store.follow(progress=lambda done, total: said.append((done, total)))
    words, claims = said[:3], said[3:]
    assert words == claims == [(2, 5), (4, 5), (5, 5)]
    assert await store.follow(progress=lambda done, total: said.append((done, total)))
    assert len(said) == 6
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
