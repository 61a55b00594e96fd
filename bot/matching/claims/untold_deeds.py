"""What a paste says was done and a statement says nothing of, in any words that are known to mean the same.

"The governor vetoed the bill" shares all but a word with whatever else is told of this governor and this bill, and is
near to it in meaning too: vectors hardly tell a deed from another. So more than half of the verbs of a paste must be
borne out, word by word, unless the two are nearly one in meaning.
"""

from collections.abc import Iterator

from bot.matching.amounts import is_amount
from bot.matching.claims.kin import are_kin
from bot.matching.claims.opposites import OPPOSITES
from bot.matching.claims.sides import list_lands
from bot.matching.claims.sorts import read_sorts
from bot.matching.claims.support import is_telling
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.claims.tokens import Sides, Token, Tokens
from bot.matching.claims.verbs import BROAD, is_past, is_verb_beside
from bot.matching.spelling import is_slip
from bot.model.contradiction import Contradiction

NEAR_ENOUGH = 0.8
"""Nearness in meaning from which other verbs may say the same. Of 27 invented claims that borrow the names of 70
articles and none of their deeds 19 were found without all of this, and five with it; of 62 training tweets of
``bench/claims.py`` that were found rightly 47 still are, and would be 38 whatever the nearness."""
NEAR_PARSED = 0.7
"""The same where the clauses are compared too, which tell deeds apart. Of 190 invented paraphrases of news articles 82
are found and not 71, and of 200 false claims in their names still none; of 90 on the starting corpus one more."""
HEADLINE_SHARE = 0.7
"""Share of words with a capital from which on capitals tell no names: headlines write them so."""


def find_untold_deeds(
    sides: Sides, nearest: float | None, *, near_enough: float = NEAR_ENOUGH
) -> Iterator[Contradiction]:
    """Yield the deeds of a paste that a statement says nothing of, as one; nothing where it has more of them than not.

    The headline and the text right before the statement count as the statement's.

    Args:
        sides: The paste and the statement.
        nearest: The most that the two are alike in meaning, -1..1; ``None`` where words alone were compared.
        near_enough: From which of it other verbs may say the same.
    """
    if nearest is not None and nearest >= near_enough:
        return
    names = {token.stem for token in sides.context if token.has_capital and not token.is_first}
    deeds = {token.stem: token for token in _list_deeds(sides.focus, names)}
    untold = [token for token in deeds.values() if not any(_may_be_one(token, other) for other in sides.context)]
    if untold and 2 * len(untold) >= len(deeds):
        yield Contradiction(kind="unsaid", pasted=" … ".join(token.raw for token in untold), source="")


def _list_deeds(tokens: Tokens, names: set[str]) -> Iterator[Token]:
    """Yield the verbs that say something, as far as their form and the word before them tell."""
    told = [token for token in tokens if token.stem]
    is_headline = sum(token.has_capital for token in told) >= HEADLINE_SHARE * len(told)
    lands = {land.at for land in list_lands(tokens)}
    for at, token in enumerate(tokens[1:], start=1):
        is_name = at in lands or token.stem in names or (token.has_capital and not token.is_first and not is_headline)
        if is_name or not is_telling(token) or token.norm in BROAD or is_amount(token.norm):
            continue
        if is_past(token.norm) or (not is_headline and is_verb_beside(tokens, at, names)):
            yield token


def _may_be_one(deed: Token, other: Token) -> bool:
    """Return whether a word may tell of a deed: itself, one of its family, or a word of the same meaning."""
    if not other.stem:
        return False
    if are_kin(deed.stem, other.stem):
        return True
    if deed.norm in OPPOSITES and OPPOSITES[deed.norm] == OPPOSITES.get(other.norm):
        return True
    is_known = are_synonyms(deed.norm, other.norm) or read_sorts(deed.norm) & read_sorts(other.norm)
    return bool(is_known) or is_slip(deed.norm, other.norm)
