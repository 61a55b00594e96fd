r"""Any text made harmless for Discord: it pings no one, links nowhere, hides nothing and cannot leave its place.

``discord.utils.escape_markdown`` leaves links, numbered lists, time stamps and more alone, and ``escape_mentions``
knows three kinds of mention; so all of it is done here. Discord takes a backslash before any sign of punctuation, and
shows the sign.
"""

import re
import unicodedata

from yarl import URL

from bot.wording import ARROW, DOT

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufdd0-\ufdef\ufe00-\ufe0e\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
"""What shows nothing and is in no class that :func:`clean` drops. U+FE0F stays: emoji need it."""
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co"})
_NO_CHARACTER = 0xFFFE
"""The last two code points of every plane are none."""
_BLANK = re.compile("[\\s\u2800]+")
_MARKS = 4
"""Marks shown on one letter: Vietnamese and vowelled Hebrew need no more, and a stack hides its neighbours."""
_SIGNS = re.compile(
    r"[\\*_~`|<>\[\]@]"  # emphasis, code, spoilers, quotes, masked links, all that stands in <…>, mentions
    r"|:(?=[\w/+-])"  # addresses and names of emoji
    r"|(?<=discord)\.|(?<=discordapp)\.",  # invites need no scheme
    re.IGNORECASE,
)
_LINE_START = re.compile(r"^(\d+(?=[.)])|(?=[#+-]))")
"""Headings, subtext and lists, numbered ones too."""
_EVERYONE = re.compile(r"@(?=everyone|here)")
_LEFT_TO_RIGHT = "\u200e"

_OWN_HOSTS = ("discord.gg", "discord.com", "discordapp.com", "discord.new", "discord.media")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NOT_IN_ADDRESS = re.compile(r"[^!#$%&+,./0-9:;=?A-Z_a-z-]")
_ADDRESS_READ = 4096


def clean(text: str) -> str:
    """Return ``text`` on one line, without what is not seen: controls, zero widths, turners of direction, fillers.

    This is for places that know no markdown: labels of buttons and options, footers.
    """
    kept: list[str] = []
    marks = 0
    for letter in _UNSEEN.sub("", _BLANK.sub(" ", text)):
        category = unicodedata.category(letter)
        if category in _DROPPED or ord(letter) & _NO_CHARACTER == _NO_CHARACTER:
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MARKS:
            kept.append(letter)
    return " ".join("".join(kept).split())


def escape(text: str) -> str:
    """Return ``text`` cleaned, with a backslash wherever Discord would see more in it than its letters.

    A text that has Hebrew or Arabic in it cannot turn round what stands beside it, nor the arrows of a chain.
    """
    plain = clean(text)
    escaped = _LINE_START.sub(r"\1\\", _SIGNS.sub(_put_backslash, plain))
    return _hold(_EVERYONE.sub("@\u200b", escaped))


def _put_backslash(found: re.Match[str]) -> str:
    return "\\" + found[0]


def _hold(text: str) -> str:
    if text.isascii() or not any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text):
        return text
    for sign in (ARROW, DOT):
        text = text.replace(sign, f"{_LEFT_TO_RIGHT}{sign}{_LEFT_TO_RIGHT}")
    return f"{_LEFT_TO_RIGHT}{text}{_LEFT_TO_RIGHT}"


def write_address(url: str | None) -> str | None:
    """Return an address as ASCII that can stand in ``<…>`` or behind a button; ``None`` for what is not linked.

    Not linked are other schemes than the web's, addresses with a user's name in them, hosts without a dot, and
    Discord's own: an invite is no source.
    """
    if url is None or len(url) > _ADDRESS_READ:
        return None
    try:
        parsed = URL(url.strip())
        written, host = str(parsed), (parsed.raw_host or "").lower()
    except (ValueError, UnicodeError):
        return None
    is_own = any(host == own or host.endswith(f".{own}") for own in _OWN_HOSTS)
    if parsed.scheme not in ("http", "https") or parsed.raw_user or is_own or not _HOST.fullmatch(host):
        return None
    return _NOT_IN_ADDRESS.sub(_percent, written)


def host_of(written: str) -> str:
    """Return the host of an address that :func:`write_address` wrote, without "www."."""
    return (URL(written).raw_host or "").removeprefix("www.")


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
