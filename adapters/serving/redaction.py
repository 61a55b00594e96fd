"""Secrets out of whatever is about to be written down."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, quote_plus

HIDDEN: Final = "[hidden]"
_SHORTEST: Final = 6
"""Characters; hiding what is shorter would garble every line, and it protects nothing."""

# What is secret by its shape, wherever it comes from: installations' tokens and those of a single interaction are in no
# setting. Each keeps what stands before the secret.
_SHAPES: Final = (
    # Discord: /interactions/ID/TOKEN/callback, /webhooks/ID/TOKEN/…
    re.compile(r"(/(?:interactions|webhooks)/\d+/)[^/\s?\"']+"),
    # Slack: response_url and incoming webhooks, on whatever host
    re.compile(r"(/(?:commands|actions|services|workflows|triggers|app|response)/[TE][A-Z0-9]+/)[^\s\"'<>]+"),
    re.compile(r"()\bx(?:ox[a-z]|app)-[\w.-]{4,}"),
    # a Discord token: the application's id, a time, a signature
    re.compile(r"()\b[\w-]{18,30}\.[\w-]{6}\.[\w-]{25,}"),
    re.compile(r"(?i)(\b(?:Bot|Bearer|Basic)\s+)(?=[^\s\"']*[\d._-])[^\s\"',;]{16,}"),
    re.compile(r"(?i)([?&](?:access_token|client_secret|code|state|token)=)[^&\s\"']+"),
    # in the address of a store or a proxy
    re.compile(r"(://[^/\s:@]*:)[^/\s@]+(?=@)"),
)


class Redactor:
    """Takes the configured secrets, and whatever has a secret's shape, out of texts."""

    def __init__(self, secrets: Iterable[str]) -> None:
        """Keep the secrets, also as they stand in an address."""
        ways = {way for one in secrets for way in (one, quote(one, safe=""), quote_plus(one), repr(one)[1:-1])}
        # The longest first: one secret may be the beginning of another.
        known = sorted((way for way in ways if len(way) >= _SHORTEST), key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def __repr__(self) -> str:
        """Say nothing of what it hides."""
        return "Redactor()"

    def redact(self, text: str) -> str:
        """Return ``text`` with every secret hidden."""
        if self._known is not None:
            text = self._known.sub(HIDDEN, text)
        for shape in _SHAPES:
            text = shape.sub(rf"\g<1>{HIDDEN}", text)
        return text
