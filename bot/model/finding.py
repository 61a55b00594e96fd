"""What matching hands on: where a paste stands in the corpus, and what it has otherwise."""

from dataclasses import dataclass
from typing import Literal

from bot.model.answer import Alternative, Change, MatchKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the paste and the stretch of the source it stands in, both in code points, half-open.

    ``field`` says whether the source's places count in the text or in the title. ``score`` is 0..100.
    """

    paste_start: int
    paste_end: int
    field: Literal["title", "text"]
    source_start: int
    source_end: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One article that a paste comes from.

    ``confidence`` is 0..1. ``text_held`` is False where only fingerprints could be compared: ``changes`` is then
    empty, and ``pieces`` give the sentences, not the very words. ``stray`` are stretches of the paste (half-open) that
    are not in the article. Of a paraphrase the one piece is the whole paste, and the statement that it repeats.
    """

    article_id: str
    kind: MatchKind
    confidence: float
    pieces: tuple[Piece, ...] = ()
    changes: tuple[Change, ...] = ()
    stray: tuple[tuple[int, int], ...] = ()
    text_held: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The longest stretch of a paste that an article has which may not be called its source: too much else is said.

    ``words`` is how many it has. ``beyond`` are the normalised words of the paste that stand in no stretch of that
    article; ``is_patchwork`` says that another article has a long stretch of those.
    """

    words: int
    beyond: frozenset[str]
    is_patchwork: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The best finding, ``None`` where nothing may be called the source; and the nearest others, best first.

    ``twins`` are the findings of the other articles that have the same words as well as the best. ``run`` is the
    longest stretch of a paste that has no best; ``None`` where no article has one.
    """

    best: Finding | None
    twins: tuple[Finding, ...] = ()
    others: tuple[Alternative, ...] = ()
    run: Run | None = None

    @property
    def copies(self) -> tuple[str, ...]:
        """Return the ids of the articles that have the same words as the best."""
        return tuple(twin.article_id for twin in self.twins)
