"""One person's name in two spellings."""

import re
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene

_NAME = re.compile(
    r"(?<![\w.’'-])(?P<first>[A-Z][a-zà-ÿ]{2,14}) (?P<last>[A-Z][A-Za-zÀ-ÿ’'-]{4,24}?)(?=['’]s\b|[^\w’'-]|$)"
)
_LETTERS_LEAST = 5
_NAMES_MOST = 400
"""Different names of one text that are compared; a longer list is a register."""
_SAME_MOST = 40
"""Surnames of one text with one first name, or that stand in it often, with which others are compared."""
_NO_FIRST = frozenset(
    "The This That These Those Mrs Miss Lord Lady Dame Sir President Minister Senator Governor Judge Justice Mayor "
    "Prince Princess King Queen Pope Saint Mount Lake Fort Port New North South East West Great United Former Doctor "
    "Professor General Captain Colonel Major Sergeant Officer Chief Secretary Chairman Councillor Congressman "
    "American British European Russian Chinese French German Republican Democratic Conservative Labour When While "
    "After Before Since With From And But For Then There Here What Who How Why Both All Some Most Many His Her Their "
    "Its Our Your National International Central Royal Super World Street Park San Santa Los Las Puerto Costa Real "
    "Des Van Von Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July "
    "August September October November December".split()
)
_CAPITAL = re.compile(r"(?<![\w.’'-])[A-Z][A-Za-zÀ-ÿ]{4,24}(?=['’]s\b|[^\w’'-]|$)")
_OFTEN = 4
"""Times that a surname stands in a text before a word like it, which stands there once, is taken for a slip of it."""


def find_spellings(scene: Scene) -> Iterator[Reservation]:
    """Yield a surname that differs by a letter or two from the one that stands with the same first name."""
    seen: dict[str, list[str]] = {}
    for found in _NAME.finditer(scene.text):
        first, last = found["first"], found["last"]
        if first in _NO_FIRST or not scene.own.startswith(found[0], found.start()):
            continue
        others = seen.setdefault(first, [])
        if last not in others and len(seen) < _NAMES_MOST and len(others) < _SAME_MOST:
            if any(_is_slip(last, other) for other in others):
                yield reserve_words(scene, *found.span())
            others.append(last)


def find_slips(scene: Scene) -> Iterator[Reservation]:
    """Yield a word that stands once and is a speaker's surname but for a letter too many, too few, or out of place.

    Not for another letter: Iceland is no slip of Ireland.
    """
    spoken = {scene.text[one.mention.start : one.mention.end].rsplit(maxsplit=1)[-1] for one in scene.sources}
    surnames = {found["last"] for found in _NAME.finditer(scene.own) if found["first"] not in _NO_FIRST} & spoken
    places: dict[str, list[re.Match[str]]] = {}
    for found in _CAPITAL.finditer(scene.own):
        places.setdefault(found[0], []).append(found)
    often = sorted(name for name in surnames if len(places.get(name, ())) >= _OFTEN)[:_SAME_MOST]
    for word, found_at in places.items():
        is_once = len(found_at) == 1 and word not in surnames
        if is_once and any(_is_slip(word, name) and not _has_other_letter(word, name) for name in often):
            yield reserve_words(scene, *found_at[0].span())


def _has_other_letter(one: str, other: str) -> bool:
    return len(one) == len(other) and sorted(one.lower()) != sorted(other.lower())


def _is_slip(one: str, other: str) -> bool:
    """Say whether two surnames differ as a slip does: a letter more, less, another, or two that changed places."""
    if one[0] != other[0] or min(len(one), len(other)) < _LETTERS_LEAST or one.lower() == other.lower():
        return False
    short, long = sorted((one.lower(), other.lower()), key=len)
    if long.startswith(short):
        return False  # a plural, an adjective, a feminine
    if len(long) - len(short) > 1:
        return False
    if len(long) > len(short):
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    differ = [at for at, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
    if len(differ) == 1:
        return True
    first, *rest = differ
    return rest == [first + 1] and sorted(short) == sorted(long)


RULES = (
    Rule(
        id="derived.inconsistent.spelling",
        kind="inconsistent",
        basis="derived",
        severity="low",
        means="The text spells a person's name in two ways.",
        find=find_spellings,
    ),
    Rule(
        id="derived.inconsistent.surname",
        kind="inconsistent",
        basis="derived",
        severity="low",
        means="A surname stands once in another spelling.",
        find=find_slips,
    ),
)
