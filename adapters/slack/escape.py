"""Any text made harmless for Slack.

Words of others stand in rich text and in plain text, where nothing is markup: they can neither ping nor link nor break
out, whatever they are. In the one place that Slack reads as markup, a message's ``text``, its three signs are escaped;
there is no escape for ``*``, ``_``, ``~`` and backticks, and where there are blocks ``text`` is never shown as markup.
"""

from adapters.shaping.visible import clean, hold_direction

_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def show(text: str) -> str:
    """Return ``text`` cleaned, for places without markup; its direction of writing cannot leave it."""
    return hold_direction(clean(text))


def escape(text: str) -> str:
    """Return ``text`` cleaned, for a message's plain ``text``: no mention, no link, no command is in it."""
    return show(text).translate(_SIGNS)
