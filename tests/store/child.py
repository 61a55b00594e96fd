"""What the tests do in other processes, ``python -m tests.store.child WHAT PATH …``: each says when it is ready."""

import asyncio
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bot.model.article import Incoming
from store.opening import open_writer, transaction
from store.sqlite import SqliteStore
from tests.store.making import make_article

ROOT = Path(__file__).parents[2]
BATCH = 25
FOLLOW_EVERY = 3


def start(what: str, path: Path, *arguments: object, **options: object) -> "subprocess.Popen[str]":
    """Start a child; what it says is read from its ``stdout``."""
    command = [sys.executable, "-m", "tests.store.child", what, str(path), *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload,no-any-return]


def open_once(path: Path) -> None:
    """Open a store that may not be there yet, as soon as standard input ends."""
    sys.stdin.read()
    SqliteStore.open(path).close()
    say("opened")


def load_library(path: Path) -> None:
    """Open a store and say whether that took the migrations' library."""
    SqliteStore.open(path).close()
    say(str("sqlite_utils" in sys.modules))


def count_up(path: Path, times: str) -> None:
    """Read a number and write the next one, again and again."""
    connection = open_writer(path)
    for _ in range(int(times)):
        with transaction(connection):
            (number,) = connection.execute("SELECT value FROM meta WHERE key = 'number'").fetchone()
            connection.execute("UPDATE meta SET value = ? WHERE key = 'number'", (int(number) + 1,))
    connection.close()
    say("counted")


def hold_store(path: Path) -> None:
    """Hold a write transaction until killed."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    say("held")
    time.sleep(60)


def hold_index(path: Path) -> None:
    """Hold the index's lock until killed."""
    store = SqliteStore.open(path)
    writer = store._index.write()  # noqa: SLF001 - the lock itself has no name outside
    say("held" if writer else "busy")
    time.sleep(60)


def import_batches(path: Path, batches: str) -> None:
    """Import articles and say the number of each batch that is safe; the index follows now and then."""

    async def run(store: SqliteStore) -> None:
        for number in range(int(batches)):
            await store.put_articles([make_batch_article(number, at) for at in range(BATCH)])
            say(str(number))
            if number % FOLLOW_EVERY == FOLLOW_EVERY - 1:
                await store.follow()
        await store.follow()
        say("done")

    with SqliteStore.open(path) as store:
        asyncio.run(run(store))


def make_batch_article(batch: int, at: int) -> Incoming:
    """Return the article ``at`` of a batch; its sentences are :func:`~tests.store.making.quote` of "batch.at"."""
    return make_article(f"{batch}.{at}", path=f"{batch}/{at}", title=f"Batch {batch}")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


CHILDREN: dict[str, Callable[..., None]] = {
    work.__name__: work for work in (open_once, load_library, count_up, hold_store, hold_index, import_batches)
}

if __name__ == "__main__":
    CHILDREN[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
