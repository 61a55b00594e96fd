"""Which outlet a host or a name belongs to, and the plain facts about it.

In go the bytes of the shipped lists (``seeds/outlets``), the operator's override lines, a host or a name. Out come
profiles, or ``None``: unlisted, a normal answer. Nothing here reads a file or a clock; no score comes out.
"""

from bot.outlets.describe import describe_outlet, summarise_outlet
from bot.outlets.interests import list_interests
from bot.outlets.links import link_rules
from bot.outlets.registry import Registry

__all__ = ["Registry", "describe_outlet", "link_rules", "list_interests", "summarise_outlet"]
