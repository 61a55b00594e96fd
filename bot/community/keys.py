"""Members as keyed hashes: no user id is kept anywhere."""

import hmac
from dataclasses import dataclass, field

from bot.model.chat import Actor

_DIGITS = 32
"""128 bits: no two members are ever the same, and the name of an own tenant stays short."""


@dataclass(frozen=True, slots=True)
class UserKeys:
    """The secret with which members are keyed: the operator's, else the store's own. Another one forgets them all."""

    secret: str = field(repr=False)

    def key_user(self, platform: str, user_id: str) -> str:
        """Return the key of a user: HMAC-SHA-256, its first 128 bits in hex."""
        named = f"user\0{platform}\0{user_id}".encode("utf-8", "surrogatepass")
        return hmac.digest(self.secret.encode(), named, "sha256").hex()[:_DIGITS]

    def key_actor(self, actor: Actor) -> str:
        """Return the key of whoever asked."""
        return self.key_user(actor.platform, actor.user_id)
