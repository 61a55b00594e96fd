"""What the rivals share: normalised sentences, one a row, and the comparing of a paste with them.

One row a sentence is the best a rival can be given: what is found needs no further looking for the place in it.
"""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from bench.corpus import Draft
from bot.matching.weigh import least_score
from bot.text.words import normalise_word, read_words

BATCH_ARTICLES = 500

Row = tuple[int, str]
"""A sentence's number, from 1, and its normalised words with spaces between them."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The normalised words of a paste, between its ellipses."""

    parts: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return all words."""
        return tuple(word for part in self.parts for word in part)

    def is_like(self, sentence: str) -> bool:
        """Return whether each part stands in ``sentence``, by the thresholds that Firsthand has."""
        least = least_score(len(self.words))
        return all(fuzz.partial_ratio(" ".join(part), sentence, score_cutoff=least) >= least for part in self.parts)


def read_parts(paste: str) -> Parts:
    """Take a paste apart at its ellipses."""
    return Parts(tuple(read_words(part).norms for part in paste.split("…")))


def number_sentences(drafts: Iterable[Draft]) -> Iterator[tuple[int, list[Row]]]:
    """Yield the sentences of ``drafts`` in batches, each with the number of its articles."""
    rows: list[Row] = []
    number = articles = 0
    for draft in drafts:
        articles += 1
        for words in draft.sentences:
            number += 1
            rows.append((number, " ".join(map(normalise_word, words))))
        if articles == BATCH_ARTICLES:
            yield articles, rows
            rows, articles = [], 0
    if rows:
        yield articles, rows


def open_scratch(path: Path) -> sqlite3.Connection:
    """Open a new SQLite file as a store would be: what is committed outlives the process."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    return connection


def insert_rows(connection: sqlite3.Connection, statement: str, rows: list[Row]) -> float:
    """Insert ``rows`` in one transaction and return the seconds that took."""
    started = time.perf_counter()
    connection.execute("BEGIN")
    connection.executemany(statement, rows)
    connection.execute("COMMIT")
    return time.perf_counter() - started
