"""Names that a paste has and its source nowhere: not in the statement, and not in the rest of what is held of it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.matching.claims.other_names import is_known, list_names
from bot.matching.claims.sides import list_lands
from bot.matching.claims.tokens import Sides, Tokens
from bot.model.contradiction import Contradiction

LETTERS: Final = 5
"""Letters by which a name is looked for: "Siberian" is borne out by "Siberia", and Kharkov by Kharkiv."""
_LONGEST_SHORT: Final = 6


def find_missing_names(sides: Sides, held: Iterable[str]) -> Iterator[Contradiction]:
    """Yield the first name of a person, a body or a place in the paste that the article has nowhere.

    Countries are left out: they go by many names, and are compared as such.

    Args:
        sides: The paste and the statement.
        held: All that is held of the article.
    """
    text = "\n".join(held).casefold()
    for first, last in _list_named(sides.focus):
        name = sides.focus[first:last]
        if not any(_stands_in(text, token.raw) or is_known(token, sides.context) for token in name):
            yield Contradiction(kind="unsaid", pasted=" ".join(token.raw for token in name), source="")
            return


def _list_named(tokens: Tokens) -> Iterator[tuple[int, int]]:
    lands = {land.at: land for land in list_lands(tokens)}
    yield from (name for name in list_names(tokens) if not any(at in lands for at in range(*name)))
    for at, land in lands.items():
        if not land.is_people and land.name != land.country and " " not in land.word:
            yield at, at + 1


def _stands_in(text: str, word: str) -> bool:
    """Return whether a name begins a word of ``text`` (casefolded), or is made of the first letters of some: "MoD"."""
    bare = re.sub(r"['\u2019]s$", "", word)
    if re.search(rf"\b{re.escape(bare.casefold()[:LETTERS])}", text):
        return True
    is_short = len(bare) <= _LONGEST_SHORT and sum(letter.isupper() for letter in bare) > 1 and bare.isalpha()
    return is_short and re.search(r"\b" + r"\w*[\s-]+".join(bare.casefold()), text) is not None
