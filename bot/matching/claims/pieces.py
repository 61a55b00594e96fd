"""An article cut into what a claim may repeat: its sentences and the entries of its lists, each with the headline."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.matching.claims.listed import cut_entries
from bot.matching.claims.terms import Stem, read_terms
from bot.text.sentences import split_sentences

LEAST_TERMS = 3
"""Terms that a sentence needs to be looked up: a shorter one says too little to be repeated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPiece:
    """A sentence by its place in the text (code points, half-open), and its stems. Both 0: the headline alone."""

    start: int
    end: int
    terms: tuple[str, ...]


def cut_pieces(title: str | None, text: str | None, stem: Stem) -> Iterator[ClaimPiece]:
    """Yield the sentences of ``text`` that say enough; the headline alone where there is none of them."""
    body, has_any = text or "", False
    for sentence in split_sentences(body):
        for span in cut_entries(body, sentence):
            terms = read_terms(body[span.start : span.end], stem)
            if len(terms) >= LEAST_TERMS:
                has_any = True
                yield ClaimPiece(start=span.start, end=span.end, terms=terms)
    if title and not has_any:
        yield ClaimPiece(start=0, end=0, terms=())
