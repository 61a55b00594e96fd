"""The words by which a claim is looked up: normalised, without those that say nothing, brought to their stems."""

import re
from collections.abc import Callable

from bot.text.words import normalise_words, split_words

Stem = Callable[[str], str]
"""Brings a normalised word to its stem; the same one is used for what is stored and for what is asked."""

STOP_WORDS = frozenset(
    "a an and are as at be but by for from has have had he her his him i in is it its it's me my not of on or our she "
    "so that the their them they this to us was we were what when where which who will with would you your do does did "
    "been being am just into out up down about over than then there these those can could if how why all no any more "
    "rt via amp pic twitter com".split()
)
"""Words that are not looked up: those of grammar, and those that every shared post brings along."""

_TAG = re.compile(r"[#@]\w+")
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")


def read_terms(text: str, stem: Stem) -> tuple[str, ...]:
    """Return the stems of the words of ``text`` that say something, in order, each as often as it stands there."""
    return tuple(stem(word) for word in normalise_words(split_words(split_tags(text))) if word not in STOP_WORDS)


def split_tags(text: str) -> str:
    """Return ``text`` with the words of tags and names of accounts apart: "#SaveTheTrees" as "Save The Trees"."""
    return _TAG.sub(lambda found: _JOINT.sub(" ", found.group()[1:]), text)
