"""What matching hands on: where a paste stands in the corpus, and what it has otherwise."""

from dataclasses import dataclass
from typing import Literal

from bot.model.answer import Alternative, Change


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
    are not in the article.
    """

    article_id: str
    kind: Literal["link", "verbatim", "altered"]
    confidence: float
    pieces: tuple[Piece, ...] = ()
    changes: tuple[Change, ...] = ()
    stray: tuple[tuple[int, int], ...] = ()
    text_held: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The best finding, ``None`` where nothing may be called the source; and the nearest others, best first.

    ``twins`` are the findings of the other articles that have the same words as well as the best.
    """

    best: Finding | None
    twins: tuple[Finding, ...] = ()
    others: tuple[Alternative, ...] = ()

    @property
    def copies(self) -> tuple[str, ...]:
        """Return the ids of the articles that have the same words as the best."""
        return tuple(twin.article_id for twin in self.twins)
