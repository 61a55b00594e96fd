"""Whom a page names beside what they are: "John Roe, a senior official", "the pilot, Don Fenn".

By this a role leads to a name: "the official" back to John Roe, and "a harbour pilot" on to "the pilot, Don Fenn".
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.model.record import Span
from bot.reading.antecedents import head_of_words
from bot.reading.cues import CUE_WORDS
from bot.reading.lexicon import GROUPS, NOT_NAMES, ORGANISATIONS, PERSONS, TITLES
from bot.reading.tokens import Token

SIGHT = 1500
"""Code points from "a pilot" to "the pilot, Don Fenn": two paragraphs or three."""
_NAME_LEAST, _NAME_MOST = 2, 4
_ROLE_MOST = 6
"""Words from an article to the noun of a role."""
_TAIL_MOST = 10
"""Words of an apposition that say which one it is."""
_INDEFINITE = frozenset({"a", "an", "one"})
_GIVEN_AS = frozenset({"identified", "later", "named", "as", "only", "whose", "name", "is"})
_JOINTS = frozenset("of for from at in on to with and near by".split())
_PUBLIC = frozenset(
    "president premier minister chancellor secretary ambassador governor mayor senator king queen prince princess pope "
    "general commander judge justice speaker leader chairman chair head".split()
)
"""Offices of which a page can mean the one everybody knows: "Roe, the president of the port", and "the president"."""
_OWNED = re.compile(r"(?:[\w.’'-]+ )*(?P<surname>[A-Z][\w-]+)[’']s (?:[a-z-]+ ){0,2}[a-z-]+$")
_ADDED = frozenset({"former", "senior", "top", "same", "the", "this"})


class Calling(NamedTuple):
    """One naming: the noun of the role, its other words, the name and where the role stands."""

    head: str
    words: frozenset[str]
    name: Span
    surname: str
    at: int
    is_definite: bool


@dataclass(slots=True)
class _Kind:
    """What a page says of one noun: who is named first beside it, and the places where it stands alone, in order.

    ``other`` is where the first is named that has another surname; ``None``: nobody is. ``led_back`` are the places
    with "the", and the words before the noun. ``owned`` are those named as somebody's ("Roe's lawyer, Jo Doe"), by
    the owner's surname; ``None`` where two are.
    """

    first: Calling | None = None
    other: int | None = None
    unnamed: list[int] = field(default_factory=list)
    led_back: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    owned: dict[str, Calling | None] = field(default_factory=dict)


@dataclass(slots=True)
class Called:
    """The namings of a page, and where it brings in somebody by a role alone, by the noun of the role."""

    _kinds: dict[str, _Kind] = field(default_factory=dict)

    def add_naming(self, calling: Calling) -> None:
        """Take up a naming, in the order of the page."""
        kind = self._kinds.setdefault(calling.head, _Kind())
        kind.first = kind.first or calling
        if kind.other is None and calling.surname != kind.first.surname:
            kind.other = calling.at

    def add_unnamed(self, head: str, at: int) -> None:
        """Take up that somebody is brought in by a role alone, in the order of the page."""
        self._kinds.setdefault(head, _Kind()).unnamed.append(at)

    def add_led_back(self, head: str, at: int, words: frozenset[str]) -> None:
        """Take up that a role stands alone behind "the", in the order of the page."""
        self._kinds.setdefault(head, _Kind()).led_back.append((at, words))

    def add_owned(self, owner: str, calling: Calling) -> None:
        """Take up who is named as somebody's."""
        owned = self._kinds.setdefault(calling.head, _Kind()).owned
        known = owned.setdefault(owner, calling)
        owned[owner] = known if known is not None and known.surname == calling.surname else None

    def is_named(self, role: str) -> bool:
        """Say whether the page names somebody as what the words ``role`` say, be it sure or not that it is this one."""
        kind = self._kinds.get(head_of_words(role))
        is_one = role.lower().startswith(("the ", "his ", "her ", "their ", "its ")) or _OWNED.match(role) is not None
        return is_one and kind is not None and (kind.first is not None or bool(kind.owned))

    def name_of(self, role: str, at: int) -> Calling | None:
        """Return the naming of whoever the words ``role`` at offset ``at`` mean; ``None`` where that is not sure."""
        article, _, rest = role.lower().partition(" ")
        head = head_of_words(role)
        words = {word for word in rest.split() if word not in _ADDED | _JOINTS | {head}}
        kind = self._kinds.get(head)
        owner = _OWNED.match(role)
        if owner is not None and kind is not None:
            return kind.owned.get(owner["surname"].lower())
        if not rest or kind is None or kind.first is None or head in _PUBLIC:
            return None
        if article in ("the", "this"):
            return _named_before(kind, kind.first, words, at) or _named_later(kind, kind.first, words, at)
        return _named_behind(kind, kind.first, words, at) if article in _INDEFINITE else None


def _named_before(kind: _Kind, first: Calling, words: set[str], at: int) -> Calling | None:
    is_another = kind.other is not None and kind.other < at
    if first.at >= at or is_another or not words <= first.words:
        return None
    others = bisect_left(kind.unnamed, at)
    is_same = first.is_definite and others == 1 and kind.unnamed[0] < first.at
    return first if not others or is_same else None


