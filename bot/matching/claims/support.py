"""How much of what a paste says a statement has, whatever the corpus: what rarity and rivals cannot tell."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.matching.chatter import all_chatter
from bot.matching.claims.counts import list_counts
from bot.matching.claims.tokens import Sides, Token
from bot.matching.cues import ATTRIBUTIONS, MONTHS, WEEKDAYS
from bot.matching.measures import is_measure
from bot.matching.said import SPEAKING
from bot.text.words import read_words

SMALL = 2_000
"""Statements in a corpus below which the rarity of its words, and how few others share them, say little: the weights of
:mod:`bot.matching.claims.weights` were learned on corpora of 10,000 and more."""
WORDS_LEAST = 4
"""Words that say something which a statement must share with a paste: three are shared with anything."""
SHARE_LEAST = 0.6
"""As of a quotation (:data:`bot.matching.weigh.CLAIM_SHARE`). From half on, common words alone ("money", "road") made
one in six hundred sentences of articles that were not held a paraphrase of some other's."""
FAIR_LEAST, ANY_LEAST = 0.4, 3
"""Of a statement that is near in meaning too: share of the words to be called the source, and words to be offered."""
PART_LEAST = 1 / 3
"""Of what a paste says beyond a run of an article's own words: halves of sentences of five articles, each run on with
half a sentence of another, were found in 17 of 194 cases without this, and with it in none. Of the training tweets of
``bench/claims.py`` that are found and right, 4 % are no more."""
_PLAIN = (
    MONTHS
    | WEEKDAYS
    | ATTRIBUTIONS
    | SPEAKING
    | frozenset("ago last next new first people time make makes made take takes took many much may also".split())
)


@dataclass(frozen=True, slots=True)
class Support:
    """How many words of a paste that say something an article has near a statement, and of how many."""

    shared: int
    told: int

    @property
    def is_enough(self) -> bool:
        """Return whether there are words enough for a statement to be the same."""
        return self.shared >= WORDS_LEAST

    @property
    def is_most(self) -> bool:
        """Return whether they are most of what the paste says too."""
        return self.is_enough and self.shared >= SHARE_LEAST * self.told

    @property
    def is_fair(self) -> bool:
        """Return whether there are words enough, and not many more that it has not."""
        return self.is_enough and self.shared >= FAIR_LEAST * self.told

    @property
    def is_any(self) -> bool:
        """Return whether there are as many words as make a statement worth a look."""
        return self.shared >= ANY_LEAST

    @property
    def is_half(self) -> bool:
        """Return whether those are half of what the paste says too."""
        return self.is_any and 2 * self.shared >= self.told

    @property
    def is_part(self) -> bool:
        """Return whether they are more than a third of it, or there is nothing to have."""
        return not self.told or self.shared > PART_LEAST * self.told


def measure_support(sides: Sides, *, is_whole: bool = False, of: Collection[str] | None = None) -> Support:
    """Return what statement, headline and the text right before have of a paste's words, numbers by value.

    Counted are the sentences that have most in common with the statement, where ``is_whole`` all of the paste; and of
    their words those among ``of``, where that is given.
    """
    paste = sides.paste if is_whole else sides.focus
    known = {token.stem for token in sides.context}
    told = {token.stem for token in paste if is_telling(token) and (of is None or token.norm in of)}
    shared = told & known
    words = {token.norm for token in paste if token.stem in shared}
    values = {count.value for count in list_counts(sides.context)} - {None}
    counted = set()
    for count in list_counts(paste):
        norms = read_words(count.words).norms
        # A number is no further evidence where its word, or what it counts, is shared already.
        if words.isdisjoint(norms) and (of is None or not {*norms}.isdisjoint(of)):
            counted.add(count.value)
    return Support(shared=len(shared) + len(counted & values), told=len(told))


def is_telling(token: Token) -> bool:
    """Return whether a word says what a claim is about: none of chats, of times, of saying."""
    if not token.stem or token.in_tag or all_chatter((token.norm,)):
        return False
    return not (is_measure(token.norm) or token.norm in _PLAIN)
