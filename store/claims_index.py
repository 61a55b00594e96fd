"""The index of claims: which sentences share stems with a paste. Follows the store as the index of shingles does.

One tantivy document a sentence, with the stems of its article's headline: over both together words rank best. It lies
in a folder of its own, so that either index can be made anew, or be missing, without the other.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import tantivy

from bot.matching.claims.pieces import ClaimPiece
from store.index import WRITER_BYTES, Watermark, choose_bulk_bytes, translated_errors
from store.memory import read_memory

_TERMS = "terms"


class ClaimHit(NamedTuple):
    """A sentence that shares stems with what was asked; ``score`` is tantivy's, comparable within one search.

    ``start`` and ``end`` are both 0 where it is the headline alone.
    """

    score: float
    article: int
    start: int
    end: int


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    # Stems are put in as they are, with spaces between: the same stemmer reads what is stored and what is asked.
    builder.add_text_field(_TERMS, tokenizer_name="stems", index_option="freq")
    builder.add_unsigned_field("article", indexed=True, fast=True)
    builder.add_unsigned_field("start", fast=True)
    builder.add_unsigned_field("end", fast=True)
    builder.add_unsigned_field("is_watermark", indexed=True)
    builder.add_text_field("store_id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("seq", stored=True)
    return builder.build()


class ClaimIndex:
    """One index folder. Safe for many readers in many processes, and for one writer among them all."""

    def __init__(self, folder: Path) -> None:
        """Open the index in ``folder``, making it where there is none.

        Raises:
            IndexBrokenError: The folder cannot be used, or what is in it is no index of this version.
        """
        self._schema = _schema()
        self.folder = folder
        with translated_errors(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds the words of the texts
            self._index = tantivy.Index(self._schema, path=str(folder), reuse=True)
            analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
            self._index.register_tokenizer("stems", analyser)
            self._searcher = self._index.searcher()
            self.watermark: Watermark | None = self._read_watermark()

    def reload(self) -> None:
        """See what has been committed since, by whomever."""
        with translated_errors(self.folder):
            self._index.reload()
            self._searcher = self._index.searcher()
            self.watermark = self._read_watermark()

    def _read_watermark(self) -> Watermark | None:
        query = tantivy.Query.term_query(self._schema, "is_watermark", 1)
        hits = self._searcher.search(query, 1, count=False).hits
        if not hits:
            return None
        document = self._searcher.doc(hits[0][1])
        return Watermark(str(document.get_first("store_id")), int(document.get_first("seq") or 0))

    def count_terms(self, terms: Sequence[str]) -> tuple[int, Mapping[str, int]]:
        """Return how many sentences there are, and in how many each of ``terms`` stands; dropped ones may count."""
        with translated_errors(self.folder):
            size = max(0, int(self._searcher.num_docs) - 1)
            return size, {term: int(self._searcher.doc_freq(_TERMS, term)) for term in dict.fromkeys(terms)}

    def search(self, terms: Sequence[str], *, limit: int) -> list[ClaimHit]:
        """Return the sentences that share most with ``terms``, weighted by rarity, best first."""
        if not terms:
            return []
        parts = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, _TERMS, term, index_option="freq"))
            for term in dict.fromkeys(terms)
        ]
        searcher = self._searcher
        with translated_errors(self.folder):
            found = searcher.search(tantivy.Query.boolean_query(parts), limit, count=False).hits
            addresses = [address for _, address in found]
            columns = [searcher.fast_field_values(name, addresses) for name in ("article", "start", "end")]
        return [
            ClaimHit(float(score), int(article or 0), int(start or 0), int(end or 0))
            for (score, _), article, start, end in zip(found, *columns, strict=True)
        ]

    def write(self, *, is_bulk: bool = False) -> "ClaimWriter | None":
        """Return the one writer, or ``None`` while another process holds it."""
        with translated_errors(self.folder):
            try:
                writer = self._index.writer(choose_bulk_bytes(read_memory()) if is_bulk else WRITER_BYTES, 1)
            except ValueError as error:
                if "LockBusy" in str(error):
                    return None
                raise
            writer.garbage_collect_files()
            return ClaimWriter(writer, self._schema)


class ClaimWriter:
    """Adds and drops sentences; nothing is seen, and nothing survives a crash, until it is committed."""

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
        """Drop the sentences of one article."""
        self._delete("article", article)

    def add(self, article: int, piece: ClaimPiece, title_terms: Sequence[str]) -> None:
        """Add a sentence of an article under its headline."""
        document = tantivy.Document()
        document.add_text(_TERMS, " ".join((*title_terms, *piece.terms)))
        document.add_unsigned("article", article)
        document.add_unsigned("start", piece.start)
        document.add_unsigned("end", piece.end)
        self._writer.add_document(document)

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
        self._writer.delete_documents_by_query(tantivy.Query.term_query(self._schema, field, value))
