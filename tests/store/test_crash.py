"""A process that imports is killed at any moment: what it said was safe is there, and running it again completes."""

import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from random import Random

from store.sqlite import SqliteStore
from tests.store.child import BATCH, make_batch_article, start
from tests.store.making import find_ids, quote

KILLS = 20
BATCHES = 60


def import_until_killed(path: Path, after: float) -> int:
    """Import in another process, kill it ``after`` seconds from its first batch, and return the batches it said."""
    with start("import_batches", path, BATCHES) as child:
        assert child.stdout is not None
        said = [child.stdout.readline()]
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
    return sum(line.strip().isdigit() and line.endswith("\n") for line in said)


async def test_nothing_acknowledged_is_lost_however_often_the_import_is_killed(path: Path) -> None:
    rng = Random("kill -9")  # noqa: S311 - moments, not secrets
    known = 0
    for _ in range(KILLS):
        known = max(known, import_until_killed(path, rng.uniform(0, 0.3)))

        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with SqliteStore.open(path) as store:
            held = await store.list_article_ids(tenant="")
            expected = [make_batch_article(batch, at).article.id for batch in range(known) for at in range(BATCH)]
            assert list(held[: len(expected)]) == expected
            assert len(held) % BATCH == 0
            assert await store.count_articles(tenant="") == len(held)
            for batch in {0, known // 2, known - 1}:
                assert await find_ids(store, quote(f"{batch}.{BATCH - 1}", 5))
    assert known > 0

    with start("import_batches", path, BATCHES) as child:
        said = child.communicate()[0].splitlines()
    assert said == [*map(str, range(BATCHES)), "done"]
    with SqliteStore.open(path) as store:
        assert await store.follow()
        assert await store.count_articles(tenant="") == BATCHES * BATCH
        for batch in range(BATCHES):
            at = rng.randrange(BATCH)
            assert await find_ids(store, quote(f"{batch}.{at}", 3)) == {make_batch_article(batch, at).article.id}
