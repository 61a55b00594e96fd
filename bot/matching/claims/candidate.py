"""A stored statement that may be what a paste repeats, as the indexes hand it over."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """How near statement and title are in meaning to the paste, with and without its signature.

    Each is the inner product of two unit vectors of one model, -1..1.
    """

    piece_whole: float
    piece_bare: float
    title_whole: float
    title_bare: float

    @property
    def most(self) -> float:
        """Return the nearest of the four."""
        return max(self.piece_whole, self.piece_bare, self.title_whole, self.title_bare)

    @property
    def mean(self) -> float:
        """Return the mean of the four."""
        return (self.piece_whole + self.piece_bare + self.title_whole + self.title_bare) / 4


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A statement (or a lead) of an article, with the article's title.

    ``start`` and ``end`` are its place in the article's text, code points, half-open. ``title_terms`` and
    ``piece_terms`` are stems as :func:`~bot.matching.claims.terms.read_terms` makes them. ``nearness`` is ``None``
    where there is no model.
    """

    article_id: str
    start: int
    end: int
    title: str
    piece: str
    title_terms: tuple[str, ...]
    piece_terms: tuple[str, ...]
    nearness: Nearness | None = None

    @cached_property
    def terms(self) -> frozenset[str]:
        """Return all terms, each once."""
        return frozenset(self.title_terms + self.piece_terms)