def _named_later(kind: _Kind, first: Calling, words: set[str], at: int) -> Calling | None:
    """Return whom "the port official" of a lead is, where "the official, Jo Roe" follows, and no other official."""
    is_near = first.is_definite and 0 < first.at - at <= SIGHT and first.words <= words
    is_alone = not bisect_left(kind.unnamed, first.at) and not (kind.other is not None and kind.other < first.at)
    between = [said for place, said in kind.led_back if place < first.at]
    return first if is_near and is_alone and all(said <= words or words <= said for said in between) else None


def _named_behind(kind: _Kind, first: Calling, words: set[str], at: int) -> Calling | None:
    is_near = first.is_definite and 0 < first.at - at <= SIGHT
    others = bisect_left(kind.unnamed, first.at)
    return first if is_near and others == 1 and first.words <= words else None


def find_called(paragraphs: Iterable[Sequence[Token]]) -> Called:
    """Return whom a page names beside a role, from the tokens of its paragraphs in order."""
    called = Called()
    for tokens in paragraphs:
        for at, token in enumerate(tokens):
            owner = _unpossessed(token) if token.text[0].isupper() else ""
            if token.key not in _INDEFINITE and token.key != "the" and not owner:
                continue
            noun = _noun_at(tokens, at)
            if noun is None:
                continue
            if owner:
                _add_owned(called, tokens, at, noun, owner)
                continue
            name = _name_before(tokens, at, noun) or _name_behind(tokens, noun)
            head = tokens[noun].key
            words = frozenset(word.key for word in tokens[at + 1 : noun])
            if name is None:
                if token.key != "the":
                    called.add_unnamed(head, token.start)
                else:
                    called.add_led_back(head, token.start, words - _ADDED - _JOINTS)
                continue
            if name[0].start < token.start:
                words |= frozenset(word.key for word in _tail(tokens, noun))
            called.add_naming(
                Calling(
                    head=head,
                    words=words - _ADDED - _JOINTS,
                    name=Span(start=name[0].start, end=name[-1].end),
                    surname=name[-1].key,
                    at=token.start,
                    is_definite=token.key == "the",
                )
            )
    return called


def _add_owned(called: Called, tokens: Sequence[Token], at: int, noun: int, owner: str) -> None:
    """Add whom "Roe's lawyer, Jo Doe," names."""
    name = _name_behind(tokens, noun)
    if name is not None:
        called.add_owned(
            owner,
            Calling(
                head=tokens[noun].key,
                words=frozenset(word.key for word in tokens[at + 1 : noun]),
                name=Span(start=name[0].start, end=name[-1].end),
                surname=name[-1].key,
                at=tokens[at].start,
                is_definite=True,
            ),
        )


def _unpossessed(token: Token) -> str:
    ending = next((ending for ending in ("'s", "’s") if token.key.endswith(ending)), "")
    return token.key.removesuffix(ending) if ending else ""


def _noun_at(tokens: Sequence[Token], article: int) -> int | None:
    """Return the index of the noun of a person behind an article; ``None`` where another noun phrase stands there."""
    for at in range(article + 1, min(len(tokens), article + 1 + _ROLE_MOST)):
        token = tokens[at]
        if token.kind != "word" or token.key in _JOINTS or token.key in NOT_NAMES or token.text.endswith(("’s", "'s")):
            return None
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        is_last = following is None or following.kind != "word" or following.key not in PERSONS
        if token.key in PERSONS and token.text.islower() and token.key not in GROUPS and is_last:
            return at
    return None


def _name_before(tokens: Sequence[Token], article: int, noun: int) -> Sequence[Token] | None:
    """Return the name in "John Roe, a pilot"; not in "She met John Roe, a pilot said"."""
    if article < _NAME_LEAST + 1 or tokens[article - 1].kind != "comma":
        return None
    behind = tokens[noun + 1] if noun + 1 < len(tokens) else None
    if behind is not None and (behind.key in CUE_WORDS or behind.key == "and"):
        return None
    first = article - 1
    while first > 0 and _is_of_name(tokens, first - 1):
        first -= 1
    return _full_name(tokens[first : article - 1])


def _name_behind(tokens: Sequence[Token], noun: int) -> Sequence[Token] | None:
    """Return the name in "the pilot, Don Fenn, said"; not in "the pilot, Don Fenn and a cook"."""
    at = noun + 1
    if at >= len(tokens) or tokens[at].kind != "comma":
        return None
    at += 1
    while at < len(tokens) and tokens[at].key in _GIVEN_AS:
        at += 1
    last = at
    while last < len(tokens) and _is_of_name(tokens, last):
        last += 1
    following = tokens[last : last + 2]
    is_closed = not following or following[0].kind in ("comma", "break", "quotation")
    is_list = len(following) > 1 and following[0].kind == "comma" and following[1].key in ("and", "or")
    return _full_name(tokens[at:last]) if is_closed and not is_list else None


def _is_of_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.kind == "word" and token.text[0].isupper() and token.key not in NOT_NAMES


def _full_name(run: Sequence[Token]) -> Sequence[Token] | None:
    """Return a person's name of two words or more, titles before it left aside; ``None`` for any other run."""
    title = max((i for i, token in enumerate(run) if token.key in TITLES), default=-1)
    name = run[title + 1 :]
    is_name = _NAME_LEAST <= len(name) <= _NAME_MOST and not any(token.key in ORGANISATIONS for token in run)
    return name if is_name and not name[-1].text.endswith(("’s", "'s")) else None


def _tail(tokens: Sequence[Token], noun: int) -> Sequence[Token]:
    stop = noun + 1
    while stop < len(tokens) and stop <= noun + _TAIL_MOST and tokens[stop].kind == "word":
        stop += 1
    return tokens[noun + 1 : stop]
