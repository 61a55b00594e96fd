"""The index of shingles: which blocks of which articles share words with a paste. Follows the store, never leads it.

One tantivy document a block: its hashed three-word shingles as one many-valued number field without frequencies, the
article's number, and the place of the block. The store is the truth; the index can be made anew from it at any time.
How far the index has followed the store's journal stands in a watermark document that is replaced in the same
commit as the blocks, so that a crash between the two is healed by following again from there.

Measured in ``bench/README.md`` up to 8 million sentences. What follows for 43 million (a million articles) is reckoned
from there, not measured: about 8 GB of index, memory-mapped, and half an hour for a rebuild. A query asks for at most
:data:`QUERY_TERMS` shingles, the rarest: the postings of words that are anybody's own do not grow with the corpus,
those of set phrases do, and are left out. Past that, the next step is an index a year of articles, asked in turn.
"""

import errno
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import tantivy

from bot.errors import IndexBrokenError
from bot.text.blocks import Block
from store.memory import read_memory

QUERY_TERMS = 10
"""Shingles asked for at once. With ten of the rarest every edited sentence of the bench is found."""
WRITER_BYTES = 64_000_000
"""Memory that tantivy's writer may fill before it starts a new segment."""
BULK_WRITER_BYTES = 500_000_000
"""The most of the same for a bulk import or a rebuild: few segments, as a look-up is paid once a segment (.26 ms with
five, .15 with two, at a million sentences). The process then holds 765 MB for 20,000 articles, and with 128 MB here it
holds 275, for the same work: so no more than a sixth of the memory that there is."""
_BULK_SHARE = 6

_TITLE = 1
_LENGTH_BITS = 24


