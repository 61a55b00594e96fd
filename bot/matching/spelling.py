"""Two spellings of one word: slips of the keyboard, contractions written out, British and American forms."""

import re
from collections.abc import Sequence
from itertools import product

from rapidfuzz.distance import OSA

from bot.matching.amounts import is_amount, read_number
from bot.matching.cues import CUE_WORDS
from bot.matching.misread import is_misread
from bot.matching.scans import read_shape

SYLLABLE, SYLLABLE_LENGTH, MIDDLE = 2, 7, 3
"""Letters of a syllable that is swallowed, those a word needs for it, and those that must stand before it."""
SLIP_LENGTH = 4
"""Letters a word needs for one slip of the keyboard (Damerau's four kinds) to be taken as such. Two slips are not:
at that distance English has too many pairs of real words ("convicted", "convinced")."""
CUE_SLIP_LENGTH = 5
"""The same where one of the two carries a meaning of its own ("almost", "never", "Tuesday")."""

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_SHORT_WORDS = frozenset("mach most mist note cant near may".split())
"""Words of their own one letter short of a cue, such as may be put in its place: nobody means "cold" for "could"."""

_PARTS = {
    "not": "do does did is are was were has have had should would could must need dare".split(),
    "will": "i you he she it we they that there who what".split(),
    "are": "you we they there who what where how".split(),
    "have": "i you we they would could should might must who".split(),
    "is": "he she it that there who what where how here".split(),
    "would": "i you he she it we they who there that".split(),
}
_ENDINGS = {"not": "nt", "will": "ll", "are": "re", "have": "ve", "is": "s", "would": "d"}
_CONTRACTIONS: dict[str, tuple[str, ...]] = {
    **{host + _ENDINGS[full]: (host, full) for full, hosts in _PARTS.items() for host in hosts},
    "im": ("i", "am"),
    "lets": ("let", "us"),
    "wont": ("will", "not"),
    "cant": ("can", "not"),
    "cannot": ("can", "not"),
    "shant": ("shall", "not"),
    "gonna": ("going", "to"),
    "percent": ("per", "cent"),
}
_SCANNED = str.maketrans("015", "ols")
# British to American where more than one letter differs; what differs in one is a slip anyway.
_VARIANTS = {
    "programme": "program",
    "programmes": "programs",
    "catalogue": "catalog",
    "catalogues": "catalogs",
    "dialogue": "dialog",
    "dialogues": "dialogs",
    "analogue": "analog",
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "cheque": "check",
    "cheques": "checks",
    "whilst": "while",
    "amongst": "among",
    "learnt": "learned",
    "burnt": "burned",
    "spelt": "spelled",
    "dreamt": "dreamed",
    "leapt": "leaped",
    "jewellery": "jewelry",
    "plough": "plow",
    "ploughs": "plows",
    "ploughed": "plowed",
    "draught": "draft",
    "okay": "ok",
    "orientated": "oriented",
    "grey": "gray",
    "tonne": "ton",
    "tonnes": "tons",
    "kilometre": "km",
    "kilometres": "km",
    "kilometer": "km",
    "kilometers": "km",
}


def without_slips(
    pasted: Sequence[str], original: Sequence[str], *, is_scanned: bool = False
) -> tuple[list[str], list[str]]:
    """Return both sides with contractions written out and words that differ only in spelling taken off both.

    ``is_scanned`` says that the paste was read by a scanner, whose slips are others than a hand's.
    """
    # Both as they stand come first: "were" is a word, and "we're" without its apostrophe.
    readings = list(product((pasted, _expand(pasted, original)), (original, _expand(original, pasted))))
    if any(_letters(one) == _letters(other) for one, other in readings):
        return [], []
    if len(pasted) == len(original):
        pairs = list(zip(pasted, original, strict=True))
        clear = [pair for pair in pairs if not is_misread(*pair, is_scanned=is_scanned)]
        readings.append(([one for one, _ in clear], [other for _, other in clear]))
    return min((_pair_off(*reading) for reading in readings), key=lambda sides: len(sides[0]) + len(sides[1]))


def _undo_scan(word: str) -> str:
    """Return a word as a scanner may have read it: "m" for "rn", "l" for "1"."""
    return word.translate(_SCANNED).replace("nn", "rm").replace("m", "rn")


def _letters(norms: Sequence[str]) -> str:
    return "".join(_VARIANTS.get(norm, norm) for norm in norms)


def _expand(norms: Sequence[str], others: Sequence[str]) -> list[str]:
    expanded: list[str] = []
    for norm in norms:
        parts = _CONTRACTIONS.get(norm, (norm,))
        if parts[-1] in ("would", "is"):
            # "I'd" is "I had" and "he's" is "he has" where the other side says so.
            other = "had" if parts[-1] == "would" else "has"
            parts = (*parts[:-1], other) if len(parts) > 1 and other in others else parts
        expanded += parts
    return expanded


def _pair_off(pasted: Sequence[str], original: Sequence[str]) -> tuple[list[str], list[str]]:
    left = list(original)
    kept: list[str] = []
    for word in pasted:
        twin = next((other for other in left if is_slip(word, other)), None)
        if twin is None:
            kept.append(word)
        else:
            left.remove(twin)
    return kept, left


def is_slip(word: str, other: str) -> bool:
    """Return whether two words are one word misspelt, and not two numbers, negations or dates."""
    word, other = _VARIANTS.get(word, word), _VARIANTS.get(other, other)
    if word == other or _is_regrouped(word, other):
        return True
    shorter = min(len(word), len(other))
    if shorter < SLIP_LENGTH:
        return False
    cues = sum(one in CUE_WORDS or is_amount(one) for one in (word, other))
    if (_undo_scan(word) == _undo_scan(other) and word[0].isalpha()) or (
        cues == 1 and shorter >= CUE_SLIP_LENGTH and read_shape(word) == read_shape(other)
    ):
        return True
    if word[0] != other[0]:
        return False
    is_short = shorter < CUE_SLIP_LENGTH and not _loses_letter(word, other)
    if cues > 1 or (cues and is_short) or not (word.isalpha() and other.isalpha()):
        return read_number(word) is not None and read_number(word) == read_number(other)
    return OSA.distance(word, other, score_cutoff=1) <= 1 or _swallows_syllable(*sorted((word, other), key=len))


def _is_regrouped(word: str, other: str) -> bool:
    """Return whether a number has points between its thousands where the other has none: "7.300" for "7300"."""
    return _GROUPED.fullmatch(word) is not None and word.replace(".", "") == other


def _loses_letter(word: str, other: str) -> bool:
    """Return whether a word is none but lacks a letter of a longer cue ("culd")."""
    return len(other) - len(word) == 1 and len(other) >= CUE_SLIP_LENGTH and word not in _SHORT_WORDS


def _swallows_syllable(shorter: str, longer: str) -> bool:
    """Return whether ``shorter`` is ``longer`` with two letters in a row left out of its middle ("probly")."""
    if len(longer) - len(shorter) != SYLLABLE or len(shorter) < SYLLABLE_LENGTH:
        return False
    edge = next(
        (at for at, (one, other) in enumerate(zip(shorter, longer, strict=False)) if one != other), len(shorter)
    )
    return MIDDLE <= edge < len(shorter) and shorter[edge:] == longer[edge + SYLLABLE :]
