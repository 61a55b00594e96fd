"""Quotations set apart for show: a paragraph of nothing but words in marks that the running text quotes, too.

Such a line goes on from nothing before it. Who says it is told where it stands the other time.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.reading.prose import Prose
from bot.text.quotations import Quotation

WORDS_LEAST = 3
"""Words that are no coincidence where they stand twice."""
LOOKED_FOR_MOST = 100
"""Paragraphs of one quotation that are looked for, each in all others; news articles have a few."""
_SIGNS = re.compile(r"[\W_]+")


def find_pull_quotes(prose: Prose) -> frozenset[Quotation]:
    """Return the quotations that are alone in their paragraphs and whose words stand in running text, in marks, too."""
    alone = list(islice(_alone(prose), LOOKED_FOR_MOST))
    if not alone:
        return frozenset()
    told = [f" {plain_words(prose.text[one.start : one.end])} " for one in _in_running_text(prose)]
    return frozenset(one for one in alone if _is_in(plain_words(prose.text[one.start : one.end]), told))


def plain_words(words: str) -> str:
    """Return words without case and signs, single spaces between them."""
    return _SIGNS.sub(" ", words.casefold()).strip()


def _alone(prose: Prose) -> Iterator[Quotation]:
    for paragraph in prose.paragraphs:
        inside = [quotation for sentence in paragraph.sentences for quotation in sentence.quotations]
        if paragraph.is_only_quoted and len(inside) == 1 and inside[0].is_closed:
            yield inside[0]


def _in_running_text(prose: Prose) -> Iterator[Quotation]:
    for paragraph in prose.paragraphs:
        if not paragraph.is_only_quoted:
            for sentence in paragraph.sentences:
                yield from sentence.quotations


def _is_in(words: str, told: Sequence[str]) -> bool:
    return len(words.split()) >= WORDS_LEAST and any(f" {words} " in other for other in told)
