"""The index of claims follows the store, whatever became of either; and what it has not seen yet is found as well."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import IndexBrokenError
from bot.matching.claims import Ranking, decide, rank_candidates
from bot.model.candidates import Candidates
from store.claims_finder import ClaimFinder
from store.claims_index import ClaimIndex
from store.follow import follow_journal
from store.opening import open_reader
from store.sqlite import SqliteStore
from tests.store.making import make_article, of_tenant, put

DAM = "Engineers closed the Orrin dam after twelve cracks were found in its wall.\nRain is expected in the hills."
TRAM = "The tram line to the airport opens in two years, the council said."
PASTE = "They closed the Orrin dam, engineers found 12 cracks in the wall"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.open(path) as store:
        yield store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store.db.claims"


Find = Callable[..., list[str]]


def rank(found: Candidates) -> Ranking:
    return rank_candidates(found.query, found.found, found.statistics)


@pytest.fixture
def find(store: SqliteStore, path: Path, folder: Path) -> Find:
    """Follow the store if told to, then look a paste up; return the ids of the articles, best first."""
    index = ClaimIndex(folder)
    connection = open_reader(store.path, busy_seconds=5)

    def look_up(paste: str = PASTE, *, tenant: str = "", follow: bool = True) -> list[str]:
        if follow:
            assert follow_journal(connection, index)
        found = ClaimFinder(connection, index).look_up(paste, tenant=tenant, limit=20)
        return [one.candidate.article_id for one in rank(found).ranked]

    assert path == store.path
    return look_up


async def test_what_a_paste_says_in_other_words_is_found_by_words(store: SqliteStore, find: Find) -> None:
    await put(store, make_article("dam", given="dam", text=DAM), make_article("tram", given="tram", text=TRAM))
    assert find() == ["dam"]
    assert find("a new airport tram opens soon") == ["tram"]
    assert find("bread") == []


async def test_the_headline_counts_with_every_sentence(store: SqliteStore, find: Find) -> None:
    await put(
        store,
        make_article("a", given="a", text="Twelve cracks were found.", title="Orrin dam closed"),
        make_article("b", given="b", text="Twelve cracks were found.", title="Tunnel closed"),
    )
    assert find()[0] == "a"


async def test_of_one_text_in_two_articles_the_one_that_came_in_first_stands_first(
    store: SqliteStore, find: Find
) -> None:
    for name in ("the first", "a later one"):
        await put(store, make_article(name, given=name, text=DAM, title="Orrin dam closed", published=None))
    assert find() == ["the first", "a later one"]


async def test_an_article_just_added_is_found_before_the_index_follows(store: SqliteStore, find: Find) -> None:
    await put(store, make_article("tram", given="tram", text=TRAM))
    assert find("airport tram") == ["tram"]
    await put(store, make_article("dam", given="dam", text=DAM))
    assert find(follow=False) == ["dam"]


async def test_what_was_changed_or_removed_is_not_found_before_or_after_following(
    store: SqliteStore, find: Find
) -> None:
    await put(store, make_article("dam", given="dam", text=DAM), make_article("tram", given="tram", text=TRAM))
    assert find() == ["dam"]
    await put(store, make_article("other", given="dam", text="The bakery won a prize for its bread."))
    await store.remove_article("tram", tenant="")
    for follow in (False, True):
        assert find(follow=follow) == []
        assert find("airport tram", follow=follow) == []
        assert find("prize for bread", follow=follow) == ["dam"]


async def test_words_that_stood_mostly_in_what_was_removed_are_asked_for_all_the_same(store: SqliteStore) -> None:
    rounds = "\n".join(f"Engineers closed the Orrin dam in round {number} of the works." for number in range(200))
    prizes = "\n".join(f"Bakery number {number} won a prize for bread." for number in range(20))
    await put(store, make_article("dam", given="dam", text=DAM), make_article("bread", given="bread", text=prizes))
    await put(store, make_article("works", given="works", text=rounds))
    await store.follow()
    await store.remove_article("works", tenant="")
    await store.follow()
    for paste in ("engineers closed the Orrin dam", f"{PASTE}, and a bakery won a prize"):
        for miss in rank(await store.find_claims(paste, tenant="", limit=60)).list_misses():
            assert miss.article_id in ("dam", "bread")
            assert 0 <= miss.confidence < 0.5


async def test_a_community_sees_its_own_and_what_all_share(store: SqliteStore, find: Find) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    await put(store, *of_tenant("t1", [make_article("x", given="own", text=DAM.replace("Orrin", "Orrin river"))]))
    assert find() == ["dam"]
    assert set(find(tenant="t1")) == {"dam", "own"}
    assert find(tenant="t2") == ["dam"]


async def test_the_candidate_carries_its_place_in_the_text(store: SqliteStore, folder: Path) -> None:
    await put(store, make_article("dam", given="dam", text=DAM, title="Dam closed"))
    index, connection = ClaimIndex(folder), open_reader(store.path, busy_seconds=5)
    assert follow_journal(connection, index)
    (first, *_) = ClaimFinder(connection, index).look_up("rain expected in hills", tenant="", limit=5).found
    assert first.piece == DAM[first.start : first.end] == "Rain is expected in the hills."
    assert first.title == "Dam closed"


async def test_an_index_that_was_lost_is_made_anew(store: SqliteStore, folder: Path) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    connection = open_reader(store.path, busy_seconds=5)
    first = ClaimIndex(folder)
    assert follow_journal(connection, first)
    anew = ClaimIndex(folder.with_name("other"))
    assert anew.watermark is None
    assert follow_journal(connection, anew)
    assert anew.watermark == first.watermark
    assert follow_journal(connection, anew, rebuild=True)
    assert anew.count_terms(["orrin", "unheard"]) == (2, {"orrin": 1, "unheard": 0})


async def test_an_index_of_another_store_is_made_anew(store: SqliteStore, folder: Path, tmp_path: Path) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    index = ClaimIndex(folder)
    assert follow_journal(open_reader(store.path, busy_seconds=5), index)
    with SqliteStore.open(tmp_path / "second.db") as second:
        await put(second, make_article("tram", given="tram", text=TRAM))
        assert follow_journal(open_reader(second.path, busy_seconds=5), index)
    assert index.count_terms(["orrin", "tram"]) == (1, {"orrin": 0, "tram": 1})


async def test_only_one_writes_and_the_other_is_told(store: SqliteStore, folder: Path) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    index = ClaimIndex(folder)
    writer = index.write()
    assert writer is not None
    with writer:
        assert not follow_journal(open_reader(store.path, busy_seconds=5), index)


async def test_a_pack_without_texts_is_found_by_its_headline(store: SqliteStore, find: Find) -> None:
    packed = make_article("dam", given="dam", text=DAM, title="Twelve cracks close the Orrin dam")
    await put(store, replace(packed, article=replace(packed.article, text=None)))
    assert find() == ["dam"]


def test_a_folder_that_holds_no_index_is_said(folder: Path) -> None:
    folder.mkdir()
    (folder / "meta.json").write_text("no index")
    with pytest.raises(IndexBrokenError, match="cannot be used"):
        ClaimIndex(folder)


async def test_a_clear_restatement_may_be_called_the_source(store: SqliteStore, folder: Path) -> None:
    others = [make_article(at, given=f"o{at}", title=f"About {at}") for at in range(30)]
    await put(store, make_article("dam", given="dam", text=DAM, title="Orrin dam closed after cracks"), *others)
    index, connection = ClaimIndex(folder), open_reader(store.path, busy_seconds=5)
    assert follow_journal(connection, index)
    assert decide(rank(ClaimFinder(connection, index).look_up(PASTE, tenant="", limit=20))) == "found"
