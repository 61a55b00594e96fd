"""A paste against the fingerprints of a text that is not held: the runs of words that must be the same.

Of every three shingles in a row a pack keeps one (:func:`bot.text.shingles.winnow`), so a run that both share leaves
the same fingerprints at the same distances, and a changed word takes at least one of them away. At either end of a
run two words are not covered by a fingerprint; there a change cannot be seen.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.model.place import Fingerprint
from bot.text.shingles import SHINGLE_WORDS, WINNOW_WINDOW, hash_shingles, winnow

LEAST_FINGERPRINTS = 2
"""Fingerprints a run needs: any eight words have two."""
LEAST_WORDS_UNHELD = 8
"""Words a quotation needs where no text is held."""


def align_fingerprints(claim: Claim, fingerprints: Sequence[Fingerprint]) -> tuple[Segment, ...]:
    """Return the runs that the paste shares with a text known by its fingerprints, in the paste's order.

    A segment's source words are numbered in the whole text. Its score is 100: what is in it is the same.
    """
    places: dict[int, list[int]] = {}
    for kept in fingerprints:
        places.setdefault(kept.shingle, []).append(kept.word)
    segments: list[Segment] = []
    for first, last in _stretches(claim):
        shingles = hash_shingles(claim.words.norms[first:last])
        marks: list[tuple[int, Sequence[int]]] = [
            (first + place, places.get(shingle, ())) for place, shingle in winnow(shingles)
        ]
        segments += _join_marks(marks, first, last)
    return tuple(segments)


def _stretches(claim: Claim) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the paste without an ellipsis in them, quotations and the speaker's name apart."""
    first = 0
    for before, unit in pairwise(claim.units):
        if unit.after_ellipsis or unit.is_quoted != before.is_quoted or unit.is_frame != before.is_frame:
            yield first, unit.first
            first = unit.first
    if claim.units:
        yield first, len(claim.words)


def _join_marks(marks: list[tuple[int, Sequence[int]]], first: int, last: int) -> Iterator[Segment]:
    """Yield the runs of fingerprints that follow each other at the same distances in paste and text."""
    run: list[int] = []
    diagonals: set[int] = set()
    edge = WINNOW_WINDOW - 1
    floor = first
    is_first = True  # nothing but shared fingerprints so far
    for place, words in [*marks, (last, ())]:
        here = {word - place for word in words}
        if run and not diagonals & here:
            if len(run) >= LEAST_FINGERPRINTS:
                # Beside another's fingerprint only what a shared one covers is certain; at an edge there is none.
                start = max(floor, run[0] - (edge if is_first else 0))
                stop = min(last, run[-1] + SHINGLE_WORDS + (edge if place == last else 0))
                shift = min(diagonals)
                yield Segment(start, stop, start + shift, stop + shift, 100.0)
                floor = stop
            run, diagonals, is_first = [], set(), False
        if here:
            diagonals = diagonals & here if run else here
            run.append(place)
        else:
            is_first = False
