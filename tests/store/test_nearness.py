"""Claims found by meaning as well as by words, whatever is encoded yet and whatever has changed since."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.matching.claims import rank_candidates
from bot.model.candidates import Candidate, Candidates
from store import claims_finder
from store.claims import claims_folder, vectors_folder
from store.clearing import clear_broken
from store.index import index_folder
from store.sqlite import SqliteStore
from tests.store.encoding import WordEncoder
from tests.store.making import make_article, of_tenant, put

pytest.importorskip("numpy", reason="the extra `claims` is not installed")

DAM = "Rain is expected in the hills.\nEngineers closed the dam.\nA village was warned on Friday."
TRAM = "The tram line to the airport opens in two years, the council said."
OTHER_WORDS = "technicians shut barrage"


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def store(path: Path, encoder: WordEncoder) -> Iterator[SqliteStore]:
    with SqliteStore.open(path, encoder=encoder) as store:
        yield store


async def bring_up(store: SqliteStore, encoder: WordEncoder) -> None:
    assert await store.follow()
    assert not await store.encode(encoder)


async def look_up(store: SqliteStore, paste: str = OTHER_WORDS, *, tenant: str = "") -> tuple[Candidate, ...]:
    """The candidates, best first."""
    found = await store.find_claims(paste, tenant=tenant, limit=20)
    return tuple(one.candidate for one in rank_candidates(found.query, found.found, found.statistics).ranked)


async def test_what_shares_no_word_is_found_by_its_meaning_at_its_place(
    store: SqliteStore, encoder: WordEncoder
) -> None:
    await put(store, make_article("dam", given="dam", text=DAM), make_article("tram", given="tram", text=TRAM))
    await bring_up(store, encoder)
    first = (await look_up(store))[0]
    assert (first.article_id, first.piece) == ("dam", "Engineers closed the dam.")
    assert first.piece == DAM[first.start : first.end]
    assert first.nearness is not None
    assert first.nearness.most > 0.8


async def test_a_headline_that_is_near_leads_to_the_sentence_that_is_nearest_under_it(
    store: SqliteStore, encoder: WordEncoder
) -> None:
    text = "A village was warned on Friday.\nThe dam has many fissures in it."
    await put(store, make_article("dam", given="dam", text=text, title="Technicians shut barrage"))
    await bring_up(store, encoder)
    found = (await store.find_claims("engineers closed dam", tenant="", limit=1)).found
    assert "The dam has many fissures in it." in [one.piece for one in found]
    assert all(one.nearness is not None and one.nearness.title_plain > 0.9 for one in found)


async def test_all_have_a_nearness_or_none_has(store: SqliteStore, encoder: WordEncoder) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    await bring_up(store, encoder)
    await put(store, make_article("new", given="new", text="The dam was opened again.", title="Dam open"))
    few = await look_up(store, "dam opened")
    assert {one.article_id for one in few} == {"dam", "new"}
    assert all(one.nearness is not None for one in few)
    many = [make_article(at, given=f"m{at}", text=f"The dam was opened {at} times again.") for at in range(12)]
    await put(store, *many)
    found = await look_up(store, "dam opened")
    assert len(found) > 12
    assert all(one.nearness is None for one in found)
    assert not (await store.find_claims("dam opened", tenant="", limit=20)).by_meaning
    await bring_up(store, encoder)
    assert all(one.nearness is not None for one in await look_up(store, "dam opened"))


@pytest.mark.parametrize("is_brought_up", [False, True])
async def test_what_was_changed_or_removed_is_not_found_by_its_old_meaning(
    store: SqliteStore, encoder: WordEncoder, *, is_brought_up: bool
) -> None:
    await put(store, *(make_article(at, given=at, text=f"{DAM}\nOf {at}.") for at in ("dam", "dyke")))
    await bring_up(store, encoder)
    await put(store, make_article("other", given="dam", text="The bakery won a prize for its good bread."))
    await store.remove_article("dyke", tenant="")
    if is_brought_up:
        await bring_up(store, encoder)
    for one in await look_up(store):
        assert one.article_id == "dam"
        assert one.piece.startswith("The bakery")


async def test_a_community_sees_its_own_and_what_all_share_by_meaning_too(
    store: SqliteStore, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims_finder, "WIDEN", 1)
    await put(store, make_article("dam", given="dam", text=DAM))
    for tenant in ("t1", "t2"):
        own = [make_article(f"{tenant}{at}", given=f"{tenant}{at}", text=f"{DAM}\nOf {tenant}.") for at in range(30)]
        await put(store, *of_tenant(tenant, own))
    await bring_up(store, encoder)
    assert {one.article_id for one in await look_up(store)} == {"dam"}
    for paste in (OTHER_WORDS, "engineers closed dam"):
        found = {one.article_id for one in await look_up(store, paste, tenant="t1")}
        assert found
        assert not {at for at in found if at.startswith("t2")}
        assert "dam" in {one.article_id for one in await look_up(store, paste, tenant="t3")}


async def test_a_pack_without_texts_is_near_by_its_headline(store: SqliteStore, encoder: WordEncoder) -> None:
    packed = make_article("dam", given="dam", text=DAM, title="Engineers closed dam")
    await put(store, replace(packed, article=replace(packed.article, text=None)))
    await bring_up(store, encoder)
    (first, *_) = await look_up(store)
    assert (first.article_id, first.start, first.end) == ("dam", 0, 0)
    assert first.nearness is not None
    assert first.nearness.piece_plain == first.nearness.title_plain > 0.9


async def test_a_model_that_cannot_be_used_leaves_the_words(path: Path) -> None:
    with SqliteStore.open(path, encoder=WordEncoder(fails_after=0)) as store:
        await put(store, make_article("dam", given="dam", text=DAM))
        assert await store.follow()
        assert [one.nearness for one in await look_up(store, "engineers closed dam")] == [None]
        found = await store.find_claims(OTHER_WORDS, tenant="", limit=5)
        assert (found.found, found.by_meaning) == ((), False)


async def test_where_a_model_finds_nothing_either_meaning_was_compared_all_the_same(store: SqliteStore) -> None:
    found = await store.find_claims(OTHER_WORDS, tenant="", limit=5)
    assert (found.found, found.by_meaning) == ((), True)


async def test_broken_vectors_leave_the_words_and_are_said_once(
    path: Path, encoder: WordEncoder, caplog: pytest.LogCaptureFixture
) -> None:
    with SqliteStore.open(path, encoder=encoder) as store:
        await put(store, make_article("dam", given="dam", text=DAM))
        await bring_up(store, encoder)
    (vectors_folder(path) / "first" / "manifest.json").write_bytes(b"{")
    with SqliteStore.open(path, encoder=encoder) as store:
        for _ in range(2):
            assert [one.nearness for one in await look_up(store, "engineers closed dam")] == [None]
    assert [record.message.partition(":")[0] for record in caplog.records] == ["claims are looked up by words alone"]
    assert "firsthand index --rebuild" in caplog.text
    assert clear_broken(path) == (vectors_folder(path),)
    with SqliteStore.open(path, encoder=encoder) as store:
        await bring_up(store, encoder)
        assert (await look_up(store))[0].article_id == "dam"


async def test_a_broken_index_of_claims_leaves_the_rest_and_is_said_once(
    path: Path, encoder: WordEncoder, caplog: pytest.LogCaptureFixture
) -> None:
    with SqliteStore.open(path, encoder=encoder) as store:
        await put(store, make_article("dam", given="dam", text=DAM))
        await bring_up(store, encoder)
    (claims_folder(path) / "meta.json").write_bytes(b"no index")
    with SqliteStore.open(path, encoder=encoder) as store:
        assert store.claims.trouble is not None
        assert (await store.find_claims("engineers closed dam", tenant="", limit=5)).found == ()
        assert await store.follow()
    assert len(caplog.records) == 1
    assert index_folder(path).exists()
    assert clear_broken(path) == (claims_folder(path),)
    assert clear_broken(path) == ()
    with SqliteStore.open(path, encoder=encoder) as store:
        await bring_up(store, encoder)
        assert encoder.encoded.count("Engineers closed the dam.") == 1
        assert (await look_up(store))[0].article_id == "dam"


async def test_another_process_that_encodes_is_seen(store: SqliteStore, path: Path) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    assert await store.follow()
    assert await look_up(store) == ()
    with SqliteStore.open(path, encoder=WordEncoder()) as second:
        await second.encode(WordEncoder())
    found: Candidates = await store.find_claims(OTHER_WORDS, tenant="", limit=5)
    assert {one.article_id for one in found.found} == {"dam"}
