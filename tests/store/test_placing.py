"""What becomes of an article that is put into a store: its id, its text, its dossier, its addresses."""

from dataclasses import replace

import pytest

from bot.model.article import Address, PublishedRange
from bot.reading.dossier import renew_dossier
from tests.store.making import (
    Store,
    as_packed,
    find_ids,
    hash_text,
    load,
    look_up,
    make_address,
    make_article,
    make_dossier,
    make_link,
    make_note,
    make_text,
    put,
    quote,
)


async def test_the_same_articles_again_change_nothing(store: Store) -> None:
    articles = [make_article(at, path=f"page{at}", title=f"Title {at}", published="2022-05-09") for at in range(3)]

    assert [outcome for _, outcome in await put(store, *articles)] == ["added"] * 3
    assert [outcome for _, outcome in await put(store, *articles, *articles)] == ["unchanged"] * 6
    assert await store.count_articles(tenant="") == 3


async def test_an_article_comes_back_as_it_was_put(store: Store) -> None:
    incoming = make_article("a", path="a", given="mine", title="A title", outlet="Example", byline="Someone")
    since = PublishedRange(start="2022-05-01", end="2022-05-09", basis="stated")
    article = replace(incoming.article, published="2022-05-09T10:00:00+02:00", published_range=since)
    incoming = replace(incoming, article=article)
    await put(store, incoming)

    assert await load(store, "mine") == incoming.article


async def test_ids_are_the_one_given_else_of_the_address_else_of_the_text(store: Store) -> None:
    text = make_text("plain")

    placed = await put(store, make_article(1, path="one", given="mine"), make_article(2, path="two"))
    placed += await put(store, make_article("plain", text=text))

    assert [name for name, _ in placed] == ["mine", hash_text("example.test/two")[:16], hash_text(text)[:16]]


async def test_an_article_under_the_same_address_keeps_its_id_and_the_given_one_leads_there(store: Store) -> None:
    ((name, _),) = await put(store, make_article("a", path="a"))

    assert await put(store, make_article("a", path="a", given="mine")) == [(name, "changed")]
    assert await put(store, make_article("a", path="a", given="mine")) == [(name, "unchanged")]
    assert [hit.article_id for hit in await store.find_given_id("mine", tenant="")] == [name]
    assert await store.find_given_id("yours", tenant="") == ()
    assert await put(store, make_article("a", given="mine", byline="Someone")) == [(name, "changed")]
    assert [at.role for at in await store.list_addresses(name, tenant="")] == ["own"]


async def test_a_text_alone_is_the_article_that_has_it(store: Store) -> None:
    ((name, _),) = await put(store, make_article("a", path="a", title="A title"))

    assert await put(store, make_article("a")) == [(name, "unchanged")]


async def test_what_is_new_wins_and_what_is_not_given_is_kept(store: Store) -> None:
    await put(store, make_article("a", path="a", given="x", title="Old", outlet="Example"))

    assert await put(store, make_article("b", path="a", given="x", title="New")) == [("x", "changed")]
    article = await load(store, "x")
    assert (article.title, article.outlet, article.text) == ("New", "Example", make_text("b"))


async def test_an_article_is_found_under_all_its_addresses_and_as_a_candidate_under_a_loose_one(store: Store) -> None:
    incoming = make_article("a", path="pages/a", given="x")
    await put(store, replace(incoming, addresses=(*incoming.addresses, make_address("amp/a", "alias"))))

    hits = [await store.find_links(make_link(path), tenant="") for path in ("pages/a", "amp/a", "pages/b", "other")]

    assert [[(hit.article_id, hit.exact) for hit in found] for found in hits] == [
        [("x", True)],
        [("x", True)],
        [("x", False)],
        [],
    ]


