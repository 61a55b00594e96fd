"""Another verb, or another thing, between the same words: "the guild painted three tugs" for "the guild leased them".

Whether two words that stand in one place mean the same is told by the lists of :mod:`synonyms`, :mod:`sorts` and
:mod:`opposites`: where none knows them for one, the statement is near, and is not called the source. Of 2,197 right
pairs of the training and development parts of ``bench/claims.py`` nine were kept apart by that; four of them had words
that were put into the list then, and none is left. Among others it will be a few in a thousand.
"""

from collections.abc import Iterator

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.opposites import OPPOSITES
from bot.matching.claims.sorts import read_sorts
from bot.matching.claims.support import is_telling
from bot.matching.claims.synonyms import are_synonyms
from bot.matching.claims.tokens import Sides, Token, Tokens
from bot.matching.spelling import is_slip
from bot.model.contradiction import Contradiction

Place = frozenset[str]
"""The stems right before and behind a word, in either order: of a passive they are turned round."""
SAME_LETTERS = 4
"""Letters with which two words of one family begin: "paid" and "pays" have fewer, and one stem."""
_NO_PAST = frozenset("need feed seed speed indeed hundred agreed breed bleed weed deed exceed succeed proceed".split())


def find_other_heads(sides: Sides) -> Iterator[Contradiction]:
    """Yield that paste and statement have different verbs, or things, between the same two words, at most once."""
    ours, theirs = _list_heads(sides.focus), _list_heads(sides.piece)
    known = {token.stem for token in sides.context}
    told = {token.stem for token in sides.paste}
    for place in ours.keys() & theirs.keys():
        for pasted in ours[place]:
            for source in theirs[place]:
                if _is_verb(pasted) == _is_verb(source) and not _is_one(pasted, source, known, told):
                    yield Contradiction(kind="direction", pasted=pasted.raw, source=source.raw)
                    return


def _is_one(pasted: Token, source: Token, known: set[str], told: set[str]) -> bool:
    """Return whether two words may well mean the same, or either side has the other's too."""
    if pasted.norm.isalnum() and pasted.norm.endswith(source.norm) and source.norm[:1].isdigit():
        # "the '60s" are the 1960s.
        return True
    if pasted.stem in known or source.stem in told or are_synonyms(pasted.norm, source.norm):
        return True
    if OPPOSITES.get(pasted.norm, pasted.norm) == OPPOSITES.get(source.norm, source.norm):
        return True
    is_kin = pasted.stem[:SAME_LETTERS] == source.stem[:SAME_LETTERS] or is_slip(pasted.norm, source.norm)
    return is_kin or bool(read_sorts(pasted.norm) & read_sorts(source.norm))


def _list_heads(tokens: Tokens) -> dict[Place, list[Token]]:
    """Return by the words around them the verbs in the past and the plurals that say something, none of them names."""
    told = [token for token in tokens if token.stem and not token.in_tag]
    found: dict[Place, list[Token]] = {}
    for before, token, behind in zip(told, told[1:], told[2:], strict=False):
        is_head = is_telling(token) and not token.has_capital and (_is_verb(token) or _is_plural(token))
        if is_head and before.sentence == token.sentence == behind.sentence:
            found.setdefault(frozenset((before.stem, behind.stem)), []).append(token)
    return found


def _is_verb(token: Token) -> bool:
    return token.norm in IRREGULAR or (token.norm.endswith("ed") and token.norm not in _NO_PAST)


def _is_plural(token: Token) -> bool:
    return token.norm.endswith("s") and not token.norm.endswith(("ss", "us", "is"))
