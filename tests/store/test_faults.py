"""When the disk, the file or another process stands in the way: an error that names it, and nothing half kept."""

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.errors import IndexBrokenError, StoreBusyError, StoreError
from store.index import ShingleIndex, index_folder
from store.index_folder import explain_error
from store.opening import explain_error as explain_store_error
from store.sqlite import SqliteStore
from tests.store.child import start
from tests.store.making import find_ids, make_article, make_text, put, quote


@contextmanager
def files_limited_to(size: int) -> Iterator[None]:
    """Let no file grow beyond ``size`` bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def size_of_log(path: Path) -> int:
    return path.with_name(f"{path.name}-wal").stat().st_size


def spoil_from(path: Path, start: int) -> None:
    with path.open("r+b") as file:
        file.truncate(start)
        file.seek(start)
        file.write(b"\xff" * 100_000)


async def test_a_full_disk_is_named_and_nothing_half_kept(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await put(store, make_article("a", given="a"))
        await store.connections.write(lambda db: db.execute("PRAGMA max_page_count=60"))

        with pytest.raises(StoreError, match="the disk is full"):
            await put(store, *(make_article(at, text=make_text(at, 60)) for at in range(60)))

        assert await store.list_article_ids(tenant="") == ("a",)
        await store.connections.write(lambda db: db.execute("PRAGMA max_page_count=1000000"))
        await put(store, make_article("b", given="b"))
        assert await find_ids(store, quote("b")) == {"b"}


@pytest.mark.parametrize("paragraphs", [2, 4000], ids=["at the commit", "before it"])
async def test_a_disk_that_fails_is_named_and_the_store_goes_on_after_it(path: Path, paragraphs: int) -> None:
    with SqliteStore.open(path) as store:
        await put(store, make_article("a", given="a"))
        with files_limited_to(size_of_log(path)), pytest.raises(StoreError, match="the disk"):
            await put(store, make_article("b", given="b", text=make_text("b", paragraphs)))

        assert await store.list_article_ids(tenant="") == ("a",)
        assert await put(store, make_article("c", given="c")) == [("c", "added")]
    with SqliteStore.open(path) as store:
        assert await store.list_article_ids(tenant="") == ("a", "c")


async def test_a_full_disk_under_the_index_leaves_the_store_whole(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await put(store, *(make_article(at, given=str(at), text=make_text(at, 40)) for at in range(40)))
        with files_limited_to(1000), pytest.raises(IndexBrokenError, match="disk is full"):
            await store.follow()

        assert await find_ids(store, quote(7)) == {"7"}
        assert await store.follow()
        assert await find_ids(store, quote(7)) == {"7"}


async def test_a_store_that_another_process_holds_says_so_and_can_still_be_read(path: Path) -> None:
    with SqliteStore.open(path, busy_seconds=0.1) as store:
        await put(store, make_article("a", given="a"))
        with start("hold_store", path) as holder:
            assert holder.stdout is not None
            assert holder.stdout.readline() == "held\n"
            with pytest.raises(StoreBusyError, match="another process"):
                await put(store, make_article("b", given="b"))
            assert await find_ids(store, quote("a")) == {"a"}
            SqliteStore.open(path, busy_seconds=0.1).close()
            holder.kill()
            holder.wait()
        assert await put(store, make_article("b", given="b")) == [("b", "added")]


@pytest.mark.parametrize(
    ("body", "mend"),
    [
        (b"this is a text file, and no store", "not a sound SQLite store"),
        (b"SQLite format 3\0" + bytes(4080), "not a sound SQLite store"),
    ],
)
def test_what_is_no_database_is_refused_and_left_as_it_is(path: Path, body: bytes, mend: str) -> None:
    path.write_bytes(body * 3)

    with pytest.raises(StoreError, match=mend):
        SqliteStore.open(path)
    assert path.read_bytes() == body * 3


async def test_a_store_whose_middle_is_gone_is_an_error_of_ours(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await put(store, *(make_article(at, given=str(at)) for at in range(50)))
    spoil_from(path, 8192)

    with pytest.raises(StoreError, match="not a sound SQLite store"), SqliteStore.open(path) as store:
        await store.load_articles([str(at) for at in range(50)], tenant="")


def test_a_folder_in_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir()

    with pytest.raises(StoreError, match="cannot be opened"):
        SqliteStore.open(path)


@pytest.mark.parametrize("folder", ["/proc/self/nowhere", "/dev/null/nowhere", "/proc/self"])
def test_a_folder_that_cannot_be_written_is_named(folder: str) -> None:
    with pytest.raises(StoreError, match=folder):
        SqliteStore.open(Path(folder) / "store.db")
    with pytest.raises(IndexBrokenError, match=folder):
        ShingleIndex(Path(folder) / "index")


def test_a_store_whose_index_cannot_be_opened_is_closed_again(path: Path) -> None:
    index_folder(path).touch()

    with pytest.raises(IndexBrokenError):
        SqliteStore.open(path)
    assert not path.with_name(f"{path.name}-wal").exists()


@pytest.mark.parametrize(
    ("code", "kind", "mend"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreBusyError, "try again"),
        (sqlite3.SQLITE_LOCKED, StoreBusyError, "try again"),
        (sqlite3.SQLITE_FULL, StoreError, "free some space"),
        (sqlite3.SQLITE_IOERR_WRITE, StoreError, "the disk failed"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, StoreError, "writable"),
        (sqlite3.SQLITE_PERM, StoreError, "writable"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, StoreError, "cannot be opened"),
        (sqlite3.SQLITE_CORRUPT_INDEX, StoreError, "restore it"),
        (sqlite3.SQLITE_NOTADB, StoreError, "point FIRSTHAND_DB elsewhere"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, StoreError, "failed: {what}"),
    ],
)
def test_each_of_sqlites_errors_says_what_to_do(path: Path, code: int, kind: type[StoreError], mend: str) -> None:
    error = sqlite3.OperationalError("{what}")
    error.sqlite_errorcode = code

    told = explain_store_error(error, path)

    assert type(told) is kind
    assert mend in str(told)
    assert str(path) in str(told)


@pytest.mark.parametrize(
    ("reason", "mend"),
    [
        ("IoError { io_error: Os { code: 28, kind: StorageFull } }", "free some space"),
        ("No space left on device (os error 28)", "free some space"),
        ("Os { code: 30, kind: ReadOnlyFilesystem }", "make the folder writable"),
        ("An error occurred in a thread: 'Worker thread failed..'", "the disk is full or failed"),
        ("[Errno 13] Permission denied", "make the folder writable"),
        ("Data corrupted", "firsthand index --rebuild"),
        ("", "firsthand index --rebuild"),
    ],
)
def test_each_of_the_indexs_errors_says_what_to_do(path: Path, reason: str, mend: str) -> None:
    assert mend in str(explain_error(ValueError(reason), path))
