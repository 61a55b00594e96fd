"""A paste's words as the index of single words may have them: what no article has is read as it was likely meant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.matching.claims.terms import STOP_WORDS
from bot.matching.readings import list_readings
from store.claims_index import ClaimIndex
from store.stems import stem_word

READINGS_MOST = 3
"""Readings of one word that are looked up, the commonest: with three the sentence of every misread paste of the bench
is among the first two of two million."""
TERMS_MOST = 32
"""Stems looked up that articles have, the rarest: a sentence has no more."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The stems to look for, and the normalised words of the paste that only stand in an article if misread."""

    terms: tuple[str, ...]
    strange: frozenset[str]


def read_meant(norms: Sequence[str], index: ClaimIndex) -> Meant:
    """Return what normalised words were likely meant to be, by the words of the articles in ``index``.

    A word that no article has is what it may be with one letter misread, else with two; it stays unknown where no
    article has that either.
    """
    told = [norm for norm in dict.fromkeys(norms) if norm not in STOP_WORDS]
    counts: dict[str, int] = dict(_count_words(told, index))
    terms: dict[str, int] = {stem_word(norm): counts[norm] for norm in told if counts[norm]}
    strange: set[str] = set()
    for norm in (norm for norm in told if not counts[norm]):
        found = _find_readings(norm, index)
        if found:
            strange.add(norm)
            terms |= {stem_word(reading): count for reading, count in found if count}
    rarest = sorted(terms, key=lambda term: (terms[term], term))[:TERMS_MOST]
    # An article that the index has not followed yet may have any of those that are in none.
    unseen = [stem_word(norm) for norm in told if not counts[norm]]
    return Meant(tuple(dict.fromkeys((*rarest, *unseen))), frozenset(strange))


def _find_readings(norm: str, index: ClaimIndex) -> list[tuple[str, int]]:
    """Return the readings of a word that articles have, the commonest; one of grammar counts as 0, and is not asked."""
    for misread in (1, 2):
        readings = list_readings(norm, misread)
        found = [(one, 0) for one in readings if one in STOP_WORDS]
        found += [(one, count) for one, count in _count_words(readings - STOP_WORDS, index) if count]
        if found:
            return sorted(found, key=lambda reading: (reading[1], reading[0]))[-READINGS_MOST:]
    return []


def _count_words(norms: Iterable[str], index: ClaimIndex) -> list[tuple[str, int]]:
    stems = {norm: stem_word(norm) for norm in norms}
    _, counts = index.count_terms(tuple(stems.values()))
    return [(norm, counts[stem]) for norm, stem in stems.items()]
