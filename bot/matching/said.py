"""Whether a differing stretch is the name of who says a sentence: "Marlowe said" for "Quennell said"."""

import re
from itertools import pairwise

from bot.matching.cues import ATTRIBUTIONS, FUNCTION_WORDS, MONTHS, WEEKDAYS
from bot.text.words import Words

SPEAKING = (ATTRIBUTIONS - {"according", "citing", "quoting", "stated"}) | frozenset(
    "stated tweeted posted argued explained insisted acknowledged admitted confirmed noted recalled asked continued "
    "concluded declared testified suggested replied responded answered joked observed remarked".split()
)
_BEFORE = frozenset("said says wrote to added".split())
_BESIDE = frozenset("has had have also later then previously once repeatedly".split())
_APPOSITION_MOST = 12
TITLES_MOST = 3
NAME_MOST = 6
_STOP = re.compile(r"[.!?]\s|\n")


def names_speaker(text: str, words: Words, first: int, last: int, *, offset: int = 0) -> bool:
    """Return whether words ``first:last`` name who speaks: they are a name, with a verb of saying on it.

    ``text`` begins at code point ``offset`` of what ``words`` count in. A name is one to six words of which the
    last has a capital; between it and the verb may stand "also" or an apposition in commas, before it titles.
    """
    if not 0 < last - first <= NAME_MOST or not is_name(text, words, first, last, offset=offset):
        return False
    return _speaks(text, words, last, offset) or _is_spoken_by(text, words, first, offset)


def is_name(text: str, words: Words, first: int, last: int, *, offset: int = 0) -> bool:
    """Return whether every word but the small ones has a capital, and none is a day or a month."""
    told = [at for at in range(first, last) if words.norms[at] not in FUNCTION_WORDS]
    if all(words.norms[at] in MONTHS | WEEKDAYS for at in told):
        return False
    return all(text[words.starts[at] - offset].isupper() for at in told)


def _speaks(text: str, words: Words, at: int, offset: int) -> bool:
    """Return whether a verb of saying follows right before word ``at``, or behind an apposition that begins there."""
    while at < len(words) and words.norms[at] in _BESIDE:
        at += 1
    if at >= len(words):
        return False
    gap = text[words.ends[at - 1] - offset : words.starts[at] - offset]
    if words.norms[at] in SPEAKING:
        return gap.strip() in ("", ",")
    if gap.strip() != ",":
        return False
    for before, here in pairwise(range(at, min(len(words), at + _APPOSITION_MOST))):
        between = text[words.ends[before] - offset : words.starts[here] - offset]
        if _STOP.search(between):
            return False
        if "," in between and words.norms[here] in SPEAKING:
            return True
    return False


def _is_spoken_by(text: str, words: Words, first: int, offset: int) -> bool:
    """Return whether a verb of saying stands before word ``first``, with nothing but titles between."""
    at = first
    while (
        at
        and first - at < TITLES_MOST
        and (text[words.starts[at - 1] - offset].isupper() and words.norms[at - 1] not in SPEAKING)
    ):
        at -= 1
    if not at or _STOP.search(text[words.ends[at - 1] - offset : words.starts[first] - offset]):
        return False
    verb = words.norms[at - 1]
    if verb == "to":
        return at > 1 and words.norms[at - 2] == "according"
    return verb in _BEFORE
