"""Names of people, bodies and things that a paste has and its source does not."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.matching.claim import read_claim
from bot.matching.claims.nicknames import list_forms_of
from bot.matching.claims.sides import list_lands
from bot.matching.claims.times import is_month, list_weekdays
from bot.matching.claims.tokens import Sides, Token, Tokens
from bot.matching.cues import ATTRIBUTIONS
from bot.matching.said import SPEAKING
from bot.matching.scripts import restore_names
from bot.matching.spelling import is_slip
from bot.model.contradiction import Contradiction

TITLE_CASE = 0.6
"""Share of words with a capital from which capitals name nothing: a headline, or shouting."""
LEAST_LETTERS = 3
BESIDE = 3
"""Words from a name among which a word of both sides shows that the other's name stands in its place."""
_SAYING = "say"
_QUOTES = "\"\u201c\u2018\u00ab'"
OFFICES = frozenset(
    "president presidents minister ministers prime senator governor mayor general colonel captain judge justice "
    "king queen prince princess pope bishop doctor professor secretary chancellor sir lord lady mrs miss congress "
    "united states kingdom parliament government state house senate court council police army navy message update "
    "breaking".split()
)
"""Words with a capital that name an office or a body of many countries, and nobody."""
_JOINING = frozenset(("of", "the", "for", "and", "de", "du", "des"))
"""Small words inside a name of several."""
_CONTRACTED = re.compile(r"['\u2019](?:m|re|ve|ll|d|t)$", re.IGNORECASE)
_PARTIES: Final = (
    "democrat democrats democratic dems dem",
    "republican republicans gop",
    "conservative conservatives tory tories",
)
_ALIASES: Final = {word: frozenset(row.split()) for row in _PARTIES for word in row.split()}
"""Words that name one and the same, by each of them."""
Name = tuple[int, int]
"""A name by its place: first word and behind its last."""


def find_other_names(sides: Sides) -> Iterator[Contradiction]:
    """Yield the first name of the paste that the article has nowhere near and that stands where it has another."""
    yield from _find_namesake(sides)
    known = sides.context
    places, places_there = set(_list_places(sides.focus)), set(_list_places(sides.piece))
    others = [one for one in _list_all(sides.piece) if not _is_told(sides.piece, one, sides.paste)]
    for name in _list_all(sides.focus):
        if _is_told(sides.focus, name, known):
            continue
        for other in others:
            # Two known places are compared as such (:mod:`bot.matching.claims.other_lands`).
            is_either = name not in places or other not in places_there
            if is_either and _find_anchors(sides.focus, name) & _find_anchors(sides.piece, other):
                yield Contradiction(kind="name", pasted=_say(sides.focus, name), source=_say(sides.piece, other))
                return


def _find_namesake(sides: Sides) -> Iterator[Contradiction]:
    """Yield a name of which the source has the last word only, with others before it: "Tom Merrow" for "Ada Merrow"."""
    theirs = {name: [token.norm for token in sides.piece[slice(*name)]] for name in list_names(sides.piece)}
    known = sides.context
    for name in list_names(sides.focus):
        *firsts, last = sides.focus[slice(*name)]
        same = {place: norms for place, norms in theirs.items() if norms[-1] == last.norm}
        if firsts and same and all(len(norms) > 1 for norms in same.values()):
            initials = {norm[0] for norms in same.values() for norm in norms[:-1]}
            if not any(is_known(token, known) or token.norm[0] in initials for token in firsts):
                found = next(iter(same))
                yield Contradiction(kind="name", pasted=_say(sides.focus, name), source=_say(sides.piece, found))
                return


def _list_all(tokens: Tokens) -> list[Name]:
    """Return the names in a claim, those of the places in which something is among them."""
    return sorted((*list_names(tokens), *_list_places(tokens)))


def _list_places(tokens: Tokens) -> Iterator[Name]:
    """Yield the known places in which something is: "in New York" may stand where the source has a village's name."""
    for land in list_lands(tokens):
        if not land.is_people:
            yield land.at - land.word.count(" "), land.at + 1


def _is_told(tokens: Tokens, name: Name, known: Tokens) -> bool:
    return any(is_known(token, known) for token in tokens[slice(*name)])


