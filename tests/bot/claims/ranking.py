"""A small corpus of invented statements, ranked."""

from collections import Counter
from collections.abc import Sequence

from bot.matching.claims import Candidate, Nearness, Ranking, Statistics, Stem, rank_candidates, read_query, read_terms

OTHERS = (
    ("Harbour fees rise", "The port authority will raise harbour fees in spring."),
    ("School meals", "Pupils in Lowmoor get free meals from autumn."),
    ("A new tram", "The tram line to the airport opens in two years."),
    ("Floods in the valley", "Forty houses were flooded near the old mill."),
    ("Museum theft", "Thieves took three paintings from the museum at night."),
    ("Strike at the mill", "Workers at the paper mill walked out over pay."),
)


def same(word: str) -> str:
    return word


def make_candidate(
    title: str,
    piece: str,
    nearness: float | None = None,
    *,
    stem: Stem = same,
    before: str = "",
    published: str | None = None,
) -> Candidate:
    near = nearness
    return Candidate(
        article_id=title,
        start=0,
        end=len(piece),
        title=title,
        piece=piece,
        title_terms=read_terms(title, stem),
        piece_terms=read_terms(piece, stem),
        before=before,
        published=published,
        nearness=None
        if near is None
        else Nearness(piece_signed=near, piece_plain=near, title_signed=near, title_plain=near),
    )


def count_terms(candidates: Sequence[Candidate]) -> Statistics:
    counts = Counter(term for one in candidates for term in one.terms)
    terms = sum(len(one.title_terms) + len(one.piece_terms) for one in candidates)
    return Statistics(size=10_000, mean_terms=terms / len(candidates), counts=counts)


def rank(paste: str, *candidates: Candidate) -> Ranking:
    held = [*candidates, *(make_candidate(*other, None if _has_none(candidates) else 0.1) for other in OTHERS)]
    return rank_candidates(read_query(paste, same), held, count_terms(held))


def _has_none(candidates: Sequence[Candidate]) -> bool:
    return any(one.nearness is None for one in candidates)
