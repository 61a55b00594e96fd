"""What a paste tells that a statement says nothing of: a deed, or that it was so each time, beside names of both.

An article on the same people or things shares their names with whatever is said of them, and is the source of none of
it. What says the same in other words only is near in meaning instead.
"""

from collections.abc import Iterator

from bot.matching.amounts import is_amount
from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.kin import are_kin
from bot.matching.claims.other_names import list_names
from bot.matching.claims.sides import list_lands
from bot.matching.claims.support import is_telling
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.candidates import Statistics

NEAR_ENOUGH = 0.65
"""Nearness in meaning from which none of the rarest words need be shared. Of 524 training tweets of ``bench/claims.py``
that were sure and right, 14 are withheld by all of this; up to .7 it would be 39."""
RAREST = 3
"""Words of a paste, the rarest first and names apart, of which a statement must have one."""
_ALWAYS = (("every", "single"), ("every", "one"), ("each", "one"), ("each", "of"), ("all", "of", "them"), ("always",))
_ALL = frozenset(
    "all always each every everyone everything everybody both whole entire none never any throughout".split()
)


def find_untold(sides: Sides, statistics: Statistics, nearest: float | None) -> tuple[str, ...]:
    """Return the stems that tell what a paste claims, where the statement has none of them; nothing where it has one.

    That something was so each time is such a word too.

    Args:
        sides: The paste and the statement.
        statistics: How rare words are.
        nearest: The most that the two are alike in meaning, -1..1; ``None`` where words alone were compared.
    """
    if _says_always(sides.focus) and _ALL.isdisjoint(token.norm for token in sides.context):
        return ("always",)
    if nearest is not None and nearest >= NEAR_ENOUGH:
        return ()
    rarest = sorted(set(_list_telling(sides.focus, sides.context)), key=lambda stem: (-statistics.weigh(stem), stem))[
        :RAREST
    ]
    known = [token.stem for token in sides.context if token.stem]
    return () if any(are_kin(stem, other) for stem in rarest for other in known) else tuple(rarest)


def _list_telling(tokens: Tokens, known: Tokens) -> Iterator[str]:
    """Yield the stems of what is said of whom or what is named; of an irregular verb the corpus counts each form."""
    named = {at for name in list_names(tokens) for at in range(*name)} | {land.at for land in list_lands(tokens)}
    # Of a word that begins a sentence its capital in the source says that it is a name.
    names = {token.stem for token in known if token.has_capital}
    for at, token in enumerate(tokens):
        is_name = at in named or (token.has_capital and (not token.is_first or token.stem in names))
        if not is_name and is_telling(token) and not is_amount(token.norm) and token.norm not in IRREGULAR:
            yield token.stem


def _says_always(tokens: Tokens) -> bool:
    norms = [token.norm for token in tokens]
    return any(tuple(norms[at : at + len(run)]) == run for run in _ALWAYS for at in range(len(norms)))
