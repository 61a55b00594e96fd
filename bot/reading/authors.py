"""The names in a page's byline."""

import re
from collections.abc import Iterable

AUTHORS_MOST = 12
SHOWN_MOST = 4
"""Names found on the page itself; where there are more, they are those of other articles and of pictures."""
NAME_MOST = 100
"""Code points of one name, an agency's or a desk's included; what is longer is a sentence about the author."""
_BY = re.compile(
    r"\A(?:view all (?:posts|articles) )?(?:(?:written|reported|posted|story|words|text|report) )?by:?\s+|"
    r"\A(?:author|autor|von):?\s+",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"://|@|\bwww\.|\.(?:com|org|net)/|\A[\W\d_]*\Z|\A(?:(?:wordpress|web|site)? ?-?(?:admin|master|editor)\w{0,9}|"
    r"user|author|staff|guest|unknown|none|null|n/a|undefined|(?:follow|more|about|all|view|show|see|read)\b.*)\Z",
    re.IGNORECASE,
)


def write_byline(named: Iterable[str], *, outlets: Iterable[str] = (), most: int = AUTHORS_MOST) -> str | None:
    """Return authors' names, each once, joined by commas; ``None`` for none, or for more than ``most``.

    Addresses of profiles and names of accounts are none, and neither is the outlet's own.
    """
    own = {_squeeze(outlet) for outlet in outlets}
    names: dict[str, str] = {}
    for text in named:
        name = _BY.sub("", " ".join(text.split())).strip(" ,;|·•–—-")
        if name and len(name) <= NAME_MOST and not _NO_NAME.search(name) and _squeeze(name) not in own:
            names.setdefault(name.casefold(), name)
    return ", ".join(names.values()) if 0 < len(names) <= most else None


def _squeeze(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
