"""An address as someone pasted it, made whole: ``hxxps://user:pw@www.example[.]com/a%20`` -> ``https://www.example.com/a``."""

import re
from typing import Final

from bot.matching.links.trim import trim_end

MAX_LENGTH: Final = 4096
"""Code points; what is longer is not taken for a link. Browsers and servers give up between 2,000 and 8,000."""

# Control characters, soft hyphen, zero-width space, direction marks, byte order mark: they show nothing and belong to
# no address. The two joiners (U+200C, U+200D) stay, Persian and Indic slugs are spelt with them.
_INVISIBLE = re.compile(
    r"[\x00-\x1f\x7f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff]+"
)
_AMPERSAND = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)
_DEFANGED_DOT = re.compile(r"\[(?:\.|dot)\]|\((?:\.|dot)\)|\{(?:\.|dot)\}", re.IGNORECASE)
_DEFANGED_MARK = re.compile(r"\[(:|:?//|@)\]")
_OPENING_MARKS = "<([{\"'“„‘‚«‹ "
_BORDER = re.compile(r"[<>\"]")
_SCHEMES = re.compile(r"(?:h(?:tt|xx)p(s?):[/\\]+)+", re.IGNORECASE)
_NO_SCHEME = re.compile(
    r"(?://)?(?=www\.[^\W_]|(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_][\w-]{1,62}(?::\d{1,5})?/)", re.IGNORECASE
)
_AUTHORITY = re.compile(r"[^/\\?#]*")
_MARKDOWN_ESCAPE = re.compile(r"\\([_*~()\[\]#&=])")
# user:password@ in an address inside the address, its marks percent-encoded any number of times, or not.
_INNER_CREDENTIALS = re.compile(
    r"((?::|%(?:25)*3a)(?:/|%(?:25)*2f){2})(?:[^/?#&\s%@]|%(?!(?:25)*(?:2f|3f|23|26|40)))*(?:@|%(?:25)*40)",
    re.IGNORECASE,
)


def tidy_address(raw: str) -> str:
    """The address as it may be shown again: invisible characters out, ``&amp;`` decoded, else as written."""
    return _AMPERSAND.sub("&", _INVISIBLE.sub("", raw).strip())


def mend_address(tidy: str) -> str | None:
    """A tidy address with a scheme, without credentials and what stuck to its end, ``None`` if it is no web address.

    A missing scheme is taken for https where the address starts with ``www.`` or has a dotted host and a path. In
    what follows the host a backslash is a slash, as browsers read it, unless it escapes a mark of markdown.
    """
    if len(tidy) > MAX_LENGTH:
        return None
    address = _refang(tidy)
    scheme = _SCHEMES.match(address)
    bare = scheme or _NO_SCHEME.match(address)
    if bare is None:
        return None
    rest = address[bare.end() :]
    authority = _AUTHORITY.match(rest)
    named = authority.group() if authority else ""
    if "@" in named and scheme is None:
        return None  # written without a scheme this is a mail address
    host = named.rpartition("@")[2]
    path = _MARKDOWN_ESCAPE.sub(r"\1", rest[len(named) :]).replace("\\", "/")
    secure = "" if scheme and not scheme.group(1) else "s"
    return trim_end(f"http{secure}://{host}{_drop_inner_credentials(path)}")


def show_address(tidy: str) -> str:
    """A tidy address fit to be shown: with credentials it is shown mended, without them as it is."""
    mended = mend_address(tidy)
    plain = _refang(tidy)
    scheme = _SCHEMES.match(plain)
    authority = _AUTHORITY.match(plain, scheme.end() if scheme else 0)
    has_credentials = "@" in (authority.group() if authority else "") or _drop_inner_credentials(plain) != plain
    return mended if has_credentials and mended is not None else tidy


def _refang(tidy: str) -> str:
    """The address without the brackets that keep it from being clicked, nor any quotes or brackets around it."""
    plain = _DEFANGED_MARK.sub(r"\1", _DEFANGED_DOT.sub(".", tidy))
    return _BORDER.split(plain.lstrip(_OPENING_MARKS), maxsplit=1)[0]


def _drop_inner_credentials(path: str) -> str:
    return _INNER_CREDENTIALS.sub(r"\1", path)