def choose_bulk_bytes(memory: int) -> int:
    """Return how much of ``memory`` the writer of a bulk import may fill, all in bytes."""
    return max(WRITER_BYTES, min(BULK_WRITER_BYTES, memory // _BULK_SHARE))


class Hit(NamedTuple):
    """A block that shares shingles with what was asked; ``score`` is tantivy's BM25, comparable within one search."""

    score: float
    article: int
    start: int
    end: int
    is_title: bool


@dataclass(frozen=True, slots=True)
class Watermark:
    """How far the index has followed which journal: ``journal`` is that of one store at one stage of its life."""

    journal: str
    seq: int


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("shingle", indexed=True)
    builder.add_unsigned_field("article", indexed=True, fast=True)
    builder.add_unsigned_field("place", fast=True)
    builder.add_unsigned_field("day", fast=True)
    builder.add_unsigned_field("is_watermark", indexed=True)
    builder.add_text_field("store_id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("seq", stored=True)
    return builder.build()


class ShingleIndex:
    """One index folder. Safe for many readers in many processes, and for one writer among them all."""

    def __init__(self, folder: Path) -> None:
        """Open the index in ``folder``, making it where there is none.

        Raises:
            IndexBrokenError: The folder cannot be used, or what is in it is no index of this version.
        """
        self._schema = _schema()
        self.folder = folder
        with translated_errors(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # words can be guessed from their hashes
            self._index = tantivy.Index(self._schema, path=str(folder), reuse=True)
            self._searcher = self._index.searcher()
            self.watermark = self._read_watermark()

    def reload(self) -> None:
        """See what has been committed since, by whomever. Takes 0.03 ms."""
        with translated_errors(self.folder):
            self._index.reload()
            # In this order: a search between the two looks again at what it finds already, and misses nothing.
            self._searcher = self._index.searcher()
            self.watermark = self._read_watermark()

    def _read_watermark(self) -> Watermark | None:
        query = tantivy.Query.term_query(self._schema, "is_watermark", 1)
        hits = self._searcher.search(query, 1, count=False).hits
        if not hits:
            return None
        document = self._searcher.doc(hits[0][1])
        return Watermark(str(document.get_first("store_id")), int(document.get_first("seq") or 0))

    def choose_shingles(self, shingles: Sequence[int], most: int = QUERY_TERMS) -> list[int]:
        """Return the rarest of ``shingles`` that the index holds at all, the rarest first, ``most`` in number."""
        with translated_errors(self.folder):
            counted = [(self._searcher.doc_freq("shingle", shingle), shingle) for shingle in dict.fromkeys(shingles)]
        return [shingle for count, shingle in sorted(counted) if count][:most]

    def search_any(self, shingles: Sequence[int], *, limit: int) -> list[Hit]:
        """Return the blocks that share most with ``shingles``, weighted by rarity, best first."""
        return self._search(tantivy.Occur.Should, shingles, limit)

    def search_all(self, shingles: Sequence[int], *, limit: int) -> list[Hit]:
        """Return blocks that hold every one of ``shingles``, those of the earliest articles first."""
        return self._search(tantivy.Occur.Must, shingles, limit, order_by="day")

    def _search(
        self, occur: tantivy.Occur, shingles: Sequence[int], limit: int, order_by: str | None = None
    ) -> list[Hit]:
        if not shingles:
            return []
        terms = [(occur, tantivy.Query.term_query(self._schema, "shingle", shingle)) for shingle in shingles]
        query = tantivy.Query.boolean_query(terms)
        # Another thread may reload meanwhile, and the places found are good for this searcher alone.
        searcher = self._searcher
        with translated_errors(self.folder):
            if order_by is None:
                found = searcher.search(query, limit, count=False).hits
            else:
                found = searcher.search(
                    query, limit, count=False, order_by_field=order_by, order=tantivy.Order.Asc
                ).hits
            addresses = [address for _, address in found]
            articles = searcher.fast_field_values("article", addresses)
            places = searcher.fast_field_values("place", addresses)
        return [
            _unpack_hit(float(score), int(article or 0), int(place or 0))
            for (score, _), article, place in zip(found, articles, places, strict=True)
        ]

    def write(self, *, is_bulk: bool = False) -> "IndexWriter | None":
        """Return the one writer, or ``None`` while another process holds it."""
        with translated_errors(self.folder):
            try:
                writer = self._index.writer(choose_bulk_bytes(read_memory()) if is_bulk else WRITER_BYTES, 1)
            except ValueError as error:
                # A folder that is gone, or cannot be written, fails at the lock as well, and says so otherwise.
                if "LockBusy" in str(error):
                    return None
                raise
            # What a killed commit has left would stand in the way of the next, which names its files the same.
            writer.garbage_collect_files()
            return IndexWriter(writer, self._schema)


class IndexWriter:
    """Adds and drops blocks; nothing is seen, and nothing survives a crash, until it is committed."""

    def __init__(self, writer: tantivy.IndexWriter, schema: tantivy.Schema) -> None:
        """Wrap tantivy's writer, which holds the folder's lock until the block is left."""
        self._writer = writer
        self._schema = schema

    def __enter__(self) -> Self:
        """Return the writer itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the lock back; what was not committed is dropped."""
        self._writer.wait_merging_threads()

    def clear(self) -> None:
        """Drop everything."""
        self._writer.delete_all_documents()

    def drop(self, article: int) -> None:
        """Drop the blocks of one article."""
        self._delete("article", article)

    def add(self, article: int, day: int | None, block: Block, *, is_title: bool) -> None:
        """Add a block of an article. An article without a date (``day`` is ``None``) is sorted after all others."""
        fields = {
            "shingle": block.shingles,
            "article": article,
            "place": _pack_place(block, is_title=is_title),
            "day": _NO_DAY if day is None else day,
        }
        self._writer.add_document(tantivy.Document.from_dict(fields, self._schema))

    def commit(self, watermark: Watermark) -> None:
        """Make all that was added and dropped seen and safe, and with it how far that goes."""
        self._delete("is_watermark", 1)
        document = tantivy.Document()
        document.add_unsigned("is_watermark", 1)
        document.add_text("store_id", watermark.journal)
        document.add_unsigned("seq", watermark.seq)
        self._writer.add_document(document)
        self._writer.commit()

    def _delete(self, field: str, value: int) -> None:
        # ``delete_documents_by_term`` takes any number for a signed one, and so deletes nothing from an unsigned field.
        self._writer.delete_documents_by_query(tantivy.Query.term_query(self._schema, field, value))


@contextmanager
def translated_errors(folder: Path) -> Iterator[None]:
    """Turn what tantivy raises into :class:`~bot.errors.IndexBrokenError`; on damaged files it panics."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise explain_error(error, folder) from error
    except BaseException as error:
        # The class is not to be had from the library, and is no ``Exception``.
        if type(error).__name__ == "PanicException":
            raise explain_error(error, folder) from error
        raise


def explain_error(error: BaseException, folder: Path) -> IndexBrokenError:
    """Return the error of ours for one of tantivy's."""
    reason = " ".join(str(error).split())[:300]
    found = _SYSTEM_ERROR.search(reason)
    number = int(found.group(1)) if found else 0
    if number in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        mend = "the disk is full: free some space, then run `firsthand index`; the store is whole"
    elif "Worker thread failed" in reason:  # tantivy keeps the cause to itself
        mend = "the disk is full or failed: see to it, then run `firsthand index`; the store is whole"
    elif number in (errno.EROFS, errno.EACCES, errno.EPERM):
        mend = "make the folder writable"
    else:
        mend = "`firsthand index --rebuild` makes it anew from the store"
    return IndexBrokenError(f"the index in {folder} cannot be used: {mend} ({reason})")


_SYSTEM_ERROR = re.compile(r"(?:os error|code:|Errno) (\d+)")
_NO_DAY = 1 << 32


def _pack_place(block: Block, *, is_title: bool) -> int:
    length = min(block.end - block.start, (1 << _LENGTH_BITS) - 1)
    return (block.start << (_LENGTH_BITS + 1)) | (length << 1) | (_TITLE if is_title else 0)


def _unpack_hit(score: float, article: int, place: int) -> Hit:
    start = place >> (_LENGTH_BITS + 1)
    length = (place >> 1) & ((1 << _LENGTH_BITS) - 1)
    return Hit(score, article, start, start + length, bool(place & _TITLE))
