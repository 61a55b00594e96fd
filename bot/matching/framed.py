"""What whoever pastes says of the words behind: "my uncle keeps telling everyone that …", "it is not true that …".

It is no part of what is quoted, and no change of it. That it denies what follows has to be told all the same.
"""

from collections.abc import Sequence

from bot.matching.cues import NEGATIONS, SAYING
from bot.matching.polarity import REFUSING

FRAME_MOST = 10
"""Words of such a stretch; a longer one says something of its own."""
_REACH = 4
"""Words before "that" among which what is said, heard or thought must stand: "telling everyone I know that"."""
_FALSE = frozenset(
    "false untrue wrong incorrect lie lies hoax myth fake nonsense rubbish bs doubt doubts debunked misleading".split()
)
_DENYING = (NEGATIONS | REFUSING | _FALSE) - {"ban", "stop"}
"""Without those that are parts of names as well."""
_ANSWERS = (("no",), ("nope",), ("nah",))
_ASKING = (("isnt", "it"), ("is", "it"), ("wasnt", "it"))
_THINKING = frozenset(
    "true correct fact rumour rumor news story saying tell telling tells told hear hears heard read reads know knows "
    "knew think believe believed believing thought say confirm confirms confirmed insist insisting swear swears swore "
    "claim claiming agree agrees agreed post posts posting mention mentions mentioned hope hopes".split()
)
_TELLING = SAYING | _THINKING | _FALSE | REFUSING
_SPOKEN = frozenset(
    "says said claims claimed wrote writes tweeted added stated argues argued insists announced".split()
)


def is_frame(norms: Sequence[str]) -> bool:
    """Return whether words right before a source's only say who says, hears or thinks that, or deny it.

    They end in "that" behind such a word, or in a verb of saying.
    """
    if not 1 < len(norms) <= FRAME_MOST:
        return False
    if norms[-1] == "that":
        return not _TELLING.isdisjoint(norms[-1 - _REACH : -1])
    return norms[-1] in _SPOKEN


def is_denial(norms: Sequence[str]) -> bool:
    """Return whether such words deny what stands behind them; two words that deny cancel out: "nobody doubts that".

    "No" in front is an answer to somebody, and "isn't it true that" asks for a yes.
    """
    told = norms[1:] if norms[:1] in _ANSWERS else norms
    return tuple(told[:2]) not in _ASKING and sum(norm in _DENYING for norm in told) % 2 == 1