async def test_an_address_never_moves_from_one_article_to_another(store: Store) -> None:
    await put(store, make_article("a", path="a", given="x"))
    thief = make_article("b", path="b", given="y")
    await put(store, replace(thief, addresses=(*thief.addresses, make_address("a", "alias"))))

    assert [hit.article_id for hit in await store.find_links(make_link("a"), tenant="")] == ["x"]


async def test_candidates_are_listed_earliest_first_and_undated_last(store: Store) -> None:
    days = {"late": "2023-01-01", "undated": None, "early": "2021"}
    for name, published in days.items():
        await put(store, make_article(name, path=f"pages/{name}", given=name, published=published or None))
    await put(store, make_article("first", path="pages/first", given="first", published="2020-02-02"))

    hits = await store.find_links(make_link("pages/none"), tenant="")

    assert [hit.article_id for hit in hits] == ["first", "late", "undated", "early"]


async def test_a_batch_is_kept_whole_or_not_at_all(store: Store) -> None:
    whole = make_article("b", path="b")
    broken = replace(whole, article=replace(whole.article, text="half a surrogate \ud800 cannot be stored"))

    with pytest.raises(UnicodeEncodeError):
        await store.put_articles([make_article("a", path="a"), broken])

    assert await store.count_articles(tenant="") == 0
    assert await find_ids(store, quote("a")) == set()
    assert [outcome for _, outcome in await put(store, make_article("a", path="a"))] == ["added"]


@pytest.mark.parametrize(
    "text", ["one\0two\0three four", "e\u0301 \U0001f600 \u200b\ufeff\u2028 x", "word " * 1_000_000]
)
async def test_a_text_is_never_rewritten(store: Store, text: str) -> None:
    await put(store, make_article("a", given="x", text=text))

    assert (await load(store, "x")).text == text


async def test_a_pack_article_shows_no_text_but_where_its_sentences_stand(store: Store) -> None:
    packed = as_packed(make_article("a", path="a", title="A title"))
    ((name, _),) = await put(store, packed)

    assert await load(store, name) == packed.article
    assert await store.load_fingerprints(name, tenant="") == packed.fingerprints
    assert await store.load_dossier(name, tenant="") == (packed.dossier, False)


@pytest.mark.parametrize("path", ["a", None], ids=["by address", "by text"])
async def test_a_text_with_the_packs_hash_fills_the_pack_article_in_and_keeps_its_dossier(
    store: Store, path: str | None
) -> None:
    packed = as_packed(make_article("a", path="a"), notes=(make_note(),))
    ((name, _),) = await put(store, packed)
    await store.follow()

    assert await put(store, make_article("a", path=path)) == [(name, "changed")]
    assert (await load(store, name)).text == make_text("a")
    assert (await load(store, name)).outline == ()
    assert await store.load_fingerprints(name, tenant="") == ()
    assert await store.load_dossier(name, tenant="") == (packed.dossier, False)
    assert await find_ids(store, quote("a", 3)) == {name}
    await store.follow()
    assert await find_ids(store, quote("a", 3)) == {name}


async def test_a_pack_that_comes_after_its_text_is_filled_in_too(store: Store) -> None:
    await put(store, make_article("a"))
    ((name, outcome),) = await put(store, as_packed(make_article("a", path="a")))

    assert (outcome, (await load(store, name)).text) == ("added", make_text("a"))


async def test_another_text_makes_the_dossier_stale_and_its_notes_are_carried_over(store: Store) -> None:
    ((name, _),) = await put(store, as_packed(make_article("a", path="a"), notes=(make_note(),)))
    await put(store, make_article("b", path="a"))

    kept = await store.load_dossier(name, tenant="")
    assert kept is not None
    dossier, is_stale = kept
    assert (is_stale, dossier.notes) == (True, (make_note(),))

    await store.keep_dossier(name, renew_dossier(await load(store, name), dossier), tenant="")
    renewed = await store.load_dossier(name, tenant="")
    assert renewed is not None
    assert (renewed[1], [note.earlier_text for note in renewed[0].notes]) == (False, [True])
    assert await find_ids(store, quote("a")) == set()
    assert await find_ids(store, quote("b")) == {name}


