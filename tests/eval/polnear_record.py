"""What becomes of the grammar's attributions in a record, against PolNeAR's marking.

    python -m tests.eval.polnear_record FOLDER PART

As :mod:`tests.eval.polnear`, but over the statements that the reader drafts for a record: only those whose voice it
could tell and that claim something. So recall is lower by what a record leaves out on purpose (intentions, attitudes,
pronouns that could mean several); precision is the figure to look at. A statement's content is the attribution's, or
its own span without the words that attribute it; its source is the mention that attributes it.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.model.record import Span
from bot.reading.examined import find_examined
from bot.reading.parsed import parse_prose
from bot.reading.parsing import Parser, load_parser
from bot.reading.prose import read_prose
from bot.reading.read import draft_prose
from bot.reading.statements import Draft
from tests.eval.polnear import Pair, Score, read_part


def find_record_pairs(text: str, parser: Parser | None) -> list[Pair]:
    """Return the pairs of source and content of the statements that a record of ``text`` would have."""
    prose = read_prose(text, title=None, noise=())
    parsed = parse_prose(prose, parser) if parser is not None else None
    prose = parsed.prose if parsed is not None else prose
    drafts = draft_prose(prose, parsed, find_examined(prose))
    return pairs_of(drafts)


def pairs_of(drafts: Sequence[Draft]) -> list[Pair]:
    """Return the pairs of ``drafts``; quotations of one attribution are one pair."""
    joined: dict[object, Pair] = {}
    for draft in drafts:
        source = _source_of(draft)
        if source is None:
            continue
        key: object = draft.attribution if draft.attribution is not None else draft.start
        pair = joined.get(key)
        content = _content_of(draft) if pair is None or draft.form == "direct" else ()
        joined[key] = Pair(source=(source,), content=(*(pair.content if pair else ()), *content))
    return list(joined.values())


def _source_of(draft: Draft) -> Span | None:
    if draft.voice is None:
        return None
    if draft.attribution is not None:
        return draft.attribution.mention
    subject = draft.cue.subject if draft.cue is not None else None
    return Span(start=subject.start, end=subject.end) if subject is not None else draft.voice.mention


def _content_of(draft: Draft) -> tuple[Span, ...]:
    """Return what a statement says: all of a quotation, a reporting sentence without its attribution."""
    if draft.form == "direct":
        return (Span(start=draft.start, end=draft.end),)
    if draft.attribution is not None:
        return draft.attribution.content
    if draft.cue is None:
        return (Span(start=draft.start, end=draft.end),)
    around = (Span(start=draft.start, end=draft.cue.start), Span(start=draft.cue.end, end=draft.end))
    return tuple(span for span in around if span.start < span.end)


def score_records(folder: Path, parser: Parser | None) -> Score:
    """Return the score over all articles of a part."""
    score = Score()
    for text, gold in read_part(folder):
        score.add(text, gold, find_record_pairs(text, parser))
    return score


def main(folder: str, part: str, *options: str) -> None:
    """Print the table of a part; with ``--patterns`` as the reader reads without a parser."""
    parser = None if "--patterns" in options else load_parser()
    name = parser.name if parser is not None else "patterns"
    sys.stdout.write(f"{name}, records, part {part}\n\n{score_records(Path(folder) / part, parser).table()}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
