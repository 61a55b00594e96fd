"""The index of shingles: which blocks of which articles share words with a paste.

One tantivy document a block: its hashed three-word shingles as one many-valued number field without frequencies, the
article's number, and the place of the block.

Measured in ``bench/README.md`` up to 8 million sentences. What follows for 43 million (a million articles) is reckoned
from there, not measured: about 8 GB of index, memory-mapped, and half an hour for a rebuild. A query asks for at most
:data:`QUERY_TERMS` shingles, the rarest: the postings of words that are anybody's own do not grow with the corpus,
those of set phrases do, and are left out. Past that, the next step is an index a year of articles, asked in turn.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import tantivy

from bot.text.blocks import Block
from store.index_folder import ARTICLE, IndexFolder, translated_errors
from store.indexed import IndexedText

QUERY_TERMS = 10
"""Shingles asked for at once. With ten of the rarest every edited sentence of the bench is found."""

_TITLE = 1
_LENGTH_BITS = 24
_NO_DAY = 1 << 32


class Hit(NamedTuple):
    """A block that shares shingles with what was asked; ``score`` is tantivy's BM25, comparable within one search."""

    score: float
    article: int
    start: int
    end: int
    is_title: bool


class ShingleIndex(IndexFolder):
    """The blocks of all articles by their shingles."""

    def declare_fields(self, builder: tantivy.SchemaBuilder) -> None:
        """Declare shingles, article, place and day."""
        builder.add_unsigned_field("shingle", indexed=True)
        builder.add_unsigned_field(ARTICLE, indexed=True, fast=True)
        builder.add_unsigned_field("place", fast=True)
        builder.add_unsigned_field("day", fast=True)

    def make_documents(self, stored: IndexedText) -> Iterator[tantivy.Document]:
        """Yield a document a block. An article without a date is sorted after all others."""
        for block, is_title in stored.cut():
            fields = {
                "shingle": block.shingles,
                ARTICLE: stored.number,
                "place": _pack_place(block, is_title=is_title),
                "day": _NO_DAY if stored.day is None else stored.day,
            }
            yield tantivy.Document.from_dict(fields, self.schema)

    def choose_shingles(self, shingles: Sequence[int], most: int = QUERY_TERMS) -> list[int]:
        """Return the rarest of ``shingles`` that the index holds at all, the rarest first, ``most`` in number."""
        with translated_errors(self.folder):
            counted = [(self.searcher.doc_freq("shingle", shingle), shingle) for shingle in dict.fromkeys(shingles)]
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
        terms = [(occur, tantivy.Query.term_query(self.schema, "shingle", shingle)) for shingle in shingles]
        query = tantivy.Query.boolean_query(terms)
        # Another thread may reload meanwhile, and the places found are good for this searcher alone.
        searcher = self.searcher
        with translated_errors(self.folder):
            if order_by is None:
                found = searcher.search(query, limit, count=False).hits
            else:
                found = searcher.search(
                    query, limit, count=False, order_by_field=order_by, order=tantivy.Order.Asc
                ).hits
            addresses = [address for _, address in found]
            articles = searcher.fast_field_values(ARTICLE, addresses)
            places = searcher.fast_field_values("place", addresses)
        return [
            _unpack_hit(float(score), int(article or 0), int(place or 0))
            for (score, _), article, place in zip(found, articles, places, strict=True)
        ]


def _pack_place(block: Block, *, is_title: bool) -> int:
    length = min(block.end - block.start, (1 << _LENGTH_BITS) - 1)
    return (block.start << (_LENGTH_BITS + 1)) | (length << 1) | (_TITLE if is_title else 0)


def _unpack_hit(score: float, article: int, place: int) -> Hit:
    start = place >> (_LENGTH_BITS + 1)
    length = (place >> 1) & ((1 << _LENGTH_BITS) - 1)
    return Hit(score, article, start, start + length, bool(place & _TITLE))


def index_folder(path: Path) -> Path:
    """Return where the index of the store at ``path`` lies: beside it."""
    return path.with_name(path.name + ".index")
