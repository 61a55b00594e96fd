"""The stretches that are parsed: sentences with their quotations whole, and with the cue that a splitter cut off."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.model.record import Span
from bot.text.quotations import Quotation
from bot.text.sentences import split_sentences

_CUT_OFF = re.compile(
    r"(?:[A-Z][\w.'’-]*|he|she|they|the|a|an)(?: [\w.'’-]+){0,5}?(?:, [^,;:.!?“”\"\n]{2,60},)? "
    r"(?:said|says|asked|asks|added|wrote|told|tweeted|replied|demanded|exclaimed|continued|shouted|repeated)\b"
    r"|(?:said|says|asked|asks|added|replied|demanded|exclaimed|shouted) [\w(]"
)
"""A subject and its verb, or the other way round, right behind quoted words that ended in a mark: “Why?” Roe asked."""
_CUT_OFF_MOST = 120
_ASKING = ("?", "!", "…", "...")
_MARKS = "'\"’”"


def find_passages(
    text: str, start: int, end: int, quotations: Sequence[Quotation]
) -> Iterator[tuple[Span, tuple[Quotation, ...]]]:
    """Yield the passages of a paragraph ``text[start:end]``, each with its quotations.

    ``quotations`` are those of the paragraph at depth 0, in order. A sentence that ends inside a quotation is joined
    to the next one.
    """
    begin: int | None = None
    starts = [quotation.outer_start for quotation in quotations]
    sentences = split_sentences(text, start, end)
    for number, sentence in enumerate(sentences):
        begin = sentence.start if begin is None else begin
        inside = quotations[bisect_left(starts, begin) : bisect_left(starts, sentence.end)]
        following = sentences[number + 1] if number + 1 < len(sentences) else None
        if following is not None and inside:
            last = inside[-1]
            if last.outer_end > sentence.end or _is_cut_off(text, last, sentence, following):
                continue
        yield Span(start=begin, end=sentence.end), tuple(inside)
        begin = None


def _is_cut_off(text: str, quotation: Quotation, sentence: Span, following: Span) -> bool:
    """Say whether the next sentence is the attribution of the quotation that ends this one."""
    words = text[quotation.start : quotation.end].rstrip(_MARKS)
    if quotation.outer_end < sentence.end or not words.endswith(_ASKING):
        return False
    reach = min(following.end, following.start + _CUT_OFF_MOST)
    return _CUT_OFF.match(text, following.start, reach) is not None
