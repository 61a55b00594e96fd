"""Under which report of its sentence a quotation stands, and whether its words are whole or a fragment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.grammar.reports import Report
from bot.reading.grammar.tree import Tree
from bot.reading.grammar.verbs import QUOTING, SPEECH
from bot.text.quotations import Quotation

_ENDINGS = (",", ".", "?", "!", "…", "—", "–", "-")
_LEADS = (",", ":", "—", "–", "-")
_WHOLE_WORDS_LEAST = 3
FRAGMENT_WORDS_LEAST = 5
"""Words from which a quoted fragment behind a verb without any other content is that verb's content."""
_TOUCH = re.compile(r"[\s,]*")
_BETWEEN_MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence with its outermost quotations whole, and its tree. Offsets are the text's, half-open."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]
    tree: Tree


def is_whole(text: str, passage: Passage, quotation: Quotation) -> bool:
    """Say whether quoted words are a clause of their own, and not a fragment of the page's sentence.

    “The harbour is closed,” she said: whole. She called it “closed”: a fragment.
    """
    words = text[quotation.start : quotation.end]
    before = text[passage.start : quotation.outer_start].rstrip()
    is_ended = words.endswith(_ENDINGS) or text.startswith(",", quotation.outer_end) or not quotation.is_closed
    begins = words[0].isupper() or words[0] in "[…."
    if len(words.split()) < _WHOLE_WORDS_LEAST:
        return is_ended and (not before or (before.endswith((",", ":")) and begins))
    opens = not before or before.endswith(_LEADS)
    return (opens and (begins or is_ended)) or (begins and is_ended)


def governing_report(
    text: str, passage: Passage, quotation: Quotation, reports: Sequence[Report]
) -> Report | None:
    """Return the report that gives a quotation to its source; ``None`` where the sentence has none.

    The one that touches it, behind or before; else the nearest verb of speech; else the nearest other.
    """
    best: tuple[int, Report] | None = None
    for report in reports:
        if not report.mention or report.kind == "noun" or not _can_quote(passage.tree, report):
            continue
        cost = _distance(text, passage, quotation, report)
        if best is None or cost < best[0]:
            best = (cost, report)
    return best[1] if best is not None else None


def _can_quote(tree: Tree, report: Report) -> bool:
    return report.kind == "according" or tree.words[report.cue].lemma in QUOTING


def _distance(text: str, passage: Passage, quotation: Quotation, report: Report) -> int:
    """Return how far a report is from a quotation, in code points and what counts as such."""
    words = passage.tree.words
    cue = words[report.cue]
    first = min(cue.start, words[report.mention[0]].start)
    last = max(cue.end, words[report.mention[-1]].end)
    if first >= quotation.outer_end:
        distance = first - quotation.outer_end
        if _TOUCH.fullmatch(text, quotation.outer_end, first):
            distance = 0
    elif cue.end <= quotation.outer_start:
        distance = quotation.outer_start - (last if last <= quotation.outer_start else cue.end)
        if distance > 0 and not text[cue.end : quotation.outer_start].strip(" ,:"):
            distance = 1
    else:
        distance = 0
    if cue.lemma not in SPEECH and report.kind != "according":
        distance += _OTHER
    elif report.content and not _is_inside(passage.tree, report, quotation):
        distance += _TAKEN
    return distance


_OTHER = 60
"""A verb that is none of speech counts as so many code points further off."""
_TAKEN = 25
"""The same for a verb that has another content already."""


def _is_inside(tree: Tree, report: Report, quotation: Quotation) -> bool:
    return any(quotation.outer_start < tree.words[at].end and tree.words[at].start < quotation.outer_end for at in report.content)