def _find_anchors(tokens: Tokens, name: Name) -> set[str]:
    """Return the stems beside a name; all verbs of saying are one."""
    first, last = name
    beside = (*tokens[max(0, first - BESIDE) : first], *tokens[last : last + BESIDE])
    return {_SAYING if token.norm in ATTRIBUTIONS | SPEAKING else token.stem for token in beside if token.stem}


def list_names(tokens: Tokens, *, most: float = TITLE_CASE) -> Iterator[Name]:
    """Yield the names in a claim: runs of words with a capital that is not a sentence's, a month's or a country's.

    None where more than ``most`` of its words, 0..1, have a capital.
    """
    told = [token for token in tokens if token.stem and not (token.in_tag or token.is_first or _is_time(token))]
    if sum(token.has_capital for token in told) > most * len(told):
        return
    lands = {at for land in list_lands(tokens) for at in range(land.at - land.word.count(" "), land.at + 1)}
    first = None
    for at, token in enumerate(tokens):
        if at not in lands and _names(token):
            first = at if first is None else first
            if not token.ends_clause:
                continue
            yield first, at + 1
        elif first is not None:
            yield first, at
        first = None
    if first is not None:
        yield first, len(tokens)


def _names(token: Token) -> bool:
    """Return whether a word has a capital of its own. What is all capitals may be shouted."""
    return (
        token.has_capital
        and not token.raw.isupper()
        and not token.is_first
        and not token.in_tag
        and not token.before.endswith("-")
        and token.norm not in OFFICES
        and not any(mark in token.before for mark in _QUOTES)
        and bool(token.stem)
        and not _is_time(token)
        and len(token.norm) >= LEAST_LETTERS
        and not _CONTRACTED.search(token.raw)
    )


def _is_time(token: Token) -> bool:
    return is_month(token) or bool(list_weekdays((token,)))


def is_known(token: Token, known: Tokens) -> bool:
    """Return whether a word of a name stands among ``known``, in another form or script, or misspelt as a name."""
    norms = {one.norm for one in known}
    if norms.intersection((token.norm, token.norm.removesuffix("s"), f"{token.norm}s", f"{token.norm}es")):
        return True
    names = {one.norm for one in known if one.has_capital}
    if not names.isdisjoint(_ALIASES.get(token.norm) or list_forms_of(token.norm)):
        return True
    if any(is_slip(token.norm, other) for other in names) or _is_initials(token, known):
        return True
    return not token.raw.isascii() and any(restore_names(read_claim(token.raw), names))


def _is_initials(token: Token, known: Tokens) -> bool:
    """Return whether a short name is made of the first letters of a name of several words: "MoD"."""
    is_short = len(token.norm) >= LEAST_LETTERS and sum(letter.isupper() for letter in token.raw) > 1
    return is_short and any(token.norm in forms for forms in _list_initials(known))


def _list_initials(tokens: Tokens) -> Iterator[tuple[str, ...]]:
    """Yield for each run of words with a capital, from each of them on, its first letters with and without "of"."""
    run: list[Token] = []
    for token in (*tokens, None):
        if token is not None and (token.has_capital or (run and token.norm in _JOINING)):
            run.append(token)
            if not (token.ends_clause or token.raw.endswith(("'s", "\u2019s"))):
                continue
        words = run[:-1] if run and not run[-1].has_capital else run
        for first in range(len(words) - 1):
            if words[first].has_capital:
                rest = words[first:]
                yield (
                    "".join(one.norm[:1] for one in rest),
                    "".join(one.norm[:1] for one in rest if one.has_capital),
                )
        run = []


def is_named(name: Tokens, known: Tokens) -> bool:
    """Return whether somebody of that name stands among ``known``: by the last word of it, or by others alone.

    "Tom Merrow" is no Tom Quennell, and "Quennell" and "Tom" may be.
    """
    if is_known(name[-1], known):
        return True
    norms = {token.norm for token in name}
    for first, following in pairwise((*known, None)):
        if first is not None and first.has_capital and first.norm in norms:
            is_longer = following is not None and not first.ends_clause and following.has_capital
            if not (is_longer and following is not None and following.norm not in norms):
                return True
    return False


def _say(tokens: Tokens, name: Name) -> str:
    return " ".join(token.raw for token in tokens[slice(*name)])
