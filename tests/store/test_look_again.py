"""A paste of which no three words in a row came through whole is looked up by its single words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model.place import SecondLook
from bot.text.words import read_words
from store.claims import claims_folder
from store.claims_index import ClaimIndex
from store.sqlite import SqliteStore
from store.strange_words import TERMS_MOST, read_meant
from tests.store.making import make_article, of_tenant, put

DAM = "Engineers closed the Orrin dam after twelve cracks were found in its wall.\nRain is expected in the hills."
TRAM = "The tram line to the airport opens in two years, the council said."
SCANNED = "Fngineers closod tbe Orrin darn aftor tvvelve eracks vvere founcl"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.open(path) as store:
        yield store


async def look(store: SqliteStore, paste: str = SCANNED, *, tenant: str = "") -> SecondLook:
    return await store.look_again(read_words(paste).norms, tenant=tenant, limit=5, reach=10)


async def test_a_misread_sentence_is_found_by_what_its_words_were_likely_meant_to_be(store: SqliteStore) -> None:
    await put(store, make_article("tram", given="tram", text=TRAM), make_article("dam", given="dam", text=DAM))
    await store.follow()
    found = await look(store)
    assert [passage.article_id for passage in found.passages] == ["dam"]
    assert {"closod", "darn", "eracks"} <= found.strange
    assert "orrin" not in found.strange


async def test_its_passage_is_the_sentence_and_a_little_on_either_side(store: SqliteStore) -> None:
    await put(store, make_article("dam", given="dam", text=f"{TRAM}\n{DAM}"))
    await store.follow()
    (passage,) = (await look(store)).passages
    assert passage.text is not None
    assert f"{TRAM}\n{DAM}"[passage.start : passage.end] == passage.text
    assert DAM.split("\n", maxsplit=1)[0] in passage.text
    assert TRAM not in passage.text


async def test_words_that_are_no_articles_in_any_reading_are_not_strange(store: SqliteStore) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    await store.follow()
    assert (await look(store, "Weavers hung forty banners in the rain")).strange == frozenset()


async def test_a_community_sees_its_own_and_what_all_share(store: SqliteStore) -> None:
    await put(store, *of_tenant("t1", [make_article("own", given="own", text=DAM)]))
    await store.follow()
    assert [passage.article_id for passage in (await look(store, tenant="t1")).passages] == ["own"]
    assert (await look(store, tenant="t2")).passages == ()


async def test_a_headline_is_found_in_the_title(store: SqliteStore) -> None:
    await put(store, make_article("dam", given="dam", text="Closed.", title=DAM.split("\n", maxsplit=1)[0]))
    await store.follow()
    assert [(passage.article_id, passage.field) for passage in (await look(store)).passages] == [("dam", "title")]


async def test_what_the_index_has_not_followed_yet_is_looked_through(store: SqliteStore) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    await store.follow()
    await put(store, make_article("tram", given="tram", text=TRAM))
    found = await look(store, "the council opens a tram")
    assert [passage.article_id for passage in found.passages] == ["tram"]


async def test_while_the_index_has_nothing_only_words_of_grammar_are_read(store: SqliteStore) -> None:
    await put(store, make_article("dam", given="dam", text=DAM))
    found = await look(store)
    assert found.strange == {"tbe", "vvere"}


async def test_no_more_stems_are_looked_up_than_a_sentence_has_the_rarest(store: SqliteStore, path: Path) -> None:
    fronts, ends = (
        ("wick", "holm", "thorp", "brin", "tarn", "elm", "oak", "fen"),
        ("mere", "gate", "ford", "stead", "ley"),
    )
    words = [f"{front}{end}" for front in fronts for end in ends]
    text = f"{' '.join(words)}.\n{' '.join(words[:5])} stood."
    await put(store, make_article("names", given="names", text=text))
    await store.follow()
    terms = read_meant(words, ClaimIndex(claims_folder(path))).terms
    assert len(terms) == TERMS_MOST
    assert not {"wickmer", "wickgat", "wickford", "wickstead", "wickley"} & set(terms)


async def test_a_word_in_no_article_is_looked_up_as_it_was_likely_meant_and_as_it_stands(
    store: SqliteStore, path: Path
) -> None:
    await put(store, make_article("names", given="names", text="The road to Wickmere is closed for the night."))
    await store.follow()
    meant = read_meant(("vvickmere",), ClaimIndex(claims_folder(path)))
    assert (meant.terms, meant.strange) == (("wickmer", "vvickmer"), frozenset({"vvickmere"}))
