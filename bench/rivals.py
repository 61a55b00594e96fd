"""What else could be asked: SQLite's FTS5 for the phrase, FTS5 and tantivy for any of its words, then comparing."""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

import tantivy

from bench.corpus import Draft
from bench.engines import Intake, Reply
from bench.sentences import Parts, Row, insert_rows, number_sentences, open_scratch, read_parts
from bot.matching.match import CANDIDATES

WRITER_BYTES = 500_000_000


class Index(Protocol):
    """A full-text index of sentences."""

    def add(self, rows: list[Row]) -> None:
        """Take sentences in."""

    def finish(self) -> int:
        """Make all that was added findable, and return the bytes it has on the disk."""

    def find_any(self, parts: Parts) -> Sequence[int]:
        """Return the numbers of the sentences that share most with a paste, best first."""


class Fts5:
    """FTS5 without content."""

    def __init__(self, folder: Path) -> None:
        """Make the table in ``folder``."""
        self._path = folder / "fts5.sqlite"
        self._db = open_scratch(self._path)
        self._db.execute("CREATE VIRTUAL TABLE found USING fts5(words, content='')")

    def add(self, rows: list[Row]) -> None:
        """Take sentences in."""
        insert_rows(self._db, "INSERT INTO found (rowid, words) VALUES (?, ?)", rows)

    def finish(self) -> int:
        """Write all to the file and return its size."""
        return _settle(self._db, self._path)

    def find_any(self, parts: Parts) -> Sequence[int]:
        """Return the best by BM25 of those that have any of the words."""
        query = " OR ".join(f'"{word}"' for word in dict.fromkeys(parts.words))
        rows = self._db.execute(
            "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?", (query, CANDIDATES)
        )
        return [number for (number,) in rows]

    def find_phrase(self, parts: Parts) -> Sequence[int]:
        """Return one that has all parts as phrases."""
        query = " AND ".join(f'"{" ".join(part)}"' for part in parts.parts)
        rows = self._db.execute("SELECT rowid FROM found WHERE found MATCH ? LIMIT 1", (query,))
        return [number for (number,) in rows]


class Tantivy:
    """Tantivy with one text field, stemmed for English as its documentation has it."""

    def __init__(self, folder: Path) -> None:
        """Make the index in ``folder``."""
        self._folder = folder / "tantivy"
        self._folder.mkdir()
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("words", tokenizer_name="en_stem", index_option="freq")
        builder.add_unsigned_field("number", fast=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(self._folder))
        self._writer = self._index.writer(WRITER_BYTES, 1)
        self._searcher = self._index.searcher()

    def add(self, rows: list[Row]) -> None:
        """Take sentences in."""
        for number, words in rows:
            self._writer.add_document(tantivy.Document.from_dict({"words": words, "number": number}, self._schema))

    def finish(self) -> int:
        """Commit, merge, and return the bytes of the folder."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        return sum(file.stat().st_size for file in self._folder.iterdir())

    def find_any(self, parts: Parts) -> Sequence[int]:
        """Return the best by BM25 of those that have any of the words."""
        query = self._index.parse_query(" ".join(f'"{word}"' for word in dict.fromkeys(parts.words)), ["words"])
        addresses = [address for _, address in self._searcher.search(query, CANDIDATES, count=False).hits]
        return [int(number or 0) for number in self._searcher.fast_field_values("number", addresses)]


class Verified:
    """Whatever shares words with a paste, compared with it one after the other."""

    def __init__(self, name: str, index: Index, folder: Path) -> None:
        """Put ``index`` in front of a table of sentences in ``folder``."""
        self.name = name
        self._index = index
        self._path = folder / f"sentences-{type(index).__name__}.sqlite"
        self._db = open_scratch(self._path)
        self._db.execute("CREATE TABLE sentences (number INTEGER PRIMARY KEY, words TEXT NOT NULL)")

    async def take_in(self, drafts: Iterable[Draft], sentences: int) -> Intake:
        """Keep the sentences, batch by batch."""
        store_s = index_s = 0.0
        articles = 0
        for some, rows in number_sentences(drafts):
            articles += some
            store_s += insert_rows(self._db, "INSERT INTO sentences VALUES (?, ?)", rows)
            started = time.perf_counter()
            self._index.add(rows)
            index_s += time.perf_counter() - started
        started = time.perf_counter()
        size = self._index.finish()
        return Intake(
            articles=articles,
            sentences=sentences,
            store_s=store_s,
            index_s=index_s + time.perf_counter() - started,
            bytes_texts=_settle(self._db, self._path),
            bytes_index=size,
        )

    async def find(self, paste: str) -> Reply:
        """Return the first candidate that stands up to the comparison."""
        started = time.perf_counter()
        parts = read_parts(paste)
        read = time.perf_counter()
        words = next((words for words in map(self.load, self._index.find_any(parts)) if parts.is_like(words)), None)
        return make_reply(words, started, read)

    def load(self, number: int) -> str:
        """Return a sentence."""
        return str(self._db.execute("SELECT words FROM sentences WHERE number = ?", (number,)).fetchone()[0])


class Phrase:
    """FTS5 asked for the very words: what it finds needs no comparing."""

    name = "FTS5 phrase"

    def __init__(self, index: Fts5, sentences: Verified) -> None:
        """Ask an index that was filled already."""
        self._index = index
        self._sentences = sentences

    async def find(self, paste: str) -> Reply:
        """Return what has the phrase."""
        started = time.perf_counter()
        parts = read_parts(paste)
        read = time.perf_counter()
        words = next(map(self._sentences.load, self._index.find_phrase(parts)), None)
        return make_reply(words, started, read)


def make_reply(words: str | None, started: float, read: float) -> Reply:
    """Return the reply, its time ending now."""
    found = time.perf_counter()
    return Reply(
        words=None if words is None else tuple(words.split(" ")),
        read_ms=1000 * (read - started),
        find_ms=1000 * (found - read),
    )


def _settle(connection: sqlite3.Connection, path: Path) -> int:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size
