"""The sentence of an article that bears a claim: who said it, and what is uncertain about it, is told of that one.

Candidates are ranked for the article: a headline that says it all makes each of its sentences look like the claim.
Here the headline does not count. What a sentence has in meaning, in words and in figures does, and one that has
something otherwise bears nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.matching.claims.contradiction import has_contradiction
from bot.matching.claims.counts import list_counts
from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.support import is_telling
from bot.matching.claims.tokens import Sides, Tokens, read_sides, read_tokens
from bot.matching.cues import NEGATIONS
from bot.model.candidates import Candidate, ClaimQuery, Statistics
from bot.model.record import Span
from bot.text.words import read_words

WORDS = 0.35
"""What all words of a paste that say something, the rare ones more, are worth beside nearness in meaning, which is 0..1
too. With .45 the same sentences were chosen for the 52 of 100 pastes written for this that were found."""
FIGURE = 0.12
"""What all figures of a paste are worth."""
BEHIND = 0.15
"""Merit, beside that of figures and denials, by which a sentence may be behind the best and is still compared."""
DENIAL = 0.1
"""What it is worth to deny something where the claim does: a page that checks a claim states it first."""
LIKE = 0.08
"""Merit by which sentences differ that are nearly as good: one that somebody is said to have told is then preferred."""
HEADLINE = 0.15
"""The same for a sentence that repeats the headline: it is there to sum up the others."""
COMPARED = 5
"""Sentences that are compared in full: it takes a millisecond each."""
APART = 0.25
"""Nearness by which a headline is ahead of all sentences where it alone bears a claim."""
_SIGNATURE = re.compile(
    r"[^\w(]*(?:(?:[^\sa-z\d]\S*|of|the|and|for|de|van|von|bin|al)\s)*\S+\s?\(@\w{1,32}\)\W*"
    r"(?:[A-Z]\w{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z]\w{2,8}\.? \d{4})?\W*"
)
_LONGEST_SIGNATURE = 160
_DENYING: Final = frozenset(
    "false fake untrue unfounded unsubstantiated unproven baseless groundless debunked debunks debunk hoax wrong "
    "incorrect misleading denied denies deny".split()
)


@dataclass(frozen=True, slots=True)
class _Weighed:
    candidate: Candidate
    merit: float


def is_signature(text: str) -> bool:
    """Return whether a sentence is nothing but the line under an embedded post: "Ada Merrow (@merrow) May 3, 2022"."""
    return "(@" in text and len(text) <= _LONGEST_SIGNATURE and _SIGNATURE.fullmatch(text) is not None


def list_bearers(
    query: ClaimQuery, first: Candidate, found: Iterable[Candidate], statistics: Statistics
) -> tuple[Candidate, ...]:
    """Return the sentences that bear a claim nearly as well as the best of an article: ``first``, then the best.

    Args:
        query: The claim.
        first: What was ranked first: the article is its, and of near equals it is the first.
        found: All that was found.
        statistics: How rare words are.

    Returns:
        ``first`` alone where there is no sentence to choose; a candidate with both places 0 where the headline says it
        and no sentence does.
    """
    mine = [one for one in found if one.article_id == first.article_id and one.piece and not one.is_summary]
    if not mine or first.is_summary:
        return (first,)
    told = {token.stem for token in read_tokens(query.bare, query.terms) if is_telling(token)}
    weights = _weigh_words(told, mine, statistics)
    rough = sorted(((_weigh_roughly(one, weights), one) for one in mine), key=lambda one: -one[0])
    least = rough[0][0] - BEHIND - FIGURE - DENIAL
    compared = [_weigh(query, one, merit, first) for merit, one in rough[:COMPARED] if merit >= least]
    weighed = sorted(
        (one for one in compared if one is not None), key=lambda one: (-one.merit, one.candidate.start)
    ) or [_Weighed(first, 0.0)]
    best = weighed[0]
    if _is_headline_alone(best.candidate):
        return (replace(best.candidate, start=0, end=0, piece="", piece_terms=(), before=""),)
    margin = HEADLINE if _repeats_headline(best.candidate) else LIKE
    near = [one.candidate for one in weighed if one.merit >= best.merit - margin]
    near.sort(key=lambda one: one is not first)
    return tuple(one for one in near if not _repeats_headline(one)) or tuple(near)


def prefer_told(bearers: Sequence[Candidate], told: Sequence[Span]) -> Candidate:
    """Return the first of ``bearers`` in which somebody is said to have told something, else the first of them.

    Args:
        bearers: Sentences in the order of preference, one at least.
        told: The places of what somebody is said to have told.
    """
    return next((one for one in bearers if any(_touches(one, span) for span in told)), bearers[0])


def _touches(candidate: Candidate, span: Span) -> bool:
    return span.start < candidate.end and candidate.start < span.end


def _weigh_words(told: Collection[str], sentences: Sequence[Candidate], statistics: Statistics) -> dict[str, float]:
    """Return what each word of a claim tells, 1 in all: the more the rarer it is, in the corpus and in the article."""
    counts = Counter(term for one in sentences for term in _list_stems(one))
    size = len(sentences) + 0.5
    weights = {term: statistics.weigh(term) * math.log1p(size / (counts[term] + 0.5)) for term in told}
    whole = sum(weights.values())
    return {term: weight / whole for term, weight in weights.items()}


def _list_stems(candidate: Candidate) -> set[str]:
    return {IRREGULAR.get(term, term) for term in candidate.piece_terms}


def _weigh_roughly(candidate: Candidate, weights: Mapping[str, float]) -> float:
    """Return what a sentence has in meaning and in words, those of the headline not counted."""
    shared, near = sum(weights.get(stem, 0.0) for stem in _list_stems(candidate)), candidate.nearness
    return shared if near is None else max(near.piece_plain, near.piece_signed) + WORDS * shared


def _weigh(query: ClaimQuery, candidate: Candidate, merit: float, first: Candidate) -> _Weighed | None:
    """Return a sentence with its merit, figures of the claim counted; ``None`` where it has something otherwise."""
    sides = read_sides(query, candidate)
    # What was ranked first has been looked at, and may be called the source.
    if candidate is not first and has_contradiction(sides):
        return None
    denial = DENIAL if _denies(sides.focus) and _denies(sides.piece) else 0.0
    return _Weighed(candidate, merit + FIGURE * _share_figures(sides) + denial)


def _denies(tokens: Tokens) -> bool:
    return any(token.norm in NEGATIONS | _DENYING for token in tokens)


def _share_figures(sides: Sides) -> float:
    """Return the share, 0..1, of a paste's figures that a sentence itself has, by their value."""
    told = {count.value for count in list_counts(sides.paste)} - {None}
    known = {count.value for count in list_counts(sides.piece)}
    return len(told & known) / len(told) if told else 0.0


def _repeats_headline(candidate: Candidate) -> bool:
    """Return whether a sentence is the headline, or a part of it such as is left of "Headline - Outlet"."""
    headline, piece = read_words(candidate.title).norms, read_words(candidate.piece).norms
    size = len(piece)
    return any(headline[at : at + size] == piece for at in range(len(headline) - size + 1))


def _is_headline_alone(candidate: Candidate) -> bool:
    near = candidate.nearness
    return near is not None and near.title_plain - near.piece_plain >= APART
