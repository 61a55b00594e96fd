"""What goes to whom, and who came before whom: the same two, told the other way round by "to", "before" or "preceded".

Who is meant are the words with a capital, all capitals too, right behind such a word and before it.
"""

from collections.abc import Iterator
from typing import Final

from bot.matching.claims.doers import CAPITALS_MOST
from bot.matching.claims.opposites import list_forms
from bot.matching.claims.subjects import BREAKING
from bot.matching.claims.tokens import Sides, Token, Tokens
from bot.model.contradiction import Contradiction

REACH: Final = 8
"""Words on either side of "before" among which a name is looked for."""
_POINTING: Final = frozenset("the a an his her its their former then new".split())
_EARLIER: Final = frozenset(list_forms("precede")) | {"before"}
_LATER: Final = frozenset(form for verb in ("succeed", "replace") for form in list_forms(verb))
_GIVING: Final = frozenset(
    form
    for verb in "give hand return lend donate grant award transfer release surrender deliver ship send pay sell lease "
    "offer concede cede bequeath".split()
    for form in list_forms(verb)
) | frozenset("gave given lent sent paid sold back gift".split())
"""Words that say that something goes to somebody."""


def find_turned_ways(sides: Sides) -> Iterator[Contradiction]:
    """Yield that somebody gets in the paste what he gives in the statement, or came before whom he came after."""
    if not (_is_plain(sides.focus) and _is_plain(sides.piece)):
        return
    ours, theirs = _list_receivers(sides.focus), _list_receivers(sides.piece)
    named = {_name(token) for token in sides.piece if token.has_capital}
    if ours and theirs and ours <= named and ours.isdisjoint(theirs):
        yield Contradiction(kind="roles", pasted=f"to {min(ours)}", source=f"to {min(theirs)}")
        return
    before, before_there = _list_orders(sides.focus), _list_orders(sides.piece)
    for earlier, later in before:
        turned = any(earlier & last and not earlier & first for first, last in before_there)
        is_told = any(earlier & first or later & last for first, last in before_there)
        if turned and not is_told:
            yield Contradiction(kind="roles", pasted=f"{min(earlier)} before {min(later)}", source=f"… {min(earlier)}")
            return


def _is_plain(tokens: Tokens) -> bool:
    """Return whether capitals name somebody: not in a headline of capitals."""
    told = [token for token in tokens if token.stem]
    return sum(token.has_capital for token in told) <= CAPITALS_MOST * len(told)


def _name(token: Token) -> str:
    return token.norm.removesuffix("s")


def _list_receivers(tokens: Tokens) -> frozenset[str]:
    """Return the words of the names behind "to" where something is given to them."""
    found: set[str] = set()
    for at, token in enumerate(tokens):
        clause = tokens[max(0, at - 2 * REACH) : at]
        if token.norm == "to" and any(one.norm in _GIVING and one.sentence == token.sentence for one in clause):
            found |= _read_name(tokens, at + 1)
    return frozenset(found)


def _read_name(tokens: Tokens, at: int) -> set[str]:
    """Return the words of the name that begins at a place, past articles; in brackets, its short form too."""
    while at < len(tokens) and tokens[at].norm in _POINTING:
        at += 1
    found: set[str] = set()
    while at < len(tokens) and (tokens[at].has_capital or (found and tokens[at].norm in ("and", "of", "for"))):
        if tokens[at].has_capital:
            found.add(_name(tokens[at]))
        if tokens[at].ends_clause and not tokens[at].after.strip().startswith("("):
            break
        at += 1
    return found


def _list_orders(tokens: Tokens) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Return who came before whom by the words of their names; either may be none, where it is left open."""
    orders = []
    for at, token in enumerate(tokens):
        if token.norm not in _EARLIER | _LATER:
            continue
        is_passive = at + 1 < len(tokens) and tokens[at + 1].norm == "by"
        is_turned = (token.norm in _LATER) != is_passive
        ahead, behind = _read_before(tokens, at), frozenset(_read_name(tokens, at + 1 + is_passive))
        if behind:
            orders.append((behind, ahead) if is_turned else (ahead, behind))
    return orders


def _read_before(tokens: Tokens, at: int) -> frozenset[str]:
    """Return the words of the name that begins the clause before a word: who is told of there."""
    first = at
    while first > 0 and first > at - REACH and not _breaks(tokens, first - 1, at):
        first -= 1
    for place in range(first, at):
        if tokens[place].has_capital:
            return frozenset(_read_name(tokens, place))
    return frozenset()


def _breaks(tokens: Tokens, place: int, at: int) -> bool:
    token = tokens[place]
    return token.sentence != tokens[at].sentence or token.ends_clause or token.norm in BREAKING
