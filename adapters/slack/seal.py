"""Sealing what must not lie readable in the store: the tokens of the workspaces that have the bot."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE = b"firsthand: slack installations"


class Seal:
    """Encrypts with the operator's secret, and opens what was sealed with it or with one that it has replaced."""

    def __init__(self, *secrets: str) -> None:
        """Make a key of each secret, the current one first (HKDF, RFC 5869); the secrets are not kept."""
        self._keys = MultiFernet([Fernet(_make_key(secret)) for secret in secrets])

    def close(self, words: bytes) -> bytes:
        """Return ``words`` sealed with the current secret."""
        return self._keys.encrypt(words)

    def open(self, sealed: bytes) -> bytes | None:
        """Return what was sealed; ``None`` where that was with another secret, or it was tampered with."""
        try:
            return self._keys.decrypt(sealed)
        except InvalidToken:
            return None


def _make_key(secret: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret.encode())
    return urlsafe_b64encode(derived)
