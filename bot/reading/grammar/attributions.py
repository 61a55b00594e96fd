"""The flow: passages in, attributions out, in the order of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.model.record import Span
from bot.reading.grammar.quoting import FRAGMENT_WORDS_LEAST, Passage, governing_report, is_whole
from bot.reading.grammar.reports import Report, ReportKind, find_reports
from bot.reading.grammar.tree import spans_of
from bot.text.quotations import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what, by which word. All are places in the text.

    ``cue`` is ``None`` where a quotation goes on from the one before without a word of its own. ``content`` are its
    stretches in order, quotation marks included.
    """

    cue: Span | None
    mention: Span
    content: tuple[Span, ...]
    kind: ReportKind | Literal["carried"]
    is_quoted: bool


def find_attributions(text: str, passages: Sequence[Passage]) -> list[Attribution]:
    """Return the attributions of a text."""
    reading = _Reading(text)
    for passage in passages:
        reading.read(passage)
    return reading.found


@dataclass(slots=True)
class _Reading:
    text: str
    found: list[Attribution] = field(default_factory=list)
    open: int | None = None  # the attribution that a quotation right behind it goes on
    last: Span | None = None  # who spoke last
    groups: dict[int, int] = field(default_factory=dict)

    def read(self, passage: Passage) -> None:
        tree = passage.tree
        quoted = {
            at
            for at, word in enumerate(tree.words)
            if any(q.start <= word.start < q.end for q in passage.quotations)
        }
        reports = find_reports(tree, quoted)
        given: dict[int, list[Quotation]] = {}
        taken: set[int] = set()
        free: list[Quotation] = []
        for quotation in passage.quotations:
            governing = governing_report(self.text, passage, quotation, reports)
            whole = is_whole(self.text, passage, quotation)
            if governing is not None and governing.content and not whole:
                continue
            if not whole and len(self.text[quotation.start : quotation.end].split()) < FRAGMENT_WORDS_LEAST:
                continue
            if governing is None:
                free.append(quotation)
            else:
                given.setdefault(governing.cue, []).append(quotation)
        drafts: list[Attribution] = []
        covered = [Span(start=q.outer_start, end=q.outer_end) for qs in given.values() for q in qs]
        for report in reports:
            if not report.mention:
                continue
            cue = spans_of(tree, [report.cue])[0]
            words = spans_of(tree, report.mention)
            mention = Span(start=words[0].start, end=words[-1].end)
            if report.cue in given:
                content = tuple(Span(start=q.outer_start, end=q.outer_end) for q in given[report.cue])
                drafts.append(Attribution(cue=cue, mention=mention, content=content, kind=report.kind, is_quoted=True))
                continue
            if not report.content or report.is_nested:
                continue
            content = spans_of(tree, report.content)
            if _is_covered(content, covered):
                continue
            content = _with_quotations(content, passage.quotations)
            drafts.append(Attribution(cue=cue, mention=mention, content=content, kind=report.kind, is_quoted=False))
        for quotation in free:
            self._carry(passage, quotation, drafts)
        for draft in drafts:
            if draft.is_quoted:
                self.open = len(self.found)
            self.found.append(draft)
        heard = [report for report in reports if report.mention and report.kind != "noun"]
        if heard:
            words = spans_of(tree, heard[-1].mention)
            self.last = Span(start=words[0].start, end=words[-1].end)

    def _carry(self, passage: Passage, quotation: Quotation, drafts: list[Attribution]) -> None:
        span = Span(start=quotation.outer_start, end=quotation.outer_end)
        before = self.text[passage.start : quotation.outer_start].strip()
        if before:
            return
        behind = self.text[quotation.outer_end : passage.end].strip(" .")
        if self.open is not None and not behind:
            last = self.found[self.open]
            gap = self.text[last.content[-1].end : span.start]
            if len(gap) < 260 and gap.count("\n") <= 2:
                self.found[self.open] = replace(last, content=(*last.content, span))
                return
        if self.last is not None and self.text[: passage.start].rstrip().endswith(":"):
            drafts.append(Attribution(cue=None, mention=self.last, content=(span,), kind="carried", is_quoted=True))


def _is_covered(content: Sequence[Span], covered: Sequence[Span]) -> bool:
    total = sum(span.end - span.start for span in content)
    shared = sum(
        max(0, min(span.end, other.end) - max(span.start, other.start)) for span in content for other in covered
    )
    return shared > total / 2


def _with_quotations(content: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Return ``content`` with the quotations that it cuts whole."""
    spans = [(span.start, span.end) for span in content]
    spans += [
        (q.outer_start, q.outer_end)
        for q in quotations
        if any(q.outer_start < span.end and span.start < q.outer_end for span in content)
    ]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 2:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(Span(start=start, end=end) for start, end in merged)
