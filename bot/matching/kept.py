"""The words of a source that a paste has, wherever in the paste they stand.

A paste that turns the halves of a sentence round, or says at its front who speaks, has left out nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.matching.align import Segment
from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, NEGATIONS
from bot.matching.ends import find_sentence
from bot.matching.hunks import find_equals
from bot.model.place import Passage
from bot.text.words import Words, read_words

Source = tuple[Passage, Words | None]
SLIGHT_WORDS = 3
"""Words of meaning from which what is left of a moved stretch still was left out."""


@dataclass(frozen=True, slots=True)
class Kept:
    """``places`` are the field and the start of every word of the source that the paste has."""

    places: frozenset[tuple[str, int]]

    def has(self, passage: Passage, start: int) -> bool:
        """Return whether the paste has the word of a passage that begins at code point ``start`` of the article."""
        return (passage.field, start) in self.places

    def is_moved(self, passage: Passage, norms: Sequence[str], starts: Sequence[int]) -> bool:
        """Return whether the paste has words elsewhere, all but a few that name no source and turn nothing round.

        Args:
            passage: Where the words stand.
            norms: The words.
            starts: Their places.
        """
        left = [norm for norm, start in zip(norms, starts, strict=True) if not self.has(passage, start)]
        meant = [norm for norm in left if norm not in FUNCTION_WORDS]
        return (
            len(left) < len(norms) and len(meant) < SLIGHT_WORDS and not (ATTRIBUTIONS | NEGATIONS).intersection(meant)
        )


def find_kept(claim: Claim, segments: Iterable[Segment], sources: Iterable[Source]) -> Kept:
    """Return what a paste has of its source, by all its segments."""
    return Kept(
        frozenset(
            (passage.field, words.starts[source_at])
            for segment, (passage, words) in zip(segments, sources, strict=True)
            if words is not None
            for _, source_at in find_equals(claim.words, words, segment)
        )
    )


def stands_near(norms: Sequence[str], segments: Iterable[Segment], sources: Iterable[Source], kept: Kept) -> bool:
    """Return whether words stand in a row in the sentence of some segment, and are not used for anything else."""
    for segment, (passage, words) in zip(segments, sources, strict=True):
        if words is None or passage.text is None:
            continue
        start, end = words.starts[segment.source_first], words.ends[segment.source_last - 1]
        begin, stop = find_sentence(passage.text, start - passage.start, end - passage.start)
        around = read_words(passage.text[begin:stop], offset=begin + passage.start)
        for at in range(len(around) - len(norms) + 1):
            places = range(at, at + len(norms))
            if around.norms[at : at + len(norms)] == tuple(norms) and not any(
                kept.has(passage, around.starts[place]) for place in places
            ):
                return True
    return False
