"""Whether words are about a state, about a war of its, or about somebody by name.

Neither weather nor sport is a matter in which an outlet's owner is a side, and a place in a dateline is none at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.answer.state_words import (
    ABOUT,
    ACTS,
    ARMS,
    BODIES,
    DEEDS,
    HOMONYMS,
    JOINS,
    NARROWS,
    NO_WAR,
    OTHER_SENSES,
    PRIVATE,
    SPORT,
    SURNAMES,
    WAR,
    WEATHER,
    WHERE,
)
from bot.matching.claims.sides import list_lands
from bot.matching.claims.tokens import Tokens, read_tokens
from bot.matching.whens import is_month_or_day
from bot.model.outlet import Country

_DATELINE = re.compile(
    r"\W{0,3}[A-Z][\w'’-]*(?:[ ,/]{1,2}[A-Z][\w'’-]*){0,4}"
    r"(?:(?:, |\. | )(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?[.,]?"
    r"(?: ?[(/\[][A-Z][^)/\]\n]{1,40}[)/\]][.,]?(?: ?(?:[—–:-]|--))?| ?(?:[—–]|--?))\s"
)
"""A place, perhaps a day, then an agency in brackets or a dash: what a report begins with."""
_SIGHT = 120
_APPOSITION = r"(?:, (?:the|an?|its) [^,.;)\n]{1,80},)?"
_LAST_WORD = re.compile(r"(?<![\w'’-])([\w'’-]+) $")
_LED_BY = 6
"""Words before a name that may say what it is: "Velmark's state-run evening paper Saltwire"."""
_ENDS = frozenset("that said told by to from of in and or reported reports citing quoting with says tells".split())
_REACH = 3
"""Words behind a people's name among which the body that is meant stands: "China's new foreign ministry"."""
_LENGTHS = frozenset(map(len, OTHER_SENSES))
_OFFICES = frozenset({"kremlin"})
"""Names of a state's seat that mean nothing but the state."""


class Naming(NamedTuple):
    """A country named: the words ``start:end``; whether only as the place where something is; whether by a town of its.

    A town's police is not the state's; where a town "said" or "will", its state is meant.
    """

    start: int
    end: int
    is_place: bool
    is_town: bool = False


def is_about_state(text: str, country: Country) -> bool:
    """Say whether ``text`` is about the state of ``country``: its bodies, its arms, what it does or is done to it."""
    tokens = _read(text)
    if _is_aside(tokens):
        return False
    has_deed = any(_is_in(token.norm, DEEDS) for token in tokens)
    return any(_is_state(tokens, naming, has_deed=has_deed) for naming in _find_namings(tokens, country))


def is_about_war(text: str, countries: Sequence[Country]) -> bool:
    """Say whether ``text`` has a word of war and names one of ``countries`` or a place in it, or names its army."""
    tokens = _read(text)
    if _is_aside(tokens):
        return False
    namings = [naming for country in countries for naming in _find_namings(tokens, country)]
    is_war = _has_war(tokens)
    return any(is_war or _has_body(tokens, naming.end, ARMS) for naming in namings)


def has_war(text: str) -> bool:
    """Say whether ``text`` has a word of war, whoever's."""
    tokens = _read(text)
    return not _is_aside(tokens) and _has_war(tokens)


def is_aside(text: str) -> bool:
    """Say whether ``text`` is about the weather, an earthquake or sport."""
    return _is_aside(_read(text))


def names_owner(text: str, owner: str) -> bool:
    """Say whether ``text`` has the name of an owner as it is written."""
    return re.search(rf"(?<!\w){re.escape(owner)}(?!\w)", text) is not None


def names_all(text: str, countries: Sequence[Country]) -> bool:
    """Say whether ``text`` names each of ``countries``."""
    tokens = _read(text)
    return not _is_aside(tokens) and all(any(_find_namings(tokens, country)) for country in countries)


def drop_source(text: str, name: str) -> str:
    """Return ``text`` without ``name`` and the words that only say what it is: its own state's, mostly.

    >>> drop_source("Ships left, the Velmarkian navy's paper Saltwire, a state bulletin, said.", "Saltwire")
    'Ships left, said.'
    """
    kept, last = "", 0
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w){_APPOSITION}", text):
        head = text[last : found.start()]
        for _ in range(_LED_BY):
            word = _LAST_WORD.search(head)
            if word is None or word[1].lower() in _ENDS:
                break
            head = head[: word.start()]
        kept, last = kept + head, found.end()
    return (kept + text[last:]).replace("  ", " ")


def _read(text: str) -> Tokens:
    found = _DATELINE.match(text[:_SIGHT])
    return _blank_other_senses(read_tokens(text[found.end() :] if found else text, ()))


def _blank_other_senses(tokens: Tokens) -> Tokens:
    """Return ``tokens``, those in a phrase of another sense without their word; where they stand stays."""
    norms = [token.norm for token in tokens]
    blank = {
        at
        for first in range(len(norms))
        for length in _LENGTHS
        if tuple(norms[first : first + length]) in OTHER_SENSES
        for at in range(first, first + length)
    }
    return tuple(replace(token, norm="") if at in blank else token for at, token in enumerate(tokens))


