"""A report: a word that reports, who stands under it, and what it reports."""

from dataclasses import dataclass
from typing import Literal

ReportKind = Literal["speech", "mental", "factive", "judging", "according", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A word that reports. All numbers are indices of its sentence's words.

    ``mention`` are the words that name the source, ascending; empty where nobody surely stands under ``cue``.
    ``content`` is what is reported, ascending; empty where only a quotation can say it. ``is_nested`` where the cue is
    itself part of what another report says: a hop further back. ``is_asserted`` where the sentence says that it was
    made; ``content`` is empty where it only could be. ``is_leading`` where a quotation follows the cue, whatever that
    means elsewhere: "shot back, “…”".
    """

    cue: int
    kind: ReportKind
    mention: tuple[int, ...]
    content: tuple[int, ...]
    is_nested: bool = False
    is_asserted: bool = True
    is_leading: bool = False
