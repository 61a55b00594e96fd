"""The prose of an article as the patterns look at it: paragraphs, sentences with their quotations, tokens, cues."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.record import Noise, Span
from bot.reading.cues import CUE_WORDS, Cue, find_cues
from bot.reading.grammar.passages import find_passages
from bot.reading.tokens import VEIL, Token, tokens_of, veil_quotations
from bot.text.paragraphs import Paragraph, number_paragraphs
from bot.text.quotations import Quotation, find_quotations
from bot.text.sentences import split_sentences

PROSE_MOST = 250_000
"""Code points in which statements are looked for: some forty thousand words, more than a magazine's longest piece."""
_CUE_WORD = re.compile(rf"\b(?:{'|'.join(sorted(CUE_WORDS))})\b|:\s*{VEIL}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its outermost quotations whole: one ends in no quoted words. Offsets are the text's."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseParagraph:
    """A numbered paragraph that is no noise. ``sentences`` are left out where it has neither quotation nor cue.

    ``is_only_quoted`` is true where it has nothing but quotations.
    """

    paragraph: Paragraph
    sentences: tuple[Sentence, ...]
    tokens: Sequence[Token]
    is_only_quoted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The paragraphs of an article that are its own, in order; ``veiled`` is its text with the quotations veiled."""

    text: str
    veiled: str
    paragraphs: tuple[ProseParagraph, ...]

    def sentences_of(self, number: int) -> tuple[Span, ...]:
        """Return the sentences of the paragraph at index ``number``, from 0; at least one."""
        paragraph = self.paragraphs[number]
        if paragraph.sentences:
            return tuple(Span(start=sentence.start, end=sentence.end) for sentence in paragraph.sentences)
        return split_sentences(self.text, paragraph.paragraph.start, paragraph.paragraph.end)


def read_prose(text: str, *, title: Span | None, noise: Sequence[Noise]) -> Prose:
    """Return the prose of ``text``: what stands neither in its ``title`` nor in its ``noise``. Linear in its length.

    Of a text longer than :data:`PROSE_MOST` only the lines up to there are read.
    """
    if len(text) > PROSE_MOST:
        text = text[: max(text.rfind("\n", 0, PROSE_MOST), 0) or PROSE_MOST]
    skip = [Span(start=stretch.start, end=stretch.end) for stretch in noise]
    skip += [title] if title is not None else []
    quotations = [quotation for quotation in find_quotations(text, skip=skip) if quotation.depth == 0]
    veiled = veil_quotations(text, quotations)
    starts = [quotation.outer_start for quotation in quotations]
    paragraphs = []
    left = sorted(((span.start, span.end) for span in skip), reverse=True)
    captions = {(stretch.start, stretch.end) for stretch in noise if stretch.what == "caption"}
    for paragraph in number_paragraphs(text, title):
        while left and left[-1][1] <= paragraph.start:
            left.pop()
        if left and left[-1][0] <= paragraph.start:
            told = _told_in_caption(text, paragraph, veiled) if left[-1] in captions else None
            paragraphs += [told] if told is not None else []
            continue
        inside = quotations[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        tokens = tokens_of(veiled, paragraph.start, paragraph.end)
        sentences: tuple[Sentence, ...] = ()
        if inside or _CUE_WORD.search(veiled, paragraph.start, paragraph.end):
            sentences = tuple(_sentences_of(text, paragraph, inside, tokens))
        is_quoted = bool(inside) and all(token.kind == "quotation" for token in tokens)
        paragraphs.append(
            ProseParagraph(paragraph=paragraph, sentences=sentences, tokens=tokens, is_only_quoted=is_quoted)
        )
    return Prose(text=text, veiled=veiled, paragraphs=tuple(paragraphs))


def _told_in_caption(text: str, paragraph: Paragraph, veiled: str) -> ProseParagraph | None:
    """Return the first sentence of a caption, if somebody says something in it; the photograph's own words are none."""
    first = next(iter(split_sentences(text, paragraph.start, paragraph.end)), None)
    if first is None or first.end == paragraph.end:
        return None
    tokens = tokens_of(veiled, first.start, first.end)
    cues = tuple(find_cues(tokens))
    if not any(cue.kind == "speech" and cue.is_leading and cue.subject is not None for cue in cues):
        return None
    sentence = Sentence(start=first.start, end=first.end, quotations=(), cues=cues)
    return ProseParagraph(paragraph=paragraph, sentences=(sentence,), tokens=tokens, is_only_quoted=False)


def with_all_sentences(prose: Prose) -> Prose:
    """Return ``prose`` with the sentences also of paragraphs that have neither quotation nor cue."""
    return replace(
        prose,
        paragraphs=tuple(
            paragraph
            if paragraph.sentences
            else replace(
                paragraph, sentences=tuple(_sentences_of(prose.text, paragraph.paragraph, (), paragraph.tokens))
            )
            for paragraph in prose.paragraphs
        ),
    )


def _sentences_of(
    text: str, paragraph: Paragraph, quotations: Sequence[Quotation], tokens: Sequence[Token]
) -> list[Sentence]:
    """Return the sentences of a paragraph; those that end inside a quotation are joined to the next."""
    starts = [token.start for token in tokens]
    return [
        Sentence(
            start=span.start,
            end=span.end,
            quotations=inside,
            cues=tuple(find_cues(tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)])),
        )
        for span, inside in find_passages(text, paragraph.start, paragraph.end, quotations)
    ]
