"""A whole address, taken apart and spelt in the one way by which addresses can be compared."""

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, unquote

from yarl import URL

_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NON_ASCII = re.compile(r"(?:%[89A-F][0-9A-F])+")
_DEFAULT_PORTS = frozenset({80, 443})


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The parts of an http or https address.

    ``host`` is lower case and punycode, ``port`` is ``None`` for both default ports, as http and https are one. In
    ``path`` and ``query`` (raw, without its ``?``) unreserved characters stand for themselves and all others are
    percent-encoded in capitals, dot segments are gone and Unicode is composed (NFC). ``fragment`` is percent-encoded.
    """

    host: str
    port: int | None
    path: str
    query: str
    fragment: str


def read_address(mended: str) -> Address | None:
    """The parts of a mended address, ``None`` if its host or port cannot be one (broken punycode, port 99999)."""
    try:
        url = URL(mended)
        host = _read_host(url.raw_host or "")
        port = url.explicit_port
    except ValueError:
        return None
    if host is None:
        return None
    return Address(
        host=host,
        port=None if port in _DEFAULT_PORTS else port,
        path=_compose(url.raw_path),
        query=_compose(url.raw_query_string),
        fragment=url.raw_fragment,
    )


def _read_host(raw: str) -> str | None:
    if ":" in raw:
        return ipaddress.IPv6Address(raw.partition("%")[0]).compressed
    if "%" in raw:
        raw = URL.build(scheme="https", host=unquote(raw)).raw_host or ""
    host = raw.lower().rstrip(".")
    return host if _HOST.fullmatch(host) else None


def _compose(raw: str) -> str:
    """NFC inside percent-encoding; what is not UTF-8 stays as it is."""
    if not _NON_ASCII.search(raw):
        return raw
    decoded = _NON_ASCII.sub(_decode, raw)
    return quote(unicodedata.normalize("NFC", decoded), safe="%/?#[]@!$&'()*+,;=:~")


def _decode(match: re.Match[str]) -> str:
    try:
        return unquote(match.group(), errors="strict")
    except UnicodeDecodeError:
        return match.group()
