"""Whether sentences tell of different times: what was said on Monday was not said in Tuesday's interview."""

from collections.abc import Sequence
from itertools import takewhile

from bot.model.record import Node
from bot.reading.chains.shortened import is_short
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.tree import Tree

_WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday today tonight".split())
_MONTHS = frozenset("january february march april june july august september october november december".split())
_DAYS = _WEEK | _MONTHS | {"yesterday"}
"""Words for a day or a month. May is left out: it is a verb more often."""
_NO_NAMES = _MONTHS | frozenset("christmas easter may ramadan".split())
"""Words with a capital that name a time, and neither a place nor a journalist."""
_PLAIN = _WEEK | frozenset(
    "afternoon anonymity anonymously at briefly by condition during evening from in link morning night of on over "
    "phone telephone this to via video with".split()
)
"""Words behind "spoke to the Harbour Wire" that tell of no other time and of no matter."""
_REASON = "because"


def are_apart(one: Passage, other: Passage) -> bool:
    """Say whether both sentences name days, outside of quotations, and none that is the same."""
    mine, others = _days_of(one), _days_of(other)
    return bool(mine and others) and mine.isdisjoint(others)


def says_more(tree: Tree, verb: int, nodes: Sequence[Node]) -> bool:
    """Say whether more stands behind a verb of speech than the ``nodes`` read there, a weekday, and why.

    "She spoke to the Harbour Wire last year", "about fish", "when it was new": that may have been another time, and
    another matter. On condition of anonymity, by phone, or in Orrin is no more.
    """
    behind = (at for at in tree.subtree(verb) if at > verb)
    return not all(_is_plain(tree, at, nodes) for at in takewhile(lambda at: tree.words[at].key != _REASON, behind))


def _is_plain(tree: Tree, at: int, nodes: Sequence[Node]) -> bool:
    word = tree.words[at]
    if word.text.isdigit():
        return False
    if word.key in _PLAIN or word.pos in ("DET", "PUNCT") or word.tag in ("POS", "PRP$") or is_short(tree, at):
        return True
    if word.pos == "PROPN":
        return word.key not in _NO_NAMES
    over = tree.words[word.head] if word.dep in ("amod", "compound", "nmod") else word
    return any(
        node.start is not None and node.end is not None and node.start <= one.start < node.end
        for node in nodes
        for one in (word, over)
    )


def _days_of(passage: Passage) -> set[str]:
    quoted = passage.quoted_words()
    return {word.key for at, word in enumerate(passage.tree.words) if word.key in _DAYS and at not in quoted}
