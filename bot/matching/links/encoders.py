"""Wrappers that spell what they carry in a way of their own: Proofpoint's link guard, Google News."""

import re
import string
from urllib.parse import unquote

from bot.matching.links.parts import Parts, as_target, decode_base64

_GUARDED_V3 = re.compile(r"/v3/__(.+?)__(?:;([\w=-]*)|\Z)")
_STAND_IN = re.compile(r"\*(?:\*([A-Za-z0-9_-]))?")
_RUN_LENGTHS = {sign: length for length, sign in enumerate(string.ascii_letters.swapcase() + string.digits + "-_", 2)}
_V2_SIGNS = str.maketrans("-_", "%/")
# A Google News id up to 2024: protocol buffer fields 1 (a number) and 4 (the address), then its AMP twin.
_NEWS_HEAD = b'\x08\x13"'
_VARINT_BITS = 7
_VARINT_MORE = 0x80


def guarded_v2(parts: Parts) -> str | None:
    """``urldefense.proofpoint.com/v2/url?u=https-3A__www.example.com_a``."""
    values = parts.values("u") if parts.path.startswith("/v2/") else []
    return as_target(unquote(values[0].translate(_V2_SIGNS))) if values else None


def guarded_v3(parts: Parts) -> str | None:
    """``urldefense.com/v3/__https://www.example.com/a*b__;4oCc!!…``.

    Every ``*`` stands for the next character of the base64 text after the semicolon, ``**X`` for as many of them as
    the sign says (A: 2, B: 3, …), as in the decoder that Proofpoint hands out.
    """
    found = _GUARDED_V3.match(parts.rest)
    if found is None:
        return None
    left_out = iter((decode_base64(found.group(2) or "") or b"").decode("utf-8", "replace"))

    def put_back(match: re.Match[str]) -> str:
        length = _RUN_LENGTHS[match.group(1)] if match.group(1) else 1
        return "".join(sign for _, sign in zip(range(length), left_out, strict=False)) or match.group()

    return as_target(_STAND_IN.sub(put_back, found.group(1)))


def listed_by_google_news(parts: Parts) -> str | None:
    """The address inside a Google News id; newer ids (since 2024) hold none and give ``None``."""
    data = decode_base64(parts.path.rpartition("/")[2]) or b""
    if not data.startswith(_NEWS_HEAD):
        return None
    length = shift = 0
    for place in range(len(_NEWS_HEAD), len(data)):
        length |= (data[place] & ~_VARINT_MORE) << shift
        shift += _VARINT_BITS
        if data[place] < _VARINT_MORE:
            return as_target(data[place + 1 : place + 1 + length].decode("utf-8", "replace"))
    return None
