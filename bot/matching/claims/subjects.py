"""Who is named around a verb: its subject, whoever stands before it otherwise, and whom a preposition leads."""

from typing import Final

from bot.matching.claims.other_names import TITLE_CASE, list_names
from bot.matching.claims.sides import list_lands
from bot.matching.claims.tokens import Token, Tokens
from bot.matching.claims.verbs import is_past

AGENT_REACH = 6
"""Words behind "by" in which somebody is named who has."""
BEING: Final = frozenset("was were been being are is be got am".split())
HAVING: Final = frozenset("has have had having".split())
_HELPING: Final = frozenset(
    "will would can could may might must shall should do does did not never also then now later already still just "
    "even to".split()
)
_RELATIVE: Final = frozenset("who which that".split())
BREAKING: Final = frozenset(
    "after because when while since although though if unless whether but that who which whose whom than as".split()
)
LEADING: Final = frozenset(
    "of with in on at from for against about over under near between among into through by to without before until "
    "behind beside inside outside across".split()
)
"""Words that what they lead is no subject of the verb behind it."""
Named = dict[int, str]
"""The words that name somebody, by their places."""


def name_words(tokens: Tokens, *, most: float = TITLE_CASE) -> Named:
    """Return by place the words that name somebody, countries by their own name."""
    named = {land.at: land.country for land in list_lands(tokens)}
    names = {at for name in list_names(tokens, most=most) for at in range(*name)}
    for at, token in enumerate(tokens):
        starts_name = token.is_first and token.has_capital and token.stem
        if at not in named and (at in names or starts_name):
            named[at] = token.norm.removesuffix("s")
    return named


def list_led(tokens: Tokens, at: int, named: Named) -> frozenset[str]:
    """Return the names that the preposition at ``at`` leads.

    Of "by the minister, Ada Merrow, to" also the one in commas.
    """
    led: set[str] = set()
    for place in range(at + 1, min(len(tokens), at + 1 + AGENT_REACH)):
        if tokens[place].sentence != tokens[at].sentence or tokens[place].norm in LEADING | BREAKING:
            break
        if place in named:
            led.add(named[place])
        if tokens[place].ends_clause and led:
            break
    return frozenset(led)


def list_before(tokens: Tokens, at: int, named: Named) -> frozenset[str]:
    """Return the names before a word in its sentence."""
    return frozenset(
        name for place, name in named.items() if place < at and tokens[place].sentence == tokens[at].sentence
    )


def find_subject(tokens: Tokens, at: int, named: Named) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names right before a verb that are its subject, and all other names before it in the sentence."""
    before = list_before(tokens, at, named)
    last = at - 1
    while last >= 0 and _is_helping(tokens[last]) and not tokens[last].ends_clause:
        last -= 1
    if last >= 0 and tokens[last].norm in _RELATIVE:
        last -= 1
    elif last >= 0 and tokens[last].ends_clause:
        return frozenset(), before
    if last < 0 or tokens[last].sentence != tokens[at].sentence:
        return frozenset(), before
    first = last
    while first in named and first >= 0 and (first == last or not tokens[first].ends_clause):
        first -= 1
    run = {named[place] for place in range(first + 1, last + 1)}
    if not run:
        run = _find_people(tokens, last, named)
        first = last - 1
    is_owner = any(tokens[place].raw.endswith(("'s", "\u2019s")) for place in range(first + 1, last + 1))
    if is_owner or (first >= 0 and _is_led(tokens, first, tokens[at].sentence)):
        return frozenset(), before
    return frozenset(run), before - run


def _find_people(tokens: Tokens, at: int, named: Named) -> set[str]:
    """Return the country whose people somebody is: "Velian warplanes"."""
    if at > 0 and at - 1 in named and not tokens[at - 1].ends_clause and tokens[at].stem:
        lands = {land.at for land in list_lands(tokens) if land.is_people}
        return {named[at - 1]} if at - 1 in lands else set()
    return set()


def _is_helping(token: Token) -> bool:
    return token.norm in _HELPING | BEING | HAVING or (token.norm.endswith("ly") and not token.has_capital)


def _is_led(tokens: Tokens, at: int, sentence: int) -> bool:
    """Return whether the words behind ``at`` are led by a preposition or a verb, past offices and the like."""
    while at >= 0 and tokens[at].sentence == sentence and not tokens[at].ends_clause:
        token = tokens[at]
        if token.norm in LEADING:
            return True
        if token.stem and not token.has_capital and (is_past(token.norm) or token.norm.endswith("ing")):
            return True
        if token.norm in BREAKING or token.norm == "and":
            return False
        at -= 1
    return False
