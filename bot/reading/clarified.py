"""What the grammar adds to the cues that patterns find: subjects that they could not read.

Cues stay the patterns' own, so that everything behind them (voices, pronouns, chains, reservations) is the same with
and without a parser. Where patterns read a subject, it stays; where they read none, the parser's is taken if its words
are a phrase that can speak.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from bot.model.record import Span
from bot.reading.cues import Cue
from bot.reading.grammar.attributions import Attribution
from bot.reading.phrases import Phrase, read_phrase
from bot.reading.prose import Prose, ProseParagraph
from bot.reading.tokens import Token


def clarify_cues(prose: Prose, attributions: Sequence[Attribution]) -> Prose:
    """Return ``prose`` with the subjects that ``attributions`` give to cues whose own patterns did not read."""
    told = {one.cue.end: one for one in attributions if one.cue is not None and one.kind in ("speech", "according")}
    paragraphs = tuple(
        replace(
            paragraph,
            sentences=tuple(
                replace(sentence, cues=tuple(_clarified(cue, paragraph, told) for cue in sentence.cues))
                for sentence in paragraph.sentences
            ),
        )
        for paragraph in prose.paragraphs
    )
    return replace(prose, paragraphs=paragraphs)


def _clarified(cue: Cue, paragraph: ProseParagraph, told: Mapping[int, Attribution]) -> Cue:
    one = told.get(cue.verb_end)
    if cue.subject is not None or one is None:
        return cue
    phrase = _phrase_in(paragraph.tokens, one.mention)
    return cue if phrase is None else replace(cue, subject=phrase)


def _phrase_in(tokens: Sequence[Token], span: Span) -> Phrase | None:
    """Return the phrase that the words of a mention are, but for what stands behind its first comma."""
    first, stop = (bisect_left(tokens, place, key=attrgetter("start")) for place in (span.start, span.end))
    inside = tokens[first:stop]
    comma = next((i for i, token in enumerate(inside) if token.kind == "comma"), len(inside))
    return read_phrase(inside[:comma])
