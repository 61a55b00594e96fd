"""What every record promises, whatever its text: what it prints stands where it says, and nothing points beside."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from bot.model.record import Caveat, Node, Record, Statement
from bot.reading.chains.closing import NOT_NAMED
from bot.reading.charges import CUE_WORDS_MOST

OF_QUOTED_WORDS = frozenset({"partial_or_edited_quote", "text_damage"})
"""Caveats that are about a quotation itself: their words may stand between its marks."""
_CURLY = re.compile(r"“[^“”\n]*”")


class Placed(Protocol):
    """What has a place in the text: offsets in code points, half-open."""

    @property
    def start(self) -> int:
        """The first code point."""
        ...

    @property
    def end(self) -> int:
        """The one behind the last."""
        ...


def broken_promises(text: str, record: Record) -> Iterator[str]:
    """Yield a line for each promise that ``record`` does not keep about ``text``. It holds no words of the text."""
    yield from _unplaced("statement", record.statements, text, is_apart=True)
    yield from _unplaced("noise", record.noise, text, is_apart=True)
    yield from _unplaced("date", record.dates, text, is_apart=False)
    if [one.id for one in record.statements] != [f"s{number}" for number in range(1, len(record.statements) + 1)]:
        yield "statements are not numbered in order"
    for statement in record.statements:
        yield from (f"{statement.id}: {problem}" for problem in _broken_of_statement(text, record, statement))
        over = [one for one in record.noise if one.start < statement.end and statement.start < one.end]
        if any(one.what != "caption" or statement.start < one.start or one.end < statement.end for one in over):
            yield f"{statement.id}: has noise in it"  # what somebody says in a caption may be one
    ids = {statement.id for statement in record.statements}
    for caveat in record.caveats:
        yield from (
            f"{caveat.rule} at {caveat.start}: {problem}" for problem in _broken_of_caveat(text, record, caveat)
        )
        if not set(caveat.covers) <= ids or len(set(caveat.covers)) < len(caveat.covers):
            yield f"{caveat.rule} at {caveat.start}: covers what is no statement, or one twice"
    yield from (
        f"date at {one.start}: its words stand elsewhere"
        for one in record.dates
        if text[one.start : one.end] != one.text
    )
    title = record.title_span
    if title is not None and not 0 <= title.start < title.end <= len(text):
        yield "the title stands nowhere"


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Return the stretches between curly double marks of one line, marks included; read apart from the reader's own."""
    return [found.span() for found in _CURLY.finditer(text)]


def _unplaced(what: str, placed: Sequence[Placed], text: str, *, is_apart: bool) -> Iterator[str]:
    for one in placed:
        if not 0 <= one.start < one.end <= len(text):
            yield f"{what} at {one.start}: no place in the text"
    for one, other in pairwise(placed):
        if other.start < (one.end if is_apart else one.start):
            yield f"{what} at {other.start}: not in order, or over the one before"


def _broken_of_statement(text: str, record: Record, statement: Statement) -> Iterator[str]:
    nodes = statement.chain
    for node in nodes:
        yield from _broken_of_node(text, node)
    names = [_plain(node).casefold().removeprefix("the ") for node in nodes]
    before = names[: -2 if record.reprint.is_reprint else -1]  # the page may tell what others have of it
    if len(set(before)) < len(before) or any(one == other for one, other in pairwise(names)):
        yield "a node stands twice"
    if [node.relation is None for node in nodes] != [number == 0 for number in range(len(nodes))]:
        yield "relations are missing, or the first has one"
    span = statement.speaker_span
    if (statement.speaker is None) != (span is None):
        yield "a speaker without a place, or a place without a speaker"
    if statement.form == "narrator" and statement.speaker is not None:
        yield "the page's own voice has a speaker"
    if span is not None and not 0 <= span.start < span.end <= len(text):
        yield "the speaker's place is not in the text"
    elif span is not None and text[span.start : span.end] != statement.speaker:
        is_led_back = any(node.basis == "resolved" and node.start is not None for node in nodes)
        if not is_led_back or (statement.speaker or "") not in text:
            yield "the speaker's words do not stand at their place, and no node was led back to them"


def _broken_of_node(text: str, node: Node) -> Iterator[str]:
    if node.start is None or node.end is None:
        if node.basis in ("stated", "resolved"):
            yield f"a {node.basis} node has no place"
    elif not 0 <= node.start < node.end <= len(text):
        yield "a node's place is not in the text"
    elif text[node.start : node.end] != _plain(node):
        yield "a node's words do not stand at its place"


def _plain(node: Node) -> str:
    return node.name.removesuffix(NOT_NAMED)


def _broken_of_caveat(text: str, record: Record, caveat: Caveat) -> Iterator[str]:
    if caveat.cue is None or caveat.cue_start is None or caveat.cue_end is None:
        if (caveat.cue, caveat.cue_start, caveat.cue_end) != (None, None, None) or caveat.basis == "words":
            yield "stands on words and has none, or has no place for them"
    elif not 0 <= caveat.cue_start < caveat.cue_end <= len(text):
        yield "the cue's place is not in the text"
    elif text[caveat.cue_start : caveat.cue_end] != caveat.cue or len(caveat.cue.split()) > CUE_WORDS_MOST:
        yield "the cue's words stand elsewhere, or are too many"
    if caveat.start is None or caveat.end is None:
        if (caveat.start, caveat.end, caveat.paragraph) != (None, None, None):
            yield "half a place"
    elif not 0 <= caveat.start < caveat.end <= len(text):
        yield "the sentence's place is not in the text"
    elif caveat.paragraph != _number_of(text, record, caveat.start):
        yield f"says paragraph {caveat.paragraph}, stands in another"


def _number_of(text: str, record: Record, at: int) -> int | None:
    """Return the number of the line that shows something and holds ``at``; the title's has none, and is not counted."""
    stop = text.find("\n", at)
    lines = text[: len(text) if stop < 0 else stop].split("\n")
    number = sum(bool(line.strip()) for line in lines)
    if record.title_span is None:
        return number
    return number - 1 or None  # a title is the first line, or none of the lines


def outlet_hedges_in_quotations(text: str, record: Record) -> Iterator[str]:
    """Yield the rules whose words stand between quotation marks, so that a speaker's reserve is charged to the page."""
    quoted = quoted_stretches(text)
    for caveat in record.caveats:
        if caveat.basis != "words" or caveat.kind in OF_QUOTED_WORDS or caveat.cue_start is None:
            continue
        end = caveat.cue_end or caveat.cue_start
        if any(start < caveat.cue_start and end < stop for start, stop in quoted):
            yield f"{caveat.rule} at {caveat.cue_start}"