async def test_a_dossier_read_from_an_earlier_text_is_stale_at_once(store: Store) -> None:
    early = make_article("a", given="x")
    await put(store, early)
    await put(store, make_article("b", given="x"))

    await store.keep_dossier("x", make_dossier(early.article), tenant="")

    assert await store.load_dossier("x", tenant="") == (make_dossier(early.article), True)


async def test_a_later_pack_of_another_text_renews_what_a_pack_brought(store: Store) -> None:
    first, second = (as_packed(make_article(seed, path="a", title="T")) for seed in "ab")
    ((name, _),) = await put(store, first)
    await store.follow()

    assert await put(store, second) == [(name, "changed")]
    assert await put(store, second) == [(name, "unchanged")]
    assert await load(store, name) == second.article
    assert await store.load_dossier(name, tenant="") == (second.dossier, False)
    await store.follow()
    assert await find_ids(store, quote("b", 2)) == {name}
    assert await find_ids(store, quote("a", 2)) == set()


async def test_a_pack_of_another_text_takes_nothing_from_a_text_that_is_held(store: Store) -> None:
    held = make_article("a", path="a")
    ((name, _),) = await put(store, held)
    await store.keep_dossier(name, make_dossier(held.article), tenant="")

    assert await put(store, as_packed(make_article("b", path="a"))) == [(name, "unchanged")]
    assert (await load(store, name)).text == make_text("a")
    assert await store.load_dossier(name, tenant="") == (make_dossier(held.article), False)


async def test_a_pack_of_a_text_that_is_held_brings_its_dossier(store: Store) -> None:
    held = make_article("a", path="a")
    packed = as_packed(held, notes=(make_note(),))
    ((name, _),) = await put(store, held)
    await store.keep_dossier(name, make_dossier(held.article), tenant="")

    assert await put(store, packed) == [(name, "changed")]
    assert await store.load_dossier(name, tenant="") == (packed.dossier, False)


async def test_a_page_with_a_dossier_of_its_own_keeps_the_packs_where_the_text_agrees(store: Store) -> None:
    page = make_article("a", path="a")
    ((name, _),) = await put(store, as_packed(page, notes=(make_note(),)))
    await put(store, replace(page, dossier=make_dossier(page.article, is_reprint=True)))

    kept = await store.load_dossier(name, tenant="")
    assert kept is not None
    assert (kept[0].notes, kept[1]) == ((make_note(),), False)


async def test_a_page_read_again_with_another_text_brings_a_fresh_dossier(store: Store) -> None:
    first, second = (make_article(seed, path="a") for seed in "ab")
    ((name, _),) = await put(store, replace(first, dossier=make_dossier(first.article)))
    fresh = make_dossier(second.article, is_reprint=True)

    await put(store, replace(second, dossier=fresh))

    assert await store.load_dossier(name, tenant="") == (fresh, False)
    assert [passage.is_reprint for passage in await look_up(store, quote("b"))] == [True]


async def test_a_text_without_an_address_takes_over_what_is_known_of_the_same_text(store: Store) -> None:
    ((name, _),) = await put(store, as_packed(make_article("a", path="a"), notes=(make_note(),)))
    await put(store, make_article("a", given="mine"))

    kept = await store.load_dossier("mine", tenant="")
    assert kept is not None
    assert (kept[0].notes, kept[0].record.article_id, name != "mine") == ((make_note(),), "mine", True)


async def test_addresses_that_are_given_as_text_cannot_pass_for_ids(store: Store) -> None:
    await put(store, make_article("a", path="a", given="x"))
    odd = Address(exact="id:x", loose="id:x", role="own")
    await put(store, replace(make_article("b", given="y"), addresses=(odd,)))

    assert [hit.article_id for hit in await store.find_given_id("x", tenant="")] == []
