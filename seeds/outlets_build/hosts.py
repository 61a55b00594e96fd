"""A homepage's host as a key: lower case, without www and its like."""

import re
from urllib.parse import urlsplit

_WWW = re.compile(r"www\d?\.")


def host_of(url: str) -> str:
    """Return the host of ``url``, scheme or not, without ``www.``, ``www1.`` and so on."""
    text = url.strip()
    host = urlsplit(text if "//" in text else f"//{text}").hostname
    if host is None:
        reason = f"no host in {url!r}"
        raise ValueError(reason)
    return _WWW.sub("", host, count=1) if _WWW.match(host) else host
