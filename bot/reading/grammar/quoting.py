"""Under which report of its sentence a quotation stands, and whether its words are whole or a fragment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.grammar.report import Report
from bot.reading.grammar.subjects import mention_of, quoted_saying
from bot.reading.grammar.tree import Tree
from bot.reading.grammar.verbs import QUOTING, SPEECH
from bot.text.quotations import Quotation

_ENDINGS = (",", ".", "?", "!", "…", "—", "–", "-")
_LEADS = (",", ":", "—", "–", "-")
_WHOLE_WORDS_LEAST = 3
FRAGMENT_WORDS_LEAST = 5
"""Words from which a quoted fragment behind a verb without any other content is that verb's content."""
_LEADING_LEAST = 3
_TRAILING_LEAST = 2
"""Words of the page's before or behind quoted words from which these are part of a sentence of the page's."""
_TOUCH = re.compile(r"[\s,]*")
WORKS = frozenset(
    "album article biography blog book column documentary drama essay exhibition film memoir movie musical newsletter "
    "novel painting paper play podcast poem programme program report series show single song sequel study "
    "thriller trilogy".split()
)
"""Works, behind which a comma and a title may stand."""
_BESIDE = frozenset("after as before when where which while who with".split())
"""Behind a verb they begin what stands beside its content: “Why?” Roe said as the crews left."""
_SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence with its outermost quotations whole, and its tree. Offsets are the text's, half-open."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]
    tree: Tree

    def quoted_words(self) -> frozenset[int]:
        """Return the indices of the words that stand inside quotations."""
        if not self.quotations:
            return frozenset()
        return frozenset(
            at
            for at, word in enumerate(self.tree.words)
            if any(quotation.start <= word.start < quotation.end for quotation in self.quotations)
        )


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


def is_statement(text: str, passage: Passage, quotation: Quotation, report: Report | None) -> bool:
    """Say whether quoted words are a statement of their own under ``report``, and no part of what it reports else."""
    words = text[quotation.start : quotation.end].split()
    before = text[passage.start : quotation.outer_start].rstrip()
    if is_title(words) and before and (not before.endswith((",", ":")) or _names_work(before)):
        return False
    if report is not None and (
        _goes_into(passage, quotation, report) or _goes_out_of(text, quotation, passage, report)
    ):
        return False
    if is_whole(text, passage, quotation):
        return True
    return len(words) >= FRAGMENT_WORDS_LEAST and (report is None or not report.content)


def speaks_for_itself(text: str, passage: Passage, quotation: Quotation, report: Report) -> bool:
    """Say whether a report behind a question has a clause of its own to report: “Why?” Roe said the pier was shut."""
    words = passage.tree.words
    is_ended = text.startswith(("?", "!"), quotation.end - 1) and not text.startswith(",", quotation.outer_end)
    is_behind = report.mention and quotation.outer_end <= words[report.mention[0]].start < words[report.cue].start
    is_clause = any(words[at].dep in ("nsubj", "nsubjpass") for at in report.content)
    follows = bool(report.content) and report.content[0] == report.cue + 1
    return bool(is_ended and is_behind and is_clause and follows) and words[report.content[0]].key not in _BESIDE


def _goes_into(passage: Passage, quotation: Quotation, report: Report) -> bool:
    """Say whether words of the page's lead into a quotation: She said that if it rains, “the pier closes.”."""
    words = passage.tree.words
    if words[report.cue].end > quotation.outer_start or not _is_inside(passage.tree, report, quotation):
        return False
    before = [at for at in report.content if at > report.cue and words[at].end <= quotation.outer_start]
    introduces = any(words[at].text == ":" and words[at].end <= quotation.outer_start for at in report.content)
    return len(before) >= _LEADING_LEAST and not introduces


def _goes_out_of(text: str, quotation: Quotation, passage: Passage, report: Report) -> bool:
    """Say whether a sentence goes on behind quoted words in its own: “We are glad” about the pier, she said."""
    words = passage.tree.words
    behind = text[quotation.outer_end : min(words[report.cue].start, words[report.mention[0]].start)]
    is_set_off = text.endswith(_ENDINGS, quotation.start, quotation.end) or not behind.startswith(" ")
    if is_set_off or not behind.rstrip().endswith(","):
        return False
    return behind.lstrip()[:1].islower() and len(behind.split()) >= _TRAILING_LEAST


def _names_work(before: str) -> bool:
    """Say whether what stands before a title says that it is one: "In her new book, “The Long Pier,”"."""
    noun = before.rstrip(",: ").rpartition(" ")[2].lower()
    return before.endswith(",") and noun in WORKS


def is_title(words: Sequence[str]) -> bool:
    """Say whether words are written as the name of a work is: two or more, all but the small ones capitalised."""
    return len(words) > 1 and all(word[0].isupper() or word in _SMALL_WORDS for word in words)


def with_touching(text: str, passage: Passage, reports: Sequence[Report]) -> list[Report]:
    """Return ``reports`` with the subject of inverted verbs that the parser took for an object (“…,” said Roe)."""
    return [
        report if report.mention or not _touches(text, passage, report) else _with_inverted(passage.tree, report)
        for report in reports
    ]


def _touches(text: str, passage: Passage, report: Report) -> bool:
    start = passage.tree.words[report.cue].start
    return any(
        quotation.outer_end <= start and _TOUCH.fullmatch(text, quotation.outer_end, start)
        for quotation in passage.quotations
    )


def _with_inverted(tree: Tree, report: Report) -> Report:
    if tree.words[report.cue].lemma not in SPEECH:
        return report
    behind = [at for at in tree.under(report.cue, "dobj", "attr", "oprd", "npadvmod") if at > report.cue]
    if not behind:
        return report
    mention = mention_of(tree, behind[0])
    return replace(report, mention=tuple(mention), content=()) if mention.start == report.cue + 1 else report


def governing_report(text: str, passage: Passage, quotation: Quotation, reports: Sequence[Report]) -> Report | None:
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
    if quoted_saying(tree, report.cue) is not None:
        return False  # “…,” the Wire quoted Roe as saying
    return report.kind == "according" or report.is_leading or tree.words[report.cue].lemma in QUOTING


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
    if cue.lemma not in SPEECH and report.kind != "according" and not report.is_leading:
        distance += _OTHER
    elif report.content and not _is_inside(passage.tree, report, quotation):
        distance += _TAKEN
    return distance


_OTHER = 60
"""A verb that is none of speech counts as so many code points further off."""
_TAKEN = 25
"""The same for a verb that has another content already."""


def _is_inside(tree: Tree, report: Report, quotation: Quotation) -> bool:
    return any(
        quotation.outer_start < tree.words[at].end and tree.words[at].start < quotation.outer_end
        for at in report.content
    )
