"""Addresses that are none of a web page, and may do something else where they are opened."""

import re

_UNSAFE = re.compile(
    r"[\s<\"'(\[]*+(?:(?:javascript|vbscript|file|blob|ftp|smb|mailto)\s*:\S|data:[\w/+.-]*[;,])", re.IGNORECASE
)


def names_unsafe_link(text: str) -> bool:
    """Return whether a text begins with an address of a scheme that is not the web's (``javascript:``, ``file:``)."""
    return _UNSAFE.match(text) is not None
