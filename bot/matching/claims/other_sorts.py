"""Another thing, or another deed, of the same sort: rats for mice, sold for leased."""

from collections.abc import Iterator

from bot.matching.claims.sorts import read_sorts
from bot.matching.claims.tokens import Sides, Token, Tokens
from bot.model.contradiction import Contradiction


def find_other_sorts(sides: Sides) -> Iterator[Contradiction]:
    """Yield that paste and statement name different ones of a sort, and none in common, at most once.

    What stands in the headline or right before the statement is common too.
    """
    ours, theirs = _list_sorts(sides.focus), _list_sorts(sides.piece)
    around = _list_sorts(sides.context)
    for row in ours.keys() & theirs.keys():
        if not ours[row].keys() & around[row].keys():
            pasted, source = next(iter(ours[row].values())), next(iter(theirs[row].values()))
            yield Contradiction(kind="name", pasted=pasted.raw, source=source.raw)
            return


def _list_sorts(tokens: Tokens) -> dict[int, dict[int, Token]]:
    """Return by sort the ones that are named, each with its first word. A name is none of any: "Mr Baker"."""
    found: dict[int, dict[int, Token]] = {}
    for token in tokens:
        is_name = token.in_tag or (token.has_capital and not token.is_first and not token.raw.isupper())
        for row, part in () if is_name else read_sorts(token.norm):
            found.setdefault(row, {}).setdefault(part, token)
    return found
