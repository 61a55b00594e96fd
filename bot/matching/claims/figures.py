"""The figures of a claim, by value: "two" is 2, "33bn" is 33 billion, "dozens" is none."""

from bot.matching.amounts import list_amounts
from bot.text.words import read_words


def list_figures(text: str) -> frozenset[float]:
    """Return the values of the numbers in ``text``; those that count loosely have none."""
    return frozenset(value for value in list_amounts(read_words(text).norms) if isinstance(value, float))