def _is_aside(tokens: Tokens) -> bool:
    return any(_is_in(token.norm, WEATHER | SPORT) for token in tokens)


def _has_war(tokens: Tokens) -> bool:
    before = ("", *(token.norm for token in tokens))
    return any(
        _is_in(token.norm, WAR) and not (token.norm == "war" and before[at] in NO_WAR)
        for at, token in enumerate(tokens)
    )


def _is_in(norm: str, words: frozenset[str]) -> bool:
    return norm in words or norm.removesuffix("s") in words


def _find_namings(tokens: Tokens, country: Country) -> Iterator[Naming]:
    """Yield where ``country`` is named: by name, by its people's, or by a town of its that speaks for it."""
    for name in dict.fromkeys((country.name, country.adjective, *country.also)):
        phrase = [token.norm for token in read_tokens(name, ())]
        is_people = name == country.adjective != country.name
        for start in range(len(tokens) - len(phrase) + 1):
            if _has_phrase(tokens, start, phrase):
                before = tokens[start - 1].norm if start else ""
                if before not in NARROWS and not _is_surname(tokens, start) and not _is_other_land(tokens, start):
                    yield Naming(start, start + len(phrase), is_place=not is_people and before in WHERE)
    key = _find_key(country)
    for land in list_lands(tokens) if key else ():
        is_part = land.at > 0 and tokens[land.at - 1].norm in NARROWS
        is_other = is_part or _is_surname(tokens, land.at) or _is_other_land(tokens, land.at)
        if land.country == key and not is_other:
            yield Naming(land.at, land.at + 1, is_place=not land.is_people, is_town=land.name != key)


def _is_surname(tokens: Tokens, at: int) -> bool:
    """Say whether a country's name may be that of a person, whose first name stands before it."""
    if not at or tokens[at].norm not in SURNAMES:
        return False
    before = tokens[at - 1]
    is_named = before.has_capital and bool(before.stem) and not is_month_or_day(before.norm)
    return is_named and not before.ends_clause


def _is_other_land(tokens: Tokens, at: int) -> bool:
    """Say whether a country's name is that of another land: the Georgia of Atlanta, or of "Georgia police"."""
    told = HOMONYMS.get(tokens[at].norm.removesuffix("s"))
    if told is None:
        return False
    following = tokens[at + 1].norm if at + 1 < len(tokens) and not tokens[at].ends_clause else ""
    is_bare = _is_in(following, BODIES) and not tokens[at].raw.endswith(("'s", "’s"))
    return is_bare or any(token.norm in told for token in tokens)


def _has_phrase(tokens: Tokens, start: int, phrase: list[str]) -> bool:
    norms = [token.norm for token in tokens[start : start + len(phrase)]]
    norms[-1] = norms[-1] if norms[-1] == phrase[-1] else norms[-1].removesuffix("s")
    return norms == phrase and tokens[start].has_capital


def _find_key(country: Country) -> str | None:
    """Return the name by which the verifier's list has ``country``; ``None`` where it has it by half, or as another."""
    keys = [{land.country for land in list_lands(read_tokens(name, ()))} for name in (country.name, country.adjective)]
    return next(iter(keys[0])) if keys[0] == keys[1] and len(keys[0]) == 1 else None


def _is_state(tokens: Tokens, naming: Naming, *, has_deed: bool) -> bool:
    if naming.is_place:
        return False
    if tokens[naming.start].norm in _OFFICES or (not naming.is_town and _has_body(tokens, naming.end, BODIES)):
        return True
    return has_deed and (_acts(tokens, naming.end) or _is_object(tokens, naming.start))


def _has_body(tokens: Tokens, end: int, bodies: frozenset[str]) -> bool:
    """Say whether a body of a state stands right behind a name, in the same run of words."""
    if tokens[end - 1].ends_clause:
        return False
    for at, token in enumerate(tokens[end : end + _REACH], end):
        if token.norm in JOINS or _is_in(token.norm, PRIVATE):
            return False
        if _is_in(token.norm, bodies):
            following = tokens[at + 1].norm if at + 1 < len(tokens) and not token.ends_clause else ""
            return not _is_in(following, PRIVATE)
        if token.ends_clause:
            return False
    return False


def _acts(tokens: Tokens, end: int) -> bool:
    return end < len(tokens) and not tokens[end - 1].ends_clause and tokens[end].norm in ACTS


def _is_object(tokens: Tokens, start: int) -> bool:
    """Say whether a deed is done to what is named: "sanctions on Russia", "the invasion of Ukraine"."""
    before = [token.norm for token in tokens[max(0, start - 3) : start] if token.norm != "the"]
    return len(before) > 1 and before[-1] in ABOUT and _is_in(before[-2], DEEDS)
