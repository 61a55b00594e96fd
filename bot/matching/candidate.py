"""An article weighed against a paste, and what is told of it."""

from dataclasses import dataclass

from bot.matching.align import Segment
from bot.matching.changes import find_changes
from bot.matching.claim import Claim
from bot.matching.fingerprints import LEAST_WORDS_UNHELD
from bot.matching.weigh import Weight
from bot.model.finding import Finding, Piece
from bot.model.place import Passage
from bot.text.words import Words


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article weighed against a paste.

    ``claim`` is the paste, its disguised words as the article has them. ``sources`` are the passage and its words for
    each segment; ``near`` counts all pasted words that the article has in runs, sound or not.
    """

    article_id: str
    claim: Claim
    weight: Weight
    sources: tuple[tuple[Passage, Words | None], ...]
    near: int
    day: int | None
    is_reprint: bool | None

    @property
    def text_held(self) -> bool:
        """Return whether the words themselves could be compared."""
        return all(words is not None for _, words in self.sources)

    @property
    def is_source(self) -> bool:
        """Return whether this may be called the source."""
        return self.weight.is_source and (self.text_held or self.weight.words >= LEAST_WORDS_UNHELD)

    @property
    def merit(self) -> float:
        """Return how much of the paste it accounts for, and how well: 0..100."""
        return self.weight.quality * self.weight.share


def make_finding(candidate: Candidate) -> Finding:
    """Return what was found in an article, with all that the paste has otherwise."""
    claim, weight = candidate.claim, candidate.weight
    pieces = tuple(
        _make_piece(claim, segment, passage, words)
        for segment, (passage, words) in zip(weight.segments, candidate.sources, strict=True)
    )
    stray = tuple((claim.words.starts[unit.first], claim.words.ends[unit.last - 1]) for unit in weight.stray)
    held = candidate.text_held
    changes = find_changes(claim, weight, candidate.sources) if held else ()
    whole = weight.share == 1.0 and (held or _covers_all(claim, weight))
    return Finding(
        article_id=candidate.article_id,
        kind="altered" if changes or stray or not whole else "verbatim",
        confidence=round(min(0.99, candidate.merit / 100), 3),
        pieces=pieces,
        changes=changes,
        stray=stray,
        text_held=held,
    )


def _covers_all(claim: Claim, weight: Weight) -> bool:
    """Return whether, of every sentence of which a part was found, the whole was found."""
    covered = {at for segment in weight.segments for at in range(segment.first, segment.last)}
    touched = [unit for unit in claim.units if covered.intersection(range(unit.first, unit.last))]
    return all(covered.issuperset(range(unit.first, unit.last)) for unit in touched)


def _make_piece(claim: Claim, segment: Segment, passage: Passage, words: Words | None) -> Piece:
    if words is not None:
        start, end = words.starts[segment.source_first], words.ends[segment.source_last - 1]
    else:
        inside = [
            kept.start for kept in passage.fingerprints if segment.source_first <= kept.word < segment.source_last
        ]
        start, end = inside[0], inside[-1] + 1
    return Piece(
        paste_start=claim.words.starts[segment.first],
        paste_end=claim.words.ends[segment.last - 1],
        field=passage.field,
        source_start=start,
        source_end=end,
        score=round(segment.score, 1),
    )
