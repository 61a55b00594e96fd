"""The stores that the contract is run against. One that is added to ``STORES`` has to keep all of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.sqlite import SqliteStore
from tests.store.making import Store


def open_sqlite(folder: Path) -> SqliteStore:
    return SqliteStore.open(folder / "store.db", busy_seconds=5)


STORES: dict[str, Callable[[Path], Store]] = {"sqlite": open_sqlite}


@pytest.fixture(params=sorted(STORES))
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Store]:
    """Opens the test's store; again after it was closed, or twice, as two processes would."""
    return lambda: STORES[request.param](tmp_path)


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Iterator[Store]:
    with open_store() as store:
        yield store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the embedded store of a test lies, for the tests of what only that one does."""
    return tmp_path / "store.db"
