"""Words for opposite courses of things: what rose and what fell, what was allowed and what was banned.

Written from general knowledge of English, not from any text.
"""

from collections.abc import Iterator
from typing import Final

_PAIRS: Final = (
    ("rise raise increase grow climb jump surge soar gain expand rose risen grew grown higher",
     "fall drop decrease decline shrink plunge sink slump tumble reduce fell fallen shrank sank lower cut"),
    ("win won victory", "lose lost defeat"),
    ("open reopen", "close shut"),
    ("allow permit authorise authorize legalise legalize", "ban forbid forbade forbidden prohibit outlaw"),
    ("accept approve adopt ratify endorse signed signing", "reject veto refuse block"),
    ("begin start began begun", "stop cease halt"),
    ("hire recruit", "dismiss sack fired"),
    ("buy purchase bought", "sell sold"),
    ("support", "oppose"),
    ("confirm admit acknowledge", "deny dispute refute"),
    ("arrest detain jail imprison", "release freed"),
    ("convict guilty", "acquit innocent exonerate"),
    ("survive alive survivor", "die dead killed kill"),
    ("extend prolong", "expire shorten curtail ending ended"),
    ("join", "quit left withdraw withdrew withdrawn"),
    ("advance", "retreat"),
    ("build built construct", "demolish destroy"),
    ("more", "fewer less"),
    ("largest biggest highest most", "smallest lowest least fewest"),
    ("majority", "minority"),
    ("legal", "illegal"),
    ("safe", "unsafe dangerous"),
    ("towards toward", "away"),
    ("true", "false untrue"),
)  # fmt: skip
"""Two directions of one thing a row; a verb stands for its regular forms too."""


def list_forms(word: str) -> Iterator[str]:
    """Yield a word with the regular forms of a verb; of other words these are none, and stand nowhere."""
    base = word.removesuffix("e")
    stems = [base, word + word[-1]]
    if word.endswith("y"):
        stems.append(word[:-1] + "i")
    yield from (word, f"{word}s", f"{word}es", *(f"{stem}{ending}" for stem in stems for ending in ("ed", "es", "ing")))


def _read_rows() -> dict[str, tuple[int, int]]:
    known: dict[str, tuple[int, int]] = {}
    for row, sides in enumerate(_PAIRS):
        for sign, words in zip((1, -1), sides, strict=True):
            for word in words.split():
                for form in list_forms(word):
                    known.setdefault(form, (row, sign))
    return known


MOVING: Final = frozenset("go goes going gone went come comes coming came move moved moving driven drove".split())
"""Words behind which "up" and "down" say where something went."""
UP_DOWN: Final = {"up": (0, 1), "down": (0, -1)}
OPPOSITES: Final = _read_rows()
"""Of each word the row it stands in, and 1 or -1 for its direction."""


def are_opposites(one: str, other: str) -> bool:
    """Return whether two sayings, each a word with what denies it, are of one row: "fell" and "rose", "not fell"."""
    ours, theirs = ({_read_row(word) for word in said.casefold().split()} - {None} for said in (one, other))
    return bool(ours & theirs)


def _read_row(word: str) -> int | None:
    known = OPPOSITES.get(word) or UP_DOWN.get(word)
    return known[0] if known is not None else None
