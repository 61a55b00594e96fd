"""Who bought what from whom, where it is told as a sale: "Merrow's sale to", "sold the ferry to Quennell".

To sell and to buy are one deed, told from either end; so each is read as a buying.
"""

from typing import Final

from bot.matching.claims.opposites import list_forms
from bot.matching.claims.subjects import Named, list_led
from bot.matching.claims.tokens import Tokens

BUY: Final = "buy"
"""The verb that stands for all trades."""
OWNER_REACH: Final = 6
"""Words before a noun in which its owner is looked for."""
GOODS_REACH: Final = 10
"""Words behind one in which what it is of, and to whom, is."""
_SALES: Final = frozenset(("sale", "sales", "sell-off"))
_PURCHASES: Final = frozenset(("purchase", "acquisition", "takeover", "buyout"))
_SELLING: Final = frozenset(list_forms("sell")) | {"sold"}

Trade = tuple[frozenset[str], frozenset[str]]
"""Who bought, and who or what is named beside that did not."""


def read_trade(tokens: Tokens, at: int, named: Named) -> Trade | None:
    """Return the trade that a word tells of where it names who bought; ``None`` elsewhere."""
    norm = tokens[at].norm
    is_owned = norm in _PURCHASES
    if not is_owned and norm not in _SALES | _SELLING:
        return None
    owner = frozenset[str]() if norm in _SELLING else _find_owner(tokens, at, named)
    goods = _find_led(tokens, at, named, "of")
    buyer = _find_led(tokens, at, named, "by" if is_owned else "to") or (owner if is_owned else frozenset())
    if not buyer:
        return None
    around = {named[place] for place in _list_around(tokens, at) if place in named}
    return buyer, frozenset({*goods, *(owner | around if not is_owned else goods)}) - buyer


def _find_owner(tokens: Tokens, at: int, named: Named) -> frozenset[str]:
    for place in range(at - 1, max(-1, at - 1 - OWNER_REACH), -1):
        if tokens[place].sentence != tokens[at].sentence or tokens[place].ends_clause:
            break
        if place in named and tokens[place].raw.endswith(("'s", "\u2019s")):
            first = place
            while first - 1 in named and not tokens[first - 1].ends_clause:
                first -= 1
            return frozenset(named[one] for one in range(first, place + 1))
    return frozenset()


def _find_led(tokens: Tokens, at: int, named: Named, lead: str) -> frozenset[str]:
    for place in range(at + 1, min(len(tokens), at + 1 + GOODS_REACH)):
        if tokens[place - 1].ends_clause or tokens[place].sentence != tokens[at].sentence:
            break
        if tokens[place].norm == lead:
            return list_led(tokens, place, named)
    return frozenset()


def _list_around(tokens: Tokens, at: int) -> range:
    """Return the places of the clause on both sides of a word, as far as goods and their owner stand."""
    first = last = at
    while first > max(0, at - OWNER_REACH) and not tokens[first - 1].ends_clause:
        first -= 1
    while last + 1 < min(len(tokens), at + GOODS_REACH) and not tokens[last].ends_clause:
        last += 1
    return range(first, last + 1)
