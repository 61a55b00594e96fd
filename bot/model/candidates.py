"""What a corpus has that a paste may repeat in other words: a claim, the statements found, how rare words are.

The corpus knows its own stems and its own encoder; what they made of the paste comes with what they found.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimQuery:
    """What a paste claims.

    ``whole`` is the paste without links, ``bare`` the same without the signature of an embedded post ("— Name
    (@account) May 1, 2022"). ``plain`` is the bare text with the words of tags apart, ``signed`` that with the poster's
    name in front; both are what is encoded. ``terms`` are those of the whole: who posted it is often whom it is about.
    ``figures`` are those of the bare text.
    """

    whole: str
    bare: str
    plain: str
    signed: str
    terms: tuple[str, ...]
    figures: frozenset[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """How near statement and title are in meaning to the paste, as signed by its poster and plain.

    Each is the inner product of two unit vectors of one model, -1..1.
    """

    piece_signed: float
    piece_plain: float
    title_signed: float
    title_plain: float

    @property
    def most(self) -> float:
        """Return the nearest of the four."""
        return max(self.piece_signed, self.piece_plain, self.title_signed, self.title_plain)

    @property
    def mean(self) -> float:
        """Return the mean of the four."""
        return (self.piece_signed + self.piece_plain + self.title_signed + self.title_plain) / 4


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A statement (or a lead) of an article, with the article's title.

    ``start`` and ``end`` are its place in the article's text, code points, half-open; both 0: the headline alone.
    ``before`` is the text right before it, some sentences of it at most: whom a pronoun stands for. ``title_terms``
    and ``piece_terms`` are stems as :func:`~bot.matching.claims.terms.read_terms` makes them. ``nearness`` is ``None``
    where there is no model. ``published`` is the day of the article (ISO), ``None`` where that is not known;
    ``number`` grows in the order in which articles came in. Of an article whose text is not held ``piece`` is what we
    have summed up of it (``is_summary``), not its words.
    """

    article_id: str
    start: int
    end: int
    title: str
    piece: str
    title_terms: tuple[str, ...]
    piece_terms: tuple[str, ...]
    before: str = ""
    published: str | None = None
    number: int = 0
    is_summary: bool = False
    nearness: Nearness | None = None

    @cached_property
    def terms(self) -> frozenset[str]:
        """Return all terms, each once."""
        return frozenset(self.title_terms + self.piece_terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of a corpus of statements.

    ``size`` is how many there are, ``mean_terms`` how many terms one has, ``counts`` in how many of them a term
    stands; a term that is not among them stands in none. Counts may be too high: an index counts what it has dropped
    until it merges its segments.
    """

    size: int
    mean_terms: float
    counts: Mapping[str, int]

    def weigh(self, term: str) -> float:
        """Return how much a term tells, 0..1: 1 for one that stands nowhere else, whatever the corpus's size.

        The rarity of BM25 (Robertson and Zaragoza, 2009), as a share of the most there can be: sums of it are then
        comparable from a corpus of thousands to one of millions.
        """
        # Never below 0: the weights of a sentence's words are summed, and the sum is divided by.
        count = min(self.size, self.counts.get(term, 0))
        most = math.log1p((self.size + 0.5) / 0.5)
        return math.log1p((self.size - count + 0.5) / (count + 0.5)) / most


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """What was found for a claim: the paste as it was looked up, the statements (in no order), and how rare words are.

    ``by_meaning`` says whether a model compared meanings; without, what is said in other words only is not found.
    """

    query: ClaimQuery
    found: tuple[Candidate, ...]
    statistics: Statistics
    by_meaning: bool = False
