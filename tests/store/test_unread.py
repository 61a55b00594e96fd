"""What waits to be read, what is read anew, and what comes of it when others are at the article meanwhile."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.article import Dossier, Incoming
from bot.model.record import Reader
from bot.reading.dossier import UNREAD, leave_unread, read_dossier
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION
from store.sqlite import SqliteStore
from store.unread import STEP_ROWS, Waiting
from tests.store.making import Store, as_packed, make_article, make_dossier, make_note, make_text, put


async def list_waiting(store: Store, *, with_parser: bool = True, newest: bool = False) -> list[str]:
    found: list[str] = []
    after = None
    while waiting := await store.unread.find_next(after=after, with_parser=with_parser, newest=newest):
        found.append(waiting.article.id)
        after = waiting.number
    assert len(found) == await store.unread.count(with_parser=with_parser)
    return found


async def find_first(store: Store, *, with_parser: bool = True) -> Waiting:
    waiting = await store.unread.find_next(after=None, with_parser=with_parser)
    assert waiting is not None
    return waiting


def read_by(version: str, incoming: Incoming) -> Dossier:
    dossier = read_dossier(incoming.article)
    return replace(dossier, record=replace(dossier.record, reader=Reader(version=version)))


async def load_version(store: Store, name: str) -> str:
    kept = await store.load_dossier(name, tenant="")
    assert kept is not None
    return kept[0].record.reader.version


async def put_read(store: Store, version: str, name: str = "a") -> None:
    held = make_article(name, given=name, path=name)
    await put(store, held)
    await store.keep_dossier(name, read_by(version, held), tenant="")


async def test_what_is_brought_waits_from_either_end_until_it_is_read(store: Store) -> None:
    await put(store, *(make_article(name, given=name) for name in "abc"))
    assert await list_waiting(store) == ["a", "b", "c"]
    assert await list_waiting(store, newest=True) == ["c", "b", "a"]

    waiting = await find_first(store)
    assert (waiting.article.text, waiting.earlier, waiting.over) == (make_text("a"), None, None)
    assert await store.unread.keep(waiting, read_dossier(waiting.article))

    assert await list_waiting(store) == ["b", "c"]
    assert await store.load_dossier("a", tenant="") == (read_dossier(waiting.article), False)


async def test_what_its_page_says_of_itself_waits_too_and_is_handed_to_the_reader(store: Store) -> None:
    page = make_article("a", given="a")
    await put(store, replace(page, dossier=leave_unread(page.article, labels=("opinion",))))

    waiting = await find_first(store)
    assert waiting.earlier is not None
    assert (waiting.earlier.record.labels, waiting.over) == (("opinion",), UNREAD)
    assert await store.unread.keep(waiting, read_dossier(waiting.article))
    assert await list_waiting(store) == []


async def test_a_pack_waits_for_nobody_but_a_text_that_fills_another_in_does(store: Store) -> None:
    await put(store, as_packed(make_article("a", path="a")), as_packed(make_article("b", path="b")))
    assert await list_waiting(store) == []
    await put(store, make_article("a", path="a"))
    assert await list_waiting(store) == []
    ((name, _),) = await put(store, make_article("other", path="b"))
    assert await list_waiting(store) == [name]


async def test_another_text_waits_and_the_same_text_again_has_its_record_back(store: Store) -> None:
    await put_read(store, "hand/1")
    await put(store, make_article("b", given="a"))
    assert await list_waiting(store) == ["a"]
    await put(store, make_article("a", given="a"))
    kept = await store.load_dossier("a", tenant="")
    assert kept is not None
    assert (kept[0].record.reader.version, kept[1]) == ("hand/1", False)
    assert await list_waiting(store) == []


@pytest.mark.parametrize(
    ("version", "with_parser", "without"),
    [
        ("patterns-0", True, True),
        (READER_VERSION, True, False),
        ("grammar-0", True, False),
        (GRAMMAR_VERSION, False, False),
        ("grammar-999", False, False),
        ("patterns-999", True, False),
        ("hand/1", False, False),
        ("by hand", False, False),
        ("grammar-1/other", False, False),
    ],
)
async def test_only_older_records_of_our_own_are_queued_and_without_a_parser_none_that_had_one(
    store: Store, version: str, *, with_parser: bool, without: bool
) -> None:
    await put_read(store, version)
    assert await store.unread.queue_outdated(with_parser=False) == int(without)
    assert await list_waiting(store, with_parser=False) == ["a"] * without
    assert await store.unread.queue_outdated(with_parser=True) == int(with_parser and not without)
    assert await list_waiting(store) == ["a"] * with_parser


async def test_a_record_that_had_a_parser_is_passed_over_by_those_who_have_none(store: Store) -> None:
    await put_read(store, "grammar-0")
    assert await store.unread.queue_outdated(with_parser=True) == 1
    assert await list_waiting(store, with_parser=False) == []
    assert await list_waiting(store) == ["a"]


async def test_all_of_our_own_are_read_again_where_that_is_asked_for(store: Store) -> None:
    await put_read(store, GRAMMAR_VERSION)
    await put_read(store, "hand/1", "b")
    assert await store.unread.queue_outdated(with_parser=True) == 0
    assert await store.unread.queue_outdated(with_parser=True, even_if_current=True) == 1
    waiting = await find_first(store)
    assert (waiting.article.id, waiting.over) == ("a", GRAMMAR_VERSION)
    again = read_by(GRAMMAR_VERSION, Incoming(article=replace(waiting.article, byline="Somebody")))
    assert await store.unread.keep(waiting, again)
    assert await store.load_dossier("a", tenant="") == (again, False)
    assert await list_waiting(store) == []


async def test_a_record_that_this_version_cannot_read_is_made_anew(store: Store, path: Path) -> None:
    await put_read(store, "patterns-0")
    with closing(sqlite3.connect(path)) as rows, rows:
        rows.execute("UPDATE dossiers SET body = json_set(body, '$.record.schema', 'firsthand.record/0')")
    await store.unread.queue_outdated(with_parser=True)
    waiting = await find_first(store)
    assert waiting.earlier is None
    assert await store.unread.keep(waiting, read_dossier(waiting.article))
    assert await load_version(store, "a") == READER_VERSION


async def test_packs_of_our_own_records_are_not_queued_as_there_is_no_text_to_read(store: Store) -> None:
    packed = as_packed(make_article("a", path="a"))
    assert packed.dossier is not None
    record = replace(packed.dossier.record, reader=Reader(version="patterns-0"))
    await put(store, replace(packed, dossier=replace(packed.dossier, record=record)))
    assert await store.unread.queue_outdated(with_parser=True) == 0


async def test_an_article_taken_out_while_it_is_read_does_not_come_back(store: Store) -> None:
    await put(store, make_article("a", given="a"))
    waiting = await find_first(store)
    await store.remove_article("a", tenant="")

    assert not await store.unread.keep(waiting, read_dossier(waiting.article))
    assert await store.load_dossier("a", tenant="") is None
    assert await list_waiting(store) == []


async def test_a_record_of_a_text_that_was_replaced_meanwhile_is_stale_and_waits(store: Store) -> None:
    await put(store, make_article("a", given="a"))
    waiting = await find_first(store)
    await put(store, make_article("b", given="a"))

    assert await store.unread.keep(waiting, read_dossier(waiting.article))
    kept = await store.load_dossier("a", tenant="")
    assert kept is not None
    assert kept[1]
    assert await list_waiting(store) == ["a"]


async def test_what_a_newer_page_says_of_itself_is_not_lost_to_a_record_of_the_earlier_one(store: Store) -> None:
    first, second = (make_article(seed, path="a") for seed in "ab")
    ((name, _),) = await put(store, replace(first, dossier=leave_unread(first.article)))
    waiting = await find_first(store)
    fresh = leave_unread(second.article, labels=("correction",))
    await put(store, replace(second, dossier=fresh))

    assert not await store.unread.keep(waiting, read_dossier(waiting.article))
    assert await store.load_dossier(name, tenant="") == (fresh, False)
    assert await list_waiting(store) == [name]


async def test_a_pack_that_comes_while_its_text_is_read_stays(store: Store) -> None:
    held = make_article("a", path="a")
    ((name, _),) = await put(store, held)
    waiting = await find_first(store)
    packed = as_packed(held, notes=(make_note(),))
    await put(store, packed)

    assert not await store.unread.keep(waiting, read_dossier(waiting.article))
    await store.keep_dossier(name, read_dossier(waiting.article), tenant="")
    assert await store.load_dossier(name, tenant="") == (packed.dossier, False)


async def test_an_ask_s_hasty_reading_does_not_replace_a_better_one(store: Store) -> None:
    await put_read(store, GRAMMAR_VERSION)
    waiting = make_article("a", given="a")
    await store.keep_dossier("a", read_by(READER_VERSION, waiting), tenant="")
    assert await load_version(store, "a") == GRAMMAR_VERSION


async def test_a_text_that_cannot_be_read_is_left_until_there_is_another(store: Store) -> None:
    await put(store, make_article("a", given="a"), make_article("b", given="b"))
    await store.unread.give_up(await find_first(store), with_parser=True)
    assert await list_waiting(store) == ["b"]
    assert await list_waiting(store, with_parser=False) == ["a", "b"]
    await put(store, make_article("c", given="a"))
    assert await list_waiting(store) == ["a", "b"]


async def test_what_was_too_much_for_the_parser_is_left_with_what_patterns_read(store: Store) -> None:
    await put(store, make_article("a", given="a"))
    waiting = await find_first(store)
    assert await store.unread.keep(waiting, read_dossier(waiting.article))
    await store.unread.give_up(waiting, with_parser=True)

    assert await store.unread.queue_outdated(with_parser=True) == 0
    assert await list_waiting(store) == []
    assert await load_version(store, "a") == READER_VERSION


async def test_a_page_with_notes_on_its_earlier_text_keeps_them_and_what_it_says_of_itself(store: Store) -> None:
    ((name, _),) = await put(store, as_packed(make_article("a", path="a"), notes=(make_note(),)))
    page = make_article("b", path="a")
    await put(store, replace(page, dossier=leave_unread(page.article, labels=("opinion",))))

    waiting = await find_first(store)
    assert (waiting.article.id, waiting.earlier is not None) == (name, True)
    assert waiting.earlier is not None
    assert waiting.earlier.record.labels == ("opinion",)
    assert [(note.earlier_text, note.covers) for note in waiting.earlier.notes] == [(True, ())]


async def test_a_community_s_own_article_is_not_known_by_what_is_known_of_the_one_that_all_share(store: Store) -> None:
    await put_read(store, "hand/1")
    own = make_article("own", given="a")
    await put(store, replace(own, article=replace(own.article, tenant="ours")))
    assert await store.load_dossier("a", tenant="ours") is None
    assert await load_version(store, "a") == "hand/1"


async def test_more_records_than_one_step_takes_are_all_queued(store: Store, path: Path) -> None:
    await put_read(store, "patterns-0")
    with closing(sqlite3.connect(path)) as rows, rows:
        rows.execute(
            """WITH RECURSIVE more (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM more WHERE n < ?)
               INSERT INTO articles (number, tenant, id, text_sha256, text_id, added_at)
               SELECT n, '', 'x' || n, text_sha256, text_id, '' FROM more, articles WHERE number = 1""",
            (STEP_ROWS + 5,),
        )
        rows.execute(
            """INSERT INTO dossiers (article, reader, body)
               SELECT number, 'patterns-0', body FROM articles, dossiers WHERE number > 1"""
        )
    assert await store.unread.queue_outdated(with_parser=True) == STEP_ROWS + 5
    assert await store.unread.count(with_parser=True) == STEP_ROWS + 5


async def test_a_store_of_before_there_was_a_queue_gets_one(path: Path) -> None:
    held = [make_article(name, given=name, path=name) for name in "abcd"]
    with SqliteStore.open(path) as store:
        await put(store, *held, as_packed(make_article("e", given="e", path="e")))
        for one in held[:3]:
            await store.keep_dossier(one.article.id, make_dossier(one.article), tenant="")
        await put(store, make_article("new", given="b"))
    with closing(sqlite3.connect(path)) as rows:
        triggers = rows.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        ours = [name for (name,) in triggers if name.startswith(("dossier_", "text_comes", "article_comes"))]
        assert len(ours) == 5
        for name in ours:
            rows.execute(f"DROP TRIGGER {name}")
        rows.executescript(
            """DROP TABLE unread; DROP INDEX dossiers_by_reader;
               DELETE FROM _sqlite_migrations WHERE name = '0007_unread'"""
        )
    with SqliteStore.open(path) as store:
        assert await list_waiting(store) == ["b", "d"]
