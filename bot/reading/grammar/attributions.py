"""The flow: passages in, attributions out, in the order of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.model.record import Span
from bot.reading.grammar.credits import is_tag
from bot.reading.grammar.dialogue import find_line_speaker, find_signature
from bot.reading.grammar.hops import HOPS_MOST, SourceHop, cited_hops, nested_hops, recalled_hops, told_hops
from bot.reading.grammar.quoting import Passage, governing_report, is_statement, speaks_for_itself, with_touching
from bot.reading.grammar.report import Report, ReportKind
from bot.reading.grammar.reports import find_reports
from bot.reading.grammar.tree import Tree, spans_of
from bot.reading.grammar.turns import announcer_of, takes_turn
from bot.text.quotations import Quotation

GAP_MOST = 260
"""Code points between a quotation and the one that goes on from it: "…," said Roe, who … . “…”"""
_LINES_BETWEEN_MOST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A source further back, and the word by which the one before has it from there, as places in the text."""

    cue: Span
    mention: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what, by which word. All are places in the text, half-open.

    ``cue`` is ``None`` where a colon alone, or the line before, says who speaks. ``content`` are its stretches in
    order, quotation marks included. ``is_quoted`` where they are quotations and no words of the page's. ``hops`` are
    the sources behind ``mention``, the nearest first: in "The ministry said the pilot had told it …", the pilot.
    """

    cue: Span | None
    mention: Span
    content: tuple[Span, ...]
    kind: ReportKind | Literal["carried"]
    is_quoted: bool
    hops: tuple[Hop, ...] = ()


def find_attributions(text: str, passages: Sequence[Passage]) -> list[Attribution]:
    """Return the attributions of a text, in the order of its passages."""
    reading = _Reading(text)
    for passage in passages:
        reading.read(passage)
    return reading.found


@dataclass(slots=True)
class _Reading:
    """Goes through the passages in order. ``open`` is the attribution that a quotation right behind it goes on.

    ``last`` is who spoke last in the passage before, ``turn`` who took the word at its end, and said nothing in it: "…,
    and Roe cut in. “…”"
    """

    text: str
    found: list[Attribution] = field(default_factory=list)
    open: int | None = None
    last: Span | None = None
    turn: Span | None = None

    def read(self, passage: Passage) -> None:
        """Add the attributions of one passage."""
        speaker = find_line_speaker(self.text, passage.start, passage.end, passage.quotations)
        if speaker is not None:
            self._read_line(passage, speaker)
            return
        signed = self._signed(passage)
        if signed is not None:
            self.found.append(signed)
            return
        reports = with_touching(self.text, passage, find_reports(passage.tree, passage.quoted_words()))
        given, free = self._give(passage, reports)
        drafts = self._drafts(passage, reports, given)
        if free and not given and not drafts and self._goes_on(passage, free):
            return
        for quotation in free:
            self._introduce(passage, quotation, drafts)
        self._keep(passage, reports, drafts)

    def _read_line(self, passage: Passage, speaker: tuple[Span, int]) -> None:
        mention, start = speaker
        content = Span(start=start, end=passage.end)
        self.found.append(Attribution(cue=None, mention=mention, content=(content,), kind="speech", is_quoted=True))
        self.open, self.last = len(self.found) - 1, mention

    def _signed(self, passage: Passage) -> Attribution | None:
        """Return the attribution of a passage that is one signed quotation; ``None`` for any other."""
        if len(passage.quotations) != 1 or self.text[passage.start : passage.quotations[0].outer_start].strip():
            return None
        quotation = passage.quotations[0]
        mention = find_signature(self.text, quotation)
        if mention is None:
            return None
        content = (Span(start=quotation.outer_start, end=quotation.outer_end),)
        return Attribution(cue=None, mention=mention, content=content, kind="speech", is_quoted=True)

    def _give(self, passage: Passage, reports: Sequence[Report]) -> tuple[dict[int, list[Quotation]], list[Quotation]]:
        """Return the quotations of each report, by its cue, and those under none."""
        given: dict[int, list[Quotation]] = {}
        free: list[Quotation] = []
        for quotation in passage.quotations:
            report = governing_report(self.text, passage, quotation, reports)
            is_made = report is None or report.is_asserted  # not "if he says “…”", "I hope she says “…”"
            if not is_made or not is_statement(self.text, passage, quotation, report):
                continue
            if report is not None and _is_passed_over(passage, quotation, report):
                continue
            if report is None or speaks_for_itself(self.text, passage, quotation, report):
                free.append(quotation)
            elif not report.is_nested or report.is_leading or _is_passed_on(passage.tree, report, reports):
                given.setdefault(report.cue, []).append(quotation)
        return given, free

    def _drafts(
        self, passage: Passage, reports: Sequence[Report], given: dict[int, list[Quotation]]
    ) -> list[Attribution]:
        drafts: list[Attribution] = []
        covered = [Span(start=q.outer_start, end=q.outer_end) for each in given.values() for q in each]
        for report in reports:
            if not report.mention:
                continue
            cue = spans_of(passage.tree, [report.cue])[0]
            words = spans_of(passage.tree, report.mention)
            mention = Span(start=words[0].start, end=words[-1].end)
            is_quoted = report.cue in given
            if is_quoted:
                content = tuple(Span(start=q.outer_start, end=q.outer_end) for q in given[report.cue])
            else:
                content = _with_quotations(spans_of(passage.tree, report.content), passage.quotations)
                if not content or (report.is_nested and report.kind != "according") or _is_covered(content, covered):
                    continue
            hops = _hops_of(passage, report, reports)
            if is_quoted and content[-1].end <= cue.start:
                hops = tuple(hop for hop in hops if not hop.cue.start > cue.end or _is_cited(self.text, hop))
                hops = hops or tuple(hop_at(passage.tree, hop) for hop in told_hops(passage.tree, report))
            drafts.append(
                Attribution(cue=cue, mention=mention, content=content, kind=report.kind, is_quoted=is_quoted, hops=hops)
            )
        return drafts

    def _goes_on(self, passage: Passage, free: Sequence[Quotation]) -> bool:
        """Lead the attribution before on, where a passage is nothing but quotation; say whether it was."""
        if self.text[passage.start : free[0].outer_start].strip():
            return False
        if self.text[free[-1].outer_end : passage.end].strip(" ."):
            return False
        spans = tuple(Span(start=q.outer_start, end=q.outer_end) for q in free)
        if self.turn is not None and "\n" not in self.text[self.turn.end : passage.start]:
            self.found.append(Attribution(cue=None, mention=self.turn, content=spans, kind="carried", is_quoted=True))
            self.open, self.turn = len(self.found) - 1, None
            return True
        if self.open is None:
            return False
        before = self.found[self.open]
        gap = self.text[before.content[-1].end : free[0].outer_start]
        if len(gap) >= GAP_MOST or gap.count("\n") > _LINES_BETWEEN_MOST:
            return False
        self.found[self.open] = replace(before, content=(*before.content, *spans))
        return True

    def _introduce(self, passage: Passage, quotation: Quotation, drafts: list[Attribution]) -> None:
        """Give a quotation behind a colon to who spoke, or is announced, before it."""
        before = self.text[passage.start : quotation.outer_start].strip()
        mention = self.last if not before and self.text[: passage.start].rstrip().endswith(":") else None
        if before.endswith(":"):
            mention = _announced(passage.tree, quotation.outer_start)
        if mention is not None:
            span = Span(start=quotation.outer_start, end=quotation.outer_end)
            drafts.append(Attribution(cue=None, mention=mention, content=(span,), kind="carried", is_quoted=True))

    def _keep(self, passage: Passage, reports: Sequence[Report], drafts: Sequence[Attribution]) -> None:
        self.open = None
        self.turn = _turn_of(passage, reports)
        for draft in drafts:
            # Who is named in a question does not answer it: "What did Roe say once? “We stay.”"
            if draft.is_quoted or (draft.kind == "speech" and passage.tree.words[-1].text != "?"):
                self.open = len(self.found)
            self.found.append(draft)
        heard = [report.mention for report in reports if report.mention and report.kind not in ("noun", "factive")]
        words = spans_of(passage.tree, heard[-1]) if heard else []
        self.last = Span(start=words[0].start, end=words[-1].end) if words else _announced(passage.tree, passage.end)


def _announced(tree: Tree, stop: int) -> Span | None:
    """Return who is announced to speak by the words before offset ``stop``, a colon the last; ``None`` for nobody."""
    mention = announcer_of(tree, sum(word.start < stop for word in tree.words))
    words = spans_of(tree, mention) if mention else []
    return Span(start=words[0].start, end=words[-1].end) if words else None


def _turn_of(passage: Passage, reports: Sequence[Report]) -> Span | None:
    """Return who takes the word with the last report of a passage, which tells nothing itself; ``None`` for nobody."""
    told = [report for report in reports if report.mention and not report.is_nested]
    if not told or told[-1].content or told[-1].kind != "speech" or not takes_turn(passage.tree, told[-1].cue):
        return None
    if any(passage.tree.words[told[-1].cue].end <= quotation.outer_start for quotation in passage.quotations):
        return None
    words = spans_of(passage.tree, told[-1].mention)
    return Span(start=words[0].start, end=words[-1].end)


def _is_passed_over(passage: Passage, quotation: Quotation, report: Report) -> bool:
    """Say whether a quotation stands right behind another verb than a report's, which only says when.

    Of "A day before Roe emailed, Doe wrote to the port and asked: “…”" Roe says nothing.
    """
    words = passage.tree.words
    if words[report.cue].dep != "advcl" or words[report.cue].end > quotation.outer_start:
        return False
    is_time = any(words[at].key in ("after", "before") for at in passage.tree.under(report.cue, "mark"))
    before = [at for at, word in enumerate(words) if word.end <= quotation.outer_start and word.pos != "PUNCT"]
    return is_time and bool(before) and before[-1] != report.cue and words[before[-1]].tag == "VBD"


def _is_passed_on(tree: Tree, report: Report, reports: Sequence[Report]) -> bool:
    """Say whether a report stands under an "according to" and nothing else: “…,” Roe told them, according to Doe.

    So it does under a tag set in before it: "As they cheered, the Wire reported, Roe told them: “…”".
    """
    over = [one for one in reports if one is not report and one.mention and report.cue in one.content]
    return report.kind == "speech" and all(one.kind == "according" or is_tag(tree, one.cue, report.cue) for one in over)


def _hops_of(passage: Passage, report: Report, reports: Sequence[Report]) -> tuple[Hop, ...]:
    """Return the sources behind a report as places, the nearest first: whom it cites, and those in what it says."""
    tree, quoted = passage.tree, passage.quoted_words()
    others = [one for one in reports if one.mention and not one.is_nested and tree.words[one.cue].tag != "VBG"]
    inner = nested_hops(tree, report, reports) or recalled_hops(tree, report)
    cited = cited_hops(tree, report, is_alone=all(one is report for one in others), quoted=quoted)
    # Of "The minister had told aides …, the Wire wrote, citing two aides" the aides are nearer to the Wire.
    is_own = bool(cited) and tree.words[cited[0].cue].head == report.cue
    hops = [*cited, *inner] if is_own else [*inner, *cited]
    return tuple(hop_at(tree, hop) for hop in hops[:HOPS_MOST])


def _is_cited(text: str, hop: Hop) -> bool:
    """Say whether a source is one that is cited or recalled: a clause behind “…,” said Roe is none of what she said."""
    return text[hop.cue.start : hop.cue.end].lower().endswith(("ing", "cited", "quoted"))


def hop_at(tree: Tree, hop: SourceHop) -> Hop:
    """Return a source further back as places in the text."""
    words = tree.words
    mention = Span(start=words[hop.mention[0]].start, end=words[hop.mention[-1]].end)
    return Hop(cue=Span(start=words[hop.cue].start, end=words[hop.cue].end), mention=mention)


def _is_covered(content: Sequence[Span], covered: Sequence[Span]) -> bool:
    """Say whether more than half of ``content`` is covered."""
    total = sum(span.end - span.start for span in content)
    shared = sum(
        max(0, min(span.end, other.end) - max(span.start, other.start)) for span in content for other in covered
    )
    return shared > total / 2


def _with_quotations(content: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Return ``content`` with the quotations that it cuts whole, neighbours joined."""
    spans = [(span.start, span.end) for span in content]
    spans += [
        (q.outer_start, q.outer_end)
        for q in quotations
        if any(q.outer_start < span.end and span.start < q.outer_end for span in content)
    ]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(Span(start=start, end=end) for start, end in merged)
