"""How long a lost gateway is left alone between two tries."""

from typing import Final

import discord.client
from discord.backoff import ExponentialBackoff

LONGEST_BACKOFF: Final = 64.0
"""Seconds. The library goes up to 1,024: after an outage of an hour the bot would be back a quarter of an hour late."""
_DOUBLINGS: Final = 6


class ShortBackoff(ExponentialBackoff[bool]):
    """The library's own, doubled fewer times."""

    def __init__(self) -> None:
        """Begin with the shortest."""
        super().__init__()
        self._max = _DOUBLINGS


def shorten_backoff() -> None:
    """Let the library's client wait no longer; it takes no setting for it, only the class that its module names."""
    discord.client.ExponentialBackoff = ShortBackoff  # type: ignore[attr-defined, assignment] # not exported, but it is the one that its connect() takes
