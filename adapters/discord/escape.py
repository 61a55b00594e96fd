r"""Any text made harmless for Discord: it pings no one, links nowhere, hides nothing and cannot leave its place.

``discord.utils.escape_markdown`` leaves links, numbered lists, time stamps and more alone, and ``escape_mentions``
knows three kinds of mention; so all of it is done here. Discord takes a backslash before any sign of punctuation, and
shows the sign.
"""

import re

from yarl import URL

from adapters.shaping import addresses as shaping
from adapters.shaping.visible import clean, hold_direction

_SIGNS = re.compile(
    r"[\\*_~`|<>\[\]@]"  # emphasis, code, spoilers, quotes, masked links, all that stands in <…>, mentions
    r"|:(?=[\w/+-])"  # addresses and names of emoji
    r"|(?<=discord)\.|(?<=discordapp)\.",  # invites need no scheme
    re.IGNORECASE,
)
_LINE_START = re.compile(r"^(\d+(?=[.)])|(?=[#+-]))")
"""Headings, subtext and lists, numbered ones too."""
_EVERYONE = re.compile(r"@(?=everyone|here)")
_OWN_HOSTS = ("discord.gg", "discord.com", "discordapp.com", "discord.new", "discord.media")


def escape(text: str) -> str:
    """Return ``text`` cleaned, with a backslash wherever Discord would see more in it than its letters.

    A text that has Hebrew or Arabic in it cannot turn round what stands beside it, nor the arrows of a chain.
    """
    plain = clean(text)
    escaped = _LINE_START.sub(r"\1\\", _SIGNS.sub(_put_backslash, plain))
    return hold_direction(_EVERYONE.sub("@\u200b", escaped))


def _put_backslash(found: re.Match[str]) -> str:
    return "\\" + found[0]


def write_address(url: str | None) -> str | None:
    """Return an address as ASCII that can stand in ``<…>`` or behind a button; ``None`` for what is not linked.

    Beside what is linked nowhere, Discord's own addresses are not: an invite is no source.
    """
    written = shaping.write_address(url)
    if written is None:
        return None
    host = (URL(written).raw_host or "").lower()
    return None if any(host == own or host.endswith(f".{own}") for own in _OWN_HOSTS) else written
