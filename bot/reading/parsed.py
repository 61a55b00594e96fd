"""The prose with the trees of its sentences, and the attributions that the grammar reads in them."""

from dataclasses import dataclass

from bot.model.record import Span
from bot.reading.clarified import clarify_cues
from bot.reading.grammar.attributions import Attribution, find_attributions
from bot.reading.grammar.quoting import Passage
from bot.reading.parsing import Parser
from bot.reading.prose import Prose, Sentence, with_all_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a parser makes of a text: ``prose`` with all its sentences, and with cues whose subjects it read.

    ``passages`` are these sentences with their trees, in the order of the text; ``attributions`` are in their order.
    """

    prose: Prose
    passages: tuple[Passage, ...]
    attributions: tuple[Attribution, ...]


def parse_prose(prose: Prose, parser: Parser) -> Parsed:
    """Return ``prose`` with the trees of its sentences. A sentence is parsed once, and nowhere else.

    One that is nothing but a quotation has an empty tree: no word of the page's own is in it.
    """
    prose = with_all_sentences(prose)
    sentences = [sentence for paragraph in prose.paragraphs for sentence in paragraph.sentences]
    trees = parser.parse(prose.text, [_own_words(prose.text, sentence) for sentence in sentences])
    passages = tuple(
        Passage(start=sentence.start, end=sentence.end, quotations=sentence.quotations, tree=tree)
        for sentence, tree in zip(sentences, trees, strict=True)
    )
    attributions = tuple(find_attributions(prose.text, passages))
    return Parsed(prose=clarify_cues(prose, attributions), passages=passages, attributions=attributions)


def _own_words(text: str, sentence: Sentence) -> Span:
    """Return the whole of a sentence that has words outside of its quotations, else an empty place."""
    edges = [sentence.start, *(edge for one in sentence.quotations for edge in (one.outer_start, one.outer_end))]
    outside = zip(edges[::2], [*edges[1::2], sentence.end], strict=True)
    is_own = any(letter.isalnum() for start, end in outside for letter in text[start:end])
    return Span(start=sentence.start, end=sentence.end if is_own else sentence.start)
