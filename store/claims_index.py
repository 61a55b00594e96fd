"""The index of claims: which sentences share stems with a paste.

One tantivy document a sentence, with the stems of its article's headline: over both together words rank best. It lies
in a folder of its own, so that either index can be made anew, or be missing, without the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

import tantivy

from bot.matching.claims.terms import read_terms
from store.claim_texts import list_claim_texts
from store.index_folder import ARTICLE, IndexFolder, translated_errors
from store.indexed import IndexedText
from store.stems import stem_word

_TERMS = "terms"


class ClaimHit(NamedTuple):
    """A sentence that shares stems with what was asked; ``score`` is tantivy's, comparable within one search.

    ``start`` and ``end`` are both 0 where it is the headline alone.
    """

    score: float
    article: int
    start: int
    end: int


class ClaimIndex(IndexFolder):
    """The sentences of all articles by their stems."""

    analysers: ClassVar[Mapping[str, tantivy.TextAnalyzer]] = {
        "stems": tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    }

    def declare_fields(self, builder: tantivy.SchemaBuilder) -> None:
        """Declare terms, article and place."""
        # Stems are put in as they are, with spaces between: the same stemmer reads what is stored and what is asked.
        builder.add_text_field(_TERMS, tokenizer_name="stems", index_option="freq")
        builder.add_unsigned_field(ARTICLE, indexed=True, fast=True)
        builder.add_unsigned_field("start", fast=True)
        builder.add_unsigned_field("end", fast=True)

    def make_documents(self, stored: IndexedText) -> Iterator[tantivy.Document]:
        """Yield a document a sentence, under its headline."""
        title_terms = read_terms(stored.title or "", stem_word)
        for piece in list_claim_texts(stored):
            document = tantivy.Document()
            document.add_text(_TERMS, " ".join((*title_terms, *piece.terms)))
            document.add_unsigned(ARTICLE, stored.number)
            document.add_unsigned("start", piece.start)
            document.add_unsigned("end", piece.end)
            yield document

    def count_terms(self, terms: Sequence[str]) -> tuple[int, Mapping[str, int]]:
        """Return how many sentences there are, and in how many each of ``terms`` stands; dropped ones may count."""
        with translated_errors(self.folder):
            size = max(0, int(self.searcher.num_docs) - 1)
            return size, {term: int(self.searcher.doc_freq(_TERMS, term)) for term in dict.fromkeys(terms)}

    def search(self, terms: Sequence[str], *, limit: int) -> list[ClaimHit]:
        """Return the sentences that share most with ``terms``, weighted by rarity, best first."""
        if not terms:
            return []
        parts = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self.schema, _TERMS, term, index_option="freq"))
            for term in dict.fromkeys(terms)
        ]
        searcher = self.searcher
        with translated_errors(self.folder):
            found = searcher.search(tantivy.Query.boolean_query(parts), limit, count=False).hits
            addresses = [address for _, address in found]
            columns = [searcher.fast_field_values(name, addresses) for name in (ARTICLE, "start", "end")]
        return [
            ClaimHit(float(score), int(article or 0), int(start or 0), int(end or 0))
            for (score, _), article, start, end in zip(found, *columns, strict=True)
        ]
