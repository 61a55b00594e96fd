"""Stock phrases of the trade: words that thousands of articles share, which say nothing of where a paste is from."""

from functools import cache

from bot.text.shingles import SHINGLE_WORDS
from bot.text.words import Words, read_words

_PHRASES = """
could not be independently confirmed verified corroborated
could not be independently verified
could not immediately be independently verified
could not be immediately verified
could not immediately verify the
was not able to independently verify the
was unable to independently verify the
has not been able to independently verify the
has not been independently verified confirmed
could not immediately be reached for comment on
could not be reached for comment on
did not immediately respond to a request for comment on
did not immediately respond to requests for comment on
did not immediately reply to a request for comment on
did not immediately return a request for comment
did not respond to a request for comment on
did not respond to requests for comment on
did not respond to a request for an interview
did not respond to questions about
has been approached for comment
has been contacted for comment
declined to comment on the
spoke on condition of anonymity because they were not authorized to speak publicly about the matter
spoke on condition of anonymity because he was not authorized to speak publicly about the matter
spoke on condition of anonymity because she was not authorized to speak publicly about the matter
who spoke on the condition of anonymity to discuss
on condition of anonymity because they were not authorised to speak publicly about
on condition of anonymity because he was not authorised to speak publicly about
because they were not authorized to discuss the matter publicly
because he was not authorized to discuss the matter publicly
because of the sensitivity of the matter
because of the sensitivity of the situation
according to people familiar with the matter
according to a person familiar with the matter
according to sources familiar with the matter
sources familiar with the matter told reporters
people familiar with the matter said
in a statement on monday tuesday
in a statement the company said
the company said in a statement
in a statement on monday the company said
in a statement on tuesday the company said
in a statement on wednesday the company said
in a statement on thursday the company said
in a statement on friday the company said
told reporters on monday
it was not immediately clear
it was not immediately clear whether the
it was not immediately clear how many
it was not immediately clear if the
it is not clear whether the
it is unclear whether the
it remains to be seen whether
this is a developing story
this is a breaking news story and will be updated
this story has been updated
this article was originally published on
this article first appeared in
all rights reserved
may not be published broadcast rewritten or redistributed
sign up for our newsletter
"""


@cache
def _stock_shingles() -> frozenset[tuple[str, ...]]:
    lines = [read_words(line).norms for line in _PHRASES.split("\n")]
    return frozenset(shingle for norms in lines for shingle in zip(norms, norms[1:], norms[2:], strict=False))


def mark_stock(words: Words) -> list[bool]:
    """Return, for each word, whether it stands in three words of a stock phrase."""
    known = _stock_shingles()
    marked = [False] * len(words)
    norms = words.norms
    for at, shingle in enumerate(zip(norms, norms[1:], norms[2:], strict=False)):
        if shingle in known:
            marked[at : at + SHINGLE_WORDS] = [True] * SHINGLE_WORDS
    return marked
