"""Words that a paste shows as the source's own, and that the source does not have."""

from collections.abc import Iterator

from bot.matching.claims.support import is_telling
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction

RUN_LEAST = 8
"""Words in a row that are the source's own: nobody happens upon as many. From six on, twice as many of the training
tweets of ``bench/claims.py`` that were right would be withheld, for one wrong more."""
UNSAID_LEAST = 4
"""Words that say something, beside such a run, of which half must be the article's too."""
COVER_LEAST = 0.5
SHOWN = 3


def find_unsaid(sides: Sides) -> Iterator[Contradiction]:
    """Yield that a paste goes on from the source's own words to what the article does not have, at most once.

    Who says something in words of his own says all of it in them. Half a quotation with another end is none. A
    sentence of its own may be the remark of whoever passes it on.
    """
    first, last = _find_run(sides.focus, sides.piece)
    if last - first < RUN_LEAST:
        return
    known = {token.stem for token in sides.context}
    sentences = {token.sentence for token in sides.focus[first:last]}
    around = (*sides.focus[:first], *sides.focus[last:])
    beside = [token for token in around if is_telling(token) and token.sentence in sentences]
    unsaid = [token for token in beside if token.stem not in known]
    if len(beside) >= UNSAID_LEAST and len(unsaid) > COVER_LEAST * len(beside):
        words = " … ".join(token.raw for token in unsaid[:SHOWN])
        yield Contradiction(kind="unsaid", pasted=words, source="")


def _find_run(one: Tokens, other: Tokens) -> tuple[int, int]:
    """Return the longest stretch of ``one`` whose words stand in a row in ``other``; empty where there is none."""
    best = (0, 0)
    lengths = [0] * (len(other) + 1)
    for place, token in enumerate(one, 1):
        row = [0] * (len(other) + 1)
        for at, twin in enumerate(other, 1):
            if token.norm == twin.norm:
                row[at] = lengths[at - 1] + 1
                best = max(best, (place - row[at], place), key=lambda run: run[1] - run[0])
        lengths = row
    return best
