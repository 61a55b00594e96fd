"""Whether two sentences tell of different days: what was said on Monday was not said in Tuesday's interview."""

from bot.reading.grammar.quoting import Passage

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight january february march april "
    "june july august september october november december".split()
)
"""Words for a day or a month. May is left out: it is a verb more often."""


def are_apart(one: Passage, other: Passage) -> bool:
    """Say whether both sentences name days, outside of quotations, and none that is the same."""
    mine, others = _days_of(one), _days_of(other)
    return bool(mine and others) and mine.isdisjoint(others)


def _days_of(passage: Passage) -> set[str]:
    quoted = passage.quoted_words()
    return {word.key for at, word in enumerate(passage.tree.words) if word.key in _DAYS and at not in quoted}
