"""A folder of tantivy documents that follows the store, never leads it: what the indexes of words have in common.

The store is the truth; an index can be made anew from it at any time. How far one has followed the store's journal
stands in a watermark document that is replaced in the same commit as its documents, so that a crash between the two is
healed by following again from there.
"""

import errno
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Final, Self

import tantivy

from bot.errors import IndexBrokenError
from store.indexed import IndexedText
from store.journal import Watermark
from store.memory import read_memory

WRITER_BYTES = 64_000_000
"""Memory that tantivy's writer may fill before it starts a new segment."""
BULK_WRITER_BYTES = 500_000_000
"""The most of the same for a bulk import or a rebuild: few segments, as a look-up is paid once a segment (.26 ms with
five, .15 with two, at a million sentences). The process then holds 765 MB for 20,000 articles, and with 128 MB here it
holds 275, for the same work: so no more than a sixth of the memory that there is."""
_BULK_SHARE = 6

ARTICLE: Final = "article"
"""The field with the article's number."""
_IS_WATERMARK: Final = "is_watermark"


def choose_bulk_bytes(memory: int) -> int:
    """Return how much of ``memory`` the writer of a bulk import may fill, all in bytes."""
    return max(WRITER_BYTES, min(BULK_WRITER_BYTES, memory // _BULK_SHARE))


class IndexFolder(ABC):
    """One index folder. Safe for many readers in many processes, and for one writer among them all.

    What a document is made of says the index that this is the base of.
    """

    analysers: ClassVar[Mapping[str, tantivy.TextAnalyzer]] = {}
    """The analysers that its fields name."""

    def __init__(self, folder: Path) -> None:
        """Open the index in ``folder``, making it where there is none.

        Raises:
            IndexBrokenError: The folder cannot be used, or what is in it is no index of this version.
        """
        self.schema = self._make_schema()
        self.folder = folder
        with translated_errors(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # words can be guessed even from their hashes
            self._index = tantivy.Index(self.schema, path=str(folder), reuse=True)
            for name, analyser in self.analysers.items():
                self._index.register_tokenizer(name, analyser)
            self.searcher = self._index.searcher()
            self.watermark: Watermark | None = self._read_watermark()

    @abstractmethod
    def declare_fields(self, builder: tantivy.SchemaBuilder) -> None:
        """Declare the fields of a document, :data:`ARTICLE` (indexed, fast) among them.

        Their order is part of what is on disk: another one is no index of this version.
        """

    @abstractmethod
    def make_documents(self, stored: IndexedText) -> Iterator[tantivy.Document]:
        """Yield the documents of an article, each with the article's number."""

    def reload(self) -> None:
        """See what has been committed since, by whomever. Takes 0.03 ms."""
        with translated_errors(self.folder):
            self._index.reload()
            # In this order: a search between the two looks again at what it finds already, and misses nothing.
            self.searcher = self._index.searcher()
            self.watermark = self._read_watermark()

    def write(self, *, is_bulk: bool = False) -> "FolderWriter | None":
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
            return FolderWriter(writer, self.schema)

    def _make_schema(self) -> tantivy.Schema:
        builder = tantivy.SchemaBuilder()
        self.declare_fields(builder)
        builder.add_unsigned_field(_IS_WATERMARK, indexed=True)
        builder.add_text_field("store_id", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_unsigned_field("seq", stored=True)
        return builder.build()

    def _read_watermark(self) -> Watermark | None:
        query = tantivy.Query.term_query(self.schema, _IS_WATERMARK, 1)
        hits = self.searcher.search(query, 1, count=False).hits
        if not hits:
            return None
        document = self.searcher.doc(hits[0][1])
        return Watermark(str(document.get_first("store_id")), int(document.get_first("seq") or 0))


class FolderWriter:
    """Adds and drops documents; nothing is seen, and nothing survives a crash, until it is committed."""

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
        """Drop the documents of one article."""
        self._delete(ARTICLE, article)

    def add(self, document: tantivy.Document) -> None:
        """Add a document."""
        self._writer.add_document(document)

    def commit(self, watermark: Watermark) -> None:
        """Make all that was added and dropped seen and safe, and with it how far that goes."""
        self._delete(_IS_WATERMARK, 1)
        document = tantivy.Document()
        document.add_unsigned(_IS_WATERMARK, 1)
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
