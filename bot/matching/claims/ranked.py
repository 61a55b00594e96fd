"""A candidate in its place among the others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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


def level_copies(ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """Yield the candidates, those with the same words under the same headline with the merit of the best of them.

    A model hears marks, too: of one text under two kinds of quotation marks it would prefer either, by a hair.
    """
    groups: dict[tuple[tuple[str, ...], ...], list[Ranked]] = defaultdict(list)
    for one in ranked:
        groups[one.candidate.title_terms, one.candidate.piece_terms].append(one)
    for (_, piece), group in groups.items():
        if len(group) == 1 or not piece:
            yield from group
            continue
        # The same terms may be other words yet: "not" is none of them.
        words = [_read_words(one.candidate) for one in group]
        best: dict[tuple[tuple[str, ...], ...], float] = {}
        for one, own in zip(group, words, strict=True):
            best[own] = max(one.merit, best.get(own, one.merit))
        yield from (replace(one, merit=best[own]) for one, own in zip(group, words, strict=True))


def _read_words(candidate: Candidate) -> tuple[tuple[str, ...], ...]:
    return read_words(candidate.title).norms, read_words(candidate.piece).norms
