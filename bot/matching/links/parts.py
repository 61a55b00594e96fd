"""An address split but not yet rewritten, as wrappers need it: what they wrap must come out as it was put in."""

import base64
import binascii
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote

from bot.matching.links.hosts import has_known_suffix

_SPLIT = re.compile(r"https?://([^/?#]*)([^?#]*)(?:\?([^#]*))?", re.IGNORECASE)
_FIRST_SLASHES = re.compile(r"\A/+")
_WEB = re.compile(r"https?:[/\\]", re.IGNORECASE)
_ENCODED_WEB = re.compile(r"https?(?::|%3a)(?:/|%2f)", re.IGNORECASE)
_DOTTED = re.compile(r"((?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62})(?::\d{1,5})?(?=[/?#]|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The raw parts of a mended address; ``rest`` is path, query and fragment as they stand."""

    host: str
    path: str
    query: str
    rest: str

    def values(self, name: str) -> list[str]:
        """The decoded values of a query parameter, in order."""
        pairs = parse_qsl(self.query, keep_blank_values=True, max_num_fields=None, errors="replace")
        return [value for key, value in pairs if key == name]


def split_address(mended: str) -> Parts:
    """The parts of a mended address; the host lower case and without its port."""
    match = _SPLIT.match(mended)
    if match is None:
        return Parts(host="", path="", query="", rest="")
    host, path, query = match.groups(default="")
    return Parts(
        host=host.partition(":")[0].lower().rstrip("."),
        path=_FIRST_SLASHES.sub("/", path),
        query=query,
        rest=_FIRST_SLASHES.sub("/", mended[match.end(1) :]),
    )


def as_target(value: str) -> str | None:
    """What a wrapper carries, if it is a web address or lacks only the scheme of one, else ``None``."""
    value = value.strip()
    if _ENCODED_WEB.match(value) and not _WEB.match(value):
        value = unquote(value)
    if _WEB.match(value):
        return value
    dotted = _DOTTED.match(value)
    return f"https://{value}" if dotted and has_known_suffix(dotted.group(1).lower()) else None


def decode_base64(encoded: str) -> bytes | None:
    """The bytes of a base64 text of either alphabet, padded or not, ``None`` if it is none."""
    encoded = encoded.replace("+", "-").replace(" ", "-").replace("/", "_").rstrip("=")
    try:
        return base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
    except (binascii.Error, ValueError):
        return None
