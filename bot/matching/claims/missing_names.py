"""Names that a paste has and its source nowhere: not in the statement, and not in the rest of what is held of it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.matching.claims.kin import LETTERS, are_kin
from bot.matching.claims.other_names import TITLE_CASE, is_known, list_names
from bot.matching.claims.sides import list_lands
from bot.matching.claims.tokens import Sides, Tokens
from bot.matching.cues import ATTRIBUTIONS
from bot.matching.said import SPEAKING
from bot.matching.spelling import is_slip
from bot.model.contradiction import Contradiction

SLIP_LETTERS: Final = 6
"""Letters that a name needs to be taken for another one misspelt: Paris is no parish."""
SHORT_LEAST, SHORT_MOST = 3, 6
"""Letters of a name that may be made of the first letters of others: "MoD"."""
SHOUTED: Final = 0.3
"""Share of words in capitals from which these are shouted, and name nothing."""
_SMALL: Final = r"(?:(?:of|the|for|and|de|du|des)\s+)*"
_NO_NAMES: Final = frozenset("ceo cfo coo cto pm mp mps gdp tv dna hiv aids ai it pr vp dj suv atm pdf faq diy".split())
"""What is written in capitals and names nobody."""


def find_missing_names(sides: Sides, held: Iterable[str]) -> Iterator[Contradiction]:
    """Yield the first name of a person, a body or a place in the paste that the article has nowhere.

    Of a name of several words the last is wanted. Countries are left out: they go by many names, and are compared as
    such.

    Args:
        sides: The paste and the statement.
        held: All that is held of the article.
    """
    text = "\n".join(held)
    for first, last in sorted({*_list_named(sides.focus), *_list_capitals(sides.focus)}):
        name = sides.focus[first:last]
        if not _is_held(name, text, sides.context):
            yield Contradiction(kind="unsaid", pasted=" ".join(token.raw for token in name), source="")
            return


def _list_named(tokens: Tokens) -> Iterator[tuple[int, int]]:
    lands = {land.at: land for land in list_lands(tokens)}
    yield from (name for name in list_names(tokens) if not any(at in lands for at in range(*name)))
    for at, land in lands.items():
        if not land.is_people and land.name != land.country and " " not in land.word:
            yield at, at + 1


def _list_capitals(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the bodies that go by capitals: "the IOC", and "IOC says"; other such words are shouted."""
    lands = {land.at for land in list_lands(tokens)}
    if sum(token.raw.isupper() and len(token.raw) > 1 for token in tokens) > SHOUTED * len(tokens):
        return
    for at, token in enumerate(tokens):
        is_short = token.raw.isalpha() and token.raw.isupper() and SHORT_LEAST <= len(token.raw) <= SHORT_MOST
        if not (is_short and token.stem) or at in lands or token.in_tag or token.norm in _NO_NAMES:
            continue
        following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if following in ATTRIBUTIONS | SPEAKING or (at and tokens[at - 1].norm == "the"):
            yield at, at + 1


def _is_held(name: Tokens, text: str, context: Tokens) -> bool:
    last = name[-1]
    if _stands_in(text, last.raw) or is_known(last, context):
        return True
    # "the Orrin Ferry" may be "the Orrin ferry" there.
    is_thing = re.search(rf"\b{re.escape(last.raw.lower())}\b", text) is not None
    return is_thing and any(_stands_in(text, token.raw) for token in name[:-1])


def _stands_in(text: str, word: str) -> bool:
    """Return whether ``text`` has a name, in another form or misspelt, or one that it is made of: "MoD"."""
    bare = re.sub(r"['\u2019]s$", "", word)
    forms = "|".join(re.escape(form) for form in {bare, bare.upper(), bare.capitalize()})
    if re.search(rf"\b(?:{forms})(?:e?s)?\b", text):
        return True
    if len(bare) >= LETTERS and any(_is_one(bare.casefold(), other) for other in _list_alike(text, bare)):
        return True
    is_short = SHORT_LEAST <= len(bare) <= SHORT_MOST and bare.isalpha() and sum(map(str.isupper, bare)) > 1
    return is_short and any(re.search(_spell_out(bare), line) for line in text.split("\n") if not _is_headline(line))


def _is_headline(line: str) -> bool:
    """Return whether so many words of what is no sentence have a capital that these name nothing."""
    words = line.split()
    is_sentence = line.rstrip().endswith((".", "!", "?", '"', "\u201d"))
    return not is_sentence and sum(word[:1].isupper() for word in words) > TITLE_CASE * len(words)


def _list_alike(text: str, word: str) -> set[str]:
    """Return the words with a capital in ``text`` that begin as ``word``, in small letters."""
    start = f"{re.escape(word[0].upper())}(?i:{re.escape(word[1 : LETTERS - 1])})"
    return {found.casefold() for found in re.findall(rf"\b{start}\w+", text)}


def _is_one(name: str, other: str) -> bool:
    if are_kin(name, other) or are_kin(name, other.removesuffix("s")):
        return True
    return min(len(name), len(other)) >= SLIP_LETTERS and is_slip(name, other)


def _spell_out(letters: str) -> str:
    """Return the pattern of the name that a short one is made of: words with a capital, and small ones between them."""
    capitals = [letter for letter in letters if letter.isupper()]
    whole = rf"\b{_SMALL}".join(rf"{letter}[\w'\u2019-]+\s+" for letter in capitals[:-1])
    return rf"\b{whole}\b{_SMALL}{capitals[-1]}\w+"
