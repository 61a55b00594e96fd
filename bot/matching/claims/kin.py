"""Words of one family: "threats" and "threaten", "suspend" and "suspension", and not "suspend" and "suspect"."""

from itertools import chain
from typing import Final

LETTERS: Final = 5
"""Letters with which two words of a family begin, at least."""
_SINGLE: Final = (
    "al an ance ant at ation e ed en ence ent er i ial ian ic ically ing ion ism ist iti ity ive ies iv iz is ise ize "
    "ment ness or our ship ur ure y eri ery ician abl able ibl ible ful less ish it age"
).split()
_ENDINGS: Final = frozenset(chain(("", "s", "es", "al", "ly"), _SINGLE, (f"{ending}s" for ending in _SINGLE)))
"""What words, and what a stemmer leaves of them, end in behind the part that they have in common."""
_CHANGES: Final = frozenset(
    frozenset(pair.split("|"))
    for pair in "d|s d|sion d|sions oy|uct oy|uction v|f ve|f s|z se|ze r|er b|pt be|ption b|ption".split()
)
"""Endings of which one stands for the other: "explode" and "explosion", "destroy" and "destruction"."""
_BEHIND: Final = (
    ("duc", frozenset(("", "e", "ed", "t", "tion"))),
    ("ain", frozenset(("", "t", "ts"))),
    ("en", frozenset(("t", "c", "ce"))),
)
"""The same behind some letters only: "reduce" and "reduction", "complain" and "complaint", "silent" and "silence"."""
_APART: Final = frozenset(
    frozenset(pair.split("|"))
    for pair in (
        "polic|polici police|policy polici|police count|counti count|counter parti|partial organ|organis organ|organiz "
        "commun|communist communiti|communist gener|general execut|executor"
    ).split()
)
"""Stems of two families that only look like one."""


def are_kin(one: str, other: str) -> bool:
    """Return whether two stems are of one family, as far as the letters tell that they begin and end with.

    Words that were not brought to their stems may be given too.
    """
    if one == other:
        return True
    if one[:LETTERS] != other[:LETTERS] or min(len(one), len(other)) < LETTERS or frozenset((one, other)) in _APART:
        return False
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return any(_are_endings(one[:at], one[at:], other[at:]) for at in range(common, LETTERS - 1, -1))


def _are_endings(base: str, one: str, other: str) -> bool:
    if frozenset((one, other)) in _CHANGES or any(base.endswith(end) and {one, other} <= rest for end, rest in _BEHIND):
        return True
    return _is_ending(base, one) and _is_ending(base, other)


def _is_ending(base: str, ending: str) -> bool:
    """Return whether ``ending`` may stand behind ``base``, whose last letter may be doubled: "admit-ted"."""
    return ending in _ENDINGS or (len(ending) > 1 and ending[0] == base[-1] and ending[1:] in _ENDINGS)
