"""What the grammar adds to the cues that patterns find: subjects they could not read, and sentences that only report.

Cues stay the patterns' own, so that everything behind them (voices, pronouns, chains, reservations) is the same with
and without a parser. Where patterns read a subject, it stays; where they read none, the parser's is taken if its words
are a phrase that can speak.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.model.record import Span
from bot.reading.cues import Cue
from bot.reading.grammar.attributions import Attribution, find_attributions
from bot.reading.grammar.quoting import Passage
from bot.reading.parsing import Parser
from bot.reading.phrases import Phrase, read_phrase
from bot.reading.prose import Prose, ProseParagraph, Sentence
from bot.reading.tokens import Token

REPORTED_LEAST = 0.5
"""Share of a sentence that its reported clause must have for the whole sentence to be a reported statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarified:
    """Prose whose cues have the parser's subjects, and the cues that carry all of their sentence.

    ``reporting`` are the offsets at which the verbs of these cues end.
    """

    prose: Prose
    reporting: frozenset[int]


def clarify(prose: Prose, parser: Parser) -> Clarified:
    """Return what ``parser`` makes clear in ``prose``. Only sentences with quotations or cues are parsed."""
    sentences = [sentence for paragraph in prose.paragraphs for sentence in paragraph.sentences]
    trees = parser.parse(prose.text, [Span(start=sentence.start, end=sentence.end) for sentence in sentences])
    passages = [
        Passage(start=sentence.start, end=sentence.end, quotations=sentence.quotations, tree=tree)
        for sentence, tree in zip(sentences, trees, strict=True)
    ]
    return clarify_cues(prose, find_attributions(prose.text, passages))


def clarify_cues(prose: Prose, attributions: Sequence[Attribution]) -> Clarified:
    """Return what ``attributions`` make clear in ``prose``."""
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
    reporting = frozenset(
        end for paragraph in prose.paragraphs for sentence in paragraph.sentences for end in _reporting(sentence, told)
    )
    return Clarified(prose=replace(prose, paragraphs=paragraphs), reporting=reporting)


def _clarified(cue: Cue, paragraph: ProseParagraph, told: Mapping[int, Attribution]) -> Cue:
    one = told.get(cue.verb_end)
    if cue.subject is not None or one is None:
        return cue
    phrase = _phrase_in(paragraph.tokens, one.mention)
    return cue if phrase is None else replace(cue, subject=phrase)


def _phrase_in(tokens: Sequence[Token], span: Span) -> Phrase | None:
    """Return the phrase that the words of a mention are, but for what stands behind its first comma."""
    inside = [token for token in tokens if span.start <= token.start < span.end]
    comma = next((i for i, token in enumerate(inside) if token.kind == "comma"), len(inside))
    return read_phrase(inside[:comma])


def _reporting(sentence: Sentence, told: Mapping[int, Attribution]) -> list[int]:
    """Return where the verb ends that carries a whole sentence without quotations; none where no one cue does."""
    ends = [cue.verb_end for cue in sentence.cues if cue.verb_end in told]
    if sentence.quotations or len(ends) != 1 or len(sentence.cues) != 1:
        return []
    content = told[ends[0]].content
    share = sum(span.end - span.start for span in content) / max(1, sentence.end - sentence.start)
    return ends if share >= REPORTED_LEAST else []
