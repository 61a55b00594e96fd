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
        yield from (f"{statement.id}: {problem}" for problem in _broken_of_statement(text, statement))
        if any(one.start < statement.end and statement.start < one.end for one in record.noise):
            yield f"{statement.id}: has noise in it"
    ids = {statement.id for statement in record.statements}
    for caveat in record.caveats:
        yield from (f"{caveat.rule} at {caveat.start}: {problem}" for problem in _broken_of_caveat(text, record, caveat))
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


def _broken_of_statement(text: str, statement: Statement) -> Iterator[str]:
    nodes = statement.chain
    for node in nodes:
        yield from _broken_of_node(text, node)
    names = [_plain(node).casefold().removeprefix("the ") for node in nodes]
    if len(set(names)) < len(names):
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
        if not is_led_back or statement.speaker not in text:
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
    if len({caveat.cue is None, caveat.cue_start is None, caveat.cue_end is None}) > 1:
        yield "a cue without a place, or a place without a cue"
    elif caveat.cue is not None and caveat.cue_start is not None and caveat.cue_end is not None:
        if not 0 <= caveat.cue_start < caveat.cue_end <= len(text):
            yield "the cue's place is not in the text"
        if text[caveat.cue_start : caveat.cue_end] != caveat.cue:
            yield "the cue's words stand elsewhere"
        if len(caveat.cue.split()) > CUE_WORDS_MOST:
            yield "the cue is too long"
    elif caveat.basis == "words":
        yield "stands on words, and has none"
    if caveat.start is not None and caveat.end is not None:
        if not 0 <= caveat.start < caveat.end <= len(text):
            yield "the sentence's place is not in the text"
    elif caveat.start is not caveat.end:
        yield "half a place"
    if caveat.start is not None and caveat.paragraph is not None:
        number = _number_of(text, record, caveat.start)
        if caveat.paragraph != number:
            yield f"says paragraph {caveat.paragraph}, stands in {number}"


def _number_of(text: str, record: Record, at: int) -> int:
    """Return the number of the line that shows something and holds ``at``, the title's not counted."""
    stop = text.find("\n", at)
    lines = text[: len(text) if stop < 0 else stop].split("\n")
    is_behind_title = record.title_span is not None and record.title_span.end <= at
    return sum(bool(line.strip()) for line in lines) - is_behind_title


def outlet_hedges_in_quotations(text: str, record: Record) -> Iterator[str]:
    """Yield the rules whose words stand between quotation marks, so that a speaker's reserve is charged to the page."""
    quoted = quoted_stretches(text)
    for caveat in record.caveats:
        if caveat.basis != "words" or caveat.kind in OF_QUOTED_WORDS or caveat.cue_start is None:
            continue
        end = caveat.cue_end or caveat.cue_start
        if any(start < caveat.cue_start and end < stop for start, stop in quoted):
            yield f"{caveat.rule} at {caveat.cue_start}"
