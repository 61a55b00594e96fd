"""What was answered stays as it was given; what was taken out is gone, and the answers that stood on it say so."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.model.article import Incoming
from store.packs import load_seed_pack, pack_article, write_pack
from tests.store.making import (
    Store,
    as_packed,
    find_ids,
    load,
    make_answer,
    make_article,
    make_dossier,
    make_link,
    put,
    quote,
    shingles_of,
)


async def test_an_answer_comes_back_with_all_it_stood_on(store: Store) -> None:
    await put(store, make_article("a", given="x"))
    case, answer = make_answer(await load(store, "x"), "n")
    await store.keep_answer(case, answer, paste="some pasted words")

    kept = await store.load_answer("n")

    assert kept is not None
    assert (kept.case, kept.is_text_gone, kept.is_article_gone) == (case, False, False)
    assert await store.load_answer("another") is None


async def test_an_answer_stands_on_the_text_as_it_was_when_it_was_given(store: Store) -> None:
    await put(store, make_article("a", given="x"))
    case, answer = make_answer(await load(store, "x"), "n")
    await store.keep_answer(case, answer, paste="p")
    await put(store, make_article("b", given="x", title="A new title"))

    kept = await store.load_answer("n")

    assert kept is not None
    assert (kept.case, kept.is_text_gone) == (case, False)


async def test_of_a_paste_only_a_hash_is_kept_and_another_store_hashes_it_otherwise(tmp_path: Path) -> None:
    paste = "some words that somebody pasted"
    bodies = []
    for name in ("one", "two"):
        with Store.open(tmp_path / f"{name}.db") as store:
            await store.keep_answer(*make_answer(None, "n"), paste=paste)
        with closing(sqlite3.connect(store.path)) as rows:
            bodies += rows.execute("SELECT paste_key || case_body || answer_body FROM answers").fetchall()[0]

    assert bodies[0] != bodies[1]
    assert all(paste not in body for body in bodies)


async def test_an_answer_is_given_once(store: Store) -> None:
    await store.keep_answer(*make_answer(None, "n"), paste="p")

    with pytest.raises(StoreError):
        await store.keep_answer(*make_answer(None, "n"), paste="p")


async def test_a_removed_article_is_gone_and_its_answers_say_so(store: Store) -> None:
    await put(store, make_article("a", path="a", given="x"), make_article("b", given="y"))
    await store.follow()
    for name in ("x", "y"):
        await store.keep_answer(*make_answer(await load(store, name), f"on {name}"), paste="p")

    assert await store.remove_article("x", tenant="")
    assert not await store.remove_article("x", tenant="")

    for _ in ("before the index follows", "and after"):
        assert await find_ids(store, quote("a")) == set()
        assert await store.find_holders(shingles_of(quote("a")), tenant="", limit=60, reach=0) == ()
        await store.follow()
    assert await store.load_articles(["x"], tenant="") == ()
    assert await store.load_dossier("x", tenant="") is None
    assert await store.find_links(make_link("a"), tenant="") == ()
    gone, there = await store.load_answer("on x"), await store.load_answer("on y")
    assert gone is not None
    assert there is not None
    assert (gone.is_text_gone, gone.is_article_gone) == (True, True)
    assert (there.is_text_gone, there.is_article_gone) == (False, False)


async def test_with_an_article_its_earlier_texts_go_too(store: Store) -> None:
    for seed in "abc":
        await put(store, make_article(seed, given="x"))
        await store.keep_answer(*make_answer(await load(store, "x"), f"on {seed}"), paste="p")
    await store.remove_article("x", tenant="")

    kept = [await store.load_answer(f"on {seed}") for seed in "abc"]

    assert [one.is_text_gone for one in kept if one is not None] == [True] * 3


async def test_a_text_that_another_article_holds_stays(store: Store) -> None:
    await put(store, make_article("a", path="one", given="x"), make_article("a", path="two", given="y"))
    await store.keep_answer(*make_answer(await load(store, "x"), "n"), paste="p")
    await store.remove_article("x", tenant="")

    kept = await store.load_answer("n")

    assert kept is not None
    assert (kept.is_text_gone, kept.is_article_gone) == (False, True)
    assert await find_ids(store, quote("a")) == {"y"}


async def test_a_seed_that_was_taken_out_stays_out_until_it_is_added_by_hand(store: Store) -> None:
    page = make_article("a", path="a")
    packs = [_seed_pack(page, make_article(seed, path=seed)) for seed in "bc"]
    await load_seed_pack(store, packs[0])
    await put(store, make_article("other", path="a", given="mine"))
    await store.remove_article(page.article.id, tenant="")
    await load_seed_pack(store, packs[1])

    assert await store.load_articles([page.article.id], tenant="") == ()
    assert await store.count_articles(tenant="") == 2
    assert await put(store, page) == [(page.article.id, "added")]


async def test_a_seed_held_under_another_id_stays_out_too(store: Store) -> None:
    page = make_article("a", path="a")
    await put(store, make_article("a", path="a", given="mine"))
    await load_seed_pack(store, _seed_pack(page))
    await store.remove_article("mine", tenant="")
    await load_seed_pack(store, _seed_pack(page, make_article("b", path="b")))

    assert await store.list_removed() == {"mine", page.article.id}
    assert await find_ids(store, quote("a")) == set()


async def test_the_seeds_are_loaded_once(store: Store) -> None:
    pack = _seed_pack(make_article("a", path="a"))
    await load_seed_pack(store, pack)
    before = await store.read_meta("seed_pack")
    await store.write_meta("seed_pack", str(before))
    await load_seed_pack(store, pack)

    assert before is not None
    assert await store.read_meta("nothing") is None
    assert await store.count_articles(tenant="") == 1


def _seed_pack(*pages: Incoming) -> bytes:
    packed = [
        pack_article(page.article, page.addresses, make_dossier(page.article), as_packed(page).fingerprints)
        for page in pages
    ]
    return b"".join(write_pack(packed, count=len(packed)))
