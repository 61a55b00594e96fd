"""A candidate in its place among the others."""

from dataclasses import dataclass

from bot.matching.claims.likeness import Likeness
from bot.model.candidates import Candidate
from bot.text.words import read_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A candidate with what speaks for it. ``merit`` is what it was ranked by: comparable within one ranking only."""

    candidate: Candidate
    likeness: Likeness
    merit: float

    def is_copy_of(self, other: "Ranked") -> bool:
        """Return whether both say the same in the same words, or under the same headline: one text, held twice."""
        headline = read_words(self.candidate.title).norms
        if headline and headline == read_words(other.candidate.title).norms:
            return True
        terms = frozenset(self.candidate.piece_terms)
        return bool(terms) and terms == frozenset(other.candidate.piece_terms)
