"""Vectors follow the store: in two passes, whatever became of either, and by one process at a time."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.record import Statement
from store import encode as encoding
from store.claim_vectors import ClaimVectors
from store.claims import vectors_folder
from store.journal import find_position
from store.opening import open_reader
from store.sqlite import SqliteStore
from tests.store.encoding import WordEncoder
from tests.store.making import make_article, make_dossier, put

pytest.importorskip("numpy", reason="the extra `claims` is not installed")

LINES = [f"Sentence number {at} tells of the quarry and its {at} lorries." for at in range(6)]
TEXT = "\n".join(LINES)


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def store(path: Path, encoder: WordEncoder) -> Iterator[SqliteStore]:
    with SqliteStore.open(path, encoder=encoder) as store:
        yield store


def open_vectors(store: SqliteStore, encoder: WordEncoder) -> ClaimVectors:
    return ClaimVectors(vectors_folder(store.path), model_sha256=encoder.model_sha256)


def count(store: SqliteStore, encoder: WordEncoder) -> tuple[int, int]:
    """How many sentences each pass holds of the articles that are there."""
    vectors, connection = open_vectors(store, encoder), open_reader(store.path)
    numbers = [number for (number,) in connection.execute("SELECT number FROM articles")]
    first, rest = ([key for number in numbers for key in part.list_keys(number)] for part in vectors.parts)
    return len(first), len(rest)


def is_in_step(store: SqliteStore, encoder: WordEncoder) -> bool:
    connection = open_reader(store.path)
    return all(seq == last for seq, last in (find_position(connection, p) for p in open_vectors(store, encoder).parts))


async def test_headlines_and_leads_of_all_come_before_the_rest_of_any(store: SqliteStore, encoder: WordEncoder) -> None:
    await put(store, *(make_article(at, given=at, text=f"{TEXT}\nOf {at}.", title=f"Quarry {at}") for at in "ab"))
    assert not await store.encode(encoder, only_first=True)
    assert sorted(encoder.encoded) == sorted(["Quarry a", "Quarry b", *LINES[:2] * 2])
    with encoder.counting() as encoded:
        assert not await store.encode(encoder)
    assert encoded == LINES[2:] * 2
    assert count(store, encoder) == (6, 8)
    assert is_in_step(store, encoder)


async def test_the_sentences_of_statements_come_with_the_headline(store: SqliteStore, encoder: WordEncoder) -> None:
    incoming = make_article("a", given="a", text=TEXT)
    start = TEXT.index(LINES[4]) + 9
    statement = Statement(id="s1", start=start, end=start + 10, form="narrator")
    dossier = make_dossier(incoming.article)
    dossier = replace(dossier, record=replace(dossier.record, statements=(statement,)))
    await put(store, replace(incoming, dossier=dossier))
    await store.encode(encoder, only_first=True)
    assert encoder.encoded == [*LINES[:2], LINES[4]]
    await store.encode(encoder)
    assert count(store, encoder) == (3, 3)


async def test_a_short_text_is_encoded_whole_with_its_headline(store: SqliteStore, encoder: WordEncoder) -> None:
    await put(store, make_article("a", given="a", text="\n".join(LINES[:5])))
    await store.encode(encoder, only_first=True)
    assert count(store, encoder) == (5, 0)


async def test_step_by_step_all_is_encoded(
    store: SqliteStore, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "STEP_ENTRIES", 1)
    monkeypatch.setattr(encoding, "STEP_TEXTS", 2)
    await put(store, *(make_article(at, given=at, text=TEXT, title=f"Quarry {at}") for at in "abc"))
    told: list[tuple[int, int]] = []
    steps = 0
    while await store.encode(encoder, is_step=True, progress=lambda done, total: told.append((done, total))):
        steps += 1
    assert steps == 6
    assert told == [*((done, 6) for done in range(1, 7)), (6, 6)]
    assert count(store, encoder) == (9, 12)


async def test_only_what_changed_is_encoded_again_and_what_was_removed_is_gone(
    store: SqliteStore, encoder: WordEncoder
) -> None:
    await put(store, *(make_article(at, given=at, text=f"{TEXT}\nOf {at}.") for at in "abc"))
    await store.encode(encoder)
    await put(store, make_article("a", given="a", text="The quarry was closed for good, its owner said."))
    await store.remove_article("b", tenant="")
    with encoder.counting() as encoded:
        await store.encode(encoder)
    assert encoded == ["The quarry was closed for good, its owner said."]
    assert count(store, encoder) == (3, 4)
    assert sum(map(len, open_vectors(store, encoder).parts)) < 12


async def test_an_article_that_comes_and_changes_within_one_step_is_held_once(
    store: SqliteStore, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "STEP_ENTRIES", 1)
    await put(store, make_article("a", given="a", text=TEXT))
    await put(store, make_article("b", given="a", text=TEXT.replace("quarry", "mine")))
    await store.encode(encoder)
    assert sum(map(len, open_vectors(store, encoder).parts)) == 6


async def test_vectors_of_another_model_are_made_anew(store: SqliteStore, encoder: WordEncoder, path: Path) -> None:
    await put(store, make_article("a", given="a", text=TEXT))
    await store.encode(encoder)
    other = WordEncoder("another")
    with SqliteStore.open(path, encoder=other) as second:
        assert not is_in_step(second, other)
        await second.encode(other)
        assert count(second, other) == (2, 4)
    assert count(store, encoder) == (0, 0)


async def test_vectors_of_another_store_are_made_anew(store: SqliteStore, encoder: WordEncoder, tmp_path: Path) -> None:
    await put(store, make_article("a", given="a", text=TEXT))
    await store.encode(encoder)
    with SqliteStore.open(tmp_path / "second.db", encoder=encoder) as second:
        await put(second, make_article("b", given="b", text="The tram line opens in two years, it said."))
        vectors_folder(store.path).rename(vectors_folder(second.path))
        await second.encode(encoder)
        assert count(second, encoder) == (1, 0)
        assert sum(map(len, open_vectors(second, encoder).parts)) == 1


async def test_an_encoder_that_fails_half_way_leaves_what_was_committed(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "STEP_ENTRIES", 1)
    monkeypatch.setattr(encoding, "STEP_TEXTS", 1)
    await put(store, *(make_article(at, given=at, text=TEXT) for at in "abc"))
    assert not await store.encode(WordEncoder(fails_after=5))
    whole = WordEncoder()
    assert count(store, whole) == (4, 0)
    await store.encode(whole)
    assert len(whole.encoded) == 2 + 12
    assert count(store, whole) == (6, 12)


async def test_whoever_finds_another_at_work_leaves_it_to_that_one(store: SqliteStore, encoder: WordEncoder) -> None:
    await put(store, make_article("a", given="a", text=TEXT))
    with open_vectors(store, encoder).hold() as is_held:
        assert is_held
        assert not await store.encode(encoder)
        assert encoder.encoded == []
    await store.encode(encoder)
    assert is_in_step(store, encoder)


async def test_the_folder_is_its_owners_alone(store: SqliteStore, encoder: WordEncoder) -> None:
    await put(store, make_article("a", given="a", text=TEXT))
    await store.encode(encoder)
    folder = vectors_folder(store.path)
    assert [path.stat().st_mode & 0o777 for path in (folder, folder / "first", folder / "rest")] == [0o700] * 3


async def test_a_store_that_closes_ends_the_encoding_where_it_is(path: Path, encoder: WordEncoder) -> None:
    with SqliteStore.open(path, encoder=encoder) as store:
        await put(store, make_article("a", given="a", text=TEXT))
        store.connections.stop()
        assert await store.encode(encoder)
    assert encoder.encoded == []


def test_changes_are_looked_up_by_an_index_of_their_own(store: SqliteStore) -> None:
    connection = open_reader(store.path)
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT article FROM journal WHERE NOT is_new AND article IN (1, 2) AND seq > 3"
    ).fetchall()
    assert "journal_changes" in str(plan)


async def test_texts_without_a_second_pass_are_passed_over_step_by_step(
    store: SqliteStore, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoding, "STEP_CHANGES", 20)
    await put(store, *(make_article(at, given=f"a{at}", text=f"The quarry sent out {at} lorries.") for at in range(30)))
    while await store.encode(encoder, only_first=True, is_step=True):
        pass
    assert await store.encode(encoder, is_step=True)
    assert not is_in_step(store, encoder)
    assert await store.encode(encoder, is_step=True)
    assert is_in_step(store, encoder)
    assert count(store, encoder) == (30, 0)


async def test_what_is_added_beside_vectors_of_another_model_leaves_them_as_they_are(
    store: SqliteStore, encoder: WordEncoder, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await put(store, make_article("a", given="a", text=TEXT))
    await store.encode(encoder)
    other = WordEncoder("other words")
    with SqliteStore.open(path, encoder=other) as beside:
        await put(beside, make_article("b", given="b", text=f"{TEXT}\nMore."))
        assert not await beside.encode(other, only_first=True)
        assert other.encoded == []
        assert "of another model than FIRSTHAND_MODEL says" in caplog.text
        await store.encode(encoder)
        assert is_in_step(store, encoder)
        await beside.encode(other)
        assert is_in_step(beside, other)
