"""Addresses as they can be linked, and as they are shown."""

import re

from yarl import URL

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NOT_IN_ADDRESS = re.compile(r"[^!#$%&+,./0-9:;=?A-Z_a-z-]")
_ADDRESS_READ = 4096


def write_address(url: str | None) -> str | None:
    """Return an address as ASCII that no markup can be part of; ``None`` for what is not linked.

    Not linked are other schemes than the web's, addresses with a user's name in them, and hosts without a dot.
    """
    if url is None or len(url) > _ADDRESS_READ:
        return None
    try:
        parsed = URL(url.strip())
        written, host = str(parsed), (parsed.raw_host or "").lower()
    except (ValueError, UnicodeError):
        return None
    if parsed.scheme not in ("http", "https") or parsed.raw_user or not _HOST.fullmatch(host):
        return None
    return _NOT_IN_ADDRESS.sub(_percent, written)


def host_of(written: str) -> str:
    """Return the host of an address that :func:`write_address` wrote, without "www."."""
    return (URL(written).raw_host or "").removeprefix("www.")


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
