"""A community sees its own articles and those all share; never another's, by whatever way it asks."""

import pytest

from bot.text.shingles import hash_shingles
from tests.store.making import (
    Store,
    as_packed,
    find_ids,
    load,
    make_answer,
    make_article,
    make_dossier,
    make_link,
    make_text,
    of_tenant,
    put,
    quote,
    shingles_of,
)

FOLLOWED = pytest.mark.parametrize("follow", [True, False], ids=["followed", "pending"])


async def fill(store: Store, *, follow: bool = False) -> None:
    await put(store, make_article("shared", path="shared", given="shared"))
    for tenant in ("ours", "theirs"):
        await put(
            store, *of_tenant(tenant, [make_article(tenant, path="same/page", given=tenant, published="2020-01-01")])
        )
    if follow:
        await store.follow()


@FOLLOWED
async def test_words_are_found_only_in_what_a_community_may_see(store: Store, *, follow: bool) -> None:
    await fill(store, follow=follow)

    for tenant, seen in {"ours": {"shared", "ours"}, "": {"shared"}, "new": {"shared"}}.items():
        for name in ("shared", "ours", "theirs"):
            held = {name} & seen
            holders = await store.find_holders(shingles_of(quote(name)), tenant=tenant, limit=60, reach=0)
            assert await find_ids(store, quote(name), tenant=tenant) == held
            assert {passage.article_id for passage in holders} == held


async def test_links_ids_and_addresses_lead_only_to_what_a_community_may_see(store: Store) -> None:
    await fill(store)
    await put(store, *of_tenant("theirs", [make_article("theirs", path="same/page", given="alias")]))

    assert [hit.article_id for hit in await store.find_links(make_link("same/page"), tenant="ours")] == ["ours"]
    assert [hit.article_id for hit in await store.find_links(make_link("same/other"), tenant="ours")] == ["ours"]
    assert await store.find_links(make_link("same/page"), tenant="") == ()
    assert await store.find_given_id("alias", tenant="ours") == ()
    assert await store.list_addresses("theirs", tenant="ours") == ()
    assert await store.list_article_ids(tenant="ours") == ("ours",)


async def test_articles_and_dossiers_are_loaded_only_for_whoever_may_see_them(store: Store) -> None:
    await fill(store)
    theirs = await load(store, "theirs", tenant="theirs")
    await store.keep_dossier("theirs", make_dossier(theirs), tenant="theirs")
    await store.keep_dossier("theirs", make_dossier(theirs, is_reprint=True), tenant="ours")

    assert await store.load_articles(["theirs", "shared"], tenant="ours") == (await load(store, "shared"),)
    assert await store.load_dossier("theirs", tenant="ours") is None
    assert await store.load_dossier("theirs", tenant="theirs") == (make_dossier(theirs), False)


async def test_articles_are_counted_as_a_community_sees_them(store: Store) -> None:
    await fill(store)
    await store.remove_article("theirs", tenant="theirs")

    assert [await store.count_articles(tenant=tenant) for tenant in ("", "ours", "theirs")] == [1, 2, 1]


async def test_an_article_is_taken_out_only_by_its_own_community(store: Store) -> None:
    await fill(store)

    assert [await store.remove_article("theirs", tenant=tenant) for tenant in ("", "ours")] == [False, False]
    assert await store.list_removed() == frozenset()


async def test_an_answer_is_shown_only_to_the_community_it_was_given_to(store: Store) -> None:
    await fill(store)
    theirs = await load(store, "theirs", tenant="theirs")
    await store.keep_answer(*make_answer(theirs, "an-answer", tenant="theirs"), paste="pasted")

    assert await store.load_answer("an-answer", tenant="ours") is None
    assert await store.load_answer("an-answer", tenant="theirs") is not None
    assert await store.load_answer("an-answer") is not None


async def test_a_text_of_one_community_fills_no_pack_article_of_another(store: Store) -> None:
    await put(store, *of_tenant("theirs", [make_article("a", path="a")]))
    ((name, _),) = await put(store, as_packed(make_article("a", path="a")))

    assert (await load(store, name)).text is None


@FOLLOWED
async def test_a_communitys_own_copy_of_a_shared_page_hides_it_from_them_alone(store: Store, *, follow: bool) -> None:
    ((name, _),) = await put(store, make_article("shared", path="page"))
    assert await put(store, *of_tenant("ours", [make_article("ours", path="page")])) == [(name, "added")]
    if follow:
        await store.follow()

    assert (await load(store, name, tenant="ours")).text == make_text("ours")
    assert await find_ids(store, quote("shared"), tenant="ours") == set()
    assert await find_ids(store, quote("ours"), tenant="ours") == {name}
    assert await find_ids(store, quote("shared"), tenant="theirs") == {name}


async def test_many_hits_that_others_own_do_not_push_out_the_one_that_is_seen(store: Store) -> None:
    words = quote("common")
    own = [make_article(at, given=f"t{at}", text=f"{words}\n\n{make_text(at)}") for at in range(200)]
    await put(store, *of_tenant("theirs", own))
    await put(store, make_article("seen", given="seen", text=f"{words} {make_text('long', 20)}"))
    await store.follow()

    assert await find_ids(store, words, tenant="ours") == {"seen"}
    found = await store.find_holders(shingles_of(words), tenant="ours", limit=12, reach=0)
    assert {passage.article_id for passage in found} == {"seen"}


async def test_nothing_is_found_for_words_too_few_to_look_up(store: Store) -> None:
    await fill(store, follow=True)

    assert await store.find_passages(hash_shingles(["two", "words"]), tenant="", limit=12, reach=9) == ()
